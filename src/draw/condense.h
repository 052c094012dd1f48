/* condense.h - cycles as one: the strong components of a graph. */
#pragma once

#include "layout.h"

#include <glib.h>

G_BEGIN_DECLS

/* The number of each box's strong component, by the edges that are not level; what a component
 * leads to has a lower number. The caller frees the numbers. */
guint32 *rebut_condense(const RebutGraph *graph, guint32 *n_components);

G_END_DECLS
