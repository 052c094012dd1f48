#include "verify.h"

#include "closure.h"

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
rebut_program_derive(const RebutProgram *program,
                     const RebutModel *model,
                     const guint8 *given,
                     gboolean possible)
{
  g_autoptr(RebutClosure) closure = rebut_closure_new(program);

  for (guint32 rule = 0; rule < program->n_rules; rule++)
    if (!is_open(program, model, rule, possible) ||
        (given != NULL && given[program->heads[rule]] != REBUT_UNDEFINED))
      rebut_closure_block(closure, rule);
  for (guint32 rule = 0; rule < program->n_rules; rule++)
    if (closure->missing[rule] == 0 && rebut_rows_count(&program->positive, rule) == 0)
      rebut_closure_add(closure, program->heads[rule]);
  for (guint32 atom = 0; given != NULL && atom < program->n_atoms; atom++)
    if (given[atom] == REBUT_TRUE)
      rebut_closure_add(closure, atom);
  return g_steal_pointer(&closure->holds);
}

gboolean
rebut_model_is_stable(const RebutProgram *program, const RebutModel *model, const guint8 *given)
{
  g_autofree guint8 *certain = rebut_program_derive(program, model, given, FALSE);
  g_autofree guint8 *possible = rebut_program_derive(program, model, given, TRUE);

  for (guint32 atom = 0; atom < program->n_atoms; atom++)
    if (certain[atom] != (model->values[atom] == REBUT_TRUE) ||
        possible[atom] != (model->values[atom] != REBUT_FALSE))
      return FALSE;
  return TRUE;
}
