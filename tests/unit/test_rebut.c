/* test_rebut.c - the library as its users see it: nothing but rebut.h, and the shared library. */
#include "suite.h"

#include <rebut.h>
#include <string.h>

static const char DEBATE[] =
  "===\n"
  "title: The debate\n"
  "speakers: {ann: {name: Ann Lee, role: mayor}}\n"
  "sources: {report: {title: A report, author: Ben, date: 2020-01-02}}\n"
  "===\n"
  "\n"
  "# First #\n"
  "\n"
  "## Deeper\n"
  "\n"
  "[T]: A *thesis*. {speaker: ann, source: report, quote: the words}\n"
  "  + [S]: A reason. {speaker: [ben, ann], status: granted, implicit: true}\n"
  "    _ untitled #odd #new\n"
  "  - <A>: In short. {scheme: expert-opinion}\n"
  "  >< [O]: The opposite.\n"
  "\n"
  "<B>\n"
  "\n"
  "(1) [P]\n"
  "(2) [Q]: Why.\n"
  "-- Modus ponens {logic: deductive} --\n"
  "(3) [T]\n"
  "\n"
  "<C>: Against it.\n"
  "  +> <B>\n";

static RebutMap *
read_debate(RebutDiagnostics *diagnostics)
{
  g_autoptr(GError) error = NULL;
  RebutMap *map = rebut_map_read_text("debate", DEBATE, -1, diagnostics, &error);

  g_assert_no_error(error);
  return map;
}

static const char *
title_of(const RebutMap *map, const guint32 *claims, guint32 n, guint32 index)
{
  ck_assert_uint_lt(index, n);
  return rebut_map_claim_title(map, claims[index]);
}

START_TEST(test_versions_agree)
{
  g_autofree char *header =
    g_strdup_printf("%d.%d.%d", REBUT_MAJOR_VERSION, REBUT_MINOR_VERSION, REBUT_MICRO_VERSION);

  ck_assert_str_eq(header, PROJECT_VERSION);
  ck_assert_str_eq(rebut_version(), PROJECT_VERSION);
  ck_assert(REBUT_CHECK_VERSION(REBUT_MAJOR_VERSION, REBUT_MINOR_VERSION, REBUT_MICRO_VERSION));
  ck_assert(
    !REBUT_CHECK_VERSION(REBUT_MAJOR_VERSION, REBUT_MINOR_VERSION, REBUT_MICRO_VERSION + 1));
  ck_assert(!REBUT_CHECK_VERSION(REBUT_MAJOR_VERSION, REBUT_MINOR_VERSION + 1, 0));
  ck_assert(!REBUT_CHECK_VERSION(REBUT_MAJOR_VERSION + 1, 0, 0));
}
END_TEST

START_TEST(test_a_claim_tells_all)
{
  g_autoptr(RebutMap) map = read_debate(NULL);
  guint32 claim = rebut_map_find_claim(map, "T");
  const guint32 *list;
  guint32 n;
  guint line;
  guint column;

  ck_assert_str_eq(rebut_map_title(map), "The debate");
  ck_assert_uint_eq(claim, 0);
  ck_assert_str_eq(rebut_map_claim_title(map, claim), "T");
  ck_assert(rebut_map_claim_is_titled(map, claim));
  ck_assert_str_eq(rebut_map_claim_text(map, claim), "A thesis.");
  ck_assert_uint_eq(rebut_map_claim_gist_of(map, claim), REBUT_NONE);
  ck_assert_int_eq(rebut_map_claim_status(map, claim), REBUT_STATUS_ASSERTED);
  ck_assert_uint_eq(rebut_map_claim_section(map, claim), 1);
  ck_assert_uint_eq(rebut_map_claim_source(map, claim), 0);
  ck_assert_str_eq(rebut_map_claim_quote(map, claim), "the words");
  ck_assert(!rebut_map_claim_is_implicit(map, claim));
  list = rebut_map_claim_speakers(map, claim, &n);
  ck_assert_uint_eq(n, 1);
  ck_assert_str_eq(rebut_map_speaker_id(map, list[0]), "ann");
  ck_assert_str_eq(rebut_map_claim_place(map, claim, &line, &column), "debate");
  ck_assert_uint_eq(line, 11);
  ck_assert_uint_eq(column, 1);
  rebut_map_claim_bearing(map, claim, &n);
  ck_assert_uint_eq(n, 3);
  rebut_map_claim_uses(map, claim, &n);
  ck_assert_uint_eq(n, 0);
  rebut_map_claim_oppositions(map, claim, &n);
  ck_assert_uint_eq(n, 1);
}
END_TEST

