/* view.h - what of a map is shown: cards, pills and the links between them.
 *
 * A card is a claim or an argument; a pill is an inference that needs a place of its own, because
 * it joins several premises, is undercut, or bears a name. Cards come in reading order: the theses
 * first, then depth first what bears on them. */
#pragma once

#include "map.h"
#include "settings.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_DETAIL_ARGUMENTS, /* an argument is one card, as in Argdown's maps */
  REBUT_DETAIL_CLAIMS     /* every premise is a card, every inference a link or pill */
} RebutDetail;

typedef struct {
  RebutDetail detail;
  const RebutSettings *settings; /* borrowed; NULL: what holds where nothing is said */
  const RebutVerdict *claims;    /* by claim, borrowed; NULL: no verdicts are shown */
  const RebutVerdict *arguments; /* by argument */
  const char *const
    *claim_notes; /* by claim, borrowed: a few letters on its card's edge, or NULL; */
  const char *const *argument_notes; /* by argument; NULL: no card has one */
} RebutViewOptions;

/* What a card does in the debate. */
typedef enum {
  REBUT_PART_NONE,   /* nothing bears on it and it bears on nothing */
  REBUT_PART_THESIS, /* bears on nothing shown */
  REBUT_PART_SUPPORT,
  REBUT_PART_ATTACK,
  REBUT_PART_UNDERCUT,
  REBUT_PART_MIXED /* its links disagree; the signs sit on them */
} RebutPart;

typedef enum { REBUT_NODE_CARD, REBUT_NODE_PILL } RebutViewNodeType;

typedef enum {
  REBUT_LINK_SUPPORT,
  REBUT_LINK_ATTACK,
  REBUT_LINK_UNDERCUT,
  REBUT_LINK_CONTRARY,
  REBUT_LINK_CONTRADICTORY
} RebutLinkKind;

typedef enum {
  REBUT_CARD_CLAIM,
  REBUT_CARD_ARGUMENT,
  REBUT_CARD_GROUP /* a closed group: it stands for all its cards */
} RebutCardType;

/* What is hidden behind a card: cards that bear on it, directly or by way of others. */
typedef struct {
  guint32 support;
  guint32 attack;
} RebutHidden;

typedef struct {
  RebutCardType type;
  guint32 id;    /* of the claim or argument */
  guint32 group; /* that it stands in, or REBUT_NONE */
  RebutPart part;
  const char *title;   /* NULL when the card shows no title */
  const char *text;    /* may be "" when there is a title, or when the card shows nothing */
  const char *name;    /* the text, else the title, whether shown or not */
  const char *speaker; /* names, joined by commas; NULL when nobody is named */
  const char *colour;  /* "#rrggbb" that the document sets, or NULL */
  gdouble line_width;  /* px that the document sets, or 0 */
  gboolean implicit;
  RebutVerdict verdict; /* REBUT_VERDICT_NONE: none is shown */
  const char *note;     /* a few letters on its edge, or NULL */
  RebutHidden hidden;
  guint32 row;      /* cards of one number stand in one row; 0: anywhere */
  guint32 n_inside; /* cards in a closed group */
  RebutSpan span;   /* where it first stands */
} RebutCard;

typedef struct {
  guint32 inference;
  const char *label;
  guint32 group; /* that all it links stand in, or REBUT_NONE */
} RebutPill;

/* A labelled box behind cards. */
typedef struct {
  const char *title;
  const char *colour; /* "#rrggbb" that the document sets, or NULL */
  guint32 parent;     /* a group before this one, or REBUT_NONE */
  guint32 level;      /* 1 for the outermost */
} RebutGroup;

/* FROM and TO are nodes: cards first, then pills. */
typedef struct {
  RebutLinkKind kind;
  guint32 from;
  guint32 to;
  gboolean has_head; /* FALSE on the way from a premise to its pill */
  guint32 at;        /* where in the text it is drawn */
} RebutLink;

typedef struct {
  const RebutMap *map; /* borrowed */
  RebutArena *arena;
  const char *title;
  const RebutCard *cards;
  guint32 n_cards;
  const RebutPill *pills;
  guint32 n_pills;
  const RebutGroup *groups; /* each with something in it, parents first */
  guint32 n_groups;
  const RebutLink
    *links; /* in the reading order of where they lead, then of where they come from */
  guint32 n_links;
  const RebutIds *into;        /* by node: the links that lead there */
  const char *const *left_out; /* "[A]", "<B>": claims and arguments related to nothing shown */
  guint32 n_left_out;
  guint32 n_rows;                  /* numbers of rows that the document asks for */
  guint32 n_hidden;                /* cards behind others: folded, or away from the focus */
  RebutDirection direction;        /* where premises point */
  const char *const *link_colours; /* by RebutLinkKind: what the document sets, or NULL */
} RebutView;

#define REBUT_N_LINK_KINDS (REBUT_LINK_CONTRADICTORY + 1)

/* Whether a link says the same of both its ends: an opposition. */
static inline gboolean
rebut_link_is_symmetric(RebutLinkKind kind)
{
  return kind == REBUT_LINK_CONTRARY || kind == REBUT_LINK_CONTRADICTORY;
}

/* The caller owns the view; MAP must outlive it. */
RebutView *rebut_view_new(const RebutMap *map, const RebutViewOptions *options);
void rebut_view_free(RebutView *self);

/* A card's full name, for tooltips and screen readers: its text, else its title. */
const char *rebut_card_name(const RebutCard *self);

/* "+12 −5": what is hidden behind a card; NULL when nothing is. The caller frees it. */
char *rebut_card_badge(const RebutCard *self);

/* The sign and word of a part: "+", "Supports". */
const char *rebut_part_sign(RebutPart part);
const char *rebut_part_word(RebutPart part);

/* What a link says, between two names: "supports". */
const char *rebut_link_word(RebutLinkKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutView, rebut_view_free)

G_END_DECLS
