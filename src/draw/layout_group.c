#include "layout_group.h"

#include "ids.h"

#include <math.h>
#include <string.h>

#define END_SLOPE 24.0 /* how far a link goes on upright where it leaves a card for a border */

/* Items are boxes, and behind them groups. A scope is a group, or the whole behind the last. */
typedef struct {
  const RebutGraph *graph;
  const RebutNesting *nesting;
  RebutLayoutFunc lay_out;
  gpointer data;
  RebutBox *sizes;     /* by item */
  RebutLayout *layout; /* by item and edge; inside their scope, until all are placed */
  GArray **members;    /* by scope: of guint32, items */
  GArray **edges;      /* by scope: of guint32 */
  guint32 *firsts;     /* by group: its first box */
  guint32 *numbers;    /* by item: its number among the members of its scope */
  RebutPoint *origins; /* by scope: where its content's space begins */
} Nested;

static guint32
get_whole(const Nested *self)
{
  return self->nesting->n_groups;
}

static guint32
get_scope(const Nested *self, guint32 item)
{
  guint32 n = self->graph->n_boxes;
  guint32 scope = item < n ? self->nesting->groups[item] : self->nesting->parents[item - n];

  return scope == REBUT_NONE ? get_whole(self) : scope;
}

static gboolean
is_group(const Nested *self, guint32 item)
{
  return item >= self->graph->n_boxes;
}

/* Scopes are numbered parents first, so the one with the higher number is never around the other.
 */
static guint32
find_common_scope(const Nested *self, guint32 *from, guint32 *to)
{
  for (;;) {
    guint32 a = get_scope(self, *from);
    guint32 b = get_scope(self, *to);

    if (a == b)
      return a;
    if (b == get_whole(self) || (a != get_whole(self) && a > b))
      *from = self->graph->n_boxes + a;
    else
      *to = self->graph->n_boxes + b;
  }
}

/* What stands for an edge's ends in the scope that holds both: the boxes, or groups around them. */
static guint32
find_ends(const Nested *self, guint32 edge, guint32 *from, guint32 *to)
{
  *from = self->graph->edges[edge].from;
  *to = self->graph->edges[edge].to;
  return find_common_scope(self, from, to);
}

/* Pills stand last, as routing wants them; others by the first box in them. */
static guint32
get_key(const Nested *self, guint32 item)
{
  return is_group(self, item) ? self->firsts[item - self->graph->n_boxes] : item;
}

static gint
compare_items(gconstpointer a, gconstpointer b, gpointer data)
{
  const Nested *self = data;
  guint32 x = *(const guint32 *)a;
  guint32 y = *(const guint32 *)b;
  gboolean x_pill = !is_group(self, x) && x >= self->nesting->n_hanging;
  gboolean y_pill = !is_group(self, y) && y >= self->nesting->n_hanging;
  guint32 x_key = get_key(self, x);
  guint32 y_key = get_key(self, y);

  if (x_pill != y_pill)
    return x_pill ? 1 : -1;
  return (x_key > y_key) - (x_key < y_key);
}

static void
collect_members(Nested *self)
{
  guint32 n_boxes = self->graph->n_boxes;
  guint32 n_items = n_boxes + self->nesting->n_groups;

  for (guint32 i = 0; i < n_boxes; i++)
    if (get_scope(self, i) != get_whole(self))
      self->firsts[get_scope(self, i)] = MIN(self->firsts[get_scope(self, i)], i);
  for (guint32 i = n_items; i > n_boxes; i--)
    if (get_scope(self, i - 1) != get_whole(self))
      self->firsts[get_scope(self, i - 1)] =
        MIN(self->firsts[get_scope(self, i - 1)], self->firsts[i - 1 - n_boxes]);
  for (guint32 i = 0; i < n_items; i++)
    g_array_append_val(self->members[get_scope(self, i)], i);
  for (guint32 i = 0; i <= get_whole(self); i++) {
    g_array_sort_with_data(self->members[i], compare_items, self);
    for (guint32 j = 0; j < self->members[i]->len; j++)
      self->numbers[g_array_index(self->members[i], guint32, j)] = j;
  }
}

static void
collect_edges(Nested *self)
{
  for (guint32 i = 0; i < self->graph->n_edges; i++) {
    guint32 from;
    guint32 to;
    guint32 scope = find_ends(self, i, &from, &to);

    g_array_append_val(self->edges[scope], i);
  }
}

/* Members of a group that no edge inside it touches would stand in one long row: edges that nobody
 * sees put them into columns. */
