/* Circles with an odd number of attacks. Every step is a node too, so that attacks on steps and on
 * arguments count: an edge leads from a premise to its inference, from an inference to its target,
 * and from an argument to its inferences. The edge from an attack or an undercut is negative. */
#include "checks_state.h"
#include "odd_circles.h"

#include <string.h>

typedef struct {
  const RebutChecks *checks;
  const RebutMap *map;
  GHashTable *attacks; /* of guint64: source and target of each attack by one claim or argument */
  RebutRows edges;     /* between nodes: claims, inferences, arguments */
  guint32 n_nodes;
} Search;

static guint32
get_argument_node(const RebutMap *map, guint32 argument)
{
  return map->n_claims + map->n_inferences + argument;
}

static guint32
get_target(const RebutMap *map, const RebutInference *inference)
{
  guint32 id = inference->target.id;

  switch (inference->target.type) {
  case REBUT_TARGET_INFERENCE:
    return map->n_claims + id;
  case REBUT_TARGET_ARGUMENT:
    return get_argument_node(map, id);
  case REBUT_TARGET_CLAIM:
  default:
    return id;
  }
}

/* What draws the inference: a claim, or an argument that is only sketched. */
static guint32
get_source(const RebutMap *map, const RebutInference *inference)
{
  guint32 premise = inference->premises.ids[0];
  guint32 argument = map->claims[premise].gist_of;

  return argument == REBUT_NONE ? premise : get_argument_node(map, argument);
}

static gboolean
is_lone_attack(const RebutInference *inference)
{
  return inference->polarity == REBUT_ATTACK && inference->premises.count == 1;
}

static guint64
make_pair(guint32 source, guint32 target)
{
  return ((guint64)source << 32) | target;
}

static void
list_attacks(Search *self)
{
  for (guint32 i = 0; i < self->map->n_inferences; i++) {
    const RebutInference *inference = &self->map->inferences[i];
    guint64 pair = make_pair(get_source(self->map, inference), get_target(self->map, inference));

    if (is_lone_attack(inference))
      g_hash_table_add(self->attacks, g_memdup2(&pair, sizeof pair));
  }
}

/* Whether the inference can leave anything open: it is not known to have no effect, and is not one
 * of two attacks that answer each other, which are no more than an opposition. An attack on itself
 * answers itself: that is a fault of its own. */
static gboolean
is_open(const Search *self, guint32 id)
{
  const RebutInference *inference = &self->map->inferences[id];
  guint64 back = make_pair(get_target(self->map, inference), get_source(self->map, inference));

  return rebut_judgement_step(self->checks->judgement, self->checks->judgement->grounded, id) !=
           REBUT_FALSE &&
         !(is_lone_attack(inference) && g_hash_table_contains(self->attacks, &back));
}

static gboolean
is_contested(const Search *self, guint32 claim)
{
  return self->checks->judgement->claims[claim] == REBUT_VERDICT_CONTESTED;
}

static void
add_edges(Search *self, const guint8 *open, const RebutIds *inferences, GArray *items)
{
  for (guint32 i = 0; i < inferences->count; i++) {
    guint32 node = self->map->n_claims + inferences->ids[i];

    if (open[inferences->ids[i]])
      g_array_append_val(items, node);
  }
}

static void
list_edges(Search *self)
{
  const RebutMap *map = self->map;
  g_autofree guint8 *open = g_new0(guint8, (gsize)map->n_inferences + 1);
  GArray *items = g_array_new(FALSE, FALSE, sizeof(guint32));
  guint32 node = 0;

  self->edges.first = g_new(guint32, (gsize)self->n_nodes + 1);
  for (guint32 i = 0; i < map->n_inferences; i++)
    open[i] = is_open(self, i) ? TRUE : FALSE;
  for (guint32 i = 0; i < map->n_claims; i++) {
    self->edges.first[node++] = items->len;
    if (is_contested(self, i))
      add_edges(self, open, &map->out_of_claim[i], items);
  }
  for (guint32 i = 0; i < map->n_inferences; i++) {
    guint32 target = get_target(map, &map->inferences[i]);

    self->edges.first[node++] = items->len;
    if (open[i])
      g_array_append_val(items, target);
  }
  for (guint32 i = 0; i < map->n_arguments; i++) {
    self->edges.first[node++] = items->len;
    add_edges(self, open, &map->arguments[i].inferences, items);
  }
  self->edges.first[node] = items->len;
  self->edges.items = (guint32 *)(gpointer)g_array_free(items, FALSE);
}

static guint32
get_item(const RebutIds *nodes, guint i)
{
  return nodes->ids[i];
}

/* Claims and arguments have names. */
static gboolean
is_named(const Search *self, guint32 node)
{
  return node < self->map->n_claims || node >= get_argument_node(self->map, 0);
}

