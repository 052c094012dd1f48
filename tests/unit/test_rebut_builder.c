/* test_rebut_builder.c - maps that a program builds and draws, by the shared library. */
#include "suite.h"

#include <rebut.h>
#include <string.h>

/* Thesis, two linked premises for it by two speakers, an undercut of that step, an untitled attack.
 */
static RebutMap *
build_debate(void)
{
  g_autoptr(RebutMapBuilder) builder = rebut_map_builder_new();
  guint32 ann = rebut_map_builder_add_speaker(builder, "ann", "Ann Lee");
  guint32 ben = rebut_map_builder_add_speaker(builder, "ben", NULL);
  guint32 claims[6];
  guint32 step;

  rebut_map_builder_set_title(builder, "Built\nin code");
  claims[0] = rebut_map_builder_add_claim(builder, "T", "A thesis.");
  rebut_map_builder_add_section(builder, 1, "Why");
  rebut_map_builder_add_section(builder, 2, "In detail");
  claims[1] = rebut_map_builder_add_claim(builder, "P", "One.");
  claims[2] = rebut_map_builder_add_claim(builder, "Q", "Two.");
  rebut_map_builder_add_section(builder, 1, "Why not");
  claims[3] = rebut_map_builder_add_claim(builder, "U", "It does not follow.");
  claims[4] = rebut_map_builder_add_claim(builder, NULL, "It is <wrong> & bad.");
  claims[5] = rebut_map_builder_add_claim(builder, "O", NULL);
  rebut_map_builder_attribute(builder, claims[1], ann);
  rebut_map_builder_attribute(builder, claims[2], ben);
  rebut_map_builder_attribute(builder, claims[2], ann);
  rebut_map_builder_attribute(builder, claims[2], ann);
  step = rebut_map_builder_add_inference(builder, REBUT_SUPPORT, &claims[1], 2, claims[0]);
  rebut_map_builder_add_inference(builder, REBUT_UNDERCUT, &claims[3], 1, step);
  rebut_map_builder_add_inference(builder, REBUT_ATTACK, &claims[4], 1, claims[0]);
  rebut_map_builder_add_opposition(builder, REBUT_CONTRARY, claims[0], claims[5]);
  return rebut_map_builder_seal(g_steal_pointer(&builder));
}

START_TEST(test_a_built_map_is_as_it_was_built)
{
  g_autoptr(RebutMap) map = build_debate();
  const guint32 *list;
  guint32 n;
  guint line = 7;

  ck_assert_str_eq(rebut_map_title(map), "Built in code");
  ck_assert_uint_eq(rebut_map_n_claims(map), 6);
  ck_assert_uint_eq(rebut_map_claim_section(map, 0), REBUT_NONE);
  ck_assert_uint_eq(rebut_map_claim_section(map, 1), 1);
  ck_assert_uint_eq(rebut_map_claim_section(map, 3), 2);
  ck_assert_uint_eq(rebut_map_section_parent(map, 1), 0);
  ck_assert_uint_eq(rebut_map_section_parent(map, 2), REBUT_NONE);
  ck_assert(!rebut_map_claim_is_titled(map, 4));
  ck_assert_str_eq(rebut_map_claim_text(map, 5), "");
  ck_assert_ptr_null(rebut_map_claim_place(map, 1, &line, NULL));
  ck_assert_uint_eq(line, 0);
  rebut_map_claim_speakers(map, 2, &n);
  ck_assert_uint_eq(n, 2);
  list = rebut_map_inference_speakers(map, 0, &n);
  ck_assert_uint_eq(n, 2);
  ck_assert_str_eq(rebut_map_speaker_name(map, list[0]), "Ann Lee");
  ck_assert_str_eq(rebut_map_speaker_name(map, list[1]), "ben");
  rebut_map_inference_bearing(map, 0, &n);
  ck_assert_uint_eq(n, 1);
  ck_assert_int_eq(rebut_map_opposition_kind(map, 0), REBUT_CONTRARY);
}
END_TEST

START_TEST(test_a_title_or_id_known_already_is_found_again)
{
  g_autoptr(RebutMapBuilder) builder = rebut_map_builder_new();
  guint32 claim = rebut_map_builder_add_claim(builder, "A", "first");
  guint32 speaker = rebut_map_builder_add_speaker(builder, "ann", "Ann");
  g_autoptr(RebutMap) map = NULL;

  rebut_map_builder_add_section(builder, 1, "Later");
  ck_assert_uint_eq(rebut_map_builder_add_claim(builder, "A", "second"), claim);
  ck_assert_uint_eq(rebut_map_builder_add_claim(builder, "A", NULL), claim);
  ck_assert_uint_eq(rebut_map_builder_add_speaker(builder, "Ann", NULL), speaker);
  map = rebut_map_builder_seal(g_steal_pointer(&builder));
  ck_assert_uint_eq(rebut_map_n_claims(map), 1);
  ck_assert_str_eq(rebut_map_claim_text(map, claim), "second");
  ck_assert_uint_eq(rebut_map_claim_section(map, claim), REBUT_NONE);
}
END_TEST

