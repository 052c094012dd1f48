#include "module.h"
#include "staging.h"
#include "suite.h"

static gdouble
find_top(const RebutScene *scene, const char *title)
{
  for (guint32 i = 0; i < scene->view->n_cards; i++)
    if (scene->view->cards[i].type == REBUT_CARD_CLAIM &&
        strcmp(scene->view->map->claims[scene->view->cards[i].id].title, title) == 0)
      return scene->placements[i].y;
  g_assert_not_reached();
}

/* C stands two rows below T by itself, A one. */
START_TEST(test_cards_of_one_rank_share_a_row)
{
  static const char *const TEXTS[] = {
    "[T]: t\n  + [A]: a {rank: low}\n  + [B]: b\n    + [C]: c {rank: low}\n",
    "[T]: t\n  + [A]: a\n  + [B]: b\n    + [C]: c\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
    Picture picture = stage(TEXTS[i], REBUT_DETAIL_CLAIMS, REBUT_ENGINE_AUTO, &rebut_driver);
    gboolean level = fabs(find_top(picture.scene, "A") - find_top(picture.scene, "C")) < 1;

    ck_assert_int_eq(level, i == 0);
    check_picture(picture.scene);
    clear(&picture);
  }
}
END_TEST

START_TEST(test_a_map_without_claims_is_an_empty_picture)
{
  for (guint i = 0; i < G_N_ELEMENTS(ENGINES); i++) {
    Picture picture = stage(i == 0 ? "" : "===\ntitle: Empty\n===\n", REBUT_DETAIL_ARGUMENTS,
                            ENGINES[i], &rebut_driver);

    ck_assert_ptr_null(picture.note);
    ck_assert_uint_eq(picture.view->n_cards, 0);
    check_picture(picture.scene);
    clear(&picture);
  }
}
END_TEST

START_TEST(test_the_heading_stands_above_and_fits)
{
  Picture picture = stage("===\ntitle: A title that is wider than one card\n===\n\n[A]: a",
                          REBUT_DETAIL_ARGUMENTS, REBUT_ENGINE_TIDY, &PLAIN_DRIVER);

  ck_assert_str_eq(picture.scene->heading, picture.view->title);
  ck_assert_double_ge(picture.scene->width, 10 * (gdouble)strlen(picture.view->title));
  check_picture(picture.scene);
  clear(&picture);
}
END_TEST

/* Links that say themselves what they do: oppositions, and those of a card that bears both ways. */
static const struct {
  const char *text;
  guint badges;
} BADGES[] = {
  {"[A]: a\n  + [B]: b\n  - [C]: c\n  _ [D]: d", 0},
  {"[A]: a\n  >< [B]: b", 1},
  {"[A]: a\n  + [B]: b\n\n[C]: c\n  - [B]", 2},
  {"[A]: a\n  + [B]: b\n    _ [U]: u\n\n[C]: c\n  - [B]", 2},
};

static gdouble
find_distance(const RebutCurve *curve, RebutPoint at)
{
  gdouble least = G_MAXDOUBLE;

  for (guint32 piece = 0; piece + 3 < curve->n_points; piece += 3) {
    for (guint step = 0; step <= 100; step++) {
      RebutPoint point = rebut_curve_find_point(&curve->points[piece], step / 100.0);

      least = MIN(least, hypot(at.x - point.x, at.y - point.y));
    }
  }
  return least;
}

START_TEST(test_signs_sit_on_links_that_need_them)
{
  for (guint i = 0; i < G_N_ELEMENTS(ENGINES); i++) {
    Picture picture = stage(BADGES[_i].text, REBUT_DETAIL_ARGUMENTS, ENGINES[i], &rebut_driver);
    const RebutScene *scene = picture.scene;

    ck_assert_uint_eq(scene->n_badges, BADGES[_i].badges);
    for (guint32 j = 0; j < scene->n_badges; j++) {
      const RebutCurve *curve = &scene->curves[scene->badges[j].link];

      ck_assert_double_lt(find_distance(curve, scene->badges[j].at), 1);
    }
    clear(&picture);
  }
}
END_TEST

static guint n_layouts;
static gdouble seconds_given;

static RebutLayout *
count_and_fail(const RebutGraph *graph, gdouble seconds, GError **error)
{
  n_layouts++;
  seconds_given = seconds;
  return plain_layout(graph, seconds, error);
}

static const struct {
  RebutEngine engine;
  guint claims;
  guint layouts;
} CHOICES[] = {
  {REBUT_ENGINE_AUTO, 10, 1},
  {REBUT_ENGINE_AUTO, REBUT_DOT_MAX_NODES, 1},
  {REBUT_ENGINE_AUTO, REBUT_DOT_MAX_NODES + 1, 0},
  {REBUT_ENGINE_DOT, REBUT_DOT_MAX_NODES + 1, 1},
  {REBUT_ENGINE_TIDY, 10, 0},
};

