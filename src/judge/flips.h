/* flips.h - what would have to fall for a verdict to change. */
#pragma once

#include "judgement.h"
#include "print.h"

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_FLIPS_MOST 3 /* claims in a set */

/* Claims whose joint fall gives the claim another verdict. */
typedef struct {
  guint32 claims[REBUT_FLIPS_MOST];
  guint n_claims;
  RebutVerdict verdict;
} RebutFlip;

typedef struct {
  GArray *flips;     /* of RebutFlip: all of the smallest size there is, in the order of the text */
  gboolean complete; /* FALSE when time ran out first */
} RebutFlips;

/* Tries the claims without a reason that bear on CLAIM: one by one, then in pairs, then in threes,
 * for as long as the options' limits allow. */
RebutFlips *rebut_flips_new(const RebutMap *map, const RebutJudgeOptions *options, guint32 claim);
void rebut_flips_free(RebutFlips *self);

/* Finds them, and appends them to OUT. */
void rebut_flips_print(const RebutMap *map,
                       const RebutJudgeOptions *options,
                       guint32 claim,
                       RebutPrintFormat format,
                       GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutFlips, rebut_flips_free)

G_END_DECLS
