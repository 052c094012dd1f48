#include "reading.h"
#include "suite.h"
#include "topics.h"

#include <string.h>

/* The terms of two claims: which words of the first stand, as terms, in the second. */
static const struct {
  const char *one;
  const char *other;
  const char *shared;
} PAIRS[] = {
  {"The cat sat on the mat.", "On the mat there is a dog.", "mat"},
  {"Cats are animals.", "An animal is a cat.", "Cats animals"},
  {"What is the rule of it?", "They may do so.", ""},
  {"The city's rents", "A city rented", "city rents"},
  {"rental housing", "houses for rent", "rental housing"},
  {"voters", "who votes", "voters"},
  {"the supplier supplies", "supply", "supplier"}, /* one term, named once */
  {"unsafe, immature, illegal", "safe and mature by law; legal", "unsafe immature illegal"},
  {"men paid", "a man's pay", "men paid"},
  {"15 dollars in 2020", "15 euros in 2020", ""},
  {"people need more time", "more time is needed by people", "people need time"},
  {"well-known low-wage jobs", "a job of low wages", "low wage jobs"},
  {"Stra\xC3\x9F"
   "e und \xC3\x84pfel",
   "stra\xC3\x9F"
   "en, \xC3\xA4pfel",
   "Stra\xC3\x9F"
   "e \xC3\x84pfel"},
  {"", "x", ""},
};

static gboolean
has_term(const RebutTopics *terms, guint32 claim, guint32 term)
{
  for (guint32 i = terms->terms.first[claim]; i < terms->terms.first[claim + 1]; i++)
    if (terms->terms.items[i] == term)
      return TRUE;
  return FALSE;
}

START_TEST(test_words_of_one_stem_are_one_term)
{
  g_autofree char *text = g_strdup_printf("[A]: %s\n\n[B]: %s\n", PAIRS[_i].one, PAIRS[_i].other);
  g_autoptr(RebutMap) map = read_text(text);
  g_autoptr(RebutTopics) terms = rebut_topics_new(map);
  g_autoptr(GString) shared = g_string_new(NULL);

  for (guint32 i = terms->terms.first[0]; i < terms->terms.first[1]; i++)
    if (has_term(terms, 1, terms->terms.items[i]))
      g_string_append_printf(shared, "%s%s", shared->len > 0 ? " " : "", terms->words[i]);
  ck_assert_str_eq(shared->str, PAIRS[_i].shared);
}
END_TEST

START_TEST(test_words_have_weights)
{
  g_autoptr(RebutMap) map = read_text("[A]: Rome brings Paris roses.\n\n[B]: roses again\n");
  g_autoptr(RebutTopics) terms = rebut_topics_new(map);

  ck_assert_uint_eq(rebut_rows_count(&terms->terms, 0), 4);
  ck_assert_uint_eq(terms->weights[0], REBUT_WEIGHT_FULL);
  ck_assert_uint_eq(terms->weights[1], REBUT_WEIGHT_WEAK);
  ck_assert_uint_eq(terms->weights[2], REBUT_WEIGHT_NAME);
  ck_assert_uint_eq(terms->weights[3], REBUT_WEIGHT_FULL);
  ck_assert_uint_eq(terms->counts[terms->terms.items[0]], 1);
  ck_assert_uint_eq(terms->counts[terms->terms.items[3]], 2);
}
END_TEST

#define GERMAN                                                                                     \
  "[A]: Die Stadt soll die Autos aus der Mitte verbannen, weil die Luft dann besser wird und die " \
  "Kinder gesund bleiben, die in den Strassen spielen und zur Schule gehen, ohne dass jemand um "  \
  "sie bangen muss, wenn es Winter ist und dunkel.\n"
#define ENGLISH                                                                                  \
  "[A]: The city should ban cars from its centre, as the air gets better then and the children " \
  "stay healthy, who play in the streets and walk to school without anybody having to fear for " \
  "them when it is winter and it is dark.\n"

START_TEST(test_other_languages_are_known)
{
  static const struct {
    const char *text;
    gboolean english;
  } TEXTS[] = {
    {GERMAN, FALSE},
    {ENGLISH, TRUE},
    {"===\nlang: en-GB\n===\n\n" GERMAN, TRUE},
    {"===\nlang: de\n===\n\n" ENGLISH, FALSE},
    {"[A]: kurz\n", TRUE}, /* too short to tell */
    {"", TRUE},
  };
  g_autoptr(RebutMap) map = read_text(TEXTS[_i].text);
  g_autoptr(RebutTopics) terms = rebut_topics_new(map);

  ck_assert_int_eq(terms->is_english, TEXTS[_i].english);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("topics");
  TCase *tests = tcase_create("topics");

  tcase_add_loop_test(tests, test_words_of_one_stem_are_one_term, 0, G_N_ELEMENTS(PAIRS));
  tcase_add_test(tests, test_words_have_weights);
  tcase_add_loop_test(tests, test_other_languages_are_known, 0, 6);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
