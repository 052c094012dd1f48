#include "relations.h"

/* An undercut of an undercut of … ends at a step; a map cannot nest them deeper than it has
 * inferences. */
guint32
rebut_inference_conclusion(const RebutMap *map, guint32 inference)
{
  for (guint32 steps = 0; steps <= map->n_inferences; steps++) {
    RebutTarget target = map->inferences[inference].target;
    const RebutArgument *argument;

    if (target.type == REBUT_TARGET_CLAIM)
      return target.id;
    if (target.type == REBUT_TARGET_INFERENCE) {
      inference = target.id;
      continue;
    }
    argument = &map->arguments[target.id];
    if (argument->inferences.count == 0)
      return argument->gist;
    inference = argument->inferences.ids[argument->inferences.count - 1];
  }
  return REBUT_NONE;
}

static RebutPolarity
get_polarity(const RebutInference *inference)
{
  if (inference->target.type == REBUT_TARGET_CLAIM || inference->polarity == REBUT_SUPPORT)
    return inference->polarity;
  return REBUT_UNDERCUT;
}

static void
append(GArray *relations, const guint32 *nodes, RebutRelation relation)
{
  relation.from = nodes[relation.from_claim];
  relation.to = nodes[relation.to_claim];
  if (relation.from != relation.to)
    g_array_append_val(relations, relation);
}

static void
append_inferences(GArray *relations, const RebutMap *map, const guint32 *nodes)
{
  for (guint32 i = 0; i < map->n_inferences; i++) {
    const RebutInference *inference = &map->inferences[i];
    guint32 conclusion = rebut_inference_conclusion(map, i);

    for (guint32 k = 0; conclusion != REBUT_NONE && k < inference->premises.count; k++)
      append(relations, nodes,
             (RebutRelation){.from_claim = inference->premises.ids[k],
                             .to_claim = conclusion,
                             .polarity = get_polarity(inference),
                             .inference = i});
  }
}

static void
append_oppositions(GArray *relations, const RebutMap *map, const guint32 *nodes)
{
  for (guint32 i = 0; i < map->n_oppositions; i++) {
    RebutRelation relation = {.from_claim = map->oppositions[i].a,
                              .to_claim = map->oppositions[i].b,
                              .polarity = REBUT_ATTACK,
                              .inference = REBUT_NONE};

    append(relations, nodes, relation);
    relation.from_claim = map->oppositions[i].b;
    relation.to_claim = map->oppositions[i].a;
    append(relations, nodes, relation);
  }
}

static gint
compare_keys(const RebutRelation *a, const RebutRelation *b)
{
  if (a->from != b->from)
    return a->from < b->from ? -1 : 1;
  if (a->to != b->to)
    return a->to < b->to ? -1 : 1;
  return (a->polarity > b->polarity) - (a->polarity < b->polarity);
}

static gint
compare_relations(gconstpointer a, gconstpointer b)
{
  const RebutRelation *x = a;
  const RebutRelation *y = b;
  gint keys = compare_keys(x, y);

  return keys != 0 ? keys : (x->inference > y->inference) - (x->inference < y->inference);
}

static void
index_nodes(RebutRelations *self)
{
  self->first = g_new0(guint32, self->n_nodes + 2);
  for (guint32 i = 0; i < self->count; i++)
    self->first[self->relations[i].from + 1]++;
  for (guint32 node = 0; node < self->n_nodes; node++)
    self->first[node + 1] += self->first[node];
}

RebutRelations *
rebut_relations_new(const RebutMap *map, const guint32 *nodes, guint32 n_nodes)
{
  RebutRelations *self = g_new0(RebutRelations, 1);
  GArray *relations = g_array_new(FALSE, FALSE, sizeof(RebutRelation));

  append_inferences(relations, map, nodes);
  append_oppositions(relations, map, nodes);
  g_array_sort(relations, compare_relations);
  self->n_nodes = n_nodes;
  for (guint i = 0; i < relations->len; i++) {
    RebutRelation *all = (RebutRelation *)(gpointer)relations->data;

    if (self->count == 0 || compare_keys(&all[self->count - 1], &all[i]) != 0)
      all[self->count++] = all[i];
  }
  self->relations = (RebutRelation *)(gpointer)g_array_free(relations, FALSE);
  index_nodes(self);
  return self;
}

void
rebut_relations_free(RebutRelations *self)
{
  if (self == NULL)
    return;
  g_free(self->relations);
  g_free(self->first);
  g_free(self);
}

/* The first of NODE's relations to TO, or where it would stand. */
static guint32
search(const RebutRelations *self, guint32 from, guint32 to)
{
  guint32 low = self->first[from];
  guint32 high = self->first[from + 1];

  while (low < high) {
    guint32 middle = low + (high - low) / 2;

    if (self->relations[middle].to < to)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

const RebutRelation *
rebut_relations_find_any(const RebutRelations *self, guint32 from, guint32 to)
{
  guint32 at = search(self, from, to);

  return at < self->first[from + 1] && self->relations[at].to == to ? &self->relations[at] : NULL;
}

const RebutRelation *
rebut_relations_find(const RebutRelations *self, guint32 from, guint32 to, RebutPolarity polarity)
{
  for (guint32 at = search(self, from, to);
       at < self->first[from + 1] && self->relations[at].to == to; at++)
    if (self->relations[at].polarity == polarity)
      return &self->relations[at];
  return NULL;
}

/* What was reached from FROM last; two states by node, one for each way of bearing. */
struct _RebutReach {
  const RebutRelations *relations;
  gboolean undercuts;
  guint32 from;
  guint32 *stamps; /* by state: the search that reached it */
  guint32 stamp;
  guint32 *queue; /* of states */
};

RebutReach *
rebut_reach_new(const RebutRelations *relations, gboolean undercuts)
{
  RebutReach *self = g_new0(RebutReach, 1);

  self->relations = relations;
  self->undercuts = undercuts;
  self->from = REBUT_NONE;
  self->stamps = g_new0(guint32, 2 * (gsize)relations->n_nodes + 1);
  self->queue = g_new(guint32, 2 * (gsize)relations->n_nodes + 1);
  return self;
}

void
rebut_reach_free(RebutReach *self)
{
  if (self == NULL)
    return;
  g_free(self->stamps);
  g_free(self->queue);
  g_free(self);
}

static void
search_from(RebutReach *self, guint32 from)
{
  const RebutRelations *relations = self->relations;
  guint32 head = 0;
  guint32 tail = 1;

  self->from = from;
  self->stamp++;
  self->queue[0] = 2 * from; /* not stamped: only a circle leads back to it */
  while (head < tail) {
    guint32 state = self->queue[head++];

    for (guint32 i = relations->first[state / 2]; i < relations->first[state / 2 + 1]; i++) {
      RebutPolarity polarity = relations->relations[i].polarity;
      guint32 next = 2 * relations->relations[i].to + ((state % 2) ^ (polarity != REBUT_SUPPORT));

      if ((polarity == REBUT_UNDERCUT && !self->undercuts) || self->stamps[next] == self->stamp)
        continue;
      self->stamps[next] = self->stamp;
      if (next != 2 * from)
        self->queue[tail++] = next;
    }
  }
}

gboolean
rebut_reach_has(RebutReach *self, guint32 from, guint32 to, RebutPolarity polarity)
{
  if (polarity == REBUT_UNDERCUT)
    return FALSE;
  if (self->from != from)
    search_from(self, from);
  return self->stamps[2 * to + (polarity == REBUT_ATTACK)] == self->stamp;
}
