#include "checks_state.h"

#include <string.h>

/* The first speaker who stands to both claims; REBUT_NONE when nobody does. */
static guint32
find_common_speaker(const RebutMap *map, guint32 one, guint32 other)
{
  const RebutIds *speakers = &map->claims[one].attribution->speakers;

  for (guint32 i = 0; i < speakers->count; i++)
    if (rebut_checks_says(map, speakers->ids[i], one) &&
        rebut_checks_says(map, speakers->ids[i], other))
      return speakers->ids[i];
  return REBUT_NONE;
}

/* Who says both of two opposed claims, at once or one after the other. */
static void
check_opposition(const RebutChecks *self, const RebutOpposition *opposition)
{
  const RebutMap *map = self->map;
  guint32 speaker = find_common_speaker(map, opposition->a, opposition->b);
  guint32 first = map->claims[opposition->a].attribution->speech;
  guint32 then = map->claims[opposition->b].attribution->speech;
  g_autofree char *label = NULL;
  g_autofree char *other = NULL;

  if (speaker == REBUT_NONE)
    return;
  label = rebut_claim_label(map, opposition->b);
  other = rebut_checks_name(map, opposition->b, opposition->a);
  if (first != then && first != REBUT_NONE && then != REBUT_NONE)
    rebut_checks_report(self, REBUT_CODE_CHANGED_MIND, opposition->b,
                        g_strdup_printf("%s says %s in %s, but %s in %s, and takes neither back",
                                        map->speakers[speaker].name, other, map->speeches[first].id,
                                        label, map->speeches[then].id));
  else
    rebut_checks_report(self, REBUT_CODE_CONTRADICTS_HIMSELF, opposition->b,
                        g_strdup_printf("%s says both %s and %s, which cannot both be true",
                                        map->speakers[speaker].name, label, other));
}

static void
check_attack(const RebutChecks *self, const RebutInference *inference)
{
  const RebutMap *map = self->map;

  if (inference->polarity != REBUT_ATTACK || inference->target.type != REBUT_TARGET_CLAIM)
    return;
  for (guint32 i = 0; i < inference->premises.count; i++) {
    guint32 premise = inference->premises.ids[i];
    guint32 speaker = find_common_speaker(map, premise, inference->target.id);
    g_autofree char *label = NULL;
    g_autofree char *other = NULL;

    if (speaker == REBUT_NONE)
      continue;
    label = rebut_claim_label(map, premise);
    other = rebut_checks_name(map, premise, inference->target.id);
    rebut_checks_report(self, REBUT_CODE_ATTACKS_HIMSELF, premise,
                        g_strdup_printf("%s attacks a claim of his or her own: %s attacks %s",
                                        map->speakers[speaker].name, label, other));
  }
}

/* What follows by deductive steps from the claims that are 1 in HELD, there too. */
static void
draw_conclusions(const RebutMap *map, guint8 *held)
{
  gboolean grown = TRUE;

  while (grown) {
    grown = FALSE;
    for (guint32 i = 0; i < map->n_inferences; i++) {
      const RebutInference *inference = &map->inferences[i];
      gboolean fires = inference->deductive && inference->polarity == REBUT_SUPPORT &&
                       inference->target.type == REBUT_TARGET_CLAIM && !held[inference->target.id];

      for (guint32 k = 0; k < inference->premises.count && fires; k++)
        fires = held[inference->premises.ids[k]];
      if (fires)
        held[inference->target.id] = TRUE;
      grown = grown || fires;
    }
  }
}

/* The first opposition of which the closure of SAID holds both sides; REBUT_NONE without any. */
static guint32
find_clash(const RebutMap *map, const guint8 *said)
{
  g_autofree guint8 *held = g_memdup2(said, (gsize)map->n_claims + 1);

  draw_conclusions(map, held);
  for (guint32 i = 0; i < map->n_oppositions; i++)
    if (held[map->oppositions[i].a] && held[map->oppositions[i].b])
      return i;
  return REBUT_NONE;
}

/* Leaves out what the clash does not need, claim by claim: a smallest set by inclusion is left. */
static void
keep_culprits(const RebutMap *map, guint8 *said)
{
  for (guint32 i = 0; i < map->n_claims; i++) {
    if (!said[i])
      continue;
    said[i] = FALSE;
    if (find_clash(map, said) == REBUT_NONE)
      said[i] = TRUE;
  }
}

static void
report_culprits(const RebutChecks *self, guint32 speaker, const guint8 *said)
{
  const RebutMap *map = self->map;
  const RebutOpposition *clash = &map->oppositions[find_clash(map, said)];
  g_autofree char *one = rebut_claim_label(map, clash->a);
  g_autofree char *other = rebut_claim_label(map, clash->b);
  g_autoptr(GString) names = g_string_new(NULL);
  guint32 last = REBUT_NONE;

  for (guint32 i = 0; i < map->n_claims; i++)
    if (said[i])
      last = i;
  for (guint32 i = 0; i < map->n_claims; i++) {
    g_autofree char *name = said[i] ? rebut_checks_name(map, last, i) : NULL;

    if (name != NULL)
      g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "", name);
  }
  rebut_checks_report(self, REBUT_CODE_IMPLIES_CONTRADICTION, last,
                      g_strdup_printf("what %s says leads to both %s and %s: %s",
                                      map->speakers[speaker].name, one, other, names->str));
}

/* Contradictions that the speaker's deductive steps lead to; open ones have a code of their own. */
static void
check_position(const RebutChecks *self, guint32 speaker)
{
  const RebutMap *map = self->map;
  g_autofree guint8 *said = g_new0(guint8, (gsize)map->n_claims + 1);
  guint n_culprits = 0;

  for (guint32 i = 0; i < map->n_claims; i++)
    said[i] = rebut_checks_says(map, speaker, i) ? TRUE : FALSE;
  for (guint32 i = 0; i < map->n_oppositions; i++)
    if (said[map->oppositions[i].a] && said[map->oppositions[i].b])
      return;
  if (find_clash(map, said) == REBUT_NONE)
    return;
  keep_culprits(map, said);
  for (guint32 i = 0; i < map->n_claims; i++)
    n_culprits += said[i];
  if (n_culprits > 0)
    report_culprits(self, speaker, said);
}

static gboolean
has_deductive_step(const RebutMap *map)
{
  for (guint32 i = 0; i < map->n_inferences; i++)
    if (map->inferences[i].deductive)
      return TRUE;
  return FALSE;
}

void
rebut_check_speakers(const RebutChecks *self)
{
  for (guint32 i = 0; i < self->map->n_oppositions; i++)
    check_opposition(self, &self->map->oppositions[i]);
  for (guint32 i = 0; i < self->map->n_inferences; i++)
    check_attack(self, &self->map->inferences[i]);
  for (guint32 i = 0; i < self->map->n_speakers && has_deductive_step(self->map); i++)
    check_position(self, i);
}
