/* rebut.h - argument maps: who claims what, what supports it, what attacks it.
 *
 * A map comes from a text in Argdown (rebut_map_read_file) or from a builder (RebutMapBuilder), and
 * never changes afterwards. What it holds is named by numbers that count from 0, one row of numbers
 * for each kind of thing, in the order of the text:
 *
 *   claim       a proposition; every place with the same title states the same claim
 *   inference   premises, one or more claims, that support or attack a target
 *   argument    a named group of inferences, sketched by a sentence (its gist) or spelled out
 *   opposition  two claims that cannot both be true
 *   speaker     who asserts a claim
 *   section     the heading that a claim stands under
 *   source      the document that a claim is from
 *   tag         a word that marks claims
 *
 * So the claims of a map are 0 … rebut_map_n_claims(map) - 1. REBUT_NONE stands for no such thing.
 *
 * Ownership. A string or array that a getter returns belongs to the map (or the list) and lives as
 * long as it does; strings are UTF-8. What the caller must free is said to be the caller's. Freeing
 * NULL is fine. Types with a _free function work with g_autoptr.
 *
 * Errors. Mistakes in a text are diagnostics, and the map is read all the same. An operation that
 * fails returns NULL or FALSE and sets a GError of REBUT_PARSE_ERROR or REBUT_DRAW_ERROR. Wrong
 * arguments, such as a number that is too high, are mistakes of the program: a critical message is
 * logged, and NULL, 0, FALSE or REBUT_NONE returned.
 *
 * Threads. A map may be read by any number of threads at once. Builders, options and lists of
 * diagnostics belong to one thread at a time. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The version of this header; rebut_version() is that of the library. */
#define REBUT_MAJOR_VERSION 0
#define REBUT_MINOR_VERSION 1
#define REBUT_MICRO_VERSION 0

/* True when this header is of this version or a later one. */
#define REBUT_CHECK_VERSION(major, minor, micro) \
  (REBUT_MAJOR_VERSION > (major) ||              \
   (REBUT_MAJOR_VERSION == (major) &&            \
    (REBUT_MINOR_VERSION > (minor) ||            \
     (REBUT_MINOR_VERSION == (minor) && REBUT_MICRO_VERSION >= (micro)))))

/* Marks what the library exports. */
#define REBUT_PUBLIC __attribute__((visibility("default")))

/* The version of the library: "0.1.0". */
REBUT_PUBLIC const char *rebut_version(void);

/* No such claim, inference, speaker … */
#define REBUT_NONE G_MAXUINT32

/* The map of one debate. */
typedef struct _RebutMap RebutMap;

/* What is wrong or doubtful in a text, in the order of the text. */
typedef struct _RebutDiagnostics RebutDiagnostics;

/* A map in the making. */
typedef struct _RebutMapBuilder RebutMapBuilder;

/* How a map is drawn. */
typedef struct _RebutDrawOptions RebutDrawOptions;

#define REBUT_PARSE_ERROR (rebut_parse_error_quark())

typedef enum {
  REBUT_PARSE_ERROR_READ, /* the file cannot be read, or is too large */
  REBUT_PARSE_ERROR_PRINT /* the text cannot be laid out anew without loss */
} RebutParseError;

/* The domain of these errors; write REBUT_PARSE_ERROR. */
REBUT_PUBLIC GQuark rebut_parse_error_quark(void);

/* The map of the Argdown file at PATH and of the files that it includes; the caller's. Mistakes in
 * the text are added to DIAGNOSTICS, which may be NULL; they never keep the rest from being read.
 * NULL with REBUT_PARSE_ERROR when the file cannot be read. */
REBUT_PUBLIC RebutMap *
rebut_map_read_file(const char *path, RebutDiagnostics *diagnostics, GError **error);

/* The same for LENGTH bytes at TEXT (-1: up to the NUL). NAME is what places call the text. It can
 * include no files. NULL with REBUT_PARSE_ERROR when the text is too large. */
REBUT_PUBLIC RebutMap *rebut_map_read_text(
  const char *name, const char *text, gssize length, RebutDiagnostics *diagnostics, GError **error);

/* Frees the map and all that its getters returned. */
REBUT_PUBLIC void rebut_map_free(RebutMap *self);

