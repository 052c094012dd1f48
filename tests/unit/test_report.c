#include "rebut_limits.h"
#include "reporting.h"
#include "suite.h"

/* Below "a:LINE:COLUMN: error: message [R304]". */
static const struct {
  const char *bytes;
  guint32 start;
  guint32 end;
  const char *place;
  const char *snippet;
} SNIPPETS[] = {
  {"[A]: x\n  - y\n", 9, 10, "2:3", "    2 |   - y\n      |   ^\n"},
  {"[A]: x\n  - y\n", 0, 3, "1:1", "    1 | [A]: x\n      | ^~~\n"},
  {"", 0, 0, "1:1", "    1 | \n      | ^\n"},
  {"a\n", 2, 2, "2:1", "    2 | \n      | ^\n"},
  {"a\n", 2, 99, "2:1", "    2 | \n      | ^\n"},
  {"ab\ncd", 1, 1, "1:2", "    1 | ab\n      |  ^\n"},
  {"ab\ncd", 2, 3, "1:3", "    1 | ab\n      |   ^\n"},
  {"ab\ncd", 5, 5, "2:3", "    2 | cd\n      |   ^\n"},
  {"ab\ncd\nef", 1, 7, "1:2", "    1 | ab\n      |  ^\n"},
  {"abc\ncd\nef", 0, 99, "1:1", "    1 | abc\n      | ^~~\n"},
  {"ab\r\ncd\r\n", 1, 2, "1:2", "    1 | ab\n      |  ^\n"},
  {"ab\r\ncd\r\n", 0, 6, "1:1", "    1 | ab\n      | ^~\n"},
  {"ab\r\ncd\r\n", 3, 4, "1:4", "    1 | ab\n      |   ^\n"},
  {"ab\rcd\r", 4, 5, "2:2", "    2 | cd\n      |  ^\n"},
  {"\t\t- y", 2, 3, "1:3", "    1 | \t\t- y\n      | \t\t^\n"},
  {" \ta\t- y", 4, 7, "1:5", "    1 |  \ta\t- y\n      |  \t \t^~~\n"},
  {"äö: x", 4, 5, "1:3", "    1 | äö: x\n      |   ^\n"},
  {"äö: x", 0, 4, "1:1", "    1 | äö: x\n      | ^~\n"},
  {"漢字x", 6, 7, "1:3", "    1 | 漢字x\n      |     ^\n"},
  {"漢字x", 0, 6, "1:1", "    1 | 漢字x\n      | ^~~~\n"},
  {"😀x", 4, 5, "1:2", "    1 | 😀x\n      |   ^\n"},
  {"e\u0301x", 3, 4, "1:3", "    1 | e\u0301x\n      |  ^\n"},
  {"a\u200Bx", 4, 5, "1:3", "    1 | a\u200Bx\n      |  ^\n"},
  {"\xEF\xBB\xBF"
   "ab",
   1, 2, "1:2", "    1 | ab\n      |  ^\n"},
  {"a\033[1mb", 5, 6, "1:6", "    1 | a\uFFFD[1mb\n      |      ^\n"},
  {"a\u202E\u2066b", 7, 8, "1:4", "    1 | a\uFFFD\uFFFDb\n      |    ^\n"},
  {"a\u202E\u2066b", 1, 7, "1:2", "    1 | a\uFFFD\uFFFDb\n      |  ^~\n"},
  {"a\xFF\xFE"
   "b",
   1, 7, "1:2", "    1 | a\uFFFD\uFFFDb\n      |  ^~\n"},
};

START_TEST(test_the_caret_stands_under_its_place)
{
  g_autofree char *expected =
    g_strdup_printf("a:%s: error: message [R304]\n%s", SNIPPETS[_i].place, SNIPPETS[_i].snippet);

  add_text("a", SNIPPETS[_i].bytes);
  add(REBUT_CODE_DEDENT, SNIPPETS[_i].start, SNIPPETS[_i].end, NULL);
  print(REBUT_REPORT_TEXT);
  ck_assert_str_eq(given.out->str, expected);
}
END_TEST

