#include "validity.h"

#include "sentence.h"

/* Of a step with more, nothing is said. */
#define MOST_PREMISES 32

typedef struct {
  GPtrArray *premises; /* of RebutLogicalSentence */
  RebutLogicalSentence *conclusion;
} Step;

static const RebutLogicalSentence *
get_premise(const Step *self, guint i)
{
  return self->premises->pdata[i];
}

static gboolean
is_same(const RebutPhrase *one, const RebutPhrase *other)
{
  return rebut_phrase_is_same(one, other, FALSE);
}

static gboolean
is_opposed(const RebutPhrase *one, const RebutPhrase *other)
{
  return rebut_phrase_is_same(one, other, TRUE);
}

static gboolean
is_premise(const Step *self, const RebutPhrase *phrase)
{
  for (guint i = 0; i < self->premises->len; i++)
    if (is_same(&get_premise(self, i)->whole, phrase))
      return TRUE;
  return FALSE;
}

/* Whether PHRASE, or each part of it between the word "and", is a premise. */
static gboolean
is_granted(const Step *self, const RebutPhrase *phrase)
{
  gboolean all = TRUE;
  guint start = 0;

  if (is_premise(self, phrase))
    return TRUE;
  if (phrase->words == NULL || phrase->negated)
    return FALSE;
  for (guint i = 0; all && i <= g_strv_length(phrase->words); i++) {
    g_autoptr(GPtrArray) part = NULL;

    if (phrase->words[i] != NULL && g_strcmp0(phrase->words[i], "and") != 0)
      continue;
    part = g_ptr_array_new();
    for (; start < i; start++)
      g_ptr_array_add(part, phrase->words[start]);
    g_ptr_array_add(part, NULL);
    all = is_premise(self, &(RebutPhrase){(char **)part->pdata, FALSE});
    start = i + 1;
  }
  return all;
}

/* Two conditionals in a row. */
static gboolean
is_chained(const Step *self, const RebutLogicalSentence *rule)
{
  const RebutLogicalSentence *conclusion = self->conclusion;

  for (guint i = 0; i < self->premises->len; i++) {
    const RebutLogicalSentence *other = get_premise(self, i);

    if (other->form == REBUT_SENTENCE_IF && conclusion->form == REBUT_SENTENCE_IF &&
        is_same(&rule->second, &other->first) && is_same(&rule->first, &conclusion->first) &&
        is_same(&other->second, &conclusion->second))
      return TRUE;
  }
  return FALSE;
}

/* All words of PART that carry meaning are in WHOLE; it has one. */
static gboolean
is_part(const RebutPhrase *part, const RebutPhrase *whole)
{
  return part->words != NULL && rebut_phrase_find_word(part, whole, TRUE) != NULL &&
         rebut_phrase_find_word(part, whole, FALSE) == NULL;
}

