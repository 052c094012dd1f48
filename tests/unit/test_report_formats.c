/* test_report_formats.c - diagnostics as JSON and as SARIF. */
#include "reporting.h"
#include "suite.h"

START_TEST(test_json)
{
  add_text("my \"map\".argdown", "ä漢\r\n[B]\n");
  rebut_diagnostics_add(given.diagnostics, REBUT_CODE_DEDENT, (RebutSpan){2, 9}, "a\tb",
                        "the title \"%s\"\033", "漢");
  add(REBUT_CODE_RELATION_TWICE, 11, 11, NULL);
  print(REBUT_REPORT_JSON);
  ck_assert_str_eq(given.out->str, "{\n"
                                   "  \"version\": 1,\n"
                                   "  \"diagnostics\": [\n"
                                   "    {\n"
                                   "      \"file\": \"my \\\"map\\\".argdown\",\n"
                                   "      \"line\": 1,\n"
                                   "      \"column\": 2,\n"
                                   "      \"endLine\": 2,\n"
                                   "      \"endColumn\": 3,\n"
                                   "      \"severity\": \"error\",\n"
                                   "      \"code\": \"R304\",\n"
                                   "      \"message\": \"the title \\\"漢\\\"\\u001b\",\n"
                                   "      \"hint\": \"a\\tb\"\n"
                                   "    },\n"
                                   "    {\n"
                                   "      \"file\": \"my \\\"map\\\".argdown\",\n"
                                   "      \"line\": 3,\n"
                                   "      \"column\": 1,\n"
                                   "      \"endLine\": 3,\n"
                                   "      \"endColumn\": 1,\n"
                                   "      \"severity\": \"info\",\n"
                                   "      \"code\": \"R305\",\n"
                                   "      \"message\": \"message\"\n"
                                   "    }\n"
                                   "  ],\n"
                                   "  \"errors\": 1,\n"
                                   "  \"warnings\": 0,\n"
                                   "  \"infos\": 1\n"
                                   "}\n");
}
END_TEST

START_TEST(test_a_broken_byte_covers_one_column)
{
  add_text("a", "ab\xFF"
                "c");
  rebut_report_begin(&given.report, REBUT_REPORT_JSON, given.out, FALSE);
  rebut_report_add(&given.report, given.texts, given.ignored);
  rebut_report_end(&given.report);
  ck_assert_ptr_nonnull(strstr(given.out->str, "\"column\": 3,"));
  ck_assert_ptr_nonnull(strstr(given.out->str, "\"endColumn\": 4,"));
}
END_TEST

static const char SARIF_RESULTS[] = "      \"columnKind\": \"unicodeCodePoints\",\n"
                                    "      \"results\": [\n"
                                    "        {\n"
                                    "          \"ruleId\": \"R304\",\n"
                                    "          \"level\": \"error\",\n"
                                    "          \"message\": {\n"
                                    "            \"text\": \"message. Hint: so\"\n"
                                    "          },\n"
                                    "          \"locations\": [\n"
                                    "            {\n"
                                    "              \"physicalLocation\": {\n"
                                    "                \"artifactLocation\": {\n"
                                    "                  \"uri\": \"my%20map/%C3%A4%23.argdown\"\n"
                                    "                },\n"
                                    "                \"region\": {\n"
                                    "                  \"startLine\": 1,\n"
                                    "                  \"startColumn\": 2,\n"
                                    "                  \"endLine\": 1,\n"
                                    "                  \"endColumn\": 4\n"
                                    "                }\n"
                                    "              }\n"
                                    "            }\n"
                                    "          ]\n"
                                    "        },\n";

START_TEST(test_sarif)
{
  add_text("my map/ä#.argdown", "äöü\n");
  add(REBUT_CODE_DEDENT, 2, 6, "so");
  add(REBUT_CODE_UNDEFINED, 2, 6, NULL);
  add(REBUT_CODE_RELATION_TWICE, 2, 6, NULL);
  print(REBUT_REPORT_SARIF);
  ck_assert(g_str_has_prefix(given.out->str,
                             "{\n"
                             "  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n"
                             "  \"version\": \"2.1.0\",\n"
                             "  \"runs\": [\n"));
  ck_assert_ptr_nonnull(strstr(given.out->str, "\"name\": \"rebut\",\n"));
  ck_assert_ptr_nonnull(strstr(given.out->str, SARIF_RESULTS));
  ck_assert_ptr_nonnull(strstr(given.out->str, "\"level\": \"warning\",\n"));
  ck_assert_ptr_nonnull(strstr(given.out->str, "\"level\": \"note\",\n"));
  ck_assert(g_str_has_suffix(given.out->str, "      ]\n    }\n  ]\n}\n"));
}
END_TEST

START_TEST(test_every_code_is_a_sarif_rule)
{
  guint n;
  const RebutCodeInfo *table = rebut_code_table(&n);

  print(REBUT_REPORT_SARIF);
  for (guint i = 0; i < n; i++) {
    g_autofree char *rule = g_strdup_printf("\"id\": \"R%d\",\n              \"name\": \"%s\",\n",
                                            (int)table[i].code, table[i].name);

    ck_assert_ptr_nonnull(strstr(given.out->str, rule));
  }
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("report_formats");
  TCase *tests = tcase_create("report_formats");

  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, test_json);
  tcase_add_test(tests, test_a_broken_byte_covers_one_column);
  tcase_add_test(tests, test_sarif);
  tcase_add_test(tests, test_every_code_is_a_sarif_rule);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
