#include "nearest.h"

#include <string.h>

enum {
  MAX_SEEDS = 8,      /* rarest words that are looked at */
  MAX_PLACES = 2000,  /* of one of them */
  MAX_CANDIDATES = 4, /* around which passages are compared */
};

/* A word of the quote, and where it stands in the text. */
typedef struct {
  gsize offset; /* in the quote */
  gsize length;
  RebutIds places;
} Seed;

/* Where the quote would begin if a word of it were the one that stands in the text. */
typedef struct {
  gint64 begin;
  guint weight;
} Vote;

static gint
compare_seeds(gconstpointer a, gconstpointer b)
{
  const Seed *one = a;
  const Seed *other = b;

  if (one->places.count != other->places.count)
    return one->places.count < other->places.count ? -1 : 1;
  return one->offset < other->offset ? -1 : one->offset > other->offset ? 1 : 0;
}

static gint
compare_votes(gconstpointer a, gconstpointer b)
{
  gint64 one = ((const Vote *)a)->begin;
  gint64 other = ((const Vote *)b)->begin;

  return one < other ? -1 : one > other ? 1 : 0;
}

static GArray *
collect_votes(const GString *text, const RebutWordIndex *index, const char *words)
{
  g_autoptr(GArray) seeds = g_array_new(FALSE, FALSE, sizeof(Seed));
  GArray *votes = g_array_new(FALSE, FALSE, sizeof(Vote));
  gsize length = strlen(words);
  gsize start;

  for (gsize end = 0; rebut_word_next(words, length, &start, &end);) {
    Seed seed = {start, end - start, rebut_word_index_find(index, words + start, end - start)};

    if (seed.places.count > 0)
      g_array_append_val(seeds, seed);
  }
  g_array_sort(seeds, compare_seeds);
  for (guint i = 0; i < MIN(seeds->len, MAX_SEEDS); i++) {
    const Seed *seed = &g_array_index(seeds, Seed, i);

    for (guint32 k = 0; k < MIN(seed->places.count, MAX_PLACES); k++) {
      Vote vote = {(gint64)seed->places.ids[k] - (gint64)seed->offset, (guint)seed->length};

      if (strncmp(text->str + seed->places.ids[k], words + seed->offset, seed->length) == 0)
        g_array_append_val(votes, vote);
    }
  }
  g_array_sort(votes, compare_votes);
  return votes;
}

/* The first vote of the WIDTH bytes that hold most weight, none of it used; REBUT_NONE without any.
 * The votes in them are used up. */
static guint
take_best(GArray *votes, gint64 width)
{
  Vote *all = (Vote *)(gpointer)votes->data;
  guint best = REBUT_NONE;
  guint most = 0;
  guint sum = 0;
  guint first = 0;

  for (guint i = 0; i < votes->len; i++) {
    sum += all[i].weight;
    for (; all[i].begin - all[first].begin > width; first++)
      sum -= all[first].weight;
    if (sum > most) {
      most = sum;
      best = first;
    }
  }
  for (guint i = best; best != REBUT_NONE && i < votes->len; i++)
    if (all[i].begin - all[best].begin <= width)
      all[i].weight = 0;
  return best;
}

/* The passage of TEXT within [low, high) that is nearest to the N bytes at WORDS. */
static guint
compare(const GString *text, gsize low, gsize high, const char *words, gsize passage[2])
{
  gsize n = strlen(words);
  g_autofree guint *costs = g_new(guint, n + 1);  /* of the first bytes of WORDS, ending here */
  g_autofree gsize *starts = g_new(gsize, n + 1); /* and where that begins */
  guint best = G_MAXUINT;

  for (gsize i = 0; i <= n; i++) {
    costs[i] = (guint)i;
    starts[i] = low;
  }
  for (gsize at = low; at < high; at++) {
    guint diagonal = costs[0];
    gsize diagonal_start = starts[0];

    starts[0] = at + 1;
    for (gsize i = 1; i <= n; i++) {
      guint change = diagonal + (words[i - 1] == text->str[at] ? 0 : 1);
      guint up = costs[i] + 1;
      guint left = costs[i - 1] + 1;
      gsize old_start = starts[i];

      diagonal = costs[i];
      costs[i] = MIN(change, MIN(up, left));
      starts[i] = costs[i] == change ? diagonal_start : costs[i] == up ? old_start : starts[i - 1];
      diagonal_start = old_start;
    }
    if (costs[n] < best) {
      best = costs[n];
      passage[0] = starts[n];
      passage[1] = at + 1;
    }
  }
  return best;
}

guint
rebut_nearest_find(
  const GString *text, const RebutWordIndex *index, const char *words, gsize *start, gsize *end)
{
  g_autoptr(GArray) votes = collect_votes(text, index, words);
  gint64 length = (gint64)strlen(words);
  gint64 slack = length / 3 + 1;
  guint best = G_MAXUINT;

  for (guint i = 0; i < MAX_CANDIDATES; i++) {
    guint vote = take_best(votes, slack);
    gsize passage[2] = {0, 0};
    gint64 begin;
    guint distance;

    if (vote == REBUT_NONE)
      break;
    begin = g_array_index(votes, Vote, vote).begin;
    distance = compare(text, (gsize)MAX(begin - slack, 0),
                       MIN(text->len, (gsize)MAX(begin + length + 2 * slack, 0)), words, passage);
    if (distance < best) {
      best = distance;
      *start = passage[0];
      *end = passage[1];
    }
  }
  return best;
}
