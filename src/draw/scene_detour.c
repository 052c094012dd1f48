#include "scene_detour.h"

#include "detour.h"

static guint32
get_group(const RebutView *view, guint32 node)
{
  return node < view->n_cards ? view->cards[node].group : view->pills[node - view->n_cards].group;
}

static RebutArea
find_area(RebutPoint centre, const RebutBox *size)
{
  return (RebutArea){centre.x - size->width / 2, centre.y - size->height / 2,
                     centre.x + size->width / 2, centre.y + size->height / 2};
}

static RebutSide
find_forward(RebutDirection direction)
{
  switch (direction) {
  case REBUT_DOWNWARD:
    return REBUT_SIDE_BOTTOM;
  case REBUT_RIGHTWARD:
    return REBUT_SIDE_RIGHT;
  case REBUT_LEFTWARD:
    return REBUT_SIDE_LEFT;
  case REBUT_UPWARD:
  default:
    return REBUT_SIDE_TOP;
  }
}

void
rebut_scene_detour(const RebutView *view,
                   const RebutEdge *edges,
                   const RebutBox *sizes,
                   const RebutBox *headings,
                   RebutLayout *layout)
{
  guint32 n_nodes = view->n_cards + view->n_pills;
  g_autofree gboolean *wanted = g_new0(gboolean, view->n_links + 1);
  g_autofree RebutArea *areas = g_new0(RebutArea, layout->n_boxes + 1);
  g_autofree RebutArea *frames = g_new0(RebutArea, view->n_groups + 1);
  RebutDetourPlan plan = {
    edges, wanted, areas, layout->n_boxes, frames, view->n_groups, find_forward(view->direction)};

  for (guint32 i = 0; i < view->n_links; i++)
    wanted[i] = get_group(view, edges[i].from) != get_group(view, edges[i].to);
  for (guint32 i = 0; i < layout->n_boxes; i++)
    areas[i] = find_area(layout->centres[i], &sizes[i]);
  for (guint32 i = 0; i < view->n_groups; i++) {
    RebutArea *area = &areas[n_nodes + i];

    frames[i] = *area;
    area->right = MIN(area->right, area->left + headings[i].width);
    area->bottom = MIN(area->bottom, area->top + headings[i].height);
  }
  rebut_detour(&plan, layout);
}
