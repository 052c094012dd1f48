#include "advice.h"
#include "argdown.h"
#include "checks.h"
#include "pattern.h"
#include "scheme.h"
#include "scheme_checks.h"
#include "suite.h"

#include <string.h>

/* Every scheme that is known, by its place in the table. */
static const RebutPattern *
pattern_at(int place)
{
  guint n;
  const RebutScheme *schemes = rebut_scheme_table(&n);

  return (guint)place < n ? rebut_pattern_find(schemes[place].id) : NULL;
}

static guint
count_schemes(void)
{
  guint n;

  rebut_scheme_table(&n);
  return n;
}

static gboolean
is_sentence(const char *text)
{
  gsize length = text == NULL ? 0 : strlen(text);

  return length > 1 && !g_ascii_islower(*text) && strchr(".?", text[length - 1]) != NULL;
}

START_TEST(test_every_scheme_has_a_pattern)
{
  const RebutPattern *pattern = pattern_at(_i);
  guint n;

  ck_assert_ptr_nonnull(pattern);
  ck_assert_str_eq(pattern->id, rebut_scheme_table(&n)[_i].id);
  ck_assert_uint_ge(rebut_pattern_n_premises(pattern), 1);
  ck_assert(is_sentence(pattern->conclusion));
  for (guint i = 0; i < REBUT_MOST_PREMISES; i++) {
    ck_assert(pattern->premises[i] == NULL || is_sentence(pattern->premises[i]));
    ck_assert(pattern->assumptions[i] == NULL || is_sentence(pattern->assumptions[i]));
    ck_assert(pattern->exceptions[i] == NULL || is_sentence(pattern->exceptions[i]));
  }
}
END_TEST

START_TEST(test_questions_are_found_by_name_and_number)
{
  const RebutPattern *pattern = pattern_at(_i);
  guint n = rebut_pattern_n_questions(pattern);

  for (guint i = 0; i < n; i++) {
    g_autofree char *number = g_strdup_printf("%u", i + 1);

    ck_assert(is_sentence(pattern->questions[i].text));
    ck_assert_uint_eq(rebut_pattern_find_question(pattern, pattern->questions[i].id), i);
    ck_assert_uint_eq(rebut_pattern_find_question(pattern, number), i);
  }
  ck_assert_uint_eq(rebut_pattern_find_question(pattern, "0"), G_MAXUINT);
  ck_assert_uint_eq(rebut_pattern_find_question(pattern, "7"), G_MAXUINT);
  ck_assert_uint_eq(rebut_pattern_find_question(pattern, ""), G_MAXUINT);
  ck_assert((n == 0) == (pattern->asked == NULL));
  if (n > 0)
    ck_assert_uint_lt(rebut_pattern_find_question(pattern, pattern->asked), n);
}
END_TEST

/* What a learner copies is beyond reproach, but for the question that nobody answers in it. */
START_TEST(test_examples_are_clean)
{
  g_autofree char *text = rebut_pattern_example(pattern_at(_i));
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = rebut_argdown_read_bytes("map", text, strlen(text), diagnostics, NULL);
  const RebutPattern *pattern = pattern_at(_i);
  guint total;

  rebut_checks_run(map, NULL, diagnostics);
  rebut_scheme_checks_run(map, TRUE, diagnostics);
  rebut_advice_run(map, diagnostics);
  total = rebut_diagnostics_total(diagnostics, REBUT_SEVERITY_ERROR) +
          rebut_diagnostics_total(diagnostics, REBUT_SEVERITY_WARNING) +
          rebut_diagnostics_total(diagnostics, REBUT_SEVERITY_INFO);
  for (guint i = 0; i < total; i++) {
    RebutCode code = rebut_diagnostics_get(diagnostics, i)->code;

    ck_assert_msg(code == REBUT_CODE_QUESTION_OPEN || code == REBUT_CODE_QUESTION_DROPPED ||
                    code == REBUT_CODE_UNANSWERED,
                  "R%d: %s: %s", code, rebut_diagnostics_get(diagnostics, i)->message, text);
  }
  ck_assert_ptr_nonnull(pattern);
  ck_assert_uint_eq(map->n_inferences, pattern->asked == NULL ? 1 : 2);
}
END_TEST

START_TEST(test_ids_are_read_forgivingly)
{
  ck_assert_ptr_eq(rebut_pattern_find("Expert Opinion"), rebut_pattern_find("expert-opinion"));
  ck_assert_ptr_null(rebut_pattern_find("hunch"));
  ck_assert_uint_eq(rebut_pattern_n_premises(rebut_pattern_find("expert-opinion")), 2);
  ck_assert_uint_eq(rebut_pattern_n_questions(rebut_pattern_find("expert-opinion")), 6);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("pattern");
  TCase *tests = tcase_create("pattern");
  int n = (int)count_schemes();

  tcase_add_loop_test(tests, test_every_scheme_has_a_pattern, 0, n);
  tcase_add_loop_test(tests, test_questions_are_found_by_name_and_number, 0, n);
  tcase_add_loop_test(tests, test_examples_are_clean, 0, n);
  tcase_add_test(tests, test_ids_are_read_forgivingly);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
