#include "checks.h"
#include "command.h"
#include "draw.h"
#include "input.h"
#include "inside.h"
#include "judgement.h"
#include "live.h"
#include "map_settings.h"
#include "report.h"

#include <stdio.h>
#include <string.h>

/* The port that is tried first, so that an address can be kept. */
#define USUAL_PORT 8420

typedef struct {
  const RebutArguments *arguments;
  const char *file;
} Served;

/* What is wrong with the file, and doubtful in the debate. */
static void
write_report(const RebutMap *map,
             const RebutJudgement *judgement,
             RebutDiagnostics *diagnostics,
             GString *out)
{
  RebutReport report;

  rebut_checks_run_judged(judgement, NULL, diagnostics);
  rebut_diagnostics_sort(diagnostics);
  rebut_report_begin(&report, REBUT_REPORT_JSON, out, FALSE);
  report.least = REBUT_SEVERITY_WARNING;
  rebut_report_add(&report, map->texts, diagnostics);
  rebut_report_end(&report);
}

/* The file, all that it includes, and the texts of its sources. */
static void
list_files(const Served *self, const RebutMap *map, GPtrArray *files)
{
  g_autofree char *folder = rebut_inside_folder(self->file);

  g_ptr_array_add(files, g_strdup(self->file));
  for (guint i = 0; i < rebut_texts_count(map->texts); i++)
    g_ptr_array_add(files, g_strdup(rebut_texts_get(map->texts, i)->name));
  for (guint32 i = 0; folder != NULL && i < map->n_sources; i++) {
    const char *name = map->sources[i].file;
    char *path = name == NULL ? NULL : rebut_inside_find(folder, folder, name, NULL);

    if (path != NULL)
      g_ptr_array_add(files, path);
  }
}

static gboolean
render(gpointer data, guint revision, RebutFrame *frame, GError **error)
{
  const Served *self = data;
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutSettings) settings = NULL;
  g_autoptr(RebutMap) map = rebut_input_read(self->file, diagnostics, error);
  g_autoptr(RebutJudgement) judgement = NULL;
  RebutDrawOptions options;

  if (map == NULL)
    return FALSE;
  settings = rebut_input_settings(map, self->file, diagnostics);
  rebut_map_settings_apply(self->arguments, map, settings); /* a name may be gone for a while */
  frame->broken = rebut_diagnostics_has_errors(diagnostics);
  list_files(self, map, frame->files);
  judgement = rebut_judge(map, &rebut_judge_usual);
  options = rebut_map_draw_options(self->arguments, settings, judgement);
  options.revision = revision;
  if (!rebut_draw(map, REBUT_PICTURE_HTML, &options, NULL, frame->page, error))
    return FALSE;
  write_report(map, judgement, diagnostics, frame->report);
  return TRUE;
}

static void
say_address(gpointer data, const char *url)
{
  const Served *self = data;

  fprintf(stderr, "%s is shown at %s and follows its file. Ctrl-C ends it.\n", self->file, url);
}

static void
say_change(gpointer data, const char *trouble)
{
  const Served *self = data;

  if (trouble == NULL)
    fprintf(stderr, "%s: drawn anew\n", self->file);
  else
    fprintf(stderr, "%s: the map stays as it was: %s\n", self->file, trouble);
}

/* The usual port may be taken by another debate; one that is asked for must be free. */
static gboolean
serve(RebutLive *live, gboolean asked, GError **error)
{
  g_autoptr(GError) reason = NULL;

  if (asked)
    return rebut_live_run(live, error);
  live->port = USUAL_PORT;
  if (rebut_live_run(live, &reason))
    return TRUE;
  if (!g_error_matches(reason, REBUT_LIVE_ERROR, REBUT_LIVE_ERROR_LISTEN)) {
    g_propagate_error(error, g_steal_pointer(&reason));
    return FALSE;
  }
  live->port = 0;
  return rebut_live_run(live, error);
}

static RebutExit
run(const RebutArguments *arguments)
{
  const char *const *files = rebut_arguments_operands(arguments);
  gboolean asked = rebut_arguments_string(arguments, "port") != NULL;
  gdouble port = rebut_arguments_number(arguments, "port", 0);
  Served served = {arguments, files[0]};
  RebutLive live = {.render = render,
                    .ready = say_address,
                    .changed = say_change,
                    .data = &served,
                    .open = rebut_arguments_flag(arguments, "open")};
  g_autoptr(GError) error = NULL;

  if (files[0] == NULL || files[1] != NULL)
    return rebut_usage(&rebut_command_serve, "one file must be given");
  if (strcmp(files[0], "-") == 0)
    return rebut_usage(&rebut_command_serve, "standard input cannot be followed; name a file");
  if (!(port >= 0 && port <= G_MAXUINT16))
    return rebut_usage(&rebut_command_serve, "a port is a number from 0 to 65535");
  live.port = (guint16)port;
  return serve(&live, asked, &error) ? REBUT_EXIT_OK : rebut_failure(error);
}

static const RebutOption OPTIONS[] = {
  {"port", 'p', REBUT_OPTION_NUMBER, "N",
   "The port to listen at; 8420 or a free one unless given, 0: a free one"},
  {"open", 'o', REBUT_OPTION_FLAG, NULL, "Show it in the browser at once"},
  REBUT_MAP_LOOK_OPTIONS,
  REBUT_MAP_SETTINGS_OPTIONS,
  {NULL, 0, REBUT_OPTION_FLAG, NULL, NULL},
};

const RebutCommand rebut_command_serve = {
  .name = "serve",
  .summary = "Show a map in the browser while you write it",
  .operands = "FILE",
  .description =
    "Shows FILE as the page that rebut map writes, at an address that only this machine can reach,\n"
    "and draws it anew whenever FILE, a file that it includes or the text of a source is saved. Zoom\n"
    "and selection stay. While FILE has errors, the last good map stays, with the errors over it.\n"
    "Nothing but the page can be reached, and Ctrl-C leaves nothing behind.",
  .examples = "  rebut serve debate.argdown --open\n"
              "  rebut serve debate.argdown --port 9000 --judge\n",
  .options = OPTIONS,
  .run = run,
};
