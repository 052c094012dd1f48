/* edge_index.h - the edges of a graph by the box they lead to. */
#pragma once

#include "layout.h"
#include "rows.h"

#include <glib.h>

G_BEGIN_DECLS

/* By box: numbers of the edges that lead to it, in the graph's order. The caller clears it. */
RebutRows rebut_edge_index_by_target(const RebutGraph *graph);

G_END_DECLS
