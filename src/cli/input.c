#include "input.h"

#include "argdown.h"
#include "format.h"
#include "report.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static GByteArray *
read_standard_input(GError **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  guint8 buffer[65536];
  gsize n;

  while ((n = fread(buffer, 1, sizeof buffer, stdin)) > 0) {
    if (bytes->len > G_MAXINT32 - n)
      break; /* the reader refuses what is above its limit */
    g_byte_array_append(bytes, buffer, (guint)n);
  }
  g_byte_array_append(bytes, (const guint8 *)"", 1); /* so that there are bytes, and they end */
  g_byte_array_set_size(bytes, bytes->len - 1);
  if (ferror(stdin)) {
    g_set_error_literal(error, REBUT_PARSE_ERROR, REBUT_PARSE_ERROR_READ,
                        "standard input cannot be read");
    return NULL;
  }
  return g_steal_pointer(&bytes);
}

char *
rebut_input_read_bytes(const char *path, gsize *length, GError **error)
{
  g_autoptr(GByteArray) input = NULL;
  g_autoptr(GError) read_error = NULL;
  char *bytes = NULL;

  if (strcmp(path, "-") == 0) {
    input = read_standard_input(error);
    *length = input == NULL ? 0 : input->len;
    return input == NULL ? NULL : (char *)g_byte_array_free(g_steal_pointer(&input), FALSE);
  }
  if (!g_file_get_contents(path, &bytes, length, &read_error))
    g_set_error_literal(error, REBUT_PARSE_ERROR, REBUT_PARSE_ERROR_READ, read_error->message);
  return bytes;
}

RebutMap *
rebut_input_read(const char *path, RebutDiagnostics *diagnostics, GError **error)
{
  const RebutFormat *format = rebut_format_of_file(path);
  g_autofree char *bytes = NULL;
  gsize length;

  if (format == NULL && strcmp(path, "-") != 0)
    return rebut_argdown_read_file(path, diagnostics, error);
  bytes = rebut_input_read_bytes(path, &length, error);
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
  rebut_report_add(&report, texts, diagnostics);
  rebut_report_end(&report);
  fputs(out->str, stderr);
}
