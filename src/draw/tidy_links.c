/* tidy_links.c - the edges of tidy trees: straight lines with round corners, shared where edges of
 * one lane arrive, and curves for what runs beside the trees. */
#include "line.h"
#include "tidy.h"

#include <math.h>
#include <string.h>

#define LINE_DEPTH  14.0 /* of the first shared line above its row */
#define LINE_STEP   8.0  /* from shared line to shared line */
#define PORT_STEP   16.0 /* between lanes at a box's lower edge, at most */
#define END_ROOM    4.0  /* from a spine to the end of a narrow box */
#define STRAIGHTEN  16.0 /* an offset that is taken out by leaving beside the middle */
#define LEAST_REACH 30.0 /* of an overlaid curve's ends */
#define LOOP        34.0

static gdouble
get_top(const RebutTidy *self, guint32 box)
{
  return self->layout->centres[box].y - self->graph->boxes[box].height / 2;
}

static gdouble
get_bottom(const RebutTidy *self, guint32 box)
{
  return self->layout->centres[box].y + self->graph->boxes[box].height / 2;
}

static gdouble
get_left(const RebutTidy *self, guint32 box)
{
  return self->layout->centres[box].x - self->graph->boxes[box].width / 2;
}

static void
set_line(RebutTidy *self, guint32 edge, const RebutLine *line)
{
  RebutPoint points[REBUT_LINE_POINTS];
  guint32 n = rebut_line_draw(line, points);

  rebut_layout_set_curve(self->layout, edge, n);
  self->layout->curves[edge].kind = REBUT_CURVE_SHARED;
  memcpy(self->layout->curves[edge].points, points, n * sizeof *points);
}

/* Where a lane arrives at the lower edge of BOX. */
static gdouble
find_port(const RebutTidy *self, guint32 box, guint32 lane)
{
  guint32 n = rebut_lanes_count(self->lists->lanes[box]);
  gdouble step = MIN(PORT_STEP, self->graph->boxes[box].width / (n + 1));

  return self->layout->centres[box].x + ((gdouble)lane - (gdouble)(n - 1) / 2) * step;
}

static gdouble
find_spine(const RebutTidy *self, guint32 box, guint32 lane)
{
  guint32 parent = self->forest->parents[box];
  gdouble most = self->graph->boxes[parent].width - END_ROOM;

  if (self->hooks[box].hanging == REBUT_HANGS_IN_STACK)
    return self->hooks[box].corner.x + lane * REBUT_SPINE_STEP;
  return get_left(self, parent) + MIN(REBUT_LIST_SPINE + lane * REBUT_SPINE_STEP, most);
}

/* In the middle of a box in a row, unless it stands almost below the port. */
static gdouble
find_departure(const RebutTidy *self, guint32 box, gdouble port)
{
  gdouble middle = self->layout->centres[box].x;
  gdouble room = MIN(STRAIGHTEN, self->graph->boxes[box].width / 2 - END_ROOM);

  return fabs(middle - port) <= room ? port : middle;
}

static void
link_to_parent(RebutTidy *self, guint32 box)
{
  guint32 edge = self->forest->edges[box];
  guint32 parent = self->forest->parents[box];
  guint32 lane = rebut_lanes_find(self->lists->lanes[parent], self->graph->edges[edge].lane);
  const RebutHook *hook = &self->hooks[box];
  gdouble side = get_top(self, box) + rebut_lanes_depth(&self->graph->boxes[box]);
  gdouble shared = hook->corner.y - LINE_DEPTH - MIN(lane, 2) * LINE_STEP;
  gdouble port = find_port(self, parent, lane);
  gdouble spine = find_spine(self, box, lane);
  RebutLine line = {.n = 0};

  if (hook->hanging == REBUT_HANGS_IN_ROW) {
    gdouble x = find_departure(self, box, port);

    rebut_line_to(&line, x, get_top(self, box));
    rebut_line_to(&line, x, shared);
  } else {
    rebut_line_to(&line, get_left(self, box), side);
    rebut_line_to(&line, spine, side);
  }
  if (hook->hanging == REBUT_HANGS_IN_STACK)
    rebut_line_to(&line, spine, shared);
  if (hook->hanging == REBUT_HANGS_IN_LIST)
    port = spine;
  else
    rebut_line_to(&line, port, shared);
  rebut_line_to(&line, port, get_bottom(self, parent));
  set_line(self, edge, &line);
}

