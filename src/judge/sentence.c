#include "sentence.h"

#include <string.h>

#define COMMA ","

/* Every word is looked up in every list: most are not there, and show it by their first letter. */
static gboolean
is_among(const char *word, const char *const *list)
{
  for (; *list != NULL; list++)
    if (**list == *word && strcmp(*list, word) == 0)
      return TRUE;
  return FALSE;
}

/* Words that say nothing by themselves, so that two phrases may differ in them. */
static gboolean
is_filler(const char *word)
{
  static const char *const FILLERS[] = {"a", "an",   "the",  "do",   "does", "did",
                                        ",", "both", "it's", "also", NULL};

  return is_among(word, FILLERS);
}

/* Words that begin a premise or a conclusion and are no part of it. */
static gboolean
is_opening(const char *word)
{
  static const char *const OPENINGS[] = {"therefore",    "so",   "thus",        "hence",
                                         "consequently", "then", "accordingly", "but",
                                         "and",          "now",  ",",           NULL};

  return is_among(word, OPENINGS);
}

static gboolean
is_function_word(const char *word)
{
  static const char *const WORDS[] = {
    "a",      "about", "all",      "also",      "an",       "and",     "any",     "are",  "as",
    "at",     "be",    "been",     "but",       "by",       "can",     "could",   "do",   "each",
    "either", "every", "everyone", "everybody", "anyone",   "anybody", "for",     "from", "had",
    "has",    "have",  "he",       "her",       "his",      "how",     "if",      "in",   "into",
    "is",     "it",    "its",      "may",       "might",    "more",    "most",    "must", "no",
    "nobody", "of",    "on",       "one",       "only",     "or",      "other",   "our",  "ought",
    "people", "she",   "should",   "some",      "such",     "than",    "that",    "the",  "their",
    "them",   "then",  "there",    "these",     "they",     "this",    "those",   "to",   "was",
    "we",     "were",  "what",     "when",      "which",    "who",     "whoever", "will", "with",
    "would",  "you",   "thing",    "something", "anything", "nothing", "very",    NULL};

  return is_among(word, WORDS);
}

static gboolean
is_english(const char *word)
{
  static const char *const WORDS[] = {"the",  "and",  "are",  "is",    "that", "has",
                                      "have", "with", "this", "which", "will", "should",
                                      "if",   "all",  "not",  NULL};

  return is_among(word, WORDS);
}

static const char *
find_symbol(gunichar c)
{
  static const struct {
    gunichar symbol;
    const char *word;
  } SYMBOLS[] = {{0x2192, "implies"}, {0x21D2, "implies"}, {0x2283, "implies"}, {0x2228, "or"},
                 {0x2227, "and"},     {'&', "and"},        {0xAC, "not"},       {'~', "not"},
                 {0x2200, "all"},     {',', COMMA},        {';', COMMA},        {':', COMMA}};

  for (guint i = 0; i < G_N_ELEMENTS(SYMBOLS); i++)
    if (SYMBOLS[i].symbol == c)
      return SYMBOLS[i].word;
  return NULL;
}

/* Adds WORD, which is taken; a contracted "not" stands apart. */
static void
add_word(GPtrArray *words, char *word)
{
  gsize length = strlen(word);
  gboolean negated = g_str_has_suffix(word, "n't") || strcmp(word, "cannot") == 0;

  if (strcmp(word, "won't") == 0) {
    g_free(word);
    word = g_strdup("will");
  } else if (strcmp(word, "can't") == 0 || strcmp(word, "cannot") == 0) {
    word[3] = '\0';
  } else if (negated) {
    word[length - 3] = '\0';
  }
  g_ptr_array_add(words, word);
  if (negated)
    g_ptr_array_add(words, g_strdup("not"));
}

static void
end_word(GPtrArray *words, GString *word)
{
  if (word->len == 0)
    return;
  add_word(words, g_strdup(word->str));
  g_string_truncate(word, 0);
}

/* Words in lower case, commas, and logical symbols as words. */
static GPtrArray *
split(const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
  g_autofree char *lower =
    g_str_is_ascii(text) ? g_ascii_strdown(text, -1) : g_utf8_strdown(text, -1);
  g_autoptr(GString) word = g_string_new(NULL);

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char(at)) {
    gunichar c = g_utf8_get_char(at);
    gboolean arrow = (c == '-' || c == '=') && at[1] == '>';
    const char *symbol;

    if (g_ascii_isalnum(*at)) {
      g_string_append_c(word, *at);
      continue;
    }
    symbol = arrow ? "implies" : find_symbol(c);
    if (c == 0x2019)
      c = '\'';
    if (g_unichar_isalnum(c) || g_unichar_ismark(c) ||
        (word->len > 0 && !arrow && (c == '\'' || c == '-'))) {
      g_string_append_unichar(word, c);
      continue;
    }
    end_word(words, word);
    if (symbol != NULL)
      g_ptr_array_add(words, g_strdup(symbol));
  }
  end_word(words, word);
  return words;
}

