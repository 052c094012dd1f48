#include "judgement.h"

#include <string.h>

const RebutJudgeOptions rebut_judge_usual = {
  .debate = {.policy = REBUT_POLICY_REPLY, .speech = REBUT_NONE},
  .semantics = REBUT_JUDGE_GROUNDED,
  .limits = {1000, 10},
};

/* Its value when all MODELS agree, else undefined. */
static RebutTruth
agree(RebutModel *const *models, guint n, guint32 atom)
{
  guint8 value = models[0]->values[atom];

  for (guint i = 1; i < n; i++)
    if (models[i]->values[atom] != value)
      return REBUT_UNDEFINED;
  return (RebutTruth)value;
}

/* Whether MODEL has CLAIM shown wrong, by an objection or by what is opposed to it. */
static gboolean
is_shown_wrong(const RebutCase *debate, const RebutModel *model, guint32 claim)
{
  const RebutMap *map = debate->map;
  const RebutIds *oppositions = &map->oppositions_of_claim[claim];

  if (model->values[rebut_case_rejection(debate, claim)] == REBUT_TRUE)
    return TRUE;
  for (guint32 i = 0; i < oppositions->count; i++)
    if (model->values[rebut_opposition_other(&map->oppositions[oppositions->ids[i]], claim)] ==
        REBUT_TRUE)
      return TRUE;
  return FALSE;
}

RebutVerdict
rebut_judgement_look(const RebutJudgement *self, RebutModel *const *models, guint n, guint32 claim)
{
  switch (agree(models, n, rebut_case_claim(self->debate, claim))) {
  case REBUT_TRUE:
    return REBUT_VERDICT_STANDS;
  case REBUT_UNDEFINED:
    return REBUT_VERDICT_CONTESTED;
  case REBUT_FALSE:
  default:
    break;
  }
  for (guint i = 0; i < n; i++)
    if (!is_shown_wrong(self->debate, models[i], claim))
      return REBUT_VERDICT_UNSUPPORTED;
  return REBUT_VERDICT_REFUTED;
}

static RebutVerdict
find_argument_verdict(const RebutJudgement *self, RebutModel *const *models, guint n, guint32 id)
{
  static const RebutVerdict VERDICTS[] = {
    [REBUT_UNDEFINED] = REBUT_VERDICT_CONTESTED,
    [REBUT_TRUE] = REBUT_VERDICT_STANDS,
    [REBUT_FALSE] = REBUT_VERDICT_UNSUPPORTED,
  };

  return VERDICTS[agree(models, n, rebut_case_argument(self->debate, id))];
}

static void
search_models(RebutJudgement *self)
{
  static const RebutSemantics SEMANTICS[] = {
    [REBUT_JUDGE_PREFERRED] = REBUT_PREFERRED,
    [REBUT_JUDGE_STABLE] = REBUT_STABLE,
    [REBUT_JUDGE_SEMI_STABLE] = REBUT_SEMI_STABLE,
    [REBUT_JUDGE_IDEAL] = REBUT_IDEAL,
  };
  const RebutJudgeOptions *options = &self->options;

  if (options->semantics == REBUT_JUDGE_GROUNDED)
    return;
  self->models = rebut_models_new(self->debate->program, self->grounded, self->given,
                                  SEMANTICS[options->semantics], &options->limits);
  self->complete = self->models->complete;
  self->fell_back = self->models->n_models == 0;
}

/* All that follows from the debate and what is given. */
static void
find_verdicts(RebutJudgement *self)
{
  const RebutMap *map = self->debate->map;
  RebutModel *const *models = &self->grounded;
  guint n = 1;

  self->complete = TRUE;
  self->grounded = rebut_well_founded_new(self->debate->program, self->given);
  search_models(self);
  if (self->models != NULL && self->complete && !self->fell_back) {
    models = self->models->models;
    n = self->models->n_models;
  }
  self->claims = g_new(RebutVerdict, (gsize)map->n_claims + 1);
  self->arguments = g_new(RebutVerdict, (gsize)map->n_arguments + 1);
  for (guint32 i = 0; i < map->n_claims; i++)
    self->claims[i] = rebut_judgement_look(self, models, n, i);
  for (guint32 i = 0; i < map->n_arguments; i++)
    self->arguments[i] = find_argument_verdict(self, models, n, i);
}

