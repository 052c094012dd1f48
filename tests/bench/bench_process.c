/* bench_process.c - times whole processes: bench_process RUNS LABEL COMMAND [PEER]. The commands
 * are shell words; their output is thrown away. They take turns, so that a busy machine slows both,
 * and the medians of their times count. A peer that is not installed is left out. */
#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST_RUNS 41

typedef struct {
  gint64 times[MOST_RUNS]; /* µs */
  glong memory;            /* KiB at most */
} Record;

static gint
compare_times(gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *)a;
  gint64 y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

/* Adds a run to RECORD. FALSE when there is no such program. */
static gboolean
run(const char *command, guint number, Record *record)
{
  g_auto(GStrv) words = NULL;
  posix_spawn_file_actions_t actions;
  struct rusage usage;
  gint64 start;
  pid_t pid;
  int status;

  if (!g_shell_parse_argv(command, NULL, &words, NULL))
    g_error("%s is no command", command);
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  start = g_get_monotonic_time();
  status = posix_spawnp(&pid, words[0], &actions, NULL, words, environ);
  posix_spawn_file_actions_destroy(&actions);
  if (status == ENOENT)
    return FALSE;
  if (status != 0 || wait4(pid, &status, 0, &usage) != pid || !WIFEXITED(status) ||
      WEXITSTATUS(status) != 0)
    g_error("%s failed", command);
  record->times[number] = g_get_monotonic_time() - start;
  record->memory = MAX(record->memory, usage.ru_maxrss);
  return TRUE;
}

static gdouble
find_median(Record *record, guint n_runs)
{
  guint middle = n_runs / 2;

  qsort(record->times, n_runs, sizeof record->times[0], compare_times);
  return (gdouble)record->times[middle] / 1e3;
}

int
main(int argc, char **argv)
{
  Record ours = {{0}, 0};
  Record theirs = {{0}, 0};
  guint n_runs = argc < 4 ? 0 : (guint)strtoul(argv[1], NULL, 10);
  gboolean peer = argc == 5;

  if (argc < 4 || argc > 5 || n_runs == 0 || n_runs > MOST_RUNS) {
    fprintf(stderr, "usage: %s RUNS LABEL COMMAND [PEER]\n", argv[0]);
    return 2;
  }
  if (!run(argv[3], 0, &ours)) /* reads the files into the cache */
    g_error("%s is missing", argv[3]);
  peer = peer && run(argv[4], 0, &theirs);
  for (guint i = 0; i < n_runs; i++) {
    run(argv[3], i, &ours);
    if (peer)
      run(argv[4], i, &theirs);
  }
  printf("%-44s %8.2f ms %6.1f MB", argv[2], find_median(&ours, n_runs),
         (gdouble)ours.memory / 1024);
  if (peer)
    printf("   peer %8.2f ms   ratio %.2f", find_median(&theirs, n_runs),
           find_median(&ours, n_runs) / find_median(&theirs, n_runs));
  else if (argc == 5)
    printf("   no peer here");
  printf("\n");
  return 0;
}