/* All A are B; x is A; so x is B: what the conclusion says beside B, a premise says of A. */
static gboolean
is_instance(const Step *self, const RebutLogicalSentence *rule)
{
  const RebutPhrase *whole = &self->conclusion->whole;

  if (!is_part(&rule->second, whole))
    return FALSE;
  for (guint i = 0; i < self->premises->len; i++)
    if (get_premise(self, i) != rule && is_part(&rule->first, &get_premise(self, i)->whole) &&
        rebut_phrase_find_word(whole, &get_premise(self, i)->whole, TRUE) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_denied(const Step *self, const RebutPhrase *phrase)
{
  for (guint i = 0; i < self->premises->len; i++)
    if (is_opposed(&get_premise(self, i)->whole, phrase))
      return TRUE;
  return FALSE;
}

/* Whether RULE, with other premises, makes the step one of the known valid forms. */
static gboolean
is_valid_by(const Step *self, const RebutLogicalSentence *rule)
{
  const RebutPhrase *whole = &self->conclusion->whole;

  switch (rule->form) {
  case REBUT_SENTENCE_IF:
    return (is_granted(self, &rule->first) && is_same(whole, &rule->second)) ||
           (is_denied(self, &rule->second) && is_opposed(whole, &rule->first)) ||
           is_chained(self, rule);
  case REBUT_SENTENCE_OR:
    return (is_denied(self, &rule->first) && is_same(whole, &rule->second)) ||
           (is_denied(self, &rule->second) && is_same(whole, &rule->first));
  case REBUT_SENTENCE_NOT_BOTH:
    return (is_granted(self, &rule->first) && is_opposed(whole, &rule->second)) ||
           (is_granted(self, &rule->second) && is_opposed(whole, &rule->first));
  case REBUT_SENTENCE_ALL:
    return is_instance(self, rule);
  case REBUT_SENTENCE_PLAIN:
  case REBUT_SENTENCE_LINK:
  default:
    return is_same(&rule->whole, whole);
  }
}

/* Only of two premises: a third might make it good. */
static RebutValidity
find_fallacy(const Step *self)
{
  const RebutPhrase *whole = &self->conclusion->whole;

  for (guint i = 0; self->premises->len == 2 && i < 2; i++) {
    const RebutLogicalSentence *rule = get_premise(self, i);
    const RebutPhrase *other = &get_premise(self, 1 - i)->whole;

    if (rule->form != REBUT_SENTENCE_IF)
      continue;
    if (is_same(other, &rule->second) && is_same(whole, &rule->first))
      return REBUT_VALIDITY_AFFIRMS_CONSEQUENT;
    if (is_opposed(other, &rule->first) && is_opposed(whole, &rule->second))
      return REBUT_VALIDITY_DENIES_ANTECEDENT;
  }
  return REBUT_VALIDITY_OPEN;
}

/* Whether a premise that links things shares a word with the conclusion. */
static gboolean
is_linked(const Step *self)
{
  for (guint i = 0; i < self->premises->len; i++)
    if (get_premise(self, i)->form != REBUT_SENTENCE_PLAIN &&
        rebut_phrase_find_word(&self->conclusion->whole, &get_premise(self, i)->whole, TRUE) !=
          NULL)
      return TRUE;
  return FALSE;
}

/* Whether each word of the conclusion that carries meaning is in some premise: then the step may
 * be valid in a way that is not known here. */
static gboolean
is_covered(const Step *self)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new();

  for (guint i = 0; i < self->premises->len; i++)
    for (char **word = get_premise(self, i)->whole.words; *word != NULL; word++)
      g_ptr_array_add(all, *word);
  g_ptr_array_add(all, NULL);
  return rebut_phrase_find_word(&self->conclusion->whole,
                                &(RebutPhrase){(char **)all->pdata, FALSE}, FALSE) == NULL;
}

static RebutValidity
judge_step(const Step *self)
{
  gboolean english = self->conclusion->english;
  RebutValidity fallacy = find_fallacy(self);

  for (guint i = 0; i < self->premises->len; i++) {
    english = english || get_premise(self, i)->english;
    if (is_valid_by(self, get_premise(self, i)))
      return REBUT_VALIDITY_KNOWN;
  }
  if (fallacy != REBUT_VALIDITY_OPEN)
    return fallacy;
  return english && !is_linked(self) && !is_covered(self) ? REBUT_VALIDITY_UNSEEN
                                                          : REBUT_VALIDITY_OPEN;
}

static void
free_sentence(gpointer sentence)
{
  rebut_logical_sentence_free(sentence);
}

RebutValidity
rebut_validity_find(const char *const *premises, guint n, const char *conclusion)
{
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func(free_sentence);
  g_autoptr(RebutLogicalSentence) last = NULL;
  Step step = {sentences, NULL};

  if (n > MOST_PREMISES)
    return REBUT_VALIDITY_OPEN;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add(sentences, rebut_logical_sentence_new(premises[i]));
  last = rebut_logical_sentence_new(conclusion);
  step.conclusion = last;
  return judge_step(&step);
}