typedef enum {
  REBUT_SEVERITY_ERROR,   /* something was lost or guessed */
  REBUT_SEVERITY_WARNING, /* probably not what was meant */
  REBUT_SEVERITY_INFO     /* worth knowing */
} RebutSeverity;

/* An empty list, the caller's; it is for one read. */
REBUT_PUBLIC RebutDiagnostics *rebut_diagnostics_new(void);

/* Frees the list and all that its getters returned. */
REBUT_PUBLIC void rebut_diagnostics_free(RebutDiagnostics *self);

/* How many there are. Past 10,000 in one text, no more are kept. */
REBUT_PUBLIC guint rebut_diagnostics_count(const RebutDiagnostics *self);

/* How severe number INDEX is. */
REBUT_PUBLIC RebutSeverity rebut_diagnostics_severity(const RebutDiagnostics *self, guint index);

/* What is the matter, as a number that never changes its meaning: 501 is explained by
 * `rebut help R501`. */
REBUT_PUBLIC guint rebut_diagnostics_code(const RebutDiagnostics *self, guint index);

/* One line without a full stop. */
REBUT_PUBLIC const char *rebut_diagnostics_message(const RebutDiagnostics *self, guint index);

/* What to write instead; NULL when there is nothing to say. */
REBUT_PUBLIC const char *rebut_diagnostics_hint(const RebutDiagnostics *self, guint index);

/* Where it is, in the texts of MAP, which was read with this list: the name of the file, which is
 * the map's, and the line and column (in characters), both from 1. LINE and COLUMN may be NULL. */
REBUT_PUBLIC const char *rebut_diagnostics_place(
  const RebutDiagnostics *self, guint index, const RebutMap *map, guint *line, guint *column);

typedef enum {
  REBUT_STATUS_ASSERTED,
  REBUT_STATUS_GRANTED,     /* common ground */
  REBUT_STATUS_REPORTED,    /* said by somebody, asserted by nobody here */
  REBUT_STATUS_HYPOTHETICAL /* only supposed */
} RebutStatus;

/* The title of the debate: that of its front matter, else its first heading; NULL without one. */
REBUT_PUBLIC const char *rebut_map_title(const RebutMap *self);

/* How many claims there are. The gists of arguments are claims too, and come last. */
REBUT_PUBLIC guint32 rebut_map_n_claims(const RebutMap *self);

/* The claim of exactly this title, or REBUT_NONE. A gist is not found: it bears its argument's. */
REBUT_PUBLIC guint32 rebut_map_find_claim(const RebutMap *self, const char *title);

/* Its title; "Untitled 3" when the text gives none. */
REBUT_PUBLIC const char *rebut_map_claim_title(const RebutMap *self, guint32 claim);

/* FALSE when its title is made up. */
REBUT_PUBLIC gboolean rebut_map_claim_is_titled(const RebutMap *self, guint32 claim);

/* What it says, without markup; "" for a title that is never given a text. */
REBUT_PUBLIC const char *rebut_map_claim_text(const RebutMap *self, guint32 claim);

/* The argument whose gist it is; REBUT_NONE for any other claim. */
REBUT_PUBLIC guint32 rebut_map_claim_gist_of(const RebutMap *self, guint32 claim);

/* Whether it is asserted, granted, reported or only supposed. */
REBUT_PUBLIC RebutStatus rebut_map_claim_status(const RebutMap *self, guint32 claim);

/* TRUE when nobody says it in so many words: the author of the map supplied it. */
REBUT_PUBLIC gboolean rebut_map_claim_is_implicit(const RebutMap *self, guint32 claim);

/* The section it first stands in, or REBUT_NONE. */
REBUT_PUBLIC guint32 rebut_map_claim_section(const RebutMap *self, guint32 claim);

/* The source it is from, or REBUT_NONE. */
REBUT_PUBLIC guint32 rebut_map_claim_source(const RebutMap *self, guint32 claim);

/* The words of the source that state it; NULL when they are not quoted. */
REBUT_PUBLIC const char *rebut_map_claim_quote(const RebutMap *self, guint32 claim);

