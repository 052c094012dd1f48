#include "argdown.h"
#include "command.h"
#include "comparison.h"
#include "exercise.h"
#include "folder.h"
#include "input.h"
#include "utf8.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define MOST_FILES 6

/* Comparing takes time by the square of the claims: a larger map has no rubric of its own. */
#define MOST_RATED 5000

/* What is written, in files. */
typedef struct {
  RebutFile files[MOST_FILES];
  GString *texts[MOST_FILES];
  guint n;
} Folder;

static GString *
add_file(Folder *self, const char *name)
{
  self->files[self->n].name = name;
  self->texts[self->n] = g_string_new(NULL);
  return self->texts[self->n++];
}

static void
clear_folder(Folder *self)
{
  for (guint i = 0; i < self->n; i++)
    g_string_free(self->texts[i], TRUE);
}

static void
append_flaws(const RebutExercise *exercise, GString *out)
{
  for (guint i = 0; i < exercise->flaws->len; i++)
    g_string_append_printf(out, "%u. %s\n", i + 1,
                           (const char *)g_ptr_array_index(exercise->flaws, i));
}

/* What was written, as it will be read. */
static RebutMap *
read_back(const GString *text, GError **error)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();

  return rebut_argdown_read_bytes("-", text->str, text->len, diagnostics, error);
}

static gboolean
append_rubric(RebutExerciseKind kind,
              const GString *untouched,
              const GString *key,
              GString *out,
              GError **error)
{
  g_autoptr(RebutMap) untouched_map = read_back(untouched, error);
  g_autoptr(RebutMap) key_map = untouched_map == NULL ? NULL : read_back(key, error);
  g_autoptr(RebutJudgement) judged = NULL;
  g_autoptr(RebutComparison) comparison = NULL;

  if (key_map == NULL)
    return FALSE;
  if (key_map->n_claims > MOST_RATED) {
    g_string_append(out, "# A map so large is marked by the usual rubric.\n");
    return TRUE;
  }
  judged = rebut_judge(key_map, &rebut_judge_usual);
  comparison = rebut_comparison_new(key_map, judged, untouched_map, REBUT_MATCH_LEAST);
  rebut_exercise_append_rubric(kind, &comparison->scores, out);
  return TRUE;
}

static gboolean
fill_folder(const RebutExercise *exercise, Folder *folder, GError **error)
{
  GString *untouched = add_file(folder, "exercise.argdown");
  GString *key = add_file(folder, "key/key.argdown");

  rebut_exercise_print_html(exercise, add_file(folder, "exercise.html"));
  if (exercise->flaws->len > 0)
    append_flaws(exercise, add_file(folder, "key/flaws.txt"));
  return rebut_worksheet_print(exercise->worksheet, untouched, error) &&
         rebut_worksheet_print(exercise->key, key, error) &&
         append_rubric(exercise->kind, untouched, key, add_file(folder, "key/rubric.yaml"),
                       error) &&
         (exercise->map == NULL ||
          rebut_worksheet_print(exercise->map, add_file(folder, "map.argdown"), error));
}

static RebutExit
write_exercise(const RebutExercise *exercise, const char *output, gboolean force)
{
  g_autoptr(GError) error = NULL;
  Folder folder = {0};
  gboolean done = fill_folder(exercise, &folder, &error);

  for (guint i = 0; done && i < folder.n; i++) {
    folder.files[i].bytes = folder.texts[i]->str;
    folder.files[i].length = folder.texts[i]->len;
  }
  done = done && rebut_folder_write(output, folder.files, folder.n, force, &error);
  clear_folder(&folder);
  return done ? REBUT_EXIT_OK : rebut_failure(error);
}

/* The kind of this name; REBUT_N_EXERCISE_KINDS without one, and *NEAR is the one that was meant.
 */
