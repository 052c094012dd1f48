#include "scalar.h"
#include "suite.h"
#include "yaml_reading.h"

#include <math.h>

static const struct {
  const char *yaml;
  RebutValueType type;
  const char *string;
  gdouble number;
} SCALARS[] = {
  {"word", REBUT_VALUE_STRING, "word", 0},
  {"two words", REBUT_VALUE_STRING, "two words", 0},
  {"''", REBUT_VALUE_STRING, "", 0},
  {"\"\"", REBUT_VALUE_STRING, "", 0},
  {"'it''s'", REBUT_VALUE_STRING, "it's", 0},
  {"\"\\u00e4\\t\\x41\\\"\"", REBUT_VALUE_STRING, "ä\tA\"", 0},
  {"\"a\\0b\\0\"", REBUT_VALUE_STRING, "a\uFFFDb\uFFFD", 0},
  {"|\n  one\n  two\n", REBUT_VALUE_STRING, "one\ntwo\n", 0},
  {">-\n  one\n  two\n", REBUT_VALUE_STRING, "one two", 0},
  {"|\n  1\n", REBUT_VALUE_STRING, "1\n", 0},
  {"~", REBUT_VALUE_NULL, "~", 0},
  {"null", REBUT_VALUE_NULL, "null", 0},
  {"Null", REBUT_VALUE_NULL, "Null", 0},
  {"NULL", REBUT_VALUE_NULL, "NULL", 0},
  {"nULL", REBUT_VALUE_STRING, "nULL", 0},
  {"'null'", REBUT_VALUE_STRING, "null", 0},
  {"---", REBUT_VALUE_NULL, "", 0},
  {"true", REBUT_VALUE_BOOLEAN, "true", 1},
  {"True", REBUT_VALUE_BOOLEAN, "True", 1},
  {"TRUE", REBUT_VALUE_BOOLEAN, "TRUE", 1},
  {"false", REBUT_VALUE_BOOLEAN, "false", 0},
  {"False", REBUT_VALUE_BOOLEAN, "False", 0},
  {"FALSE", REBUT_VALUE_BOOLEAN, "FALSE", 0},
  {"tRUE", REBUT_VALUE_STRING, "tRUE", 0},
  {"yes", REBUT_VALUE_STRING, "yes", 0},
  {"off", REBUT_VALUE_STRING, "off", 0},
  {"\"true\"", REBUT_VALUE_STRING, "true", 0},
  {"0", REBUT_VALUE_NUMBER, "0", 0},
  {"-0", REBUT_VALUE_NUMBER, "-0", 0},
  {"+12", REBUT_VALUE_NUMBER, "+12", 12},
  {"-12.50", REBUT_VALUE_NUMBER, "-12.50", -12.5},
  {"007", REBUT_VALUE_NUMBER, "007", 7},
  {"1.", REBUT_VALUE_NUMBER, "1.", 1},
  {".5", REBUT_VALUE_NUMBER, ".5", 0.5},
  {"-.5", REBUT_VALUE_NUMBER, "-.5", -0.5},
  {"1e3", REBUT_VALUE_NUMBER, "1e3", 1000},
  {"1.5E-1", REBUT_VALUE_NUMBER, "1.5E-1", 0.15},
  {"12e03", REBUT_VALUE_NUMBER, "12e03", 12000},
  {"0x1F", REBUT_VALUE_NUMBER, "0x1F", 31},
  {"0xfF", REBUT_VALUE_NUMBER, "0xfF", 255},
  {"0x10000000000000000", REBUT_VALUE_NUMBER, "0x10000000000000000", 18446744073709551616.0},
  {"0o17", REBUT_VALUE_NUMBER, "0o17", 15},
  {".inf", REBUT_VALUE_NUMBER, ".inf", HUGE_VAL},
  {"+.Inf", REBUT_VALUE_NUMBER, "+.Inf", HUGE_VAL},
  {"-.INF", REBUT_VALUE_NUMBER, "-.INF", -HUGE_VAL},
  {"1e999", REBUT_VALUE_NUMBER, "1e999", HUGE_VAL},
  {"'12'", REBUT_VALUE_STRING, "12", 0},
  {"2024-05-01", REBUT_VALUE_STRING, "2024-05-01", 0},
  {"2024-05", REBUT_VALUE_STRING, "2024-05", 0},
  {"12:30", REBUT_VALUE_STRING, "12:30", 0},
  {"1_000", REBUT_VALUE_STRING, "1_000", 0},
  {"1,5", REBUT_VALUE_STRING, "1,5", 0},
  {"1.2.3", REBUT_VALUE_STRING, "1.2.3", 0},
  {"1e", REBUT_VALUE_STRING, "1e", 0},
  {"1e+", REBUT_VALUE_STRING, "1e+", 0},
  {"e5", REBUT_VALUE_STRING, "e5", 0},
  {".", REBUT_VALUE_STRING, ".", 0},
  {".e5", REBUT_VALUE_STRING, ".e5", 0},
  {"+", REBUT_VALUE_STRING, "+", 0},
  {"+-1", REBUT_VALUE_STRING, "+-1", 0},
  {"--1", REBUT_VALUE_STRING, "--1", 0},
  {"0x", REBUT_VALUE_STRING, "0x", 0},
  {"0xg", REBUT_VALUE_STRING, "0xg", 0},
  {"0x0x10", REBUT_VALUE_STRING, "0x0x10", 0},
  {"-0x10", REBUT_VALUE_STRING, "-0x10", 0},
  {"0x1p3", REBUT_VALUE_STRING, "0x1p3", 0},
  {"0o", REBUT_VALUE_STRING, "0o", 0},
  {"0o8", REBUT_VALUE_STRING, "0o8", 0},
  {"0b1", REBUT_VALUE_STRING, "0b1", 0},
  {"inf", REBUT_VALUE_STRING, "inf", 0},
  {"nan", REBUT_VALUE_STRING, "nan", 0},
  {".iNF", REBUT_VALUE_STRING, ".iNF", 0},
  {"-.nan", REBUT_VALUE_STRING, "-.nan", 0},
  {"!!str 12", REBUT_VALUE_NUMBER, "12", 12},
};

START_TEST(test_scalars_are_read_by_the_core_schema)
{
  const RebutValue *value = read_yaml(SCALARS[_i].yaml);

  ck_assert_uint_eq(rebut_diagnostics_count(reading.diagnostics), 0);
  ck_assert_ptr_nonnull(value);
  ck_assert_int_eq(value->type, SCALARS[_i].type);
  ck_assert_str_eq(value->string, SCALARS[_i].string);
  ck_assert_double_eq(value->number, SCALARS[_i].number);
  ck_assert_uint_eq(value->count, 0);
}
END_TEST

START_TEST(test_not_a_number_is_a_number)
{
  static const char *const SPELT[] = {".nan", ".NaN", ".NAN"};

  for (guint i = 0; i < G_N_ELEMENTS(SPELT); i++) {
    const RebutValue *value = read_yaml(SPELT[i]);

    ck_assert_int_eq(value->type, REBUT_VALUE_NUMBER);
    ck_assert_double_nan(value->number);
  }
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("scalar");
  TCase *tests = tcase_create("scalar");

  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_loop_test(tests, test_scalars_are_read_by_the_core_schema, 0, G_N_ELEMENTS(SCALARS));
  tcase_add_test(tests, test_not_a_number_is_a_number);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
