/* sentence.h - the logical form of a plain English sentence, as far as its words show it.
 *
 * "If A, then B", "B if A", "A only if B" and "A -> B" are conditionals; "A or B" an alternative;
 * "not both A and B" an exclusion; what begins like "all", "every", "whoever" or "no" a
 * generalisation. A phrase is compared by its words: case, punctuation, articles, "do", the s at
 * the end of a word and the words that begin a conclusion do not matter, and "not" turns it round.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_SENTENCE_PLAIN,
  REBUT_SENTENCE_IF,       /* first: the condition; second: what follows */
  REBUT_SENTENCE_OR,       /* first or second, or both */
  REBUT_SENTENCE_NOT_BOTH, /* first and second */
  REBUT_SENTENCE_ALL,      /* first: who; second: what they are. Empty when they cannot be told */
  REBUT_SENTENCE_LINK      /* links things in another way: unless, if and only if */
} RebutSentenceForm;

typedef struct {
  char **words; /* ends with NULL */
  gboolean negated;
} RebutPhrase;

typedef struct {
  RebutSentenceForm form;
  RebutPhrase whole;
  RebutPhrase first;  /* words NULL where the form has none */
  RebutPhrase second; /* likewise */
  gboolean english;   /* it has a word that marks English */
} RebutLogicalSentence;

/* TEXT is valid UTF-8; the caller frees the result. */
RebutLogicalSentence *rebut_logical_sentence_new(const char *text);
void rebut_logical_sentence_free(RebutLogicalSentence *self);

/* Whether two phrases have the same words, and are both negated or both not; for OPPOSED, one. */
gboolean rebut_phrase_is_same(const RebutPhrase *one, const RebutPhrase *other, gboolean opposed);

/* The first word of ONE that carries meaning and, its ending left aside, is (SHARED) or is not in
 * OTHER; NULL without any. */
const char *
rebut_phrase_find_word(const RebutPhrase *one, const RebutPhrase *other, gboolean shared);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutLogicalSentence, rebut_logical_sentence_free)

G_END_DECLS
