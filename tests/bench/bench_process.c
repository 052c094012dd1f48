/* bench_process.c - times whole processes: bench_process LABEL COMMAND [PEER]. The commands are
 * shell words; their output is thrown away. They take turns, so that a busy machine slows both, and
 * the medians of their times count. */
#include <fcntl.h>
#include <glib.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define RUNS   41
#define MEDIAN 20 /* of the sorted times */

static gint
compare_times(gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *)a;
  gint64 y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

/* In microseconds. */
static gint64
time_process(char **argv)
{
  posix_spawn_file_actions_t actions;
  gint64 start;
  pid_t pid;
  int status;

  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  start = g_get_monotonic_time();
  if (posix_spawnp(&pid, argv[0], &actions, NULL, argv, environ) != 0 ||
      waitpid(pid, &status, 0) != pid || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
    g_error("%s failed", argv[0]);
  posix_spawn_file_actions_destroy(&actions);
  return g_get_monotonic_time() - start;
}

int
main(int argc, char **argv)
{
  gint64 times[2][RUNS];
  gint n_commands = argc - 2;

  if (n_commands < 1 || n_commands > 2) {
    fprintf(stderr, "usage: %s LABEL COMMAND [PEER]\n", argv[0]);
    return 2;
  }
  for (gint command = 0; command < n_commands; command++) {
    g_auto(GStrv) words = NULL;

    if (!g_shell_parse_argv(argv[command + 2], NULL, &words, NULL))
      g_error("%s is no command", argv[command + 2]);
    time_process(words); /* reads the files into the cache */
  }
  for (gint run = 0; run < RUNS; run++) {
    for (gint command = 0; command < n_commands; command++) {
      g_auto(GStrv) words = NULL;

      g_shell_parse_argv(argv[command + 2], NULL, &words, NULL);
      times[command][run] = time_process(words);
    }
  }
  for (gint command = 0; command < n_commands; command++)
    qsort(times[command], RUNS, sizeof times[command][0], compare_times);
  printf("%-44s %8.2f ms", argv[1], (gdouble)times[0][MEDIAN] / 1e3);
  if (n_commands == 2)
    printf("   peer %8.2f ms   ratio %.2f", (gdouble)times[1][MEDIAN] / 1e3,
           (gdouble)times[0][MEDIAN] / (gdouble)times[1][MEDIAN]);
  printf("\n");
  return 0;
}
