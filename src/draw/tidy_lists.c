#include "tidy_lists.h"

RebutLists *
rebut_lists_new(const RebutGraph *graph, const RebutForest *forest)
{
  RebutLists *self = g_new0(RebutLists, 1);
  guint32 n = graph->n_boxes;

  self->graph = graph;
  self->forest = forest;
  self->lanes = g_new0(RebutLanes, n + 1);
  self->listed = g_new0(gboolean, n + 1);
  self->widths = g_new0(gdouble, n + 1);
  self->heights = g_new0(gdouble, n + 1);
  for (guint32 i = 0; i < n; i++)
    if (forest->parents[i] != REBUT_NOBODY)
      self->lanes[forest->parents[i]] =
        rebut_lanes_add(self->lanes[forest->parents[i]], graph->edges[forest->edges[i]].lane);
  return self;
}

void
rebut_lists_free(RebutLists *self)
{
  if (self == NULL)
    return;
  g_free(self->lanes);
  g_free(self->listed);
  g_free(self->widths);
  g_free(self->heights);
  g_free(self);
}

static void
measure_list(RebutLists *self, guint32 box, gdouble most)
{
  const RebutForest *forest = self->forest;
  gdouble indent = REBUT_LIST_SPINE + rebut_lanes_width(self->lanes[box]);

  self->widths[box] = self->graph->boxes[box].width;
  self->heights[box] = self->graph->boxes[box].height;
  self->listed[box] = TRUE;
  for (guint32 i = 0; i < forest->n_children[box]; i++) {
    guint32 child = forest->children[forest->first_children[box] + i];

    self->widths[box] = MAX(self->widths[box], indent + self->widths[child]);
    self->heights[box] += REBUT_LIST_GAP + self->heights[child];
    self->listed[box] = self->listed[box] && self->listed[child];
  }
  if (forest->n_children[box] > 0 && self->heights[box] > most)
    self->listed[box] = FALSE;
}

void
rebut_lists_choose(RebutLists *self, guint32 tree, gdouble most)
{
  const RebutForest *forest = self->forest;

  for (guint32 i = forest->starts[tree + 1]; i > forest->starts[tree]; i--)
    measure_list(self, forest->order[i - 1], most);
}

void
rebut_lists_place(const RebutLists *self, guint32 box, RebutPoint corner, RebutPoint *centres)
{
  const RebutForest *forest = self->forest;
  gdouble y = corner.y;

  for (guint32 i = forest->places[box]; i < forest->n_boxes; i++) {
    guint32 at = forest->order[i];
    guint32 parent = forest->parents[at];
    const RebutBox *size = &self->graph->boxes[at];
    gdouble left = corner.x;

    if (at != box) {
      if (forest->depths[at] <= forest->depths[box])
        break;
      left = centres[parent].x - self->graph->boxes[parent].width / 2 + REBUT_LIST_SPINE +
             rebut_lanes_width(self->lanes[parent]);
    }
    centres[at] = (RebutPoint){left + size->width / 2, y + size->height / 2};
    y += size->height + REBUT_LIST_GAP;
  }
}
