/* topics.h - the words that the claims of a map are about.
 *
 * These are the words of English that are left when those without a subject of their own are passed
 * over: articles, pronouns, auxiliaries, quantifiers, prepositions and numbers. Words of
 * one stem are one term (Snowball's English stemmer; M. Porter, 2001), as are words whose stems
 * begin with the same five letters: "supplies" and "supplier". So terms are rather taken for the
 * same than for different. */
#pragma once

#include "map.h"
#include "rows.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_WEIGHT_WEAK, /* a verb of nearly any meaning, a measure, "thing", "people" */
  REBUT_WEIGHT_NAME, /* it begins with a capital within a sentence */
  REBUT_WEIGHT_FULL
} RebutWeight;

typedef struct {
  RebutRows terms; /* by claim: numbers of its terms, in the order of the text, each once */
  char **words;    /* beside them: the word as it stands there */
  guint8 *weights; /* beside them: of RebutWeight */
  guint32 *counts; /* by term: the claims that have it */
  guint32 n_terms; /* different ones */
  gboolean is_english;
} RebutTopics;

/* Linear in the texts. IS_ENGLISH is what the front matter says (lang), or else what the words
 * show; the terms of another language mean nothing. */
RebutTopics *rebut_topics_new(const RebutMap *map);
void rebut_topics_free(RebutTopics *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutTopics, rebut_topics_free)

G_END_DECLS
