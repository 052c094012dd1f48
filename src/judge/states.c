#include "states.h"

#include <string.h>

guint32
rebut_states_delay(const RebutMap *map, const RebutInference *inference)
{
  guint32 speech = inference->attribution->speech;

  for (guint32 i = 0; i < inference->premises.count && speech != REBUT_NONE; i++) {
    guint32 said = map->claims[inference->premises.ids[i]].attribution->speech;

    if (said != REBUT_NONE && said >= speech)
      return REBUT_NONE;
  }
  return speech;
}

/* Claims that are argued for, but not yet. */
static void
find_bare(const RebutMap *map, guint8 *states)
{
  g_autofree guint8 *given = g_new0(guint8, (gsize)map->n_claims + 1);
  g_autofree guint8 *argued = g_new0(guint8, (gsize)map->n_claims + 1);

  for (guint32 i = 0; i < map->n_inferences; i++) {
    const RebutInference *inference = &map->inferences[i];
    gboolean late = states[map->n_claims + i] == REBUT_WHEN_UNSAID;

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
  gsize n = (gsize)map->n_claims + map->n_inferences;
  guint8 *states = g_new(guint8, n + 1);

  memset(states, REBUT_WHEN_PLAIN, n + 1);
  for (guint32 i = 0; i < map->n_claims; i++)
    if (rebut_states_is_later(map->claims[i].attribution->speech, options))
      states[i] = REBUT_WHEN_UNSAID;
  for (guint32 i = 0; i < map->n_inferences; i++)
    if (rebut_states_is_later(rebut_states_delay(map, &map->inferences[i]), options))
      states[map->n_claims + i] = REBUT_WHEN_UNSAID;
  find_bare(map, states);
  for (guint32 i = 0; i < options->granted.count; i++)
    if (states[options->granted.ids[i]] != REBUT_WHEN_UNSAID)
      states[options->granted.ids[i]] = REBUT_WHEN_GRANTED;
  for (guint32 i = 0; i < options->rejected.count; i++)
    states[options->rejected.ids[i]] = REBUT_WHEN_REJECTED;
  return states;
}