static const char *
get_word(const GPtrArray *words, guint i)
{
  return i < words->len ? words->pdata[i] : "";
}

/* Whether the words of LIST, which are parted by blanks, stand at AT. */
static gboolean
stand_at(const GPtrArray *words, guint at, const char *list)
{
  for (;;) {
    const char *word = get_word(words, at++);
    gsize length = *word == *list ? strcspn(list, " ") : 0;

    if (length == 0 || strncmp(word, list, length) != 0 || word[length] != '\0')
      return FALSE;
    if (list[length] == '\0')
      return TRUE;
    list += length + 1;
  }
}

static guint
find_word(const GPtrArray *words, guint from, const char *list)
{
  for (guint i = from; i < words->len; i++)
    if (stand_at(words, i, list))
      return i;
  return words->len;
}

static char *
make_stem(const char *word)
{
  gsize length = strlen(word);
  gboolean plural =
    length > 3 && word[length - 1] == 's' && strchr("sui", word[length - 2]) == NULL;

  return g_strndup(word, plural ? length - 1 : length);
}

/* How many words at FROM say no more than that what follows is so, or is not so. */
static guint
skip_frame(const GPtrArray *words, guint from, gboolean *negated)
{
  if (stand_at(words, from, "it is not the case that")) {
    *negated = !*negated;
    return 6;
  }
  if (stand_at(words, from, "it is false that") || stand_at(words, from, "it is not true that")) {
    *negated = !*negated;
    return stand_at(words, from, "it is false that") ? 4 : 5;
  }
  return stand_at(words, from, "it is true that") ? 4 : 0;
}

static RebutPhrase
make_phrase(const GPtrArray *words, guint from, guint end)
{
  RebutPhrase phrase = {NULL, FALSE};
  GPtrArray *kept = g_ptr_array_new();

  while (from < end && is_opening(get_word(words, from)))
    from++;
  from += skip_frame(words, from, &phrase.negated);
  for (guint i = from; i < end; i++) {
    const char *word = get_word(words, i);

    if (strcmp(word, "not") == 0)
      phrase.negated = !phrase.negated;
    else if (!is_filler(word))
      g_ptr_array_add(kept, make_stem(word));
  }
  g_ptr_array_add(kept, NULL);
  phrase.words = (char **)g_ptr_array_free(kept, FALSE);
  return phrase;
}

static gboolean
set_parts(RebutLogicalSentence *self, RebutSentenceForm form, RebutPhrase first, RebutPhrase second)
{
  self->form = form;
  self->first = first;
  self->second = second;
  return TRUE;
}

/* "If A, then B", "if A, B", "whenever A, B". */
static gboolean
read_leading_if(RebutLogicalSentence *self, const GPtrArray *words, guint from)
{
  static const char *const CONDITIONS[] = {"if",       "when",     "whenever", "once",  "wherever",
                                           "provided", "assuming", "suppose",  "given", NULL};
  guint middle;

  if (!is_among(get_word(words, from), CONDITIONS))
    return FALSE;
  self->form = REBUT_SENTENCE_LINK;
  middle = find_word(words, from, "then");
  if (middle == words->len)
    middle = find_word(words, from, COMMA);
  if (middle == words->len)
    return TRUE;
  return set_parts(self, REBUT_SENTENCE_IF, make_phrase(words, from + 1, middle),
                   make_phrase(words, middle + 1, words->len));
}

/* "B if A", "A only if B", "A implies B". */
static gboolean
read_inner_if(RebutLogicalSentence *self, const GPtrArray *words, guint from)
{
  guint n = words->len;
  guint only = find_word(words, from, "only if");
  guint implies = MIN(find_word(words, from, "implies"), find_word(words, from, "entails"));
  guint at = MIN(find_word(words, from, "if"), find_word(words, from, "whenever"));

  if (find_word(words, from, "if and only if") < n || find_word(words, from, "iff") < n ||
      find_word(words, from, "unless") < n) {
    self->form = REBUT_SENTENCE_LINK;
    return TRUE;
  }
  if (only < n)
    return set_parts(self, REBUT_SENTENCE_IF, make_phrase(words, from, only),
                     make_phrase(words, only + 2, n));
  if (implies < n) {
    guint that = strcmp(get_word(words, implies + 1), "that") == 0 ? 1 : 0;

    return set_parts(self, REBUT_SENTENCE_IF, make_phrase(words, from, implies),
                     make_phrase(words, implies + 1 + that, n));
  }
  if (at == n)
    return FALSE;
  return set_parts(self, REBUT_SENTENCE_IF, make_phrase(words, at + 1, n),
                   make_phrase(words, from, at));
}

