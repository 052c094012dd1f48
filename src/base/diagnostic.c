#include "diagnostic.h"

#include "arena.h"
#include "rebut_limits.h"

#include <string.h>

struct _RebutDiagnostics {
  RebutArena *arena;
  GArray *list; /* of RebutDiagnostic */
  guint totals[REBUT_N_SEVERITIES];
  RebutSeverity least;
};

RebutDiagnostics *
rebut_diagnostics_new(void)
{
  RebutDiagnostics *self = g_new0(RebutDiagnostics, 1);

  self->arena = rebut_arena_new();
  self->list = g_array_new(FALSE, FALSE, sizeof(RebutDiagnostic));
  self->least = REBUT_SEVERITY_INFO;
  return self;
}

void
rebut_diagnostics_free(RebutDiagnostics *self)
{
  if (self == NULL)
    return;
  g_array_unref(self->list);
  rebut_arena_free(self->arena);
  g_free(self);
}

void
rebut_diagnostics_set_least(RebutDiagnostics *self, RebutSeverity least)
{
  self->least = least;
}

gboolean
rebut_diagnostics_only_count(RebutDiagnostics *self, RebutCode code)
{
  RebutSeverity severity = rebut_code_info(code)->severity;

  if (severity <= self->least && self->list->len < REBUT_MAX_DIAGNOSTICS)
    return FALSE;
  self->totals[severity]++;
  return TRUE;
}

void
rebut_diagnostics_add(
  RebutDiagnostics *self, RebutCode code, RebutSpan span, const char *hint, const char *format, ...)
{
  g_autofree char *message = NULL;
  RebutDiagnostic diagnostic;
  va_list arguments;

  if (rebut_diagnostics_only_count(self, code))
    return;
  diagnostic.code = code;
  diagnostic.severity = rebut_code_info(code)->severity;
  self->totals[diagnostic.severity]++;
  va_start(arguments, format);
  message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  diagnostic.span = span;
  diagnostic.message = rebut_arena_strndup(self->arena, message, strlen(message));
  diagnostic.hint = hint == NULL ? NULL : rebut_arena_strndup(self->arena, hint, strlen(hint));
  g_array_append_val(self->list, diagnostic);
}

static gint
compare_places(gconstpointer a, gconstpointer b)
{
  guint32 x = ((const RebutDiagnostic *)a)->span.start;
  guint32 y = ((const RebutDiagnostic *)b)->span.start;

  return (x > y) - (x < y);
}

void
rebut_diagnostics_sort(RebutDiagnostics *self)
{
  /* g_array_sort is stable from GLib 2.32 on. */
  g_array_sort(self->list, compare_places);
}

guint
rebut_diagnostics_count(const RebutDiagnostics *self)
{
  g_return_val_if_fail(self != NULL, 0);
  return self->list->len;
}

const RebutDiagnostic *
rebut_diagnostics_get(const RebutDiagnostics *self, guint index)
{
  return &g_array_index(self->list, RebutDiagnostic, index);
}

void
rebut_diagnostics_filter(RebutDiagnostics *self, RebutKeepFunc keep, gpointer data)
{
  guint n = 0;

  for (guint i = 0; i < self->list->len; i++) {
    const RebutDiagnostic *diagnostic = rebut_diagnostics_get(self, i);

    if (keep(diagnostic, data))
      g_array_index(self->list, RebutDiagnostic, n++) = *diagnostic;
    else
      self->totals[diagnostic->severity]--;
  }
  g_array_set_size(self->list, n);
}

guint
rebut_diagnostics_total(const RebutDiagnostics *self, RebutSeverity severity)
{
  return self->totals[severity];
}

gboolean
rebut_diagnostics_has_errors(const RebutDiagnostics *self)
{
  return self->totals[REBUT_SEVERITY_ERROR] > 0;
}
