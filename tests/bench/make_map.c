/* make_map.c - prints a debate of any size: make_map SHAPE CLAIMS [SEED].
 *
 *   flat       every claim supports or attacks a random earlier one by a reference
 *   tree       nested relations, up to six levels
 *   structures premise-conclusion structures in a chain
 *   tagged     as flat, with tags, speakers and quotes
 *   chain      each claim supports the one before
 *   dag        every claim supports or attacks one to three of the twenty before it
 *   random     every claim supports or attacks two others, whichever they are
 *   voices     a thousand speakers, or a tenth of the claims, in eight speeches; contradictions
 *              and deductive steps among the twenty before */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const WORDS[] = {"policy", "evidence", "region",  "cost",   "public", "energy",
                                    "report", "market",   "school",  "health", "border", "change",
                                    "budget", "reform",   "council", "export", "study",  "growth"};

static void
print_words(GRand *random, guint n)
{
  for (guint i = 0; i < n; i++)
    printf("%s%s", i == 0 ? "" : " ", WORDS[g_rand_int_range(random, 0, G_N_ELEMENTS(WORDS))]);
}

static void
print_claim(GRand *random, guint i)
{
  printf("[Claim %u]: The ", i);
  print_words(random, 8);
  printf(" of item %u.", i);
}

static void
print_flat(GRand *random, guint n, gboolean tagged)
{
  if (tagged)
    printf(
      "===\ntitle: Large debate\nspeakers: {anna: {name: Anna Berg}, ben: {name: Ben Okoro}}\n===\n\n");
  for (guint i = 0; i < n; i++) {
    print_claim(random, i);
    if (tagged)
      printf(" #%s {speaker: %s, quote: \"%s %u\"}", WORDS[i % G_N_ELEMENTS(WORDS)],
             i % 2 == 0 ? "anna" : "ben", WORDS[i % 7], i);
    if (i > 0)
      printf("\n  %s [Claim %d]", i % 3 == 0 ? "->" : "+>", g_rand_int_range(random, 0, (gint32)i));
    printf("\n\n");
  }
}

static void
print_tree(GRand *random, guint n)
{
  guint depth = 0;

  for (guint i = 0; i < n; i++) {
    if (i % 200 == 0) {
      printf("\n");
      depth = 0;
    } else {
      depth = (guint)g_rand_int_range(random, 1, (gint32)MIN(depth + 2, 7));
    }
    for (guint j = 0; j < depth; j++)
      printf("  ");
    if (depth > 0)
      printf("%s ", i % 3 == 0 ? "-" : "+");
    print_claim(random, i);
    printf("\n");
  }
}

static void
print_structures(GRand *random, guint n)
{
  for (guint i = 0; i + 2 < n; i += 3) {
    printf("<Argument %u>: ", i / 3);
    print_words(random, 10);
    printf("\n\n(1) ");
    print_claim(random, i);
    printf("\n(2) ");
    print_claim(random, i + 1);
    printf("\n----\n(3) ");
    print_claim(random, i + 2);
    if (i > 0)
      printf("\n  +> [Claim %u]", i - 2);
    printf("\n\n");
  }
}

static void
print_chain(GRand *random, guint n)
{
  for (guint i = 0; i < n; i++) {
    print_claim(random, i);
    if (i > 0)
      printf("\n  +> [Claim %u]", i - 1);
    printf("\n\n");
  }
}

static void
print_dag(GRand *random, guint n)
{
  for (guint i = 0; i < n; i++) {
    guint n_targets = i == 0 ? 0 : (guint)g_rand_int_range(random, 1, 4);

    print_claim(random, i);
    for (guint j = 0; j < n_targets; j++)
      printf("\n  %s [Claim %d]", j == 1 ? "->" : "+>",
             g_rand_int_range(random, i < 20 ? 0 : (gint32)i - 20, (gint32)i));
    printf("\n\n");
  }
}

static void
print_random(GRand *random, guint n)
{
  for (guint i = 0; i < n; i++) {
    print_claim(random, i);
    for (guint j = 0; j < 2; j++)
      printf("\n  %s [Claim %d]", g_rand_boolean(random) ? "->" : "+>",
             g_rand_int_range(random, 0, (gint32)n));
    printf("\n\n");
  }
}

/* A claim that is not far before the N-th. */
static guint
pick_near(GRand *random, guint n)
{
  return (guint)g_rand_int_range(random, n < 20 ? 0 : (gint32)n - 20, (gint32)n);
}

static void
print_voices(GRand *random, guint n)
{
  static const char *const SIGNS[] = {"->", "+>", "+>", "><"};
  guint n_speakers = CLAMP(n / 10, 2, 1000);

  printf("===\nspeeches: [1, 2, 3, 4, 5, 6, 7, 8]\n===\n\n");
  for (guint i = 0; i < n; i++) {
    print_claim(random, i);
    printf(" {speaker: speaker %d, speech: %d}", g_rand_int_range(random, 0, (gint32)n_speakers),
           g_rand_int_range(random, 1, 9));
    if (i > 0)
      printf("\n  %s [Claim %u]", SIGNS[g_rand_int_range(random, 0, 4)], pick_near(random, i));
    printf("\n\n");
    if (i > 20 && i % 5 == 0)
      printf("(1) [Claim %u]\n(2) [Claim %u]\n-- {logic: [deductive]} --\n(3) [Claim %u]\n\n",
             pick_near(random, i), i, pick_near(random, i));
  }
}

int
main(int argc, char **argv)
{
  const char *shape = argc > 1 ? argv[1] : "";
  guint n = argc > 2 ? (guint)strtoul(argv[2], NULL, 10) : 0;
  GRand *random = g_rand_new_with_seed(argc > 3 ? (guint32)strtoul(argv[3], NULL, 10) : 1);

  if (n == 0) {
    fprintf(stderr, "usage: %s flat|tree|structures|tagged|chain|dag|random|voices CLAIMS [SEED]\n",
            argv[0]);
    return 2;
  }
  if (strcmp(shape, "tree") == 0)
    print_tree(random, n);
  else if (strcmp(shape, "structures") == 0)
    print_structures(random, n);
  else if (strcmp(shape, "chain") == 0)
    print_chain(random, n);
  else if (strcmp(shape, "dag") == 0)
    print_dag(random, n);
  else if (strcmp(shape, "voices") == 0)
    print_voices(random, n);
  else if (strcmp(shape, "random") == 0)
    print_random(random, n);
  else
    print_flat(random, n, strcmp(shape, "tagged") == 0);
  g_rand_free(random);
  return 0;
}
