#include "answers.h"
#include "argdown.h"
#include "suite.h"

#include <string.h>

/* [O] objects to [A] by the first inference drawn. */
static const struct {
  const char *text;
  gboolean answered;
} MAPS[] = {
  {"[A]: a\n  - [O]: o", FALSE},
  {"[A]: a\n  - [O]: o\n    - [X]: x", TRUE},
  {"[A]: a\n  - [O]: o\n    _ [X]: x", TRUE},
  {"[A]: a\n  - [O]: o\n    >< [X]: x", TRUE},
  {"[A]: a\n  - [O]: o\n    + [X]: x", FALSE},
  {"[A]: a\n  - [O]: o\n    + [P]: p\n      - [X]: x", TRUE},
  {"[A]: a\n  - [O]: o\n    + [P]: p\n      _ [X]: x", TRUE},
  {"[A]: a\n  - [O]: o\n  - [X]: x", FALSE},
};

START_TEST(test_an_objection_is_answered)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map =
    rebut_argdown_read_bytes("map", MAPS[_i].text, strlen(MAPS[_i].text), diagnostics, NULL);
  g_autoptr(RebutAnswers) answers = rebut_answers_new(map);

  rebut_answers_of(answers, NULL, map->n_claims);
  ck_assert_int_eq(rebut_answers_has(answers, 0), MAPS[_i].answered);
  rebut_answers_of(answers, NULL, 0);
  ck_assert(!rebut_answers_has(answers, 0));
}
END_TEST

START_TEST(test_some_claims_answer)
{
  static const char TEXT[] = "[A]: a\n  - [O]: o\n    - [X]: x\n\n[B]: b\n  - [P]: p\n    - [Y]: y";
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = rebut_argdown_read_bytes("map", TEXT, strlen(TEXT), diagnostics, NULL);
  g_autoptr(RebutAnswers) answers = rebut_answers_new(map);
  guint32 y = rebut_map_find_claim(map, "Y");

  rebut_answers_of(answers, &y, 1);
  ck_assert(!rebut_answers_has(answers, 0)); /* [O] against [A] */
  ck_assert(rebut_answers_has(answers, 2));  /* [P] against [B] */
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("answers");
  TCase *tests = tcase_create("answers");

  tcase_add_loop_test(tests, test_an_objection_is_answered, 0, G_N_ELEMENTS(MAPS));
  tcase_add_test(tests, test_some_claims_answer);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
