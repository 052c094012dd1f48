/* view_fold.c - hides what is far away from a thesis, or from the focus.
 *
 * Ways are counted in links from card to card; a pill on the way counts nothing. What is hidden is
 * counted on the shown card that it bears on by the shortest way. */
#include "view_state.h"

#include <string.h>

typedef struct {
  RebutViewing *viewing;
  const RebutIds *into; /* by node: links that lead there */
  guint32 *depths;      /* by node: links away; REBUT_NONE: not reached */
  gboolean *shown;      /* by node */
  GQueue *queue;        /* of nodes to go on from */
} Folding;

static const RebutLink *
get_link(const Folding *self, guint32 i)
{
  return &g_array_index(self->viewing->links, RebutLink, i);
}

static gboolean
is_card(const Folding *self, guint32 node)
{
  return node < self->viewing->cards->len;
}

/* Breadth first, where a pill is as near as what it leads to. */
static void
reach(Folding *self, guint32 node, guint32 depth)
{
  if (self->depths[node] <= depth)
    return;
  self->depths[node] = depth;
  if (is_card(self, node))
    g_queue_push_tail(self->queue, GUINT_TO_POINTER(node));
  else
    g_queue_push_head(self->queue, GUINT_TO_POINTER(node));
}

/* Everything that bears on what the queue holds, no more than MOST links away. */
static void
spread(Folding *self, gdouble most)
{
  while (!g_queue_is_empty(self->queue)) {
    guint32 node = GPOINTER_TO_UINT(g_queue_pop_head(self->queue));

    for (guint32 i = 0; i < self->into[node].count; i++) {
      guint32 from = get_link(self, self->into[node].ids[i])->from;
      guint32 depth = self->depths[node] + (is_card(self, from) ? 1 : 0);

      if (depth <= most)
        reach(self, from, depth);
    }
  }
}

/* The card of the claim or argument of this title, with or without its brackets. */
static guint32
find_card(const Folding *self, const char *title)
{
  const RebutMap *map = self->viewing->map;

  for (guint32 i = 0; i < self->viewing->cards->len; i++) {
    const RebutCard *card = &g_array_index(self->viewing->cards, RebutCard, i);
    gboolean claim = card->type == REBUT_CARD_CLAIM;

    if (card->type != REBUT_CARD_GROUP &&
        strcmp(title, claim ? map->claims[card->id].title : map->arguments[card->id].title) == 0)
      return i;
  }
  return REBUT_NONE;
}

/* By node: a link that leaves it, on a shortest way to a thesis; REBUT_NONE on theses and where
 * there is none. */
static guint32 *
find_ways_up(Folding *self)
{
  RebutViewing *viewing = self->viewing;
  guint32 n = viewing->cards->len + viewing->pills->len;
  guint32 *ways = rebut_nones_new(n);

  for (guint32 i = 0; i < viewing->cards->len; i++)
    if (g_array_index(viewing->cards, RebutCard, i).part == REBUT_PART_THESIS)
      reach(self, i, 0);
  while (!g_queue_is_empty(self->queue)) {
    guint32 node = GPOINTER_TO_UINT(g_queue_pop_head(self->queue));

    for (guint32 i = 0; i < self->into[node].count; i++) {
      guint32 link = self->into[node].ids[i];
      guint32 from = get_link(self, link)->from;
      guint32 depth = self->depths[node] + (is_card(self, from) ? 1 : 0);

      if (rebut_link_is_symmetric(get_link(self, link)->kind) || depth >= self->depths[from])
        continue;
      ways[from] = link;
      reach(self, from, depth);
    }
  }
  rebut_nones_set(self->depths, n);
  return ways;
}

/* Linked premises count only together, so a pill that is shown shows them all. */
static void
show_premises(Folding *self, guint32 pill)
{
  for (guint32 i = 0; i < self->into[pill].count; i++) {
    const RebutLink *link = get_link(self, self->into[pill].ids[i]);

    if (!link->has_head)
      self->shown[link->from] = TRUE;
  }
}

static void
show_way_up(Folding *self, const guint32 *ways, guint32 node)
{
  while (ways[node] != REBUT_NONE && !self->shown[get_link(self, ways[node])->to]) {
    node = get_link(self, ways[node])->to;
    self->shown[node] = TRUE;
    if (!is_card(self, node))
      show_premises(self, node);
  }
}

/* What the card bears on directly, and its shortest way to a thesis. */
static void
show_targets(Folding *self, guint32 card)
{
  g_autofree guint32 *ways = find_ways_up(self);

  show_way_up(self, ways, card);
  for (guint i = 0; i < self->viewing->links->len; i++) {
    const RebutLink *link = get_link(self, i);

    if (link->from != card || self->shown[link->to])
      continue;
    self->shown[link->to] = TRUE;
    if (is_card(self, link->to))
      continue;
    show_premises(self, link->to);
    show_way_up(self, ways, link->to);
  }
}

static void
mark_reached(Folding *self)
{
  guint32 n = self->viewing->cards->len + self->viewing->pills->len;

  for (guint32 i = 0; i < n; i++)
    if (self->depths[i] != REBUT_NONE)
      self->shown[i] = TRUE;
}

static void
show_focus(Folding *self, guint32 card)
{
  self->shown[card] = TRUE;
  show_targets(self, card);
  reach(self, card, 0);
  spread(self, self->viewing->settings->focus_depth);
  mark_reached(self);
}

