/* compile.h - a debate as a normal logic program.
 *
 * Every claim p is an atom, and so is its rejection, "p has been shown wrong". A claim that is
 * asserted without a reason stands until something is held against it; one with reasons stands on
 * them; an objection shows its target wrong; an undercut stops a step. Deductive steps also work
 * backwards (transpositions), so that what stands is always consistent: M. Caminada, L. Amgoud, On
 * the Evaluation of Argumentation Formalisms (Artificial Intelligence 171, 2007). The translation
 * to a program follows Y. Wu, M. Caminada, D. Gabbay, Complete Extensions in Argumentation Coincide
 * with 3-Valued Stable Models in Logic Programming (Studia Logica 93, 2009). */
#pragma once

#include "map.h"
#include "program.h"

#include <glib.h>

G_BEGIN_DECLS

/* What an objection to a claim does. */
typedef enum {
  REBUT_POLICY_REPLY,   /* refutes a bare claim; clashes with one that has reasons of its own */
  REBUT_POLICY_ONE_WAY, /* refutes */
  REBUT_POLICY_TWO_WAY  /* clashes */
} RebutPolicy;

typedef struct {
  RebutPolicy policy;
  gboolean charity;  /* an asserted claim with reasons also stands without them */
  RebutIds granted;  /* claims that stand whatever is said against them, */
  RebutIds rejected; /* and that are shown wrong */
  guint32 speech;    /* only what was said up to this speech; REBUT_NONE: all */
} RebutCaseOptions;

/* When a rule holds: a set with the policies, and with the states of its subject, a claim or an
 * inference. A claim that is said is plain, or bare while all its reasons are still to be given,
 * unless the user grants or rejects it; what is rejected counts as that, said or not. An inference
 * is plain or not said yet. */
typedef enum {
  REBUT_WHEN_REPLY = 1 << REBUT_POLICY_REPLY,
  REBUT_WHEN_ONE_WAY = 1 << REBUT_POLICY_ONE_WAY,
  REBUT_WHEN_TWO_WAY = 1 << REBUT_POLICY_TWO_WAY,
  REBUT_WHEN_PLAIN = 1 << 3,
  REBUT_WHEN_GRANTED = 1 << 4,
  REBUT_WHEN_REJECTED = 1 << 5,
  REBUT_WHEN_UNSAID = 1 << 6,
  REBUT_WHEN_BARE = 1 << 7
} RebutWhen;

typedef struct {
  const RebutMap *map;
  RebutProgram *program;
  guint32 *subjects; /* by rule: a claim, or n_claims and an inference; whatever claim where its
                        state does not count */
  guint8 *whens;     /* by rule: set of RebutWhen */
  guint32 *stops;    /* by inference: the atom that stops it; REBUT_NONE when nothing does */
  guint32 *backings; /* by inference: the atom of a support that it needs, or REBUT_NONE */
  guint32 *stops_of_arguments; /* the same by argument */
  guint32 *backings_of_arguments;
  guint32 first_argument; /* atom: argument 0 holds */
} RebutCase;

/* MAP must outlive it. Linear in the map. */
RebutCase *rebut_case_new(const RebutMap *map, const RebutCaseOptions *options);

/* The rules of every case, whatever the policy, the speech, and what is granted and rejected: those
 * of one case are told by subjects and whens. The atoms are numbered alike in all. */
RebutCase *rebut_case_new_all(const RebutMap *map, gboolean charity);
void rebut_case_free(RebutCase *self);

/* Atoms. */
static inline guint32
rebut_case_claim(const RebutCase *self, guint32 claim)
{
  (void)self;
  return claim;
}

static inline guint32
rebut_case_rejection(const RebutCase *self, guint32 claim)
{
  return self->map->n_claims + claim;
}

static inline guint32
rebut_case_argument(const RebutCase *self, guint32 argument)
{
  return self->first_argument + argument;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutCase, rebut_case_free)

G_END_DECLS