static const struct {
  guint before; /* characters of the line before the place */
  guint after;  /* from the place on */
  guint shown_before;
  guint shown_after;
} WINDOWS[] = {
  {60, 60, 60, 60},    {61, 60, 60, 60},    {60, 61, 60, 60},    {61, 61, 60, 60},
  {0, 1 << 19, 0, 60}, {1 << 19, 1, 60, 1}, {1 << 19, 0, 60, 0}, {1 << 18, 1 << 18, 60, 60},
};

START_TEST(test_of_a_long_line_a_part_is_shown)
{
  guint before = WINDOWS[_i].before;
  guint after = WINDOWS[_i].after;
  guint shown_before = WINDOWS[_i].shown_before;
  guint shown_after = WINDOWS[_i].shown_after;
  g_autoptr(GString) bytes = g_string_new(NULL);
  g_autoptr(GString) expected = g_string_new(NULL);

  for (guint i = 0; i < before + after; i++)
    g_string_append(bytes, i < before ? "ä" : "ö");
  add_text("a", bytes->str);
  add(REBUT_CODE_DEDENT, 2 * before, 2 * (before + after), NULL);
  print(REBUT_REPORT_TEXT);

  g_string_printf(expected, "a:1:%u: error: message [R304]\n    1 | %s", before + 1,
                  before > shown_before ? "…" : "");
  for (guint i = 0; i < shown_before + shown_after; i++)
    g_string_append(expected, i < shown_before ? "ä" : "ö");
  g_string_append(expected, after > shown_after ? "…\n      | " : "\n      | ");
  g_string_append_printf(expected, "%*s^", (int)(shown_before + (before > shown_before)), "");
  for (guint i = 1; i < shown_after; i++)
    g_string_append_c(expected, '~');
  g_string_append_c(expected, '\n');
  ck_assert_str_eq(given.out->str, expected->str);
}
END_TEST

static const struct {
  guint line;
  const char *snippet;
} MARGINS[] = {
  {9, "    9 | xy\n      |  ^\n"},
  {99999, "99999 | xy\n      |  ^\n"},
  {100000, "100000 | xy\n       |  ^\n"},
  {1000000, "1000000 | xy\n        |  ^\n"},
};

START_TEST(test_the_margin_is_as_wide_as_the_line_number)
{
  g_autofree char *lines = g_strnfill(MARGINS[_i].line - 1, '\n');
  g_autofree char *bytes = g_strconcat(lines, "xy", NULL);
  g_autofree char *expected =
    g_strdup_printf("a:%u:2: error: message [R304]\n%s", MARGINS[_i].line, MARGINS[_i].snippet);

  add_text("a", bytes);
  add(REBUT_CODE_DEDENT, MARGINS[_i].line, MARGINS[_i].line + 1, NULL);
  print(REBUT_REPORT_TEXT);
  ck_assert_str_eq(given.out->str, expected);
}
END_TEST

START_TEST(test_hints_severities_and_several_texts)
{
  const RebutText *second;

  add_text("main.argdown", "abc\n");
  second = add_text("parts/inner.argdown", "x\ny z\n");
  add(REBUT_CODE_DEDENT, 0, 1, "write it so");
  add(REBUT_CODE_UNDEFINED, second->base + 4, second->base + 5, NULL);
  add(REBUT_CODE_RELATION_TWICE, second->base, second->base + 1, "one is enough");
  print(REBUT_REPORT_TEXT);
  ck_assert_str_eq(given.out->str, "main.argdown:1:1: error: message [R304]\n"
                                   "    1 | abc\n"
                                   "      | ^\n"
                                   "      = hint: write it so\n"
                                   "parts/inner.argdown:2:3: warning: message [R501]\n"
                                   "    2 | y z\n"
                                   "      |   ^\n"
                                   "parts/inner.argdown:1:1: info: message [R305]\n"
                                   "    1 | x\n"
                                   "      | ^\n"
                                   "      = hint: one is enough\n");
}
END_TEST

