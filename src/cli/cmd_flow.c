#include "command.h"
#include "flow_sheet.h"
#include "input.h"
#include "output.h"

#include <stdio.h>

static RebutExit
run(const RebutArguments *arguments)
{
  const char *const *files = rebut_arguments_operands(arguments);
  const char *output = rebut_arguments_string(arguments, "output");
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(RebutMap) map = NULL;
  g_autoptr(RebutFlow) flow = NULL;
  g_autoptr(GString) out = g_string_new(NULL);
  gint format = rebut_arguments_format(arguments);
  const char *problem;

  if (files[0] == NULL || files[1] != NULL)
    return rebut_usage(&rebut_command_flow, "one map must be given");
  if (format < 0)
    return rebut_usage(&rebut_command_flow, "the format of %s is not known; give it with --format",
                       output);
  map = rebut_input_read(files[0], diagnostics, &error);
  if (map == NULL)
    return rebut_failure(error);
  rebut_input_report(map, diagnostics);
  flow = rebut_flow_new(map, &problem);
  if (flow == NULL) {
    fprintf(stderr, "rebut: %s: %s\n", files[0], problem);
    return REBUT_EXIT_NO;
  }
  rebut_flow_print(flow, (RebutFlowFormat)format, out);
  if (!rebut_output_write(output == NULL ? "-" : output, out->str, out->len, &error))
    return rebut_failure(error);
  return rebut_diagnostics_has_errors(diagnostics) ? REBUT_EXIT_NO : REBUT_EXIT_OK;
}

static const RebutOption OPTIONS[] = {
  {"format", 'f', REBUT_OPTION_STRING, "text|csv|html", "How to print the sheets"},
  {"output", 'o', REBUT_OPTION_STRING, "OUT",
   "The file to write; .html, .csv and .txt say the format"},
  {NULL, 0, REBUT_OPTION_FLAG, NULL, NULL},
};

const RebutCommand rebut_command_flow = {
  .name = "flow",
  .summary = "Lay a debate out as a flow sheet",
  .operands = "MAP",
  .description =
    "Reads MAP (- is standard input), whose claims say their speech ({speech: 1AC}), and writes a\n"
    "column for each speech and answers beside what they answer. What a side says again in a later\n"
    "speech ({speech: [1AC, 2AC]}, or a reference under that speech's heading) is extended; what it\n"
    "grants of the other's ([Claim] {speech: 2NC, status: granted}) is conceded; what the other side\n"
    "never answers, itself or a reason for it, is dropped where an answer was due at the latest. The\n"
    "verdicts on the main claims are those after each speech.\n\n"
    "Speeches come in the order of the front matter's \"speeches\", or of its \"format\": policy,\n"
    "lincoln-douglas or public-forum. A speech's side is what it says ({1AC: {side: aff}}), else what\n"
    "its name says, else its only speaker.\n\n"
    "A position has a sheet of its own: what stands under a heading, or hangs on a claim, with the tag\n"
    "#advantage, #disadvantage (#da), #counterplan (#cp), #kritik (#k) or #topicality (#t), or under a\n"
    "heading that holds such a word; and what bears on nothing and is begun by the other side than\n"
    "the first speech's. All else is the case. Claims tagged #harms, #inherency, #solvency and\n"
    "#topicality make the checklist of stock issues: one is met while what the first side says of it\n"
    "stands or, where it says nothing, nothing against it does.",
  .examples = "  rebut flow round.argdown\n"
              "  rebut flow round.argdown -o flow.html\n"
              "  rebut flow round.argdown -o flow.csv\n",
  .options = OPTIONS,
  .run = run,
};