/* The speakers who assert it; N becomes their number. The same holds for every list below. */
REBUT_PUBLIC const guint32 *
rebut_map_claim_speakers(const RebutMap *self, guint32 claim, guint32 *n);

/* The inferences that bear on it: those that support it and those that attack it. */
REBUT_PUBLIC const guint32 *
rebut_map_claim_bearing(const RebutMap *self, guint32 claim, guint32 *n);

/* The inferences that have it as a premise. */
REBUT_PUBLIC const guint32 *rebut_map_claim_uses(const RebutMap *self, guint32 claim, guint32 *n);

/* The oppositions it is in. */
REBUT_PUBLIC const guint32 *
rebut_map_claim_oppositions(const RebutMap *self, guint32 claim, guint32 *n);

/* The tags it bears. */
REBUT_PUBLIC const guint32 *rebut_map_claim_tags(const RebutMap *self, guint32 claim, guint32 *n);

/* Where it first stands: the name of the file, and the line and column (in characters), both from
 * 1. LINE and COLUMN may be NULL. NULL, and 0, for a map that was built. */
REBUT_PUBLIC const char *
rebut_map_claim_place(const RebutMap *self, guint32 claim, guint *line, guint *column);

typedef enum {
  REBUT_SUPPORT,
  REBUT_ATTACK,
  REBUT_UNDERCUT /* an attack on a step, not on a claim */
} RebutPolarity;

typedef enum { REBUT_TARGET_CLAIM, REBUT_TARGET_INFERENCE, REBUT_TARGET_ARGUMENT } RebutTargetType;

/* How many inferences there are. */
REBUT_PUBLIC guint32 rebut_map_n_inferences(const RebutMap *self);

/* Whether it supports, attacks or undercuts its target. */
REBUT_PUBLIC RebutPolarity rebut_map_inference_polarity(const RebutMap *self, guint32 inference);

/* What it bears on: the number of a claim, an inference or an argument, as TYPE says, which may be
 * NULL. Whatever bears on an argument bears on all its inferences. */
REBUT_PUBLIC guint32 rebut_map_inference_target(const RebutMap *self,
                                                guint32 inference,
                                                RebutTargetType *type);

/* Its premises, which are claims: one at least, and more when they only count together. */
REBUT_PUBLIC const guint32 *
rebut_map_inference_premises(const RebutMap *self, guint32 inference, guint32 *n);

/* The speakers who draw it. */
REBUT_PUBLIC const guint32 *
rebut_map_inference_speakers(const RebutMap *self, guint32 inference, guint32 *n);

/* The inferences that bear on it: they undercut it. */
REBUT_PUBLIC const guint32 *
rebut_map_inference_bearing(const RebutMap *self, guint32 inference, guint32 *n);

/* The argument it belongs to, or REBUT_NONE. */
REBUT_PUBLIC guint32 rebut_map_inference_argument(const RebutMap *self, guint32 inference);

/* TRUE when the conclusion is meant to follow without exception; else it is defeasible. */
REBUT_PUBLIC gboolean rebut_map_inference_is_deductive(const RebutMap *self, guint32 inference);

/* The id of its argument scheme, such as "expert-opinion"; NULL when none is named. */
REBUT_PUBLIC const char *rebut_map_inference_scheme(const RebutMap *self, guint32 inference);

/* How many arguments there are. */
REBUT_PUBLIC guint32 rebut_map_n_arguments(const RebutMap *self);

/* The argument of exactly this title, or REBUT_NONE. */
REBUT_PUBLIC guint32 rebut_map_find_argument(const RebutMap *self, const char *title);

/* Its title; "Untitled 3" when the text gives none. */
REBUT_PUBLIC const char *rebut_map_argument_title(const RebutMap *self, guint32 argument);

/* Its gist or description; "" without one. */
REBUT_PUBLIC const char *rebut_map_argument_text(const RebutMap *self, guint32 argument);

/* Its own inferences. */
REBUT_PUBLIC const guint32 *
rebut_map_argument_inferences(const RebutMap *self, guint32 argument, guint32 *n);

/* The inferences that bear on it. */
REBUT_PUBLIC const guint32 *
rebut_map_argument_bearing(const RebutMap *self, guint32 argument, guint32 *n);

