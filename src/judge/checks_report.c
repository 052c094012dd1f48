#include "checks_state.h"

#include <string.h>

gboolean
rebut_data_ignores(const RebutValue *data, RebutCode code)
{
  const RebutValue *ignored = rebut_value_get(data, "ignore");
  char name[16];

  g_snprintf(name, sizeof name, "R%d", (int)code);
  for (guint i = 0; i < rebut_value_length(ignored); i++)
    if (g_strcmp0(rebut_value_string(rebut_value_item(ignored, i)), name) == 0)
      return TRUE;
  return FALSE;
}

gboolean
rebut_checks_ignores(const RebutMap *map, guint32 claim, RebutCode code)
{
  return rebut_data_ignores(map->claims[claim].data, code);
}

gboolean
rebut_checks_pass_over(const RebutChecks *self, RebutCode code, guint32 claim)
{
  return rebut_checks_ignores(self->map, claim, code) ||
         rebut_diagnostics_only_count(self->diagnostics, code);
}

void
rebut_checks_report(const RebutChecks *self, RebutCode code, guint32 claim, char *message)
{
  rebut_checks_report_at(self, code, claim, rebut_map_claim_span(self->map, claim), NULL, message);
}

void
rebut_checks_report_at(const RebutChecks *self,
                       RebutCode code,
                       guint32 claim,
                       RebutSpan span,
                       const char *hint,
                       char *message)
{
  if (!rebut_checks_ignores(self->map, claim, code))
    rebut_diagnostics_add(self->diagnostics, code, span, hint, "%s", message);
  g_free(message);
}

gboolean
rebut_checks_spend(RebutChecks *self, guint32 claim, guint64 work)
{
  if (self->work_left < 0)
    return FALSE;
  self->work_left -= (gint64)work;
  if (self->work_left < 0)
    rebut_checks_report(self, REBUT_CODE_CHECKS_CUT_SHORT, claim,
                        g_strdup("from here on, what leads to contradictions is not looked for: "
                                 "that would take too long"));
  return self->work_left >= 0;
}

guint32
rebut_checks_stand_in(const RebutMap *map, guint32 argument)
{
  const RebutArgument *self = &map->arguments[argument];

  if (self->gist != REBUT_NONE || self->n_lines == 0)
    return self->gist;
  return map->occurrences[self->lines[self->n_lines - 1].occurrence].owner;
}

/* " (in line 3)"; "" for a map without a text. */
static char *
describe_place(const RebutMap *map, guint32 here, guint32 claim)
{
  g_autofree char *place = NULL;

  if (map->texts == NULL)
    return g_strdup("");
  place = rebut_texts_describe(map->texts, rebut_map_claim_span(map, here).start,
                               rebut_map_claim_span(map, claim).start);
  return g_strdup_printf(" (%s)", place);
}

char *
rebut_checks_name(const RebutMap *map, guint32 here, guint32 claim)
{
  g_autofree char *label = rebut_claim_label(map, claim);
  g_autofree char *place = describe_place(map, here, claim);

  return g_strconcat(label, place, NULL);
}

char *
rebut_checks_quote(const RebutMap *map, guint32 here, guint32 claim)
{
  g_autofree char *label = rebut_claim_label(map, claim);
  g_autofree char *words = rebut_claim_words(map, claim);
  g_autofree char *place = describe_place(map, here, claim);
  gboolean titled = strcmp(label, words) != 0 && *map->claims[claim].text.plain != '\0';

  return g_strconcat(label, titled ? " " : "", titled ? words : "", place, NULL);
}

void
rebut_checks_append_more(guint n, GString *list)
{
  if (n > REBUT_MAX_NAMED)
    g_string_append_printf(list, " and %u more", n - REBUT_MAX_NAMED);
}

char *
rebut_checks_list(const RebutMap *map, guint32 here, const GArray *claims)
{
  GString *list = g_string_new(NULL);

  for (guint i = 0; i < MIN(claims->len, REBUT_MAX_NAMED); i++) {
    g_autofree char *name = rebut_checks_quote(map, here, g_array_index(claims, guint32, i));

    g_string_append_printf(list, "%s%s", i > 0 ? ", " : "", name);
  }
  rebut_checks_append_more(claims->len, list);
  return g_string_free(list, FALSE);
}
