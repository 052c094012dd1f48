/* well_founded.h - the well-founded model of a normal logic program.
 *
 * A. Van Gelder, K. A. Ross, J. S. Schlipf, The Well-Founded Semantics for General Logic Programs
 * (Journal of the ACM 38(3), 1991). Computed by propagation with counters, and by source pointers
 * for unfounded sets (P. Simons, I. Niemela, T. Soininen, Extending and Implementing the Stable
 * Model Semantics, Artificial Intelligence 138, 2002) instead of whole passes: a program without
 * circles of support is done in time linear in its size. Circles are looked for only among what
 * the propagation leaves undefined. */
#pragma once

#include "program.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum { REBUT_UNDEFINED, REBUT_TRUE, REBUT_FALSE } RebutTruth;

typedef struct {
  guint8 *values;   /* by atom: RebutTruth */
  guint32 *rounds;  /* by atom: when it was decided, from 1 on; 0 while undefined */
  guint32 *reasons; /* by atom: the rule that made it true, or REBUT_NO_RULE */
  guint32 n_atoms;
} RebutModel;

/* A round decides what follows from the rounds before. What is false because it only supports
 * itself is decided in one round, together, when nothing else is left to be decided. GIVEN is NULL
 * or, by atom, the RebutTruth that it has whatever the rules for it say; REBUT_UNDEFINED leaves it
 * to them. */
RebutModel *rebut_well_founded_new(const RebutProgram *program, const guint8 *given);

/* All atoms undefined. */
RebutModel *rebut_model_new(guint32 n_atoms);
void rebut_model_free(RebutModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutModel, rebut_model_free)

G_END_DECLS
