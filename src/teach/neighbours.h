/* neighbours.h - which claims of a map bear on each other at once. */
#pragma once

#include "map.h"
#include "rows.h"

#include <glib.h>

G_BEGIN_DECLS

/* By claim: the claims that bear on it and those it bears on, as relations.h has them; in no order
 * that says anything. The caller clears it. */
RebutRows rebut_neighbours(const RebutMap *map);

G_END_DECLS
