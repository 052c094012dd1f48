#include "components.h"

#define UNSEEN 0

typedef struct {
  const RebutRows *successors;
  guint32 *components;
  guint32 *ages;  /* by node: how many were seen before it, and itself */
  guint32 *lows;  /* the age of the oldest open node that is known to be reached; UNSEEN before */
  guint32 *nexts; /* by node: the edge to look at next */
  guint32 *path;  /* from the root to where the search is */
  guint32 *open;  /* nodes without a component yet */
  guint32 n_path;
  guint32 n_open;
  guint32 age;
  guint32 n_found;
} Search;

static void
enter(Search *self, guint32 node)
{
  self->lows[node] = self->ages[node] = ++self->age;
  self->nexts[node] = self->successors->first[node];
  self->path[self->n_path++] = node;
  self->open[self->n_open++] = node;
}

/* NODE reaches nothing older than itself: all that was opened since is its component. */
static void
close_component(Search *self, guint32 node)
{
  guint32 last;

  do {
    last = self->open[--self->n_open];
    self->components[last] = self->n_found;
    self->lows[last] = G_MAXUINT32;
  } while (last != node);
  self->n_found++;
}

static void
search_from(Search *self, guint32 root)
{
  enter(self, root);
  while (self->n_path > 0) {
    guint32 node = self->path[self->n_path - 1];

    if (self->nexts[node] < self->successors->first[node + 1]) {
      guint32 next = self->successors->items[self->nexts[node]++];

      if (self->lows[next] == UNSEEN)
        enter(self, next);
      else
        self->lows[node] = MIN(self->lows[node], self->lows[next]);
      continue;
    }
    self->n_path--;
    if (self->lows[node] == self->ages[node])
      close_component(self, node);
    if (self->n_path > 0) {
      guint32 parent = self->path[self->n_path - 1];

      self->lows[parent] = MIN(self->lows[parent], self->lows[node]);
    }
  }
}

guint32 *
rebut_components_find(const RebutRows *successors, guint32 n, guint32 *count)
{
  guint32 *components = g_new(guint32, (gsize)n + 1);
  g_autofree guint32 *lows = g_new0(guint32, (gsize)n + 1);
  g_autofree guint32 *nexts = g_new(guint32, (gsize)n + 1);
  g_autofree guint32 *path = g_new(guint32, (gsize)n + 1);
  g_autofree guint32 *open = g_new(guint32, (gsize)n + 1);
  g_autofree guint32 *ages = g_new(guint32, (gsize)n + 1);
  Search self = {successors, components, ages, lows, nexts, path, open, 0, 0, 0, 0};

  for (guint32 node = 0; node < n; node++)
    if (lows[node] == UNSEEN)
      search_from(&self, node);
  *count = self.n_found;
  return components;
}
