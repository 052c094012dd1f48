#include "reading.h"
#include "standpoint.h"
#include "suite.h"

#define SURELY "\n-- {logic: [deductive]} --\n"

/* Whether a view near the one in which only the claims of TRUE hold has all that is SETTLED: titles
 * of one letter; a capital one is to be true, a small one false. */
static const struct {
  const char *text;
  const char * true;
  const char *settled;
  gboolean found;
} CASES[] = {
  {"[A]: a\n  >< [B]", "A", "", TRUE},
  {"[A]: a\n  >< [B]", "A", "B", TRUE},
  {"[A]: a\n  >< [B]", "A", "AB", FALSE},
  {"[A]: a\n  >< [B]", "A", "ab", FALSE},
  {"[A]: a\n  >< [B]", "A", "aB", TRUE},
  {"(1) [A]" SURELY "(2) [B]", "", "A", TRUE},
  {"(1) [A]" SURELY "(2) [B]", "", "Ab", FALSE},
  {"(1) [A]\n(2) [B]" SURELY "(3) [C]", "", "Ac", TRUE},
  {"(1) [A]\n(2) [B]" SURELY "(3) [C]", "", "ABc", FALSE},
  {"(1) [A]" SURELY "(2) [B]\n\n(1) [B]" SURELY "(2) [C]", "ABC", "c", TRUE},
  {"(1) [A]" SURELY "(2) [B]\n\n(1) [B]" SURELY "(2) [C]", "", "Ac", FALSE},
  {"(1) [A]" SURELY "(2) [B]\n\n[B]\n  >< [C]", "C", "A", TRUE},
  {"(1) [A]" SURELY "(2) [B]\n\n[B]\n  >< [C]", "C", "AC", FALSE},
  {"(1) [A]\n----\n(2) [B]", "", "Ab", TRUE},
};

START_TEST(test_views_are_found_nearby)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(CASES[_i].text, diagnostics);
  g_autoptr(RebutStandpoint) view = rebut_standpoint_new(map);
  gboolean settled = TRUE;

  for (guint32 i = 0; i < map->n_claims; i++)
    view->values[i] = strstr(CASES[_i].true, map->claims[i].title) != NULL;
  for (guint turn = 0; turn < 2; turn++) { /* the first leaves the view as it was */
    rebut_standpoint_begin(view);
    for (const char *at = CASES[_i].settled; *at != '\0'; at++) {
      char title[2] = {g_ascii_toupper(*at), '\0'};
      guint32 claim = 0;

      while (strcmp(map->claims[claim].title, title) != 0)
        claim++;
      settled = rebut_standpoint_settle(view, claim, g_ascii_isupper(*at)) && settled;
    }
    ck_assert_int_eq(rebut_standpoint_repair(view) && settled, CASES[_i].found);
  }
  for (guint32 i = 0; i < map->n_claims; i++)
    ck_assert_int_eq(view->values[i], strstr(CASES[_i].true, map->claims[i].title) != NULL);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("standpoint");
  TCase *tests = tcase_create("standpoint");

  tcase_add_loop_test(tests, test_views_are_found_nearby, 0, G_N_ELEMENTS(CASES));
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
