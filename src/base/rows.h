/* rows.h - lists of numbers end to end in one array, a row for each thing.
 *
 * What belongs to i stands from first[i] up to, and without, first[i + 1]. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint32 *first; /* one more than there are rows */
  guint32 *items;
} RebutRows;

/* The N ITEMS, or the numbers below N where ITEMS is NULL, in rows by their KEYS: in each row in
 * the order they come. A key is below N_ROWS, or REBUT_NONE for what is in no row. Linear; the
 * caller clears it. */
RebutRows rebut_rows_by_key(const guint32 *keys, const guint32 *items, guint32 n, guint32 n_rows);

/* By column, of N_COLUMNS, the rows that hold it, ascending. Linear; the caller clears it. */
RebutRows rebut_rows_turn(const RebutRows *rows, guint32 n_rows, guint32 n_columns);

static inline guint32
rebut_rows_count(const RebutRows *self, guint32 row)
{
  return self->first[row + 1] - self->first[row];
}

static inline void
rebut_rows_clear(RebutRows *self)
{
  g_clear_pointer(&self->first, g_free);
  g_clear_pointer(&self->items, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RebutRows, rebut_rows_clear)

G_END_DECLS
