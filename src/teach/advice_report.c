#include "advice_report.h"

#include "checks.h"

void
rebut_advise_claim(const RebutMap *map,
                   RebutDiagnostics *diagnostics,
                   RebutCode code,
                   guint32 claim,
                   const char *hint,
                   const char *format,
                   ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  if (rebut_checks_ignores(map, claim, code))
    return;
  va_start(arguments, format);
  message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  rebut_diagnostics_add(diagnostics, code, rebut_map_claim_span(map, claim), hint, "%s", message);
}

static gboolean
is_spared(const RebutMap *map, const RebutInference *inference, RebutCode code)
{
  const RebutIds *premises = &inference->premises;

  return rebut_data_ignores(inference->data, code) ||
         (inference->target.type == REBUT_TARGET_CLAIM &&
          rebut_checks_ignores(map, inference->target.id, code)) ||
         (!inference->structured && premises->count == 1 &&
          rebut_checks_ignores(map, premises->ids[0], code));
}

void
rebut_advise_inference(const RebutMap *map,
                       RebutDiagnostics *diagnostics,
                       RebutCode code,
                       guint32 inference,
                       const char *hint,
                       const char *format,
                       ...)
{
  const RebutInference *at = &map->inferences[inference];
  g_autofree char *message = NULL;
  va_list arguments;

  if (is_spared(map, at, code))
    return;
  va_start(arguments, format);
  message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  rebut_diagnostics_add(diagnostics, code,
                        at->places.count > 0 ? at->places.spans[0] : (RebutSpan){0, 0}, hint, "%s",
                        message);
}
