#include "suite.h"
#include "svg_number.h"

#include <check.h>
#include <math.h>
#include <string.h>

static const struct {
  gdouble value;
  const char *text;
} CASES[] = {
  {0, "0"},         {-0.0, "0"},
  {0.04, "0"},      {-0.04, "0"},
  {0.05, "0.1"},    {-0.1, "-0.1"},
  {1, "1"},         {-7, "-7"},
  {12.34, "12.3"},  {12.36, "12.4"},
  {99.96, "100"},   {-99.96, "-100"},
  {1e6, "1000000"}, {123456789.1, "123456789.1"},
};

START_TEST(test_a_length_has_one_decimal_at_most)
{
  g_autoptr(GString) out = g_string_new(NULL);

  rebut_svg_append_number(out, CASES[_i].value);
  ck_assert_str_eq(out->str, CASES[_i].text);
}
END_TEST

/* As the C library prints them. */
START_TEST(test_any_length_is_that_of_printf)
{
  GRand *random = g_rand_new_with_seed(1);

  for (guint i = 0; i < 20000; i++) {
    gdouble value = g_rand_double_range(random, -1e5, 1e5);
    g_autoptr(GString) out = g_string_new(NULL);
    char text[G_ASCII_DTOSTR_BUF_SIZE];

    g_ascii_formatd(text, sizeof text, "%.1f", round(value * 10) / 10);
    if (g_str_has_suffix(text, ".0"))
      text[strlen(text) - 2] = '\0';
    rebut_svg_append_number(out, value);
    ck_assert_str_eq(out->str, strcmp(text, "-0") == 0 ? "0" : text);
  }
  g_rand_free(random);
}
END_TEST

static RebutPoint points[] = {{0, 10}, {0, 10}, {0, 30}, {0, 30}, {0, 40}, {5, 45}, {15, 45}};

START_TEST(test_a_path_along_an_axis_is_short)
{
  g_autoptr(GString) out = g_string_new(NULL);
  RebutCurve curve = {points, 7, REBUT_CURVE_OWN};

  rebut_svg_append_path(out, &curve);
  ck_assert_str_eq(out->str, "M0 10V30C0 40 5 45 15 45");
}
END_TEST

START_TEST(test_a_shared_path_runs_from_its_end)
{
  g_autoptr(GString) out = g_string_new(NULL);
  RebutCurve curve = {points, 7, REBUT_CURVE_SHARED};

  rebut_svg_append_path(out, &curve);
  ck_assert_str_eq(out->str, "M15 45C5 45 0 40 0 30V10");
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("svg_number");
  TCase *tests = tcase_create("svg_number");

  tcase_add_loop_test(tests, test_a_length_has_one_decimal_at_most, 0, G_N_ELEMENTS(CASES));
  tcase_add_test(tests, test_any_length_is_that_of_printf);
  tcase_add_test(tests, test_a_path_along_an_axis_is_short);
  tcase_add_test(tests, test_a_shared_path_runs_from_its_end);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
