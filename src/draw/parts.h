/* parts.h - the parts of a graph that no edge connects, each routed by itself, together on a page.
 */
#pragma once

#include "layout.h"

#include <glib.h>

G_BEGIN_DECLS

/* The number of each box's part, in the order of their first boxes. The caller frees them. */
guint32 *rebut_parts_find(const RebutGraph *graph, guint32 *n_parts);

/* rebut_route() of route.h for each part, and all parts packed on a page. */
void rebut_parts_route(const RebutGraph *graph, guint32 n_hanging, RebutLayout *layout);

G_END_DECLS