typedef enum {
  REBUT_CONTRARY,     /* not both true */
  REBUT_CONTRADICTORY /* exactly one true */
} RebutOppositionKind;

/* How many oppositions there are. */
REBUT_PUBLIC guint32 rebut_map_n_oppositions(const RebutMap *self);

/* Whether one of the two must be true. */
REBUT_PUBLIC RebutOppositionKind rebut_map_opposition_kind(const RebutMap *self,
                                                           guint32 opposition);

/* A and B become its claims, in the order of the text, which means nothing else. */
REBUT_PUBLIC void
rebut_map_opposition_claims(const RebutMap *self, guint32 opposition, guint32 *a, guint32 *b);

/* How many speakers there are. */
REBUT_PUBLIC guint32 rebut_map_n_speakers(const RebutMap *self);

/* The speaker of this id or name, or REBUT_NONE. */
REBUT_PUBLIC guint32 rebut_map_find_speaker(const RebutMap *self, const char *id_or_name);

/* What the text calls the speaker in its data. */
REBUT_PUBLIC const char *rebut_map_speaker_id(const RebutMap *self, guint32 speaker);

/* The name to show; the id when no other is given. */
REBUT_PUBLIC const char *rebut_map_speaker_name(const RebutMap *self, guint32 speaker);

/* What the speaker is, say "mayor"; NULL when it is not said. */
REBUT_PUBLIC const char *rebut_map_speaker_role(const RebutMap *self, guint32 speaker);

/* How many sections there are. */
REBUT_PUBLIC guint32 rebut_map_n_sections(const RebutMap *self);

/* Its heading, without markup. */
REBUT_PUBLIC const char *rebut_map_section_heading(const RebutMap *self, guint32 section);

/* Its depth: 1 for "# Heading". */
REBUT_PUBLIC guint rebut_map_section_level(const RebutMap *self, guint32 section);

/* The section that it is part of, or REBUT_NONE. */
REBUT_PUBLIC guint32 rebut_map_section_parent(const RebutMap *self, guint32 section);

/* How many sources there are. */
REBUT_PUBLIC guint32 rebut_map_n_sources(const RebutMap *self);

/* What the text calls it in its data. */
REBUT_PUBLIC const char *rebut_map_source_id(const RebutMap *self, guint32 source);

/* Its title, author and date as they were written; each NULL when it is not said. */
REBUT_PUBLIC const char *rebut_map_source_title(const RebutMap *self, guint32 source);
REBUT_PUBLIC const char *rebut_map_source_author(const RebutMap *self, guint32 source);
REBUT_PUBLIC const char *rebut_map_source_date(const RebutMap *self, guint32 source);

/* How many tags there are. */
REBUT_PUBLIC guint32 rebut_map_n_tags(const RebutMap *self);

/* A tag's name, without "#". */
REBUT_PUBLIC const char *rebut_map_tag_name(const RebutMap *self, guint32 tag);

/* An empty builder; the caller's until it is sealed. Strings given to it are copied; they must be
 * UTF-8, and line breaks in them become blanks. */
REBUT_PUBLIC RebutMapBuilder *rebut_map_builder_new(void);

/* Gives the map up. Not for a builder that was sealed. */
REBUT_PUBLIC void rebut_map_builder_free(RebutMapBuilder *self);

/* The title of the debate. Without one, that of the first section is taken. */
REBUT_PUBLIC void rebut_map_builder_set_title(RebutMapBuilder *self, const char *title);

/* Begins a section; claims that are added from now on stand in it. LEVEL is 1 for a chapter, 2 for
 * a part of one, and so on. Returns its number. */
REBUT_PUBLIC guint32 rebut_map_builder_add_section(RebutMapBuilder *self,
                                                   guint level,
                                                   const char *heading);

/* The number of the speaker of this ID, who is new at its first use. NAME may be NULL. */
REBUT_PUBLIC guint32 rebut_map_builder_add_speaker(RebutMapBuilder *self,
                                                   const char *id,
                                                   const char *name);

/* The number of the claim of this title, which is new at its first use; without a TITLE always a
 * new one. TEXT is what it says from now on; NULL leaves that as it is. */
