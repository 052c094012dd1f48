/* view_state.h - a view in the making; for the view's own files only. */
#pragma once

#include "view.h"

#include <glib.h>

G_BEGIN_DECLS

/* Whether a claim or an argument may be shown, before it is asked what it is related to. */
typedef enum {
  REBUT_MAY_BE_SHOWN,
  REBUT_REFUSED,    /* {isInMap: false} */
  REBUT_UNSELECTED, /* the settings select others */
  REBUT_EXCLUDED    /* the settings leave it out */
} RebutPreselection;

/* Nodes are numbered as they come: cards first, pills behind them. */
typedef struct {
  const RebutMap *map;
  RebutDetail detail;
  const RebutSettings *settings;
  const RebutVerdict *claim_verdicts; /* or NULL */
  const RebutVerdict *argument_verdicts;
  const char *const *claim_notes;
  const char *const *argument_notes;
  RebutView *view;

  RebutPreselection *claims;    /* by claim; a gist's is its argument's */
  RebutPreselection *arguments; /* by argument */
  gboolean *is_used; /* by claim: premise or main conclusion of an argument that may be shown */

  gboolean *has_card;      /* by claim: it is a card */
  gboolean *is_spelled;    /* by argument: its inferences are links and pills, it is no card */
  guint32 *claim_nodes;    /* by claim: its card, or REBUT_NONE; a gist's is its argument's */
  guint32 *argument_nodes; /* by argument: its card, or REBUT_NONE */
  guint32 *pill_nodes;     /* by inference: its pill, or REBUT_NONE */
  GArray *cards;           /* of RebutCard */
  GArray *pills;           /* of RebutPill */
  GArray *links;           /* of RebutLink */
  GArray *groups;          /* of RebutGroup */
  RebutNames *link_keys;   /* each link once */
} RebutViewing;

/* view_filter.c: which claims and arguments may be shown at all. */
void rebut_view_preselect(RebutViewing *self);

/* view_select.c: which of them are cards. */
void rebut_view_select(RebutViewing *self);

/* view_links.c: pills, and the links between all nodes. */
void rebut_view_link(RebutViewing *self);

/* view_label.c: what stands on the card of a claim or an argument. */
void rebut_view_label(RebutViewing *self, RebutCard *card);

/* view_colour.c: colours that the document sets. */
void rebut_view_colour(RebutViewing *self);

/* view_row.c: which cards the document wants side by side. */
void rebut_view_row(RebutViewing *self);

/* view_group.c: which group each card stands in, where groups are asked for. */
void rebut_view_group(RebutViewing *self);

/* Drops groups without cards, and finds those of pills. */
void rebut_view_settle_groups(RebutViewing *self);

/* view_close.c: puts one card in the place of all that stand in a group for which CLOSED is TRUE,
 * or in a group inside it. */
void rebut_view_close_groups(RebutViewing *self, const gboolean *closed);

/* view_fold.c: hides what is too far away from a thesis, or from the focus. Cards stand in reading
 * order, INTO is the links into each node. */
void rebut_view_fold(RebutViewing *self, const RebutIds *into);

/* An attack or support that is drawn by a sign, not spelled out. */
gboolean rebut_view_is_sketched(const RebutInference *inference);

G_END_DECLS
