#include "completion.h"

#include "verify.h"

#include <string.h>

/* Whether RULE is for an open atom and BASE leaves it a chance. */
static gboolean
is_open_rule(const RebutCompletion *self, guint32 rule)
{
  const RebutProgram *program = self->program;
  const guint8 *values = self->base->values;

  if (values[program->heads[rule]] != REBUT_UNDEFINED)
    return FALSE;
  for (guint32 i = program->positive.first[rule]; i < program->positive.first[rule + 1]; i++)
    if (values[program->positive.items[i]] == REBUT_FALSE)
      return FALSE;
  for (guint32 i = program->negative.first[rule]; i < program->negative.first[rule + 1]; i++)
    if (values[program->negative.items[i]] == REBUT_TRUE)
      return FALSE;
  return TRUE;
}

/* BODY holds exactly when all open atoms of the rule do: the positive ones by POSITIVE, the others
 * by the negation of NEGATIVE. */
static void
add_body(RebutCompletion *self, guint32 rule, gint body, const gint *positive, const gint *negative)
{
  const RebutProgram *program = self->program;
  g_autoptr(GArray) literals = g_array_new(FALSE, FALSE, sizeof(gint));

  for (guint32 i = program->positive.first[rule]; i < program->positive.first[rule + 1]; i++)
    if (self->base->values[program->positive.items[i]] == REBUT_UNDEFINED)
      g_array_append_val(literals, positive[program->positive.items[i]]);
  for (guint32 i = program->negative.first[rule]; i < program->negative.first[rule + 1]; i++)
    if (self->base->values[program->negative.items[i]] == REBUT_UNDEFINED) {
      gint literal = -negative[program->negative.items[i]];

      g_array_append_val(literals, literal);
    }
  for (guint i = 0; i < literals->len; i++)
    rebut_sat_add_pair(self->sat, -body, g_array_index(literals, gint, i));
  rebut_sat_add(self->sat, body);
  for (guint i = 0; i < literals->len; i++)
    rebut_sat_add(self->sat, -g_array_index(literals, gint, i));
  rebut_sat_add(self->sat, 0);
}

/* HEAD holds exactly when one of the bodies does. */
static void
add_head(RebutCompletion *self, guint32 atom, gint head, const gint *bodies)
{
  const RebutRows *rules = &self->program->rules_of;

  for (guint32 i = rules->first[atom]; i < rules->first[atom + 1]; i++)
    if (bodies[rules->items[i]] != 0)
      rebut_sat_add_pair(self->sat, -bodies[rules->items[i]], head);
  rebut_sat_add(self->sat, -head);
  for (guint32 i = rules->first[atom]; i < rules->first[atom + 1]; i++)
    if (bodies[rules->items[i]] != 0)
      rebut_sat_add(self->sat, bodies[rules->items[i]]);
  rebut_sat_add(self->sat, 0);
}

static void
add_clauses(RebutCompletion *self)
{
  for (guint32 rule = 0; rule < self->program->n_rules; rule++) {
    if (!is_open_rule(self, rule))
      continue;
    self->fires[rule] = rebut_sat_variable(self->sat);
    self->may_fire[rule] = rebut_sat_variable(self->sat);
    add_body(self, rule, self->fires[rule], self->certain, self->possible);
    add_body(self, rule, self->may_fire[rule], self->possible, self->certain);
  }
  for (guint32 i = 0; i < self->n_open; i++) {
    guint32 atom = self->open[i];

    add_head(self, atom, self->certain[atom], self->fires);
    add_head(self, atom, self->possible[atom], self->may_fire);
    rebut_sat_add_pair(self->sat, -self->certain[atom], self->possible[atom]);
  }
}

