/* condense.h - cycles as one: the strong components of a graph. */
#pragma once

#include "layout.h"

#include <glib.h>

G_BEGIN_DECLS

/* The number of each box's strong component, by the edges that are not level; what a component
 * leads to has a lower number. R. Tarjan, Depth-First Search and Linear Graph Algorithms (SIAM
 * Journal on Computing, 1972), without recursion. The caller frees the numbers. */
guint32 *rebut_condense(const RebutGraph *graph, guint32 *n_components);

G_END_DECLS
