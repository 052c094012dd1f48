#include "neighbours.h"

#include "relations.h"

/* What undercuts a step is put beside no more of its premises. */
#define MOST_PREMISES 20

/* By place, the claim a neighbour is of, and the neighbour. */
typedef struct {
  GArray *claims;
  GArray *neighbours;
} Pairs;

static void
append_one(Pairs *self, guint32 claim, guint32 other, RebutBeside beside)
{
  guint32 neighbour = other * REBUT_N_BESIDE + beside;

  g_array_append_val(self->claims, claim);
  g_array_append_val(self->neighbours, neighbour);
}

static void
append(Pairs *self, guint32 from, guint32 to, gboolean against)
{
  RebutBeside beside = against ? REBUT_BESIDE_ATTACK : REBUT_BESIDE_REASON;

  if (from == to)
    return;
  append_one(self, to, from, beside);
  append_one(self, from, to, rebut_beside_turned(beside));
}

static void
append_relations(Pairs *self, const RebutMap *map)
{
  g_autofree guint32 *claims = g_new(guint32, map->n_claims + 1);
  g_autoptr(RebutRelations) relations = NULL;

  for (guint32 i = 0; i < map->n_claims; i++)
    claims[i] = i;
  relations = rebut_relations_new(map, claims, map->n_claims);
  for (guint32 i = 0; i < relations->count; i++) {
    const RebutRelation *one = &relations->relations[i];

    append(self, one->from, one->to, one->polarity != REBUT_SUPPORT);
  }
}

/* What undercuts a step, which relations.h has as bearing on its conclusion, stands beside what the
 * step begins with, too. */
static void
append_undercut(Pairs *self, const RebutMap *map, const RebutInference *undercut)
{
  const RebutIds *premises = &map->inferences[undercut->target.id].premises;

  for (guint32 i = 0; i < undercut->premises.count; i++)
    for (guint32 k = 0; k < MIN(premises->count, MOST_PREMISES); k++)
      append(self, undercut->premises.ids[i], premises->ids[k], TRUE);
}

RebutRows
rebut_neighbours(const RebutMap *map)
{
  g_autoptr(GArray) claims = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GArray) neighbours = g_array_new(FALSE, FALSE, sizeof(guint32));
  Pairs pairs = {claims, neighbours};

  append_relations(&pairs, map);
  for (guint32 i = 0; i < map->n_inferences; i++)
    if (map->inferences[i].target.type == REBUT_TARGET_INFERENCE)
      append_undercut(&pairs, map, &map->inferences[i]);
  return rebut_rows_by_key((const guint32 *)(gconstpointer)claims->data,
                           (const guint32 *)(gconstpointer)neighbours->data, claims->len,
                           map->n_claims);
}
