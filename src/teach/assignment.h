/* assignment.h - which row goes with which column.
 *
 * Chooses pairs so that no row and no column occurs twice and the weights add up to the most (H.
 * Kuhn, The Hungarian Method for the Assignment Problem, 1955; J. Munkres, 1957). Works on the
 * pairs that exist, by shortest augmenting paths (R. Jonker, A. Volgenant, Computing 38, 1987). */
#pragma once

#include "rows.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  RebutRows columns; /* by row: the columns it may go with, each once */
  guint32 *weights;  /* beside columns.items; what weighs 0 is never chosen */
  guint32 n_rows;
  guint32 n_columns;
} RebutWeights;

/* By row: its column, or REBUT_NONE when it stays alone; the caller frees it. Of equally good
 * choices always the same one is taken. */
guint32 *rebut_assign(const RebutWeights *weights);

G_END_DECLS
