/* settle.h - what keeps a claim contested, and what would settle it. */
#pragma once

#include "judgement.h"

#include <glib.h>

G_BEGIN_DECLS

/* Claims that are tried; and rules, one program after the other, unless it is a single one. */
#define REBUT_SETTLING_MOST  100
#define REBUT_SETTLING_RULES 10000000

/* The claims of a circle that is not decided, and on which CLAIM depends, each once: each depends
 * on the next, maybe by way of others of them, the last on the first; of guint32, the caller frees
 * the array. The shortest one that rests on nothing else that is open. Empty when a single claim is
 * at issue, with its reasons and the objections to it. By the grounded model. */
GArray *rebut_contested_circle(const RebutJudgement *self, guint32 claim);

/* Appends the claims, other than CLAIM and in the order of the text, each of which settles it when
 * it is granted, and those which do when it is rejected; of guint32. The first of those that CLAIM
 * rests on are tried: *COMPLETE says whether that is all of them. By the grounded semantics. */
void rebut_settling_claims(const RebutJudgement *self,
                           guint32 claim,
                           GArray *granting,
                           GArray *rejecting,
                           gboolean *complete);

G_END_DECLS
