/* compile_state.h - a case in the making; for the files compile*.c alone. */
#pragma once

#include "compile.h"

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_ANY_POLICY (REBUT_WHEN_REPLY | REBUT_WHEN_ONE_WAY | REBUT_WHEN_TWO_WAY)
#define REBUT_OPPOSABLE \
  (REBUT_WHEN_PLAIN | REBUT_WHEN_REJECTED | REBUT_WHEN_UNSAID | REBUT_WHEN_BARE)
#define REBUT_ANY_STATE (REBUT_OPPOSABLE | REBUT_WHEN_GRANTED)

/* A claim that is opposed to more others than this, and has more reasons, gets an atom for all that
 * it is opposed to; and a deductive step with more premises such for those before and behind each.
 * Otherwise the rules would grow with the square of the text. */
#define REBUT_MOST_DIRECT 8

typedef struct {
  RebutCase *made; /* its map and stops are there */
  const RebutMap *map;
  RebutProgramDraft *draft;
  GArray *subjects;     /* of guint32, by rule */
  GArray *whens;        /* of guint8, by rule */
  guint8 *argued;       /* by claim: it has a reason */
  guint8 *prompt;       /* by claim: it has one that names no speech */
  guint8 *strict;       /* by claim: a deductive inference has it as premise or conclusion */
  guint32 *rivals;      /* by claim: the link for what it is opposed to, or REBUT_NONE */
  const guint8 *states; /* by claim, then by inference: those of RebutWhen that are asked for */
  guint policies;       /* the same */
  gboolean charity;
  gboolean holds; /* the rule in the making; one that does not is left out */
  guint32 n_atoms;
  guint32 n_links; /* of these, the last */
} RebutCompiler;

/* Begins a rule that depends on the state of SUBJECT (compile.h); its body follows. */
void rebut_rule_begin_when(RebutCompiler *self, guint32 subject, guint when, guint32 head);

/* Begins a rule that always holds. */
void rebut_rule_begin(RebutCompiler *self, guint32 head);

/* The rule needs ATOM, or fails by it. */
void rebut_rule_need(RebutCompiler *self, guint32 atom);
void rebut_rule_unless(RebutCompiler *self, guint32 atom);

/* A new link (program.h). */
guint32 rebut_rule_link(RebutCompiler *self);

/* What every use of an inference needs beside its premises; and with them. */
void rebut_rule_conditions(RebutCompiler *self, guint32 id);
void rebut_rule_body(RebutCompiler *self, guint32 id);

/* A deductive step backwards: a rule for each premise. */
void rebut_rule_transpositions(RebutCompiler *self, guint32 id);

G_END_DECLS
