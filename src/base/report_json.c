#include "report_formats.h"

void
rebut_report_json_begin(RebutReport *self)
{
  rebut_json_open(&self->json, '{');
  rebut_json_member_integer(&self->json, "version", 1);
  rebut_json_key(&self->json, "diagnostics");
  rebut_json_open(&self->json, '[');
}

void
rebut_report_json_print(RebutReport *self, const RebutDiagnostic *diagnostic)
{
  RebutPlace start = rebut_placer_find(&self->placer, diagnostic->span.start);
  RebutPlacer to_end = self->placer;
  RebutPlace end = rebut_placer_find(&to_end, diagnostic->span.end);
  g_autofree char *code = g_strdup_printf("R%d", (int)diagnostic->code);

  rebut_json_open(&self->json, '{');
  rebut_json_member_string(&self->json, "file", start.file);
  rebut_json_member_integer(&self->json, "line", start.line);
  rebut_json_member_integer(&self->json, "column", start.column);
  rebut_json_member_integer(&self->json, "endLine", end.line);
  rebut_json_member_integer(&self->json, "endColumn", end.column);
  rebut_json_member_string(&self->json, "severity", rebut_severity_name(diagnostic->severity));
  rebut_json_member_string(&self->json, "code", code);
  rebut_json_member_string(&self->json, "message", diagnostic->message);
  rebut_json_member_string(&self->json, "hint", diagnostic->hint);
  rebut_json_close(&self->json, '}');
}

void
rebut_report_json_end(RebutReport *self)
{
  rebut_json_close(&self->json, ']');
  rebut_json_member_integer(&self->json, "errors", self->totals[REBUT_SEVERITY_ERROR]);
  rebut_json_member_integer(&self->json, "warnings", self->totals[REBUT_SEVERITY_WARNING]);
  rebut_json_member_integer(&self->json, "infos", self->totals[REBUT_SEVERITY_INFO]);
  rebut_json_close(&self->json, '}');
  g_string_append_c(self->out, '\n');
}
