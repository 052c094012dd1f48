/* view_row.c - cards that the document wants side by side: by {rank: name} in their data, or as the
 * setting sameRank lists them, which counts more. */
#include "view_state.h"

#include <string.h>

typedef struct {
  const RebutViewing *viewing;
  RebutNames *ranks; /* row i + 1 has the number i */
} Rows;

static const RebutValue *
get_data(const RebutMap *map, const RebutCard *card)
{
  if (card->type == REBUT_CARD_GROUP)
    return NULL;
  return card->type == REBUT_CARD_CLAIM ? map->claims[card->id].data
                                        : map->arguments[card->id].data;
}

static guint32
find_row(Rows *self, const char *rank)
{
  return rebut_names_add(self->ranks, rank, strlen(rank)) + 1;
}

/* The card at NODE, when there is one, stands in row ROW. */
static void
put(const Rows *self, const guint32 *nodes, guint32 owner, guint32 row)
{
  if (owner != REBUT_NONE && nodes[owner] != REBUT_NONE && nodes[owner] < self->viewing->cards->len)
    g_array_index(self->viewing->cards, RebutCard, nodes[owner]).row = row;
}

/* Rows of the setting have names that no data can have. */
static void
put_listed(Rows *self, const RebutValue *entry, guint number)
{
  const RebutViewing *viewing = self->viewing;
  const RebutValue *claims = rebut_value_get(entry, "statements");
  const RebutValue *arguments = rebut_value_get(entry, "arguments");
  g_autofree char *name = g_strdup_printf("\n%u", number);
  guint32 row = find_row(self, name);

  for (guint i = 0; i < rebut_value_length(claims); i++) {
    const char *title = rebut_value_string(rebut_value_item(claims, i));

    if (title != NULL)
      put(self, viewing->claim_nodes, rebut_map_find_claim(viewing->map, title), row);
  }
  for (guint i = 0; i < rebut_value_length(arguments); i++) {
    const char *title = rebut_value_string(rebut_value_item(arguments, i));

    if (title != NULL)
      put(self, viewing->argument_nodes, rebut_map_find_argument(viewing->map, title), row);
  }
}

void
rebut_view_row(RebutViewing *self)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(RebutNames) ranks = rebut_names_new(arena);
  Rows rows = {self, ranks};
  const RebutValue *listed = self->settings->same_rank;

  for (guint32 i = 0; i < self->cards->len; i++) {
    RebutCard *card = &g_array_index(self->cards, RebutCard, i);
    const char *rank = rebut_value_string(rebut_value_get(get_data(self->map, card), "rank"));

    card->row = rank == NULL ? 0 : find_row(&rows, rank);
  }
  for (guint i = 0; i < rebut_value_length(listed); i++)
    put_listed(&rows, rebut_value_item(listed, i), i);
  self->view->n_rows = rebut_names_count(ranks);
}
