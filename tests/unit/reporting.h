/* reporting.h - diagnostics of texts, and how they are printed. */
#pragma once

#include "report.h"

#include <check.h>
#include <glib.h>
#include <string.h>

static struct {
  RebutTexts *texts;
  RebutDiagnostics *ignored; /* what the texts themselves give rise to */
  RebutDiagnostics *diagnostics;
  GString *out;
  RebutReport report;
} given;

static inline void
set_up(void)
{
  given.texts = rebut_texts_new();
  given.ignored = rebut_diagnostics_new();
  given.diagnostics = rebut_diagnostics_new();
  given.out = g_string_new(NULL);
}

static inline void
tear_down(void)
{
  rebut_texts_free(given.texts);
  rebut_diagnostics_free(given.ignored);
  rebut_diagnostics_free(given.diagnostics);
  g_string_free(given.out, TRUE);
}

static const RebutText *
add_text(const char *name, const char *bytes)
{
  return rebut_texts_add(given.texts, name, bytes, strlen(bytes), given.ignored);
}

static inline void
add(RebutCode code, guint32 start, guint32 end, const char *hint)
{
  rebut_diagnostics_add(given.diagnostics, code, (RebutSpan){start, end}, hint, "message");
}

static inline void
print(RebutReportFormat format)
{
  rebut_report_begin(&given.report, format, given.out, FALSE);
  rebut_report_add(&given.report, given.texts, given.diagnostics);
  rebut_report_end(&given.report);
}
