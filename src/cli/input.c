#include "input.h"

#include "argdown.h"
#include "file_bytes.h"
#include "format.h"
#include "report.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A command that does something else prints so many warnings; rebut check prints them all. */
#define MOST_WARNINGS 20

RebutMap *
rebut_input_read(const char *path, RebutDiagnostics *diagnostics, GError **error)
{
  const RebutFormat *format = rebut_format_of_file(path);
  g_autofree char *bytes = NULL;
  gsize length;

  if (format == NULL && strcmp(path, "-") != 0)
    return rebut_argdown_read_file(path, diagnostics, error);
  bytes = rebut_file_bytes(path, &length, error);
  if (bytes == NULL)
    return NULL;
  if (format != NULL)
    return format->read(path, bytes, length, diagnostics, error);
  return rebut_argdown_read_bytes("-", bytes, length, diagnostics, error);
}

RebutSettings *
rebut_input_settings(RebutMap *map, const char *path, RebutDiagnostics *diagnostics)
{
  return rebut_settings_read(map, rebut_settings_find_config(map, path, diagnostics), diagnostics);
}

gboolean
rebut_wants_colour(int fd)
{
  const char *no_colour = g_getenv("NO_COLOR");

  return isatty(fd) && (no_colour == NULL || *no_colour == '\0') &&
         g_strcmp0(g_getenv("TERM"), "dumb") != 0;
}

void
rebut_input_report(const RebutMap *map, const RebutDiagnostics *diagnostics)
{
  rebut_input_report_texts(map->texts, diagnostics);
}

void
rebut_input_report_texts(const RebutTexts *texts, const RebutDiagnostics *diagnostics)
{
  g_autoptr(GString) out = g_string_new(NULL);
  RebutReport report;

  rebut_report_begin(&report, REBUT_REPORT_TEXT, out, rebut_wants_colour(STDERR_FILENO));
  report.least = REBUT_SEVERITY_WARNING;
  report.most = MOST_WARNINGS;
  rebut_report_add(&report, texts, diagnostics);
  rebut_report_end(&report);
  fputs(out->str, stderr);
}