START_TEST(test_claims_differ)
{
  g_autoptr(RebutMap) map = read_debate(NULL);
  guint32 reason = rebut_map_find_claim(map, "S");
  guint32 gist = rebut_map_n_claims(map) - 1;
  const guint32 *tags;
  guint32 n;

  ck_assert_int_eq(rebut_map_claim_status(map, reason), REBUT_STATUS_GRANTED);
  ck_assert_uint_eq(rebut_map_claim_source(map, reason), REBUT_NONE);
  ck_assert_ptr_null(rebut_map_claim_quote(map, reason));
  ck_assert(rebut_map_claim_is_implicit(map, reason));
  rebut_map_claim_speakers(map, reason, &n);
  ck_assert_uint_eq(n, 2);
  rebut_map_claim_uses(map, reason, &n);
  ck_assert_uint_eq(n, 1);
  ck_assert(!rebut_map_claim_is_titled(map, reason + 1));
  tags = rebut_map_claim_tags(map, reason + 1, &n);
  ck_assert_uint_eq(rebut_map_n_tags(map), 2);
  ck_assert_uint_eq(n, 2);
  ck_assert_str_eq(rebut_map_tag_name(map, tags[1]), "new");
  ck_assert_str_eq(rebut_map_claim_text(map, reason + 1), "untitled");
  ck_assert_str_eq(rebut_map_claim_text(map, rebut_map_find_claim(map, "P")), "");
  ck_assert_uint_eq(rebut_map_claim_gist_of(map, gist), rebut_map_find_argument(map, "C"));
  ck_assert_uint_eq(rebut_map_find_claim(map, "A"), REBUT_NONE);
  ck_assert_uint_eq(rebut_map_find_claim(map, "t"), REBUT_NONE);
}
END_TEST

START_TEST(test_an_inference_tells_all)
{
  g_autoptr(RebutMap) map = read_debate(NULL);
  guint32 argument = rebut_map_find_argument(map, "B");
  RebutTargetType type;
  const guint32 *list;
  guint32 inference;
  guint32 n;

  ck_assert_uint_eq(rebut_map_n_inferences(map), 5);
  list = rebut_map_argument_inferences(map, argument, &n);
  ck_assert_uint_eq(n, 1);
  inference = list[0];
  ck_assert_int_eq(rebut_map_inference_polarity(map, inference), REBUT_SUPPORT);
  ck_assert_uint_eq(rebut_map_inference_target(map, inference, &type), 0);
  ck_assert_int_eq(type, REBUT_TARGET_CLAIM);
  list = rebut_map_inference_premises(map, inference, &n);
  ck_assert_str_eq(title_of(map, list, n, 0), "P");
  ck_assert_str_eq(title_of(map, list, n, 1), "Q");
  ck_assert_uint_eq(rebut_map_inference_argument(map, inference), argument);
  ck_assert(rebut_map_inference_is_deductive(map, inference));
  ck_assert_ptr_null(rebut_map_inference_scheme(map, inference));
}
END_TEST

START_TEST(test_sketched_inferences_tell_what_they_bear_on)
{
  g_autoptr(RebutMap) map = read_debate(NULL);
  RebutTargetType type;
  const guint32 *list;
  guint32 n;

  list = rebut_map_claim_bearing(map, 0, &n);
  ck_assert_int_eq(rebut_map_inference_polarity(map, list[0]), REBUT_SUPPORT);
  ck_assert_int_eq(rebut_map_inference_polarity(map, list[1]), REBUT_ATTACK);
  ck_assert_str_eq(rebut_map_inference_scheme(map, list[1]), "expert-opinion");
  ck_assert(!rebut_map_inference_is_deductive(map, list[0]));
  ck_assert_uint_eq(rebut_map_inference_argument(map, list[0]), REBUT_NONE);
  rebut_map_inference_speakers(map, list[0], &n);
  ck_assert_uint_eq(n, 2);
  list = rebut_map_inference_bearing(map, list[0], &n);
  ck_assert_uint_eq(n, 1);
  ck_assert_int_eq(rebut_map_inference_polarity(map, list[0]), REBUT_UNDERCUT);
  ck_assert_uint_eq(rebut_map_inference_target(map, list[0], &type), 0);
  ck_assert_int_eq(type, REBUT_TARGET_INFERENCE);
}
END_TEST

