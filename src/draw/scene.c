#include "scene.h"

#include "columns.h"
#include "direction.h"
#include "layout_group.h"
#include "layout_tree.h"
#include "parts.h"
#include "route.h"
#include "scene_detour.h"
#include "utf8.h"

#include <math.h>
#include <string.h>

#define HEADING_HEIGHT   34.0
#define HEADING_BASELINE 18.0
#define GROUP_MARGIN     14.0
#define GROUP_HEADING    22.0

typedef struct {
  RebutScene *scene;
  const RebutView *view;
  const RebutDriver *driver;
  RebutWrapper *wrapper;
  RebutBox *sizes; /* by node */
} Staging;

static void
measure_nodes(Staging *self)
{
  const RebutView *view = self->view;
  const RebutViewBoxes *boxes = &self->scene->boxes;

  self->scene->boxes = rebut_view_measure(view, self->wrapper, self->scene->arena, TRUE);
  for (guint32 i = 0; i < view->n_cards; i++)
    self->sizes[i] = (RebutBox){boxes->cards[i].width, boxes->cards[i].height};
  for (guint32 i = 0; i < view->n_pills; i++)
    self->sizes[view->n_cards + i] = (RebutBox){boxes->pill_widths[i], REBUT_PILL_HEIGHT};
}

/* What fits a page in rows. A tree with columns does not: they would push all lower rows down. */
static gboolean
suits_rows(const RebutGraph *graph, guint32 n_unfolded)
{
  return graph->n_boxes <= REBUT_DOT_MAX_NODES && graph->n_edges <= REBUT_DOT_MAX_LINKS &&
         (graph->n_boxes == n_unfolded || !rebut_forest_is_all(graph)) &&
         rebut_forest_find_width(graph) <= REBUT_DOT_MAX_WIDTH;
}

/* What one layout needs. */
typedef struct {
  const RebutDriver *driver;
  const RebutSceneOptions *options;
  char **note;
} Engine;

static void
set_note(const Engine *self, const GError *error)
{
  if (self->note != NULL && *self->note == NULL)
    *self->note = g_strdup_printf("%s; the map is drawn as a plain tree", error->message);
}

/* With rows that the document asks for: no columns, and all parts together, as a row may join them.
 */
static RebutLayout *
lay_out_with_rows(const Engine *self, const RebutGraph *graph, guint32 n_hanging)
{
  g_autoptr(GError) error = NULL;
  RebutLayout *layout = self->driver->layout(graph, self->options->seconds, &error);

  if (layout == NULL)
    set_note(self, error);
  else
    rebut_route(graph, n_hanging, layout);
  return layout;
}

/* By dot; NULL when it does not suit the map or fails. */
static RebutLayout *
lay_out_in_rows(const Engine *self, const RebutGraph *graph, guint32 n_hanging)
{
  g_autoptr(RebutColumns) columns = rebut_columns_fold(graph, n_hanging);
  const RebutGraph *folded = rebut_columns_graph(columns);
  g_autoptr(RebutLayout) layout = NULL;
  g_autoptr(GError) error = NULL;

  if (self->options->engine == REBUT_ENGINE_AUTO && !suits_rows(folded, graph->n_boxes))
    return NULL;
  layout = self->driver->layout(folded, self->options->seconds, &error);
  if (layout == NULL) {
    set_note(self, error);
    return NULL;
  }
  rebut_parts_route(folded, rebut_columns_hanging(columns), layout);
  return rebut_columns_unfold(columns, layout);
}

static RebutLayout *
lay_out_plain(gpointer data, const RebutGraph *graph, guint32 n_hanging)
{
  const Engine *self = data;
  RebutLayout *layout = NULL;

  if (self->options->engine != REBUT_ENGINE_TIDY && graph->rows != NULL &&
      graph->n_boxes <= REBUT_DOT_MAX_NODES)
    layout = lay_out_with_rows(self, graph, n_hanging);
  else if (self->options->engine != REBUT_ENGINE_TIDY)
    layout = lay_out_in_rows(self, graph, n_hanging);
  if (layout == NULL)
    layout = rebut_layout_tidy(graph);
  return layout;
}

