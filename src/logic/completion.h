/* completion.h - the three-valued stable models of a program as clauses. */
#pragma once

#include "sat.h"
#include "well_founded.h"

#include <glib.h>

G_BEGIN_DECLS

/* What the well-founded model leaves undefined, as clauses. */
typedef struct {
  const RebutProgram *program;
  const RebutModel *base; /* the well-founded model */
  RebutSat *sat;
  guint32 *open; /* atoms that BASE leaves undefined */
  guint32 n_open;
  gint *certain;     /* by atom that is open: the variable that says it is true */
  gint *possible;    /* by atom that is open: that it is true or undefined */
  gint *fires;       /* by rule for an open atom: that it makes it true; 0 when it cannot */
  gint *may_fire;    /* by rule: that it makes it possible */
  RebutModel *model; /* the last that was found */
} RebutCompletion;

/* PROGRAM and BASE must outlive it. */
RebutCompletion *
rebut_completion_new(const RebutProgram *program, const RebutModel *base, gint64 deadline);
void rebut_completion_free(RebutCompletion *self);

/* Looks for a three-valued stable model under what is assumed, N literals, and leaves it in
 * self->model. */
RebutSatAnswer rebut_completion_solve(RebutCompletion *self, const gint *assumed, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutCompletion, rebut_completion_free)

G_END_DECLS
