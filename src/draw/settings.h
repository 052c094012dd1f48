/* settings.h - what a map shows and how, as its document and its reader ask for it.
 *
 * Settings stand in the front matter, in an argdown.config.json beside the file, and in the options
 * of the program; the last wins over the first two, the front matter over the file. The keys are
 * Argdown's, and some of ours; settings_table.c lists them. A key or value that makes no sense is
 * reported and has no effect. */
#pragma once

#include "diagnostic.h"
#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

/* Which claims get a card where arguments are cards. */
typedef enum {
  REBUT_SELECT_WITH_TITLE, /* and untitled ones that are related, but in no structure */
  REBUT_SELECT_ALL,
  REBUT_SELECT_TOP_LEVEL, /* stated as a block of its own, or related but in no structure */
  REBUT_SELECT_WITH_RELATIONS,
  REBUT_SELECT_WITH_MORE_THAN_ONE_RELATION, /* when they are in a structure */
  REBUT_SELECT_NOT_USED_IN_ARGUMENT
} RebutSelectionMode;

typedef enum {
  REBUT_LABEL_AUTO,          /* a claim's text, an argument's title and gist */
  REBUT_LABEL_HIDE_UNTITLED, /* the title, unless it is a made-up one, and the text */
  REBUT_LABEL_TITLE,
  REBUT_LABEL_TEXT,
  REBUT_LABEL_NONE
} RebutLabelMode;

typedef enum { REBUT_GROUP_NONE, REBUT_GROUP_SECTION, REBUT_GROUP_SPEAKER } RebutGrouping;

/* Where premises point. */
typedef enum { REBUT_UPWARD, REBUT_DOWNWARD, REBUT_RIGHTWARD, REBUT_LEFTWARD } RebutDirection;

typedef struct {
  const char *const *words;
  guint count;
} RebutWords;

/* A colour "#rrggbb" for what is called NAME. */
typedef struct {
  const char *name;
  const char *colour;
  gdouble priority; /* of a tag's: the highest of a card's tags counts */
} RebutTint;

typedef struct {
  const RebutTint *tints;
  guint count;
} RebutTints;

#define REBUT_N_RELATION_COLOURS 6

/* In the order of their keys: support, attack, undercut, contrary, contradictory, entails. */
typedef struct {
  const char *colours[REBUT_N_RELATION_COLOURS]; /* NULL: the theme's */
} RebutRelationColours;

typedef struct {
  guint statement_selection; /* RebutSelectionMode */
  gboolean exclude_disconnected;
  gboolean ignore_is_in_map;
  RebutWords select_tags; /* of each kind that is given, one must apply */
  RebutWords select_sections;
  RebutWords select_speakers;
  gboolean select_whole_sections; /* what is below headings that are below them, too */
  gboolean select_without_tag;
  gboolean select_without_section;
  gboolean select_without_speaker;
  RebutWords exclude_tags; /* nothing of these may apply */
  RebutWords exclude_sections;
  RebutWords exclude_speakers;
  RebutWords include_claims; /* titles */
  RebutWords exclude_claims;
  RebutWords exclude_arguments;

  guint claim_labels; /* RebutLabelMode */
  guint argument_labels;
  gboolean add_tags;
  gdouble fold;        /* links from a thesis; below 0: nothing is folded */
  const char *focus;   /* a title, or NULL */
  gdouble focus_depth; /* links from the focus */

  guint grouping; /* RebutGrouping */
  gdouble group_depth;
  gboolean ignore_is_group;
  gboolean ignore_is_closed;
  const RebutValue *sections; /* isGroup and isClosed by heading; NULL or a mapping */
  const RebutValue *regroup;  /* groups in place of the headings'; NULL or a list */

  gboolean ignore_colour_data;
  gboolean colour_by_tag;
  gboolean colour_groups_by_tag;
  RebutWords scheme;       /* the document's; none when it sets none */
  RebutWords group_scheme; /* by level */
  RebutTints tag_colours;
  RebutTints claim_colours;
  RebutTints argument_colours;
  RebutTints group_colours;
  RebutRelationColours relation_colours;

  guint direction;          /* RebutDirection */
  gdouble claim_line_width; /* px; 0: chosen by the length of the text */
  gdouble argument_line_width;

  RebutArena *arena;           /* what is made of the document's words */
  const RebutValue *same_rank; /* NULL or a list */
} RebutSettings;

/* What holds where nothing is said. The caller owns it. */
RebutSettings *rebut_settings_new(void);

/* Reads the settings of a map: CONFIG (may be NULL) is what argdown.config.json holds, and must
 * outlive them, as MAP must. What is wrong is added to DIAGNOSTICS. */
RebutSettings *
rebut_settings_read(const RebutMap *map, const RebutValue *config, RebutDiagnostics *diagnostics);

void rebut_settings_free(RebutSettings *self);

/* argdown.config.json in the folder of the file PATH, added to the texts of MAP; NULL when there is
 * none, or none that can be read. Nothing is ever executed: an argdown.config.js is only reported.
 * The tree belongs to MAP. */
const RebutValue *
rebut_settings_find_config(RebutMap *map, const char *path, RebutDiagnostics *diagnostics);

/* What a setting may name. */
typedef enum {
  REBUT_NAMED_NOTHING,
  REBUT_NAMED_TAG,
  REBUT_NAMED_SECTION,
  REBUT_NAMED_SPEAKER,
  REBUT_NAMED_CLAIM,
  REBUT_NAMED_ARGUMENT,
  REBUT_NAMED_ELEMENT /* a claim or an argument */
} RebutNamed;

/* "tag", "heading", … */
const char *rebut_named_word(RebutNamed kind);

/* A heading is called by its words, with or without the tags at its end. */
gboolean rebut_section_is_called(const RebutSection *section, const char *name);

/* Is something of this KIND called NAME in MAP? */
gboolean rebut_named_exists(const RebutMap *map, RebutNamed kind, const char *name);

/* The name in MAP that NAME was most likely meant to be; NULL when none is close. */
const char *rebut_named_near(const RebutMap *map, RebutNamed kind, const char *name);

/* Is WORD one of WORDS? */
gboolean rebut_words_have(const RebutWords *words, const char *word);

/* WORDS with one more, in the settings' arena. */
void rebut_settings_add_word(RebutSettings *self, RebutWords *words, const char *word);

/* The colour "#rrggbb" that a value names: by itself, or by its place in SCHEME; NULL when it names
 * none. It is kept in ARENA. */
const char *
rebut_settings_colour(const RebutValue *value, const RebutWords *scheme, RebutArena *arena);

/* The colour of NAME, or NULL. */
const RebutTint *rebut_tints_find(const RebutTints *tints, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutSettings, rebut_settings_free)

G_END_DECLS
