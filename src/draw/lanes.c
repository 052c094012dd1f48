#include "lanes.h"

#define MOST_DEPTH 15.0 /* beside the first words of a card */

RebutLanes
rebut_lanes_add(RebutLanes self, guint32 lane)
{
  return (RebutLanes)(self | 1U << lane);
}

guint32
rebut_lanes_count(RebutLanes self)
{
  guint32 n = 0;

  for (guint bits = self; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

guint32
rebut_lanes_find(RebutLanes self, guint32 lane)
{
  return rebut_lanes_count((RebutLanes)(self & ((1U << lane) - 1)));
}

gdouble
rebut_lanes_width(RebutLanes self)
{
  guint32 n = rebut_lanes_count(self);

  return (n > 1 ? (n - 1) * REBUT_SPINE_STEP : 0) + REBUT_SPINE_STUB;
}

gdouble
rebut_lanes_depth(const RebutBox *box)
{
  return MIN(MOST_DEPTH, box->height / 2);
}
