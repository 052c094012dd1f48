#include "route.h"

#include "route_state.h"

#include <math.h>
#include <string.h>

#define LEAST_GAP  44.0
#define MOST_GAP   150.0
#define GAP_SLOPE  0.055 /* px of gap for each px that a link runs to the side */
#define PILL_DEPTH 38.0  /* of a pill's middle in a high row, at most */
#define ARC_HEIGHT 26.0
#define END_ROOM   12.0 /* of a long link before and behind its bends: an arrow head */

static void
measure_rows(RebutRouting *self)
{
  for (guint32 i = 0; i < self->n_rows; i++)
    self->rows[i] = (RebutRow){G_MAXDOUBLE, -G_MAXDOUBLE, 0, 0, 0};
  for (guint32 i = 0; i < self->graph->n_boxes; i++) {
    RebutRow *row = &self->rows[rebut_routing_get_rank(self, i)];

    row->top = MIN(row->top, rebut_routing_get_top(self, i));
    row->bottom = MAX(row->bottom, rebut_routing_get_bottom(self, i));
  }
  for (guint32 i = 0; i < self->graph->n_edges; i++) {
    const RebutEdge *edge = &self->graph->edges[i];
    RebutRow *row = &self->rows[rebut_routing_get_rank(self, edge->from)];

    if (rebut_routing_is_upward(self, edge))
      row->reach = MAX(row->reach, fabs(rebut_routing_get_x(self, edge->from) -
                                        rebut_routing_get_x(self, edge->to)));
  }
}

static void
stack_rows(RebutRouting *self)
{
  gdouble y = 0;

  for (guint32 i = 0; i < self->n_rows; i++) {
    RebutRow *row = &self->rows[i];

    if (i > 0)
      y += CLAMP(row->reach * GAP_SLOPE + 30, LEAST_GAP, MOST_GAP);
    row->new_top = y;
    y += MAX(0, row->bottom - row->top);
    row->new_bottom = y;
  }
}

static gdouble
interpolate(gdouble y, gdouble from, gdouble to, gdouble new_from, gdouble new_to)
{
  return to > from ? new_from + (y - from) / (to - from) * (new_to - new_from) : new_from;
}

/* Where a height of the rough layout lies now: rows keep their shape, gaps stretch. */
static gdouble
move_y(const RebutRouting *self, gdouble y)
{
  guint32 low = 0;
  guint32 high = self->n_rows;
  const RebutRow *row;

  while (high - low > 1) {
    guint32 middle = low + (high - low) / 2;

    if (self->rows[middle].top <= y)
      low = middle;
    else
      high = middle;
  }
  row = &self->rows[low];
  if (y <= row->bottom || low + 1 == self->n_rows)
    return row->new_top + (y - row->top);
  return interpolate(y, row->bottom, row[1].top, row->new_bottom, row[1].new_top);
}

static void
move_boxes(RebutRouting *self)
{
  for (guint32 i = 0; i < self->graph->n_boxes; i++) {
    const RebutRow *row = &self->rows[rebut_routing_get_rank(self, i)];
    gdouble half = self->graph->boxes[i].height / 2;

    if (i >= self->n_hanging)
      half = MAX(half, MIN((row->new_bottom - row->new_top) / 2, PILL_DEPTH));
    self->layout->centres[i].y = row->new_top + half;
  }
}

/* Appends a piece that leaves and arrives upright. One of no length is left out: a browser could
 * not tell which way an arrow head on it points. */
static void
put_cubic(RebutPoint *points, guint32 *n, RebutPoint to)
{
  RebutPoint from = points[*n - 1];
  gdouble middle = (from.y + to.y) / 2;

  if (fabs(from.y - to.y) < 0.5 && fabs(from.x - to.x) < 0.5)
    return;
  points[(*n)++] = (RebutPoint){from.x, middle};
  points[(*n)++] = (RebutPoint){to.x, middle};
  points[(*n)++] = to;
}

static void
replace_curve(RebutRouting *self, guint32 edge, guint32 n_points)
{
  g_free(self->layout->curves[edge].points);
  rebut_layout_set_curve(self->layout, edge, n_points);
}

/* Up through the gap between the two rows, then straight to a box that ends above its row's lower
 * edge. */
static void
route_upward(RebutRouting *self, guint32 i)
{
  const RebutEdge *edge = &self->graph->edges[i];
  gdouble gap_top = self->rows[rebut_routing_get_rank(self, edge->to)].new_bottom;
  gdouble gap_bottom = self->rows[rebut_routing_get_rank(self, edge->from)].new_top;
  RebutPoint start = {self->departures[i], rebut_routing_get_top(self, edge->from)};
  RebutPoint low = {self->departures[i], gap_bottom};
  RebutPoint high = {self->arrivals[i], gap_top};
  RebutPoint end = {self->arrivals[i], rebut_routing_get_bottom(self, edge->to)};
  RebutPoint points[10] = {start};
  guint32 n = 1;

  put_cubic(points, &n, low);
  put_cubic(points, &n, high);
  put_cubic(points, &n, end);
  replace_curve(self, i, n);
  memcpy(self->layout->curves[i].points, points, n * sizeof *points);
}

