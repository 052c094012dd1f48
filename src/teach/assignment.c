#include "assignment.h"

#include "ids.h"

#include <string.h>

/* The dual: row_price + column_price >= weight for all pairs, with equality for those chosen; a
 * column without a row costs nothing. */
typedef struct {
  const RebutWeights *weights;
  guint32 *column_of; /* by row */
  guint32 *row_of;    /* by column */
  gint64 *row_price;
  gint64 *column_price;

  /* One search from a free row. Distances are how much the prices must give. */
  gint64 *distance;  /* by column; -1 when it was not reached */
  guint32 *from;     /* by column: the row it was reached from */
  gboolean *settled; /* by column */
  GArray *reached;   /* of guint32: columns */
  gint64 alone;      /* the shortest way to leave a row without a column */
  guint32 loner;     /* that row */
} Search;

static void
reach(Search *self, guint32 row, gint64 base)
{
  const RebutWeights *weights = self->weights;

  if (base + self->row_price[row] < self->alone) {
    self->alone = base + self->row_price[row];
    self->loner = row;
  }
  for (guint32 i = weights->columns.first[row]; i < weights->columns.first[row + 1]; i++) {
    guint32 column = weights->columns.items[i];
    gint64 distance =
      base + self->row_price[row] + self->column_price[column] - (gint64)weights->weights[i];

    if (self->distance[column] < 0)
      g_array_append_val(self->reached, column);
    else if (self->settled[column] || distance >= self->distance[column])
      continue;
    self->distance[column] = distance;
    self->from[column] = row;
  }
}

/* The nearest column that is not settled, REBUT_NONE when there is none. */
static guint32
find_nearest(const Search *self)
{
  guint32 nearest = REBUT_NONE;

  for (guint i = 0; i < self->reached->len; i++) {
    guint32 column = g_array_index(self->reached, guint32, i);

    if (!self->settled[column] &&
        (nearest == REBUT_NONE || self->distance[column] < self->distance[nearest] ||
         (self->distance[column] == self->distance[nearest] && column < nearest)))
      nearest = column;
  }
  return nearest;
}

/* Changes the prices so that the way found is tight. */
static void
settle_prices(Search *self, guint32 start, gint64 length)
{
  self->row_price[start] -= length;
  for (guint i = 0; i < self->reached->len; i++) {
    guint32 column = g_array_index(self->reached, guint32, i);
    gint64 spared = length - self->distance[column];

    if (!self->settled[column] || spared <= 0)
      continue;
    self->column_price[column] += spared;
    self->row_price[self->row_of[column]] -= spared;
  }
}

/* Gives COLUMN to the row it was reached from, whose former column goes on. */
static void
augment(Search *self, guint32 start, guint32 column)
{
  for (;;) {
    guint32 row = self->from[column];
    guint32 former = self->column_of[row];

    self->column_of[row] = column;
    self->row_of[column] = row;
    if (row == start)
      return;
    column = former;
  }
}

static void
forget_search(Search *self)
{
  for (guint i = 0; i < self->reached->len; i++) {
    guint32 column = g_array_index(self->reached, guint32, i);

    self->distance[column] = -1;
    self->settled[column] = FALSE;
  }
  g_array_set_size(self->reached, 0);
  self->alone = G_MAXINT64;
}

/* The shortest way from a free row ends at a free column, or at a row that gives its own up. */
static void
place_row(Search *self, guint32 start)
{
  guint32 column;

  reach(self, start, 0);
  for (;;) {
    column = find_nearest(self);
    if (column == REBUT_NONE || self->alone <= self->distance[column]) {
      guint32 given_up = self->column_of[self->loner];

      settle_prices(self, start, self->alone);
      if (given_up != REBUT_NONE)
        augment(self, start, given_up);
      self->column_of[self->loner] = REBUT_NONE;
      break;
    }
    if (self->row_of[column] == REBUT_NONE) {
      settle_prices(self, start, self->distance[column]);
      augment(self, start, column);
      break;
    }
    self->settled[column] = TRUE;
    reach(self, self->row_of[column], self->distance[column]);
  }
  forget_search(self);
}

static void
begin(Search *self, const RebutWeights *weights)
{
  self->weights = weights;
  self->column_of = rebut_nones_new(weights->n_rows);
  self->row_of = rebut_nones_new(weights->n_columns);
  self->row_price = g_new0(gint64, weights->n_rows + 1);
  self->column_price = g_new0(gint64, weights->n_columns + 1);
  self->distance = g_new(gint64, weights->n_columns + 1);
  self->from = g_new(guint32, weights->n_columns + 1);
  self->settled = g_new0(gboolean, weights->n_columns + 1);
  self->reached = g_array_new(FALSE, FALSE, sizeof(guint32));
  self->alone = G_MAXINT64;
  memset(self->distance, 0xFF, sizeof(gint64) * weights->n_columns);
  for (guint32 row = 0; row < weights->n_rows; row++)
    for (guint32 i = weights->columns.first[row]; i < weights->columns.first[row + 1]; i++)
      self->row_price[row] = MAX(self->row_price[row], (gint64)weights->weights[i]);
}

static guint32 *
end(Search *self)
{
  g_free(self->row_of);
  g_free(self->row_price);
  g_free(self->column_price);
  g_free(self->distance);
  g_free(self->from);
  g_free(self->settled);
  g_array_unref(self->reached);
  return self->column_of;
}

guint32 *
rebut_assign(const RebutWeights *weights)
{
  Search self = {0};

  begin(&self, weights);
  for (guint32 row = 0; row < weights->n_rows; row++)
    place_row(&self, row);
  return end(&self);
}
