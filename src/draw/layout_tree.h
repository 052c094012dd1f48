/* layout_tree.h - the spanning trees of a graph; for the tidy tree's own files only.
 *
 * What leads nowhere is a root; a cycle that leads nowhere else hangs from its first box. Every box
 * hangs as near to a root as it can, below the first of the boxes there. */
#pragma once

#include "layout.h"

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_NOBODY G_MAXUINT32

typedef struct {
  guint32 n_boxes;
  guint32 *parents;        /* by box; REBUT_NOBODY above a root */
  guint32 *edges;          /* by box: the edge to its parent; REBUT_NOBODY at a root */
  guint32 *depths;         /* by box; 0 at a root */
  guint32 *first_children; /* by box, among the children */
  guint32 *n_children;     /* by box */
  guint32 *children;       /* each box's together, in the order of their edges */
  guint32 *order;          /* boxes tree by tree, each before its children, depth first */
  guint32 *places;         /* by box, in the order */
  guint32 *starts;         /* by tree, and one more: its root in the order */
  guint32 n_trees;         /* in the order of their first boxes */
} RebutForest;

RebutForest *rebut_forest_grow(const RebutGraph *graph);
void rebut_forest_free(RebutForest *self);

/* The width of the widest row of any tree, all boxes of one depth side by side. */
gdouble rebut_forest_find_width(const RebutGraph *graph);

/* Whether all edges are the trees': a graph without cycles, level edges and boxes that lead to
 * several. Columns of columns.h may have several edges to one box. */
gboolean rebut_forest_is_all(const RebutGraph *graph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutForest, rebut_forest_free)

G_END_DECLS
