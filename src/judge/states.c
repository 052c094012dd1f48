#include "states.h"

/* Claims that are argued for, but not yet. */
static void
find_bare(const RebutMap *map, guint8 *states)
{
  g_autofree guint8 *given = g_new0(guint8, (gsize)map->n_claims + 1);
  g_autofree guint8 *argued = g_new0(guint8, (gsize)map->n_claims + 1);

  for (guint32 i = 0; i < map->n_inferences; i++) {
    const RebutInference *inference = &map->inferences[i];
    gboolean late = FALSE;

    if (inference->polarity != REBUT_SUPPORT || inference->target.type != REBUT_TARGET_CLAIM)
      continue;
    for (guint32 k = 0; k < inference->premises.count; k++)
      late = late || states[inference->premises.ids[k]] == REBUT_WHEN_UNSAID;
    argued[inference->target.id] = TRUE;
    given[inference->target.id] |= !late;
  }
  for (guint32 i = 0; i < map->n_claims; i++)
    if (states[i] == REBUT_WHEN_PLAIN && argued[i] && !given[i])
      states[i] = REBUT_WHEN_BARE;
}

guint8 *
rebut_states_find(const RebutMap *map, const RebutCaseOptions *options)
{
  guint8 *states = g_new(guint8, (gsize)map->n_claims + 1);

  states[map->n_claims] = REBUT_WHEN_PLAIN;
  for (guint32 i = 0; i < map->n_claims; i++) {
    guint32 speech = map->claims[i].attribution->speech;
    gboolean unsaid = speech != REBUT_NONE && speech > options->speech;

    states[i] = unsaid ? REBUT_WHEN_UNSAID : REBUT_WHEN_PLAIN;
  }
  find_bare(map, states);
  for (guint32 i = 0; i < options->granted.count; i++)
    if (states[options->granted.ids[i]] != REBUT_WHEN_UNSAID)
      states[options->granted.ids[i]] = REBUT_WHEN_GRANTED;
  for (guint32 i = 0; i < options->rejected.count; i++)
    states[options->rejected.ids[i]] = REBUT_WHEN_REJECTED;
  return states;
}
