#include "verify.h"

/* Whether the "not" part of RULE holds. */
static gboolean
is_open(const RebutProgram *program, const RebutModel *model, guint32 rule, gboolean possible)
{
  for (guint32 i = program->negative.first[rule]; i < program->negative.first[rule + 1]; i++) {
    guint8 value = model->values[program->negative.items[i]];

    if (value == REBUT_TRUE || (value == REBUT_UNDEFINED && !possible))
      return FALSE;
  }
  return TRUE;
}

guint8 *
rebut_program_derive(const RebutProgram *program, const RebutModel *model, gboolean possible)
{
  guint8 *holds = g_new0(guint8, (gsize)program->n_atoms + 1);
  g_autofree guint32 *missing = g_new(guint32, (gsize)program->n_rules + 1);
  g_autofree guint32 *queue = g_new(guint32, (gsize)program->n_atoms + 1);
  guint32 n = 0;

  for (guint32 rule = 0; rule < program->n_rules; rule++) {
    guint32 head = program->heads[rule];

    missing[rule] = is_open(program, model, rule, possible)
                      ? rebut_rows_count(&program->positive, rule)
                      : G_MAXUINT32;
    if (missing[rule] == 0 && !holds[head]) {
      holds[head] = 1;
      queue[n++] = head;
    }
  }
  for (guint32 done = 0; done < n; done++) {
    guint32 atom = queue[done];

    for (guint32 i = program->users.first[atom]; i < program->users.first[atom + 1]; i++) {
      guint32 rule = program->users.items[i];
      guint32 head = program->heads[rule];

      if (missing[rule] != G_MAXUINT32 && --missing[rule] == 0 && !holds[head]) {
        holds[head] = 1;
        queue[n++] = head;
      }
    }
  }
  return holds;
}

gboolean
rebut_model_is_stable(const RebutProgram *program, const RebutModel *model)
{
  g_autofree guint8 *certain = rebut_program_derive(program, model, FALSE);
  g_autofree guint8 *possible = rebut_program_derive(program, model, TRUE);

  for (guint32 atom = 0; atom < program->n_atoms; atom++)
    if (certain[atom] != (model->values[atom] == REBUT_TRUE) ||
        possible[atom] != (model->values[atom] != REBUT_FALSE))
      return FALSE;
  return TRUE;
}
