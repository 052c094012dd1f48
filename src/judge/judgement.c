#include "judgement.h"

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

static RebutVerdict
find_verdict(const RebutJudgement *self, RebutModel *const *models, guint n, guint32 claim)
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
search_models(RebutJudgement *self, const RebutJudgeOptions *options)
{
  static const RebutSemantics SEMANTICS[] = {
    [REBUT_JUDGE_PREFERRED] = REBUT_PREFERRED,
    [REBUT_JUDGE_STABLE] = REBUT_STABLE,
    [REBUT_JUDGE_SEMI_STABLE] = REBUT_SEMI_STABLE,
    [REBUT_JUDGE_IDEAL] = REBUT_IDEAL,
  };

  if (options->semantics == REBUT_JUDGE_GROUNDED)
    return;
  self->models = rebut_models_new(self->debate->program, self->grounded, NULL,
                                  SEMANTICS[options->semantics], &options->limits);
  self->complete = self->models->complete;
  self->fell_back = self->models->n_models == 0;
}

RebutJudgement *
rebut_judge(const RebutMap *map, const RebutJudgeOptions *options)
{
  RebutJudgement *self = g_new0(RebutJudgement, 1);
  RebutModel *const *models;
  guint n = 1;

  self->complete = TRUE;
  self->debate = rebut_case_new(map, &options->debate);
  self->grounded = rebut_well_founded_new(self->debate->program, NULL);
  search_models(self, options);
  models = &self->grounded;
  if (self->models != NULL && !self->fell_back) {
    models = self->models->models;
    n = self->models->n_models;
  }
  self->claims = g_new(RebutVerdict, (gsize)map->n_claims + 1);
  self->arguments = g_new(RebutVerdict, (gsize)map->n_arguments + 1);
  for (guint32 i = 0; i < map->n_claims; i++)
    self->claims[i] = find_verdict(self, models, n, i);
  for (guint32 i = 0; i < map->n_arguments; i++)
    self->arguments[i] = find_argument_verdict(self, models, n, i);
  return self;
}

void
rebut_judgement_free(RebutJudgement *self)
{
  if (self == NULL)
    return;
  rebut_case_free(self->debate);
  rebut_model_free(self->grounded);
  rebut_models_free(self->models);
  g_free(self->claims);
  g_free(self->arguments);
  g_free(self);
}

/* A condition holds when ATOM has the VALUE; there is none for REBUT_NONE. */
static void
look_at(const RebutJudgement *self, guint32 atom, RebutTruth value, RebutTruth *step)
{
  RebutTruth truth;

  if (atom == REBUT_NONE || *step == REBUT_FALSE)
    return;
  truth = (RebutTruth)self->grounded->values[atom];
  if (truth == REBUT_UNDEFINED)
    *step = REBUT_UNDEFINED;
  else if (truth != value)
    *step = REBUT_FALSE;
}

RebutTruth
rebut_judgement_step(const RebutJudgement *self, guint32 inference)
{
  const RebutCase *debate = self->debate;
  const RebutInference *step = &debate->map->inferences[inference];
  RebutTruth truth = REBUT_TRUE;

  for (guint32 i = 0; i < step->premises.count; i++)
    look_at(self, rebut_case_claim(debate, step->premises.ids[i]), REBUT_TRUE, &truth);
  look_at(self, debate->stops[inference], REBUT_FALSE, &truth);
  look_at(self, debate->backings[inference], REBUT_TRUE, &truth);
  if (step->argument != REBUT_NONE) {
    look_at(self, debate->stops_of_arguments[step->argument], REBUT_FALSE, &truth);
    look_at(self, debate->backings_of_arguments[step->argument], REBUT_TRUE, &truth);
  }
  return truth;
}