START_TEST(test_arguments_and_oppositions)
{
  g_autoptr(RebutMap) map = read_debate(NULL);
  guint32 argument = rebut_map_find_argument(map, "A");
  const guint32 *list;
  guint32 n;
  guint32 a;
  guint32 b;

  ck_assert_uint_eq(rebut_map_n_arguments(map), 3);
  ck_assert_str_eq(rebut_map_argument_title(map, argument), "A");
  ck_assert_str_eq(rebut_map_argument_text(map, argument), "In short.");
  list = rebut_map_argument_bearing(map, rebut_map_find_argument(map, "B"), &n);
  ck_assert_uint_eq(n, 1);
  ck_assert_uint_eq(rebut_map_inference_argument(map, list[0]), rebut_map_find_argument(map, "C"));
  ck_assert_uint_eq(rebut_map_n_oppositions(map), 1);
  ck_assert_int_eq(rebut_map_opposition_kind(map, 0), REBUT_CONTRADICTORY);
  rebut_map_opposition_claims(map, 0, &a, &b);
  ck_assert_str_eq(rebut_map_claim_title(map, a), "T");
  ck_assert_str_eq(rebut_map_claim_title(map, b), "O");
}
END_TEST

START_TEST(test_voices)
{
  g_autoptr(RebutMap) map = read_debate(NULL);

  ck_assert_uint_eq(rebut_map_n_speakers(map), 2);
  ck_assert_uint_eq(rebut_map_find_speaker(map, "Ann Lee"), 0);
  ck_assert_uint_eq(rebut_map_find_speaker(map, "Zoe"), REBUT_NONE);
  ck_assert_str_eq(rebut_map_speaker_name(map, 0), "Ann Lee");
  ck_assert_str_eq(rebut_map_speaker_role(map, 0), "mayor");
  ck_assert_str_eq(rebut_map_speaker_name(map, 1), "ben");
  ck_assert_ptr_null(rebut_map_speaker_role(map, 1));
  ck_assert_uint_eq(rebut_map_n_sections(map), 2);
  ck_assert_str_eq(rebut_map_section_heading(map, 1), "Deeper");
  ck_assert_uint_eq(rebut_map_section_level(map, 1), 2);
  ck_assert_uint_eq(rebut_map_section_parent(map, 1), 0);
  ck_assert_uint_eq(rebut_map_section_parent(map, 0), REBUT_NONE);
  ck_assert_uint_eq(rebut_map_n_sources(map), 1);
  ck_assert_str_eq(rebut_map_source_id(map, 0), "report");
  ck_assert_str_eq(rebut_map_source_title(map, 0), "A report");
  ck_assert_str_eq(rebut_map_source_author(map, 0), "Ben");
  ck_assert_str_eq(rebut_map_source_date(map, 0), "2020-01-02");
}
END_TEST

START_TEST(test_mistakes_in_the_text_are_diagnostics)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map =
    rebut_map_read_text("x", "[A]: b\n  + [C] {speeker: ann}\n", -1, diagnostics, NULL);
  guint line;
  guint column;

  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 2);
  ck_assert_uint_eq(rebut_diagnostics_code(diagnostics, 0), 501);
  ck_assert_int_eq(rebut_diagnostics_severity(diagnostics, 0), REBUT_SEVERITY_WARNING);
  ck_assert_ptr_nonnull(strstr(rebut_diagnostics_message(diagnostics, 0), "[C]"));
  ck_assert_str_eq(rebut_diagnostics_place(diagnostics, 0, map, &line, &column), "x");
  ck_assert_uint_eq(line, 2);
  ck_assert_uint_eq(column, 5);
  ck_assert_ptr_nonnull(strstr(rebut_diagnostics_hint(diagnostics, 1), "speaker"));
}
END_TEST

START_TEST(test_a_file_that_cannot_be_read_is_an_error)
{
  g_autoptr(GError) error = NULL;

  ck_assert_ptr_null(rebut_map_read_file("/no/such/file", NULL, &error));
  ck_assert(g_error_matches(error, REBUT_PARSE_ERROR, REBUT_PARSE_ERROR_READ));
}
END_TEST