START_TEST(test_colours_mark_the_severity)
{
  add_text("a", "xyz");
  add(REBUT_CODE_DEDENT, 0, 1, "so");
  add(REBUT_CODE_UNDEFINED, 1, 3, NULL);
  add(REBUT_CODE_RELATION_TWICE, 0, 0, NULL);
  rebut_report_begin(&given.report, REBUT_REPORT_TEXT, given.out, TRUE);
  rebut_report_add(&given.report, given.texts, given.diagnostics);
  rebut_report_end(&given.report);
  ck_assert_str_eq(given.out->str, "\033[1ma:1:1:\033[0m \033[1;31merror:\033[0m message [R304]\n"
                                   "    1 | xyz\n"
                                   "      | \033[1;31m^\033[0m\n"
                                   "      = hint: so\n"
                                   "\033[1ma:1:2:\033[0m \033[1;35mwarning:\033[0m message [R501]\n"
                                   "    1 | xyz\n"
                                   "      |  \033[1;35m^~\033[0m\n"
                                   "\033[1ma:1:1:\033[0m \033[1;36minfo:\033[0m message [R305]\n"
                                   "    1 | xyz\n"
                                   "      | \033[1;36m^\033[0m\n");
}
END_TEST

START_TEST(test_nothing_reaches_the_terminal_as_it_is)
{
  add_text("a\033[2J\u202E", "x");
  rebut_diagnostics_add(given.diagnostics, REBUT_CODE_DEDENT, (RebutSpan){0, 1}, "\033[3J", "%s",
                        "\u2066title\x7F");
  print(REBUT_REPORT_TEXT);
  ck_assert_str_eq(given.out->str, "a\uFFFD[2J\uFFFD:1:1: error: \uFFFDtitle\uFFFD [R304]\n"
                                   "    1 | x\n"
                                   "      | ^\n"
                                   "      = hint: \uFFFD[3J\n");
}
END_TEST

START_TEST(test_a_file_name_that_is_not_utf8)
{
  add_text("caf\xE9\xE2", "x");
  add(REBUT_CODE_DEDENT, 0, 1, NULL);
  print(REBUT_REPORT_TEXT);
  ck_assert(g_str_has_prefix(given.out->str, "caf\uFFFD\uFFFD:1:1: error:"));
  g_string_truncate(given.out, 0);
  print(REBUT_REPORT_JSON);
  ck_assert_ptr_nonnull(strstr(given.out->str, "\"file\": \"caf\uFFFD\uFFFD\","));
  g_string_truncate(given.out, 0);
  print(REBUT_REPORT_SARIF);
  ck_assert_ptr_nonnull(strstr(given.out->str, "\"uri\": \"caf%E9%E2\""));
}
END_TEST

START_TEST(test_the_less_severe_is_neither_printed_nor_counted)
{
  g_autofree char *summary = NULL;

  add_text("a", "x");
  add(REBUT_CODE_RELATION_TWICE, 0, 1, NULL);
  add(REBUT_CODE_UNDEFINED, 0, 1, NULL);
  rebut_report_begin(&given.report, REBUT_REPORT_TEXT, given.out, FALSE);
  given.report.least = REBUT_SEVERITY_WARNING;
  rebut_report_add(&given.report, given.texts, given.diagnostics);
  rebut_report_end(&given.report);
  summary = rebut_report_summary(&given.report);
  ck_assert_str_eq(given.out->str, "a:1:1: warning: message [R501]\n    1 | x\n      | ^\n");
  ck_assert_str_eq(summary, "1 warning");
}
END_TEST

START_TEST(test_what_was_not_kept_is_counted)
{
  static const char END[] = "a:1:1: error: message [R304]\n"
                            "    1 | x\n"
                            "      | ^\n"
                            "… and 3 more like these\n";
  g_autofree char *summary = NULL;

  add_text("a", "x");
  for (guint i = 0; i < REBUT_MAX_DIAGNOSTICS + 3; i++)
    add(REBUT_CODE_DEDENT, 0, 1, NULL);
  print(REBUT_REPORT_TEXT);
  summary = rebut_report_summary(&given.report);
  ck_assert(g_str_has_suffix(given.out->str, END));
  ck_assert_str_eq(summary, "10003 errors");
}
END_TEST

