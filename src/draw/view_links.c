/* view_links.c - the links between cards, and the inferences that need a pill.
 *
 * A claim without a card is stood for by the arguments that conclude it, where a link leaves it,
 * and by those that have it as a premise, where a link leads to it. */
#include "scheme.h"
#include "view_state.h"

#include <string.h>

static void
add_link(RebutViewing *self, RebutLink link)
{
  guint32 key[3] = {link.kind, link.from, link.to};

  if (link.from == REBUT_NONE || link.to == REBUT_NONE || link.from == link.to)
    return;
  if (rebut_names_add(self->link_keys, (const char *)key, sizeof key) == self->links->len)
    g_array_append_val(self->links, link);
}

static RebutLinkKind
get_kind(const RebutInference *inference)
{
  static const RebutLinkKind KINDS[] = {
    [REBUT_SUPPORT] = REBUT_LINK_SUPPORT,
    [REBUT_ATTACK] = REBUT_LINK_ATTACK,
    [REBUT_UNDERCUT] = REBUT_LINK_UNDERCUT,
  };

  return KINDS[inference->polarity];
}

static const RebutArgument *
get_own_argument(const RebutViewing *self, const RebutInference *inference)
{
  return inference->argument == REBUT_NONE ? NULL : &self->map->arguments[inference->argument];
}

/* The inference is inside an argument's card. */
static gboolean
is_hidden(const RebutViewing *self, const RebutInference *inference)
{
  return inference->structured && !self->is_spelled[inference->argument];
}

/* Something denies this step: directly, or by an undercut of its sketched argument. */
static gboolean
is_undercut(const RebutViewing *self, guint32 id)
{
  const RebutInference *inference = &self->map->inferences[id];
  const RebutIds *attacks;

  if (self->map->into_inference[id].count > 0)
    return TRUE;
  if (inference->argument == REBUT_NONE)
    return FALSE;
  attacks = &self->map->into_argument[inference->argument];
  for (guint32 i = 0; i < attacks->count; i++)
    if (inference->structured || self->map->inferences[attacks->ids[i]].polarity == REBUT_UNDERCUT)
      return TRUE;
  return FALSE;
}

static const char *
get_name(const RebutViewing *self, const RebutInference *inference)
{
  const RebutScheme *scheme = NULL;
  const RebutArgument *argument = get_own_argument(self, inference);

  if (inference->attribution->scheme != NULL) {
    scheme = rebut_scheme_find(inference->attribution->scheme);
    return scheme == NULL ? inference->attribution->scheme : scheme->name;
  }
  if (inference->n_rules > 0)
    return inference->rules[0];
  if (inference->structured && argument != NULL && !argument->anonymous)
    return argument->title;
  return NULL;
}

static void
add_pill(RebutViewing *self, guint32 id)
{
  static const char *const WORDS[] = {
    [REBUT_SUPPORT] = "because", [REBUT_ATTACK] = "objection", [REBUT_UNDERCUT] = "undercut"};
  const RebutInference *inference = &self->map->inferences[id];
  const char *name = get_name(self, inference);
  RebutPill pill = {id, name == NULL ? WORDS[inference->polarity] : name, REBUT_NONE};

  self->pill_nodes[id] = self->cards->len + self->pills->len;
  g_array_append_val(self->pills, pill);
}

/* The nodes that stand for CLAIM where a link leaves it, or where one leads to it. */
static void
collect_nodes(const RebutViewing *self, guint32 claim, gboolean leaving, GArray *nodes)
{
  const RebutMap *map = self->map;

  g_array_set_size(nodes, 0);
  if (self->claim_nodes[claim] != REBUT_NONE) {
    g_array_append_val(nodes, self->claim_nodes[claim]);
    return;
  }
  if (leaving) {
    for (guint32 i = 0; i < map->into_claim[claim].count; i++) {
      const RebutInference *inference = &map->inferences[map->into_claim[claim].ids[i]];

      if (inference->structured && self->argument_nodes[inference->argument] != REBUT_NONE)
        g_array_append_val(nodes, self->argument_nodes[inference->argument]);
    }
    return;
  }
  for (guint32 i = 0; i < map->out_of_claim[claim].count; i++) {
    const RebutInference *inference = &map->inferences[map->out_of_claim[claim].ids[i]];

    if (inference->structured && self->argument_nodes[inference->argument] != REBUT_NONE)
      g_array_append_val(nodes, self->argument_nodes[inference->argument]);
  }
}

