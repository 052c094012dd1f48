#include "argdown_relation.h"

/* A claim, or the argument whose gist it is. */
static RebutTarget
get_owner(const RebutMap *map, guint32 claim)
{
  guint32 argument = map->claims[claim].gist_of;

  if (argument != REBUT_NONE)
    return (RebutTarget){REBUT_TARGET_ARGUMENT, argument};
  return (RebutTarget){REBUT_TARGET_CLAIM, claim};
}

/* What an inference is to Argdown: a step of a structure, its argument, or what it starts from. */
static RebutTarget
get_step(const RebutMap *map, guint32 id)
{
  const RebutInference *inference = &map->inferences[id];

  if (inference->structured)
    return (RebutTarget){REBUT_TARGET_INFERENCE, id};
  if (inference->argument != REBUT_NONE)
    return (RebutTarget){REBUT_TARGET_ARGUMENT, inference->argument};
  return get_owner(map, inference->premises.ids[0]);
}

static const char *
get_kind(const RebutMap *map, const RebutInference *inference, const RebutArgdownRelation *relation)
{
  static const char *const KINDS[] = {"support", "attack", "undercut"};

  if (map->strict && inference->polarity == REBUT_SUPPORT &&
      relation->from.type == REBUT_TARGET_CLAIM && relation->to.type == REBUT_TARGET_CLAIM)
    return "entails";
  return KINDS[inference->polarity];
}

static void
add_inference(RebutArgdownRelations *self, const RebutInference *inference)
{
  RebutArgdownRelation relation = {.to = inference->target};

  if (inference->structured || inference->premises.count == 0)
    return;
  relation.from = get_owner(self->map, inference->premises.ids[0]);
  if (inference->target.type == REBUT_TARGET_CLAIM)
    relation.to = get_owner(self->map, inference->target.id);
  else if (inference->target.type == REBUT_TARGET_INFERENCE)
    relation.to = get_step(self->map, inference->target.id);
  relation.kind = get_kind(self->map, inference, &relation);
  g_array_append_val(self->relations, relation);
}

static void
add_opposition(RebutArgdownRelations *self, const RebutOpposition *opposition)
{
  RebutArgdownRelation relation = {
    opposition->kind == REBUT_CONTRARY ? "contrary" : "contradictory",
    {REBUT_TARGET_CLAIM, opposition->a},
    {REBUT_TARGET_CLAIM, opposition->b},
  };

  g_array_append_val(self->relations, relation);
}

/* The ends of RELATION, each once; a step's argument is one too. */
static guint
list_ends(const RebutMap *map, const RebutArgdownRelation *relation, RebutTarget ends[3])
{
  guint n = 0;

  ends[n++] = relation->from;
  if (relation->to.type != relation->from.type || relation->to.id != relation->from.id)
    ends[n++] = relation->to;
  if (relation->to.type == REBUT_TARGET_INFERENCE) {
    guint32 argument = map->inferences[relation->to.id].argument;

    if (relation->from.type != REBUT_TARGET_ARGUMENT || relation->from.id != argument)
      ends[n++] = (RebutTarget){REBUT_TARGET_ARGUMENT, argument};
  }
  return n;
}

/* Counting sort of the relations by their ends. */
static void
index_ends(RebutArgdownRelations *self)
{
  const RebutMap *map = self->map;
  guint32 counts[] = {map->n_claims, map->n_inferences, map->n_arguments};
  guint32 n = 0;
  RebutTarget ends[3];

  for (guint type = 0; type < 3; type++)
    self->firsts[type] = g_new0(guint32, counts[type] + 2);
  for (guint32 i = 0; i < self->relations->len; i++)
    for (guint k = list_ends(map, &g_array_index(self->relations, RebutArgdownRelation, i), ends);
         k > 0; k--)
      self->firsts[ends[k - 1].type][ends[k - 1].id + 2]++;
  for (guint type = 0; type < 3; type++)
    for (guint32 i = 0; i < counts[type] + 2; i++)
      n = self->firsts[type][i] += n;
  self->by_end = g_new(guint32, n + 1);
  for (guint32 i = 0; i < self->relations->len; i++)
    for (guint k = list_ends(map, &g_array_index(self->relations, RebutArgdownRelation, i), ends);
         k > 0; k--)
      self->by_end[self->firsts[ends[k - 1].type][ends[k - 1].id + 1]++] = i;
}

static void
index_lines(RebutArgdownRelations *self)
{
  self->line_of = g_new0(guint32, self->map->n_inferences + 1);
  for (guint32 i = 0; i < self->map->n_arguments; i++) {
    const RebutArgument *argument = &self->map->arguments[i];

    for (guint32 line = 0; line < argument->n_lines; line++)
      if (argument->lines[line].inference != REBUT_NONE)
        self->line_of[argument->lines[line].inference] = line;
  }
}

RebutArgdownRelations *
rebut_argdown_relations_new(const RebutMap *map)
{
  RebutArgdownRelations *self = g_new0(RebutArgdownRelations, 1);

  self->map = map;
  self->relations = g_array_new(FALSE, FALSE, sizeof(RebutArgdownRelation));
  for (guint32 i = 0; i < map->n_inferences; i++)
    add_inference(self, &map->inferences[i]);
  for (guint32 i = 0; i < map->n_oppositions; i++)
    add_opposition(self, &map->oppositions[i]);
  index_ends(self);
  index_lines(self);
  return self;
}

void
rebut_argdown_relations_free(RebutArgdownRelations *self)
{
  if (self == NULL)
    return;
  for (guint type = 0; type < 3; type++)
    g_free(self->firsts[type]);
  g_free(self->by_end);
  g_free(self->line_of);
  g_array_free(self->relations, TRUE);
  g_free(self);
}

const char *
rebut_argdown_title(const RebutMap *map, RebutTarget end)
{
  if (end.type == REBUT_TARGET_CLAIM)
    return map->claims[end.id].title;
  if (end.type == REBUT_TARGET_INFERENCE)
    end.id = map->inferences[end.id].argument;
  return map->arguments[end.id].title;
}

const char *
rebut_argdown_type(RebutTarget end)
{
  static const char *const TYPES[] = {"equivalence-class", "inference", "argument"};

  return TYPES[end.type];
}

RebutIds
rebut_argdown_relations_at(const RebutArgdownRelations *self, RebutTarget end)
{
  const guint32 *firsts = self->firsts[end.type];

  return (RebutIds){self->by_end + firsts[end.id], firsts[end.id + 1] - firsts[end.id]};
}