START_TEST(test_of_many_warnings_some_are_printed_and_all_errors)
{
  add_text("a", "x");
  for (guint i = 0; i < 4; i++)
    add(REBUT_CODE_UNDEFINED, 0, 1, NULL);
  add(REBUT_CODE_DEDENT, 0, 1, NULL);
  rebut_report_begin(&given.report, REBUT_REPORT_TEXT, given.out, FALSE);
  given.report.most = 1;
  rebut_report_add(&given.report, given.texts, given.diagnostics);
  rebut_report_end(&given.report);
  ck_assert_str_eq(given.out->str, "a:1:1: warning: message [R501]\n    1 | x\n      | ^\n"
                                   "a:1:1: error: message [R304]\n    1 | x\n      | ^\n"
                                   "… and 3 more like these\n");
  ck_assert_uint_eq(given.report.totals[REBUT_SEVERITY_WARNING], 4);
}
END_TEST

static const struct {
  guint counts[REBUT_N_SEVERITIES];
  const char *summary;
} SUMMARIES[] = {
  {{0, 0, 0}, NULL},
  {{1, 0, 0}, "1 error"},
  {{2, 1, 0}, "2 errors, 1 warning"},
  {{0, 2, 1}, "2 warnings, 1 remark"},
  {{1, 1, 2}, "1 error, 1 warning, 2 remarks"},
  {{3, 0, 3}, "3 errors, 3 remarks"},
};

START_TEST(test_the_summary_counts_over_all_maps)
{
  static const RebutCode CODES[] = {REBUT_CODE_DEDENT, REBUT_CODE_UNDEFINED,
                                    REBUT_CODE_RELATION_TWICE};
  g_autofree char *summary = NULL;

  rebut_report_begin(&given.report, REBUT_REPORT_TEXT, given.out, FALSE);
  for (guint i = 0; i < REBUT_N_SEVERITIES; i++)
    for (guint j = 0; j < SUMMARIES[_i].counts[i]; j++) {
      g_autoptr(RebutDiagnostics) one = rebut_diagnostics_new();

      rebut_diagnostics_add(one, CODES[i], (RebutSpan){0, 0}, NULL, "message");
      rebut_report_add(&given.report, given.texts, one);
    }
  rebut_report_end(&given.report);
  summary = rebut_report_summary(&given.report);
  ck_assert_pstr_eq(summary, SUMMARIES[_i].summary);
}
END_TEST

START_TEST(test_nothing_to_say)
{
  add_text("a", "x");
  print(REBUT_REPORT_TEXT);
  ck_assert_str_eq(given.out->str, "");
  print(REBUT_REPORT_JSON);
  ck_assert_str_eq(given.out->str, "{\n"
                                   "  \"version\": 1,\n"
                                   "  \"diagnostics\": [],\n"
                                   "  \"errors\": 0,\n"
                                   "  \"warnings\": 0,\n"
                                   "  \"infos\": 0\n"
                                   "}\n");
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("report");
  TCase *tests = tcase_create("report");

  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_loop_test(tests, test_the_caret_stands_under_its_place, 0, G_N_ELEMENTS(SNIPPETS));
  tcase_add_loop_test(tests, test_of_a_long_line_a_part_is_shown, 0, G_N_ELEMENTS(WINDOWS));
  tcase_add_loop_test(tests, test_the_margin_is_as_wide_as_the_line_number, 0,
                      G_N_ELEMENTS(MARGINS));
  tcase_add_test(tests, test_hints_severities_and_several_texts);
  tcase_add_test(tests, test_colours_mark_the_severity);
  tcase_add_test(tests, test_nothing_reaches_the_terminal_as_it_is);
  tcase_add_test(tests, test_a_file_name_that_is_not_utf8);
  tcase_add_test(tests, test_the_less_severe_is_neither_printed_nor_counted);
  tcase_add_test(tests, test_what_was_not_kept_is_counted);
  tcase_add_test(tests, test_of_many_warnings_some_are_printed_and_all_errors);
  tcase_add_loop_test(tests, test_the_summary_counts_over_all_maps, 0, G_N_ELEMENTS(SUMMARIES));
  tcase_add_test(tests, test_nothing_to_say);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