RebutJudgement *
rebut_judge(const RebutMap *map, const RebutJudgeOptions *options)
{
  RebutJudgement *self = g_new0(RebutJudgement, 1);

  self->options = *options;
  self->debate = rebut_case_new(map, &options->debate);
  find_verdicts(self);
  return self;
}

RebutJudgement *
rebut_judge_without(const RebutJudgement *whole, const guint32 *claims, guint n)
{
  RebutJudgement *self = g_new0(RebutJudgement, 1);
  guint32 n_atoms = whole->debate->program->n_atoms;

  self->options = whole->options;
  self->debate = whole->debate;
  self->given = g_new0(guint8, (gsize)n_atoms + 1);
  if (whole->given != NULL)
    memcpy(self->given, whole->given, n_atoms);
  for (guint i = 0; i < n; i++) {
    self->given[rebut_case_claim(self->debate, claims[i])] = REBUT_FALSE;
    self->given[rebut_case_rejection(self->debate, claims[i])] = REBUT_FALSE;
  }
  find_verdicts(self);
  return self;
}

void
rebut_judgement_free(RebutJudgement *self)
{
  if (self == NULL)
    return;
  if (self->given == NULL)
    rebut_case_free(self->debate);
  g_free(self->given);
  rebut_model_free(self->grounded);
  rebut_models_free(self->models);
  g_free(self->claims);
  g_free(self->arguments);
  g_free(self);
}

/* A condition holds when ATOM has the VALUE; there is none for REBUT_NONE. */
static void
look_at(const RebutModel *model, guint32 atom, RebutTruth value, RebutTruth *step)
{
  RebutTruth truth;

  if (atom == REBUT_NONE || *step == REBUT_FALSE)
    return;
  truth = (RebutTruth)model->values[atom];
  if (truth == REBUT_UNDEFINED)
    *step = REBUT_UNDEFINED;
  else if (truth != value)
    *step = REBUT_FALSE;
}

/* What the inference needs, but for the premise LEFT_OUT. */
static RebutTruth
look_at_step(const RebutCase *debate, const RebutModel *model, guint32 inference, guint32 left_out)
{
  const RebutInference *step = &debate->map->inferences[inference];
  RebutTruth truth = REBUT_TRUE;

  for (guint32 i = 0; i < step->premises.count; i++)
    if (step->premises.ids[i] != left_out)
      look_at(model, rebut_case_claim(debate, step->premises.ids[i]), REBUT_TRUE, &truth);
  look_at(model, debate->stops[inference], REBUT_FALSE, &truth);
  look_at(model, debate->backings[inference], REBUT_TRUE, &truth);
  if (step->argument != REBUT_NONE) {
    look_at(model, debate->stops_of_arguments[step->argument], REBUT_FALSE, &truth);
    look_at(model, debate->backings_of_arguments[step->argument], REBUT_TRUE, &truth);
  }
  return truth;
}

RebutTruth
rebut_judgement_step(const RebutJudgement *self, const RebutModel *model, guint32 inference)
{
  return look_at_step(self->debate, model, inference, REBUT_NONE);
}

RebutTruth
rebut_judgement_step_back(const RebutJudgement *self,
                          const RebutModel *model,
                          guint32 inference,
                          guint32 premise)
{
  guint32 conclusion = self->debate->map->inferences[inference].target.id;
  RebutTruth truth = look_at_step(self->debate, model, inference, premise);

  look_at(model, rebut_case_rejection(self->debate, conclusion), REBUT_TRUE, &truth);
  return truth;
}
