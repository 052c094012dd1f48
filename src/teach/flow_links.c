#include "flow_state.h"

/* The claim beside which what bears on TARGET is written: a step and an argument are met at their
 * first premise. REBUT_NONE for an argument without one. */
static guint32
find_place(const RebutMap *map, RebutTarget target)
{
  const RebutArgument *argument;
  guint32 inference = target.id;

  if (target.type == REBUT_TARGET_CLAIM)
    return target.id;
  if (target.type == REBUT_TARGET_ARGUMENT) {
    argument = &map->arguments[target.id];
    if (argument->gist != REBUT_NONE)
      return argument->gist;
    if (argument->inferences.count == 0)
      return REBUT_NONE;
    inference = argument->inferences.ids[argument->inferences.count - 1];
  }
  return map->inferences[inference].premises.ids[0];
}

static void
append_link(GArray *links, guint32 from, guint32 to, RebutFlowRole role, gboolean attacks)
{
  RebutFlowLink link = {from, to, role, attacks};

  if (from != to && to != REBUT_NONE)
    g_array_append_val(links, link);
}

static RebutFlowRole
get_role(const RebutInference *inference)
{
  if (inference->polarity == REBUT_SUPPORT)
    return REBUT_FLOW_REASON;
  return inference->target.type == REBUT_TARGET_INFERENCE ? REBUT_FLOW_UNDERCUT : REBUT_FLOW_ATTACK;
}

/* Of two opposed claims the later one answers the earlier. */
static void
append_opposition(const RebutFlowMaking *self, const RebutOpposition *opposition)
{
  const RebutClaim *claims = self->flow->map->claims;
  gboolean turned =
    claims[opposition->a].attribution->speech != REBUT_NONE &&
    claims[opposition->b].attribution->speech < claims[opposition->a].attribution->speech;

  append_link(self->links, turned ? opposition->a : opposition->b,
              turned ? opposition->b : opposition->a, REBUT_FLOW_ATTACK, TRUE);
}

static void
collect_links(RebutFlowMaking *self)
{
  const RebutMap *map = self->flow->map;

  self->links = g_array_new(FALSE, FALSE, sizeof(RebutFlowLink));
  for (guint32 i = 0; i < map->n_inferences; i++) {
    const RebutInference *inference = &map->inferences[i];
    guint32 place = find_place(map, inference->target);
    RebutFlowRole role = get_role(inference);

    for (guint32 k = 0; k < inference->premises.count; k++)
      append_link(self->links, inference->premises.ids[k], place, k == 0 ? role : REBUT_FLOW_LINKED,
                  role != REBUT_FLOW_REASON);
  }
  for (guint32 i = 0; i < map->n_oppositions; i++)
    append_opposition(self, &map->oppositions[i]);
}

static void
index_links(RebutFlowMaking *self)
{
  g_autofree guint32 *claims = g_new(guint32, (gsize)self->links->len + 1);

  for (guint32 i = 0; i < self->links->len; i++)
    claims[i] = rebut_flow_link(self, i)->from;
  self->out_of = rebut_rows_by_key(claims, NULL, self->links->len, self->flow->map->n_claims);
}

/* The first link to what is said no later, else the first. */
static guint32
choose_link(const RebutFlowMaking *self, guint32 claim)
{
  const RebutClaim *claims = self->flow->map->claims;
  guint32 speech = claims[claim].attribution->speech;
  guint32 begin = self->out_of.first[claim];
  guint32 end = self->out_of.first[claim + 1];

  for (guint32 i = begin; i < end; i++) {
    guint32 other = claims[rebut_flow_link(self, self->out_of.items[i])->to].attribution->speech;

    if (other == REBUT_NONE || other <= speech)
      return self->out_of.items[i];
  }
  return begin == end ? REBUT_NONE : self->out_of.items[begin];
}

/* The way up from CLAIM ends, or it meets itself: then the first claim of the circle stands beside
 * nothing. */
static void
cut_circle(RebutFlowMaking *self, guint32 claim, guint32 *stamps)
{
  guint32 at = claim;
  guint32 first;

  while (at != REBUT_NONE && stamps[at] == REBUT_NONE) {
    stamps[at] = claim;
    at = rebut_flow_parent(self, at);
  }
  if (at == REBUT_NONE || stamps[at] != claim)
    return;
  first = at;
  for (guint32 i = rebut_flow_parent(self, at); i != at; i = rebut_flow_parent(self, i))
    first = MIN(first, i);
  self->link_of[first] = REBUT_NONE;
}

static void
choose_links(RebutFlowMaking *self)
{
  guint32 n = self->flow->map->n_claims;
  g_autofree guint32 *stamps = rebut_nones_new(n);
  g_autofree guint32 *parents = g_new(guint32, (gsize)n + 1);

  self->link_of = rebut_nones_new(n);
  for (guint32 i = 0; i < n; i++)
    self->link_of[i] = choose_link(self, i);
  for (guint32 i = 0; i < n; i++)
    cut_circle(self, i, stamps);
  for (guint32 i = 0; i < n; i++)
    parents[i] = rebut_flow_parent(self, i);
  self->beside = rebut_rows_by_key(parents, NULL, n, n);
}

/* Each after its parent. */
static void
order_claims(RebutFlowMaking *self)
{
  guint32 n = self->flow->map->n_claims;
  guint32 tail = 0;

  self->order = g_new(guint32, (gsize)n + 1);
  for (guint32 i = 0; i < n; i++)
    if (self->link_of[i] == REBUT_NONE)
      self->order[tail++] = i;
  for (guint32 head = 0; head < tail; head++)
    for (guint32 i = self->beside.first[self->order[head]];
         i < self->beside.first[self->order[head] + 1]; i++)
      self->order[tail++] = self->beside.items[i];
}

/* A claim without a speech stands where what it bears on does. */
static void
place_claims(RebutFlowMaking *self)
{
  RebutFlow *flow = self->flow;

  flow->column_of = g_new0(guint32, (gsize)flow->map->n_claims + 1);
  for (guint32 i = 0; i < flow->map->n_claims; i++) {
    guint32 claim = self->order[i];
    guint32 speech = flow->map->claims[claim].attribution->speech;
    guint32 parent = rebut_flow_parent(self, claim);

    if (speech != REBUT_NONE)
      flow->column_of[claim] = speech;
    else if (parent != REBUT_NONE)
      flow->column_of[claim] = flow->column_of[parent];
  }
}

void
rebut_flow_find_links(RebutFlowMaking *self)
{
  collect_links(self);
  index_links(self);
  choose_links(self);
  order_claims(self);
  place_claims(self);
}