START_TEST(test_a_text_has_as_many_bytes_as_said)
{
  g_autoptr(RebutMap) map = rebut_map_read_text("x", "[A]: b\n\n[C]: d\n", 7, NULL, NULL);
  g_autoptr(RebutMap) nothing = rebut_map_read_text("x", NULL, 0, NULL, NULL);

  ck_assert_uint_eq(rebut_map_n_claims(map), 1);
  ck_assert_uint_eq(rebut_map_n_claims(nothing), 0);
  ck_assert_ptr_null(rebut_map_title(nothing));
}
END_TEST

START_TEST(test_options_and_formats_that_are_none)
{
  static const char *const WRONG[][2] = {{"detail", "all"}, {"theme", ""},   {"theme", "blue"},
                                         {"scale", "0"},    {"scale", "-1"}, {"scale", "nan"},
                                         {"scale", "1x"},   {"scale", ""},   {"scale", "101"},
                                         {"colour", "yes"}};
  g_autoptr(RebutDrawOptions) options = rebut_draw_options_new();
  g_autoptr(RebutMap) map = read_debate(NULL);
  g_autoptr(GError) no_format = NULL;

  for (guint i = 0; i < G_N_ELEMENTS(WRONG); i++) {
    g_autoptr(GError) error = NULL;

    ck_assert(!rebut_draw_options_set(options, WRONG[i][0], WRONG[i][1], &error));
    ck_assert(g_error_matches(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_OPTION));
  }
  ck_assert_ptr_null(rebut_map_draw(map, "bmp", NULL, NULL, &no_format));
  ck_assert(g_error_matches(no_format, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_FORMAT));
}
END_TEST

static void
count_critical(const char *domain G_GNUC_UNUSED,
               GLogLevelFlags level G_GNUC_UNUSED,
               const char *message G_GNUC_UNUSED,
               gpointer data)
{
  ++*(guint *)data;
}

START_TEST(test_numbers_that_are_too_high_are_refused)
{
  g_autoptr(RebutMap) map = read_debate(NULL);
  g_autoptr(RebutMapBuilder) builder = rebut_map_builder_new();
  guint32 claim = rebut_map_builder_add_claim(builder, "A", "b");
  guint32 high = 1000;
  guint32 n = 7;
  guint refused = 0;

  g_log_set_handler("rebut", G_LOG_LEVEL_CRITICAL, count_critical, &refused);
  ck_assert_ptr_null(rebut_map_claim_title(map, high));
  ck_assert_ptr_null(rebut_map_claim_speakers(map, REBUT_NONE, &n));
  ck_assert_uint_eq(n, 0);
  ck_assert_uint_eq(rebut_map_inference_target(map, high, NULL), REBUT_NONE);
  ck_assert_ptr_null(rebut_map_source_date(map, high));
  ck_assert_uint_eq(rebut_map_find_claim(map, NULL), REBUT_NONE);
  ck_assert_uint_eq(rebut_map_n_claims(NULL), 0);
  ck_assert_uint_eq(rebut_map_builder_add_inference(builder, REBUT_SUPPORT, &high, 1, claim),
                    REBUT_NONE);
  ck_assert_uint_eq(rebut_map_builder_add_inference(builder, REBUT_SUPPORT, &claim, 0, claim),
                    REBUT_NONE);
  ck_assert_uint_eq(rebut_map_builder_add_inference(builder, REBUT_UNDERCUT, &claim, 1, 0),
                    REBUT_NONE);
  ck_assert_uint_eq(rebut_map_builder_add_opposition(builder, REBUT_CONTRARY, claim, claim),
                    REBUT_NONE);
  ck_assert_uint_eq(rebut_map_builder_add_claim(builder, "\xFF", NULL), REBUT_NONE);
  ck_assert_uint_eq(refused, 11);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("rebut");
  TCase *tests = tcase_create("rebut");

  tcase_add_test(tests, test_versions_agree);
  tcase_add_test(tests, test_a_claim_tells_all);
  tcase_add_test(tests, test_claims_differ);
  tcase_add_test(tests, test_an_inference_tells_all);
  tcase_add_test(tests, test_sketched_inferences_tell_what_they_bear_on);
  tcase_add_test(tests, test_arguments_and_oppositions);
  tcase_add_test(tests, test_voices);
  tcase_add_test(tests, test_mistakes_in_the_text_are_diagnostics);
  tcase_add_test(tests, test_a_file_that_cannot_be_read_is_an_error);
  tcase_add_test(tests, test_a_text_has_as_many_bytes_as_said);
  tcase_add_test(tests, test_options_and_formats_that_are_none);
  tcase_add_test(tests, test_numbers_that_are_too_high_are_refused);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
