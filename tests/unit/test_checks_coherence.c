#include "checks.h"
#include "reading.h"
#include "suite.h"

#define SURELY "-- {logic: [deductive]} --\n"

/* N + 1 pigeons, each in one of N holes, two in none: a debate that only counting decides, and
 * whose outcome a speaker denies. */
static char *
make_text(guint n)
{
  GString *text = g_string_new("[Good]: g {speaker: ana}\n  >< [Bad]: b\n\n");

  for (guint pigeon = 0; pigeon <= n; pigeon++) {
    for (guint hole = 0; hole < n; hole++)
      g_string_append_printf(text, "[%u in %u]\n  >< [%u not in %u]\n\n", pigeon, hole, pigeon,
                             hole);
    for (guint hole = 0; hole < n; hole++)
      g_string_append_printf(text, "(%u) [%u not in %u]\n", hole + 1, pigeon, hole);
    g_string_append_printf(text, SURELY "(%u) [Bad]\n\n", n + 1);
  }
  for (guint hole = 0; hole < n; hole++)
    for (guint one = 0; one <= n; one++)
      for (guint other = 0; other < one; other++)
        g_string_append_printf(text, "(1) [%u in %u]\n(2) [%u in %u]\n" SURELY "(3) [Bad]\n\n", one,
                               hole, other, hole);
  return g_string_free(text, FALSE);
}

static gboolean
gives(guint n, RebutCode code)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autofree char *text = make_text(n);
  g_autoptr(RebutMap) map = read_map(text, diagnostics);

  rebut_checks_run(map, NULL, diagnostics);
  for (guint i = 0; i < rebut_diagnostics_count(diagnostics); i++)
    if (rebut_diagnostics_get(diagnostics, i)->code == code)
      return TRUE;
  return FALSE;
}

START_TEST(test_a_hard_question_is_given_up)
{
  ck_assert(gives(3, REBUT_CODE_INCOHERENT));
  ck_assert(!gives(3, REBUT_CODE_CHECKS_CUT_SHORT));
  ck_assert(!gives(15, REBUT_CODE_INCOHERENT));
  ck_assert(gives(15, REBUT_CODE_CHECKS_CUT_SHORT));
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("checks_coherence");
  TCase *tests = tcase_create("checks_coherence");

  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, test_a_hard_question_is_given_up);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
