#include "view.h"

#include "view_state.h"

static guint32
count_nodes(const RebutViewing *self)
{
  return self->cards->len + self->pills->len;
}

static RebutPart
get_part(RebutLinkKind kind)
{
  return kind == REBUT_LINK_SUPPORT  ? REBUT_PART_SUPPORT
         : kind == REBUT_LINK_ATTACK ? REBUT_PART_ATTACK
                                     : REBUT_PART_UNDERCUT;
}

/* What each card does follows from the links that leave it; one that is only led to is a thesis. */
static void
assign_parts(RebutViewing *self)
{
  for (guint i = 0; i < self->links->len; i++) {
    const RebutLink *link = &g_array_index(self->links, RebutLink, i);
    RebutCard *card;

    if (rebut_link_is_symmetric(link->kind) || link->from >= self->cards->len)
      continue;
    card = &g_array_index(self->cards, RebutCard, link->from);
    if (card->part == REBUT_PART_NONE)
      card->part = get_part(link->kind);
    else if (card->part != get_part(link->kind))
      card->part = REBUT_PART_MIXED;
  }
  for (guint i = 0; i < self->links->len; i++) {
    const RebutLink *link = &g_array_index(self->links, RebutLink, i);
    guint32 ends[2] = {link->to, rebut_link_is_symmetric(link->kind) ? link->from : link->to};

    for (guint j = 0; j < 2; j++)
      if (ends[j] < self->cards->len &&
          g_array_index(self->cards, RebutCard, ends[j]).part == REBUT_PART_NONE)
        g_array_index(self->cards, RebutCard, ends[j]).part = REBUT_PART_THESIS;
  }
}

/* Links into each node, in the order they were made. */
static RebutIds *
index_links(RebutViewing *self, RebutArena *arena)
{
  guint32 n = count_nodes(self);
  RebutIds *into = rebut_arena_new0(arena, RebutIds, n + 1);
  guint32 *numbers = rebut_arena_new0(arena, guint32, self->links->len + 1);
  guint32 total = 0;

  for (guint i = 0; i < self->links->len; i++)
    into[g_array_index(self->links, RebutLink, i).to].count++;
  for (guint32 i = 0; i < n; i++) {
    into[i].ids = numbers + total;
    total += into[i].count;
    into[i].count = 0;
  }
  for (guint32 i = 0; i < self->links->len; i++) {
    RebutIds *ids = &into[g_array_index(self->links, RebutLink, i).to];

    ((guint32 *)ids->ids)[ids->count++] = i;
  }
  return into;
}

/* Appends NODE and, depth first, everything that leads to it and was not met yet. */
static void
read_from(
  const RebutViewing *self, const RebutIds *into, guint32 node, guint32 *places, GArray *order)
{
  g_autoptr(GArray) stack = g_array_new(FALSE, FALSE, sizeof(guint32));

  g_array_append_val(stack, node);
  while (stack->len > 0) {
    const RebutIds *links;

    node = g_array_index(stack, guint32, stack->len - 1);
    g_array_set_size(stack, stack->len - 1);
    if (places[node] != REBUT_NONE)
      continue;
    places[node] = order->len;
    g_array_append_val(order, node);
    links = &into[node];
    for (guint32 i = links->count; i > 0; i--) {
      guint32 from = g_array_index(self->links, RebutLink, links->ids[i - 1]).from;

      if (places[from] == REBUT_NONE)
        g_array_append_val(stack, from);
    }
  }
}

/* Reading order: PLACES[node] is the node's place in ORDER. */
static GArray *
find_order(RebutViewing *self, guint32 *places)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  const RebutIds *into = index_links(self, arena);
  GArray *order = g_array_new(FALSE, FALSE, sizeof(guint32));

  for (guint32 i = 0; i < self->cards->len; i++)
    if (g_array_index(self->cards, RebutCard, i).part == REBUT_PART_THESIS)
      read_from(self, into, i, places, order);
  for (guint32 i = 0; i < count_nodes(self); i++)
    read_from(self, into, i, places, order);
  return order;
}