static gint
compare_boxes(gconstpointer a, gconstpointer b, gpointer data)
{
  const RebutRouting *self = data;
  guint32 x = *(const guint32 *)a;
  guint32 y = *(const guint32 *)b;

  if (rebut_routing_get_rank(self, x) != rebut_routing_get_rank(self, y))
    return rebut_routing_get_rank(self, x) < rebut_routing_get_rank(self, y) ? -1 : 1;
  return (rebut_routing_get_x(self, x) > rebut_routing_get_x(self, y)) -
         (rebut_routing_get_x(self, x) < rebut_routing_get_x(self, y));
}

static void
number_boxes(RebutRouting *self)
{
  g_autofree guint32 *boxes = g_new(guint32, self->graph->n_boxes + 1);

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    boxes[i] = i;
  g_qsort_with_data(boxes, (gint)self->graph->n_boxes, sizeof *boxes, compare_boxes, self);
  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    self->places[boxes[i]] = i;
}

/* The middle of the heights that both boxes have. */
static gdouble
find_common_height(const RebutRouting *self, const RebutEdge *edge)
{
  gdouble top = MAX(rebut_routing_get_top(self, edge->from), rebut_routing_get_top(self, edge->to));
  gdouble bottom =
    MIN(rebut_routing_get_bottom(self, edge->from), rebut_routing_get_bottom(self, edge->to));

  return (top + bottom) / 2;
}

/* Side by side: a straight line, or an arc over what stands between. */
static void
route_flat(RebutRouting *self, guint32 i)
{
  const RebutEdge *edge = &self->graph->edges[i];
  gboolean rightward = rebut_routing_get_x(self, edge->from) < rebut_routing_get_x(self, edge->to);
  gdouble sign = rightward ? 1 : -1;
  guint32 first = MIN(self->places[edge->from], self->places[edge->to]);
  guint32 last = MAX(self->places[edge->from], self->places[edge->to]);
  gdouble top = self->rows[rebut_routing_get_rank(self, edge->from)].new_top;
  RebutPoint from = self->layout->centres[edge->from];
  RebutPoint to = self->layout->centres[edge->to];
  RebutPoint *points;

  replace_curve(self, i, 4);
  points = self->layout->curves[i].points;
  if (last - first > 1) {
    from.y = rebut_routing_get_top(self, edge->from);
    to.y = rebut_routing_get_top(self, edge->to);
    points[1] = (RebutPoint){from.x, top - ARC_HEIGHT};
    points[2] = (RebutPoint){to.x, top - ARC_HEIGHT};
  } else {
    from.x += sign * self->graph->boxes[edge->from].width / 2;
    to.x -= sign * self->graph->boxes[edge->to].width / 2;
    from.y = to.y = find_common_height(self, edge);
    points[1] = (RebutPoint){from.x + (to.x - from.x) / 3, from.y};
    points[2] = (RebutPoint){to.x - (to.x - from.x) / 3, to.y};
  }
  points[0] = from;
  points[3] = to;
}

/* The engine's way, with its ends at the boxes' new edges. What bent beside a box that hangs higher
 * now must not run back into it. */
static void
route_long(RebutRouting *self, guint32 i)
{
  const RebutEdge *edge = &self->graph->edges[i];
  RebutCurve *curve = &self->layout->curves[i];
  gboolean down = rebut_routing_get_rank(self, edge->from) < rebut_routing_get_rank(self, edge->to);
  RebutPoint *first;
  RebutPoint *last;

  if (curve->n_points < 4)
    return;
  for (guint32 j = 0; j < curve->n_points; j++)
    curve->points[j].y = move_y(self, curve->points[j].y);
  first = &curve->points[0];
  last = &curve->points[curve->n_points - 1];
  first[1].x += self->departures[i] - first->x;
  last[-1].x += self->arrivals[i] - last->x;
  *first = (RebutPoint){self->departures[i], down ? rebut_routing_get_bottom(self, edge->from)
                                                  : rebut_routing_get_top(self, edge->from)};
  *last = (RebutPoint){self->arrivals[i], down ? rebut_routing_get_top(self, edge->to)
                                               : rebut_routing_get_bottom(self, edge->to)};
  for (RebutPoint *point = first + 1; point < last; point++)
    point->y =
      CLAMP(point->y, MIN(first->y, last->y) + END_ROOM, MAX(first->y, last->y) - END_ROOM);
}

void
rebut_route(const RebutGraph *graph, guint32 n_hanging, RebutLayout *layout)
{
  g_autofree RebutRow *rows = g_new0(RebutRow, graph->n_boxes + 1);
  g_autofree guint32 *places = g_new0(guint32, graph->n_boxes + 1);
  g_autofree gdouble *arrivals = g_new0(gdouble, graph->n_edges + 1);
  g_autofree gdouble *departures = g_new0(gdouble, graph->n_edges + 1);
  RebutRouting self = {graph, n_hanging, layout, rows, 0, places, arrivals, departures};

  for (guint32 i = 0; i < graph->n_boxes; i++)
    self.n_rows = MAX(self.n_rows, layout->ranks[i] + 1);
  measure_rows(&self);
  stack_rows(&self);
  move_boxes(&self);
  number_boxes(&self);
  rebut_route_ports(&self);
  for (guint32 i = 0; i < graph->n_edges; i++) {
    if (rebut_routing_is_upward(&self, &graph->edges[i]))
      route_upward(&self, i);
    else if (rebut_routing_is_flat(&self, &graph->edges[i]))
      route_flat(&self, i);
    else
      route_long(&self, i);
  }
}
