/* report_formats.h - the formats of report.h that are for programs; nobody else calls them. */
#pragma once

#include "report.h"

#include <glib.h>

G_BEGIN_DECLS

void rebut_report_json_begin(RebutReport *self);
void rebut_report_json_print(RebutReport *self, const RebutDiagnostic *diagnostic);
void rebut_report_json_end(RebutReport *self);

void rebut_report_sarif_begin(RebutReport *self);
void rebut_report_sarif_print(RebutReport *self, const RebutDiagnostic *diagnostic);
void rebut_report_sarif_end(RebutReport *self);

G_END_DECLS
