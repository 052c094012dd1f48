#include "likeness.h"
#include "suite.h"

static guint32
compare(const char *a, const char *b)
{
  const char *const texts[] = {a, b};
  g_autoptr(RebutLikeness) likeness = rebut_likeness_new(texts, 2);

  ck_assert_uint_eq(rebut_likeness_of(likeness, 0, 1), rebut_likeness_of(likeness, 1, 0));
  return rebut_likeness_of(likeness, 0, 1);
}

START_TEST(test_the_same_words_are_the_same)
{
  ck_assert_uint_eq(compare("Rents rise.", "Rents rise."), REBUT_SAME);
  ck_assert_uint_eq(compare("Rents rise.", "  RENTS, rise!"), REBUT_SAME);
  ck_assert_uint_eq(compare("Die Löhne steigen", "die lohne steigen"), REBUT_SAME);
  ck_assert_uint_eq(compare("rise rents", "Rents rise"), REBUT_SAME);
}
END_TEST

START_TEST(test_other_words_are_not)
{
  ck_assert_uint_eq(compare("Rents rise.", "Buy milk!"), 0);
  ck_assert_uint_eq(compare("", ""), 0);
  ck_assert_uint_eq(compare("Rents rise.", ""), 0);
  ck_assert_uint_lt(compare("very very very", "very"), REBUT_SAME);
}
END_TEST

/* Of two texts, what both have tells one bit and what one has two. "abc" has the sequences _ab abc
 * bc_, "abd" _ab abd bd_: 2 · 1 of 5 + 5; no word is shared. */
START_TEST(test_a_likeness_by_hand)
{
  ck_assert_uint_eq(compare("abc", "abd"), REBUT_SAME / 5 / 2);
  ck_assert_uint_eq(compare("abc x", "abc y"), (2 * REBUT_SAME * 3 / 10 + 2 * REBUT_SAME / 6) / 2);
}
END_TEST

/* What a third text has too weighs less, and "the" hardly anything. */
START_TEST(test_rare_words_weigh_more)
{
  const char *const texts[] = {"school bus", "school tax", "city bus", "school yard", "school day"};
  g_autoptr(RebutLikeness) likeness = rebut_likeness_new(texts, G_N_ELEMENTS(texts));

  ck_assert_uint_gt(rebut_likeness_of(likeness, 0, 2), rebut_likeness_of(likeness, 0, 1));
  ck_assert_uint_gt(compare("the bus", "a bus"), compare("school bus", "city bus") + 2000);
}
END_TEST

START_TEST(test_endings_and_digits_do_not_matter)
{
  ck_assert_uint_gt(compare("pupils in libraries", "a pupil in a library"), 7000);
  ck_assert_uint_eq(compare("It costs ninety thousand.", "It costs 90,000."), REBUT_SAME);
  ck_assert_uint_eq(compare("Fourteen of eighteen agree.", "14 of 18 agree."), REBUT_SAME);
}
END_TEST

START_TEST(test_a_denial_is_less_alike_than_another_wording)
{
  const char *text = "The plan will lower the rents in the city.";

  ck_assert_uint_lt(compare(text, "The plan will not lower the rents in the city."),
                    compare(text, "In the city, rents will be lower with the plan."));
  ck_assert_uint_lt(compare(text, "The plan won’t lower the rents in the city."), 2700);
}
END_TEST

START_TEST(test_two_halves_are_more_alike_than_one)
{
  const char *const texts[] = {"Rents rise and wages fall.", "Rents rise.", "Wages fall."};
  g_autoptr(RebutLikeness) likeness = rebut_likeness_new(texts, 3);

  ck_assert_uint_gt(rebut_likeness_of_both(likeness, 0, 1, 2), rebut_likeness_of(likeness, 0, 1));
  ck_assert_uint_eq(rebut_likeness_within(likeness, 1, 0), REBUT_SAME);
  ck_assert_uint_lt(rebut_likeness_within(likeness, 0, 1), REBUT_SAME);
}
END_TEST

/* A letter of two bytes ends behind the last byte that counts. The words are long, since an address
 * sanitizer reads all that is left for each. */
START_TEST(test_only_the_beginning_of_a_long_text_counts)
{
  g_autoptr(GString) a = g_string_new("a");
  g_autoptr(GString) b = NULL;

  while (a->len < REBUT_LIKENESS_MOST_BYTES)
    g_string_append(a, a->len % 2001 == 0 ? "  " : "ß");
  b = g_string_new(a->str);
  g_string_append(b, " and much more of another kind");
  ck_assert_uint_eq(compare(a->str, b->str), REBUT_SAME);
}
END_TEST

/* The short way through many texts finds what comparing each with each does. */
START_TEST(test_crossing_finds_all)
{
  static const char *const WORDS[] = {"rent", "city", "plan", "voter", "not", "tax", "wage", "law"};
  g_autoptr(GRand) rand = g_rand_new_with_seed(7);
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(RebutLikeness) likeness = NULL;
  g_autofree guint32 *values = NULL;
  RebutRows rows;
  guint32 at = 0;

  for (guint i = 0; i < 60; i++) {
    g_autoptr(GString) text = g_string_new(NULL);

    for (gint k = g_rand_int_range(rand, 0, 6); k > 0; k--)
      g_string_append_printf(text, "%s ", WORDS[g_rand_int_range(rand, 0, 8)]);
    g_ptr_array_add(texts, g_strdup(text->str));
  }
  likeness = rebut_likeness_new((const char *const *)texts->pdata, texts->len);
  rebut_likeness_cross(likeness, 25, 4000, &rows, &values);
  for (guint32 a = 25; a < 60; a++) {
    ck_assert_uint_eq(rows.first[a - 25], at);
    for (guint32 b = 0; b < 25; b++) {
      guint32 value = rebut_likeness_of(likeness, a, b);

      if (value < 4000)
        continue;
      ck_assert_uint_eq(rows.items[at], b);
      ck_assert_uint_eq(values[at], value);
      at++;
    }
  }
  ck_assert_uint_eq(rows.first[35], at);
  ck_assert_uint_gt(at, 20);
  g_free(rows.first);
  g_free(rows.items);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("likeness");
  TCase *tests = tcase_create("likeness");

  tcase_add_test(tests, test_the_same_words_are_the_same);
  tcase_add_test(tests, test_other_words_are_not);
  tcase_add_test(tests, test_a_likeness_by_hand);
  tcase_add_test(tests, test_rare_words_weigh_more);
  tcase_add_test(tests, test_endings_and_digits_do_not_matter);
  tcase_add_test(tests, test_a_denial_is_less_alike_than_another_wording);
  tcase_add_test(tests, test_two_halves_are_more_alike_than_one);
  tcase_add_test(tests, test_only_the_beginning_of_a_long_text_counts);
  tcase_add_test(tests, test_crossing_finds_all);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
