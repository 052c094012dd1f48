#include "suite.h"
#include "terms.h"

/* The terms with blanks between them; the caller frees it. */
static char *
split(const char *text)
{
  g_auto(GStrv) terms = rebut_terms_split(text);

  return g_strjoinv(" ", terms);
}

static void
check(const char *text, const char *expected)
{
  g_autofree char *terms = split(text);

  ck_assert_str_eq(terms, expected);
}

START_TEST(test_words_are_folded)
{
  check("  The LÖHNE, rise!", "the lohne rise");
  check("It won’t; it can't.", "it wont it cant");
  check("", "");
  check(" -- ", "");
}
END_TEST

START_TEST(test_numbers_are_digits)
{
  check("ninety thousand", "90 1000");
  check("90,000", "90 1000");
  check("One third, 14 of eighteen", "1 3 14 of 18");
}
END_TEST

/* Chinese, Japanese with a voiced kana, and a word of another script between. */
START_TEST(test_characters_without_blanks_are_pairs)
{
  check("图书馆 开放。", "图书 书馆 开放");
  check("が図書", "か図 図書");
  check("用 Argdown 画", "用 argdown 画");
  check("三年3年", "三年 3 年");
}
END_TEST

START_TEST(test_kinds_of_words)
{
  static const char *const FUNCTION_WORDS[] = {"a", "the", "will", "your"};
  static const char *const NEGATIONS[] = {"arent", "not", "nothing", "wouldnt"};

  for (guint i = 0; i < G_N_ELEMENTS(FUNCTION_WORDS); i++)
    ck_assert(rebut_term_is_function_word(FUNCTION_WORDS[i]));
  for (guint i = 0; i < G_N_ELEMENTS(NEGATIONS); i++)
    ck_assert(rebut_term_is_negation(NEGATIONS[i]));
  ck_assert(!rebut_term_is_function_word("rent"));
  ck_assert(!rebut_term_is_function_word("not"));
  ck_assert(!rebut_term_is_negation("note"));
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("terms");
  TCase *tests = tcase_create("terms");

  tcase_add_test(tests, test_words_are_folded);
  tcase_add_test(tests, test_numbers_are_digits);
  tcase_add_test(tests, test_characters_without_blanks_are_pairs);
  tcase_add_test(tests, test_kinds_of_words);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
