#include "checks_state.h"

#include <string.h>

static gboolean
is_ignored(const RebutMap *map, guint32 claim, RebutCode code)
{
  const RebutValue *ignored = rebut_value_get(map->claims[claim].data, "ignore");
  g_autofree char *name = g_strdup_printf("R%d", (int)code);

  for (guint i = 0; i < rebut_value_length(ignored); i++)
    if (g_strcmp0(rebut_value_string(rebut_value_item(ignored, i)), name) == 0)
      return TRUE;
  return FALSE;
}

void
rebut_checks_report(const RebutChecks *self, RebutCode code, guint32 claim, char *message)
{
  if (!is_ignored(self->map, claim, code))
    rebut_diagnostics_add(self->diagnostics, code, rebut_map_claim_span(self->map, claim), NULL,
                          "%s", message);
  g_free(message);
}

gboolean
rebut_checks_says(const RebutMap *map, guint32 speaker, guint32 claim)
{
  const RebutAttribution *attribution = map->claims[claim].attribution;

  if (attribution->status != REBUT_STATUS_ASSERTED && attribution->status != REBUT_STATUS_GRANTED)
    return FALSE;
  for (guint32 i = 0; i < attribution->speakers.count; i++)
    if (attribution->speakers.ids[i] == speaker)
      return TRUE;
  return FALSE;
}

char *
rebut_checks_name(const RebutMap *map, guint32 here, guint32 claim)
{
  g_autofree char *label = rebut_claim_label(map, claim);
  g_autofree char *place = NULL;

  if (map->texts == NULL)
    return g_steal_pointer(&label);
  place = rebut_texts_describe(map->texts, rebut_map_claim_span(map, here).start,
                               rebut_map_claim_span(map, claim).start);
  return g_strdup_printf("%s (%s)", label, place);
}

void
rebut_checks_run(const RebutMap *map, RebutDiagnostics *diagnostics)
{
  RebutChecks self = {map, diagnostics};

  rebut_check_speakers(&self);
  rebut_check_reasons(&self);
  rebut_check_circles(&self);
  rebut_check_quotes(&self);
}