REBUT_PUBLIC guint32 rebut_map_builder_add_claim(RebutMapBuilder *self,
                                                 const char *title,
                                                 const char *text);

/* SPEAKER asserts CLAIM, beside those who already do. */
REBUT_PUBLIC void
rebut_map_builder_attribute(RebutMapBuilder *self, guint32 claim, guint32 speaker);

/* N claims at PREMISES, one at least, together support or attack TARGET, a claim; or they undercut
 * TARGET, an inference added before. Those who assert its premises draw it. Returns the number of
 * the new inference. */
REBUT_PUBLIC guint32 rebut_map_builder_add_inference(RebutMapBuilder *self,
                                                     RebutPolarity polarity,
                                                     const guint32 *premises,
                                                     guint32 n,
                                                     guint32 target);

/* Two claims that cannot both be true. Returns the number of the opposition. */
REBUT_PUBLIC guint32 rebut_map_builder_add_opposition(RebutMapBuilder *self,
                                                      RebutOppositionKind kind,
                                                      guint32 a,
                                                      guint32 b);

/* The finished map, the caller's; SELF is freed. */
REBUT_PUBLIC RebutMap *rebut_map_builder_seal(RebutMapBuilder *self);

#define REBUT_DRAW_ERROR (rebut_draw_error_quark())

typedef enum {
  REBUT_DRAW_ERROR_MODULE,  /* a drawing library is missing */
  REBUT_DRAW_ERROR_LAYOUT,  /* Graphviz failed */
  REBUT_DRAW_ERROR_TIMEOUT, /* Graphviz took too long */
  REBUT_DRAW_ERROR_RENDER,  /* the picture cannot be made, say because it would be too large */
  REBUT_DRAW_ERROR_FORMAT,  /* there is no such format */
  REBUT_DRAW_ERROR_OPTION   /* there is no such option, or it cannot have this value */
} RebutDrawError;

/* The domain of these errors; write REBUT_DRAW_ERROR. */
REBUT_PUBLIC GQuark rebut_draw_error_quark(void);

/* The default options; the caller's. */
REBUT_PUBLIC RebutDrawOptions *rebut_draw_options_new(void);

/* Frees the options; no drawing needs them any more. */
REBUT_PUBLIC void rebut_draw_options_free(RebutDrawOptions *self);

/* Options are those of `rebut map`, by the same names and values:
 *
 *   "detail"  "arguments": an argument is one card; "claims": each of its premises is
 *   "theme"   "auto": an SVG follows its reader's settings, other pictures are light; "light",
 *             "dark" or "print" fix the colours
 *   "scale"   the size of a PNG (2 unless given) or PDF (1): a number above 0 and up to 100
 *
 * FALSE with REBUT_DRAW_ERROR_OPTION when NAME or VALUE is none of these. */
REBUT_PUBLIC gboolean rebut_draw_options_set(RebutDrawOptions *self,
                                             const char *name,
                                             const char *value,
                                             GError **error);

/* The map as "svg", "html" (a page to explore it), "png", "pdf", "dot" (for Graphviz), "txt" (an
 * outline), "json" (the whole model, as its schema says) or "argdown-json" (as Argdown writes it);
 * the caller's. OPTIONS may be NULL. Graphviz lays the picture out, in a process of its own; when
 * that fails or takes more than five seconds, a tidy tree stands in, and NOTE (which may be NULL)
 * becomes a message that says so, which is the caller's; else it becomes NULL. NULL with
 * REBUT_DRAW_ERROR when there is no such format, or no picture can be made.
 *
 * Any thread may call this. Pictures are made one after the other, as Graphviz has state of its
 * own; outlines and JSON wait for nobody. The process for the layout is made by fork(), which the
 * other threads of a program can hold up: at worst the five seconds pass and the tidy tree stands
 * in. */
REBUT_PUBLIC GBytes *rebut_map_draw(const RebutMap *self,
                                    const char *format,
                                    const RebutDrawOptions *options,
                                    char **note,
                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutMap, rebut_map_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutDiagnostics, rebut_diagnostics_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutMapBuilder, rebut_map_builder_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutDrawOptions, rebut_draw_options_free)

G_END_DECLS
