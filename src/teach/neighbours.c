#include "neighbours.h"

#include "relations.h"

RebutRows
rebut_neighbours(const RebutMap *map)
{
  g_autofree guint32 *claims = g_new(guint32, map->n_claims + 1);
  g_autofree guint32 *next = NULL;
  g_autoptr(RebutRelations) relations = NULL;
  RebutRows rows = {.first = g_new0(guint32, map->n_claims + 1)};

  for (guint32 i = 0; i < map->n_claims; i++)
    claims[i] = i;
  relations = rebut_relations_new(map, claims, map->n_claims);
  for (guint32 i = 0; i < relations->count; i++) {
    rows.first[relations->relations[i].from + 1]++;
    rows.first[relations->relations[i].to + 1]++;
  }
  for (guint32 i = 0; i < map->n_claims; i++)
    rows.first[i + 1] += rows.first[i];
  rows.items = g_new(guint32, rows.first[map->n_claims] + 1);
  next = g_memdup2(rows.first, sizeof(guint32) * ((gsize)map->n_claims + 1));
  for (guint32 i = 0; i < relations->count; i++) {
    const RebutRelation *one = &relations->relations[i];

    rows.items[next[one->from]++] = one->to;
    rows.items[next[one->to]++] = one->from;
  }
  return rows;
}
