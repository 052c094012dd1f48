/* view_close.c - closed groups: one card in the place of many. What led into the group or out of it
 * leads to its card; what was inside is gone. */
#include "view_state.h"

#include <string.h>

typedef struct {
  RebutViewing *viewing;
  guint32 *owners;  /* by group: the outermost closed group around it, or REBUT_NONE */
  guint32 *numbers; /* by old node: the new one; for what is inside a closed group, its card */
  GArray *cards;    /* of RebutCard: the new ones */
  guint32 *places;  /* by group: its card among the new ones, or REBUT_NONE */
} Closing;

static void
find_owners(Closing *self, const gboolean *closed)
{
  GArray *groups = self->viewing->groups;

  for (guint32 i = 0; i < groups->len; i++) {
    guint32 parent = g_array_index(groups, RebutGroup, i).parent;

    self->owners[i] = parent == REBUT_NONE ? REBUT_NONE : self->owners[parent];
    if (self->owners[i] == REBUT_NONE && closed[i])
      self->owners[i] = i;
  }
}

static void
add_group_card(Closing *self, guint32 group, RebutSpan span)
{
  const RebutGroup *data = &g_array_index(self->viewing->groups, RebutGroup, group);
  const RebutWords *scheme = &self->viewing->settings->group_scheme;
  const char *by_level =
    scheme->count == 0 ? NULL : scheme->words[MIN(data->level, scheme->count) - 1];
  RebutCard card = {.type = REBUT_CARD_GROUP,
                    .id = group,
                    .group = data->parent,
                    .title = data->title,
                    .text = "",
                    .name = data->title,
                    .colour = data->colour == NULL ? by_level : data->colour,
                    .span = span};

  self->places[group] = self->cards->len;
  g_array_append_val(self->cards, card);
}

/* Cards keep their order; a group stands where its first card did. */
static void
renumber_cards(Closing *self)
{
  GArray *cards = self->viewing->cards;

  for (guint32 i = 0; i < cards->len; i++) {
    const RebutCard *card = &g_array_index(cards, RebutCard, i);
    guint32 owner = card->group == REBUT_NONE ? REBUT_NONE : self->owners[card->group];

    if (owner == REBUT_NONE) {
      self->numbers[i] = self->cards->len;
      g_array_append_val(self->cards, *card);
      continue;
    }
    if (self->places[owner] == REBUT_NONE)
      add_group_card(self, owner, card->span);
    self->numbers[i] = self->places[owner];
    g_array_index(self->cards, RebutCard, self->places[owner]).n_inside++;
  }
}

/* A pill that leads from a closed group into itself is inside it. */
static void
renumber_pills(Closing *self)
{
  RebutViewing *viewing = self->viewing;
  guint32 n_cards = viewing->cards->len;
  guint32 n_pills = viewing->pills->len;
  g_autofree guint32 *ends = rebut_nones_new(n_pills);
  g_autofree gboolean *crosses = g_new0(gboolean, n_pills + 1);
  guint32 kept = 0;

  for (guint i = 0; i < viewing->links->len; i++) {
    const RebutLink *link = &g_array_index(viewing->links, RebutLink, i);
    guint32 pill = link->from >= n_cards ? link->from : link->to;
    guint32 card = link->from >= n_cards ? link->to : link->from;

    if (pill < n_cards || (pill == link->to && link->has_head))
      continue;
    pill -= n_cards;
    if (card >= n_cards || (ends[pill] != REBUT_NONE && ends[pill] != self->numbers[card]))
      crosses[pill] = TRUE;
    else
      ends[pill] = self->numbers[card];
  }
  for (guint32 i = 0; i < n_pills; i++) {
    if (!crosses[i] && ends[i] != REBUT_NONE &&
        g_array_index(self->cards, RebutCard, ends[i]).type == REBUT_CARD_GROUP) {
      self->numbers[n_cards + i] = ends[i];
      continue;
    }
    self->numbers[n_cards + i] = self->cards->len + kept;
    g_array_index(viewing->pills, RebutPill, kept++) = g_array_index(viewing->pills, RebutPill, i);
  }
  g_array_set_size(viewing->pills, kept);
}

/* Each link once between two nodes, none from a node to itself. */
static void
renumber_links(Closing *self)
{
  GArray *links = self->viewing->links;
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(RebutNames) keys = rebut_names_new(arena);
  guint kept = 0;

  for (guint i = 0; i < links->len; i++) {
    RebutLink link = g_array_index(links, RebutLink, i);
    guint32 key[3] = {link.kind, self->numbers[link.from], self->numbers[link.to]};

    link.from = key[1];
    link.to = key[2];
    if (link.from == link.to || rebut_names_add(keys, (const char *)key, sizeof key) < kept)
      continue;
    g_array_index(links, RebutLink, kept++) = link;
  }
  g_array_set_size(links, kept);
}

/* "4 claims and arguments" */
static void
write_counts(Closing *self)
{
  for (guint32 i = 0; i < self->cards->len; i++) {
    RebutCard *card = &g_array_index(self->cards, RebutCard, i);
    g_autofree char *text = NULL;

    if (card->type != REBUT_CARD_GROUP)
      continue;
    text = card->n_inside == 1 ? g_strdup("1 card") : g_strdup_printf("%u cards", card->n_inside);
    card->text = rebut_arena_strndup(self->viewing->view->arena, text, strlen(text));
  }
}

static gboolean
has_closed(const Closing *self)
{
  for (guint32 i = 0; i < self->viewing->groups->len; i++)
    if (self->places[i] != REBUT_NONE)
      return TRUE;
  return FALSE;
}

void
rebut_view_close_groups(RebutViewing *viewing, const gboolean *closed)
{
  guint32 n_groups = viewing->groups->len;
  guint32 n_nodes = viewing->cards->len + viewing->pills->len;
  g_autofree guint32 *owners = g_new0(guint32, n_groups + 1);
  g_autofree guint32 *numbers = g_new0(guint32, n_nodes + 1);
  g_autofree guint32 *places = rebut_nones_new(n_groups);
  g_autoptr(GArray) cards = g_array_new(FALSE, FALSE, sizeof(RebutCard));
  Closing self = {viewing, owners, numbers, cards, places};

  find_owners(&self, closed);
  renumber_cards(&self);
  if (!has_closed(&self))
    return;
  renumber_pills(&self);
  renumber_links(&self);
  write_counts(&self);
  g_array_set_size(viewing->cards, 0);
  g_array_append_vals(viewing->cards, cards->data, cards->len);
}
