#include "program.h"

#include <string.h>

/* A list that grows by half. */
typedef struct {
  guint32 *items;
  guint32 n;
  guint32 room;
} List;

struct _RebutProgramDraft {
  List heads;
  List positive;
  List negative;
  List positive_first; /* by rule */
  List negative_first;
};

static void
push(List *self, guint32 item)
{
  if (self->n == self->room) {
    self->room = self->room < 64 ? 64 : self->room + self->room / 2;
    self->items = g_renew(guint32, self->items, self->room);
  }
  self->items[self->n++] = item;
}

RebutProgramDraft *
rebut_program_draft_new(void)
{
  return g_new0(RebutProgramDraft, 1);
}

void
rebut_program_draft_free(RebutProgramDraft *self)
{
  if (self == NULL)
    return;
  g_free(self->heads.items);
  g_free(self->positive.items);
  g_free(self->negative.items);
  g_free(self->positive_first.items);
  g_free(self->negative_first.items);
  g_free(self);
}

guint32
rebut_program_draft_rule(RebutProgramDraft *self, guint32 head)
{
  push(&self->heads, head);
  push(&self->positive_first, self->positive.n);
  push(&self->negative_first, self->negative.n);
  return self->heads.n - 1;
}

void
rebut_program_draft_positive(RebutProgramDraft *self, guint32 atom)
{
  push(&self->positive, atom);
}

void
rebut_program_draft_negative(RebutProgramDraft *self, guint32 atom)
{
  push(&self->negative, atom);
}

/* Gives back what the list does not use. */
static guint32 *
take(List *list)
{
  guint32 *items = g_renew(guint32, list->items, list->n + 1);

  *list = (List){0};
  return items;
}

RebutProgram *
rebut_program_new(RebutProgramDraft *draft, guint32 n_atoms)
{
  RebutProgram *self = g_new0(RebutProgram, 1);

  self->n_atoms = n_atoms;
  self->n_rules = draft->heads.n;
  push(&draft->positive_first, draft->positive.n);
  push(&draft->negative_first, draft->negative.n);
  self->heads = take(&draft->heads);
  self->positive.first = take(&draft->positive_first);
  self->positive.items = take(&draft->positive);
  self->negative.first = take(&draft->negative_first);
  self->negative.items = take(&draft->negative);
  rebut_program_draft_free(draft);
  self->rules_of = rebut_rows_by_key(self->heads, NULL, self->n_rules, n_atoms);
  self->users = rebut_rows_turn(&self->positive, self->n_rules, n_atoms);
  self->blocked = rebut_rows_turn(&self->negative, self->n_rules, n_atoms);
  return self;
}

void
rebut_program_free(RebutProgram *self)
{
  if (self == NULL)
    return;
  g_free(self->heads);
  rebut_rows_clear(&self->positive);
  rebut_rows_clear(&self->negative);
  rebut_rows_clear(&self->rules_of);
  rebut_rows_clear(&self->users);
  rebut_rows_clear(&self->blocked);
  g_free(self);
}

gsize
rebut_program_size(const RebutProgram *self)
{
  gsize literals = (gsize)self->positive.first[self->n_rules] + self->negative.first[self->n_rules];
  gsize words = 2 * literals               /* rows and turned rows */
                + 4 * (gsize)self->n_rules /* heads, their turned rows, two firsts */
                + 3 * (gsize)self->n_atoms /* three firsts */;

  return sizeof *self + words * sizeof(guint32);
}
