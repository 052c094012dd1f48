#include "checks.h"
#include "command.h"
#include "input.h"
#include "output.h"
#include "report.h"

#include <stdio.h>
#include <unistd.h>

static RebutExit
check_file(const char *path, RebutReport *report)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(RebutMap) map = rebut_input_read(path, diagnostics, &error);

  if (map == NULL)
    return rebut_failure(error);
  rebut_settings_free(rebut_input_settings(map, path, diagnostics));
  rebut_checks_run(map, diagnostics);
  rebut_diagnostics_sort(diagnostics);
  rebut_report_add(report, map->texts, diagnostics);
  return rebut_diagnostics_has_errors(diagnostics) ? REBUT_EXIT_NO : REBUT_EXIT_OK;
}

static RebutExit
run(const RebutArguments *arguments)
{
  const char *const *files = rebut_arguments_operands(arguments);
  RebutReportFormat format = (RebutReportFormat)rebut_arguments_choice(arguments, "format");
  g_autoptr(GString) out = g_string_new(NULL);
  g_autofree char *summary = NULL;
  g_autoptr(GError) error = NULL;
  RebutExit status = REBUT_EXIT_OK;
  RebutReport report;

  if (files[0] == NULL)
    return rebut_usage(&rebut_command_check, "no file is given");
  rebut_report_begin(&report, format, out, rebut_wants_colour(STDOUT_FILENO));
  for (guint i = 0; files[i] != NULL; i++) {
    RebutExit one = check_file(files[i], &report);

    status = MAX(status, one);
  }
  rebut_report_end(&report);
  if (!rebut_output_write("-", out->str, out->len, &error))
    return rebut_failure(error);
  summary = rebut_report_summary(&report);
  if (summary != NULL && format == REBUT_REPORT_TEXT)
    fprintf(stderr, "%s\n", summary);
  return status;
}

static const RebutOption OPTIONS[] = {
  {"format", 'f', REBUT_OPTION_STRING, "text|json|sarif", "How to print what is found"},
  {NULL, 0, REBUT_OPTION_FLAG, NULL, NULL},
};

const RebutCommand rebut_command_check = {
  .name = "check",
  .summary = "Say what is wrong or doubtful in a map",
  .operands = "FILE...",
  .description =
    "Reads each FILE (- is standard input) and prints what is wrong or doubtful in it, with "
    "the place and\na hint. The exit status is 1 when there is an error, 0 when there are "
    "only warnings and remarks.",
  .examples = "  rebut check debate.argdown\n"
              "  rebut check --format sarif *.argdown > findings.sarif   # for a code host\n",
  .options = OPTIONS,
  .run = run,
};
