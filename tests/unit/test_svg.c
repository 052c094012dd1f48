#include "module.h"
#include "staging.h"
#include "suite.h"
#include "svg.h"

#define LEFTWARD "direction=\"rtl\""

static guint
count(const char *text, const char *words)
{
  guint n = 0;

  for (const char *at = text; (at = strstr(at, words)) != NULL; at++)
    n++;
  return n;
}

/* How many texts and lines of a picture run from right to left. */
static guint
count_leftward(const char *text)
{
  Picture picture = stage(text, REBUT_DETAIL_CLAIMS, REBUT_ENGINE_AUTO, &rebut_driver);
  RebutSvgOptions options = {.bare = TRUE};
  g_autoptr(GString) out = g_string_new(NULL);

  rebut_svg_write(picture.scene, &options, out);
  clear(&picture);
  return count(out->str, LEFTWARD);
}

/* The heading, the claim and its speaker each have a direction; a Latin claim beside them does not
 * take it. */
static const struct {
  const char *text;
  guint n;
} CASES[] = {
  {"[T]: In English.", 0},
  {"[T]: العربية.", 1},
  {"===\ntitle: עברית.\n===\n\n[T]: In English.", 1},
  {"[T]: In English. {speaker: أحمد}", 1},
  {"[T]: עברית (3). {speaker: أحمد}\n  + [A]: In English, עברית.", 2},
};

START_TEST(test_each_text_runs_as_its_letters_do)
{
  ck_assert_uint_eq(count_leftward(CASES[_i].text), CASES[_i].n);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("svg");
  TCase *tests = tcase_create("svg");

  tcase_add_loop_test(tests, test_each_text_runs_as_its_letters_do, 0, G_N_ELEMENTS(CASES));
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
