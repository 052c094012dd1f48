#include "rows.h"

#include "ids.h"

/* From how many stand in each row, at first[row + 2], to where the row before begins, at
 * first[row + 1]: there its items go, one after the other. */
static void
add_up(RebutRows *self, guint32 n_rows)
{
  for (guint32 row = 0; row < n_rows; row++)
    self->first[row + 2] += self->first[row + 1];
}

RebutRows
rebut_rows_by_key(const guint32 *keys, const guint32 *items, guint32 n, guint32 n_rows)
{
  RebutRows self = {g_new0(guint32, (gsize)n_rows + 2), g_new(guint32, (gsize)n + 1)};

  for (guint32 i = 0; i < n; i++)
    if (keys[i] != REBUT_NONE)
      self.first[keys[i] + 2]++;
  add_up(&self, n_rows);
  for (guint32 i = 0; i < n; i++)
    if (keys[i] != REBUT_NONE)
      self.items[self.first[keys[i] + 1]++] = items == NULL ? i : items[i];
  return self;
}

RebutRows
rebut_rows_turn(const RebutRows *rows, guint32 n_rows, guint32 n_columns)
{
  guint32 n = rows->first[n_rows];
  RebutRows self = {g_new0(guint32, (gsize)n_columns + 2), g_new(guint32, (gsize)n + 1)};

  for (guint32 i = 0; i < n; i++)
    self.first[rows->items[i] + 2]++;
  add_up(&self, n_columns);
  for (guint32 row = 0; row < n_rows; row++)
    for (guint32 i = rows->first[row]; i < rows->first[row + 1]; i++)
      self.items[self.first[rows->items[i] + 1]++] = row;
  return self;
}
