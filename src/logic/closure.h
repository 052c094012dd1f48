/* closure.h - what follows from some atoms, for one question after another.
 *
 * Forward chaining with counters (W. Dowling, J. Gallier, Linear-Time Algorithms for Testing the
 * Satisfiability of Propositional Horn Formulae, Journal of Logic Programming 3, 1984). What stands
 * under "not" is not looked at. A question costs what it reaches, not the size of the program. */
#pragma once

#include "program.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const RebutProgram *program;
  guint8 *holds; /* by atom */
  guint32
    *reasons; /* by atom that holds: the rule it follows by, REBUT_NO_RULE when it was added */
  guint32 *missing; /* by rule: atoms of its body that do not hold yet */
  guint32 *reached; /* the atoms that hold, in the order in which they came to */
  guint32 n_reached;
  guint64 work; /* literals looked at so far, over all questions */
} RebutClosure;

/* PROGRAM must outlive it. Nothing holds yet, and rules without a positive body never fire. */
RebutClosure *rebut_closure_new(const RebutProgram *program);
void rebut_closure_free(RebutClosure *self);

/* The rule never fires. Before the first atom is added. */
void rebut_closure_block(RebutClosure *self, guint32 rule);

/* ATOM holds, and all that follows. */
void rebut_closure_add(RebutClosure *self, guint32 atom);

/* Nothing holds any more. */
void rebut_closure_clear(RebutClosure *self);

/* Of what was added, that from which ATOM, which holds, was drawn: appended to ADDED, of guint32,
 * with what stands there already left out. SEEN has a byte for each atom, all 0 at first. */
void rebut_closure_trace(const RebutClosure *self, guint32 atom, guint8 *seen, GArray *added);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutClosure, rebut_closure_free)

G_END_DECLS
