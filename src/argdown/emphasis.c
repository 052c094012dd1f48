#include "emphasis.h"

#include <string.h>

typedef enum { STAR, UNDERSCORE, TWO_STARS, TWO_UNDERSCORES, N_TYPES } RunType;

typedef struct {
  RunType type;
  guint32 at;
} Run;

/* Bytes to take out. */
typedef struct {
  guint32 at;
  guint32 length;
} Cut;

struct _RebutEmphasis {
  GArray *open; /* of Run */
  guint n_open[N_TYPES];
  GArray *cuts; /* of Cut */
};

RebutEmphasis *
rebut_emphasis_new(void)
{
  RebutEmphasis *self = g_new0(RebutEmphasis, 1);

  self->open = g_array_new(FALSE, FALSE, sizeof(Run));
  self->cuts = g_array_new(FALSE, FALSE, sizeof(Cut));
  return self;
}

void
rebut_emphasis_free(RebutEmphasis *self)
{
  if (self == NULL)
    return;
  g_array_unref(self->open);
  g_array_unref(self->cuts);
  g_free(self);
}

void
rebut_emphasis_reset(RebutEmphasis *self)
{
  g_array_set_size(self->open, 0);
  g_array_set_size(self->cuts, 0);
  memset(self->n_open, 0, sizeof self->n_open);
}

static RunType
get_type(char mark, guint count)
{
  if (mark == '*')
    return count == 2 ? TWO_STARS : STAR;
  return count == 2 ? TWO_UNDERSCORES : UNDERSCORE;
}

static void
add_cut(RebutEmphasis *self, guint32 at, guint32 length)
{
  Cut cut = {at, length};

  g_array_append_val(self->cuts, cut);
}

/* How many of COUNT marks may close: those of a run that is open, or 0. */
static guint
count_closing(const RebutEmphasis *self, char mark, guint count)
{
  RunType one = get_type(mark, 1);
  RunType two = get_type(mark, 2);

  if (count == 1 || self->n_open[two] == 0)
    return self->n_open[one] > 0 ? 1 : 0;
  if (count == 2 || self->n_open[one] == 0)
    return 2;
  for (guint i = self->open->len; i > 0; i--) {
    RunType type = g_array_index(self->open, Run, i - 1).type;

    if (type == one || type == two)
      return type == one ? 1 : 2;
  }
  return 0;
}

guint
rebut_emphasis_close(RebutEmphasis *self, char mark, guint count, guint32 at, RebutRange *range)
{
  RunType type;
  Run run;

  count = count_closing(self, mark, count);
  if (count == 0)
    return 0;
  type = get_type(mark, count);
  do {
    run = g_array_index(self->open, Run, self->open->len - 1);
    g_array_set_size(self->open, self->open->len - 1);
    self->n_open[run.type]--;
  } while (run.type != type);
  range->type = count == 2 ? REBUT_RANGE_BOLD : REBUT_RANGE_ITALIC;
  range->start = run.at + count;
  range->end = at;
  range->value = NULL;
  add_cut(self, run.at, count);
  add_cut(self, at, count);
  return count;
}

void
rebut_emphasis_open(RebutEmphasis *self, char mark, guint count, guint32 at)
{
  Run run = {get_type(mark, count), at};

  g_array_append_val(self->open, run);
  self->n_open[run.type]++;
}

static gint
compare_cuts(gconstpointer a, gconstpointer b)
{
  guint32 x = ((const Cut *)a)->at;
  guint32 y = ((const Cut *)b)->at;

  return (x > y) - (x < y);
}

/* Makes the cuts; from then on a cut's length is that of all cuts up to it. */
static void
cut_text(RebutEmphasis *self, GString *text)
{
  gsize kept = 0;
  gsize from = 0;
  guint32 total = 0;

  for (guint i = 0; i < self->cuts->len; i++) {
    Cut *cut = &g_array_index(self->cuts, Cut, i);

    memmove(text->str + kept, text->str + from, cut->at - from);
    kept += cut->at - from;
    from = cut->at + cut->length;
    total += cut->length;
    cut->length = total;
  }
  memmove(text->str + kept, text->str + from, text->len - from);
  g_string_truncate(text, kept + text->len - from);
}

static guint32
count_cut_before(const RebutEmphasis *self, guint32 at)
{
  guint low = 0;
  guint high = self->cuts->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index(self->cuts, Cut, middle).at < at)
      low = middle + 1;
    else
      high = middle;
  }
  return low == 0 ? 0 : g_array_index(self->cuts, Cut, low - 1).length;
}

void
rebut_emphasis_cut(RebutEmphasis *self, GString *text, RebutRange *ranges, guint n_ranges)
{
  if (self->cuts->len == 0)
    return;
  g_array_sort(self->cuts, compare_cuts);
  cut_text(self, text);
  for (guint i = 0; i < n_ranges; i++) {
    ranges[i].start -= count_cut_before(self, ranges[i].start);
    ranges[i].end -= count_cut_before(self, ranges[i].end);
  }
}
