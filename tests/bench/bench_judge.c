/* bench_judge.c - how long a map that has been read takes to be judged: bench_judge FILE... The
 * parts, the ratio to reading the same map in the same run, judging again without one claim, and
 * the memory for each rule; medians of five. */
#include "argdown.h"
#include "judgement.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RUNS 5

typedef struct {
  gint64 read[RUNS]; /* µs */
  gint64 compile[RUNS];
  gint64 solve[RUNS];
  gint64 again[RUNS];
  gsize memory;
} Record;

static gint
compare_times(gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *)a;
  gint64 y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

static gdouble
find_median(gint64 *times)
{
  guint middle = RUNS / 2;

  qsort(times, RUNS, sizeof *times, compare_times);
  return (gdouble)times[middle] / 1e3;
}

/* A figure of /proc/self/status, in bytes. */
static gsize
get_memory(const char *key)
{
  g_autofree char *text = NULL;
  const char *at;

  if (!g_file_get_contents("/proc/self/status", &text, NULL, NULL))
    return 0;
  at = strstr(text, key);
  return at == NULL ? 0 : strtoul(at + strlen(key), NULL, 10) * 1024;
}

/* From now on "VmHWM:" is the most since now. Returns what is in use. */
static gsize
reset_memory(void)
{
  FILE *file = fopen("/proc/self/clear_refs", "w");

  malloc_trim(0);
  if (file != NULL) {
    fputs("5", file);
    fclose(file);
  }
  return get_memory("VmRSS:");
}

static RebutMap *
read_map(const char *path, const char *bytes, gsize length)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();

  return rebut_argdown_read_bytes(path, bytes, length, diagnostics, NULL);
}

/* Judges MAP for the time NUMBER; returns how many rules that takes. */
static guint32
judge(const RebutMap *map, guint number, Record *record)
{
  static const RebutCaseOptions OPTIONS = {.speech = REBUT_NONE};
  g_autoptr(RebutCase) debate = NULL;
  RebutModel *model;
  gsize before = reset_memory();
  gint64 start;
  gint64 compiled;

  start = g_get_monotonic_time();
  debate = rebut_case_new(map, &OPTIONS);
  compiled = g_get_monotonic_time();
  model = rebut_well_founded_new(debate->program, NULL);
  record->solve[number] = g_get_monotonic_time() - compiled;
  record->compile[number] = compiled - start;
  record->memory = MAX(record->memory, get_memory("VmHWM:") - before);
  rebut_model_free(model);
  return debate->program->n_rules;
}

/* Judges MAP again without its last claim. */
static void
judge_again(const RebutMap *map, guint number, Record *record)
{
  g_autoptr(RebutJudgement) whole = rebut_judge(map, &rebut_judge_usual);
  guint32 claim = map->n_claims - 1;
  gint64 start = g_get_monotonic_time();
  RebutJudgement *without = rebut_judge_without(whole, &claim, 1);

  record->again[number] = g_get_monotonic_time() - start;
  rebut_judgement_free(without);
}

static void
bench(const char *path)
{
  g_autofree char *name = g_path_get_basename(path);
  g_autofree char *bytes = NULL;
  Record record = {.memory = 0};
  guint32 n_claims = 0;
  guint32 n_inferences = 0;
  guint32 n_rules = 0;
  gsize length;
  gdouble read;
  gdouble compile;
  gdouble solve;

  if (!g_file_get_contents(path, &bytes, &length, NULL))
    g_error("%s cannot be read", path);
  for (guint i = 0; i < RUNS; i++) {
    gint64 start = g_get_monotonic_time();
    g_autoptr(RebutMap) map = read_map(path, bytes, length);

    record.read[i] = g_get_monotonic_time() - start;
    n_claims = map->n_claims;
    n_inferences = map->n_inferences;
    n_rules = judge(map, i, &record);
    judge_again(map, i, &record);
  }
  read = find_median(record.read);
  compile = find_median(record.compile);
  solve = find_median(record.solve);
  printf("%-24s %8u claims %8u inferences  compile %7.2f ms  solve %7.2f ms  of reading %.3f  "
         "what-if %7.2f ms  "
         "%4.0f ns and %3.0f bytes a rule\n",
         name, n_claims, n_inferences, compile, solve, (compile + solve) / read,
         find_median(record.again), (compile + solve) * 1e6 / n_rules,
         (gdouble)record.memory / n_rules);
}

int
main(int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    bench(argv[i]);
  return argc > 1 ? 0 : 2;
}
