#include "detour.h"

#include "detour_path.h"

#include <math.h>
#include <string.h>

#define MOST_CELLS  1000000
#define MOST_STEPS  10000000 /* of all links together: about a second */
#define END_ROOM    11.0     /* straight before a box: an arrow head */
#define CORNER      10.0     /* radius of a bend */
#define PORT_MARGIN 10.0     /* from a box's corner to its first port */
#define ASIDE       14 /* steps that a port at a box's left or right side costs, for one above */
#define BEHIND      26 /* at the wrong side */
#define MIDDLE      4  /* px from a side's middle that cost a step */

typedef struct {
  const RebutDetourPlan *plan;
  RebutLayout *layout;
  RebutGrid *grid;
  RebutPathFinder *finder;
} Detours;

/* A wanted edge, and how far it has to go. */
typedef struct {
  guint32 edge;
  gdouble length;
} Task;

static gint
compare_tasks(gconstpointer a, gconstpointer b)
{
  const Task *x = a;
  const Task *y = b;

  if (x->length < y->length || x->length > y->length)
    return x->length < y->length ? -1 : 1;
  return (x->edge > y->edge) - (x->edge < y->edge);
}

static guint32
get_side_cost(RebutSide side, RebutSide best)
{
  if (side == best)
    return 0;
  return (side + 2) % 4 == best ? BEHIND : ASIDE;
}

/* The ports along one side, each where a line of the grid meets it. */
static void
add_ports(const Detours *self, const RebutArea *area, RebutSide side, RebutSide best, GArray *ports)
{
  const RebutGrid *grid = self->grid;
  gboolean upright = side == REBUT_SIDE_TOP || side == REBUT_SIDE_BOTTOM;
  gboolean before = side == REBUT_SIDE_TOP || side == REBUT_SIDE_LEFT;
  gdouble from = (upright ? area->left : area->top) - (upright ? grid->origin.x : grid->origin.y);
  gdouble to = (upright ? area->right : area->bottom) - (upright ? grid->origin.x : grid->origin.y);
  gdouble margin = MIN(PORT_MARGIN, (to - from) / 4);
  gdouble edge = side == REBUT_SIDE_TOP      ? area->top - grid->origin.y
                 : side == REBUT_SIDE_BOTTOM ? area->bottom - grid->origin.y
                 : side == REBUT_SIDE_LEFT   ? area->left - grid->origin.x
                                             : area->right - grid->origin.x;
  gdouble outside =
    before ? floor((edge - END_ROOM) / REBUT_GRID_STEP) : ceil((edge + END_ROOM) / REBUT_GRID_STEP);
  guint32 first = (guint32)ceil((from + margin) / REBUT_GRID_STEP);
  guint32 last = (guint32)floor((to - margin) / REBUT_GRID_STEP);

  for (guint32 i = first; i <= last; i++) {
    gdouble along = i * REBUT_GRID_STEP;
    gdouble off = fabs(along - (from + to) / 2) / MIDDLE;
    RebutPort port = {.upright = upright, .cost = get_side_cost(side, best) + (guint32)off};
    guint8 cost;

    port.cell =
      upright ? (guint32)outside * grid->n_columns + i : i * grid->n_columns + (guint32)outside;
    port.at = upright ? (RebutPoint){grid->origin.x + along, grid->origin.y + edge}
                      : (RebutPoint){grid->origin.x + edge, grid->origin.y + along};
    cost = grid->costs[2 * port.cell + (upright ? 1 : 0)];
    port.cost += 2 * cost;
    if (cost != REBUT_GRID_BLOCKED)
      g_array_append_val(ports, port);
  }
}

static GArray *
list_ports(const Detours *self, guint32 box, RebutSide best)
{
  GArray *ports = g_array_new(FALSE, FALSE, sizeof(RebutPort));

  for (guint side = REBUT_SIDE_TOP; side <= REBUT_SIDE_LEFT; side++)
    add_ports(self, &self->plan->areas[box], (RebutSide)side, best, ports);
  return ports;
}

/* Drops points on straight lines. */
static GArray *
find_corners(const Detours *self, const GArray *cells, RebutPoint start, RebutPoint end)
{
  GArray *corners = g_array_new(FALSE, FALSE, sizeof(RebutPoint));

  g_array_append_val(corners, start);
  for (guint i = 0; i <= cells->len; i++) {
    RebutPoint at = end;

    if (i < cells->len)
      at = rebut_grid_get_point(self->grid, g_array_index(cells, guint32, i));
    if (corners->len > 1) {
      const RebutPoint *last = &g_array_index(corners, RebutPoint, corners->len - 1);

      if ((fabs(last->x - at.x) < 0.01 && fabs(last->x - last[-1].x) < 0.01) ||
          (fabs(last->y - at.y) < 0.01 && fabs(last->y - last[-1].y) < 0.01))
        g_array_set_size(corners, corners->len - 1);
    }
    g_array_append_val(corners, at);
  }
  return corners;
}