static void
set_overlaid(RebutTidy *self, guint32 edge, const RebutPoint points[4])
{
  rebut_layout_set_curve(self->layout, edge, 4);
  self->layout->curves[edge].kind = REBUT_CURVE_OVERLAID;
  memcpy(self->layout->curves[edge].points, points, 4 * sizeof *points);
}

static void
draw_loop(RebutTidy *self, guint32 edge, guint32 box)
{
  RebutPoint at = self->layout->centres[box];
  gdouble right = at.x + self->graph->boxes[box].width / 2;
  gdouble reach = self->graph->boxes[box].height / 4;
  RebutPoint points[4] = {{right, at.y - reach},
                          {right + LOOP, at.y - reach},
                          {right + LOOP, at.y + reach},
                          {right, at.y + reach}};

  set_overlaid(self, edge, points);
}

/* Where the NUMBER-th of N overlaid edges meets the upper or lower edge of BOX. */
static gdouble
find_overlaid_port(const RebutTidy *self, guint32 box, guint32 number, guint32 n)
{
  return get_left(self, box) +
         self->graph->boxes[box].width * (0.5 + (gdouble)(number + 1) / (n + 1) / 2);
}

/* Between two boxes one above the other, from edge to edge; between boxes side by side, from side
 * to side. FROM and TO are where they may meet upper and lower edges. */
static void
draw_overlaid(RebutTidy *self, guint32 i, gdouble from, gdouble to)
{
  const RebutEdge *edge = &self->graph->edges[i];
  gboolean up = get_top(self, edge->from) >= get_bottom(self, edge->to);
  gboolean down = get_top(self, edge->to) >= get_bottom(self, edge->from);
  RebutPoint a = self->layout->centres[edge->from];
  RebutPoint b = self->layout->centres[edge->to];
  RebutPoint reach = {0, 0};

  if (up || down) {
    a = (RebutPoint){from, up ? get_top(self, edge->from) : get_bottom(self, edge->from)};
    b = (RebutPoint){to, up ? get_bottom(self, edge->to) : get_top(self, edge->to)};
    reach.y = (up ? -1 : 1) * MAX(fabs(b.y - a.y) / 2, LEAST_REACH);
  } else {
    gdouble sign = b.x > a.x ? 1 : -1;

    a.x += sign * self->graph->boxes[edge->from].width / 2;
    b.x -= sign * self->graph->boxes[edge->to].width / 2;
    reach.x = (b.x - a.x) / 2;
  }
  set_overlaid(
    self, i, (RebutPoint[4]){a, {a.x + reach.x, a.y + reach.y}, {b.x - reach.x, b.y - reach.y}, b});
}

static gboolean
is_of_tree(const RebutTidy *self, guint32 edge)
{
  return self->forest->edges[self->graph->edges[edge].from] == edge;
}

static void
draw_beside_trees(RebutTidy *self)
{
  const RebutGraph *graph = self->graph;
  g_autofree guint32 *totals = g_new0(guint32, graph->n_boxes + 1);
  g_autofree guint32 *numbers = g_new0(guint32, graph->n_boxes + 1);

  for (guint32 i = 0; i < graph->n_edges; i++) {
    if (is_of_tree(self, i))
      continue;
    totals[graph->edges[i].from]++;
    totals[graph->edges[i].to]++;
  }
  for (guint32 i = 0; i < graph->n_edges; i++) {
    const RebutEdge *edge = &graph->edges[i];
    gdouble from;
    gdouble to;

    if (is_of_tree(self, i))
      continue;
    from = find_overlaid_port(self, edge->from, numbers[edge->from]++, totals[edge->from]);
    to = find_overlaid_port(self, edge->to, numbers[edge->to]++, totals[edge->to]);
    if (edge->from == edge->to)
      draw_loop(self, i, edge->from);
    else
      draw_overlaid(self, i, from, to);
  }
}

void
rebut_tidy_link(RebutTidy *self)
{
  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    if (self->forest->parents[i] != REBUT_NOBODY)
      link_to_parent(self, i);
  draw_beside_trees(self);
}
