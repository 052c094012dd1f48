#include "sheet_page.h"
#include "suite.h"
#include "theme.h"

#include <string.h>

/* Text, and what it stands on. */
static const char *const PAIRS[][2] = {
  {"text", "paper"},  {"meta", "paper"}, {"one", "paper"},
  {"other", "paper"}, {"mark", "paper"}, {"text", "shade"},
  {"one", "shade"},   {"mark", "shade"}, {"mark", "mark-shade"},
};

/* The value of a colour in the rules from AT on; the caller frees it. */
static char *
get_colour(const char *at, const char *name)
{
  g_autofree char *key = g_strdup_printf("--%s:#", name);
  const char *value = strstr(at, key);

  ck_assert_msg(value != NULL, "no colour is called %s", name);
  return g_strndup(value + strlen(key) - 1, 7);
}

START_TEST(test_colours_can_be_read)
{
  g_autoptr(GString) page = g_string_new(NULL);
  const char *scheme;

  rebut_sheet_page_begin(page, "x", "");
  scheme = strstr(page->str, _i == 0 ? ":root{" : "dark){:root{");
  ck_assert_ptr_nonnull(scheme);
  for (guint i = 0; i < G_N_ELEMENTS(PAIRS); i++) {
    g_autofree char *text = get_colour(scheme, PAIRS[i][0]);
    g_autofree char *ground = get_colour(scheme, PAIRS[i][1]);

    ck_assert_msg(rebut_theme_contrast(text, ground) >= 4.5, "%s on %s", PAIRS[i][0], PAIRS[i][1]);
  }
}
END_TEST

START_TEST(test_text_is_only_text)
{
  g_autoptr(GString) page = g_string_new(NULL);

  rebut_sheet_page_begin(page, "<b>&\"", "");
  rebut_sheet_page_text(page, "<p>", "</p><script>\x1b", "</p>");
  rebut_sheet_page_end(page);
  ck_assert_ptr_nonnull(strstr(page->str, "<title>&lt;b&gt;&amp;&quot;</title>"));
  ck_assert_ptr_nonnull(strstr(page->str, "<p>&lt;/p&gt;&lt;script&gt;\uFFFD</p>"));
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("sheet_page");
  TCase *tests = tcase_create("sheet_page");

  tcase_add_loop_test(tests, test_colours_can_be_read, 0, 2);
  tcase_add_test(tests, test_text_is_only_text);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
