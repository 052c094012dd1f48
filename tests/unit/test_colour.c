#include "colour.h"
#include "suite.h"
#include "theme.h"

#include <string.h>

static const struct {
  const char *text;
  const char *colour; /* NULL: none */
} COLOURS[] = {
  {"#C44E00", "#c44e00"}, {"#c40", "#cc4400"}, {"Red", "#ff0000"},
  {"orange", "#ffa500"},  {"", NULL},          {"#", NULL},
  {"#12", NULL},          {"#12345", NULL},    {"#1234567", NULL},
  {"#12345g", NULL},      {"c44e00", NULL},    {" #c40", NULL},
  {"#c4\"", NULL},        {"url(#a)", NULL},   {"transparent", NULL},
  {"/dark28/1", NULL},    {"#c40;x:y", NULL},  {"rgb(1, 2, 3)", NULL},
};

START_TEST(test_colours_parse_or_are_none)
{
  RebutColour colour;
  gboolean parsed = rebut_colour_parse(COLOURS[_i].text, &colour);

  ck_assert_int_eq(parsed, COLOURS[_i].colour != NULL);
  if (parsed)
    ck_assert_str_eq(colour.text, COLOURS[_i].colour);
}
END_TEST

/* WCAG asks for 4.5; the better of black and white always has it. */
START_TEST(test_text_on_any_colour_can_be_read)
{
  char colour[8];

  for (guint rgb = 0; rgb <= 0xFFFFFF; rgb += 0x10F0D) {
    g_snprintf(colour, sizeof colour, "#%06x", rgb);
    ck_assert_msg(rebut_theme_contrast(colour, rebut_colour_on(colour)) >= 4.5, "%s", colour);
  }
  ck_assert_str_eq(rebut_colour_on("#ffff00"), "#000000");
  ck_assert_str_eq(rebut_colour_on("#000080"), "#ffffff");
}
END_TEST

START_TEST(test_schemes_hold_colours)
{
  const char *const *scheme = rebut_colour_scheme("colorbrewer-paired");
  RebutColour colour;
  guint n = 0;

  for (; scheme[n] != NULL; n++)
    ck_assert(rebut_colour_parse(scheme[n], &colour));
  ck_assert_uint_eq(n, 12);
  ck_assert_ptr_null(rebut_colour_scheme("nosuch"));
  ck_assert_str_eq(rebut_colour_near_scheme("paired"), "colorbrewer-paired");
  ck_assert_str_eq(rebut_colour_near_scheme("defualt"), "default");
  ck_assert_ptr_null(rebut_colour_near_scheme("something else"));
}
END_TEST

static Suite *
make_suite(void)
{
  Suite *suite = suite_create("colour");
  TCase *test_case = tcase_create("colour");

  tcase_add_loop_test(test_case, test_colours_parse_or_are_none, 0, G_N_ELEMENTS(COLOURS));
  tcase_add_test(test_case, test_text_on_any_colour_can_be_read);
  tcase_add_test(test_case, test_schemes_hold_colours);
  suite_add_tcase(suite, test_case);
  return suite;
}

int
main(void)
{
  return run_suite(make_suite());
}