/* Puts cards and pills into reading order; NUMBERS[old node] becomes the new one. */
static void
renumber_nodes(RebutViewing *self, const GArray *order, guint32 *numbers)
{
  g_autoptr(GArray) cards = g_array_new(FALSE, FALSE, sizeof(RebutCard));
  g_autoptr(GArray) pills = g_array_new(FALSE, FALSE, sizeof(RebutPill));
  guint32 n_cards = self->cards->len;

  for (guint32 i = 0; i < order->len; i++) {
    guint32 node = g_array_index(order, guint32, i);

    if (node < n_cards) {
      numbers[node] = cards->len;
      g_array_append_val(cards, g_array_index(self->cards, RebutCard, node));
    } else {
      numbers[node] = n_cards + pills->len;
      g_array_append_val(pills, g_array_index(self->pills, RebutPill, node - n_cards));
    }
  }
  for (guint32 i = 0; i < cards->len; i++)
    g_array_index(self->cards, RebutCard, i) = g_array_index(cards, RebutCard, i);
  for (guint32 i = 0; i < pills->len; i++)
    g_array_index(self->pills, RebutPill, i) = g_array_index(pills, RebutPill, i);
}

static gint
compare_links(gconstpointer a, gconstpointer b)
{
  const RebutLink *x = a;
  const RebutLink *y = b;

  if (x->to != y->to)
    return x->to < y->to ? -1 : 1;
  if (x->at != y->at)
    return x->at < y->at ? -1 : 1;
  return (x->from > y->from) - (x->from < y->from);
}

static void
put_into_order(RebutViewing *self)
{
  guint32 n = count_nodes(self);
  g_autofree guint32 *places = rebut_nones_new(n);
  g_autofree guint32 *numbers = rebut_nones_new(n);
  g_autoptr(GArray) order = NULL;

  g_array_sort(self->links, compare_links);
  order = find_order(self, places);
  renumber_nodes(self, order, numbers);
  for (guint i = 0; i < self->links->len; i++) {
    RebutLink *link = &g_array_index(self->links, RebutLink, i);

    link->from = numbers[link->from];
    link->to = numbers[link->to];
  }
  g_array_sort(self->links, compare_links);
}

static void
take_results(RebutViewing *self)
{
  RebutView *view = self->view;

  view->n_cards = self->cards->len;
  view->cards =
    rebut_arena_memdup(view->arena, self->cards->data, view->n_cards * sizeof(RebutCard));
  view->n_pills = self->pills->len;
  view->pills =
    rebut_arena_memdup(view->arena, self->pills->data, view->n_pills * sizeof(RebutPill));
  view->n_groups = self->groups->len;
  view->groups =
    rebut_arena_memdup(view->arena, self->groups->data, view->n_groups * sizeof(RebutGroup));
  view->n_links = self->links->len;
  view->links =
    rebut_arena_memdup(view->arena, self->links->data, view->n_links * sizeof(RebutLink));
  view->into = index_links(self, view->arena);
}

static gboolean
wants_fold(const RebutSettings *settings)
{
  return settings->fold >= 0 || settings->focus != NULL;
}

static void
fold(RebutViewing *self)
{
  g_autoptr(RebutArena) arena = NULL;

  if (!wants_fold(self->settings))
    return;
  arena = rebut_arena_new();
  rebut_view_fold(self, index_links(self, arena));
}

static void
make(RebutViewing *self)
{
  rebut_view_preselect(self);
  rebut_view_select(self);
  rebut_view_link(self);
  rebut_view_group(self);
  assign_parts(self);
  put_into_order(self);
  fold(self);
  rebut_view_colour(self);
  rebut_view_row(self);
  rebut_view_settle_groups(self);
  take_results(self);
}

