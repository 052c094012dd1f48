#include "suite.h"
#include "theme.h"

#include <stddef.h>
#include <string.h>

/* Of WCAG, and of the colours of the light theme on white. */
static const struct {
  const char *a;
  const char *b;
  gdouble contrast;
  gdouble tolerance;
} KNOWN[] = {
  {"#000000", "#ffffff", 21, 1e-9},   {"#ffffff", "#ffffff", 1, 1e-9},
  {"#777777", "#ffffff", 4.48, 0.01}, {"#0072b2", "#ffffff", 5.2, 0.05},
  {"#C44E00", "#FFFFFF", 4.7, 0.05},  {"#4b1d6b", "#ffffff", 12.4, 0.05},
  {"#00ff00", "#ffffff", 1.37, 0.01}, {"#ff0000", "#ffffff", 4.00, 0.01},
  {"#0000ff", "#ffffff", 8.59, 0.01},
};

START_TEST(test_contrast_is_that_of_wcag)
{
  ck_assert_double_eq_tol(rebut_theme_contrast(KNOWN[_i].a, KNOWN[_i].b), KNOWN[_i].contrast,
                          KNOWN[_i].tolerance);
  ck_assert_double_eq_tol(rebut_theme_contrast(KNOWN[_i].b, KNOWN[_i].a), KNOWN[_i].contrast,
                          KNOWN[_i].tolerance);
}
END_TEST

static const RebutThemeName THEMES[] = {REBUT_THEME_LIGHT, REBUT_THEME_DARK, REBUT_THEME_PRINT};

#define TEXT 4.5
#define LINE 3.0

#define PAIR(colour, ground, least)                                                           \
  {                                                                                           \
#colour " on " #ground, offsetof(RebutTheme, colour), offsetof(RebutTheme, ground), least \
  }

/* Everything that stands on something else in a picture. */
static const struct {
  const char *name;
  gsize colour;
  gsize ground;
  gdouble least;
} PAIRS[] = {
  /* words of a card; its role is in the colour of meta when its links disagree or are missing */
  PAIR(body, card, TEXT),
  PAIR(meta, card, TEXT),
  PAIR(support.text, card, TEXT),
  PAIR(attack.text, card, TEXT),
  PAIR(undercut.text, card, TEXT),
  PAIR(thesis_body, thesis, TEXT),
  PAIR(thesis_meta, thesis, TEXT),
  PAIR(thesis_sign, thesis, TEXT),
  /* the heading, and the words on oppositions in DOT */
  PAIR(body, background, TEXT),
  PAIR(attack.text, background, TEXT),
  /* pills and badges */
  PAIR(support.text, pill, TEXT),
  PAIR(attack.text, pill, TEXT),
  PAIR(undercut.text, pill, TEXT),
  PAIR(support.line, pill, LINE),
  PAIR(attack.line, pill, LINE),
  PAIR(undercut.line, pill, LINE),
  /* links, and the borders of pills and badges */
  PAIR(support.line, background, LINE),
  PAIR(attack.line, background, LINE),
  PAIR(undercut.line, background, LINE),
  /* bars */
  PAIR(support.line, card, LINE),
  PAIR(attack.line, card, LINE),
  PAIR(undercut.line, card, LINE),
  PAIR(neutral, card, LINE),
  /* boxes behind cards: their headings, and links across them */
  PAIR(body, group, TEXT),
  PAIR(body, inner, TEXT),
  PAIR(support.line, group, LINE),
  PAIR(support.line, inner, LINE),
  PAIR(attack.line, group, LINE),
  PAIR(attack.line, inner, LINE),
  PAIR(undercut.line, group, LINE),
  PAIR(undercut.line, inner, LINE),
  PAIR(border, group, LINE),
  /* cards */
  PAIR(border, card, LINE),
  PAIR(border, background, LINE),
  PAIR(thesis_border, background, LINE),
};

static const char *
get_colour(const RebutTheme *theme, gsize offset)
{
  const char *colour;

  memcpy(&colour, (const char *)theme + offset, sizeof colour);
  return colour;
}

START_TEST(test_what_stands_on_something_stands_out)
{
  for (guint i = 0; i < G_N_ELEMENTS(PAIRS); i++) {
    const RebutTheme *theme = rebut_theme(THEMES[_i]);
    gdouble contrast =
      rebut_theme_contrast(get_colour(theme, PAIRS[i].colour), get_colour(theme, PAIRS[i].ground));

    ck_assert_msg(contrast >= PAIRS[i].least, "theme %d: %s has %.2f:1", _i, PAIRS[i].name,
                  contrast);
  }
}
END_TEST

START_TEST(test_every_colour_is_six_hex_digits)
{
  for (gsize offset = 0; offset < sizeof(RebutTheme); offset += sizeof(char *)) {
    const char *colour = get_colour(rebut_theme(THEMES[_i]), offset);

    ck_assert_uint_eq(strlen(colour), 7);
    ck_assert_int_eq(colour[0], '#');
    ck_assert_uint_eq(strspn(colour + 1, "0123456789abcdef"), 6);
  }
}
END_TEST

START_TEST(test_the_light_theme_has_the_hues_of_the_design)
{
  const RebutTheme *light = rebut_theme(REBUT_THEME_LIGHT);
  const RebutTheme *dark = rebut_theme(REBUT_THEME_DARK);

  ck_assert_str_eq(light->support.line, "#0072b2");
  ck_assert_str_eq(light->support.text, "#005a8f");
  ck_assert_str_eq(light->attack.line, "#c44e00");
  ck_assert_str_eq(light->attack.text, "#a34100");
  ck_assert_str_eq(light->undercut.line, "#4b1d6b");
  ck_assert_str_eq(light->undercut.text, "#4b1d6b");
  ck_assert_str_eq(light->thesis, "#1f2a44");
  ck_assert_str_eq(dark->support.line, "#56b4e9");
  ck_assert_str_eq(dark->attack.line, "#f28c28");
  ck_assert_str_eq(dark->undercut.text, "#e8d5ff");
}
END_TEST

START_TEST(test_an_opposition_has_the_hue_of_an_attack)
{
  const RebutTheme *theme = rebut_theme(THEMES[_i]);

  ck_assert_ptr_eq(rebut_theme_hue(theme, REBUT_LINK_SUPPORT), &theme->support);
  ck_assert_ptr_eq(rebut_theme_hue(theme, REBUT_LINK_ATTACK), &theme->attack);
  ck_assert_ptr_eq(rebut_theme_hue(theme, REBUT_LINK_UNDERCUT), &theme->undercut);
  ck_assert_ptr_eq(rebut_theme_hue(theme, REBUT_LINK_CONTRARY), &theme->attack);
  ck_assert_ptr_eq(rebut_theme_hue(theme, REBUT_LINK_CONTRADICTORY), &theme->attack);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("theme");
  TCase *tests = tcase_create("theme");

  tcase_add_loop_test(tests, test_contrast_is_that_of_wcag, 0, G_N_ELEMENTS(KNOWN));
  tcase_add_loop_test(tests, test_what_stands_on_something_stands_out, 0, G_N_ELEMENTS(THEMES));
  tcase_add_loop_test(tests, test_every_colour_is_six_hex_digits, 0, G_N_ELEMENTS(THEMES));
  tcase_add_test(tests, test_the_light_theme_has_the_hues_of_the_design);
  tcase_add_loop_test(tests, test_an_opposition_has_the_hue_of_an_attack, 0, G_N_ELEMENTS(THEMES));
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
