#include "checks_state.h"
#include "validity.h"

static const char *
get_text(const RebutMap *map, guint32 claim)
{
  return map->claims[claim].text.plain;
}

/* Called deductive, spelled out, and without a word on which form it has. */
static gboolean
is_to_be_seen(const RebutMap *map, const RebutInference *inference)
{
  if (!inference->deductive || !inference->structured || inference->n_rules > 0 ||
      inference->attribution->scheme != NULL || *get_text(map, inference->target.id) == '\0')
    return FALSE;
  for (guint32 i = 0; i < inference->premises.count; i++)
    if (*get_text(map, inference->premises.ids[i]) == '\0')
      return FALSE;
  return TRUE;
}

static RebutValidity
find_validity(const RebutMap *map, const RebutInference *inference)
{
  g_autofree const char **premises = g_new(const char *, inference->premises.count + 1);

  for (guint32 i = 0; i < inference->premises.count; i++)
    premises[i] = get_text(map, inference->premises.ids[i]);
  return rebut_validity_find(premises, inference->premises.count,
                             get_text(map, inference->target.id));
}

static const char *
describe(RebutValidity validity)
{
  switch (validity) {
  case REBUT_VALIDITY_AFFIRMS_CONSEQUENT:
    return "affirms the consequent: what follows from the condition may be so without it";
  case REBUT_VALIDITY_DENIES_ANTECEDENT:
    return "denies the antecedent: what follows from the condition may be so without it";
  case REBUT_VALIDITY_UNSEEN:
    return "has no valid form that rebut can see: no premise says “if”, “all”, “or” or the like of "
           "what it concludes";
  case REBUT_VALIDITY_KNOWN:
  case REBUT_VALIDITY_OPEN:
  default:
    return NULL;
  }
}

void
rebut_check_forms(const RebutChecks *self)
{
  const RebutMap *map = self->map;

  for (guint32 i = 0; i < map->n_inferences; i++) {
    const RebutInference *inference = &map->inferences[i];
    guint32 claim = inference->target.id;
    g_autofree char *name = NULL;
    const char *fault;

    if (!is_to_be_seen(map, inference))
      continue;
    fault = describe(find_validity(map, inference));
    if (fault == NULL)
      continue;
    name = rebut_claim_label(map, claim);
    rebut_checks_report_at(self, REBUT_CODE_INVALID_FORM, claim, inference->places.spans[0], NULL,
                           g_strdup_printf("the step to %s is called deductive, but %s", name,
                                           fault));
  }
}
