#include "quotes.h"
#include "suite.h"

#include <string.h>

#define TEXT \
  "The  bridge\nis ‘safe’ — as I\tsaid — and it\u00ADself was cheap. The bridge is safe, he said again."

static const struct {
  RebutQuote quote;
  gssize place; /* -1: not found */
} QUOTES[] = {
  {{"The bridge is", NULL, NULL, {0, 0}}, 0},
  {{"the bridge is", NULL, NULL, {0, 0}}, -1},
  {{"is \"safe\" - as I said", NULL, NULL, {0, 0}}, 12},
  {{"itself was cheap", NULL, NULL, {0, 0}}, 48},
  {{"bridge … cheap", NULL, NULL, {0, 0}}, 5},
  {{"bridge [...] cheap", NULL, NULL, {0, 0}}, 5},
  {{"cheap … bridge … safe", NULL, NULL, {0, 0}}, 61},
  {{"safe … cheap … safe, he … bridge", NULL, NULL, {0, 0}}, -1},
  {{"bridge is", "cheap. The", NULL, {0, 0}}, 72},
  {{"bridge is", "dear. The", NULL, {0, 0}}, -1},
  {{"bridge is", NULL, "safe, he", {0, 0}}, 72},
  {{"bridge is", NULL, "“safe”", {0, 0}}, 5},
  {{"said", NULL, "again.", {0, 0}}, 91},
  {{"", NULL, NULL, {0, 0}}, -1},
  {{" … ", NULL, NULL, {0, 0}}, -1},
};

START_TEST(test_a_quote_is_found_where_it_stands)
{
  g_autoptr(RebutQuotable) text = rebut_quotable_new(TEXT, strlen(TEXT));
  gsize place = 0;
  gboolean found = rebut_quotable_find(text, &QUOTES[_i].quote, &place);

  ck_assert_msg(found == (QUOTES[_i].place >= 0), "%s", QUOTES[_i].quote.exact);
  if (found)
    ck_assert_msg(place == (gsize)QUOTES[_i].place, "%s at %zu", QUOTES[_i].quote.exact, place);
}
END_TEST

static const struct {
  const char *exact;
  const char *nearest; /* NULL: none */
} SLIPS[] = {
  {"was not cheap", "was cheap"},
  {"bridge is sage, he said", "bridge is safe, he said"},
  {"nothing of the kind", NULL},
  {"", NULL},
};

START_TEST(test_a_slip_leads_to_the_nearest_words)
{
  g_autoptr(RebutQuotable) text = rebut_quotable_new(TEXT, strlen(TEXT));
  RebutQuote quote = {.exact = SLIPS[_i].exact};
  gsize place = 0;
  g_autofree char *nearest = rebut_quotable_nearest(text, &quote, &place);

  ck_assert_pstr_eq(nearest, SLIPS[_i].nearest);
}
END_TEST

START_TEST(test_an_empty_text_holds_nothing)
{
  g_autoptr(RebutQuotable) text = rebut_quotable_new("", 0);
  RebutQuote quote = {.exact = "word"};
  gsize place;

  ck_assert(!rebut_quotable_find(text, &quote, NULL));
  ck_assert_ptr_null(rebut_quotable_nearest(text, &quote, &place));
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("quotes");
  TCase *tests = tcase_create("quotes");

  tcase_add_loop_test(tests, test_a_quote_is_found_where_it_stands, 0, G_N_ELEMENTS(QUOTES));
  tcase_add_loop_test(tests, test_a_slip_leads_to_the_nearest_words, 0, G_N_ELEMENTS(SLIPS));
  tcase_add_test(tests, test_an_empty_text_holds_nothing);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
