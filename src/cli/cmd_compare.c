#include "command.h"
#include "input.h"
#include "marks.h"
#include "output.h"
#include "progress.h"
#include "report.h"

#include <stdio.h>
#include <string.h>

static gint
compare_names(gconstpointer a, gconstpointer b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static gboolean
is_map_name(const char *name)
{
  static const char *const SUFFIXES[] = {".argdown", ".ad", ".md"};

  for (guint i = 0; *name != '.' && i < G_N_ELEMENTS(SUFFIXES); i++)
    if (g_str_has_suffix(name, SUFFIXES[i]))
      return TRUE;
  return FALSE;
}

/* Appends the maps in a folder, by name; folders in it are left out, and what is no file. A link
 * that leads nowhere is a map that cannot be read. */
static gboolean
list_folder(const char *folder, GPtrArray *files, GError **error)
{
  g_autoptr(GError) reason = NULL;
  g_autoptr(GDir) dir = g_dir_open(folder, 0, &reason);
  g_autoptr(GPtrArray) found = g_ptr_array_new();
  const char *name;

  if (dir == NULL) {
    g_set_error_literal(error, REBUT_TEACH_ERROR, REBUT_TEACH_ERROR_READ, reason->message);
    return FALSE;
  }
  while ((name = g_dir_read_name(dir)) != NULL) {
    char *path = g_build_filename(folder, name, NULL);

    if (is_map_name(name) &&
        (g_file_test(path, G_FILE_TEST_IS_REGULAR) || !g_file_test(path, G_FILE_TEST_EXISTS)))
      g_ptr_array_add(found, path);
    else
      g_free(path);
  }
  g_ptr_array_sort(found, compare_names);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add(files, g_ptr_array_index(found, i));
  return TRUE;
}

/* The students' files; folders stand for what is in them. */
static GPtrArray *
list_files(const char *const *operands, GError **error)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func(g_free);

  for (guint i = 0; operands[i] != NULL; i++) {
    if (!g_file_test(operands[i], G_FILE_TEST_IS_DIR))
      g_ptr_array_add(files, g_strdup(operands[i]));
    else if (!list_folder(operands[i], files, error))
      return NULL;
  }
  return g_steal_pointer(&files);
}

static void
mark_file(RebutMarks *marks, const char *file)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GError) error = NULL;
  RebutMap *map = rebut_input_read(file, diagnostics, &error);

  if (map == NULL)
    rebut_marks_add_error(marks, file, error->message);
  else
    rebut_marks_add(marks, file, map, rebut_diagnostics_total(diagnostics, REBUT_SEVERITY_ERROR));
}

/* FALSE when the rubric cannot be read; mistakes in it are said, and BROKEN is set when they are
 * errors. */
static gboolean
read_rubric(const RebutArguments *arguments, RebutRubric *rubric, gboolean *broken, GError **error)
{
  const char *path = rebut_arguments_string(arguments, "rubric");
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();

  *rubric = rebut_rubric_usual;
  if (path == NULL)
    return TRUE;
  if (!rebut_rubric_read(rubric, path, texts, diagnostics, error))
    return FALSE;
  rebut_input_report_texts(texts, diagnostics);
  *broken = rebut_diagnostics_has_errors(diagnostics);
  return TRUE;
}

static RebutExit
compare(const RebutArguments *arguments,
        const RebutMap *key,
        const GPtrArray *files,
        const RebutRubric *rubric,
        RebutMarksFormat format)
{
  const char *output = rebut_arguments_string(arguments, "output");
  g_autoptr(RebutProgress) progress = rebut_progress_new();
  g_autoptr(RebutMarks) marks = rebut_marks_new(key, rubric);
  g_autoptr(GString) out = g_string_new(NULL);
  g_autoptr(GError) error = NULL;
  RebutExit status = REBUT_EXIT_OK;
  gboolean done;

  rebut_progress_step(progress, "comparing");
  for (guint i = 0; i < files->len; i++)
    mark_file(marks, g_ptr_array_index(files, i));
  for (guint i = 0; i < files->len; i++)
    if (((RebutMarked *)g_ptr_array_index(marks->students, i))->error != NULL)
      status = REBUT_EXIT_NO;
  done = rebut_marks_print(marks, format, out, &error);
  g_clear_pointer(&progress, rebut_progress_free);
  if (!done || !rebut_output_write(output == NULL ? "-" : output, out->str, out->len, &error))
    return rebut_failure(error);
  return status;
}

