#include "layout.h"
#include "pack.h"
#include "tidy.h"

static void
move_tree(RebutTidy *self, guint32 tree, RebutPoint corner)
{
  const RebutForest *forest = self->forest;

  for (guint32 i = forest->starts[tree]; i < forest->starts[tree + 1]; i++) {
    guint32 box = forest->order[i];

    self->layout->centres[box].x += corner.x;
    self->layout->centres[box].y += corner.y;
    self->hooks[box].corner.x += corner.x;
    self->hooks[box].corner.y += corner.y;
  }
}

RebutLayout *
rebut_layout_tidy(const RebutGraph *graph)
{
  RebutLayout *layout = rebut_layout_new(graph);
  g_autoptr(RebutForest) forest = rebut_forest_grow(graph);
  g_autoptr(RebutLists) lists = rebut_lists_new(graph, forest);
  g_autofree RebutHook *hooks = g_new0(RebutHook, graph->n_boxes + 1);
  g_autofree RebutBox *sizes = g_new0(RebutBox, forest->n_trees + 1);
  g_autofree RebutPoint *corners = g_new0(RebutPoint, forest->n_trees + 1);
  RebutTidy self = {graph, forest, lists, hooks, layout};

  for (guint32 i = 0; i < graph->n_boxes; i++)
    layout->ranks[i] = forest->depths[i];
  for (guint32 i = 0; i < forest->n_trees; i++)
    sizes[i] = rebut_tidy_place(&self, i);
  rebut_pack(sizes, forest->n_trees, corners);
  for (guint32 i = 0; i < forest->n_trees; i++)
    move_tree(&self, i, corners[i]);
  rebut_tidy_link(&self);
  return layout;
}
