/* tidy_tree.h - a tree drawn in rows: C. Buchheim, M. Jünger, S. Leipert, Improving Walker's
 * Algorithm to Run in Linear Time (Graph Drawing 2002), for nodes of many widths and without
 * recursion. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* XS becomes the middle of each of N nodes, a parent over the middle of its first and last child,
 * neighbours in a row at least GAP apart; the leftmost edge is at 0. Node 0 is the root; a node
 * comes behind its parent and its siblings to the left. */
void
rebut_tidy_tree(guint32 n, const guint32 *parents, const gdouble *widths, gdouble gap, gdouble *xs);

G_END_DECLS
