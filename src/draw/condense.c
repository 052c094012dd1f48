#include "condense.h"

#include "components.h"

/* From each box to those that its edges lead to. */
static RebutRows
list_targets(const RebutGraph *graph)
{
  RebutRows rows = {g_new0(guint32, graph->n_boxes + 2), g_new0(guint32, graph->n_edges + 1)};

  for (guint32 i = 0; i < graph->n_edges; i++)
    if (!graph->edges[i].level)
      rows.first[graph->edges[i].from + 2]++;
  for (guint32 i = 2; i < graph->n_boxes + 2; i++)
    rows.first[i] += rows.first[i - 1];
  for (guint32 i = 0; i < graph->n_edges; i++)
    if (!graph->edges[i].level)
      rows.items[rows.first[graph->edges[i].from + 1]++] = graph->edges[i].to;
  return rows;
}

guint32 *
rebut_condense(const RebutGraph *graph, guint32 *n_components)
{
  g_auto(RebutRows) targets = list_targets(graph);

  return rebut_components_find(&targets, graph->n_boxes, n_components);
}
