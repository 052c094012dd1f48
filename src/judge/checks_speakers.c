#include "checks_state.h"

/* Who says both of two opposed claims, at once or one after the other. */
static void
report_both(const RebutChecks *self, const RebutOpposition *opposition, guint32 speaker)
{
  const RebutMap *map = self->map;
  guint32 first = map->claims[opposition->a].attribution->speech;
  guint32 then = map->claims[opposition->b].attribution->speech;
  g_autofree char *label = rebut_claim_label(map, opposition->b);
  g_autofree char *other = rebut_checks_name(map, opposition->b, opposition->a);

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
check_opposition(const RebutChecks *self, const RebutOpposition *opposition)
{
  const RebutRows *told = &self->commitments->told;

  for (guint32 i = told->first[opposition->a]; i < told->first[opposition->a + 1]; i++)
    if (rebut_commitments_has(self->commitments, told->items[i], opposition->b)) {
      report_both(self, opposition, told->items[i]);
      rebut_commitments_blame(self->commitments, told->items[i], opposition->b);
    }
}

static void
check_attack(const RebutChecks *self, const RebutInference *inference)
{
  const RebutMap *map = self->map;

  if (inference->polarity != REBUT_ATTACK || inference->target.type != REBUT_TARGET_CLAIM)
    return;
  for (guint32 i = 0; i < inference->premises.count; i++) {
    guint32 premise = inference->premises.ids[i];
    guint32 speaker = rebut_commitments_share(self->commitments, premise, inference->target.id);
    g_autofree char *label = NULL;
    g_autofree char *other = NULL;

    if (speaker == REBUT_NONE || premise == inference->target.id)
      continue;
    label = rebut_claim_label(map, premise);
    other = rebut_checks_name(map, premise, inference->target.id);
    rebut_checks_report(self, REBUT_CODE_ATTACKS_HIMSELF, premise,
                        g_strdup_printf("%s attacks a claim of his or her own: %s attacks %s",
                                        map->speakers[speaker].name, label, other));
  }
}

void
rebut_check_speakers(RebutChecks *self)
{
  for (guint32 i = 0; i < self->map->n_oppositions; i++)
    check_opposition(self, &self->map->oppositions[i]);
  for (guint32 i = 0; i < self->map->n_inferences; i++)
    check_attack(self, &self->map->inferences[i]);
}
