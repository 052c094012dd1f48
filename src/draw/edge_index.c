#include "edge_index.h"

static guint32
get_end(const RebutEdge *edge, gboolean target)
{
  return target ? edge->to : edge->from;
}

static RebutEdgeIndex
make_index(const RebutGraph *graph, gboolean by_target)
{
  RebutEdgeIndex self = {g_new0(guint32, graph->n_boxes + 2), g_new0(guint32, graph->n_edges + 1)};

  for (guint32 i = 0; i < graph->n_edges; i++)
    self.starts[get_end(&graph->edges[i], by_target) + 2]++;
  for (guint32 i = 2; i < graph->n_boxes + 2; i++)
    self.starts[i] += self.starts[i - 1];
  for (guint32 i = 0; i < graph->n_edges; i++)
    self.edges[self.starts[get_end(&graph->edges[i], by_target) + 1]++] = i;
  return self;
}

RebutEdgeIndex
rebut_edge_index_by_target(const RebutGraph *graph)
{
  return make_index(graph, TRUE);
}

RebutEdgeIndex
rebut_edge_index_by_source(const RebutGraph *graph)
{
  return make_index(graph, FALSE);
}

void
rebut_edge_index_clear(RebutEdgeIndex *self)
{
  g_clear_pointer(&self->starts, g_free);
  g_clear_pointer(&self->edges, g_free);
}
