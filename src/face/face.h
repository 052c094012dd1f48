/* face.h - what the functions of rebut.h share: the checks of what a caller gives.
 *
 * This room is rebut.h put on top of the others: it checks, forwards, and keeps no state. */
#pragma once

#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

/* TRUE when MAP is one and NUMBER is one of its THINGS (claims, inferences …). */
#define REBUT_HAS(map, things, number) ((map) != NULL && (number) < (map)->n_##things)

/* The numbers of IDS, and how many. */
const guint32 *rebut_face_list(const RebutIds *ids, guint32 *n);

G_END_DECLS
