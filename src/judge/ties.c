#include "ties.h"

#include "components.h"

gboolean
rebut_ties_is_step(const RebutInference *inference)
{
  return inference->deductive && inference->polarity == REBUT_SUPPORT &&
         inference->target.type == REBUT_TARGET_CLAIM && inference->premises.count > 0;
}

/* From each claim to those that a deductive step or an opposition ties it to. */
static RebutRows
list_ties(const RebutMap *map)
{
  RebutRows rows = {g_new(guint32, (gsize)map->n_claims + 1), NULL};
  g_autoptr(GArray) items = g_array_new(FALSE, FALSE, sizeof(guint32));

  for (guint32 claim = 0; claim < map->n_claims; claim++) {
    const RebutIds *into = &map->into_claim[claim];
    const RebutIds *out = &map->out_of_claim[claim];
    const RebutIds *oppositions = &map->oppositions_of_claim[claim];

    rows.first[claim] = items->len;
    for (guint32 i = 0; i < into->count; i++)
      if (rebut_ties_is_step(&map->inferences[into->ids[i]]))
        g_array_append_vals(items, map->inferences[into->ids[i]].premises.ids,
                            map->inferences[into->ids[i]].premises.count);
    for (guint32 i = 0; i < out->count; i++)
      if (rebut_ties_is_step(&map->inferences[out->ids[i]]))
        g_array_append_val(items, map->inferences[out->ids[i]].target.id);
    for (guint32 i = 0; i < oppositions->count; i++) {
      guint32 other = rebut_opposition_other(&map->oppositions[oppositions->ids[i]], claim);

      g_array_append_val(items, other);
    }
  }
  rows.first[map->n_claims] = items->len;
  rows.items = (guint32 *)(gpointer)g_array_free(g_steal_pointer(&items), FALSE);
  return rows;
}

/* By component: what it has. */
static guint8 *
find_traits(const RebutMap *map, const guint32 *components, guint32 n)
{
  guint8 *traits = g_new0(guint8, (gsize)n + 1);

  for (guint32 i = 0; i < map->n_inferences; i++) {
    const RebutInference *inference = &map->inferences[i];

    if (rebut_ties_is_step(inference))
      traits[components[inference->target.id]] |= REBUT_TIES_STEP;
    else if (inference->polarity == REBUT_ATTACK && inference->target.type == REBUT_TARGET_CLAIM)
      traits[components[inference->target.id]] |= REBUT_TIES_ATTACK;
  }
  for (guint32 i = 0; i < map->n_oppositions; i++)
    if (map->oppositions[i].kind == REBUT_CONTRADICTORY)
      traits[components[map->oppositions[i].a]] |= REBUT_TIES_CONTRADICTION;
  return traits;
}

/* Without a deductive step, oppositions alone decide; without a contradiction or a denial, what
 * follows from what is said decides, which has been looked at. */
static gboolean
is_relevant(const RebutTies *self, guint32 claim)
{
  guint8 traits = self->traits[self->components[claim]];

  return (traits & REBUT_TIES_STEP) != 0 && traits != REBUT_TIES_STEP;
}

/* The relevant members of each component, ascending. */
static RebutRows
list_members(const RebutTies *self, guint32 n_claims)
{
  g_autofree guint32 *keys = g_new(guint32, (gsize)n_claims + 1);

  for (guint32 i = 0; i < n_claims; i++)
    keys[i] = is_relevant(self, i) ? self->components[i] : REBUT_NONE;
  return rebut_rows_by_key(keys, NULL, n_claims, self->n);
}

RebutTies *
rebut_ties_new(const RebutMap *map)
{
  RebutTies *self = g_new0(RebutTies, 1);
  g_auto(RebutRows) ties = list_ties(map);

  self->components = rebut_components_find(&ties, map->n_claims, &self->n);
  self->traits = find_traits(map, self->components, self->n);
  self->members = list_members(self, map->n_claims);
  return self;
}

void
rebut_ties_free(RebutTies *self)
{
  if (self == NULL)
    return;
  g_free(self->components);
  g_free(self->traits);
  rebut_rows_clear(&self->members);
  g_free(self);
}
