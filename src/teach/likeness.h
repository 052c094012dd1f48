/* likeness.h - how alike short texts are, by their letters and words.
 *
 * A text is the set of its words and the set of the three-letter sequences in them, each counted
 * as often as it occurs; case, accents and punctuation do not matter, nor does the order of words,
 * nor how a word of more than five letters ends. What few of the texts have weighs more than what
 * most have (K. Sparck Jones, A Statistical Interpretation of Term Specificity, 1972), and a word
 * like "the" hardly anything.
 *
 * Two sets are alike by what they share (L. Dice, Measures of the Amount of Ecologic Association
 * Between Species, 1945), and texts by the mean of both, M. Where one of two texts alone has a
 * "not", M is at most 1 - M: the more they share beside it, the surer they say the opposite. */
#pragma once

#include "rows.h"

#include <glib.h>

G_BEGIN_DECLS

/* Likenesses are whole numbers, so that sums of them are exact: 0 is nothing shared, this is the
 * same. */
#define REBUT_SAME 10000

/* Of a longer text only so many bytes of its beginning are compared. */
#define REBUT_LIKENESS_MOST_BYTES ((gsize)1 << 20)

/* What the texts are made of, of one kind. */
typedef struct {
  RebutRows rows;   /* by text: numbers of features, ascending, each once */
  guint32 *weights; /* by feature */
  guint32 *totals;  /* by text: of its features' weights */
  guint32 count;    /* different ones */
} RebutFeatures;

/* Some texts, prepared; those of one set can be compared. */
typedef struct {
  RebutFeatures sequences;
  RebutFeatures words;
  gboolean *negated; /* by text: an odd number of words like "not" */
  guint32 n_texts;
} RebutLikeness;

/* TEXTS are N strings of valid UTF-8. */
RebutLikeness *rebut_likeness_new(const char *const *texts, guint32 n);
void rebut_likeness_free(RebutLikeness *self);

/* Of two texts. Linear in them. */
guint32 rebut_likeness_of(const RebutLikeness *self, guint32 a, guint32 b);

/* Of text A and texts B and C taken together. */
guint32 rebut_likeness_of_both(const RebutLikeness *self, guint32 a, guint32 b, guint32 c);

/* How much of text A is found in text B. */
guint32 rebut_likeness_within(const RebutLikeness *self, guint32 a, guint32 b);

/* How alike the row of each text at or above SPLIT is to each below, where it is at least LEAST: by
 * text minus SPLIT the ascending numbers of the texts below, and beside them the likeness. For many
 * texts this is faster than comparing each with each. The caller frees all three arrays. */
void rebut_likeness_cross(
  const RebutLikeness *self, guint32 split, guint32 least, RebutRows *rows, guint32 **values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutLikeness, rebut_likeness_free)

G_END_DECLS
