/* edges.h - graphs of up to ten nodes as text: "01 10" has an edge from 0 to 1 and one back. */
#pragma once

#include "rows.h"

#include <glib.h>

/* The edges of TEXT over N nodes, by where they begin; free them with rebut_rows_clear(). */
static inline RebutRows
parse_edges(const char *text, guint32 n)
{
  g_auto(GStrv) words = g_strsplit(text, " ", -1);
  RebutRows rows = {g_new0(guint32, n + 1), g_new0(guint32, g_strv_length(words) + 1)};
  guint32 edge = 0;

  for (guint32 node = 0; node < n; node++) {
    for (guint i = 0; words[i] != NULL; i++)
      if (g_ascii_digit_value(words[i][0]) == (gint)node)
        rows.items[edge++] = (guint32)g_ascii_digit_value(words[i][1]);
    rows.first[node + 1] = edge;
  }
  return rows;
}
