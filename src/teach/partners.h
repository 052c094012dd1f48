/* partners.h - which claims of two maps go together, one with one.
 *
 * Claims that are alike come first, so that their likenesses add up to the most. Then come, again
 * and again, claims that are less alike but stand in the same way beside such as go together (after
 * S. Melnik, H. Garcia-Molina, E. Rahm, Similarity Flooding, 2002). */
#pragma once

#include "neighbours.h"

#include <glib.h>

G_BEGIN_DECLS

/* How alike the claims of a student's map are to those of the key. */
typedef struct {
  RebutRows pairs; /* by student's claim: claims of the key */
  guint32 *values; /* by pair */
  guint32 n_students;
  guint32 n_keys;
  RebutRows key_neighbours;
  RebutRows student_neighbours;
} RebutPairs;

typedef struct {
  guint32 *partner;    /* by student's claim: the key's, or REBUT_NONE */
  guint32 *student_of; /* by the key's claim, or REBUT_NONE */
} RebutPartners;

/* OFFERS is by pair what counts where two go together for what they say, or 0, and is overwritten.
 * Beside such as go together a pair must have the value LEAST with REBUT_MATCH_PLACE_BONUS. The
 * caller clears the result. */
RebutPartners rebut_partners_choose(const RebutPairs *pairs, guint32 least, guint32 *offers);

static inline void
rebut_partners_clear(RebutPartners *self)
{
  g_clear_pointer(&self->partner, g_free);
  g_clear_pointer(&self->student_of, g_free);
}

G_END_DECLS