static void
stack_loose(const Nested *self, guint32 scope, RebutGraph *graph, RebutEdge *edges)
{
  g_autofree gboolean *touched = g_new0(gboolean, graph->n_boxes + 1);
  guint32 n_loose = graph->n_boxes;
  guint32 before = REBUT_NONE;
  guint32 n_stacked = 0;
  guint32 height;

  if (scope == get_whole(self))
    return;
  for (guint32 i = 0; i < graph->n_edges; i++)
    touched[edges[i].from] = touched[edges[i].to] = TRUE;
  for (guint32 i = 0; i < graph->n_boxes; i++)
    n_loose -= touched[i] ? 1 : 0;
  height = (guint32)ceil(sqrt(n_loose));
  for (guint32 i = 0; i < graph->n_boxes; i++) {
    if (touched[i])
      continue;
    if (n_stacked++ % height > 0)
      edges[graph->n_edges++] = (RebutEdge){.from = i, .to = before};
    before = i;
  }
}

/* The members and edges of a scope, laid out by themselves, and the rectangle of what is seen. */
static RebutLayout *
lay_out_scope(Nested *self, guint32 scope, RebutPoint *least, RebutPoint *most)
{
  const GArray *members = self->members[scope];
  const GArray *edges = self->edges[scope];
  g_autofree RebutBox *boxes = g_new0(RebutBox, members->len + 1);
  g_autofree RebutEdge *inner = g_new0(RebutEdge, edges->len + members->len + 1);
  RebutGraph graph = {boxes, members->len, inner, edges->len, NULL};
  RebutLayout *layout;
  guint32 n_hanging = 0;

  for (guint32 i = 0; i < members->len; i++) {
    guint32 item = g_array_index(members, guint32, i);

    boxes[i] = self->sizes[item];
    n_hanging += is_group(self, item) || item < self->nesting->n_hanging;
  }
  for (guint32 i = 0; i < edges->len; i++) {
    guint32 edge = g_array_index(edges, guint32, i);

    find_ends(self, edge, &inner[i].from, &inner[i].to);
    inner[i].from = self->numbers[inner[i].from];
    inner[i].to = self->numbers[inner[i].to];
    inner[i].level = self->graph->edges[edge].level;
    inner[i].lane = self->graph->edges[edge].lane;
  }
  stack_loose(self, scope, &graph, inner);
  layout = self->lay_out(self->data, &graph, n_hanging);
  for (guint32 i = edges->len; i < layout->n_edges; i++)
    layout->curves[i].n_points = 0;
  rebut_layout_find_bounds(layout, boxes, least, most);
  return layout;
}

/* Keeps the places and curves of a scope. */
static void
keep(Nested *self, guint32 scope, RebutLayout *inner)
{
  for (guint32 i = 0; i < inner->n_boxes; i++)
    self->layout->centres[g_array_index(self->members[scope], guint32, i)] = inner->centres[i];
  for (guint32 i = 0; i < self->edges[scope]->len; i++) {
    self->layout->curves[g_array_index(self->edges[scope], guint32, i)] = inner->curves[i];
    inner->curves[i] = (RebutCurve){0};
  }
}

static void
place_scope(Nested *self, guint32 scope)
{
  const RebutNesting *nesting = self->nesting;
  RebutPoint least;
  RebutPoint most;
  RebutLayout *inner = lay_out_scope(self, scope, &least, &most);

  if (scope != get_whole(self)) {
    RebutBox *size = &self->sizes[self->graph->n_boxes + scope];
    RebutBox least_size = nesting->least[scope];

    size->width = MAX(most.x - least.x + nesting->left + nesting->right, least_size.width);
    size->height = MAX(most.y - least.y + nesting->top + nesting->bottom, least_size.height);
    rebut_layout_move(inner, nesting->left - least.x, nesting->top - least.y);
  }
  keep(self, scope, inner);
  rebut_layout_free(inner);
}

static void
find_origins(Nested *self)
{
  self->origins[get_whole(self)] = (RebutPoint){0, 0};
  for (guint32 i = 0; i < self->nesting->n_groups; i++) {
    guint32 item = self->graph->n_boxes + i;
    RebutPoint around = self->origins[get_scope(self, item)];

    self->layout->centres[item].x += around.x;
    self->layout->centres[item].y += around.y;
    self->origins[i].x = self->layout->centres[item].x - self->sizes[item].width / 2;
    self->origins[i].y = self->layout->centres[item].y - self->sizes[item].height / 2;
  }
}

/* Where a link leaves a box, and which way: the middle of the side that faces AT, a point on the
 * border of ITEM around the box. */