static RebutPoint
find_between(RebutPoint from, RebutPoint to, gdouble part)
{
  return (RebutPoint){from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
}

static void
put_line(RebutPoint *points, guint32 *n, RebutPoint to)
{
  RebutPoint from = points[*n - 1];

  if (hypot(to.x - from.x, to.y - from.y) < 0.01)
    return;
  points[(*n)++] = find_between(from, to, 1.0 / 3);
  points[(*n)++] = find_between(from, to, 2.0 / 3);
  points[(*n)++] = to;
}

static void
put_bend(RebutPoint *points, guint32 *n, const RebutPoint *corner)
{
  gdouble before = hypot(corner->x - corner[-1].x, corner->y - corner[-1].y);
  gdouble behind = hypot(corner[1].x - corner->x, corner[1].y - corner->y);
  gdouble radius = MIN(CORNER, MIN(before, behind) / 2);
  RebutPoint from = find_between(*corner, corner[-1], radius / before);
  RebutPoint to = find_between(*corner, corner[1], radius / behind);

  put_line(points, n, from);
  points[(*n)++] = find_between(from, *corner, 0.55);
  points[(*n)++] = find_between(to, *corner, 0.55);
  points[(*n)++] = to;
}

static void
draw(const Detours *self, guint32 edge, const GArray *corners)
{
  RebutPoint *points = g_new(RebutPoint, 6 * (gsize)corners->len);
  guint32 n = 1;

  points[0] = g_array_index(corners, RebutPoint, 0);
  for (guint i = 1; i + 1 < corners->len; i++)
    put_bend(points, &n, &g_array_index(corners, RebutPoint, i));
  put_line(points, &n, g_array_index(corners, RebutPoint, corners->len - 1));
  g_free(self->layout->curves[edge].points);
  rebut_layout_set_curve(self->layout, edge, n);
  memcpy(self->layout->curves[edge].points, points, n * sizeof *points);
  self->layout->curves[edge].kind = REBUT_CURVE_OWN;
  g_free(points);
}

/* A bend lies on both lines. */
static void
mark_cells(const Detours *self, const GArray *cells, gboolean starts_upright, gboolean ends_upright)
{
  for (guint i = 0; i < cells->len; i++) {
    guint32 cell = g_array_index(cells, guint32, i);
    guint32 before = i > 0 ? g_array_index(cells, guint32, i - 1) : cell;
    guint32 behind = i + 1 < cells->len ? g_array_index(cells, guint32, i + 1) : cell;
    guint32 width = self->grid->n_columns;
    gboolean comes_upright = i > 0 ? before % width == cell % width : starts_upright;
    gboolean goes_upright = i + 1 < cells->len ? behind % width == cell % width : ends_upright;

    rebut_grid_mark(self->grid, cell, comes_upright);
    if (goes_upright != comes_upright)
      rebut_grid_mark(self->grid, cell, goes_upright);
  }
}

static void
take_detour(Detours *self, guint32 i)
{
  const RebutEdge *edge = &self->plan->edges[i];
  g_autoptr(GArray) starts = list_ports(self, edge->from, self->plan->forward);
  g_autoptr(GArray) goals = list_ports(self, edge->to, (RebutSide)((self->plan->forward + 2) % 4));
  g_autoptr(GArray) cells = NULL;
  g_autoptr(GArray) corners = NULL;
  const RebutPort *start;
  const RebutPort *goal;
  guint32 at_start;
  guint32 at_goal;

  cells =
    rebut_path_find(self->finder, starts, goals, &self->plan->areas[edge->to], &at_start, &at_goal);
  if (cells == NULL)
    return;
  start = &g_array_index(starts, RebutPort, at_start);
  goal = &g_array_index(goals, RebutPort, at_goal);
  corners = find_corners(self, cells, start->at, goal->at);
  draw(self, i, corners);
  mark_cells(self, cells, start->upright, goal->upright);
}

static GArray *
list_tasks(const RebutDetourPlan *plan, const RebutLayout *layout)
{
  GArray *tasks = g_array_new(FALSE, FALSE, sizeof(Task));

  for (guint32 i = 0; i < layout->n_edges; i++) {
    const RebutPoint *from = &layout->centres[plan->edges[i].from];
    const RebutPoint *to = &layout->centres[plan->edges[i].to];
    Task task = {i, fabs(from->x - to->x) + fabs(from->y - to->y)};

    if (plan->wanted[i])
      g_array_append_val(tasks, task);
  }
  g_array_sort(tasks, compare_tasks);
  return tasks;
}

void
rebut_detour(const RebutDetourPlan *plan, RebutLayout *layout)
{
  g_autoptr(GArray) tasks = list_tasks(plan, layout);
  g_autoptr(RebutGrid) grid = tasks->len == 0 ? NULL : rebut_grid_new(plan, layout, MOST_CELLS);
  g_autoptr(RebutPathFinder) finder = NULL;
  Detours self = {plan, layout, grid, NULL};

  if (grid == NULL)
    return;
  finder = rebut_path_finder_new(grid, MOST_STEPS);
  self.finder = finder;
  for (guint i = 0; i < tasks->len; i++)
    take_detour(&self, g_array_index(tasks, Task, i).edge);
}
