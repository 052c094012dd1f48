#include "stable.h"

#include "completion.h"
#include "verify.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  RebutCompletion *completion;
  RebutModels *found;
  gint *goals; /* by open atom, in their order: the literal of which as many as can be shall hold */
  gint *fixed; /* goals that hold, and a switch */
  gboolean by_range;
  guint most;
} Search;

static RebutModel *
copy_model(const RebutModel *model)
{
  RebutModel *copy = rebut_model_new(model->n_atoms);

  memcpy(copy->values, model->values, model->n_atoms);
  return copy;
}

/* Takes the MODEL. Room grows in powers of two. */
static void
keep(RebutModels *self, RebutModel *model)
{
  if ((self->n_models & (self->n_models - 1)) == 0)
    self->models = g_renew(RebutModel *, self->models, MAX(2 * self->n_models, 1));
  self->models[self->n_models++] = model;
}

static void
clear_models(RebutModels *self)
{
  for (guint i = 0; i < self->n_models; i++)
    rebut_model_free(self->models[i]);
  self->n_models = 0;
}

/* A link counts for nothing by itself. */
static gboolean
is_link(const Search *self, guint32 atom)
{
  const RebutProgram *program = self->completion->program;

  return atom >= program->n_atoms - program->n_links;
}

static gboolean
holds_goal(const Search *self, const RebutModel *model, guint32 i)
{
  guint32 atom = self->completion->open[i];
  guint8 value = model->values[atom];

  return value == REBUT_TRUE || (self->by_range && value == REBUT_FALSE) || is_link(self, atom);
}

/* The goals that hold in MODEL go to FIXED; returns how many. */
static guint
fix_goals(const Search *self, const RebutModel *model)
{
  guint n = 0;

  for (guint32 i = 0; i < self->completion->n_open; i++)
    if (holds_goal(self, model, i) && !is_link(self, self->completion->open[i]))
      self->fixed[n++] = self->goals[i];
  return n;
}

/* From now on, while ON (0: always), a goal holds that does not hold in MODEL. */
static void
ask_for_more(const Search *self, const RebutModel *model, gint on)
{
  RebutSat *sat = self->completion->sat;

  if (on != 0)
    rebut_sat_add(sat, -on);
  for (guint32 i = 0; i < self->completion->n_open; i++)
    if (!holds_goal(self, model, i))
      rebut_sat_add(sat, self->goals[i]);
  rebut_sat_add(sat, 0);
}

/* Grows the last model until no other holds all its goals and one more. The last model that was
 * found stays in BEST. */
static RebutSatAnswer
grow(Search *self, RebutModel **best)
{
  RebutCompletion *completion = self->completion;

  for (;;) {
    guint n = fix_goals(self, completion->model);
    gint on = rebut_sat_variable(completion->sat);
    RebutSatAnswer answer;

    rebut_model_free(*best);
    *best = copy_model(completion->model);
    ask_for_more(self, *best, on);
    self->fixed[n] = on;
    answer = rebut_completion_solve(completion, self->fixed, n + 1);
    rebut_sat_add_unit(completion->sat, -on);
    if (answer != REBUT_SAT_YES)
      return answer;
  }
}

/* No model from now on, while ON, with just the truths of MODEL. */
static void
forbid_same(const RebutCompletion *completion, const RebutModel *model, gint on)
{
  if (on != 0)
    rebut_sat_add(completion->sat, -on);
  for (guint32 i = 0; i < completion->n_open; i++) {
    guint32 atom = completion->open[i];
    gboolean is_true = model->values[atom] == REBUT_TRUE;

    rebut_sat_add(completion->sat,
                  is_true ? -completion->certain[atom] : completion->certain[atom]);
  }
  rebut_sat_add(completion->sat, 0);
}

/* All models in which the same goals hold as in MODEL, which is among them. */
static RebutSatAnswer
list_siblings(Search *self, const RebutModel *model)
{
  RebutCompletion *completion = self->completion;
  gint on = rebut_sat_variable(completion->sat);
  guint n = fix_goals(self, model);
  RebutSatAnswer answer = REBUT_SAT_YES;

  self->fixed[n] = on;
  forbid_same(completion, model, on);
  while (answer == REBUT_SAT_YES && self->found->n_models < self->most) {
    answer = rebut_completion_solve(completion, self->fixed, n + 1);
    if (answer != REBUT_SAT_YES)
      break;
    keep(self->found, copy_model(completion->model));
    forbid_same(completion, completion->model, on);
  }
  rebut_sat_add_unit(completion->sat, -on);
  return answer;
}

/* Largest models, one after the other; TRUE when all were found. */
static gboolean
list_largest(Search *self)
{
  while (self->found->n_models < self->most) {
    RebutModel *best = NULL;
    RebutSatAnswer answer = rebut_completion_solve(self->completion, NULL, 0);

    if (answer == REBUT_SAT_YES)
      answer = grow(self, &best);
    else
      return answer == REBUT_SAT_NO;
    if (answer == REBUT_SAT_UNKNOWN) {
      rebut_model_free(best);
      return FALSE;
    }
    keep(self->found, best);
    if (self->by_range && list_siblings(self, best) != REBUT_SAT_NO)
      return FALSE;
    ask_for_more(self, best, 0);
  }
  return rebut_completion_solve(self->completion, NULL, 0) == REBUT_SAT_NO;
}

