#include "detour_grid.h"

#include <math.h>

#define AROUND     4   /* cells beside the picture */
#define CLEARANCE  5.0 /* px between a link and a box */
#define ALONG      12  /* on another link's line */
#define BESIDE     3   /* on the line next to it */
#define CROSSING   6   /* over another link */
#define FRAME      5   /* on a border */
#define NEAR       1   /* next to a box */
#define MOST_COST  100
#define SAMPLE     4.0 /* px between the points of a curve that are looked at */
#define MOST_STEPS 4096

static guint32
find_index(gdouble at, gdouble origin, guint32 n)
{
  return (guint32)CLAMP(lround((at - origin) / REBUT_GRID_STEP), 0, (glong)n - 1);
}

static guint32
find_cell(const RebutGrid *self, RebutPoint at)
{
  return find_index(at.y, self->origin.y, self->n_rows) * self->n_columns +
         find_index(at.x, self->origin.x, self->n_columns);
}

static void
add_cost(RebutGrid *self, guint32 cell, gboolean upright, guint8 cost)
{
  guint8 *at = &self->costs[2 * cell + (upright ? 1 : 0)];

  if (*at != REBUT_GRID_BLOCKED)
    *at = (guint8)MIN(*at + cost, MOST_COST);
}

void
rebut_grid_mark(RebutGrid *self, guint32 cell, gboolean upright)
{
  guint32 step = upright ? 1 : self->n_columns;

  add_cost(self, cell, upright, ALONG);
  add_cost(self, cell, !upright, CROSSING);
  if (cell >= step)
    add_cost(self, cell - step, upright, BESIDE);
  if (cell + step < self->n_columns * self->n_rows)
    add_cost(self, cell + step, upright, BESIDE);
}

/* Gives all cells within ROOM of an area a cost. */
static void
fill(RebutGrid *self, const RebutArea *area, gdouble room, guint8 cost)
{
  guint32 first_row = find_index(area->top - room, self->origin.y, self->n_rows);
  guint32 last_row = find_index(area->bottom + room, self->origin.y, self->n_rows);
  guint32 first = find_index(area->left - room, self->origin.x, self->n_columns);
  guint32 last = find_index(area->right + room, self->origin.x, self->n_columns);

  for (guint32 row = first_row; row <= last_row; row++) {
    for (guint32 column = first; column <= last; column++) {
      guint32 cell = row * self->n_columns + column;
      RebutPoint at = rebut_grid_get_point(self, cell);

      if (at.x <= area->left - room || at.x >= area->right + room || at.y <= area->top - room ||
          at.y >= area->bottom + room)
        continue;
      for (guint i = 0; i < 2; i++)
        self->costs[2 * cell + i] =
          cost == REBUT_GRID_BLOCKED ? cost : (guint8)MAX(self->costs[2 * cell + i], cost);
    }
  }
}

static void
mark_frame(RebutGrid *self, const RebutArea *area)
{
  guint32 first_row = find_index(area->top, self->origin.y, self->n_rows);
  guint32 last_row = find_index(area->bottom, self->origin.y, self->n_rows);
  guint32 first = find_index(area->left, self->origin.x, self->n_columns);
  guint32 last = find_index(area->right, self->origin.x, self->n_columns);

  for (guint32 column = first; column <= last; column++) {
    add_cost(self, first_row * self->n_columns + column, FALSE, FRAME);
    add_cost(self, last_row * self->n_columns + column, FALSE, FRAME);
  }
  for (guint32 row = first_row; row <= last_row; row++) {
    add_cost(self, row * self->n_columns + first, TRUE, FRAME);
    add_cost(self, row * self->n_columns + last, TRUE, FRAME);
  }
}

static void
mark_piece(RebutGrid *self, const RebutPoint *p)
{
  gdouble length = hypot(p[1].x - p[0].x, p[1].y - p[0].y) +
                   hypot(p[2].x - p[1].x, p[2].y - p[1].y) +
                   hypot(p[3].x - p[2].x, p[3].y - p[2].y);
  guint n = (guint)CLAMP(length / SAMPLE, 1, MOST_STEPS);
  guint32 before = G_MAXUINT32;

  for (guint i = 0; i <= n; i++) {
    RebutPoint at = rebut_curve_find_point(p, (gdouble)i / n);
    RebutPoint next = rebut_curve_find_point(p, (gdouble)(i + 1) / n);
    guint32 cell = find_cell(self, at);

    if (cell != before)
      rebut_grid_mark(self, cell, fabs(next.y - at.y) >= fabs(next.x - at.x));
    before = cell;
  }
}

static void
mark_all(RebutGrid *self, const RebutDetourPlan *plan, const RebutLayout *layout)
{
  for (guint32 i = 0; i < plan->n_areas; i++)
    fill(self, &plan->areas[i], CLEARANCE + REBUT_GRID_STEP, NEAR);
  for (guint32 i = 0; i < plan->n_areas; i++)
    fill(self, &plan->areas[i], CLEARANCE, REBUT_GRID_BLOCKED);
  for (guint32 i = 0; i < plan->n_frames; i++)
    mark_frame(self, &plan->frames[i]);
  for (guint32 i = 0; i < layout->n_edges; i++) {
    const RebutCurve *curve = &layout->curves[i];

    for (guint32 j = 0; j + 3 < curve->n_points && !plan->wanted[i]; j += 3)
      mark_piece(self, &curve->points[j]);
  }
}

static void
extend(RebutArea *bounds, const RebutArea *areas, guint32 n)
{
  for (guint32 i = 0; i < n; i++) {
    bounds->left = MIN(bounds->left, areas[i].left);
    bounds->top = MIN(bounds->top, areas[i].top);
    bounds->right = MAX(bounds->right, areas[i].right);
    bounds->bottom = MAX(bounds->bottom, areas[i].bottom);
  }
}

RebutGrid *
rebut_grid_new(const RebutDetourPlan *plan, const RebutLayout *layout, guint32 most_cells)
{
  RebutArea bounds = plan->areas[0];
  RebutGrid *self;
  gdouble columns;
  gdouble rows;

  extend(&bounds, plan->areas, plan->n_areas);
  extend(&bounds, plan->frames, plan->n_frames);
  columns = ceil((bounds.right - bounds.left) / REBUT_GRID_STEP) + 2 * AROUND + 1;
  rows = ceil((bounds.bottom - bounds.top) / REBUT_GRID_STEP) + 2 * AROUND + 1;
  if (columns * rows > most_cells)
    return NULL;
  self = g_new0(RebutGrid, 1);
  self->origin =
    (RebutPoint){bounds.left - AROUND * REBUT_GRID_STEP, bounds.top - AROUND * REBUT_GRID_STEP};
  self->n_columns = (guint32)columns;
  self->n_rows = (guint32)rows;
  self->costs = g_new0(guint8, 2 * (gsize)self->n_columns * self->n_rows);
  mark_all(self, plan, layout);
  return self;
}

void
rebut_grid_free(RebutGrid *self)
{
  if (self == NULL)
    return;
  g_free(self->costs);
  g_free(self);
}
