/* nearest.h - the passage of a text that is nearest to some words by edit distance.
 *
 * Candidates are the places where the rarest words of WORDS stand in the text as far from each
 * other as in WORDS, or nearly so; around the best of them the nearest passage is found by dynamic
 * programming (P. Sellers, The Theory and Computation of Evolutionary Distances, Journal of
 * Algorithms 1, 1980). So a search takes a time that does not grow with the text. */
#pragma once

#include "word_index.h"

#include <glib.h>

G_BEGIN_DECLS

/* Longer words, in bytes, have no nearest passage. */
#define REBUT_MAX_NEAREST 500

/* The edit distance, in bytes, of the nearest passage [*START, *END) of TEXT, which INDEX indexes;
 * G_MAXUINT when there is no candidate. */
guint rebut_nearest_find(
  const GString *text, const RebutWordIndex *index, const char *words, gsize *start, gsize *end);

G_END_DECLS
