/* report.h - prints diagnostics, for people and for programs. */
#pragma once

#include "diagnostic.h"
#include "json.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_REPORT_TEXT,
  REBUT_REPORT_JSON, /* one object: version, diagnostics, counts */
  REBUT_REPORT_SARIF /* 2.1.0, the OASIS standard that code hosts read */
} RebutReportFormat;

/* A report over one or more maps. Start it with rebut_report_begin and end it with
 * rebut_report_end; in between, add the diagnostics of each map. It writes to OUT, which the caller
 * owns. */
typedef struct {
  RebutReportFormat format;
  GString *out;
  gboolean colour;     /* for text: terminal colours */
  RebutSeverity least; /* what is less severe is not printed; all is, unless changed */
  guint most; /* of each map's, beside errors, so many are printed; all are, unless changed */
  RebutJson json;
  RebutPlacer placer;               /* in the texts at hand */
  guint totals[REBUT_N_SEVERITIES]; /* of what is printed */
  guint n_hidden;                   /* what is not */
} RebutReport;

void rebut_report_begin(RebutReport *self, RebutReportFormat format, GString *out, gboolean colour);

/* DIAGNOSTICS are printed in their order; TEXTS is where their spans point. */
void
rebut_report_add(RebutReport *self, const RebutTexts *texts, const RebutDiagnostics *diagnostics);

void rebut_report_end(RebutReport *self);

/* "2 errors, 1 warning"; NULL when there is none. The caller frees it. */
char *rebut_report_summary(const RebutReport *self);

G_END_DECLS
