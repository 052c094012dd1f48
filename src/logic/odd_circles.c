#include "odd_circles.h"

#include "components.h"
#include "ids.h"

/* Places gone through in search of a shorter circle, in each part of the graph. */
#define MOST_EFFORT 1000

typedef struct {
  const RebutRows *edges;
  const guint8 *negative;
  guint32 *parts;   /* by node */
  guint32 *parents; /* by place, which is a node and how many negative edges led there: even, odd */
  GArray *queue;    /* of guint32: the places reached */
  guint32 *places;  /* by node: where it stands in the circle in the making */
} Search;

/* Breadth first from NODE, inside of its part of the graph, to itself with an odd number of
 * negative edges; FALSE when there is no such way. */
static gboolean
search_from(Search *self, guint32 node)
{
  guint32 start = 2 * node;

  for (guint i = 0; i < self->queue->len; i++)
    self->parents[g_array_index(self->queue, guint32, i)] = REBUT_NONE;
  g_array_set_size(self->queue, 0);
  self->parents[start] = start;
  g_array_append_val(self->queue, start);
  for (guint done = 0; done < self->queue->len; done++) {
    guint32 place = g_array_index(self->queue, guint32, done);
    guint32 odd = (place & 1) ^ (guint32)self->negative[place / 2];

    for (guint32 i = self->edges->first[place / 2]; i < self->edges->first[place / 2 + 1]; i++) {
      guint32 next = 2 * self->edges->items[i] + odd;

      if (self->parts[next / 2] != self->parts[node] || self->parents[next] != REBUT_NONE)
        continue;
      self->parents[next] = place;
      g_array_append_val(self->queue, next);
      if (next == start + 1)
        return TRUE;
    }
  }
  return FALSE;
}

/* The nodes of the way that was found from NODE back to it, against its direction; NODE is the
 * first, and not repeated. */
static GArray *
list_way(const Search *self, guint32 node)
{
  GArray *way = g_array_new(FALSE, FALSE, sizeof(guint32));

  for (guint32 place = 2 * node + 1; place != 2 * node; place = self->parents[place]) {
    guint32 at = place / 2;

    g_array_append_val(way, at);
  }
  return way;
}

static guint32
get_item(const GArray *nodes, guint i)
{
  return g_array_index(nodes, guint32, i);
}

static gboolean
is_odd(const Search *self, const GArray *nodes, guint from)
{
  guint n = 0;

  for (guint i = from; i < nodes->len; i++)
    n += self->negative[get_item(nodes, i)];
  return n % 2 == 1;
}

static void
forget_places(const Search *self, const GArray *nodes, guint from)
{
  for (guint i = from; i < nodes->len; i++)
    self->places[get_item(nodes, i)] = REBUT_NONE;
}

/* Of a way that may meet a node twice, a circle with an odd number of negative edges that does not:
 * circles in it with an even number are cut out. */
static GArray *
make_simple(const Search *self, const GArray *way)
{
  GArray *simple = g_array_new(FALSE, FALSE, sizeof(guint32));

  for (guint i = 0; i < way->len; i++) {
    guint32 node = get_item(way, i);
    guint32 from = self->places[node];

    if (from != REBUT_NONE && is_odd(self, simple, from)) {
      forget_places(self, simple, 0);
      g_array_remove_range(simple, 0, from);
      return simple;
    }
    if (from != REBUT_NONE) {
      forget_places(self, simple, from);
      g_array_set_size(simple, from);
    }
    self->places[node] = simple->len;
    g_array_append_val(simple, node);
  }
  forget_places(self, simple, 0);
  return simple;
}

/* The circle in the direction of the edges. */
static void
reverse(GArray *circle)
{
  for (guint i = 0; i < circle->len / 2; i++) {
    guint32 node = get_item(circle, i);

    g_array_index(circle, guint32, i) = get_item(circle, circle->len - 1 - i);
    g_array_index(circle, guint32, circle->len - 1 - i) = node;
  }
}

/* The shortest circle found in a part of the graph, whose N nodes are given; NULL without any. */
static GArray *
search_part(Search *self, const guint32 *nodes, guint32 n)
{
  GArray *best = NULL;
  guint effort = 0;

  for (guint32 i = 0; i < n && effort <= MOST_EFFORT; i++) {
    g_autoptr(GArray) way = NULL;

    if (!search_from(self, nodes[i]))
      return NULL;
    effort += self->queue->len;
    way = list_way(self, nodes[i]);
    if (best != NULL && way->len >= best->len)
      continue;
    g_clear_pointer(&best, g_array_unref);
    best = make_simple(self, way);
  }
  if (best != NULL)
    reverse(best);
  return best;
}

guint32
rebut_odd_circles_find(const RebutRows *successors,
                       const guint8 *negative,
                       guint32 n_nodes,
                       RebutRows *circles)
{
  g_autoptr(GArray) queue = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GArray) first = g_array_new(FALSE, TRUE, sizeof(guint32));
  g_autoptr(GArray) items = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autofree guint32 *parents = rebut_nones_new(2 * (gsize)n_nodes);
  g_autofree guint32 *places = rebut_nones_new(n_nodes);
  guint32 n_parts;
  g_autofree guint32 *parts = rebut_components_find(successors, n_nodes, &n_parts);
  g_auto(RebutRows) members = rebut_rows_by_key(parts, NULL, n_nodes, n_parts);
  Search self = {successors, negative, parts, parents, queue, places};
  guint32 n_circles = 0;

  g_array_set_size(first, 1);
  for (guint32 i = 0; i < n_nodes; i++) {
    const guint32 *part = &members.items[members.first[parts[i]]];
    g_autoptr(GArray) circle =
      part[0] == i ? search_part(&self, part, rebut_rows_count(&members, parts[i])) : NULL;

    if (circle == NULL)
      continue;
    g_array_append_vals(items, circle->data, circle->len);
    g_array_append_val(first, items->len);
    n_circles++;
  }
  *circles = (RebutRows){(guint32 *)(gpointer)g_array_free(g_steal_pointer(&first), FALSE), NULL};
  circles->items = (guint32 *)(gpointer)g_array_free(g_steal_pointer(&items), FALSE);
  return n_circles;
}
