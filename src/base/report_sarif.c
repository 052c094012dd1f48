/* report_sarif.c - OASIS Static Analysis Results Interchange Format 2.1.0. */
#include "report_formats.h"

static void
print_sarif_region(RebutJson *json, const RebutPlace *start, const RebutPlace *end)
{
  g_autofree char *uri = g_uri_escape_string(start->file, "/", FALSE);

  rebut_json_key(json, "physicalLocation");
  rebut_json_open(json, '{');
  rebut_json_key(json, "artifactLocation");
  rebut_json_open(json, '{');
  rebut_json_member_string(json, "uri", uri);
  rebut_json_close(json, '}');
  rebut_json_key(json, "region");
  rebut_json_open(json, '{');
  rebut_json_member_integer(json, "startLine", start->line);
  rebut_json_member_integer(json, "startColumn", start->column);
  rebut_json_member_integer(json, "endLine", end->line);
  rebut_json_member_integer(json, "endColumn", end->column);
  rebut_json_close(json, '}');
  rebut_json_close(json, '}');
}

static void
print_sarif_message(RebutJson *json, const char *text, const char *hint)
{
  g_autofree char *both =
    hint == NULL ? g_strdup(text) : g_strdup_printf("%s. Hint: %s", text, hint);

  rebut_json_open(json, '{');
  rebut_json_member_string(json, "text", both);
  rebut_json_close(json, '}');
}

void
rebut_report_sarif_print(RebutReport *self, const RebutDiagnostic *diagnostic)
{
  static const char *const LEVELS[] = {"error", "warning", "note"};
  RebutPlace start = rebut_placer_find(&self->placer, diagnostic->span.start);
  RebutPlacer to_end = self->placer;
  RebutPlace end = rebut_placer_find(&to_end, diagnostic->span.end);
  g_autofree char *code = g_strdup_printf("R%d", (int)diagnostic->code);

  rebut_json_open(&self->json, '{');
  rebut_json_member_string(&self->json, "ruleId", code);
  rebut_json_member_string(&self->json, "level", LEVELS[diagnostic->severity]);
  rebut_json_key(&self->json, "message");
  print_sarif_message(&self->json, diagnostic->message, diagnostic->hint);
  rebut_json_key(&self->json, "locations");
  rebut_json_open(&self->json, '[');
  rebut_json_open(&self->json, '{');
  print_sarif_region(&self->json, &start, &end);
  rebut_json_close(&self->json, '}');
  rebut_json_close(&self->json, ']');
  rebut_json_close(&self->json, '}');
}

/* Every code is a rule, so that a code host can explain it. */
static void
print_tool(RebutJson *json)
{
  guint n;
  const RebutCodeInfo *table = rebut_code_table(&n);

  rebut_json_key(json, "tool");
  rebut_json_open(json, '{');
  rebut_json_key(json, "driver");
  rebut_json_open(json, '{');
  rebut_json_member_string(json, "name", "rebut");
  rebut_json_key(json, "rules");
  rebut_json_open(json, '[');
  for (guint i = 0; i < n; i++) {
    g_autofree char *code = g_strdup_printf("R%d", (int)table[i].code);

    rebut_json_open(json, '{');
    rebut_json_member_string(json, "id", code);
    rebut_json_member_string(json, "name", table[i].name);
    rebut_json_key(json, "fullDescription");
    print_sarif_message(json, table[i].help, NULL);
    rebut_json_close(json, '}');
  }
  rebut_json_close(json, ']');
  rebut_json_close(json, '}');
  rebut_json_close(json, '}');
}

void
rebut_report_sarif_begin(RebutReport *self)
{
  RebutJson *json = &self->json;

  rebut_json_open(json, '{');
  rebut_json_member_string(json, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  rebut_json_member_string(json, "version", "2.1.0");
  rebut_json_key(json, "runs");
  rebut_json_open(json, '[');
  rebut_json_open(json, '{');
  print_tool(json);
  rebut_json_member_string(json, "columnKind", "unicodeCodePoints");
  rebut_json_key(json, "results");
  rebut_json_open(json, '[');
}

void
rebut_report_sarif_end(RebutReport *self)
{
  rebut_json_close(&self->json, ']');
  rebut_json_close(&self->json, '}');
  rebut_json_close(&self->json, ']');
  rebut_json_close(&self->json, '}');
  g_string_append_c(self->out, '\n');
}
