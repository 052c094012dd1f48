#include "answers.h"

static void
shake_claim(RebutAnswers *self, guint32 claim)
{
  if (self->claims[claim] == self->round)
    return;
  self->claims[claim] = self->round;
  self->queue[self->n_queue++] = claim;
}

/* A step that is shaken no longer helps what it leads to. */
static void
shake_step(RebutAnswers *self, guint32 step)
{
  const RebutInference *inference = &self->map->inferences[step];

  self->work++;
  if (self->inferences[step] == self->round)
    return;
  self->inferences[step] = self->round;
  if (inference->polarity == REBUT_SUPPORT && inference->target.type == REBUT_TARGET_CLAIM)
    shake_claim(self, inference->target.id);
}

static void
shake_argument(RebutAnswers *self, guint32 argument)
{
  const RebutIds *steps = &self->map->arguments[argument].inferences;

  for (guint32 i = 0; i < steps->count; i++)
    shake_step(self, steps->ids[i]);
}

/* What the speaker's claim is held against. */
static void
shake_targets(RebutAnswers *self, guint32 claim)
{
  const RebutMap *map = self->map;
  const RebutIds *out = &map->out_of_claim[claim];
  const RebutIds *oppositions = &map->oppositions_of_claim[claim];

  for (guint32 i = 0; i < out->count; i++) {
    const RebutInference *inference = &map->inferences[out->ids[i]];

    if (inference->polarity == REBUT_SUPPORT)
      continue;
    if (inference->target.type == REBUT_TARGET_CLAIM)
      shake_claim(self, inference->target.id);
    else if (inference->target.type == REBUT_TARGET_INFERENCE)
      shake_step(self, inference->target.id);
    else
      shake_argument(self, inference->target.id);
  }
  for (guint32 i = 0; i < oppositions->count; i++)
    shake_claim(self, rebut_opposition_other(&map->oppositions[oppositions->ids[i]], claim));
  self->work += out->count + oppositions->count + 1;
}

/* What rests on what has been shaken is shaken too. */
static void
spread(RebutAnswers *self)
{
  for (guint32 done = 0; done < self->n_queue; done++) {
    const RebutIds *out = &self->map->out_of_claim[self->queue[done]];

    for (guint32 i = 0; i < out->count; i++)
      shake_step(self, out->ids[i]);
  }
}

RebutAnswers *
rebut_answers_new(const RebutMap *map)
{
  RebutAnswers *self = g_new0(RebutAnswers, 1);

  self->map = map;
  self->claims = g_new0(guint32, (gsize)map->n_claims + 1);
  self->inferences = g_new0(guint32, (gsize)map->n_inferences + 1);
  self->queue = g_new(guint32, (gsize)map->n_claims + 1);
  return self;
}

void
rebut_answers_free(RebutAnswers *self)
{
  if (self == NULL)
    return;
  g_free(self->claims);
  g_free(self->inferences);
  g_free(self->queue);
  g_free(self);
}

void
rebut_answers_of(RebutAnswers *self, const guint32 *claims, guint32 n)
{
  self->round++;
  self->n_queue = 0;
  for (guint32 i = 0; i < n; i++)
    shake_targets(self, claims == NULL ? i : claims[i]);
  spread(self);
}

gboolean
rebut_answers_has(const RebutAnswers *self, guint32 inference)
{
  return self->inferences[inference] == self->round;
}