START_TEST(test_the_tidy_tree_takes_over_where_dot_does_not_serve)
{
  RebutDriver driver = PLAIN_DRIVER;
  g_autofree char *text = make_map("chain", CHOICES[_i].claims);
  Picture picture;

  driver.layout = count_and_fail;
  picture = stage(text, REBUT_DETAIL_ARGUMENTS, CHOICES[_i].engine, &driver);
  ck_assert_uint_eq(picture.view->n_cards, CHOICES[_i].claims);
  ck_assert_uint_eq(n_layouts, CHOICES[_i].layouts);
  ck_assert_int_eq(picture.note != NULL, CHOICES[_i].layouts == 1);
  if (picture.note != NULL) {
    ck_assert_str_eq(picture.note, "no Graphviz here; the map is drawn as a plain tree");
    ck_assert_double_eq(seconds_given, 60);
  }
  check_picture(picture.scene);
  clear(&picture);
}
END_TEST

/* The card of each title. */
static GHashTable *
index_cards(const RebutView *view)
{
  GHashTable *cards = g_hash_table_new(g_str_hash, g_str_equal);

  for (guint32 i = 0; i < view->n_cards; i++)
    g_hash_table_insert(cards, (gpointer)rebut_card_name(&view->cards[i]), GUINT_TO_POINTER(i));
  return cards;
}

/* From left to right, in a column from top to bottom. */
static gint
compare_places(const RebutScene *scene, guint32 a, guint32 b)
{
  const RebutPlacement *x = &scene->placements[a];
  const RebutPlacement *y = &scene->placements[b];

  if (fabs(x->x - y->x) > 0.01)
    return x->x < y->x ? -1 : 1;
  return x->y < y->y ? -1 : 1;
}

/* Cards keep their rank, and siblings in one row their order. BEFORE has one card less. */
static void
check_steady(const RebutScene *before, const RebutScene *after)
{
  g_autoptr(GHashTable) cards = index_cards(after->view);
  g_autofree guint32 *now = g_new(guint32, before->view->n_cards + 1);

  for (guint32 i = 0; i < before->view->n_cards; i++) {
    gpointer card;

    ck_assert(
      g_hash_table_lookup_extended(cards, rebut_card_name(&before->view->cards[i]), NULL, &card));
    now[i] = GPOINTER_TO_UINT(card);
    ck_assert_uint_le(before->layout->ranks[i], after->layout->ranks[now[i]] + 1);
    ck_assert_uint_le(after->layout->ranks[now[i]], before->layout->ranks[i] + 1);
  }
  for (guint32 i = 0; i < before->view->n_links; i++) {
    for (guint32 j = 0; j < i; j++) {
      guint32 a = before->view->links[i].from;
      guint32 b = before->view->links[j].from;

      if (before->view->links[i].to == before->view->links[j].to &&
          MAX(a, b) < before->view->n_cards && a != b &&
          before->layout->ranks[a] == before->layout->ranks[b] &&
          after->layout->ranks[now[a]] == after->layout->ranks[now[b]])
        ck_assert_msg(compare_places(before, a, b) == compare_places(after, now[a], now[b]),
                      "\"%s\" and \"%s\" have changed places",
                      rebut_card_name(&before->view->cards[a]),
                      rebut_card_name(&before->view->cards[b]));
    }
  }
}

/* Argdown's readers complain that a map they know is another one after each new claim. */
START_TEST(test_one_claim_more_keeps_a_map_as_it_is)
{
  g_autofree char *text = make_map(KINDS[_i], 200);
  Picture before = stage(text, REBUT_DETAIL_CLAIMS, REBUT_ENGINE_AUTO, &rebut_driver);

  for (guint i = 0; i < 200; i += 7) {
    g_autofree char *more = g_strdup_printf("%s\n[Claim %u]\n  + [New]: A new claim.\n", text, i);
    Picture after = stage(more, REBUT_DETAIL_CLAIMS, REBUT_ENGINE_AUTO, &rebut_driver);

    ck_assert_uint_eq(after.view->n_cards, before.view->n_cards + 1);
    check_steady(before.scene, after.scene);
    clear(&after);
  }
  clear(&before);
}
END_TEST

START_TEST(test_nobody_need_want_the_note)
{
  RebutViewOptions options = {.detail = REBUT_DETAIL_ARGUMENTS};
  RebutSceneOptions how = {REBUT_ENGINE_DOT, 60};
  g_autoptr(RebutMap) map = read_text("[A]: a\n  + [B]: b");
  g_autoptr(RebutView) view = rebut_view_new(map, &options);
  g_autoptr(RebutScene) scene = rebut_scene_new(view, &PLAIN_DRIVER, &how, NULL);

  check_picture(scene);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("scene");
  TCase *tests = tcase_create("scene");

  tcase_set_timeout(tests, 120);
  tcase_add_test(tests, test_a_map_without_claims_is_an_empty_picture);
  tcase_add_test(tests, test_the_heading_stands_above_and_fits);
  tcase_add_loop_test(tests, test_signs_sit_on_links_that_need_them, 0, G_N_ELEMENTS(BADGES));
  tcase_add_loop_test(tests, test_the_tidy_tree_takes_over_where_dot_does_not_serve, 0,
                      G_N_ELEMENTS(CHOICES));
  tcase_add_loop_test(tests, test_one_claim_more_keeps_a_map_as_it_is, 0, G_N_ELEMENTS(KINDS));
  tcase_add_test(tests, test_nobody_need_want_the_note);
  tcase_add_test(tests, test_cards_of_one_rank_share_a_row);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
