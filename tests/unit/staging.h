/* staging.h - maps as scenes, and what must hold for each. */
#pragma once

#include "drawing.h"
#include "geometry.h"
#include "scene.h"

#include <check.h>
#include <glib.h>

static const RebutEngine ENGINES[] = {REBUT_ENGINE_DOT, REBUT_ENGINE_TIDY};

typedef struct {
  RebutMap *map;
  RebutView *view;
  RebutScene *scene;
  char *note;
} Picture;

static inline Picture
stage(const char *text, RebutDetail detail, RebutEngine engine, const RebutDriver *driver)
{
  Picture picture = {read_text(text), NULL, NULL, NULL};
  RebutViewOptions options = {.detail = detail};
  RebutSceneOptions how = {engine, 60};

  picture.view = rebut_view_new(picture.map, &options);
  picture.scene = rebut_scene_new(picture.view, driver, &how, &picture.note);
  return picture;
}

static inline void
clear(Picture *picture)
{
  rebut_scene_free(picture->scene);
  rebut_view_free(picture->view);
  rebut_map_free(picture->map);
  g_free(picture->note);
}

/* A scene as the checks of geometry.h want it: boxes by their middles. */
typedef struct {
  RebutGraph graph;
  RebutLayout layout;
} Plan;

static inline Plan
make_plan(const RebutScene *scene)
{
  const RebutView *view = scene->view;
  guint32 n = view->n_cards + view->n_pills;
  RebutBox *boxes = g_new0(RebutBox, n + 1);
  RebutEdge *edges = g_new0(RebutEdge, view->n_links + 1);
  RebutPoint *centres = g_new0(RebutPoint, n + 1);
  Plan plan = {{boxes, n, edges, view->n_links, NULL},
               {centres, scene->layout->ranks, (RebutCurve *)scene->curves, n, view->n_links}};

  for (guint32 i = 0; i < n; i++) {
    const RebutPlacement *place = &scene->placements[i];

    boxes[i] = (RebutBox){place->width, place->height};
    centres[i] = (RebutPoint){place->x + place->width / 2, place->y + place->height / 2};
  }
  for (guint32 i = 0; i < view->n_links; i++)
    edges[i] = (RebutEdge){.from = view->links[i].from, .to = view->links[i].to};
  return plan;
}

static inline void
clear_plan(Plan *plan)
{
  free_graph(&plan->graph);
  g_free(plan->layout.centres);
}

/* Cards, pills and all points of the curves lie inside the picture, below the heading. */
static inline void
check_bounds(const RebutScene *scene)
{
  guint32 n = scene->view->n_cards + scene->view->n_pills;
  gdouble top = scene->heading == NULL ? 0 : scene->heading_y + 5;

  ck_assert(isfinite(scene->width) && isfinite(scene->height));
  for (guint32 i = 0; i < n; i++) {
    const RebutPlacement *place = &scene->placements[i];

    ck_assert_double_ge(place->x, -0.01);
    ck_assert_double_ge(place->y, top - 0.01);
    ck_assert_double_le(place->x + place->width, scene->width + 0.01);
    ck_assert_double_le(place->y + place->height, scene->height + 0.01);
  }
  for (guint32 i = 0; i < scene->view->n_links; i++) {
    for (guint32 j = 0; j < scene->curves[i].n_points; j++) {
      RebutPoint point = scene->curves[i].points[j];

      ck_assert(point.x >= -0.01 && point.x <= scene->width + 0.01);
      ck_assert(point.y >= top - 0.01 && point.y <= scene->height + 0.01);
    }
  }
}

static inline void
check_links(const Plan *plan)
{
  check_curves(&plan->graph, &plan->layout);
  for (guint32 i = 0; i < plan->graph.n_edges && plan->graph.n_boxes <= 300; i++) {
    const RebutEdge *edge = &plan->graph.edges[i];

    if (plan->layout.curves[i].kind == REBUT_CURVE_SHARED ||
        (plan->layout.curves[i].kind == REBUT_CURVE_OWN &&
         plan->layout.ranks[edge->from] == plan->layout.ranks[edge->to] + 1))
      ck_assert_uint_eq(find_crossed(&plan->graph, &plan->layout, i), G_MAXUINT32);
  }
}

static inline void
check_picture(const RebutScene *scene)
{
  Plan plan = make_plan(scene);

  check_disjoint(&plan.graph, &plan.layout, 5);
  check_bounds(scene);
  check_links(&plan);
  clear_plan(&plan);
}

/* Checks the text of each map in a folder, handing on DATA. */
static inline void
check_all_maps(const char *folder, void (*check)(const char *text, guint data), guint data)
{
  g_autoptr(GDir) maps = g_dir_open(folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name(maps)) != NULL) {
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autofree char *text = NULL;

    if (!g_str_has_suffix(name, ".argdown"))
      continue;
    ck_assert(g_file_get_contents(path, &text, NULL, NULL));
    check(text, data);
    n++;
  }
  ck_assert_uint_gt(n, 0);
}

/* What the bench's program prints for a shape; the caller frees it. */
static inline char *
make_map(const char *shape, guint claims)
{
  g_autofree char *n = g_strdup_printf("%u", claims);
  char *arguments[] = {(char *)MAKE_MAP, (char *)shape, n, NULL};
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_spawn_sync(NULL, arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error(error);
  return text;
}

static const char *const KINDS[] = {"flat", "tree", "structures", "tagged", "chain", "dag"};