static RebutExit
check_operands(const char *const *operands)
{
  guint n_inputs = 0;

  if (operands[0] == NULL || operands[1] == NULL)
    return rebut_usage(&rebut_command_compare, "a key and at least one map must be given");
  for (guint i = 0; operands[i] != NULL; i++)
    n_inputs += strcmp(operands[i], "-") == 0;
  if (n_inputs > 1)
    return rebut_usage(&rebut_command_compare, "standard input can be read only once");
  return REBUT_EXIT_OK;
}

static RebutExit
run(const RebutArguments *arguments)
{
  const char *const *operands = rebut_arguments_operands(arguments);
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) files = NULL;
  g_autoptr(RebutMap) key = NULL;
  gboolean broken = FALSE;
  RebutExit status = check_operands(operands);
  gint format = rebut_arguments_format(arguments);
  RebutRubric rubric;

  if (status != REBUT_EXIT_OK)
    return status;
  if (format < 0)
    return rebut_usage(&rebut_command_compare,
                       "the format of %s is not known; give it with --format",
                       rebut_arguments_string(arguments, "output"));
  files = list_files(operands + 1, &error);
  if (files == NULL || !read_rubric(arguments, &rubric, &broken, &error))
    return rebut_failure(error);
  if (files->len == 0)
    return rebut_usage(&rebut_command_compare, "there is no map in %s", operands[1]);
  key = rebut_input_read(operands[0], diagnostics, &error);
  if (key == NULL)
    return rebut_failure(error);
  rebut_input_report(key, diagnostics);
  if (key->n_claims == 0) {
    fprintf(stderr, "rebut: %s: the key has no claims\n", operands[0]);
    return REBUT_EXIT_NO;
  }
  broken = broken || rebut_diagnostics_has_errors(diagnostics);
  status = compare(arguments, key, files, &rubric, (RebutMarksFormat)format);
  return status == REBUT_EXIT_OK && broken ? REBUT_EXIT_NO : status;
}

static const RebutOption OPTIONS[] = {
  {"rubric", 'r', REBUT_OPTION_STRING, "FILE", "What a mark is made of, in YAML"},
  {"format", 'f', REBUT_OPTION_STRING, "text|json|csv|html", "How to print the marks"},
  {"output", 'o', REBUT_OPTION_STRING, "OUT",
   "The file to write; .html, .json, .csv and .txt say the format"},
  {NULL, 0, REBUT_OPTION_FLAG, NULL, NULL},
};

const RebutCommand rebut_command_compare = {
  .name = "compare",
  .summary = "Mark maps by a key",
  .operands = "KEY MAP...",
  .description =
    "Reads KEY, the map that is right, and each MAP, or all maps in a folder (.argdown, .ad, .md).\n"
    "Claims are matched by what they say, whatever they are called; where the words differ, what they\n"
    "bear on helps. For one map it prints what is found, missed, added, reversed or of the wrong kind,\n"
    "and the scores; for several, a row each. A map that cannot be read is a row with the reason, and\n"
    "the exit status is 1, as it is when the key or the rubric has errors.\n\n"
    "The mark is the mean of the scores by their weights; those of what both maps say count for the\n"
    "share of the key's claims that is found. A rubric changes the weights:\n\n"
    "  out-of: 20\n"
    "  threshold: 0.27               # how alike claims are that say the same, from 0 to 1\n"
    "  weights: {claims: 4, edits: 3, closure: 2, verdicts: 1}\n"
    "  floors: {claims: 0.2}                     # what counts as nothing, as in an untouched exercise\n"
    "  caps: {main: {below: 0.5, most: 0.6}}     # at most so much when a score is below that\n\n"
    "The scores, each from 0 to 1: claims, relations (whatever their kind), kinds (of the same kind),\n"
    "closure (also over several steps), linked (premises that count together) and main (claims that\n"
    "bear on nothing further) are F1; kappa is Cohen's, of all pairs of common claims; cass joins kappa\n"
    "and claims; edits is 1 minus the share of what must be changed; sides and verdicts are shares of\n"
    "the common claims.",
  .examples = "  rebut compare key.argdown anna.argdown\n"
              "  rebut compare key.argdown anna.argdown -o anna.html    # both maps, with remarks\n"
              "  rebut compare key.argdown class/ -o marks.csv\n"
              "  rebut compare --rubric rubric.yaml key.argdown class/\n",
  .options = OPTIONS,
  .run = run,
};
