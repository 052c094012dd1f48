#include "edge_index.h"

RebutRows
rebut_edge_index_by_target(const RebutGraph *graph)
{
  RebutRows self = {g_new0(guint32, graph->n_boxes + 2), g_new0(guint32, graph->n_edges + 1)};

  for (guint32 i = 0; i < graph->n_edges; i++)
    self.first[graph->edges[i].to + 2]++;
  for (guint32 i = 2; i < graph->n_boxes + 2; i++)
    self.first[i] += self.first[i - 1];
  for (guint32 i = 0; i < graph->n_edges; i++)
    self.items[self.first[graph->edges[i].to + 1]++] = i;
  return self;
}
