/* tidy.h - a tidy tree in the making; for its own files only. */
#pragma once

#include "tidy_lists.h"

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_COLUMN_GAP 24.0 /* between columns */
#define REBUT_ROW_GAP    46.0 /* between rows: arrow heads and the lines that links share */

typedef enum {
  REBUT_HANGS_IN_ROW,   /* its link leaves upwards */
  REBUT_HANGS_IN_STACK, /* among siblings one below the other: its link leaves to a spine */
  REBUT_HANGS_IN_LIST   /* below its parent's left edge */
} RebutHanging;

/* How a box hangs from its parent. */
typedef struct {
  RebutHanging hanging;
  RebutPoint corner; /* of the row or stack: where its spines are, and below the shared lines */
} RebutHook;

typedef struct {
  const RebutGraph *graph;
  const RebutForest *forest;
  RebutLists *lists;
  RebutHook *hooks; /* by box */
  RebutLayout *layout;
} RebutTidy;

/* tidy_rows.c: places the boxes of a tree with its left upper corner at 0, 0. Returns its size. */
RebutBox rebut_tidy_place(RebutTidy *self, guint32 tree);

/* tidy_links.c: draws all edges between placed boxes. */
void rebut_tidy_link(RebutTidy *self);

G_END_DECLS
