#include "proof.h"

typedef struct {
  const RebutProgram *program;
  const RebutModel *model;
  guint8 *marks;
  guint32 *queue;
  guint32 n_queue;
} Proof;

static void
mark(Proof *self, guint32 atom)
{
  if (self->marks[atom])
    return;
  self->marks[atom] = 1;
  self->queue[self->n_queue++] = atom;
}

static void
mark_body(Proof *self, guint32 rule)
{
  const RebutRows *positive = &self->program->positive;
  const RebutRows *negative = &self->program->negative;

  for (guint32 i = positive->first[rule]; i < positive->first[rule + 1]; i++)
    mark(self, positive->items[i]);
  for (guint32 i = negative->first[rule]; i < negative->first[rule + 1]; i++)
    mark(self, negative->items[i]);
}

/* Makes BEST the atom of the row that has VALUE, if it was decided before BEST. */
static void
find_earliest(
  const Proof *self, const RebutRows *rows, guint32 rule, RebutTruth value, guint32 *best)
{
  for (guint32 i = rows->first[rule]; i < rows->first[rule + 1]; i++) {
    guint32 atom = rows->items[i];

    if (self->model->values[atom] == value &&
        (*best == REBUT_NO_RULE || self->model->rounds[atom] < self->model->rounds[*best]))
      *best = atom;
  }
}

/* What each rule for ATOM failed by; of a rule that did not, all. */
static void
mark_rules(Proof *self, guint32 atom)
{
  const RebutRows *rules = &self->program->rules_of;

  for (guint32 i = rules->first[atom]; i < rules->first[atom + 1]; i++) {
    guint32 rule = rules->items[i];
    guint32 earliest = REBUT_NO_RULE;

    find_earliest(self, &self->program->positive, rule, REBUT_FALSE, &earliest);
    find_earliest(self, &self->program->negative, rule, REBUT_TRUE, &earliest);
    if (earliest != REBUT_NO_RULE)
      mark(self, earliest);
    else
      mark_body(self, rule);
  }
}

guint8 *
rebut_proof_mark(const RebutProgram *program,
                 const RebutModel *model,
                 const guint8 *given,
                 const guint32 *atoms,
                 guint n)
{
  g_autofree guint32 *queue = g_new(guint32, (gsize)program->n_atoms + 1);
  Proof self = {program, model, g_new0(guint8, (gsize)program->n_atoms + 1), queue, 0};

  for (guint i = 0; i < n; i++)
    mark(&self, atoms[i]);
  for (guint32 done = 0; done < self.n_queue; done++) {
    guint32 atom = queue[done];

    if (given != NULL && given[atom] != REBUT_UNDEFINED)
      continue;
    if (model->values[atom] == REBUT_TRUE)
      mark_body(&self, model->reasons[atom]);
    else
      mark_rules(&self, atom);
  }
  return self.marks;
}
