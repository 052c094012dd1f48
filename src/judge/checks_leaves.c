#include "checks_state.h"

static gboolean
is_named(const RebutAttribution *attribution)
{
  return attribution->source != REBUT_NONE || attribution->quote != NULL;
}

/* Whether the author says at all where claims come from. */
static gboolean
has_sources(const RebutMap *map)
{
  for (guint32 i = 0; i < map->n_claims; i++)
    if (is_named(map->claims[i].attribution))
      return TRUE;
  return FALSE;
}

static gboolean
has_support(const RebutMap *map, const RebutIds *into)
{
  for (guint32 i = 0; i < into->count; i++)
    if (map->inferences[into->ids[i]].polarity == REBUT_SUPPORT)
      return TRUE;
  return FALSE;
}

/* Just asserted: without a reason, and nobody is named who could be asked. */
static gboolean
is_bare(const RebutMap *map, guint32 claim)
{
  const RebutClaim *self = &map->claims[claim];

  return self->attribution->status == REBUT_STATUS_ASSERTED && !self->attribution->implicit &&
         !is_named(self->attribution) && !has_support(map, &map->into_claim[claim]) &&
         (self->gist_of == REBUT_NONE || !has_support(map, &map->into_argument[self->gist_of]));
}

static gboolean
is_alone(const RebutMap *map, guint32 claim)
{
  guint32 argument = map->claims[claim].gist_of;

  return map->into_claim[claim].count == 0 && map->out_of_claim[claim].count == 0 &&
         map->oppositions_of_claim[claim].count == 0 &&
         (argument == REBUT_NONE || map->into_argument[argument].count == 0);
}

/* ALONE: it is related to nothing else. */
static void
report(const RebutChecks *self, guint32 claim, gboolean alone)
{
  const RebutMap *map = self->map;
  const RebutIds *speakers = &map->claims[claim].attribution->speakers;
  g_autofree char *label = NULL;
  char *message;

  if (rebut_checks_pass_over(self, REBUT_CODE_BARE, claim))
    return;
  label = rebut_claim_label(map, claim);
  if (alone)
    message = g_strdup_printf("%s is related to nothing else", label);
  else if (speakers->count == 0)
    message = g_strdup_printf("%s is just asserted, without a reason or a source", label);
  else
    message = g_strdup_printf("%s is just asserted by %s, without a reason or a source", label,
                              map->speakers[speakers->ids[0]].name);
  rebut_checks_report(self, REBUT_CODE_BARE, claim, message);
}

void
rebut_check_leaves(const RebutChecks *self)
{
  const RebutMap *map = self->map;
  gboolean sourced = has_sources(map);

  for (guint32 claim = 0; claim < map->n_claims && map->n_inferences > 0; claim++) {
    if (*map->claims[claim].text.plain == '\0') /* undefined, which is reported elsewhere */
      continue;
    if (is_alone(map, claim))
      report(self, claim, TRUE);
    else if (sourced && is_bare(map, claim))
      report(self, claim, FALSE);
  }
}
