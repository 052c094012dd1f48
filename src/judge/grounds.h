/* grounds.h - what a verdict rests on. */
#pragma once

#include "judgement.h"

#include <glib.h>

G_BEGIN_DECLS

/* Claims that are tried; and rules, one program after the other, unless it is a single one. */
#define REBUT_NECESSARY_MOST  1000
#define REBUT_NECESSARY_RULES 100000000

/* The claims, other than CLAIM and in the order of the text, of which at least one must fall before
 * the verdict on CLAIM can change: of guint32, the caller frees the array. NULL when that is not
 * known: only for the grounded semantics it is. */
GArray *rebut_verdict_grounds(const RebutJudgement *self, guint32 claim);

/* How many of GROUNDS are tried, each by a judgement: MOST, and no more than look at RULES rules in
 * all, but one at least; none of NULL. */
guint
rebut_grounds_tried(const RebutJudgement *self, const GArray *grounds, guint most, guint rules);

/* The claims that have no reason and bear on CLAIM, however far; as above. */
GArray *rebut_bare_claims(const RebutMap *map, guint32 claim);

/* Of the grounds the claims without any one of which the verdict would be another: the necessary
 * explanation (A. Borg, F. Bex, Necessary and Sufficient Explanations for Argumentation-Based
 * Conclusions, ECSQARU 2021), found by judging without it; none where the grounds are not known.
 * COMPLETE is FALSE when not all were tried. */
GArray *rebut_necessary_claims(const RebutJudgement *self, guint32 claim, gboolean *complete);

/* Whether the user grants or rejects the claim. */
gboolean rebut_claim_is_given(const RebutJudgement *self, guint32 claim);

G_END_DECLS