static gboolean
list_two_valued(Search *self)
{
  RebutCompletion *completion = self->completion;
  RebutSatAnswer answer;

  for (guint32 i = 0; i < completion->n_open; i++)
    rebut_sat_add_pair(completion->sat, -completion->possible[completion->open[i]],
                       completion->certain[completion->open[i]]);
  while ((answer = rebut_completion_solve(completion, NULL, 0)) == REBUT_SAT_YES) {
    if (self->found->n_models == self->most)
      return FALSE;
    keep(self->found, copy_model(completion->model));
    forbid_same(completion, completion->model, 0);
  }
  return answer == REBUT_SAT_NO;
}

/* By open atom: that it is true, or, by range, that it is decided. */
static void
set_goals(Search *self)
{
  RebutCompletion *completion = self->completion;

  self->goals = g_new0(gint, (gsize)completion->n_open + 1);
  self->fixed = g_new0(gint, (gsize)completion->n_open + 1);
  for (guint32 i = 0; i < completion->n_open; i++) {
    gint certain = completion->certain[completion->open[i]];
    gint possible = completion->possible[completion->open[i]];

    self->goals[i] = certain;
    if (!self->by_range)
      continue;
    self->goals[i] = rebut_sat_variable(completion->sat);
    rebut_sat_add_pair(completion->sat, -certain, self->goals[i]);
    rebut_sat_add_pair(completion->sat, possible, self->goals[i]);
    rebut_sat_add(completion->sat, -self->goals[i]);
    rebut_sat_add_pair(completion->sat, certain, -possible);
  }
}

/* What all of FOUND agree on is cut down to what stands on its own, as in Dung, Mancarella, Toni,
 * Computing Ideal Sceptical Argumentation (Artificial Intelligence 171, 2007). */
static RebutModel *
find_ideal(const RebutProgram *program,
           const RebutModel *base,
           const guint8 *given,
           const RebutModels *found)
{
  RebutModel *ideal = copy_model(base);
  gboolean shrunk = TRUE;

  for (guint32 atom = 0; atom < program->n_atoms; atom++) {
    gboolean common = found->n_models > 0;

    for (guint i = 0; i < found->n_models && common; i++)
      common = found->models[i]->values[atom] == REBUT_TRUE;
    ideal->values[atom] = common ? REBUT_TRUE : REBUT_UNDEFINED;
  }
  while (shrunk) {
    g_autofree guint8 *possible = rebut_program_derive(program, ideal, given, TRUE);
    g_autofree guint8 *certain = NULL;

    shrunk = FALSE;
    for (guint32 atom = 0; atom < program->n_atoms; atom++)
      if (ideal->values[atom] != REBUT_TRUE)
        ideal->values[atom] = possible[atom] ? REBUT_UNDEFINED : REBUT_FALSE;
    certain = rebut_program_derive(program, ideal, given, FALSE);
    for (guint32 atom = 0; atom < program->n_atoms; atom++)
      if (ideal->values[atom] == REBUT_TRUE && !certain[atom]) {
        ideal->values[atom] = REBUT_UNDEFINED;
        shrunk = TRUE;
      }
  }
  return ideal;
}

static gint
compare_models(gconstpointer a, gconstpointer b)
{
  const RebutModel *one = *(RebutModel *const *)a;
  const RebutModel *other = *(RebutModel *const *)b;

  return memcmp(one->values, other->values, one->n_atoms);
}

static gboolean
search(Search *self, RebutSemantics semantics)
{
  set_goals(self);
  if (semantics == REBUT_STABLE)
    return list_two_valued(self);
  return list_largest(self);
}

RebutModels *
rebut_models_new(const RebutProgram *program,
                 const RebutModel *well_founded,
                 const guint8 *given,
                 RebutSemantics semantics,
                 const RebutSearchLimits *limits)
{
  gint64 deadline =
    limits->seconds > 0 ? g_get_monotonic_time() + (gint64)(limits->seconds * G_USEC_PER_SEC) : 0;
  g_autoptr(RebutCompletion) completion = rebut_completion_new(program, well_founded, deadline);
  RebutModels *models = g_new0(RebutModels, 1);
  Search self = {completion, models, NULL, NULL, semantics == REBUT_SEMI_STABLE, limits->most};

  models->complete =
    !(self.by_range && completion->n_open > REBUT_SEMI_STABLE_MOST) && search(&self, semantics);
  if (semantics == REBUT_IDEAL) {
    RebutModel *ideal = models->complete ? find_ideal(program, well_founded, given, models) : NULL;

    clear_models(models);
    if (ideal != NULL)
      keep(models, ideal);
  }
  if (models->n_models > 0)
    qsort(models->models, models->n_models, sizeof(gpointer), compare_models);
#ifndef NDEBUG
  for (guint i = 0; i < models->n_models; i++)
    g_assert(rebut_model_is_stable(program, models->models[i], given));
#endif
  g_free(self.goals);
  g_free(self.fixed);
  return models;
}

void
rebut_models_free(RebutModels *self)
{
  if (self == NULL)
    return;
  clear_models(self);
  g_free(self->models);
  g_free(self);
}
