/* route.h - rows and curves as they are drawn, from a rough layout.
 *
 * A layout engine says which boxes share a row, and in what order. Here the rows are stacked anew,
 * with more room where links run far to the side, and boxes hang from their row's upper edge. Links
 * between neighbouring rows become curves that leave and arrive upright, side by side along a box's
 * lower edge, so that siblings' links never cross; longer ones keep the way that the engine found
 * around the boxes. */
#pragma once

#include "layout.h"

#include <glib.h>

G_BEGIN_DECLS

/* Changes LAYOUT of GRAPH in place. Boxes from N_HANGING on (pills) stand in the middle of their
 * row. */
void rebut_route(const RebutGraph *graph, guint32 n_hanging, RebutLayout *layout);

G_END_DECLS