/* What no thesis is reached from begins where the text does. */
static void
show_levels(Folding *self)
{
  RebutViewing *viewing = self->viewing;
  gdouble most = viewing->settings->fold;

  for (guint32 i = 0; i < viewing->cards->len; i++)
    if (g_array_index(viewing->cards, RebutCard, i).part <= REBUT_PART_THESIS)
      reach(self, i, 0);
  spread(self, G_MAXUINT32);
  for (guint32 i = 0; i < viewing->cards->len; i++) {
    if (self->depths[i] != REBUT_NONE)
      continue;
    reach(self, i, 0);
    spread(self, G_MAXUINT32);
  }
  for (guint32 i = 0; i < viewing->cards->len + viewing->pills->len; i++)
    self->shown[i] = self->depths[i] <= most;
}

/* A pill is shown with something that it leads to and one of its premises; hiding one may hide the
 * pill that denies it. */
static void
check_pills(Folding *self)
{
  RebutViewing *viewing = self->viewing;
  guint32 n = viewing->cards->len + viewing->pills->len;
  g_autofree guint32 *leads = g_new0(guint32, n + 1);
  g_autofree gboolean *rests = g_new0(gboolean, n + 1);

  for (guint i = 0; i < viewing->links->len; i++) {
    const RebutLink *link = get_link(self, i);

    leads[link->from] += self->shown[link->to] ? 1 : 0;
    rests[link->to] |= !link->has_head && self->shown[link->from];
  }
  for (guint32 i = viewing->cards->len; i < n; i++)
    if (!self->shown[i] || leads[i] == 0 || !rests[i])
      g_queue_push_tail(self->queue, GUINT_TO_POINTER(i));
  while (!g_queue_is_empty(self->queue)) {
    guint32 pill = GPOINTER_TO_UINT(g_queue_pop_head(self->queue));

    if (!self->shown[pill])
      continue;
    self->shown[pill] = FALSE;
    for (guint32 i = 0; i < self->into[pill].count; i++) {
      guint32 from = get_link(self, self->into[pill].ids[i])->from;

      if (!is_card(self, from) && --leads[from] == 0)
        g_queue_push_tail(self->queue, GUINT_TO_POINTER(from));
    }
  }
}

/* Counts each hidden card on the shown card that it leads to by the shortest way. */
static void
count_hidden(Folding *self)
{
  RebutViewing *viewing = self->viewing;
  guint32 n = viewing->cards->len + viewing->pills->len;
  g_autofree guint32 *owners = g_new0(guint32, n + 1);

  rebut_nones_set(self->depths, n);
  for (guint32 i = 0; i < viewing->cards->len; i++) {
    owners[i] = i;
    if (self->shown[i])
      reach(self, i, 0);
  }
  while (!g_queue_is_empty(self->queue)) {
    guint32 node = GPOINTER_TO_UINT(g_queue_pop_head(self->queue));

    for (guint32 i = 0; i < self->into[node].count; i++) {
      const RebutLink *link = get_link(self, self->into[node].ids[i]);
      RebutHidden *hidden = &g_array_index(viewing->cards, RebutCard, owners[node]).hidden;

      if (self->depths[link->from] != REBUT_NONE)
        continue;
      owners[link->from] = owners[node];
      reach(self, link->from, self->depths[node] + 1);
      if (!is_card(self, link->from))
        continue;
      viewing->view->n_hidden++;
      if (link->kind == REBUT_LINK_SUPPORT)
        hidden->support++;
      else
        hidden->attack++;
    }
  }
}

/* Takes out what is not shown; what stays keeps its order. */
static void
take_out(Folding *self)
{
  RebutViewing *viewing = self->viewing;
  guint32 n_cards = viewing->cards->len;
  guint32 n = n_cards + viewing->pills->len;
  g_autofree guint32 *numbers = g_new0(guint32, n + 1);
  guint32 kept_cards = 0;
  guint32 kept_pills = 0;
  guint kept_links = 0;

  for (guint32 i = 0; i < n_cards; i++) {
    numbers[i] = kept_cards;
    if (self->shown[i])
      g_array_index(viewing->cards, RebutCard, kept_cards++) =
        g_array_index(viewing->cards, RebutCard, i);
  }
  for (guint32 i = n_cards; i < n; i++) {
    numbers[i] = kept_cards + kept_pills;
    if (self->shown[i])
      g_array_index(viewing->pills, RebutPill, kept_pills++) =
        g_array_index(viewing->pills, RebutPill, i - n_cards);
  }
  for (guint i = 0; i < viewing->links->len; i++) {
    RebutLink link = *get_link(self, i);

    if (!self->shown[link.from] || !self->shown[link.to])
      continue;
    link.from = numbers[link.from];
    link.to = numbers[link.to];
    g_array_index(viewing->links, RebutLink, kept_links++) = link;
  }
  g_array_set_size(viewing->cards, kept_cards);
  g_array_set_size(viewing->pills, kept_pills);
  g_array_set_size(viewing->links, kept_links);
}

void
rebut_view_fold(RebutViewing *viewing, const RebutIds *into)
{
  guint32 n = viewing->cards->len + viewing->pills->len;
  g_autofree guint32 *depths = rebut_nones_new(n);
  g_autofree gboolean *shown = g_new0(gboolean, n + 1);
  g_autoptr(GQueue) queue = g_queue_new();
  Folding self = {viewing, into, depths, shown, queue};
  guint32 focus = REBUT_NONE;

  if (viewing->settings->focus != NULL)
    focus = find_card(&self, viewing->settings->focus);
  if (focus != REBUT_NONE)
    show_focus(&self, focus);
  else if (viewing->settings->fold >= 0)
    show_levels(&self);
  else
    return;
  check_pills(&self);
  count_hidden(&self);
  take_out(&self);
}
