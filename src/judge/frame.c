#include "frame.h"

#include <string.h>

enum {
  MAX_BACK = 400,  /* bytes before the quote that are looked at */
  MAX_WORDS = 100, /* of them */
  MAX_SUBJECT = 5, /* words before a verb, among which its subject is */
  MAX_OBJECT = 3   /* words between it and "that": "told us once that" */
};

typedef struct {
  char *word; /* in small letters, with a straight apostrophe */
  gsize start;
  gsize end;
  gboolean cut; /* a comma, colon or dash, or "but", parts it from the word before */
} Word;

typedef struct {
  const char *text;
  gsize at;
  GArray *words; /* of Word: the sentence before AT */
} Sentence;

static gboolean
is_negation(const char *word)
{
  static const char *const LIST[] = {"not",     "no",       "never",   "nobody",  "none",
                                     "nothing", "neither",  "nor",     "nowhere", "cannot",
                                     "hardly",  "scarcely", "without", NULL};

  return g_str_has_suffix(word, "n't") || g_strv_contains(LIST, word);
}

/* Before "that". */
static gboolean
is_denial(const char *word)
{
  static const char *const LIST[] = {"deny",    "denies",     "denied",   "denying", "doubt",
                                     "doubts",  "doubted",    "doubtful", "false",   "untrue",
                                     "wrong",   "impossible", "myth",     "lie",     "disproved",
                                     "refuted", NULL};

  return g_strv_contains(LIST, word);
}

/* Of saying and thinking. */
static gboolean
is_report(const char *word)
{
  static const char *const LIST[] = {
    "say",       "says",      "said",      "saying",     "tell",     "tells",    "told",
    "claim",     "claims",    "claimed",   "claiming",   "argue",    "argues",   "argued",
    "arguing",   "maintain",  "maintains", "maintained", "insist",   "insists",  "insisted",
    "assert",    "asserts",   "asserted",  "allege",     "alleges",  "alleged",  "contend",
    "contends",  "contended", "believe",   "believes",   "believed", "think",    "thinks",
    "thought",   "write",     "writes",    "wrote",      "written",  "suggest",  "suggests",
    "suggested", "state",     "states",    "stated",     "declare",  "declares", "declared",
    "assume",    "assumes",   "assumed",   NULL};

  return g_strv_contains(LIST, word);
}

static gboolean
is_word_char(gunichar c)
{
  return g_unichar_isalnum(c) || c == '\'' || c == 0x2019;
}

/* Whether a sentence ends at END: a full stop stands before it, maybe with a bracket or quotation
 * mark behind. */
static gboolean
ends_sentence(const char *text, gsize least, gsize end)
{
  static const char *const CLOSING[] = {"\"", ")", "”", "’", "»"};

  for (guint i = 0; i < G_N_ELEMENTS(CLOSING); i++) {
    gsize length = strlen(CLOSING[i]);

    if (end > least + length && memcmp(text + end - length, CLOSING[i], length) == 0) {
      end -= length;
      break;
    }
  }
  return end > least && (text[end - 1] == '.' || text[end - 1] == '?' || text[end - 1] == '!');
}

/* Where the sentence that holds AT begins: behind the end of another and a blank, or behind an
 * empty line. */
static gsize
find_sentence(const char *text, gsize from, gsize at)
{
  gsize least = at - from > MAX_BACK ? at - MAX_BACK : from;
  gsize start = at;

  for (; start > least; start--) {
    if (g_ascii_isspace(text[start]) && ends_sentence(text, least, start))
      break;
    if (text[start - 1] == '\n' && text[start] == '\n')
      break;
  }
  while (start < at && ((guchar)text[start] & 0xC0) == 0x80)
    start++;
  return start;
}

static char *
fold_word(const char *text, gsize length)
{
  g_autofree char *small = g_utf8_strdown(text, (gssize)length);
  g_auto(GStrv) pieces = g_strsplit(small, "’", -1);

  return g_strjoinv("'", pieces);
}

static void
clear_word(gpointer data)
{
  g_free(((Word *)data)->word);
}

/* Whether what stands between two words parts clauses: a hyphen between letters does not. */
static gboolean
is_cut(const char *text, gsize start, gsize end)
{
  g_autofree char *between = g_strndup(text + start, end - start);

  return strpbrk(between, ",;:(") != NULL || strstr(between, "- ") != NULL ||
         strstr(between, " -") != NULL || strstr(between, "–") != NULL ||
         strstr(between, "—") != NULL;
}

static void
read_words(Sentence *self, gsize start)
{
  const char *text = self->text;
  gsize last_end = start;

  while (start < self->at && self->words->len < MAX_WORDS) {
    Word word = {NULL, start, start, FALSE};

    while (word.end < self->at && is_word_char(g_utf8_get_char(text + word.end)))
      word.end = (gsize)(g_utf8_next_char(text + word.end) - text);
    start = word.end;
    if (word.end == word.start) {
      start = (gsize)(g_utf8_next_char(text + start) - text);
      continue;
    }
    word.word = fold_word(text + word.start, word.end - word.start);
    word.cut = is_cut(text, last_end, word.start) || strcmp(word.word, "but") == 0;
    last_end = word.end;
    g_array_append_val(self->words, word);
  }
}

static const Word *
get_word(const Sentence *self, guint i)
{
  return &g_array_index(self->words, Word, i);
}