static gboolean
read_exclusion(RebutLogicalSentence *self, const GPtrArray *words, guint from)
{
  gboolean negated = FALSE;
  guint start = from + skip_frame(words, from, &negated);
  guint both = negated ? start : find_word(words, from, "not both") + 1;
  guint middle = find_word(words, both, "and");

  if (both >= words->len || middle == words->len || strcmp(get_word(words, both), "both") != 0)
    return FALSE;
  return set_parts(self, REBUT_SENTENCE_NOT_BOTH, make_phrase(words, both + 1, middle),
                   make_phrase(words, middle + 1, words->len));
}

static gboolean
read_alternative(RebutLogicalSentence *self, const GPtrArray *words, guint from)
{
  guint middle = find_word(words, from, "or");
  guint start = strcmp(get_word(words, from), "either") == 0 ? from + 1 : from;

  if (middle == words->len)
    return FALSE;
  return set_parts(self, REBUT_SENTENCE_OR, make_phrase(words, start, middle),
                   make_phrase(words, middle + 1, words->len));
}

/* "All A are B", "whoever is A is B": parted at the last verb of being, which belongs to neither.
 */
static gboolean
read_generalisation(RebutLogicalSentence *self, const GPtrArray *words, guint from)
{
  static const char *const ALL[] = {"all",      "every",      "each",      "any",       "whoever",
                                    "whatever", "anyone",     "everyone",  "everybody", "anybody",
                                    "anything", "everything", "no",        "nobody",    "nothing",
                                    "none",     "only",       "whichever", "those",     "who",
                                    "always",   NULL};
  guint middle = words->len;

  if (!is_among(get_word(words, from), ALL) && find_word(words, from, "always") == words->len &&
      find_word(words, from, "never") == words->len)
    return FALSE;
  self->form = REBUT_SENTENCE_ALL;
  for (guint i = from + 1; i < words->len; i++)
    if (strcmp(get_word(words, i), "are") == 0 || strcmp(get_word(words, i), "is") == 0)
      middle = i;
  if (middle == words->len ||
      (strcmp(get_word(words, from), "all") != 0 && strcmp(get_word(words, from), "every") != 0))
    return TRUE;
  return set_parts(self, REBUT_SENTENCE_ALL, make_phrase(words, from + 1, middle),
                   make_phrase(words, middle + 1, words->len));
}

RebutLogicalSentence *
rebut_logical_sentence_new(const char *text)
{
  RebutLogicalSentence *self = g_new0(RebutLogicalSentence, 1);
  g_autoptr(GPtrArray) words = split(text);
  guint from = 0;

  while (from < words->len && is_opening(get_word(words, from)))
    from++;
  for (guint i = 0; i < words->len; i++)
    self->english = self->english || is_english(get_word(words, i));
  self->whole = make_phrase(words, from, words->len);
  if (!read_leading_if(self, words, from) && !read_inner_if(self, words, from) &&
      !read_exclusion(self, words, from) && !read_alternative(self, words, from))
    read_generalisation(self, words, from);
  return self;
}

void
rebut_logical_sentence_free(RebutLogicalSentence *self)
{
  if (self == NULL)
    return;
  g_strfreev(self->whole.words);
  g_strfreev(self->first.words);
  g_strfreev(self->second.words);
  g_free(self);
}

gboolean
rebut_phrase_is_same(const RebutPhrase *one, const RebutPhrase *other, gboolean opposed)
{
  return one->words != NULL && other->words != NULL && one->words[0] != NULL &&
         (one->negated != other->negated) == opposed &&
         g_strv_equal((const char *const *)one->words, (const char *const *)other->words);
}

/* Words of one stem: they begin alike, up to their last two letters. */
static gboolean
is_akin(const char *one, const char *other)
{
  gsize shorter = MIN(strlen(one), strlen(other));
  gsize n = 0;

  while (n < shorter && one[n] == other[n])
    n++;
  return n == MAX(strlen(one), strlen(other)) || (n >= 3 && n + 2 >= shorter);
}

const char *
rebut_phrase_find_word(const RebutPhrase *one, const RebutPhrase *other, gboolean shared)
{
  for (guint i = 0; one->words[i] != NULL; i++) {
    gboolean found = FALSE;

    if (is_function_word(one->words[i]))
      continue;
    for (guint k = 0; other->words[k] != NULL && !found; k++)
      found = is_akin(one->words[i], other->words[k]);
    if (found == shared)
      return one->words[i];
  }
  return NULL;
}
