#include "report.h"

#include "report_formats.h"
#include "utf8.h"

#include <string.h>

#define SNIPPET_BEFORE 60 /* characters shown before and after the place in a long line */
#define SNIPPET_AFTER  60

static const char *const SEVERITY_COLOURS[] = {"\033[1;31m", "\033[1;35m", "\033[1;36m"};

static void
print_coloured(RebutReport *self, const char *colour, const char *text)
{
  if (self->colour)
    g_string_append(self->out, colour);
  rebut_utf8_append_safe(self->out, text, -1);
  if (self->colour)
    g_string_append(self->out, "\033[0m");
}

static const char *
step(const char *from, const char *to, guint characters)
{
  for (; characters > 0 && from != to; characters--)
    from = from < to ? g_utf8_next_char(from) : g_utf8_prev_char(from);
  return from;
}

/* The part of the line around the span, and a caret line under it. */
static void
print_snippet(RebutReport *self, const RebutText *text, const RebutDiagnostic *diagnostic)
{
  guint32 start = MIN(diagnostic->span.start - text->base, text->length);
  guint line = rebut_text_line(text, start);
  const char *line_start = text->bytes + text->lines[line];
  const char *line_end = text->bytes + rebut_text_line_end(text, line);
  const char *mark = MIN(text->bytes + start, line_end);
  const char *mark_end = MIN(text->bytes + (diagnostic->span.end - text->base), line_end);
  const char *from = step(mark, line_start, SNIPPET_BEFORE);
  const char *to = step(mark, line_end, SNIPPET_AFTER);
  g_autofree char *number = g_strdup_printf("%5u", line + 1);
  gsize n_marks;

  mark_end = CLAMP(mark_end, mark, to);
  g_string_append_printf(self->out, "%s | %s", number, from > line_start ? "…" : "");
  rebut_utf8_append_safe(self->out, from, to - from);
  g_string_append_printf(self->out, "%s\n%*s | ", to < line_end ? "…" : "", (int)strlen(number),
                         "");
  if (from > line_start)
    g_string_append_c(self->out, ' ');
  for (const char *at = from; at < mark; at = g_utf8_next_char(at)) {
    guint width = rebut_utf8_width(at, (gsize)(g_utf8_next_char(at) - at));

    for (guint i = 0; i < width; i++)
      g_string_append_c(self->out, *at == '\t' ? '\t' : ' ');
  }
  n_marks = rebut_utf8_width(mark, (gsize)(mark_end - mark));
  if (self->colour)
    g_string_append(self->out, SEVERITY_COLOURS[diagnostic->severity]);
  g_string_append_c(self->out, '^');
  for (gsize i = 1; i < n_marks; i++)
    g_string_append_c(self->out, '~');
  g_string_append(self->out, self->colour ? "\033[0m\n" : "\n");
}

static void
print_text(RebutReport *self, const RebutTexts *texts, const RebutDiagnostic *diagnostic)
{
  const RebutText *text = rebut_texts_find(texts, diagnostic->span.start);
  RebutPlace place = rebut_placer_find(&self->placer, diagnostic->span.start);
  g_autofree char *file = g_utf8_make_valid(place.file, -1);
  g_autofree char *where = g_strdup_printf("%s:%u:%u:", file, place.line, place.column);
  g_autofree char *what = g_strdup_printf("%s:", rebut_severity_name(diagnostic->severity));

  print_coloured(self, "\033[1m", where);
  g_string_append_c(self->out, ' ');
  print_coloured(self, SEVERITY_COLOURS[diagnostic->severity], what);
  g_string_append_c(self->out, ' ');
  rebut_utf8_append_safe(self->out, diagnostic->message, -1);
  g_string_append_printf(self->out, " [R%d]\n", (int)diagnostic->code);
  if (text != NULL)
    print_snippet(self, text, diagnostic);
  if (diagnostic->hint != NULL) {
    g_string_append(self->out, "      = hint: ");
    rebut_utf8_append_safe(self->out, diagnostic->hint, -1);
    g_string_append_c(self->out, '\n');
  }
}

void
rebut_report_begin(RebutReport *self, RebutReportFormat format, GString *out, gboolean colour)
{
  memset(self, 0, sizeof *self);
  self->format = format;
  self->out = out;
  self->colour = colour;
  self->least = REBUT_SEVERITY_INFO;
  self->most = G_MAXUINT;
  self->json.out = out;
  self->json.indent = 2;
  if (format == REBUT_REPORT_JSON)
    rebut_report_json_begin(self);
  else if (format == REBUT_REPORT_SARIF)
    rebut_report_sarif_begin(self);
}

void
rebut_report_add(RebutReport *self, const RebutTexts *texts, const RebutDiagnostics *diagnostics)
{
  guint n = rebut_diagnostics_count(diagnostics);
  guint total = 0;
  guint printed = 0;

  self->placer = (RebutPlacer){.texts = texts};
  for (guint i = 0; i < n; i++) {
    const RebutDiagnostic *diagnostic = rebut_diagnostics_get(diagnostics, i);

    if (diagnostic->severity > self->least ||
        (diagnostic->severity != REBUT_SEVERITY_ERROR && printed >= self->most))
      continue;
    printed++;
    if (self->format == REBUT_REPORT_TEXT)
      print_text(self, texts, diagnostic);
    else if (self->format == REBUT_REPORT_JSON)
      rebut_report_json_print(self, diagnostic);
    else
      rebut_report_sarif_print(self, diagnostic);
  }
  for (guint i = 0; i <= self->least; i++) {
    self->totals[i] += rebut_diagnostics_total(diagnostics, i);
    total += rebut_diagnostics_total(diagnostics, i);
  }
  for (guint i = self->least + 1; i < REBUT_N_SEVERITIES; i++)
    self->n_hidden += rebut_diagnostics_total(diagnostics, i);
  if (self->format == REBUT_REPORT_TEXT && total > printed)
    g_string_append_printf(self->out, "… and %u more like these\n", total - printed);
}

void
rebut_report_end(RebutReport *self)
{
  if (self->format == REBUT_REPORT_JSON)
    rebut_report_json_end(self);
  else if (self->format == REBUT_REPORT_SARIF)
    rebut_report_sarif_end(self);
}

char *
rebut_report_summary(const RebutReport *self)
{
  static const char *const NAMES[][2] = {
    {"error", "errors"}, {"warning", "warnings"}, {"remark", "remarks"}};
  g_autoptr(GString) summary = g_string_new(NULL);

  for (guint i = 0; i < REBUT_N_SEVERITIES; i++)
    if (self->totals[i] > 0)
      g_string_append_printf(summary, "%s%u %s", summary->len > 0 ? ", " : "", self->totals[i],
                             NAMES[i][self->totals[i] > 1]);
  return summary->len == 0 ? NULL : g_string_free(g_steal_pointer(&summary), FALSE);
}
