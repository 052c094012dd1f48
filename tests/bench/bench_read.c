/* bench_read.c - how fast a file is read and built into a map, and how much memory that takes:
 * bench_read FILE... Each file is read seven times; the median counts. */
#include "argdown.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RUNS 7

static gint
compare_times(gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *)a;
  gint64 y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

/* Bytes from the system at most, by what malloc says of its arenas and mappings. */
static gsize
get_memory(void)
{
  struct mallinfo2 info = mallinfo2();

  return info.arena + info.hblkhd;
}

static void
bench(const char *path)
{
  g_autofree char *bytes = NULL;
  gint64 times[RUNS];
  gint64 median;
  gsize length;
  gsize memory = 0;
  guint32 n_claims = 0;

  if (!g_file_get_contents(path, &bytes, &length, NULL))
    g_error("%s cannot be read", path);
  for (guint i = 0; i < RUNS; i++) {
    g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
    gsize before;
    gint64 start;
    RebutMap *map;

    malloc_trim(0);
    before = get_memory();
    start = g_get_monotonic_time();
    map = rebut_argdown_read_bytes(path, bytes, length, diagnostics, NULL);
    times[i] = g_get_monotonic_time() - start;
    memory = MAX(memory, get_memory() - before);
    n_claims = map->n_claims;
    rebut_map_free(map);
  }
  qsort(times, RUNS, sizeof *times, compare_times);
  median = times[RUNS / 2];
  printf("%-28s %9u claims %9.3f MB %8.2f ms %7.1f MB/s  memory %5.1f x text\n",
         strrchr(path, '/') == NULL ? path : strrchr(path, '/') + 1, n_claims,
         (gdouble)length / 1e6, (gdouble)median / 1e3, (gdouble)length / (gdouble)median,
         (gdouble)memory / (gdouble)length);
}

int
main(int argc, char **argv)
{
  /* What was freed in between still counts: nothing goes back to the system. */
  mallopt(M_TRIM_THRESHOLD, -1);
  mallopt(M_MMAP_MAX, 0);
  for (int i = 1; i < argc; i++)
    bench(argv[i]);
  return argc > 1 ? 0 : 2;
}
