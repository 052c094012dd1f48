#include "edge_index.h"

RebutEdgeIndex
rebut_edge_index_by_target(const RebutGraph *graph)
{
  RebutEdgeIndex self = {g_new0(guint32, graph->n_boxes + 2), g_new0(guint32, graph->n_edges + 1)};

  for (guint32 i = 0; i < graph->n_edges; i++)
    self.starts[graph->edges[i].to + 2]++;
  for (guint32 i = 2; i < graph->n_boxes + 2; i++)
    self.starts[i] += self.starts[i - 1];
  for (guint32 i = 0; i < graph->n_edges; i++)
    self.edges[self.starts[graph->edges[i].to + 1]++] = i;
  return self;
}

void
rebut_edge_index_clear(RebutEdgeIndex *self)
{
  g_clear_pointer(&self->starts, g_free);
  g_clear_pointer(&self->edges, g_free);
}