/* Room for the heading of a group, on the side that will be the upper one. */
static void
set_margins(RebutNesting *nesting, RebutDirection direction)
{
  nesting->left = nesting->right = nesting->top = nesting->bottom = GROUP_MARGIN;
  if (direction == REBUT_UPWARD)
    nesting->top += GROUP_HEADING;
  else if (direction == REBUT_DOWNWARD)
    nesting->bottom += GROUP_HEADING;
  else
    nesting->left += GROUP_HEADING;
}

static RebutLayout *
lay_out_groups(Staging *self, const RebutGraph *graph, Engine *engine)
{
  const RebutView *view = self->view;
  g_autofree guint32 *groups = g_new0(guint32, graph->n_boxes + 1);
  g_autofree guint32 *parents = g_new0(guint32, view->n_groups + 1);
  g_autofree RebutBox *least = g_new0(RebutBox, view->n_groups + 1);
  RebutNesting nesting = {.groups = groups,
                          .parents = parents,
                          .least = least,
                          .n_groups = view->n_groups,
                          .n_hanging = view->n_cards};

  for (guint32 i = 0; i < view->n_cards; i++)
    groups[i] = view->cards[i].group;
  for (guint32 i = 0; i < view->n_pills; i++)
    groups[view->n_cards + i] = view->pills[i].group;
  for (guint32 i = 0; i < view->n_groups; i++) {
    parents[i] = view->groups[i].parent;
    least[i].width = 2 * GROUP_MARGIN + rebut_wrapper_measure(self->wrapper, REBUT_FONT_BODY_BOLD,
                                                              self->scene->group_labels[i]);
  }
  rebut_direction_turn_boxes(view->direction, least, view->n_groups);
  set_margins(&nesting, view->direction);
  return rebut_layout_groups(graph, &nesting, lay_out_plain, engine, self->sizes);
}

static void
lead_around(const Staging *self, const RebutEdge *edges, RebutLayout *layout)
{
  guint32 n_groups = self->view->n_groups;
  g_autofree RebutBox *headings = g_new0(RebutBox, n_groups + 1);

  for (guint32 i = 0; i < n_groups; i++)
    headings[i] =
      (RebutBox){GROUP_MARGIN + rebut_wrapper_measure(self->wrapper, REBUT_FONT_BODY_BOLD,
                                                      self->scene->group_labels[i]),
                 GROUP_HEADING};
  rebut_scene_detour(self->view, edges, self->sizes, headings, layout);
}

static RebutLayout *
lay_out(Staging *self, const RebutSceneOptions *options, char **note)
{
  const RebutView *view = self->view;
  g_autofree RebutEdge *edges = g_new0(RebutEdge, view->n_links + 1);
  g_autofree guint32 *rows = g_new0(guint32, view->n_cards + view->n_pills + 1);
  RebutGraph graph = {self->sizes, view->n_cards + view->n_pills, edges, view->n_links,
                      view->n_rows > 0 && view->n_groups == 0 ? rows : NULL};
  Engine engine = {self->driver, options, note};
  RebutLayout *layout;

  rebut_direction_turn_boxes(view->direction, self->sizes, graph.n_boxes);
  for (guint32 i = 0; i < view->n_cards; i++)
    rows[i] = view->cards[i].row;
  for (guint32 i = 0; i < graph.n_edges; i++) {
    edges[i].from = view->links[i].from;
    edges[i].to = view->links[i].to;
    edges[i].level = rebut_link_is_symmetric(view->links[i].kind);
    edges[i].lane = (guint32)view->links[i].kind;
  }
  layout = view->n_groups > 0 ? lay_out_groups(self, &graph, &engine)
                              : lay_out_plain(&engine, &graph, view->n_cards);
  rebut_direction_turn_boxes(view->direction, self->sizes, layout->n_boxes);
  rebut_direction_turn_layout(view->direction, layout);
  if (view->n_groups > 0)
    lead_around(self, edges, layout);
  return layout;
}

static void
label_groups(Staging *self)
{
  const RebutView *view = self->view;
  const char **labels = rebut_arena_new0(self->scene->arena, const char *, view->n_groups + 1);

  for (guint32 i = 0; i < view->n_groups; i++)
    labels[i] = rebut_card_cut(self->scene->arena, view->groups[i].title, REBUT_CARD_MAX_TITLE);
  self->scene->group_labels = labels;
}

