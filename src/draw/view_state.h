/* view_state.h - a view in the making; for the view's own files only. */
#pragma once

#include "view.h"

#include <glib.h>

G_BEGIN_DECLS

/* Nodes are numbered as they come: cards first, pills behind them. */
typedef struct {
  const RebutMap *map;
  const RebutViewOptions *options;
  RebutView *view;

  gboolean *has_card;      /* by claim: it is a card */
  gboolean *is_spelled;    /* by argument: its inferences are links and pills, it is no card */
  guint32 *claim_nodes;    /* by claim: its card, or REBUT_NONE; a gist's is its argument's */
  guint32 *argument_nodes; /* by argument: its card, or REBUT_NONE */
  guint32 *pill_nodes;     /* by inference: its pill, or REBUT_NONE */
  GArray *cards;           /* of RebutCard */
  GArray *pills;           /* of RebutPill */
  GArray *links;           /* of RebutLink */
  RebutNames *link_keys;   /* each link once */
} RebutViewing;

/* view_select.c: which claims and arguments are cards. */
void rebut_view_select(RebutViewing *self);

/* view_links.c: pills, and the links between all nodes. */
void rebut_view_link(RebutViewing *self);

/* An attack or support that is drawn by a sign, not spelled out. */
gboolean rebut_view_is_sketched(const RebutInference *inference);

G_END_DECLS
