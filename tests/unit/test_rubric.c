#include "matching.h"
#include "rubric.h"
#include "suite.h"

#include <glib/gstdio.h>

/* The rubric of TEXT, with N_PROBLEMS of diagnostics. */
static RebutRubric
read_rubric(const char *text, guint n_problems)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  RebutRubric rubric;
  int file = g_file_open_tmp("rebut-rubric-XXXXXX", &path, &error);

  g_assert_no_error(error);
  close(file);
  ck_assert(g_file_set_contents(path, text, -1, NULL));
  ck_assert(rebut_rubric_read(&rubric, path, texts, diagnostics, &error));
  g_unlink(path);
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), n_problems);
  return rubric;
}

START_TEST(test_a_mark_is_a_weighted_mean)
{
  RebutRubric rubric = read_rubric("out-of: 20\nweights: {claims: 3, sides: 1}\ncaps: {}\n", 0);
  RebutScores scores = {.f1 = {[REBUT_SCORE_CLAIMS].recall = 1},
                        .values = {[REBUT_SCORE_CLAIMS] = 0.5, [REBUT_SCORE_SIDES] = 1}};

  ck_assert_double_eq(rubric.out_of, 20);
  ck_assert_double_eq_tol(rebut_rubric_mark(&rubric, &scores), 0.625, 1e-9);
}
END_TEST

START_TEST(test_a_mark_is_out_of_some_points)
{
  ck_assert_double_eq(read_rubric("out-of: 0.5\n", 0).out_of, 0.5);
  ck_assert_double_eq(read_rubric("out-of: 0\n", 1).out_of, 100);
  ck_assert_double_eq(read_rubric("out-of: -5\n", 1).out_of, 100);
}
END_TEST

/* Half of the key is found, and all of that is right. */
START_TEST(test_what_is_missed_is_not_right)
{
  RebutRubric kinds = read_rubric("weights: {kinds: 1}\ncaps: {}\n", 0);
  RebutRubric claims = read_rubric("weights: {claims: 1}\ncaps: {}\n", 0);
  RebutScores scores = {.f1 = {[REBUT_SCORE_CLAIMS].recall = 0.5},
                        .values = {[REBUT_SCORE_CLAIMS] = 0.6, [REBUT_SCORE_KINDS] = 1}};

  ck_assert_double_eq_tol(rebut_rubric_mark(&kinds, &scores), 0.5, 1e-9);
  ck_assert_double_eq_tol(rebut_rubric_mark(&claims, &scores), 0.6, 1e-9);
}
END_TEST

START_TEST(test_a_cap_holds_below_its_score_only)
{
  RebutRubric rubric =
    read_rubric("weights: {claims: 1}\ncaps: {main: {below: 1, most: 0.4}}\nthreshold: 0.6\n", 0);
  RebutScores scores = {.f1 = {[REBUT_SCORE_CLAIMS].recall = 1},
                        .values = {[REBUT_SCORE_CLAIMS] = 0.9, [REBUT_SCORE_MAIN] = 0.99}};

  ck_assert_double_eq_tol(rebut_rubric_mark(&rubric, &scores), 0.4, 1e-9);
  scores.values[REBUT_SCORE_MAIN] = 1;
  ck_assert_double_eq_tol(rebut_rubric_mark(&rubric, &scores), 0.9, 1e-9);
  ck_assert_uint_eq(rubric.least, 6000);
}
END_TEST

START_TEST(test_a_score_counts_from_its_floor_on)
{
  RebutRubric rubric = read_rubric("weights: {kinds: 1}\nfloors: {kinds: 0.6}\ncaps: {}\n", 0);
  RebutScores scores = {.f1 = {[REBUT_SCORE_CLAIMS].recall = 1},
                        .values = {[REBUT_SCORE_KINDS] = 0.7}};

  ck_assert_double_eq_tol(rebut_rubric_mark(&rubric, &scores), 0.25, 1e-9);
  scores.values[REBUT_SCORE_KINDS] = 0.5;
  ck_assert_double_eq_tol(rebut_rubric_mark(&rubric, &scores), 0, 1e-9);
  scores.values[REBUT_SCORE_KINDS] = 1;
  ck_assert_double_eq_tol(rebut_rubric_mark(&rubric, &scores), 1, 1e-9);
}
END_TEST

static const char *const FAULTY[] = {
  "[1, 2]",
  "weights: 3",
  "weights: {claims: 0}",
  "weights: {claims: -1, sides: 1}",
  "out-of: no",
  "threshold: 2",
  "caps: {main: 1}",
  "caps: {main: {below: 1}}",
  "caps: [main]",
  "marks: 3",
  "floors: {claims: 1}",
  "floors: 0.5",
  "weights: {claim: 1, sides: 1}",
};

START_TEST(test_what_is_wrong_is_said_and_the_rest_kept)
{
  RebutRubric rubric = read_rubric(FAULTY[_i], 1);

  ck_assert_double_eq(rubric.out_of, 100);
  ck_assert_uint_eq(rubric.least, REBUT_MATCH_LEAST);
  ck_assert(rubric.weights[REBUT_SCORE_CLAIMS] > 0 || rubric.weights[REBUT_SCORE_SIDES] > 0);
}
END_TEST

START_TEST(test_an_empty_rubric_is_the_usual_one)
{
  RebutRubric rubric = read_rubric("", 0);

  ck_assert_mem_eq(&rubric, &rebut_rubric_usual, sizeof rubric);
}
END_TEST

START_TEST(test_a_missing_rubric_is_an_error)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GError) error = NULL;
  RebutRubric rubric;

  ck_assert(!rebut_rubric_read(&rubric, "/nowhere/rubric.yaml", texts, diagnostics, &error));
  ck_assert(g_error_matches(error, REBUT_TEACH_ERROR, REBUT_TEACH_ERROR_READ));
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("rubric");
  TCase *tests = tcase_create("rubric");

  tcase_add_test(tests, test_a_mark_is_a_weighted_mean);
  tcase_add_test(tests, test_a_score_counts_from_its_floor_on);
  tcase_add_test(tests, test_a_mark_is_out_of_some_points);
  tcase_add_test(tests, test_what_is_missed_is_not_right);
  tcase_add_test(tests, test_a_cap_holds_below_its_score_only);
  tcase_add_loop_test(tests, test_what_is_wrong_is_said_and_the_rest_kept, 0, G_N_ELEMENTS(FAULTY));
  tcase_add_test(tests, test_an_empty_rubric_is_the_usual_one);
  tcase_add_test(tests, test_a_missing_rubric_is_an_error);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