START_TEST(test_nothing_can_be_built_and_a_builder_be_given_up)
{
  g_autoptr(RebutMapBuilder) given_up = rebut_map_builder_new();
  g_autoptr(RebutMap) map = rebut_map_builder_seal(rebut_map_builder_new());
  g_autoptr(GBytes) outline = rebut_map_draw(map, "txt", NULL, NULL, NULL);

  rebut_map_builder_add_claim(given_up, "A", "b");
  ck_assert_uint_eq(rebut_map_n_claims(map), 0);
  ck_assert_ptr_nonnull(outline);
}
END_TEST

static char *
draw_text(const RebutMap *map, const char *format, const RebutDrawOptions *options)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = rebut_map_draw(map, format, options, NULL, &error);

  g_assert_no_error(error);
  return g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}

START_TEST(test_a_built_map_is_drawn_as_text_and_data)
{
  g_autoptr(RebutMap) map = build_debate();
  g_autoptr(RebutDrawOptions) options = rebut_draw_options_new();
  g_autofree char *outline = NULL;
  g_autofree char *json = draw_text(map, "json", NULL);
  g_autofree char *argdown_json = draw_text(map, "argdown-json", NULL);

  ck_assert(rebut_draw_options_set(options, "detail", "claims", NULL));
  outline = draw_text(map, "txt", options);
  ck_assert_str_eq(outline, "Built in code\n"
                            "\n"
                            "◆ [T] A thesis.\n"
                            "  + because:\n"
                            "    · [P] One. — Ann Lee\n"
                            "    · [Q] Two. — ben, Ann Lee\n"
                            "    × [U] It does not follow.\n"
                            "  − It is <wrong> & bad.\n"
                            "◆ [O]\n"
                            "  >< [T] (above)\n");
  ck_assert_ptr_nonnull(strstr(json, "\"It is <wrong> & bad.\""));
  ck_assert_ptr_nonnull(strstr(argdown_json, "\"It is <wrong> & bad.\""));
}
END_TEST

#ifdef HAVE_DRAWING
START_TEST(test_a_built_map_is_drawn)
{
  g_autoptr(RebutMap) map = build_debate();
  g_autoptr(RebutDrawOptions) dark = rebut_draw_options_new();
  g_autofree char *svg = draw_text(map, "svg", NULL);
  g_autofree char *dark_svg = NULL;
  g_autofree char *dot = draw_text(map, "dot", NULL);
  g_autoptr(GBytes) png = NULL;
  char *note = (char *)"none";

  ck_assert(rebut_draw_options_set(dark, "theme", "dark", NULL));
  ck_assert(rebut_draw_options_set(dark, "scale", "0.5", NULL));
  dark_svg = draw_text(map, "svg", dark);
  ck_assert_ptr_nonnull(strstr(svg, "It is &lt;wrong&gt; &amp; bad."));
  ck_assert_ptr_nonnull(strstr(svg, "prefers-color-scheme"));
  ck_assert_ptr_null(strstr(dark_svg, "prefers-color-scheme"));
  ck_assert_ptr_nonnull(strstr(dot, "digraph"));
  png = rebut_map_draw(map, "png", dark, &note, NULL);
  ck_assert_ptr_null(note);
  ck_assert_mem_eq(g_bytes_get_data(png, NULL), "\x89PNG", 4);
}
END_TEST

static gpointer
draw_often(gpointer map)
{
  for (guint i = 0; i < 20; i++)
    g_free(draw_text(map, "dot", NULL));
  return draw_text(map, "svg", NULL);
}

START_TEST(test_threads_may_draw_at_once)
{
  g_autoptr(RebutMap) map = build_debate();
  GThread *threads[4];
  g_autofree char *expected = draw_text(map, "svg", NULL);

  for (guint i = 0; i < G_N_ELEMENTS(threads); i++)
    threads[i] = g_thread_new("draw", draw_often, map);
  for (guint i = 0; i < G_N_ELEMENTS(threads); i++) {
    g_autofree char *drawn = g_thread_join(threads[i]);

    ck_assert_str_eq(drawn, expected);
  }
}
END_TEST
#endif

int
main(void)
{
  Suite *suite = suite_create("rebut_builder");
  TCase *tests = tcase_create("rebut_builder");

  tcase_add_test(tests, test_a_built_map_is_as_it_was_built);
  tcase_add_test(tests, test_a_title_or_id_known_already_is_found_again);
  tcase_add_test(tests, test_nothing_can_be_built_and_a_builder_be_given_up);
  tcase_add_test(tests, test_a_built_map_is_drawn_as_text_and_data);
#ifdef HAVE_DRAWING
  tcase_add_test(tests, test_a_built_map_is_drawn);
  tcase_add_test(tests, test_threads_may_draw_at_once);
#endif
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
