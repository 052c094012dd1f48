#include "line.h"

#include <math.h>

#define CORNER    8.0    /* radius, at most */
#define ROUNDNESS 0.5523 /* of a quarter circle: the way to its control points */

void
rebut_line_to(RebutLine *self, gdouble x, gdouble y)
{
  const RebutPoint *last = self->n > 0 ? &self->bends[self->n - 1] : NULL;

  if (last != NULL && fabs(last->x - x) < 0.5 && fabs(last->y - y) < 0.5)
    return;
  if (self->n > 1 && (fabs(last->x - x) + fabs(last[-1].x - x) < 0.01 ||
                      fabs(last->y - y) + fabs(last[-1].y - y) < 0.01))
    self->n--;
  g_assert(self->n < REBUT_LINE_BENDS);
  self->bends[self->n++] = (RebutPoint){x, y};
}

static RebutPoint
move_towards(RebutPoint from, RebutPoint to, gdouble by)
{
  gdouble length = hypot(to.x - from.x, to.y - from.y);

  return (RebutPoint){from.x + (to.x - from.x) * by / length,
                      from.y + (to.y - from.y) * by / length};
}

static gdouble
measure_piece(const RebutLine *self, guint i)
{
  return hypot(self->bends[i + 1].x - self->bends[i].x, self->bends[i + 1].y - self->bends[i].y);
}

static void
put_piece(RebutPoint *points, guint32 *n, RebutPoint a, RebutPoint b, RebutPoint to)
{
  points[(*n)++] = a;
  points[(*n)++] = b;
  points[(*n)++] = to;
}

static void
put_straight(RebutPoint *points, guint32 *n, RebutPoint to)
{
  if (fabs(points[*n - 1].x - to.x) > 0.01 || fabs(points[*n - 1].y - to.y) > 0.01)
    put_piece(points, n, points[*n - 1], to, to);
}

guint32
rebut_line_draw(const RebutLine *self, RebutPoint *points)
{
  guint32 n = 1;

  points[0] = self->bends[0];
  for (guint i = 1; i + 1 < self->n; i++) {
    RebutPoint bend = self->bends[i];
    gdouble radius = MIN(CORNER, MIN(measure_piece(self, i - 1), measure_piece(self, i)) / 2);
    RebutPoint end = move_towards(bend, self->bends[i + 1], radius);

    put_straight(points, &n, move_towards(bend, self->bends[i - 1], radius));
    put_piece(points, &n, move_towards(bend, self->bends[i - 1], radius * (1 - ROUNDNESS)),
              move_towards(bend, self->bends[i + 1], radius * (1 - ROUNDNESS)), end);
  }
  put_straight(points, &n, self->bends[self->n - 1]);
  return n;
}
