/* commitments.h - what each speaker has bound himself to.
 *
 * He says the claims that bear his name and are asserted or granted, and is bound to what follows
 * from them by deductive steps (C. Hamblin, Fallacies, 1970; D. Walton, E. Krabbe, Commitment in
 * Dialogue, 1995). A defeasible step binds him when it is his own: one of a premise-conclusion
 * structure that bears his name; or any other whose premises he says, unless its conclusion is what
 * only others say, for then they may have made it. */
#pragma once

#include "closure.h"
#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_MAX_CULPRITS 100 /* more are not tried for whether all of them are needed */

typedef struct {
  const RebutMap *map;
  RebutRows said;        /* by speaker: his claims, each once, in ascending order */
  guint8 *is_blamed;     /* by place in SAID: the claim is taken as withdrawn */
  RebutRows told;        /* by claim: who says it, each once */
  RebutRows own;         /* by speaker: the defeasible steps that are his, ascending */
  RebutProgram *program; /* atoms: claims, and after them every step's leave to be taken */
  RebutClosure *closure; /* of the last question */
  /*< private >*/
  guint8 *seen; /* by atom, 0 between calls */
} RebutCommitments;

/* MAP must outlive it. Linear in the map. */
RebutCommitments *rebut_commitments_new(const RebutMap *map);
void rebut_commitments_free(RebutCommitments *self);

/* Whether the speaker says the claim, withdrawn or not. */
gboolean rebut_commitments_has(const RebutCommitments *self, guint32 speaker, guint32 claim);

/* Whether he says it, and it is not taken as withdrawn. */
gboolean rebut_commitments_keeps(const RebutCommitments *self, guint32 speaker, guint32 claim);

/* The first speaker who says both claims; REBUT_NONE when nobody does. */
guint32 rebut_commitments_share(const RebutCommitments *self, guint32 one, guint32 other);

/* Takes the claim, which the speaker says, as withdrawn: it is to blame for what was found. */
void rebut_commitments_blame(RebutCommitments *self, guint32 speaker, guint32 claim);

/* Draws in self->closure what the speaker is bound to; with OWN, by his own defeasible steps too.
 */
void rebut_commitments_follow(RebutCommitments *self, guint32 speaker, gboolean own);

/* The first opposition of which both sides follow; REBUT_NONE without any. */
guint32 rebut_commitments_clash(const RebutCommitments *self);

/* Of what the speaker says, a smallest set by inclusion from which both sides of some opposition
 * follow; what they follow from has just been drawn. The claims, of guint32, are ascending; the
 * caller frees the array. self->closure is then theirs. */
GArray *rebut_commitments_culprits(RebutCommitments *self, guint32 speaker, gboolean own);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutCommitments, rebut_commitments_free)

G_END_DECLS
