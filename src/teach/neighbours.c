#include "neighbours.h"

#include "relations.h"

RebutRows
rebut_neighbours(const RebutMap *map)
{
  g_autofree guint32 *claims = g_new(guint32, map->n_claims + 1);
  g_autofree guint32 *keys = NULL;
  g_autofree guint32 *items = NULL;
  g_autoptr(RebutRelations) relations = NULL;

  for (guint32 i = 0; i < map->n_claims; i++)
    claims[i] = i;
  relations = rebut_relations_new(map, claims, map->n_claims);
  keys = g_new(guint32, 2 * (gsize)relations->count + 1);
  items = g_new(guint32, 2 * (gsize)relations->count + 1);
  for (gsize i = 0; i < relations->count; i++) {
    keys[2 * i] = items[2 * i + 1] = relations->relations[i].from;
    keys[2 * i + 1] = items[2 * i] = relations->relations[i].to;
  }
  return rebut_rows_by_key(keys, items, 2 * relations->count, map->n_claims);
}
