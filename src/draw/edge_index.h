/* edge_index.h - the edges of a graph by the box they lead to. */
#pragma once

#include "layout.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint32 *starts; /* by box, and one more: its first among the edges */
  guint32 *edges;  /* each box's together, in the graph's order */
} RebutEdgeIndex;

/* The caller clears the index. */
RebutEdgeIndex rebut_edge_index_by_target(const RebutGraph *graph);
void rebut_edge_index_clear(RebutEdgeIndex *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RebutEdgeIndex, rebut_edge_index_clear)

G_END_DECLS
