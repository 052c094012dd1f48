#include "condense.h"

#include "edge_index.h"

#define UNSEEN G_MAXUINT32

/* Names are those of the paper. */
typedef struct {
  const RebutGraph *graph;
  RebutEdgeIndex leaving;
  guint32 *numbers;  /* by box, in the order of the search; UNSEEN */
  guint32 *lowlinks; /* by box */
  guint32 *nexts;    /* by box: its next edge to be looked at */
  guint32 *path;     /* boxes that the search has entered and not left */
  guint32 *stack;    /* boxes whose component is not yet known */
  guint32 *components;
  guint32 n_seen;
  guint32 n_path;
  guint32 n_stack;
  guint32 n_components;
} Search;

static void
enter(Search *self, guint32 box)
{
  self->numbers[box] = self->lowlinks[box] = self->n_seen++;
  self->nexts[box] = self->leaving.starts[box];
  self->path[self->n_path++] = box;
  self->stack[self->n_stack++] = box;
}

static void
leave(Search *self, guint32 box)
{
  guint32 member;

  self->n_path--;
  if (self->n_path > 0) {
    guint32 before = self->path[self->n_path - 1];

    self->lowlinks[before] = MIN(self->lowlinks[before], self->lowlinks[box]);
  }
  if (self->lowlinks[box] != self->numbers[box])
    return;
  do {
    member = self->stack[--self->n_stack];
    self->components[member] = self->n_components;
  } while (member != box);
  self->n_components++;
}

static void
search_from(Search *self, guint32 start)
{
  enter(self, start);
  while (self->n_path > 0) {
    guint32 box = self->path[self->n_path - 1];
    const RebutEdge *edge;

    if (self->nexts[box] == self->leaving.starts[box + 1]) {
      leave(self, box);
      continue;
    }
    edge = &self->graph->edges[self->leaving.edges[self->nexts[box]++]];
    if (edge->level)
      continue;
    if (self->numbers[edge->to] == UNSEEN)
      enter(self, edge->to);
    else if (self->components[edge->to] == UNSEEN)
      self->lowlinks[box] = MIN(self->lowlinks[box], self->numbers[edge->to]);
  }
}

guint32 *
rebut_condense(const RebutGraph *graph, guint32 *n_components)
{
  guint32 n = graph->n_boxes;
  g_auto(RebutEdgeIndex) leaving = rebut_edge_index_by_source(graph);
  g_autofree guint32 *numbers = g_new(guint32, n + 1);
  g_autofree guint32 *lowlinks = g_new(guint32, n + 1);
  g_autofree guint32 *nexts = g_new(guint32, n + 1);
  g_autofree guint32 *path = g_new(guint32, n + 1);
  g_autofree guint32 *stack = g_new(guint32, n + 1);
  guint32 *components = g_new(guint32, n + 1);
  Search self = {graph, leaving, numbers, lowlinks, nexts, path, stack, components, 0, 0, 0, 0};

  for (guint32 i = 0; i < n; i++)
    numbers[i] = components[i] = UNSEEN;
  for (guint32 i = 0; i < n; i++)
    if (numbers[i] == UNSEEN)
      search_from(&self, i);
  *n_components = self.n_components;
  return components;
}
