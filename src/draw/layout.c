#include "layout.h"

RebutLayout *
rebut_layout_new(const RebutGraph *graph)
{
  RebutLayout *self = g_new0(RebutLayout, 1);

  self->n_boxes = graph->n_boxes;
  self->n_edges = graph->n_edges;
  self->centres = g_new0(RebutPoint, graph->n_boxes + 1);
  self->ranks = g_new0(guint32, graph->n_boxes + 1);
  self->curves = g_new0(RebutCurve, graph->n_edges + 1);
  return self;
}

void
rebut_layout_set_curve(RebutLayout *self, guint32 edge, guint32 n_points)
{
  self->curves[edge].points = g_new0(RebutPoint, n_points);
  self->curves[edge].n_points = n_points;
}

static void
extend(RebutPoint *least, RebutPoint *most, RebutPoint at, const RebutBox *box)
{
  least->x = MIN(least->x, at.x - box->width / 2);
  least->y = MIN(least->y, at.y - box->height / 2);
  most->x = MAX(most->x, at.x + box->width / 2);
  most->y = MAX(most->y, at.y + box->height / 2);
}

void
rebut_layout_find_bounds(const RebutLayout *self,
                         const RebutBox *boxes,
                         RebutPoint *least,
                         RebutPoint *most)
{
  static const RebutBox NOTHING = {0, 0};

  *least = (RebutPoint){G_MAXDOUBLE, G_MAXDOUBLE};
  *most = (RebutPoint){-G_MAXDOUBLE, -G_MAXDOUBLE};
  for (guint32 i = 0; i < self->n_boxes; i++)
    extend(least, most, self->centres[i], &boxes[i]);
  for (guint32 i = 0; i < self->n_edges; i++)
    for (guint32 j = 0; j < self->curves[i].n_points; j++)
      extend(least, most, self->curves[i].points[j], &NOTHING);
  if (self->n_boxes == 0)
    *least = *most = (RebutPoint){0, 0};
}

void
rebut_layout_move(RebutLayout *self, gdouble x, gdouble y)
{
  for (guint32 i = 0; i < self->n_boxes; i++) {
    self->centres[i].x += x;
    self->centres[i].y += y;
  }
  for (guint32 i = 0; i < self->n_edges; i++) {
    for (guint32 j = 0; j < self->curves[i].n_points; j++) {
      self->curves[i].points[j].x += x;
      self->curves[i].points[j].y += y;
    }
  }
}

static gdouble
find_between(gdouble a, gdouble b, gdouble c, gdouble d, gdouble t)
{
  gdouble u = 1 - t;

  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

RebutPoint
rebut_curve_find_point(const RebutPoint *piece, gdouble t)
{
  return (RebutPoint){find_between(piece[0].x, piece[1].x, piece[2].x, piece[3].x, t),
                      find_between(piece[0].y, piece[1].y, piece[2].y, piece[3].y, t)};
}

void
rebut_layout_free(RebutLayout *self)
{
  if (self == NULL)
    return;
  for (guint32 i = 0; i < self->n_edges; i++)
    g_free(self->curves[i].points);
  g_free(self->centres);
  g_free(self->ranks);
  g_free(self->curves);
  g_free(self);
}