static gboolean
is_word(const Sentence *self, guint i, const char *word)
{
  return i < self->words->len && strcmp(get_word(self, i)->word, word) == 0;
}

/* "not only", "no question", "do not doubt": what follows is said all the same. */
static gboolean
is_harmless(const Sentence *self, guint i)
{
  static const char *const AFTER_NOT[] = {"only", "just", "merely", "simply", "least", NULL};
  static const char *const AFTER_NO[] = {"wonder", "question", NULL};

  if (i + 1 >= self->words->len)
    return FALSE;
  return is_denial(get_word(self, i + 1)->word) ||
         g_strv_contains(strcmp(get_word(self, i)->word, "no") == 0 ? AFTER_NO : AFTER_NOT,
                         get_word(self, i + 1)->word);
}

/* The first word of the clause that holds word I, at most some words before it. */
static guint
find_subject(const Sentence *self, guint i)
{
  for (guint back = 0; back < MAX_SUBJECT && i > 0 && !get_word(self, i)->cut; back++)
    i--;
  return i;
}

/* Whether "that" follows on word I within the clause, and ends it or not. */
static gboolean
leads_to_that(const Sentence *self, guint i)
{
  for (guint k = i + 1; k < self->words->len && k <= i + 1 + MAX_OBJECT; k++) {
    if (get_word(self, k)->cut)
      return FALSE;
    if (is_word(self, k, "that"))
      return TRUE;
  }
  return FALSE;
}

/* Whether nothing but punctuation, a colon or an opening quotation mark among it, stands between
 * the last word and the quote. */
static gboolean
opens_speech(const Sentence *self)
{
  gsize end = get_word(self, self->words->len - 1)->end;
  g_autofree char *between = g_strndup(self->text + end, self->at - end);

  return strpbrk(between, ":\"") != NULL || strstr(between, "“") != NULL ||
         strstr(between, "‘") != NULL || strstr(between, "„") != NULL ||
         strstr(between, "«") != NULL;
}

/* Whether a word of the speaker's names is among the words [FIRST, END). */
static gboolean
names_speaker(const Sentence *self, guint first, guint end, const RebutFrameSpeaker *speaker)
{
  for (guint i = 0; speaker->names[i] != NULL; i++) {
    g_autofree char *folded = g_utf8_strdown(speaker->names[i], -1);
    g_auto(GStrv) names = g_strsplit_set(folded, " .", -1);

    for (guint k = first; k < end; k++)
      if (strlen(get_word(self, k)->word) > 1 &&
          g_strv_contains((const char *const *)names, get_word(self, k)->word))
        return TRUE;
  }
  return FALSE;
}

/* Whether the subject of the verb at I, which begins at FIRST, is somebody else than the speaker.
 */
static gboolean
is_of_another(const Sentence *self, guint first, guint i, const RebutFrameSpeaker *speaker)
{
  static const char *const OWN[] = {"i", "we", "i've", "i'd", "i'll", "we've", "we'd", "let", NULL};
  static const char *const OPEN[] = {"he", "she", "they", "it", "who", "which", NULL};

  for (guint k = first; k < i; k++)
    if (g_strv_contains(OWN, get_word(self, k)->word))
      return FALSE;
  for (guint k = first; k < i; k++)
    if (g_strv_contains(OPEN, get_word(self, k)->word))
      return speaker->first_person;
  return first < i && !names_speaker(self, first, i, speaker);
}

static gboolean
is_reported(const Sentence *self, guint i, const RebutFrameSpeaker *speaker, guint *first)
{
  gboolean last = i + 1 == self->words->len;

  if (is_word(self, i, "according") && is_word(self, i + 1, "to")) {
    *first = i;
    return !is_word(self, i + 2, "me") && !names_speaker(self, i, self->words->len, speaker);
  }
  if (!is_report(get_word(self, i)->word) ||
      !(leads_to_that(self, i) || (last && opens_speech(self))))
    return FALSE;
  *first = find_subject(self, i);
  return is_of_another(self, *first, i, speaker);
}

static gboolean
is_negated(const Sentence *self, guint i)
{
  const char *word = get_word(self, i)->word;

  if (is_denial(word))
    return leads_to_that(self, i) && (i == 0 || !is_negation(get_word(self, i - 1)->word));
  if (!is_negation(word) || is_harmless(self, i))
    return FALSE;
  for (guint k = i + 1; k < self->words->len; k++)
    if (get_word(self, k)->cut)
      return FALSE;
  return !is_cut(self->text, get_word(self, self->words->len - 1)->end, self->at);
}

RebutFrame
rebut_frame_find(
  const char *text, gsize from, gsize at, const RebutFrameSpeaker *speaker, gsize *start)
{
  Sentence self = {text, at, g_array_new(FALSE, FALSE, sizeof(Word))};
  RebutFrame frame = REBUT_FRAME_NONE;

  g_array_set_clear_func(self.words, clear_word);
  read_words(&self, find_sentence(text, from, at));
  for (guint i = self.words->len; i > 0 && frame == REBUT_FRAME_NONE; i--) {
    guint first = i - 1;

    if (is_negated(&self, i - 1)) {
      frame = REBUT_FRAME_NEGATED;
      first = find_subject(&self, i - 1);
    } else if (*speaker->names != NULL && is_reported(&self, i - 1, speaker, &first)) {
      frame = REBUT_FRAME_REPORTED;
    }
    *start = get_word(&self, first)->start;
  }
  g_array_unref(self.words);
  return frame;
}
