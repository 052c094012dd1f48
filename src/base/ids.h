/* ids.h - things point at each other by number. */
#pragma once

#include "rebut.h"

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* A borrowed list of numbers. */
typedef struct {
  const guint32 *ids;
  guint32 count;
} RebutIds;

/* Whether NUMBER is in the list. */
static inline gboolean
rebut_ids_has(const RebutIds *self, guint32 number)
{
  for (guint32 i = 0; i < self->count; i++)
    if (self->ids[i] == number)
      return TRUE;
  return FALSE;
}

/* Ascending, to sort an array of guint32 or search in it. */
static inline gint
rebut_ids_compare(gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *)a;
  guint32 other = *(const guint32 *)b;

  return (one > other) - (one < other);
}

/* Makes the first N numbers REBUT_NONE. */
static inline void
rebut_nones_set(guint32 *numbers, gsize n)
{
  memset(numbers, 0xFF, n * sizeof *numbers);
}

/* N times REBUT_NONE; the caller frees them. */
static inline guint32 *
rebut_nones_new(gsize n)
{
  guint32 *numbers = g_new(guint32, n + 1);

  rebut_nones_set(numbers, n + 1);
  return numbers;
}

G_END_DECLS
