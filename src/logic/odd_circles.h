/* odd_circles.h - circles with an odd number of negative edges in a signed graph.
 *
 * A strongly connected part of the graph has one if and only if its nodes cannot be put on two
 * sides so that the negative edges alone change sides (F. Harary, On the Notion of Balance of a
 * Signed Graph, Michigan Mathematical Journal 2, 1953); then each of its nodes reaches itself with
 * an odd number of them. */
#pragma once

#include "rows.h"

#include <glib.h>

G_BEGIN_DECLS

/* One circle for each part that has one, the parts in the order of their first nodes: CIRCLES
 * becomes a row for each, the nodes in the direction of the edges, each once; the caller clears it.
 * It is a shortest one, unless the part is large. NEGATIVE says by node whether the edges out of it
 * are. Returns how many there are. Linear. */
guint32 rebut_odd_circles_find(const RebutRows *successors,
                               const guint8 *negative,
                               guint32 n_nodes,
                               RebutRows *circles);

G_END_DECLS
