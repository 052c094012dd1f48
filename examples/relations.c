/* relations FILE.argdown: counts how often each speaker supports, attacks and undercuts. */
#include <rebut.h>
#include <stdio.h>

typedef guint Counts[REBUT_UNDERCUT + 1];

/* COUNTS has a place for each speaker, and a last one for what nobody is said to draw. */
static void
count_relations(const RebutMap *map, Counts *counts)
{
  for (guint32 inference = 0; inference < rebut_map_n_inferences(map); inference++) {
    RebutPolarity polarity = rebut_map_inference_polarity(map, inference);
    guint32 n;
    const guint32 *speakers = rebut_map_inference_speakers(map, inference, &n);

    for (guint32 i = 0; i < n; i++)
      counts[speakers[i]][polarity]++;
    if (n == 0)
      counts[rebut_map_n_speakers(map)][polarity]++;
  }
}

int
main(int argc, char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RebutMap) map = NULL;
  g_autofree Counts *counts = NULL;
  guint32 n_speakers;

  if (argc != 2) {
    fprintf(stderr, "usage: %s FILE.argdown\n", argv[0]);
    return 2;
  }
  map = rebut_map_read_file(argv[1], NULL, &error);
  if (map == NULL) {
    fprintf(stderr, "%s: %s\n", argv[0], error->message);
    return 1;
  }
  n_speakers = rebut_map_n_speakers(map);
  counts = g_new0(Counts, (gsize)n_speakers + 1);
  count_relations(map, counts);
  printf("supports  attacks  undercuts\n");
  for (guint32 i = 0; i <= n_speakers; i++)
    printf("%8u %8u %10u  %s\n", counts[i][REBUT_SUPPORT], counts[i][REBUT_ATTACK],
           counts[i][REBUT_UNDERCUT], i < n_speakers ? rebut_map_speaker_name(map, i) : "(nobody)");
  return 0;
}
