/* stable.h - the three-valued stable models of a program, by satisfiability.
 *
 * The completion of the program as clauses (K. Clark, 1978), doubled for what is true and what is
 * possible; sets that only support themselves are forbidden when they turn up (loop formulas: F.
 * Lin, Y. Zhao, ASSAT, Artificial Intelligence 157, 2004). The names are those of argumentation, to
 * which they correspond (M. Caminada, S. Sá, J. Alcântara, W. Dvořák, On the Equivalence between
 * Logic Programming Semantics and Argumentation Semantics, IJAR 58, 2015). */
#pragma once

#include "well_founded.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_PREFERRED,   /* as much true as can be: regular models */
  REBUT_STABLE,      /* nothing undefined */
  REBUT_SEMI_STABLE, /* as little undefined as can be: L-stable models */
  REBUT_IDEAL        /* the largest that all preferred ones agree with */
} RebutSemantics;

typedef struct {
  guint most;      /* models to find before the search is given up */
  gdouble seconds; /* and the time for it; 0: no limit */
} RebutSearchLimits;

typedef struct {
  RebutModel **models; /* each without rounds and reasons; sorted by their values */
  guint n_models;
  gboolean complete; /* FALSE when a limit was reached: there may be more */
} RebutModels;

/* With more undefined atoms than this no semi-stable model is looked for, and the search is not
 * complete: in a long row of conflicts, each as long as the program, the solver does not look at
 * the clock. */
#define REBUT_SEMI_STABLE_MOST 25000

/* WELL_FOUNDED is the program's with what is GIVEN, as for rebut_well_founded_new(); every model
 * agrees with what it decides. Without limits met there is at least one preferred, semi-stable and
 * ideal model, and no more than one ideal; with limits met no ideal one is known. */
RebutModels *rebut_models_new(const RebutProgram *program,
                              const RebutModel *well_founded,
                              const guint8 *given,
                              RebutSemantics semantics,
                              const RebutSearchLimits *limits);
void rebut_models_free(RebutModels *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutModels, rebut_models_free)

G_END_DECLS
