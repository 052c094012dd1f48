#include "same.h"

#include "argdown.h"
#include "json_map.h"

static guint
count_includes(const RebutDiagnostics *diagnostics)
{
  guint n = 0;

  for (guint i = 0; i < rebut_diagnostics_count(diagnostics); i++)
    n += rebut_diagnostics_get(diagnostics, i)->code == REBUT_CODE_INCLUDE_UNREADABLE;
  return n;
}

/* All that LENGTH bytes say; NULL when they are too many. */
static GString *
read_meaning(const char *bytes, gsize length)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = rebut_argdown_read_bytes("-", bytes, length, diagnostics, NULL);
  GString *out;

  if (map == NULL)
    return NULL;
  out = g_string_new(NULL);
  rebut_json_map_write_without_places(map, out);
  g_string_append_printf(out, "%u\n", count_includes(diagnostics));
  return out;
}

gboolean
rebut_same_argdown(const char *before, gsize before_length, const GString *after)
{
  g_autoptr(GString) first = read_meaning(before, before_length);
  g_autoptr(GString) second = read_meaning(after->str, after->len);

  return first != NULL && second != NULL && g_string_equal(first, second);
}
