#include "badges.h"

#include "ids.h"

#include <math.h>

#define FIRST_WAY 9.0 /* from a card along a link that others join, in px */
#define N_TRIES   7

/* Signs by where they stand: a list for each bucket of squares as wide as a sign has room. */
typedef struct {
  RebutBadge *badges;
  guint32 *heads; /* by bucket, a sign or REBUT_NONE */
  guint32 *next;  /* by sign */
  guint32 n_buckets;
} Placing;

static guint32
find_bucket(const Placing *self, RebutPoint at, gint across, gint down)
{
  guint32 column = (guint32)((gint32)floor(at.x / REBUT_BADGE_ROOM) + across);
  guint32 row = (guint32)((gint32)floor(at.y / REBUT_BADGE_ROOM) + down);

  return (column * 73856093U ^ row * 19349663U) % self->n_buckets;
}

static gboolean
is_crowded(const Placing *self, guint32 bucket, RebutPoint at)
{
  for (guint32 i = self->heads[bucket]; i != REBUT_NONE; i = self->next[i])
    if (hypot(self->badges[i].at.x - at.x, self->badges[i].at.y - at.y) < REBUT_BADGE_ROOM)
      return TRUE;
  return FALSE;
}

static gboolean
is_free(const Placing *self, RebutPoint at)
{
  for (gint down = -1; down <= 1; down++)
    for (gint across = -1; across <= 1; across++)
      if (is_crowded(self, find_bucket(self, at, across, down), at))
        return FALSE;
  return TRUE;
}

static gdouble
find_length(const RebutPoint *piece)
{
  return hypot(piece[3].x - piece[0].x, piece[3].y - piece[0].y);
}

/* The piece in the middle of a curve, or the longest where that is only a bend. */
static const RebutPoint *
find_middle(const RebutCurve *curve)
{
  const RebutPoint *middle = &curve->points[(gsize)((curve->n_points / 3 - 1) / 2) * 3];
  const RebutPoint *longest = middle;

  if (find_length(middle) >= REBUT_BADGE_ROOM)
    return middle;
  for (guint32 i = 0; i + 3 < curve->n_points; i += 3)
    if (find_length(&curve->points[i]) > find_length(longest))
      longest = &curve->points[i];
  return longest;
}

/* The place on a curve that is tried as number TRY: from the middle to both ends by turns, or away
 * from the card where others join. */
static RebutPoint
find_place(const RebutCurve *curve, guint try)
{
  const RebutPoint *p = find_middle(curve);
  guint steps = (try + 1) / 2;
  gdouble t = try % 2 == 1 ? 0.5 - 0.12 * steps : 0.5 + 0.12 * steps;

  if (curve->kind == REBUT_CURVE_SHARED) {
    gdouble length;

    p = curve->points;
    length = find_length(p);
    t = length > 0 ? (FIRST_WAY + try * REBUT_BADGE_ROOM) / length : 0;
    t = try == 0 ? t : MIN(t, 1);
    return (RebutPoint){p[0].x + (p[3].x - p[0].x) * t, p[0].y + (p[3].y - p[0].y) * t};
  }
  return rebut_curve_find_point(p, t);
}

static void
place(Placing *self, guint32 i, const RebutCurve *curve)
{
  RebutBadge *badge = &self->badges[i];
  guint32 bucket;

  badge->at = find_place(curve, 0);
  for (guint try = 1; try < N_TRIES && !is_free(self, badge->at); try++)
    badge->at = find_place(curve, try);
  if (!is_free(self, badge->at))
    badge->at = find_place(curve, 0);
  bucket = find_bucket(self, badge->at, 0, 0);
  self->next[i] = self->heads[bucket];
  self->heads[bucket] = i;
}

void
rebut_badges_place(RebutBadge *badges, guint32 n, const RebutCurve *curves)
{
  g_autofree guint32 *heads = rebut_nones_new(n + 1);
  g_autofree guint32 *next = rebut_nones_new(n + 1);
  Placing self = {badges, heads, next, n + 1};

  for (guint32 i = 0; i < n; i++)
    place(&self, i, &curves[badges[i].link]);
}
