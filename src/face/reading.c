#include "argdown.h"
#include "face.h"

#include <string.h>

const char *
rebut_version(void)
{
  return G_STRINGIFY(REBUT_MAJOR_VERSION) "." G_STRINGIFY(REBUT_MINOR_VERSION) "." G_STRINGIFY(
    REBUT_MICRO_VERSION);
}

RebutMap *
rebut_map_read_file(const char *path, RebutDiagnostics *diagnostics, GError **error)
{
  g_autoptr(RebutDiagnostics) unheard = rebut_diagnostics_new();

  g_return_val_if_fail(path != NULL, NULL);
  g_return_val_if_fail(error == NULL || *error == NULL, NULL);
  return rebut_argdown_read_file(path, diagnostics == NULL ? unheard : diagnostics, error);
}

RebutMap *
rebut_map_read_text(
  const char *name, const char *text, gssize length, RebutDiagnostics *diagnostics, GError **error)
{
  g_autoptr(RebutDiagnostics) unheard = rebut_diagnostics_new();

  g_return_val_if_fail(name != NULL, NULL);
  g_return_val_if_fail(text != NULL || length == 0, NULL);
  g_return_val_if_fail(error == NULL || *error == NULL, NULL);
  return rebut_argdown_read_bytes(name, text, length < 0 ? strlen(text) : (gsize)length,
                                  diagnostics == NULL ? unheard : diagnostics, error);
}

static gboolean
has_diagnostic(const RebutDiagnostics *diagnostics, guint index)
{
  return diagnostics != NULL && index < rebut_diagnostics_count(diagnostics);
}

RebutSeverity
rebut_diagnostics_severity(const RebutDiagnostics *self, guint index)
{
  g_return_val_if_fail(has_diagnostic(self, index), REBUT_SEVERITY_ERROR);
  return rebut_diagnostics_get(self, index)->severity;
}

guint
rebut_diagnostics_code(const RebutDiagnostics *self, guint index)
{
  g_return_val_if_fail(has_diagnostic(self, index), 0);
  return rebut_diagnostics_get(self, index)->code;
}

const char *
rebut_diagnostics_message(const RebutDiagnostics *self, guint index)
{
  g_return_val_if_fail(has_diagnostic(self, index), NULL);
  return rebut_diagnostics_get(self, index)->message;
}

const char *
rebut_diagnostics_hint(const RebutDiagnostics *self, guint index)
{
  g_return_val_if_fail(has_diagnostic(self, index), NULL);
  return rebut_diagnostics_get(self, index)->hint;
}

/* The place of OFFSET in MAP's texts; NULL and 0 when it has none. */
static const char *
find_place(const RebutMap *map, guint32 offset, guint *line, guint *column)
{
  RebutPlace place = {NULL, 0, 0};

  if (map->texts != NULL && rebut_texts_find(map->texts, offset) != NULL)
    place = rebut_texts_place(map->texts, offset);
  if (line != NULL)
    *line = place.line;
  if (column != NULL)
    *column = place.column;
  return place.file;
}

const char *
rebut_diagnostics_place(
  const RebutDiagnostics *self, guint index, const RebutMap *map, guint *line, guint *column)
{
  g_return_val_if_fail(has_diagnostic(self, index), NULL);
  g_return_val_if_fail(map != NULL, NULL);
  return find_place(map, rebut_diagnostics_get(self, index)->span.start, line, column);
}

const char *
rebut_map_claim_place(const RebutMap *self, guint32 claim, guint *line, guint *column)
{
  g_return_val_if_fail(REBUT_HAS(self, claims, claim), NULL);
  return find_place(self, rebut_map_claim_span(self, claim).start, line, column);
}
