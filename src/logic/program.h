/* program.h - a normal logic program: rules head <- positive atoms, not negative atoms.
 *
 * Atoms are numbers. About 40 bytes for a rule with two atoms in its body. */
#pragma once

#include "rows.h"

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_NO_RULE G_MAXUINT32

typedef struct {
  guint32 n_atoms;
  guint32 n_links; /* the last atoms: each is no more than a short name for what its rules say */
  guint32 n_rules;
  guint32 *heads;     /* by rule */
  RebutRows positive; /* by rule: atoms of its body */
  RebutRows negative; /* by rule: atoms of its body under "not" */
  RebutRows rules_of; /* by atom: rules whose head it is */
  RebutRows users;    /* by atom: rules with it in the positive body */
  RebutRows blocked;  /* by atom: rules with it under "not" */
} RebutProgram;

/* A program in the making; it takes rules in any order. */
typedef struct _RebutProgramDraft RebutProgramDraft;

RebutProgramDraft *rebut_program_draft_new(void);
void rebut_program_draft_free(RebutProgramDraft *self);

/* Begins a rule; its body follows. Returns its number. */
guint32 rebut_program_draft_rule(RebutProgramDraft *self, guint32 head);
void rebut_program_draft_positive(RebutProgramDraft *self, guint32 atom);
void rebut_program_draft_negative(RebutProgramDraft *self, guint32 atom);

/* The program over atoms 0 to N_ATOMS - 1, which all rules keep to, without links. The draft is
 * used up. */
RebutProgram *rebut_program_new(RebutProgramDraft *draft, guint32 n_atoms);
void rebut_program_free(RebutProgram *self);

/* Bytes that the program holds. */
gsize rebut_program_size(const RebutProgram *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutProgramDraft, rebut_program_draft_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutProgram, rebut_program_free)

G_END_DECLS
