#include "quotes.h"
#include "suite.h"

#include <string.h>

#define TEXT \
  "The  bridge\nis ‘safe’ — as I\tsaid — and it\u00ADself was cheap. The bridge is safe, he said again."

#define NONE G_MAXSIZE

static const struct {
  RebutQuote quote;
  RebutPassage passage; /* NONE: not found */
} QUOTES[] = {
  {{"The bridge is", NULL, NULL, {0, 0}}, {0, 14}},
  {{"the bridge is", NULL, NULL, {0, 0}}, {NONE, 0}},
  {{"is \"safe\" - as I said", NULL, NULL, {0, 0}}, {12, 39}},
  {{"itself was cheap", NULL, NULL, {0, 0}}, {48, 66}},
  {{"it\u00ADself was", NULL, NULL, {0, 0}}, {48, 60}},
  {{"bridge … cheap", NULL, NULL, {0, 0}}, {5, 66}},
  {{"bridge [...] cheap", NULL, NULL, {0, 0}}, {5, 66}},
  {{"bridge […] cheap", NULL, NULL, {0, 0}}, {5, 66}},
  {{"bridge (...) cheap", NULL, NULL, {0, 0}}, {5, 66}},
  {{"bridge ... cheap...", NULL, NULL, {0, 0}}, {5, 66}},
  {{"cheap … bridge … safe", NULL, NULL, {0, 0}}, {61, 86}},
  {{"safe … cheap … safe, he … bridge", NULL, NULL, {0, 0}}, {NONE, 0}},
  {{"bridge is", "cheap. The", NULL, {0, 0}}, {72, 81}},
  {{"bridge is", "dear. The", NULL, {0, 0}}, {NONE, 0}},
  {{"bridge is", NULL, "safe, he", {0, 0}}, {72, 81}},
  {{"bridge is", NULL, "“safe”", {0, 0}}, {5, 14}},
  {{"bridge … said", NULL, "again", {0, 0}}, {5, 95}},
  {{"bridge … said", NULL, "aloud", {0, 0}}, {NONE, 0}},
  {{"said", NULL, "again.", {0, 0}}, {91, 95}},
  {{"The", "", "", {0, 0}}, {0, 3}},
  {{"The", "before", NULL, {0, 0}}, {NONE, 0}},
  {{"again.", NULL, "after", {0, 0}}, {NONE, 0}},
  {{"ridge", NULL, NULL, {0, 0}}, {6, 11}},
  {{"a safe bridge", NULL, NULL, {0, 0}}, {NONE, 0}},
  {{"", NULL, NULL, {0, 0}}, {NONE, 0}},
  {{" … ", NULL, NULL, {0, 0}}, {NONE, 0}},
};

START_TEST(test_a_quote_is_found_where_it_stands)
{
  g_autoptr(RebutQuotable) text = rebut_quotable_new(TEXT, strlen(TEXT));
  g_autoptr(RebutQuoteSearch) search = rebut_quote_search_new(text, &QUOTES[_i].quote);
  RebutPassage passage = {NONE, 0};

  ck_assert(rebut_quote_search_next(search, &passage) == (passage.start != NONE));
  ck_assert_msg(passage.start == QUOTES[_i].passage.start && passage.end == QUOTES[_i].passage.end,
                "%s at %zu to %zu", QUOTES[_i].quote.exact, passage.start, passage.end);
}
END_TEST

START_TEST(test_all_places_of_a_quote_are_found)
{
  g_autoptr(RebutQuotable) text = rebut_quotable_new(TEXT, strlen(TEXT));
  static const struct {
    const char *exact;
    const char *places;
  } CASES[] = {{"bridge is", "5-14 72-81 "}, {"The … safe", "0-22 68-86 "}, {"is … is", "12-81 "}};

  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
    RebutQuote quote = {.exact = CASES[i].exact};
    g_autoptr(RebutQuoteSearch) search = rebut_quote_search_new(text, &quote);
    g_autoptr(GString) places = g_string_new(NULL);
    RebutPassage passage;

    while (rebut_quote_search_next(search, &passage))
      g_string_append_printf(places, "%zu-%zu ", passage.start, passage.end);
    ck_assert_str_eq(places->str, CASES[i].places);
  }
}
END_TEST

/* Every run of letters in a long text of all kinds of characters, found where it was taken from. */
START_TEST(test_places_hold_in_a_long_text)
{
  static const char *const PIECES[] = {"word",   " ",      "\u00AD", "–", "é", "  \n", "“x”",
                                       "\u00A0", "\u200B", "𝗢",      "a", ".", "the",  " is "};
  g_autoptr(GString) text = g_string_new("w0 ");
  g_autoptr(RebutQuotable) quotable = NULL;
  guint32 state = 7;

  for (guint i = 0; i < 3000; i++) {
    state = state * 1664525u + 1013904223u;
    g_string_append(text, PIECES[(state >> 16) % G_N_ELEMENTS(PIECES)]);
    if (i % 20 == 0)
      g_string_append_printf(text, " w%u ", i + 1);
  }
  quotable = rebut_quotable_new(text->str, text->len);
  for (guint i = 0; i < 3000; i += 20) {
    g_autofree char *word = g_strdup_printf(" w%u ", i + 1);
    RebutQuote quote = {.exact = word};
    g_autoptr(RebutQuoteSearch) search = rebut_quote_search_new(quotable, &quote);
    const char *found = strstr(text->str, word) + 1;
    RebutPassage passage;

    ck_assert(rebut_quote_search_next(search, &passage));
    ck_assert_uint_eq(passage.start, (gsize)(found - text->str));
    ck_assert_uint_eq(passage.end, passage.start + strlen(word) - 2);
  }
}
END_TEST

START_TEST(test_blanks_and_omissions_are_no_words)
{
  static const struct {
    const char *exact;
    gboolean words;
  } CASES[] = {{"", FALSE},     {" \t ", FALSE},   {"…", FALSE},      {" [...] ", FALSE},
               {"...…", FALSE}, {"\u00AD", FALSE}, {"[...] a", TRUE}, {"?", TRUE}};

  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++)
    ck_assert_msg(rebut_quote_has_words(&(RebutQuote){.exact = CASES[i].exact}) == CASES[i].words,
                  "\"%s\"", CASES[i].exact);
}
END_TEST

static const struct {
  const char *exact;
  const char *nearest; /* NULL: none */
} SLIPS[] = {
  {"was not cheap", "was cheap"},
  {"bridge is sage, he said", "bridge is safe, he said"},
  {"The bridge … was so cheap", "was cheap"},
  {"bridge … safe", NULL}, /* all its parts stand there */
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
  g_autoptr(RebutQuoteSearch) search = rebut_quote_search_new(text, &quote);
  RebutPassage passage;
  gsize place;

  ck_assert(!rebut_quote_search_next(search, &passage));
  ck_assert_ptr_null(rebut_quotable_nearest(text, &quote, &place));
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("quotes");
  TCase *tests = tcase_create("quotes");

  tcase_add_loop_test(tests, test_a_quote_is_found_where_it_stands, 0, G_N_ELEMENTS(QUOTES));
  tcase_add_test(tests, test_all_places_of_a_quote_are_found);
  tcase_add_test(tests, test_places_hold_in_a_long_text);
  tcase_add_test(tests, test_blanks_and_omissions_are_no_words);
  tcase_add_loop_test(tests, test_a_slip_leads_to_the_nearest_words, 0, G_N_ELEMENTS(SLIPS));
  tcase_add_test(tests, test_an_empty_text_holds_nothing);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
