/* neighbours.h - which claims of a map bear on each other at once, and how. */
#pragma once

#include "map.h"
#include "rows.h"

#include <glib.h>

G_BEGIN_DECLS

/* How a claim stands beside another: one of them bears on the other, for it or against it. */
typedef enum {
  REBUT_BESIDE_REASON,   /* it supports the other */
  REBUT_BESIDE_ATTACK,   /* it attacks the other, or a step from it or to it */
  REBUT_BESIDE_GROUND,   /* the other supports it */
  REBUT_BESIDE_ATTACKED, /* the other attacks it, or a step from it or to it */
  REBUT_N_BESIDE
} RebutBeside;

/* By claim: those beside it, each as its number times REBUT_N_BESIDE and how it stands there; in no
 * order that says anything. The caller clears it. */
RebutRows rebut_neighbours(const RebutMap *map);

static inline guint32
rebut_neighbour_claim(guint32 neighbour)
{
  return neighbour / REBUT_N_BESIDE;
}

static inline RebutBeside
rebut_neighbour_beside(guint32 neighbour)
{
  return (RebutBeside)(neighbour % REBUT_N_BESIDE);
}

/* How the other stands beside it. */
static inline RebutBeside
rebut_beside_turned(RebutBeside beside)
{
  return (RebutBeside)((beside + 2) % REBUT_N_BESIDE);
}

G_END_DECLS
