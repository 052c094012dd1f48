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
