#include "edge_index.h"

RebutRows
rebut_edge_index_by_target(const RebutGraph *graph)
{
  g_autofree guint32 *targets = g_new(guint32, (gsize)graph->n_edges + 1);

  for (guint32 i = 0; i < graph->n_edges; i++)
    targets[i] = graph->edges[i].to;
  return rebut_rows_by_key(targets, NULL, graph->n_edges, graph->n_boxes);
}
