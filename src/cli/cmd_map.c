#include "command.h"
#include "draw.h"
#include "format.h"
#include "input.h"
#include "judgement.h"
#include "map_settings.h"
#include "output.h"
#include "progress.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* What is asked for. */
typedef struct {
  const RebutFormat *data; /* NULL: a picture */
  RebutPicture picture;    /* else the outline */
} Target;

static gboolean
find_target(const char *name, Target *target)
{
  target->data = rebut_format_find(name);
  return target->data != NULL || rebut_picture_find(name, &target->picture);
}

/* FALSE when the output's suffix is unknown. */
static gboolean
choose_target(const RebutArguments *arguments, Target *target)
{
  const char *name = rebut_arguments_string(arguments, "to");
  const char *output = rebut_arguments_string(arguments, "output");
  const char *suffix = output == NULL ? NULL : strrchr(output, '.');
  g_autofree char *lower = NULL;

  if (name != NULL)
    return find_target(name, target);
  if (output == NULL || strcmp(output, "-") == 0)
    return find_target("txt", target);
  lower = suffix == NULL ? NULL : g_ascii_strdown(suffix + 1, -1);
  return lower != NULL && find_target(lower, target);
}

static RebutDrawOptions
read_options(const RebutArguments *arguments,
             const RebutSettings *settings,
             const RebutJudgement *judgement)
{
  RebutDrawOptions options = rebut_map_draw_options(arguments, settings, judgement);

  options.scale = rebut_arguments_number(arguments, "scale", 0);
  options.colour = rebut_wants_colour(STDOUT_FILENO);
  return options;
}

static void
print_report(const RebutDrawReport *report)
{
  if (report->note != NULL)
    fprintf(stderr, "rebut: note: %s\n", report->note);
  if (report->left_out != NULL)
    fprintf(
      stderr,
      "rebut: note: related to nothing that is shown, and left out: %s; --inclusive shows %s\n",
      report->left_out, report->n_left_out == 1 ? "it" : "them");
  if (report->is_empty)
    fprintf(stderr,
            "rebut: note: nothing is left to be shown; what is selected and excluded leaves "
            "out everything\n");
}

/* The map as it is asked for; what should be known of it goes to standard error. */
static gboolean
write_map(const RebutMap *map,
          const Target *target,
          const RebutDrawOptions *options,
          GString *out,
          GError **error)
{
  RebutDrawReport report = {0};
  gboolean done;

  if (target->data != NULL) {
    target->data->write(map, out);
    return TRUE;
  }
  done = rebut_draw(map, target->picture, options, &report, out, error);
  print_report(&report);
  rebut_draw_report_clear(&report);
  return done;
}

static RebutExit
map_file(const RebutArguments *arguments, const char *file, const Target *target)
{
  const char *output = rebut_arguments_string(arguments, "output");
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutProgress) progress = rebut_progress_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(RebutMap) map = NULL;
  g_autoptr(RebutSettings) settings = NULL;
  g_autoptr(RebutJudgement) judgement = NULL;
  RebutDrawOptions options;
  g_autoptr(GString) out = g_string_new(NULL);
  RebutExit status;
  gboolean done;

  rebut_progress_step(progress, "reading");
  map = rebut_input_read(file, diagnostics, &error);
  if (map == NULL)
    return rebut_failure(error);
  settings = rebut_input_settings(map, file, diagnostics);
  status = rebut_map_settings_apply(arguments, map, settings);
  if (status != REBUT_EXIT_OK)
    return status;
  rebut_input_report(map, diagnostics);
  if (rebut_arguments_flag(arguments, "judge"))
    judgement = rebut_judge(map, &rebut_judge_usual);
  options = read_options(arguments, settings, judgement);
  options.step = rebut_progress_step;
  options.step_data = progress;
  done = write_map(map, target, &options, out, &error);
  g_clear_pointer(&progress, rebut_progress_free);
  if (!done || !rebut_output_write(output == NULL ? "-" : output, out->str, out->len, &error))
    return rebut_failure(error);
  return rebut_diagnostics_has_errors(diagnostics) ? REBUT_EXIT_NO : REBUT_EXIT_OK;
}

static RebutExit
run(const RebutArguments *arguments)
{
  const char *const *files = rebut_arguments_operands(arguments);
  const char *output = rebut_arguments_string(arguments, "output");
  Target target = {NULL, REBUT_PICTURE_OUTLINE};

  if (files[0] == NULL || files[1] != NULL)
    return rebut_usage(&rebut_command_map, "one file must be given");
  if (!choose_target(arguments, &target))
    return rebut_usage(&rebut_command_map, "the format of %s is not known; give it with --to",
                       output);
  if (!(rebut_arguments_number(arguments, "scale", 1) > 0))
    return rebut_usage(&rebut_command_map, "--scale must be above 0");
  if (rebut_picture_is_binary(target.picture) && output == NULL && isatty(STDOUT_FILENO))
    return rebut_usage(&rebut_command_map, "a terminal cannot show %s; name a file with -o",
                       rebut_arguments_string(arguments, "to"));
  return map_file(arguments, files[0], &target);
}

static const RebutOption OPTIONS[] = {
  {"output", 'o', REBUT_OPTION_STRING, "OUT", "The file to write; its suffix says the format"},
  {"to", 't', REBUT_OPTION_STRING, "txt|dot|svg|html|png|pdf|json|argdown-json",
   "The format, whatever the suffix says"},
  REBUT_MAP_LOOK_OPTIONS,
  {"scale", 0, REBUT_OPTION_NUMBER, "N", "The size of PNG (2 unless given) and PDF (1)"},
  REBUT_MAP_SETTINGS_OPTIONS,
  {NULL, 0, REBUT_OPTION_FLAG, NULL, NULL},
};

const RebutCommand rebut_command_map = {
  .name = "map",
  .summary = "Draw a map, or print it as an outline",
  .operands = "FILE",
  .description =
    "Reads FILE (- is standard input) and draws its map. Without -o and --to it prints an outline:\n"
    "each claim, and indented below it what supports (+), attacks (−) and undercuts (×) it.\n"
    "What is wrong in FILE goes to standard error; the map is drawn all the same, and the exit\n"
    "status is 1.",
  .examples = "  rebut map debate.argdown                  # an outline\n"
              "  rebut map debate.argdown -o debate.svg    # a picture\n"
              "  rebut map debate.argdown -o debate.html   # a page to explore it in a browser\n"
              "  rebut map debate.argdown -o wall.pdf --scale 2 --theme print\n"
              "  rebut map - --to dot < debate.argdown | dot -Tsvg > debate.svg\n",
  .options = OPTIONS,
  .run = run,
};