static RebutExerciseKind
find_kind(const char *name, const char **near)
{
  RebutNearWord word = {.word = name, .most = 2};
  guint kind = 0;

  for (; kind < REBUT_N_EXERCISE_KINDS; kind++) {
    const char *other = rebut_exercise_kind_name((RebutExerciseKind)kind);

    if (strcmp(other, name) == 0)
      return (RebutExerciseKind)kind;
    if (g_utf8_validate(name, -1, NULL))
      rebut_near_word_offer(&word, other);
  }
  *near = word.nearest;
  return REBUT_N_EXERCISE_KINDS;
}

static RebutExit
make(const RebutArguments *arguments, RebutExerciseKind kind, guint32 seed)
{
  const char *file = rebut_arguments_operands(arguments)[1];
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(RebutMap) map = rebut_input_read(file, diagnostics, &error);
  g_autoptr(RebutExercise) exercise = NULL;
  const char *problem;

  if (map == NULL)
    return rebut_failure(error);
  rebut_input_report(map, diagnostics);
  if (rebut_diagnostics_has_errors(diagnostics))
    return REBUT_EXIT_NO;
  exercise = rebut_exercise_new(map, kind, seed, &problem);
  if (exercise == NULL) {
    fprintf(stderr, "rebut: %s: %s\n", file, problem);
    return REBUT_EXIT_NO;
  }
  return write_exercise(exercise, rebut_arguments_string(arguments, "output"),
                        rebut_arguments_flag(arguments, "force"));
}

static RebutExit
run(const RebutArguments *arguments)
{
  const char *const *operands = rebut_arguments_operands(arguments);
  gdouble seed = rebut_arguments_number(arguments, "seed", 1);
  RebutExerciseKind kind;
  const char *near;

  if (operands[0] == NULL || operands[1] == NULL || operands[2] != NULL)
    return rebut_usage(&rebut_command_exercise, "a kind and a map must be given");
  kind = find_kind(operands[0], &near);
  if (kind == REBUT_N_EXERCISE_KINDS)
    return rebut_usage_near(&rebut_command_exercise, near, "there is no kind of exercise called %s",
                            operands[0]);
  if (rebut_arguments_string(arguments, "output") == NULL)
    return rebut_usage(&rebut_command_exercise, "a folder must be given with --output");
  if (!(seed >= 0 && seed <= G_MAXUINT32) || seed > floor(seed))
    return rebut_usage(&rebut_command_exercise, "the seed must be a whole number, 0 or more");
  return make(arguments, kind, (guint32)seed);
}

static const RebutOption OPTIONS[] = {
  {"seed", 's', REBUT_OPTION_NUMBER, "N",
   "Another number, another exercise; 1 when it is not given"},
  {"output", 'o', REBUT_OPTION_STRING, "DIR", "The folder to write, which must be new or empty"},
  {"force", 0, REBUT_OPTION_FLAG, NULL, "Replace an exercise that is there"},
  {NULL, 0, REBUT_OPTION_FLAG, NULL, NULL},
};

const RebutCommand rebut_command_exercise = {
  .name = "exercise",
  .summary = "Make an exercise from a map, and its key",
  .operands = "KIND MAP",
  .description =
    "Writes exercise.argdown, to fill in, and exercise.html, to be printed, with the key apart in\n"
    "key/key.argdown, and key/rubric.yaml for marking by it: 0 points for what is untouched, all for\n"
    "the key. MAP must have no errors. The same seed makes the same exercise. The kinds:\n\n"
    "  blank            the text of the debate, and its map without the words\n"
    "  scrambled        the claims in any order, to be joined\n"
    "  hidden-premises  a premise of each structure is left out: one that is implicit, if there is one\n"
    "  signs            every relation is drawn as a support\n"
    "  flaws            a circle, a straw man, a dropped answer, a swapped sign and a term that shifts\n"
    "                   are planted, as far as the map has room; key/flaws.txt lists them\n"
    "  verdicts         which claims of map.argdown stand: each is put below its verdict",
  .examples = "  rebut exercise scrambled graphs/voting-age.argdown -o monday\n"
              "  rebut exercise flaws graphs/rent-control.argdown --seed 7 -o tuesday\n"
              "  rebut compare -r tuesday/key/rubric.yaml tuesday/key/key.argdown class/\n",
  .options = OPTIONS,
  .run = run,
};
