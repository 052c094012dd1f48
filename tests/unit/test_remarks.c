#include "reading.h"
#include "remarks.h"
#include "suite.h"

START_TEST(test_a_missed_claim_is_noted_on_the_key)
{
  g_autoptr(RebutMap) key = read_text("[A]: Rents rise fast.\n  + [B]: Few flats are built.\n");
  g_autoptr(RebutMap) student = read_text("[A]: Rents rise fast.\n\n[X]: Buy fresh milk.\n");
  g_autoptr(RebutJudgement) judged = rebut_judge(key, &rebut_judge_usual);
  g_autoptr(RebutComparison) comparison =
    rebut_comparison_new(key, judged, student, REBUT_MATCH_LEAST);
  g_autoptr(RebutRemarks) remarks = rebut_remarks_new(comparison);

  ck_assert_uint_eq(remarks->findings->len, 2);
  ck_assert_ptr_null(remarks->key.claims[0]);
  ck_assert_str_eq(remarks->key.claims[1], "1");
  ck_assert_str_eq(remarks->student.claims[1], "2");
}
END_TEST

/* One claim with a relation too many to each of four others: two numbers, and that there are more.
 */
START_TEST(test_many_numbers_are_cut)
{
  const char *claims = "[B]: Few flats are built.\n\n[C]: Zebras jump high.\n\n"
                       "[D]: Milk turns sour.\n\n[E]: Nurses work late.\n\n";
  g_autofree char *apart = g_strconcat("[A]: Rents rise fast.\n\n", claims, NULL);
  g_autofree char *related =
    g_strconcat("[A]: Rents rise fast.\n  +> [B]\n  +> [C]\n  +> [D]\n  +> [E]\n\n", claims, NULL);
  g_autoptr(RebutMap) key = read_text(apart);
  g_autoptr(RebutMap) student = read_text(related);
  g_autoptr(RebutJudgement) judged = rebut_judge(key, &rebut_judge_usual);
  g_autoptr(RebutComparison) comparison =
    rebut_comparison_new(key, judged, student, REBUT_MATCH_LEAST);
  g_autoptr(RebutRemarks) remarks = rebut_remarks_new(comparison);

  ck_assert_uint_eq(remarks->findings->len, 4);
  ck_assert_str_eq(remarks->student.claims[0], "1·2…");
}
END_TEST

START_TEST(test_a_gist_is_noted_on_its_argument)
{
  g_autoptr(RebutMap) key = read_text("[A]: Rents rise fast.\n");
  g_autoptr(RebutMap) student =
    read_text("[A]: Rents rise fast.\n  + <Flats>: Few flats are built.\n");
  g_autoptr(RebutJudgement) judged = rebut_judge(key, &rebut_judge_usual);
  g_autoptr(RebutComparison) comparison =
    rebut_comparison_new(key, judged, student, REBUT_MATCH_LEAST);
  g_autoptr(RebutRemarks) remarks = rebut_remarks_new(comparison);

  ck_assert_str_eq(remarks->student.arguments[0], "1");
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("remarks");
  TCase *tests = tcase_create("remarks");

  tcase_add_test(tests, test_a_missed_claim_is_noted_on_the_key);
  tcase_add_test(tests, test_many_numbers_are_cut);
  tcase_add_test(tests, test_a_gist_is_noted_on_its_argument);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
