#include "terms.h"

#include <stdlib.h>
#include <string.h>

/* All three lists are in the order of strcmp. Those of negations hold German, French, Spanish and
 * Italian words too. */
static const char *const NEGATIONS[] = {
  "arent", "aucun",  "cannot",  "cant",   "couldnt", "didnt",  "doesnt", "dont",     "hadnt",
  "hasnt", "havent", "isnt",    "jamais", "kein",    "keine",  "nada",   "neither",  "nessun",
  "never", "nicht",  "nichts",  "nie",    "niemand", "ningun", "no",     "nobody",   "non",
  "none",  "not",    "nothing", "nunca",  "ohne",    "pas",    "sans",   "shouldnt", "sin",
  "wasnt", "werent", "without", "wont",   "wouldnt"};

static const char *const FUNCTION_WORDS[] = {
  "a",     "all",   "also",  "an",    "and",    "any",   "are",   "as",    "at",   "be",
  "been",  "being", "but",   "by",    "can",    "could", "did",   "do",    "does", "every",
  "for",   "from",  "had",   "has",   "have",   "he",    "her",   "his",   "i",    "if",
  "in",    "is",    "it",    "its",   "may",    "might", "more",  "most",  "must", "of",
  "on",    "or",    "our",   "she",   "should", "so",    "some",  "than",  "that", "the",
  "their", "them",  "then",  "there", "these",  "they",  "this",  "those", "to",   "too",
  "very",  "was",   "we",    "were",  "what",   "when",  "where", "which", "who",  "whoever",
  "will",  "with",  "would", "you",   "your"};

typedef struct {
  const char *word;
  const char *digits;
} Number;

static const Number NUMBERS[] = {
  {"000", "1000"},    {"eight", "8"},      {"eighteen", "18"},     {"eighty", "80"},
  {"eleven", "11"},   {"fifteen", "15"},   {"fifth", "5"},         {"fifty", "50"},
  {"five", "5"},      {"forty", "40"},     {"four", "4"},          {"fourteen", "14"},
  {"half", "2"},      {"hundred", "100"},  {"million", "1000000"}, {"nine", "9"},
  {"nineteen", "19"}, {"ninety", "90"},    {"one", "1"},           {"quarter", "4"},
  {"seven", "7"},     {"seventeen", "17"}, {"seventy", "70"},      {"six", "6"},
  {"sixteen", "16"},  {"sixty", "60"},     {"ten", "10"},          {"tenth", "10"},
  {"third", "3"},     {"thirteen", "13"},  {"thirty", "30"},       {"thousand", "1000"},
  {"three", "3"},     {"twelve", "12"},    {"twenty", "20"},       {"two", "2"}};

static int
compare_words(const void *key, const void *member)
{
  return strcmp(key, *(const char *const *)member);
}

static int
compare_numbers(const void *key, const void *member)
{
  return strcmp(key, ((const Number *)member)->word);
}

/* Whether the words of its script stand side by side. */
static gboolean
is_unspaced(gunichar c)
{
  switch ((int)g_unichar_get_script(c)) {
  case G_UNICODE_SCRIPT_HAN:
  case G_UNICODE_SCRIPT_HIRAGANA:
  case G_UNICODE_SCRIPT_KATAKANA:
  case G_UNICODE_SCRIPT_THAI:
  case G_UNICODE_SCRIPT_LAO:
  case G_UNICODE_SCRIPT_KHMER:
  case G_UNICODE_SCRIPT_MYANMAR:
    return g_unichar_isalnum(c);
  default:
    return FALSE;
  }
}

/* The character after the one at AT and its marks; 0 at the end. */
static gunichar
get_after(const char *at)
{
  do
    at = g_utf8_next_char(at);
  while (g_unichar_ismark(g_utf8_get_char(at)));
  return g_utf8_get_char(at);
}

/* A character of a script without blanks, with the one after it, if that is one too; it alone only
 * where it stands alone, after BEFORE. */
static void
append_pair(GString *out, gunichar before, const char *at)
{
  gunichar c = g_utf8_get_char(at);
  gunichar after = get_after(at);

  if (!is_unspaced(after) && is_unspaced(before))
    return;
  g_string_append_c(out, ' ');
  g_string_append_unichar(out, c);
  if (is_unspaced(after))
    g_string_append_unichar(out, after);
  g_string_append_c(out, ' ');
}

/* Letters and digits in one case, without accents; all else is a blank. The caller frees it. */
static char *
fold(const char *text)
{
  g_autofree char *plain = g_utf8_normalize(text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold(plain, -1);
  GString *out = g_string_sized_new(strlen(folded) + 1);
  gunichar before = 0;

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char(at)) {
    gunichar c = g_utf8_get_char(at);

    if (is_unspaced(c))
      append_pair(out, before, at);
    else if (g_unichar_isalnum(c))
      g_string_append_unichar(out, c);
    else if (!g_unichar_ismark(c) && c != '\'' && c != 0x2019)
      g_string_append_c(out, ' ');
    before = g_unichar_ismark(c) ? before : c;
  }
  return g_string_free(out, FALSE);
}

char **
rebut_terms_split(const char *text)
{
  g_autofree char *folded = fold(text);
  g_auto(GStrv) words = g_strsplit(folded, " ", -1);
  g_autoptr(GStrvBuilder) terms = g_strv_builder_new();

  for (guint i = 0; words[i] != NULL; i++) {
    const Number *number =
      bsearch(words[i], NUMBERS, G_N_ELEMENTS(NUMBERS), sizeof *NUMBERS, compare_numbers);

    if (*words[i] != '\0')
      g_strv_builder_add(terms, number == NULL ? words[i] : number->digits);
  }
  return g_strv_builder_end(terms);
}

gboolean
rebut_term_is_function_word(const char *term)
{
  return bsearch(term, FUNCTION_WORDS, G_N_ELEMENTS(FUNCTION_WORDS), sizeof *FUNCTION_WORDS,
                 compare_words) != NULL;
}

gboolean
rebut_term_is_negation(const char *term)
{
  return bsearch(term, NEGATIONS, G_N_ELEMENTS(NEGATIONS), sizeof *NEGATIONS, compare_words) !=
         NULL;
}
