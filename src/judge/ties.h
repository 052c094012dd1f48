/* ties.h - which claims deductive steps and oppositions tie together: what one speaker holds of a
 * claim can bear on another only along these. */
#pragma once

#include "map.h"
#include "rows.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_TIES_STEP = 1 << 0,          /* a deductive step */
  REBUT_TIES_CONTRADICTION = 1 << 1, /* two claims of which one must be true */
  REBUT_TIES_ATTACK = 1 << 2         /* an attack on one of the claims */
} RebutTiesTrait;

typedef struct {
  guint32 *components; /* by claim */
  guint32 n;           /* components */
  guint8 *traits;      /* by component: of RebutTiesTrait */
  RebutRows
    members; /* by component: its claims, ascending, when it has a step and some other trait */
} RebutTies;

/* Linear in the map. */
RebutTies *rebut_ties_new(const RebutMap *map);
void rebut_ties_free(RebutTies *self);

/* Whether it is a deductive step from claims to a claim. */
gboolean rebut_ties_is_step(const RebutInference *inference);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutTies, rebut_ties_free)

G_END_DECLS