/* An undercut of a sketched argument denies each of its steps; one without a step, the card itself.
 */
static void
collect_undercut_steps(const RebutViewing *self, guint32 argument, GArray *nodes)
{
  const RebutIds *steps = &self->map->arguments[argument].inferences;

  for (guint32 i = 0; i < steps->count; i++)
    if (self->pill_nodes[steps->ids[i]] != REBUT_NONE)
      g_array_append_val(nodes, self->pill_nodes[steps->ids[i]]);
  if (nodes->len == 0)
    g_array_append_val(nodes, self->argument_nodes[argument]);
}

static void
collect_argument_nodes(const RebutViewing *self, const RebutInference *inference, GArray *nodes)
{
  guint32 argument = inference->target.id;
  const RebutIds *steps = &self->map->arguments[argument].inferences;

  if (self->argument_nodes[argument] == REBUT_NONE && steps->count > 0)
    g_array_append_val(nodes, self->pill_nodes[steps->ids[steps->count - 1]]);
  else if (inference->polarity == REBUT_UNDERCUT)
    collect_undercut_steps(self, argument, nodes);
  else
    g_array_append_val(nodes, self->argument_nodes[argument]);
}

static void
collect_targets(const RebutViewing *self, const RebutInference *inference, GArray *nodes)
{
  guint32 target = inference->target.id;

  g_array_set_size(nodes, 0);
  switch (inference->target.type) {
  case REBUT_TARGET_CLAIM:
    collect_nodes(self, target, FALSE, nodes);
    break;
  case REBUT_TARGET_INFERENCE:
    if (is_hidden(self, &self->map->inferences[target]))
      target = self->argument_nodes[self->map->inferences[target].argument];
    else
      target = self->pill_nodes[target];
    g_array_append_val(nodes, target);
    break;
  case REBUT_TARGET_ARGUMENT:
    collect_argument_nodes(self, inference, nodes);
    break;
  default:
    g_assert_not_reached();
  }
}

static void
link_all(RebutViewing *self, RebutLink link, const GArray *from, const GArray *to)
{
  for (guint i = 0; i < from->len; i++) {
    for (guint j = 0; j < to->len; j++) {
      link.from = g_array_index(from, guint32, i);
      link.to = g_array_index(to, guint32, j);
      add_link(self, link);
    }
  }
}

/* From each premise to what the inference bears on, by way of its pill when it has one. */
static void
link_inference(RebutViewing *self, guint32 id, GArray *from, GArray *to)
{
  const RebutInference *inference = &self->map->inferences[id];
  guint32 pill = self->pill_nodes[id];
  RebutLink link = {.kind = get_kind(inference),
                    .has_head = pill == REBUT_NONE,
                    .at = inference->places.spans[0].start};

  collect_targets(self, inference, to);
  if (pill != REBUT_NONE) {
    g_array_set_size(from, 0);
    g_array_append_val(from, pill);
    link.has_head = TRUE;
    link_all(self, link, from, to);
    link.has_head = FALSE;
    g_array_set_size(to, 0);
    g_array_append_val(to, pill);
  }
  for (guint32 i = 0; i < inference->premises.count; i++) {
    collect_nodes(self, inference->premises.ids[i], TRUE, from);
    link_all(self, link, from, to);
  }
}

/* The card of an argument hides its steps: it is linked to what it concludes and builds on. */
static void
link_argument(RebutViewing *self, guint32 id, GArray *from, GArray *to)
{
  const RebutArgument *argument = &self->map->arguments[id];
  guint32 card = self->argument_nodes[id];

  if (card == REBUT_NONE)
    return;
  for (guint32 i = 0; i < argument->n_lines; i++) {
    const RebutOccurrence *line = &self->map->occurrences[argument->lines[i].occurrence];
    RebutLink link = {.kind = REBUT_LINK_SUPPORT, .has_head = TRUE, .at = line->span.start};

    if (argument->lines[i].inference == REBUT_NONE) {
      link.from = self->claim_nodes[line->owner];
      link.to = card;
      add_link(self, link);
    } else if (i + 1 == argument->n_lines) {
      link.at = argument->structure.start;
      g_array_set_size(from, 0);
      g_array_append_val(from, card);
      collect_nodes(self, line->owner, FALSE, to);
      link_all(self, link, from, to);
    }
  }
}

