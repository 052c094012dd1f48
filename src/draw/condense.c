#include "condense.h"

#include "components.h"
#include "ids.h"

/* From each box to those that its edges lead to. */
static RebutRows
list_targets(const RebutGraph *graph)
{
  g_autofree guint32 *keys = rebut_nones_new(graph->n_edges);
  g_autofree guint32 *targets = g_new(guint32, (gsize)graph->n_edges + 1);

  for (guint32 i = 0; i < graph->n_edges; i++) {
    if (!graph->edges[i].level)
      keys[i] = graph->edges[i].from;
    targets[i] = graph->edges[i].to;
  }
  return rebut_rows_by_key(keys, targets, graph->n_edges, graph->n_boxes);
}

guint32 *
rebut_condense(const RebutGraph *graph, guint32 *n_components)
{
  g_auto(RebutRows) targets = list_targets(graph);

  return rebut_components_find(&targets, graph->n_boxes, n_components);
}
