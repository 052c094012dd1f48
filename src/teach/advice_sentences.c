/* advice_sentences.c - what stands in one box: one sentence that says something, without its
 * reasons. */
#include "advice_state.h"

#include <string.h>

#define BECAUSE 0 /* its place below */

/* Words that join a reason to what it is a reason for, between blanks and in lower case. */
static const char *const REASONINGS[] = {
  " because ",    " therefore ",       " hence ",        " consequently ",
  " it follows ", " which proves ",    " this proves ",  " which means that ",
  " this shows ", " for this reason ", " that is why ",  " which is why ",
  " given that ", " for the reason ",  " as a result, ", " thus ",
};

/* Before "because": the reason itself is what is claimed or denied. */
static const char *const ABOUT_REASONS[] = {"not",    "only",   "just",    "simply", "merely",
                                            "partly", "mainly", "largely", "even",   "whether"};

static gboolean
ends_with_one_of(const char *text, gsize length, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++) {
    gsize word = strlen(words[i]);

    if (length > word && text[length - word - 1] == ' ' &&
        strncmp(text + length - word, words[i], word) == 0)
      return TRUE;
  }
  return FALSE;
}

/* " the city, because it is loud " : in lower case, a blank at both ends, what is quoted left out.
 */
static char *
prepare(const char *text)
{
  GString *out = g_string_new(" ");
  g_autofree char *lower = g_utf8_strdown(text, -1);
  gboolean quoted = FALSE;

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char(at)) {
    gunichar c = g_utf8_get_char(at);

    if (c == '"' || c == 0x201c || c == 0x201d || c == 0xab || c == 0xbb)
      quoted = !quoted;
    else if (!quoted)
      g_string_append_unichar(out, c == '\n' ? ' ' : c);
  }
  g_string_append_c(out, ' ');
  return g_string_free(out, FALSE);
}

/* Whether "because", at AT, gives no reason for the claim: "because of rain", "not because it
 * rains".
 */
static gboolean
is_about_reasons(const char *text, const char *at)
{
  return g_str_has_prefix(at, " because of ") ||
         ends_with_one_of(text, (gsize)(at - text), ABOUT_REASONS, G_N_ELEMENTS(ABOUT_REASONS));
}

/* The word that shows reasoning in a prepared text; NULL when none does. */
static const char *
find_reasoning(const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS(REASONINGS); i++) {
    const char *at = strstr(text, REASONINGS[i]);

    while (at != NULL && i == BECAUSE && is_about_reasons(text, at))
      at = strstr(at + 1, REASONINGS[i]);
    if (at != NULL)
      return REASONINGS[i];
  }
  return NULL;
}

/* A dot behind an initial, behind another dot as in "U.S.", or behind one of these. */
static gboolean
is_abbreviation(const char *text, const char *dot)
{
  static const char *const WORDS[] = {"mr",  "mrs", "ms", "dr",  "prof", "st",  "vs",  "no",
                                      "nos", "art", "cf", "ca",  "fig",  "pp",  "sen", "gen",
                                      "col", "etc", "jr", "inc", "co",   "gov", "rep", NULL};
  const char *start = dot;
  g_autofree char *word = NULL;

  while (start > text && g_ascii_isalpha(start[-1]))
    start--;
  word = g_ascii_strdown(start, dot - start);
  return (strlen(word) == 1 && *word != 'i') || (start > text && start[-1] == '.') ||
         g_strv_contains(WORDS, word);
}

/* A mark that ends a sentence, with another sentence behind it. */
static gboolean
has_two_sentences(const char *text)
{
  const char *at = text;

  while (*at != '\0') {
    const char *next = at + 1;
    const char *word;

    if (strchr(".!?", *at) != NULL) {
      next += strspn(next, ".!?)\"'");
      word = next + strspn(next, " \n");
      if (next != word && g_unichar_isupper(g_utf8_get_char(word)) &&
          (*at != '.' || !is_abbreviation(text, at)))
        return TRUE;
    }
    at = next;
  }
  return FALSE;
}

static const char *
find_fault(const char *text)
{
  g_autofree char *trimmed = g_strstrip(g_strdup(text));

  if (g_str_has_suffix(trimmed, "?"))
    return "this asks instead of saying something";
  if (has_two_sentences(trimmed))
    return "more than one sentence stands in this claim";
  return strpbrk(trimmed, " \n") == NULL ? "a single word is a topic, and no claim" : NULL;
}

static void
check_claim(const RebutAdvice *self, guint32 claim)
{
  const char *text = self->map->claims[claim].text.plain;
  g_autofree char *prepared = prepare(text);
  const char *reasoning = find_reasoning(prepared);
  const char *fault = find_fault(text);

  if (fault != NULL)
    rebut_advise_claim(self->map, self->diagnostics, REBUT_CODE_NOT_ONE_SENTENCE, claim,
                       "one whole sentence that can be true or false: only such a claim can be "
                       "supported, attacked and judged",
                       "%s", fault);
  if (reasoning != NULL) {
    g_autofree char *word = g_strstrip(g_strdup(reasoning));

    rebut_advise_claim(self->map, self->diagnostics, REBUT_CODE_REASONING_INSIDE, claim,
                       "a reason is a claim of its own: draw the step between the two, so that "
                       "each of them, and the step, can be attacked",
                       "“%s” belongs to a step between claims, not into one", word);
  }
}

void
rebut_advise_on_sentences(const RebutAdvice *self)
{
  for (guint32 i = 0; i < self->map->n_claims; i++)
    /* A gist is the summary of an argument, with its reason. */
    if (self->map->claims[i].gist_of == REBUT_NONE && *self->map->claims[i].text.plain != '\0')
      check_claim(self, i);
}