static void
set_heading(Staging *self)
{
  g_autoptr(GString) safe = NULL;

  if (self->view->title == NULL || *self->view->title == '\0')
    return;
  safe = g_string_new(NULL);
  rebut_utf8_append_safe(safe, self->view->title, -1);
  if (g_utf8_strlen(safe->str, -1) > REBUT_CARD_MAX_TITLE) {
    *g_utf8_offset_to_pointer(safe->str, REBUT_CARD_MAX_TITLE) = '\0';
    g_string_truncate(safe, strlen(safe->str));
    g_string_append(safe, "…");
  }
  self->scene->heading = rebut_arena_strndup(self->scene->arena, safe->str, safe->len);
  self->scene->heading_y = HEADING_BASELINE;
}

/* Moves everything so that the picture begins at 0, 0 with the heading on top. */
static void
settle(Staging *self, RebutLayout *layout)
{
  RebutScene *scene = self->scene;
  RebutPlacement *placements = rebut_arena_new0(scene->arena, RebutPlacement, layout->n_boxes + 1);
  gdouble top = scene->heading == NULL ? 0 : HEADING_HEIGHT;
  RebutPoint least;
  RebutPoint most;

  rebut_layout_find_bounds(layout, self->sizes, &least, &most);
  rebut_layout_move(layout, -least.x, top - least.y);
  for (guint32 i = 0; i < layout->n_boxes; i++) {
    placements[i].width = self->sizes[i].width;
    placements[i].height = self->sizes[i].height;
    placements[i].x = layout->centres[i].x - self->sizes[i].width / 2;
    placements[i].y = layout->centres[i].y - self->sizes[i].height / 2;
  }
  scene->placements = placements;
  scene->curves = layout->curves;
  scene->width = most.x - least.x;
  scene->height = most.y - least.y + top;
  if (scene->heading != NULL)
    scene->width =
      MAX(scene->width, rebut_wrapper_measure(self->wrapper, REBUT_FONT_HEADING, scene->heading));
}

/* Oppositions, and the links of cards that bear both ways, say themselves what they do. */
static gboolean
needs_badge(const RebutView *view, const RebutLink *link)
{
  return rebut_link_is_symmetric(link->kind) ||
         (link->from < view->n_cards && view->cards[link->from].part == REBUT_PART_MIXED);
}

static void
set_badges(Staging *self)
{
  g_autoptr(GArray) badges = g_array_new(FALSE, FALSE, sizeof(RebutBadge));

  for (guint32 i = 0; i < self->view->n_links; i++) {
    RebutBadge badge = {i, {0, 0}};

    if (!needs_badge(self->view, &self->view->links[i]) || self->scene->curves[i].n_points < 4)
      continue;
    g_array_append_val(badges, badge);
  }
  rebut_badges_place((RebutBadge *)(gpointer)badges->data, badges->len, self->scene->curves);
  self->scene->n_badges = badges->len;
  self->scene->badges =
    rebut_arena_memdup(self->scene->arena, badges->data, badges->len * sizeof(RebutBadge));
}

RebutScene *
rebut_scene_new(const RebutView *view,
                const RebutDriver *driver,
                const RebutSceneOptions *options,
                char **note)
{
  RebutScene *scene = g_new0(RebutScene, 1);
  g_autoptr(RebutWrapper) wrapper = rebut_wrapper_new(driver);
  g_autofree RebutBox *sizes = g_new0(RebutBox, view->n_cards + view->n_pills + view->n_groups + 1);
  Staging self = {scene, view, driver, wrapper, sizes};

  scene->view = view;
  scene->arena = rebut_arena_new();
  measure_nodes(&self);
  label_groups(&self);
  scene->layout = lay_out(&self, options, note);
  set_heading(&self);
  settle(&self, scene->layout);
  set_badges(&self);
  return scene;
}

void
rebut_scene_free(RebutScene *self)
{
  if (self == NULL)
    return;
  rebut_layout_free(self->layout);
  rebut_arena_free(self->arena);
  g_free(self);
}
