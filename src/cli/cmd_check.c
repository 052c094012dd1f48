#include "advice.h"
#include "checks.h"
#include "command.h"
#include "given_sources.h"
#include "input.h"
#include "output.h"
#include "report.h"
#include "scheme_checks.h"

#include <stdio.h>
#include <unistd.h>

typedef struct {
  char **only; /* codes or their beginnings; NULL: all */
  char **skip;
  gboolean teach;       /* advice too */
  gboolean advice_only; /* of the remarks */
} Filter;

static gboolean
is_among(char **codes, const char *name)
{
  for (guint i = 0; codes[i] != NULL; i++)
    if (*codes[i] != '\0' && g_str_has_prefix(name, codes[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_wanted(const RebutDiagnostic *diagnostic, gpointer data)
{
  const Filter *filter = data;
  g_autofree char *name = g_strdup_printf("R%d", (int)diagnostic->code);

  return (filter->only == NULL || is_among(filter->only, name)) &&
         (filter->skip == NULL || !is_among(filter->skip, name));
}

static gboolean
is_no_remark(const RebutDiagnostic *diagnostic, gpointer data G_GNUC_UNUSED)
{
  return diagnostic->severity < REBUT_SEVERITY_INFO;
}

static char **
split_codes(const char *codes)
{
  return codes == NULL ? NULL : g_strsplit_set(codes, ", ", -1);
}

/* FALSE, said on standard error, when one of CODES is the beginning of none. */
static gboolean
are_codes(char **codes, const char *option)
{
  guint n;
  const RebutCodeInfo *all = rebut_code_table(&n);

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++) {
    guint k = 0;

    for (; k < n; k++) {
      g_autofree char *name = g_strdup_printf("R%d", (int)all[k].code);

      if (g_str_has_prefix(name, codes[i]))
        break;
    }
    if (k < n)
      continue;
    rebut_usage(&rebut_command_check, "--%s: no code is or begins with \"%s\"", option, codes[i]);
    return FALSE;
  }
  return TRUE;
}

static RebutExit
check_file(const char *path, RebutGivenSources *sources, Filter *filter, RebutReport *report)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(RebutMap) map = NULL;
  g_autofree RebutGivenText *given = NULL;

  if (filter->only == NULL && filter->skip == NULL)
    rebut_diagnostics_set_least(diagnostics, report->least);
  map = rebut_input_read(path, diagnostics, &error);
  if (map == NULL)
    return rebut_failure(error);
  rebut_settings_free(rebut_input_settings(map, path, diagnostics));
  given = rebut_given_sources_match(sources, map);
  rebut_checks_run(map, given, diagnostics);
  if (filter->advice_only)
    rebut_diagnostics_filter(diagnostics, is_no_remark, NULL);
  rebut_scheme_checks_run(map, filter->teach, diagnostics);
  if (filter->teach)
    rebut_advice_run(map, diagnostics);
  rebut_diagnostics_filter(diagnostics, is_wanted, filter);
  rebut_diagnostics_sort(diagnostics);
  rebut_report_add(report, map->texts, diagnostics);
  return rebut_diagnostics_has_errors(diagnostics) ? REBUT_EXIT_NO : REBUT_EXIT_OK;
}

static RebutExit
check_files(const RebutArguments *arguments, RebutGivenSources *sources, RebutReport *report)
{
  const char *const *files = rebut_arguments_operands(arguments);
  g_auto(GStrv) only = split_codes(rebut_arguments_string(arguments, "only"));
  g_auto(GStrv) skip = split_codes(rebut_arguments_string(arguments, "skip"));
  gboolean teach = rebut_arguments_flag(arguments, "teach");
  Filter filter = {only, skip, teach, teach && rebut_arguments_string(arguments, "level") == NULL};
  RebutExit status = REBUT_EXIT_OK;
  RebutExit named;

  if (!are_codes(only, "only") || !are_codes(skip, "skip"))
    return REBUT_EXIT_USAGE;
  for (guint i = 0; files[i] != NULL; i++) {
    RebutExit one = check_file(files[i], sources, &filter, report);

    status = MAX(status, one);
  }
  if (status == REBUT_EXIT_FAILED)
    return status; /* what was not read may have the sources */
  named = rebut_given_sources_check(sources, &rebut_command_check);
  return MAX(status, named);
}

/* What was found and, when the user has not said what is wanted, how many remarks there are. */
static void
print_summary(const RebutArguments *arguments, const RebutReport *report)
{
  g_autofree char *summary = rebut_report_summary(report);

  if (summary != NULL)
    fprintf(stderr, "%s\n", summary);
  if (report->n_hidden > 0 && rebut_arguments_string(arguments, "level") == NULL)
    fprintf(stderr, "%u %s not shown (--level info)\n", report->n_hidden,
            report->n_hidden == 1 ? "remark" : "remarks");
}

static RebutExit
run(const RebutArguments *arguments)
{
  static const RebutSeverity LEVELS[] = {REBUT_SEVERITY_WARNING, REBUT_SEVERITY_INFO,
                                         REBUT_SEVERITY_ERROR};
  const char *const *files = rebut_arguments_operands(arguments);
  RebutReportFormat format = (RebutReportFormat)rebut_arguments_choice(arguments, "format");
  g_autoptr(GString) out = g_string_new(NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(RebutGivenSources) sources = NULL;
  RebutExit status = REBUT_EXIT_OK;
  RebutReport report;

  if (files[0] == NULL)
    return rebut_usage(&rebut_command_check, "no file is given");
  sources = rebut_given_sources_new(arguments, &rebut_command_check, &status);
  if (sources == NULL)
    return status;
  rebut_report_begin(&report, format, out, rebut_wants_colour(STDOUT_FILENO));
  report.least = LEVELS[rebut_arguments_choice(arguments, "level")];
  if (rebut_arguments_flag(arguments, "teach") &&
      rebut_arguments_string(arguments, "level") == NULL)
    report.least = REBUT_SEVERITY_INFO;
  status = check_files(arguments, sources, &report);
  if (status == REBUT_EXIT_USAGE)
    return status;
  rebut_report_end(&report);
  if (!rebut_output_write("-", out->str, out->len, &error))
    return rebut_failure(error);
  if (format == REBUT_REPORT_TEXT)
    print_summary(arguments, &report);
  return status;
}

static const RebutOption OPTIONS[] = {
  {"format", 'f', REBUT_OPTION_STRING, "text|json|sarif", "How to print what is found"},
  {"only", 0, REBUT_OPTION_STRING, "CODES",
   "Only these codes (R801,R805), or all that begin so (R8)"},
  {"skip", 0, REBUT_OPTION_STRING, "CODES", "All codes but these"},
  {"level", 0, REBUT_OPTION_STRING, "warning|info|error",
   "What is less serious is left out; remarks are, unless info is given"},
  {"teach", 0, REBUT_OPTION_FLAG, NULL,
   "Also give advice on drawing, and list the critical questions that nobody asks"},
  {"source", 0, REBUT_OPTION_STRINGS, "ID=FILE",
   "Look in FILE for what is quoted from source ID; may be repeated"},
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
              "  rebut check --only R8 debate.argdown      # what is at odds in the debate itself\n"
              "  rebut check --teach debate.argdown        # for whoever learns to draw maps\n"
              "  rebut check --source talk=../talk.txt debate.argdown\n"
              "  rebut check --format sarif *.argdown > findings.sarif   # for a code host\n",
  .options = OPTIONS,
  .run = run,
};
