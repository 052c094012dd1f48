#include "direction.h"

static RebutPoint
turn(RebutDirection direction, RebutPoint point)
{
  switch (direction) {
  case REBUT_DOWNWARD:
    return (RebutPoint){point.x, -point.y};
  case REBUT_RIGHTWARD:
    return (RebutPoint){-point.y, point.x};
  case REBUT_LEFTWARD:
    return (RebutPoint){point.y, point.x};
  case REBUT_UPWARD:
  default:
    return point;
  }
}

void
rebut_direction_turn_boxes(RebutDirection direction, RebutBox *boxes, guint32 n)
{
  if (direction != REBUT_RIGHTWARD && direction != REBUT_LEFTWARD)
    return;
  for (guint32 i = 0; i < n; i++)
    boxes[i] = (RebutBox){boxes[i].height, boxes[i].width};
}

void
rebut_direction_turn_layout(RebutDirection direction, RebutLayout *layout)
{
  if (direction == REBUT_UPWARD)
    return;
  for (guint32 i = 0; i < layout->n_boxes; i++)
    layout->centres[i] = turn(direction, layout->centres[i]);
  for (guint32 i = 0; i < layout->n_edges; i++)
    for (guint32 j = 0; j < layout->curves[i].n_points; j++)
      layout->curves[i].points[j] = turn(direction, layout->curves[i].points[j]);
}
