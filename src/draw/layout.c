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
