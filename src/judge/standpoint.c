#include "standpoint.h"

#include "ties.h"

RebutStandpoint *
rebut_standpoint_new(const RebutMap *map)
{
  RebutStandpoint *self = g_new0(RebutStandpoint, 1);

  self->map = map;
  self->values = g_new0(guint8, (gsize)map->n_claims + 1);
  self->settled = g_new0(guint32, (gsize)map->n_claims + 1);
  self->changed = g_array_new(FALSE, FALSE, sizeof(guint32));
  return self;
}

void
rebut_standpoint_free(RebutStandpoint *self)
{
  if (self == NULL)
    return;
  g_free(self->values);
  g_free(self->settled);
  g_array_unref(self->changed);
  g_free(self);
}

void
rebut_standpoint_begin(RebutStandpoint *self)
{
  self->attempt++;
}

gboolean
rebut_standpoint_settle(RebutStandpoint *self, guint32 claim, gboolean value)
{
  if (self->settled[claim] == self->attempt)
    return self->values[claim] == (value ? TRUE : FALSE);
  self->settled[claim] = self->attempt;
  if (self->values[claim] != (value ? TRUE : FALSE)) {
    self->values[claim] = value ? TRUE : FALSE;
    g_array_append_val(self->changed, claim);
  }
  return TRUE;
}

/* The conclusion of a step with true premises is true, or else a premise is false. */
static gboolean
repair_step(RebutStandpoint *self, const RebutInference *step)
{
  const RebutIds *premises = &step->premises;

  if (!rebut_ties_is_step(step) || self->values[step->target.id])
    return TRUE;
  for (guint32 i = 0; i < premises->count; i++)
    if (!self->values[premises->ids[i]])
      return TRUE;
  if (rebut_standpoint_settle(self, step->target.id, TRUE))
    return TRUE;
  for (guint32 i = 0; i < premises->count; i++)
    if (rebut_standpoint_settle(self, premises->ids[i], FALSE))
      return TRUE;
  return FALSE;
}

static gboolean
repair_opposition(RebutStandpoint *self, const RebutOpposition *opposition, guint32 claim)
{
  guint32 other = rebut_opposition_other(opposition, claim);
  gboolean value = self->values[claim];

  if (self->values[other] != value || (!value && opposition->kind != REBUT_CONTRADICTORY))
    return TRUE;
  return rebut_standpoint_settle(self, other, !value);
}

static gboolean
repair_claim(RebutStandpoint *self, guint32 claim)
{
  const RebutMap *map = self->map;
  const RebutIds *oppositions = &map->oppositions_of_claim[claim];
  const RebutIds *steps = self->values[claim] ? &map->out_of_claim[claim] : &map->into_claim[claim];

  for (guint32 i = 0; i < oppositions->count; i++)
    if (!repair_opposition(self, &map->oppositions[oppositions->ids[i]], claim))
      return FALSE;
  for (guint32 i = 0; i < steps->count; i++)
    if (!repair_step(self, &map->inferences[steps->ids[i]]))
      return FALSE;
  return TRUE;
}

gboolean
rebut_standpoint_repair(RebutStandpoint *self)
{
  gboolean whole = TRUE;

  for (guint done = 0; done < self->changed->len && whole; done++)
    whole = repair_claim(self, g_array_index(self->changed, guint32, done));
  for (guint i = 0; i < self->changed->len; i++)
    self->values[g_array_index(self->changed, guint32, i)] ^= TRUE;
  g_array_set_size(self->changed, 0);
  return whole;
}
