/* flips.h - what would have to fall for a verdict to change.
 *
 * Each set must meet what the verdict rests on, and so must what is added to a set what the verdict
 * rests on without it: a tree of hitting sets (R. Reiter, A Theory of Diagnosis from First
 * Principles, Artificial Intelligence 32, 1987). */
#pragma once

#include "judgement.h"
#include "print.h"

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_FLIPS_MOST 3      /* claims in a set */
#define REBUT_FLIPS_SETS 200000 /* sets of one size that are tried */

/* Claims whose joint fall gives the claim another verdict. */
typedef struct {
  guint32 claims[REBUT_FLIPS_MOST];
  guint n_claims;
  RebutVerdict verdict;
} RebutFlip;

typedef struct {
  GArray *flips;     /* of RebutFlip: all of the smallest size there is, in the order of the text */
  gboolean complete; /* FALSE when a limit was met first */
} RebutFlips;

/* Tries the claims without a reason that bear on CLAIM: one by one, then in pairs, then in threes,
 * for as long as the judgement's limits and REBUT_FLIPS_SETS allow. A claim falls when nobody says
 * it. */
RebutFlips *rebut_flips_new(const RebutJudgement *judgement, guint32 claim);
void rebut_flips_free(RebutFlips *self);

/* Finds them, and appends them to OUT. */
void rebut_flips_print(const RebutJudgement *judgement,
                       guint32 claim,
                       RebutPrintFormat format,
                       GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutFlips, rebut_flips_free)

G_END_DECLS
