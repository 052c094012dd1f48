#include "debate_format.h"
#include "suite.h"

START_TEST(test_a_format_has_its_speeches_in_their_order)
{
  const RebutDebateFormat *format = rebut_debate_format_find("Lincoln Douglas");

  ck_assert_ptr_nonnull(format);
  ck_assert_str_eq(format->name, "lincoln-douglas");
  ck_assert_uint_eq(format->n_speeches, 5);
  ck_assert_str_eq(format->speeches[1].id, "NC");
  ck_assert_str_eq(format->speeches[4].id, "2AR");
  ck_assert_ptr_null(rebut_debate_format_find("chess"));
}
END_TEST

START_TEST(test_a_speech_tells_its_format)
{
  ck_assert_str_eq(rebut_debate_format_of_speech("1AC")->name, "policy");
  ck_assert_str_eq(rebut_debate_format_of_speech("2AR")->name, "policy");
  ck_assert_str_eq(rebut_debate_format_of_speech("NR")->name, "lincoln-douglas");
  ck_assert_ptr_null(rebut_debate_format_of_speech("2014-11-26"));
}
END_TEST

START_TEST(test_a_speech_has_a_side)
{
  ck_assert_str_eq(rebut_debate_format_side(NULL, "1NR"), "neg");
  ck_assert_str_eq(rebut_debate_format_side(NULL, "pro-final"), "pro");
  ck_assert_ptr_null(rebut_debate_format_side(rebut_debate_format_find("policy"), "NR"));
  ck_assert_ptr_null(rebut_debate_format_side(NULL, "3AC"));
}
END_TEST

START_TEST(test_a_speech_is_the_same_however_it_is_spelled)
{
  ck_assert_str_eq(rebut_debate_format_spell("1ac"), "1AC");
  ck_assert_str_eq(rebut_debate_format_spell("Pro Constructive"), "pro-constructive");
  ck_assert_str_eq(rebut_debate_format_spell("Opening speech"), "Opening speech");
  ck_assert_str_eq(rebut_debate_format_of_speech("1 ac")->name, "policy");
  ck_assert_str_eq(rebut_debate_format_side(NULL, "Con_Summary"), "con");
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("debate_format");
  TCase *tests = tcase_create("debate_format");

  tcase_add_test(tests, test_a_format_has_its_speeches_in_their_order);
  tcase_add_test(tests, test_a_speech_tells_its_format);
  tcase_add_test(tests, test_a_speech_has_a_side);
  tcase_add_test(tests, test_a_speech_is_the_same_however_it_is_spelled);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