static char *
describe(const RebutMap *map, guint32 here, guint32 node)
{
  if (node >= map->n_claims)
    return g_strdup_printf("<%s>", map->arguments[node - get_argument_node(map, 0)].title);
  return node == here ? rebut_claim_label(map, node) : rebut_checks_name(map, here, node);
}

/* What a node does to the next one that has a name: by the inference behind it, and how many nodes
 * stand in between. */
static const char *
describe_hop(const Search *self, guint32 inference, guint n_between)
{
  gboolean supports =
    self->map->inferences[inference - self->map->n_claims].polarity == REBUT_SUPPORT;

  if (n_between > 1)
    return supports ? "backs a step to" : "denies a step to";
  return supports ? "supports" : "attacks";
}

/* Where the circle begins: at the first of its claims, else of its arguments; its length when
 * nothing in it has a name. */
static guint
find_start(const Search *self, const RebutIds *circle)
{
  guint first = circle->count;

  for (guint i = 0; i < circle->count; i++)
    if (is_named(self, get_item(circle, i)) &&
        (first == circle->count || get_item(circle, i) < get_item(circle, first)))
      first = i;
  return first;
}

/* "[A] attacks [B] (in line 2), which attacks [A]" for the circle that begins at START. */
static char *
describe_circle(const Search *self, const RebutIds *circle, guint start)
{
  enum { MOST = 8 };
  guint32 here = get_item(circle, start);
  g_autofree char *label = describe(self->map, here, here);
  GString *text = g_string_new(label);

  for (guint at = 0, n_named = 0; at < circle->count && n_named < MOST; n_named++) {
    guint32 inference = get_item(circle, (start + at + 1) % circle->count);
    guint n_between = 0;
    guint32 node = get_item(circle, (start + ++at) % circle->count);
    g_autofree char *name = NULL;

    for (; !is_named(self, node); n_between++)
      node = get_item(circle, (start + ++at) % circle->count);
    name = describe(self->map, here, node);
    g_string_append_printf(text, "%s %s %s", n_named == 0 ? "" : ", which",
                           describe_hop(self, inference, n_between), name);
    if (node != here && n_named + 1 == MOST)
      g_string_append_printf(text, ", and so on back to %s", label);
  }
  return g_string_free(text, FALSE);
}

static guint
count_attacks(const RebutIds *circle, const guint8 *negative)
{
  guint n = 0;

  for (guint i = 0; i < circle->count; i++)
    n += negative[get_item(circle, i)];
  return n;
}

/* With one attack alone, a claim denies what it rests on: that is a fault of its own. */
static void
report_circle(const Search *self, const RebutIds *circle, const guint8 *negative)
{
  guint start = find_start(self, circle);
  g_autofree char *text = NULL;
  guint32 claim;

  if (start == circle->count || count_attacks(circle, negative) == 1)
    return;
  claim = get_item(circle, start);
  if (claim >= self->map->n_claims)
    claim = rebut_checks_stand_in(self->map, claim - get_argument_node(self->map, 0));
  text = describe_circle(self, circle, start);
  if (claim != REBUT_NONE)
    rebut_checks_report(
      self->checks, REBUT_CODE_ODD_CIRCLE, claim,
      g_strdup_printf(
        "%s: an odd number of attacks in a circle, which leaves all of them contested", text));
}

/* By node: whether the edges out of it are attacks. */
static guint8 *
list_signs(const Search *self)
{
  guint8 *negative = g_new0(guint8, (gsize)self->n_nodes + 1);

  for (guint32 i = 0; i < self->map->n_inferences; i++)
    negative[self->map->n_claims + i] = self->map->inferences[i].polarity != REBUT_SUPPORT;
  return negative;
}

void
rebut_check_attacks(const RebutChecks *checks)
{
  const RebutMap *map = checks->map;
  const RebutModel *model = checks->judgement->grounded;
  g_autoptr(GHashTable) attacks = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
  g_auto(RebutRows) circles = {0};
  guint32 n_circles;
  g_autofree guint8 *negative = NULL;
  Search self = {.checks = checks,
                 .map = map,
                 .attacks = attacks,
                 .n_nodes = get_argument_node(map, map->n_arguments)};

  if (memchr(model->values, REBUT_UNDEFINED, model->n_atoms) == NULL)
    return;
  list_attacks(&self);
  list_edges(&self);
  negative = list_signs(&self);
  n_circles = rebut_odd_circles_find(&self.edges, negative, self.n_nodes, &circles);
  for (guint32 i = 0; i < n_circles; i++) {
    RebutIds circle = {circles.items + circles.first[i], rebut_rows_count(&circles, i)};

    report_circle(&self, &circle, negative);
  }
  rebut_rows_clear(&self.edges);
}
