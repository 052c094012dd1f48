/* test_scene_overlap.c - nothing lies on anything else, whatever the map. */
#include "author.h"
#include "module.h"
#include "staging.h"
#include "suite.h"

#ifndef PART
#define PART 1 /* sizes and numbers of random cases are divided by it */
#endif

static void
check_text(const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS(ENGINES); i++) {
    for (guint detail = REBUT_DETAIL_ARGUMENTS; detail <= REBUT_DETAIL_CLAIMS; detail++) {
      Picture picture = stage(text, (RebutDetail)detail, ENGINES[i], &rebut_driver);

      ck_assert_msg(picture.note == NULL, "%s", picture.note);
      check_picture(picture.scene);
      clear(&picture);
    }
  }
}

static void
check_text_once(const char *text, guint unused)
{
  (void)unused;
  check_text(text);
}

START_TEST(test_nothing_overlaps_on_the_maps_of_this_project)
{
  check_all_maps(GRAPHS, check_text_once, 0);
}
END_TEST

START_TEST(test_nothing_overlaps_on_generated_maps)
{
  static const guint SIZES[] = {1, 3, 30, 150};

  for (guint i = 0; i < G_N_ELEMENTS(SIZES); i++) {
    g_autofree char *text = make_map(KINDS[_i], SIZES[i]);

    check_text(text);
  }
}
END_TEST

START_TEST(test_nothing_overlaps_on_maps_of_3000_claims)
{
  g_autofree char *text = make_map(KINDS[_i], 3000 / PART);
  Picture picture = stage(text, REBUT_DETAIL_CLAIMS, REBUT_ENGINE_AUTO, &rebut_driver);

  ck_assert_ptr_null(picture.note);
  check_picture(picture.scene);
  clear(&picture);
}
END_TEST

START_TEST(test_nothing_overlaps_on_any_map)
{
  for (guint32 seed = 0; seed < 15 / PART; seed++) {
    g_autofree char *text = write_text((guint32)_i * 15 + seed);

    check_text(text);
  }
}
END_TEST

/* Each stands in a title, a text and a name. */
static const char *const WORDS[] = {
  "Donaudampfschifffahrtsgesellschaftskapitän",
  "论证图显示谁主张什么以及什么支持它",
  "แผนที่การโต้แย้งแสดงว่าใครกล่าวอ้างอะไร",
  "خريطة الحجج تبين من يدعي ماذا",
  "👩\u200D👩\u200D👧👍🏽🇩🇪",
  "Z\u0351\u036A\u0341a\u0327\u0301",
  "तर्क मानचित्र दिखाता है",
  "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r-s-t-u-v-w",
};

START_TEST(test_nothing_overlaps_in_any_script)
{
  static const guint TIMES[] = {1, 20, 500};

  for (guint i = 0; i < G_N_ELEMENTS(TIMES); i++) {
    g_autoptr(GString) words = g_string_new(NULL);
    g_autofree char *text = NULL;

    for (guint j = 0; j < TIMES[i]; j++)
      g_string_append_printf(words, "%s%s", WORDS[_i], j % 7 == 6 ? " " : "");
    g_strchomp(words->str);
    text = g_strdup_printf("===\ntitle: \"%s\"\nspeakers: {a: {name: \"%s\"}}\n===\n\n"
                           "[T]: %s {speaker: a}\n  + <%s>: %s {speaker: a}\n    _ %s\n  - [B]: b",
                           words->str, words->str, words->str, words->str, words->str, words->str);
    check_text(text);
  }
}
END_TEST

START_TEST(test_a_title_of_a_megabyte_is_cut)
{
  g_autofree char *title = g_strnfill(1 << 20, 'x');
  g_autofree char *text =
    g_strdup_printf("===\ntitle: %s\n===\n\n[%s]\n  + <%s>: a\n    + b", title, title, title);
  Picture picture = stage(text, REBUT_DETAIL_ARGUMENTS, REBUT_ENGINE_DOT, &rebut_driver);

  check_picture(picture.scene);
  ck_assert_int_eq(g_utf8_strlen(picture.scene->heading, -1), REBUT_CARD_MAX_TITLE + 1);
  ck_assert_double_lt(picture.scene->width, 3000);
  clear(&picture);
}
END_TEST

START_TEST(test_a_deep_chain_is_drawn_in_time)
{
  g_autofree char *text = make_map("chain", 100000 / PART);
  Picture picture = stage(text, REBUT_DETAIL_ARGUMENTS, REBUT_ENGINE_AUTO, &PLAIN_DRIVER);

  ck_assert_uint_eq(picture.view->n_cards, 100000 / PART);
  check_picture(picture.scene);
  clear(&picture);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("scene_overlap");
  TCase *tests = tcase_create("scene_overlap");

  tcase_set_timeout(tests, 120);
  tcase_add_test(tests, test_nothing_overlaps_on_the_maps_of_this_project);
  tcase_add_loop_test(tests, test_nothing_overlaps_on_generated_maps, 0, G_N_ELEMENTS(KINDS));
  tcase_add_loop_test(tests, test_nothing_overlaps_on_maps_of_3000_claims, 0, G_N_ELEMENTS(KINDS));
  tcase_add_loop_test(tests, test_nothing_overlaps_on_any_map, 0, 6);
  tcase_add_loop_test(tests, test_nothing_overlaps_in_any_script, 0, G_N_ELEMENTS(WORDS));
  tcase_add_test(tests, test_a_title_of_a_megabyte_is_cut);
  tcase_add_test(tests, test_a_deep_chain_is_drawn_in_time);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
