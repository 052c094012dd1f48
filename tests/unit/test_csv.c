#include "csv.h"
#include "suite.h"

static const struct {
  const char *text;
  const char *cell;
} CASES[] = {
  {"", "\"\""},
  {"a, b", "\"a, b\""},
  {"he said \"no\"", "\"he said \"\"no\"\"\""},
  {"one\ntwo", "\"one\ntwo\""},
  {"=1+1", "\"'=1+1\""},
  {"+1", "\"'+1\""},
  {"-1", "\"'-1\""},
  {"@A1", "\"'@A1\""},
  {"\t=1", "\"'\t=1\""},
  {"a=1", "\"a=1\""},
};

START_TEST(test_a_cell_holds_its_text_and_no_formula)
{
  g_autoptr(GString) out = g_string_new(NULL);

  rebut_csv_append(out, CASES[_i].text);
  ck_assert_str_eq(out->str, CASES[_i].cell);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("csv");
  TCase *tests = tcase_create("csv");

  tcase_add_loop_test(tests, test_a_cell_holds_its_text_and_no_formula, 0, G_N_ELEMENTS(CASES));
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
