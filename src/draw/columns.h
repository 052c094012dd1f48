/* columns.h - many siblings with nothing below them, one under the other.
 *
 * A layout engine puts siblings side by side. More than seven are folded into columns before: to
 * the engine each column is one box. Its members' links run along a spine at its left, one for each
 * lane. */
#pragma once

#include "layout.h"

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_MOST_IN_ROW 7

typedef struct _RebutColumns RebutColumns;

/* GRAPH must outlive the columns, which the caller owns. Boxes from N_HANGING on are pills. */
RebutColumns *rebut_columns_fold(const RebutGraph *graph, guint32 n_hanging);
void rebut_columns_free(RebutColumns *self);

/* The graph with columns for boxes, and from which box on it has pills. */
const RebutGraph *rebut_columns_graph(const RebutColumns *self);
guint32 rebut_columns_hanging(const RebutColumns *self);

/* How many columns N siblings make: a block about as wide as high. */
guint32 rebut_columns_count(guint32 n);

/* From a layout of the folded graph, one of the whole graph, which the caller owns. */
RebutLayout *rebut_columns_unfold(const RebutColumns *self, const RebutLayout *folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutColumns, rebut_columns_free)

G_END_DECLS