RebutCompletion *
rebut_completion_new(const RebutProgram *program, const RebutModel *base, gint64 deadline)
{
  RebutCompletion *self = g_new0(RebutCompletion, 1);

  self->program = program;
  self->base = base;
  self->sat = rebut_sat_new(deadline);
  self->open = g_new(guint32, (gsize)program->n_atoms + 1);
  self->certain = g_new0(gint, (gsize)program->n_atoms + 1);
  self->possible = g_new0(gint, (gsize)program->n_atoms + 1);
  self->fires = g_new0(gint, (gsize)program->n_rules + 1);
  self->may_fire = g_new0(gint, (gsize)program->n_rules + 1);
  self->model = rebut_model_new(program->n_atoms);
  memcpy(self->model->values, base->values, program->n_atoms);
  for (guint32 atom = 0; atom < program->n_atoms; atom++) {
    if (base->values[atom] != REBUT_UNDEFINED)
      continue;
    self->open[self->n_open++] = atom;
    self->certain[atom] = rebut_sat_variable(self->sat);
    self->possible[atom] = rebut_sat_variable(self->sat);
  }
  add_clauses(self);
  return self;
}

void
rebut_completion_free(RebutCompletion *self)
{
  if (self == NULL)
    return;
  rebut_sat_free(self->sat);
  g_free(self->open);
  g_free(self->certain);
  g_free(self->possible);
  g_free(self->fires);
  g_free(self->may_fire);
  rebut_model_free(self->model);
  g_free(self);
}

static void
read_model(RebutCompletion *self)
{
  for (guint32 i = 0; i < self->n_open; i++) {
    guint32 atom = self->open[i];

    self->model->values[atom] = rebut_sat_holds(self->sat, self->certain[atom])    ? REBUT_TRUE
                                : rebut_sat_holds(self->sat, self->possible[atom]) ? REBUT_UNDEFINED
                                                                                   : REBUT_FALSE;
  }
}

static gboolean
touches(const RebutRows *rows, guint32 row, const guint8 *set)
{
  for (guint32 i = rows->first[row]; i < rows->first[row + 1]; i++)
    if (set[rows->items[i]])
      return TRUE;
  return FALSE;
}

/* An atom of SET holds (VARIABLES) only when a rule for one of them fires (BODIES) whose own ground
 * is outside of SET. */
static void
add_loop(RebutCompletion *self, const guint8 *set, const gint *variables, const gint *bodies)
{
  const RebutProgram *program = self->program;
  g_autoptr(GArray) outside = g_array_new(FALSE, FALSE, sizeof(gint));

  for (guint32 i = 0; i < self->n_open; i++) {
    guint32 atom = self->open[i];

    for (guint32 k = program->rules_of.first[atom];
         set[atom] && k < program->rules_of.first[atom + 1]; k++) {
      guint32 rule = program->rules_of.items[k];

      if (bodies[rule] != 0 && !touches(&program->positive, rule, set))
        g_array_append_val(outside, bodies[rule]);
    }
  }
  for (guint32 i = 0; i < self->n_open; i++) {
    if (!set[self->open[i]])
      continue;
    rebut_sat_add(self->sat, -variables[self->open[i]]);
    for (guint k = 0; k < outside->len; k++)
      rebut_sat_add(self->sat, g_array_index(outside, gint, k));
    rebut_sat_add(self->sat, 0);
  }
}

/* Forbids what the last model holds without ground; FALSE when there is nothing of the kind. */
static gboolean
forbid_unfounded(RebutCompletion *self, gboolean possible)
{
  g_autofree guint8 *set =
    rebut_program_derive(self->program, self->model, self->base->values, possible);
  gboolean any = FALSE;

  for (guint32 atom = 0; atom < self->program->n_atoms; atom++) {
    gboolean holds =
      possible ? self->model->values[atom] != REBUT_FALSE : self->model->values[atom] == REBUT_TRUE;

    set[atom] = holds && !set[atom];
    any = any || set[atom];
  }
  if (any)
    add_loop(self, set, possible ? self->possible : self->certain,
             possible ? self->may_fire : self->fires);
  return any;
}

RebutSatAnswer
rebut_completion_solve(RebutCompletion *self, const gint *assumed, guint n)
{
  for (;;) {
    RebutSatAnswer answer;
    gboolean unfounded;

    for (guint i = 0; i < n; i++)
      rebut_sat_assume(self->sat, assumed[i]);
    answer = rebut_sat_solve(self->sat);
    if (answer != REBUT_SAT_YES)
      return answer;
    read_model(self);
    unfounded = forbid_unfounded(self, FALSE);
    if (!forbid_unfounded(self, TRUE) && !unfounded)
      return REBUT_SAT_YES;
  }
}
