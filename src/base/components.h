/* components.h - strongly connected components.
 *
 * R. Tarjan, Depth-First Search and Linear Graph Algorithms (SIAM Journal on Computing 1(2), 1972),
 * with a stack of its own instead of recursion. */
#pragma once

#include "rows.h"

#include <glib.h>

G_BEGIN_DECLS

/* By node of the N nodes whose SUCCESSORS are given: the number of its component, so that no edge
 * leads to a higher number. COUNT is how many there are. The caller frees it. Linear. */
guint32 *rebut_components_find(const RebutRows *successors, guint32 n, guint32 *count);

G_END_DECLS
