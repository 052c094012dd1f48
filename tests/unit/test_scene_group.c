/* test_scene_group.c - maps in groups: links run past all cards and headings. */
#include "module.h"
#include "staging.h"
#include "suite.h"

static Picture
stage_in_groups(const char *text, RebutDetail detail, guint grouping, guint direction)
{
  g_autoptr(RebutSettings) settings = rebut_settings_new();
  Picture picture = {read_text(text), NULL, NULL, NULL};
  RebutViewOptions options = {.detail = detail, .settings = settings};
  RebutSceneOptions how = {REBUT_ENGINE_AUTO, 60};

  settings->grouping = grouping;
  settings->direction = direction;
  picture.view = rebut_view_new(picture.map, &options);
  picture.scene = rebut_scene_new(picture.view, &rebut_driver, &how, &picture.note);
  return picture;
}

static gboolean
lies_on(RebutPoint at, const RebutPlacement *place)
{
  return at.x > place->x + 0.5 && at.x < place->x + place->width - 0.5 && at.y > place->y + 0.5 &&
         at.y < place->y + place->height - 0.5;
}

/* Looks at a curve every two px or so. */
static gboolean
runs_over(const RebutCurve *curve, const RebutPlacement *place)
{
  for (guint32 i = 0; i + 3 < curve->n_points; i += 3) {
    const RebutPoint *p = &curve->points[i];
    guint n = 1 + (guint)(hypot(p[3].x - p[0].x, p[3].y - p[0].y) / 2);

    for (guint step = 0; step <= n; step++)
      if (lies_on(rebut_curve_find_point(p, (gdouble)step / n), place))
        return TRUE;
  }
  return FALSE;
}

/* At how many cards and pills any link runs over one. */
static guint
count_places(const RebutScene *scene)
{
  const RebutView *view = scene->view;
  guint n = 0;

  for (guint32 i = 0; i < view->n_links; i++)
    for (guint32 j = 0; j < view->n_cards + view->n_pills; j++)
      n += runs_over(&scene->curves[i], &scene->placements[j]) ? 1 : 0;
  return n;
}

/* A heading begins in the upper left corner of its group. */
static guint
count_headings(const RebutScene *scene)
{
  const RebutView *view = scene->view;
  guint n = 0;

  for (guint32 i = 0; i < view->n_links; i++) {
    for (guint32 j = 0; j < view->n_groups; j++) {
      const RebutPlacement *group = &scene->placements[view->n_cards + view->n_pills + j];
      RebutPlacement heading = {group->x + 14, group->y + 8, 24, 14};

      n += runs_over(&scene->curves[i], &heading) ? 1 : 0;
    }
  }
  return n;
}

static void
check_text(const char *text, guint grouping, guint direction)
{
  for (guint detail = REBUT_DETAIL_ARGUMENTS; detail <= REBUT_DETAIL_CLAIMS; detail++) {
    Picture picture = stage_in_groups(text, (RebutDetail)detail, grouping, direction);

    ck_assert_msg(picture.note == NULL, "%s", picture.note);
    check_picture(picture.scene);
    ck_assert_uint_eq(count_places(picture.scene), 0);
    ck_assert_uint_eq(count_headings(picture.scene), 0);
    clear(&picture);
  }
}

static void
check_in_groups(const char *text, guint direction)
{
  check_text(text, REBUT_GROUP_SPEAKER, direction);
  check_text(text, REBUT_GROUP_SECTION, direction);
}

START_TEST(test_links_run_past_all_cards_on_the_maps_of_this_project)
{
  check_all_maps(GRAPHS, check_in_groups, (guint)_i);
}
END_TEST

/* T stands below what else its group holds, so that no straight way leads to it. */
START_TEST(test_a_link_into_a_full_group_goes_around)
{
  static const char TEXT[] = "[T]: t {speaker: a}\n"
                             "  + [A]: a {speaker: a}\n"
                             "    + [B]: b {speaker: a}\n"
                             "      + [C]: c {speaker: a}\n"
                             "  - [D]: d {speaker: b}\n"
                             "  - [E]: e {speaker: c}\n";

  check_text(TEXT, REBUT_GROUP_SPEAKER, (guint)_i);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("scene_group");
  TCase *tests = tcase_create("scene_group");

  tcase_set_timeout(tests, 120);
  tcase_add_loop_test(tests, test_links_run_past_all_cards_on_the_maps_of_this_project,
                      REBUT_UPWARD, REBUT_LEFTWARD + 1);
  tcase_add_loop_test(tests, test_a_link_into_a_full_group_goes_around, REBUT_UPWARD,
                      REBUT_LEFTWARD + 1);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
