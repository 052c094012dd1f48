#include "layout_tree.h"

#include "condense.h"
#include "edge_index.h"

static RebutForest *
make_forest(guint32 n)
{
  RebutForest *self = g_new0(RebutForest, 1);

  self->n_boxes = n;
  self->parents = g_new(guint32, n + 1);
  self->edges = g_new(guint32, n + 1);
  self->depths = g_new0(guint32, n + 1);
  self->first_children = g_new0(guint32, n + 1);
  self->n_children = g_new0(guint32, n + 1);
  self->children = g_new(guint32, n + 1);
  self->order = g_new(guint32, n + 1);
  self->places = g_new(guint32, n + 1);
  self->starts = g_new0(guint32, n + 1);
  for (guint32 i = 0; i < n; i++)
    self->parents[i] = self->edges[i] = REBUT_NOBODY;
  return self;
}

void
rebut_forest_free(RebutForest *self)
{
  if (self == NULL)
    return;
  g_free(self->parents);
  g_free(self->edges);
  g_free(self->depths);
  g_free(self->first_children);
  g_free(self->n_children);
  g_free(self->children);
  g_free(self->order);
  g_free(self->places);
  g_free(self->starts);
  g_free(self);
}

/* The first box of each strong component that leads to no other one. QUEUE has room for all. */
static guint32
find_roots(const RebutGraph *graph, guint32 *queue)
{
  guint32 n_components;
  g_autofree guint32 *components = rebut_condense(graph, &n_components);
  g_autofree gboolean *done = g_new0(gboolean, n_components + 1);
  guint32 n = 0;

  for (guint32 i = 0; i < graph->n_edges; i++) {
    const RebutEdge *edge = &graph->edges[i];

    if (!edge->level && components[edge->from] != components[edge->to])
      done[components[edge->from]] = TRUE;
  }
  for (guint32 i = 0; i < graph->n_boxes; i++) {
    if (done[components[i]])
      continue;
    done[components[i]] = TRUE;
    queue[n++] = i;
  }
  return n;
}

/* Breadth first, from all roots at once. */
static void
adopt(RebutForest *self, const RebutGraph *graph, guint32 *queue, guint32 n)
{
  g_auto(RebutRows) arriving = rebut_edge_index_by_target(graph);
  g_autofree gboolean *taken = g_new0(gboolean, self->n_boxes + 1);
  guint32 n_children = 0;

  for (guint32 i = 0; i < n; i++)
    taken[queue[i]] = TRUE;
  for (guint32 at = 0; at < n; at++) {
    guint32 box = queue[at];

    self->first_children[box] = n_children;
    for (guint32 i = arriving.first[box]; i < arriving.first[box + 1]; i++) {
      const RebutEdge *edge = &graph->edges[arriving.items[i]];

      if (edge->level || taken[edge->from])
        continue;
      taken[edge->from] = TRUE;
      self->parents[edge->from] = box;
      self->edges[edge->from] = arriving.items[i];
      self->depths[edge->from] = self->depths[box] + 1;
      self->n_children[box]++;
      self->children[n_children++] = edge->from;
      queue[n++] = edge->from;
    }
  }
}

/* Depth first. The stack never holds more than all boxes. */
static void
put_in_order(RebutForest *self, const guint32 *roots)
{
  g_autofree guint32 *stack = g_new(guint32, self->n_boxes + 1);
  guint32 n = 0;

  for (guint32 i = 0; i < self->n_trees; i++) {
    guint32 n_stack = 0;

    self->starts[i] = n;
    stack[n_stack++] = roots[i];
    while (n_stack > 0) {
      guint32 box = stack[--n_stack];

      self->places[box] = n;
      self->order[n++] = box;
      for (guint32 j = self->n_children[box]; j > 0; j--)
        stack[n_stack++] = self->children[self->first_children[box] + j - 1];
    }
  }
  self->starts[self->n_trees] = n;
}

RebutForest *
rebut_forest_grow(const RebutGraph *graph)
{
  RebutForest *self = make_forest(graph->n_boxes);
  g_autofree guint32 *queue = g_new(guint32, graph->n_boxes + 1);

  self->n_trees = find_roots(graph, queue);
  adopt(self, graph, queue, self->n_trees);
  put_in_order(self, queue);
  return self;
}

gdouble
rebut_forest_find_width(const RebutGraph *graph)
{
  g_autoptr(RebutForest) self = rebut_forest_grow(graph);
  g_autofree gdouble *widths = g_new0(gdouble, graph->n_boxes + 1);
  gdouble widest = 0;

  for (guint32 i = 0; i < self->n_trees; i++) {
    for (guint32 j = self->starts[i]; j < self->starts[i + 1]; j++) {
      gdouble *width = &widths[self->depths[self->order[j]]];

      *width += graph->boxes[self->order[j]].width + REBUT_GAP_ACROSS;
      widest = MAX(widest, *width);
    }
    for (guint32 j = self->starts[i]; j < self->starts[i + 1]; j++)
      widths[self->depths[self->order[j]]] = 0;
  }
  return widest;
}

gboolean
rebut_forest_is_all(const RebutGraph *graph)
{
  g_autoptr(RebutForest) self = rebut_forest_grow(graph);

  for (guint32 i = 0; i < graph->n_edges; i++)
    if (graph->edges[i].level || self->parents[graph->edges[i].from] != graph->edges[i].to)
      return FALSE;
  return TRUE;
}