RebutView *
rebut_view_new(const RebutMap *map, const RebutViewOptions *options)
{
  RebutView *view = g_new0(RebutView, 1);
  g_autoptr(RebutSettings) plain = rebut_settings_new();
  g_autoptr(RebutArena) keys = rebut_arena_new();
  g_autofree RebutPreselection *claims = g_new0(RebutPreselection, map->n_claims + 1);
  g_autofree RebutPreselection *arguments = g_new0(RebutPreselection, map->n_arguments + 1);
  g_autofree gboolean *is_used = g_new0(gboolean, map->n_claims + 1);
  g_autofree gboolean *has_card = g_new0(gboolean, map->n_claims + 1);
  g_autofree gboolean *is_spelled = g_new0(gboolean, map->n_arguments + 1);
  g_autofree guint32 *claim_nodes = rebut_nones_new(map->n_claims);
  g_autofree guint32 *argument_nodes = rebut_nones_new(map->n_arguments);
  g_autofree guint32 *pill_nodes = rebut_nones_new(map->n_inferences);
  g_autoptr(GArray) cards = g_array_new(FALSE, FALSE, sizeof(RebutCard));
  g_autoptr(GArray) pills = g_array_new(FALSE, FALSE, sizeof(RebutPill));
  g_autoptr(GArray) links = g_array_new(FALSE, FALSE, sizeof(RebutLink));
  g_autoptr(GArray) groups = g_array_new(FALSE, FALSE, sizeof(RebutGroup));
  g_autoptr(RebutNames) link_keys = rebut_names_new(keys);
  RebutViewing self = {
    .map = map,
    .detail = options->detail,
    .settings = options->settings == NULL ? plain : options->settings,
    .claim_verdicts = options->claims,
    .argument_verdicts = options->arguments,
    .claim_notes = options->claim_notes,
    .argument_notes = options->argument_notes,
    .view = view,
    .claims = claims,
    .arguments = arguments,
    .is_used = is_used,
    .has_card = has_card,
    .is_spelled = is_spelled,
    .claim_nodes = claim_nodes,
    .argument_nodes = argument_nodes,
    .pill_nodes = pill_nodes,
    .cards = cards,
    .pills = pills,
    .links = links,
    .groups = groups,
    .link_keys = link_keys,
  };

  view->map = map;
  view->title = map->title;
  view->arena = rebut_arena_new();
  view->direction = (RebutDirection)self.settings->direction;
  make(&self);
  return view;
}

void
rebut_view_free(RebutView *self)
{
  if (self == NULL)
    return;
  rebut_arena_free(self->arena);
  g_free(self);
}

const char *
rebut_card_name(const RebutCard *self)
{
  return self->name;
}

char *
rebut_card_badge(const RebutCard *self)
{
  GString *badge;

  if (self->hidden.support + self->hidden.attack == 0)
    return NULL;
  badge = g_string_new(NULL);
  if (self->hidden.support > 0)
    g_string_append_printf(badge, "+%u", self->hidden.support);
  if (self->hidden.attack > 0)
    g_string_append_printf(badge, "%s−%u", badge->len > 0 ? " " : "", self->hidden.attack);
  return g_string_free(badge, FALSE);
}

const char *
rebut_part_sign(RebutPart part)
{
  static const char *const SIGNS[] = {
    [REBUT_PART_NONE] = "•",   [REBUT_PART_THESIS] = "◆",   [REBUT_PART_SUPPORT] = "+",
    [REBUT_PART_ATTACK] = "−", [REBUT_PART_UNDERCUT] = "×", [REBUT_PART_MIXED] = "±",
  };

  return SIGNS[part];
}

const char *
rebut_part_word(RebutPart part)
{
  static const char *const WORDS[] = {
    [REBUT_PART_NONE] = "Claim",         [REBUT_PART_THESIS] = "Thesis",
    [REBUT_PART_SUPPORT] = "Supports",   [REBUT_PART_ATTACK] = "Attacks",
    [REBUT_PART_UNDERCUT] = "Undercuts", [REBUT_PART_MIXED] = "Bears both ways",
  };

  return WORDS[part];
}

const char *
rebut_link_word(RebutLinkKind kind)
{
  static const char *const WORDS[] = {
    [REBUT_LINK_SUPPORT] = "supports",          [REBUT_LINK_ATTACK] = "attacks",
    [REBUT_LINK_UNDERCUT] = "undercuts",        [REBUT_LINK_CONTRARY] = "is contrary to",
    [REBUT_LINK_CONTRADICTORY] = "contradicts",
  };

  return WORDS[kind];
}
