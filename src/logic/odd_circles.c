#include "odd_circles.h"

#include "components.h"

/* Places gone through in search of a shorter circle, in each part of the graph. */
#define MOST_EFFORT 1000

#define NO_PLACE G_MAXUINT32

typedef struct {
  const RebutRows *edges;
  const guint8 *negative;
  guint32 *parts;   /* by node */
  guint32 *parents; /* by place, which is a node and how many negative edges led there: even, odd */
  GArray *queue;    /* of guint32: the places reached */
} Search;

/* Breadth first from NODE, inside of its part of the graph, to itself with an odd number of
 * negative edges; FALSE when there is no such way. */
static gboolean
search_from(Search *self, guint32 node)
{
  guint32 start = 2 * node;

  for (guint i = 0; i < self->queue->len; i++)
    self->parents[g_array_index(self->queue, guint32, i)] = NO_PLACE;
  g_array_set_size(self->queue, 0);
  self->parents[start] = start;
  g_array_append_val(self->queue, start);
  for (guint done = 0; done < self->queue->len; done++) {
    guint32 place = g_array_index(self->queue, guint32, done);
    guint32 odd = (place & 1) ^ (guint32)self->negative[place / 2];

    for (guint32 i = self->edges->first[place / 2]; i < self->edges->first[place / 2 + 1]; i++) {
      guint32 next = 2 * self->edges->items[i] + odd;

      if (self->parts[next / 2] != self->parts[node] || self->parents[next] != NO_PLACE)
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

/* Of a way that may meet a node twice, a circle with an odd number of negative edges that does not:
 * circles in it with an even number are cut out. */
static GArray *
make_simple(const Search *self, const GArray *way)
{
  GArray *simple = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GHashTable) places = g_hash_table_new(NULL, NULL);

  for (guint i = 0; i < way->len; i++) {
    guint32 node = get_item(way, i);
    gpointer at;

    if (g_hash_table_lookup_extended(places, GUINT_TO_POINTER(node), NULL, &at)) {
      guint from = GPOINTER_TO_UINT(at);

      if (is_odd(self, simple, from)) {
        g_array_remove_range(simple, 0, from);
        return simple;
      }
      for (guint k = from; k < simple->len; k++)
        g_hash_table_remove(places, GUINT_TO_POINTER(get_item(simple, k)));
      g_array_set_size(simple, from);
    }
    g_hash_table_insert(places, GUINT_TO_POINTER(node), GUINT_TO_POINTER(simple->len));
    g_array_append_val(simple, node);
  }
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

static void
search_parts(Search *self, guint32 n_nodes, guint32 n_parts, GPtrArray *circles)
{
  g_autofree guint32 *nodes = g_new(guint32, (gsize)n_nodes + 1);
  g_autofree guint32 *firsts = g_new0(guint32, (gsize)n_parts + 1);
  g_autofree guint32 *counts = g_new0(guint32, (gsize)n_parts + 1);

  for (guint32 i = 0; i < n_nodes; i++)
    firsts[self->parts[i] + 1]++;
  for (guint32 i = 0; i < n_parts; i++)
    firsts[i + 1] += firsts[i];
  for (guint32 i = 0; i < n_nodes; i++)
    nodes[firsts[self->parts[i]] + counts[self->parts[i]]++] = i;
  for (guint32 i = 0; i < n_nodes; i++) {
    const guint32 *part = &nodes[firsts[self->parts[i]]];
    GArray *circle = part[0] == i ? search_part(self, part, counts[self->parts[i]]) : NULL;

    if (circle != NULL)
      g_ptr_array_add(circles, circle);
  }
}

static void
free_circle(gpointer circle)
{
  g_array_unref(circle);
}

GPtrArray *
rebut_odd_circles_find(const RebutRows *successors, const guint8 *negative, guint32 n_nodes)
{
  GPtrArray *circles = g_ptr_array_new_with_free_func(free_circle);
  g_autoptr(GArray) queue = g_array_new(FALSE, FALSE, sizeof(guint32));
  gsize n_places = 2 * (gsize)n_nodes + 1;
  g_autofree guint32 *parents = g_new(guint32, n_places);
  guint32 n_parts;
  g_autofree guint32 *parts = rebut_components_find(successors, n_nodes, &n_parts);
  Search self = {successors, negative, parts, parents, queue};

  for (gsize i = 0; i < n_places; i++)
    parents[i] = NO_PLACE;
  search_parts(&self, n_nodes, n_parts, circles);
  return circles;
}