/* Claims without cards are opposed by way of their arguments, in both directions. */
static void
link_opposition(RebutViewing *self, const RebutOpposition *opposition, GArray *from, GArray *to)
{
  RebutLink link = {
    .kind = REBUT_LINK_ATTACK, .has_head = TRUE, .at = opposition->places.spans[0].start};

  link.from = self->claim_nodes[opposition->a];
  link.to = self->claim_nodes[opposition->b];
  if (link.from != REBUT_NONE && link.to != REBUT_NONE) {
    link.kind = opposition->kind == REBUT_CONTRARY ? REBUT_LINK_CONTRARY : REBUT_LINK_CONTRADICTORY;
    add_link(self, link);
    return;
  }
  collect_nodes(self, opposition->a, TRUE, from);
  collect_nodes(self, opposition->b, FALSE, to);
  link_all(self, link, from, to);
  collect_nodes(self, opposition->b, TRUE, from);
  collect_nodes(self, opposition->a, FALSE, to);
  link_all(self, link, from, to);
}

static gboolean
needs_pill(const RebutViewing *self, guint32 id)
{
  const RebutInference *inference = &self->map->inferences[id];

  return !is_hidden(self, inference) && (inference->premises.count > 1 || is_undercut(self, id) ||
                                         get_name(self, inference) != NULL);
}

static gboolean
has_visible_premise(const RebutViewing *self, const RebutInference *inference, GArray *nodes)
{
  for (guint32 i = 0; i < inference->premises.count; i++) {
    collect_nodes(self, inference->premises.ids[i], TRUE, nodes);
    if (nodes->len > 0)
      return TRUE;
  }
  return FALSE;
}

/* The step that INFERENCE denies, if it is drawn as a pill; REBUT_NONE when VISIBLE says whether
 * something else is shown where the inference leads. */
static guint32
find_denied_step(const RebutViewing *self,
                 const RebutInference *inference,
                 GArray *nodes,
                 gboolean *visible)
{
  guint32 step = inference->target.id;

  if (inference->target.type == REBUT_TARGET_CLAIM) {
    collect_nodes(self, inference->target.id, FALSE, nodes);
    *visible = nodes->len > 0;
    return REBUT_NONE;
  }
  if (inference->target.type == REBUT_TARGET_ARGUMENT) {
    const RebutIds *steps = &self->map->arguments[inference->target.id].inferences;

    *visible = self->argument_nodes[inference->target.id] != REBUT_NONE;
    if (*visible || steps->count == 0)
      return REBUT_NONE;
    step = steps->ids[steps->count - 1];
  }
  if (!is_hidden(self, &self->map->inferences[step]))
    return step;
  *visible = self->argument_nodes[self->map->inferences[step].argument] != REBUT_NONE;
  return REBUT_NONE;
}

typedef enum { NOT_KNOWN, IS_HIDDEN, IS_VISIBLE } Visibility;

/* A step is only worth a pill when something is shown on both of its sides. KNOWN, by inference,
 * keeps what was found out; PATH and NODES are scratch. */
static gboolean
is_visible(const RebutViewing *self, guint32 id, Visibility *known, GArray *path, GArray *nodes)
{
  gboolean visible = FALSE;

  g_array_set_size(path, 0);
  while (id != REBUT_NONE && known[id] == NOT_KNOWN) {
    const RebutInference *inference = &self->map->inferences[id];

    g_array_append_val(path, id);
    known[id] = IS_HIDDEN;
    id = has_visible_premise(self, inference, nodes)
           ? find_denied_step(self, inference, nodes, &visible)
           : REBUT_NONE;
  }
  if (id != REBUT_NONE)
    visible = known[id] == IS_VISIBLE;
  for (guint i = 0; i < path->len && visible; i++)
    known[g_array_index(path, guint32, i)] = IS_VISIBLE;
  return visible;
}

void
rebut_view_link(RebutViewing *self)
{
  g_autoptr(GArray) from = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GArray) to = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autofree Visibility *known = g_new0(Visibility, self->map->n_inferences + 1);

  for (guint32 i = 0; i < self->map->n_inferences; i++)
    if (needs_pill(self, i) && is_visible(self, i, known, from, to))
      add_pill(self, i);
  for (guint32 i = 0; i < self->map->n_inferences; i++)
    if (!is_hidden(self, &self->map->inferences[i]))
      link_inference(self, i, from, to);
  for (guint32 i = 0; i < self->map->n_arguments; i++)
    link_argument(self, i, from, to);
  for (guint32 i = 0; i < self->map->n_oppositions; i++)
    link_opposition(self, &self->map->oppositions[i], from, to);
}