static RebutPoint
find_end(const Nested *self, guint32 box, guint32 item, RebutPoint at, RebutPoint *way)
{
  RebutPoint centre = self->layout->centres[box];
  RebutPoint around = self->layout->centres[item];
  gdouble beside = fabs(fabs(at.x - around.x) - self->sizes[item].width / 2);
  gdouble above = fabs(fabs(at.y - around.y) - self->sizes[item].height / 2);

  *way = (RebutPoint){0, 0};
  if (beside < above)
    way->x = at.x < centre.x ? -1 : 1;
  else
    way->y = at.y < centre.y ? -1 : 1;
  return (RebutPoint){centre.x + way->x * self->sizes[box].width / 2,
                      centre.y + way->y * self->sizes[box].height / 2};
}

/* Goes on from the border of the group ITEM to the box inside: at the curve's start, or at its end.
 */
static void
lead_inside(Nested *self, RebutCurve *curve, guint32 box, guint32 item, gboolean start)
{
  guint32 n = curve->n_points;
  RebutPoint *points = g_new(RebutPoint, n + 3);
  RebutPoint border = curve->points[start ? 0 : n - 1];
  RebutPoint way;
  RebutPoint end = find_end(self, box, item, border, &way);
  gdouble slope = MIN(END_SLOPE, fabs(way.x != 0 ? border.x - end.x : border.y - end.y) / 2);
  RebutPoint leave = {end.x + way.x * slope, end.y + way.y * slope};
  RebutPoint arrive = {border.x - way.x * slope, border.y - way.y * slope};

  memcpy(points + (start ? 3 : 0), curve->points, n * sizeof *points);
  if (start) {
    points[0] = end;
    points[1] = leave;
    points[2] = arrive;
  } else {
    points[n] = arrive;
    points[n + 1] = leave;
    points[n + 2] = end;
  }
  g_free(curve->points);
  curve->points = points;
  curve->n_points = n + 3;
}

static void
place_edge(Nested *self, guint32 i)
{
  RebutCurve *curve = &self->layout->curves[i];
  guint32 from;
  guint32 to;
  RebutPoint origin = self->origins[find_ends(self, i, &from, &to)];

  for (guint32 j = 0; j < curve->n_points; j++) {
    curve->points[j].x += origin.x;
    curve->points[j].y += origin.y;
  }
  if (curve->n_points < 4)
    return;
  if (is_group(self, from))
    lead_inside(self, curve, self->graph->edges[i].from, from, TRUE);
  if (is_group(self, to))
    lead_inside(self, curve, self->graph->edges[i].to, to, FALSE);
}

static void
place_all(Nested *self)
{
  for (guint32 i = self->nesting->n_groups; i > 0; i--)
    place_scope(self, i - 1);
  place_scope(self, get_whole(self));
  find_origins(self);
  for (guint32 i = 0; i < self->graph->n_boxes; i++) {
    RebutPoint origin = self->origins[get_scope(self, i)];

    self->layout->centres[i].x += origin.x;
    self->layout->centres[i].y += origin.y;
  }
  for (guint32 i = 0; i < self->graph->n_edges; i++)
    place_edge(self, i);
}

RebutLayout *
rebut_layout_groups(const RebutGraph *graph,
                    const RebutNesting *nesting,
                    RebutLayoutFunc lay_out,
                    gpointer data,
                    RebutBox *sizes)
{
  guint32 n_scopes = nesting->n_groups + 1;
  RebutGraph items = {sizes, graph->n_boxes + nesting->n_groups, graph->edges, graph->n_edges,
                      NULL};
  g_autofree GArray **members = g_new0(GArray *, n_scopes);
  g_autofree GArray **edges = g_new0(GArray *, n_scopes);
  g_autofree guint32 *firsts = rebut_nones_new(nesting->n_groups);
  g_autofree guint32 *numbers = g_new0(guint32, items.n_boxes + 1);
  g_autofree RebutPoint *origins = g_new0(RebutPoint, n_scopes);
  Nested self = {graph,   nesting, lay_out, data,    sizes,  rebut_layout_new(&items),
                 members, edges,   firsts,  numbers, origins};

  for (guint32 i = 0; i < n_scopes; i++) {
    members[i] = g_array_new(FALSE, FALSE, sizeof(guint32));
    edges[i] = g_array_new(FALSE, FALSE, sizeof(guint32));
  }
  collect_members(&self);
  collect_edges(&self);
  place_all(&self);
  for (guint32 i = 0; i < n_scopes; i++) {
    g_array_unref(members[i]);
    g_array_unref(edges[i]);
  }
  return self.layout;
}
