/* view_select.c - which claims and arguments get a card.
 *
 * The rule is Argdown's default: claims with a title, and untitled ones that are related to
 * something outside of structures; what is related to nothing is left out, unless nothing would be
 * left. An argument that bears neither title nor gist says nothing as a card, so its claims are
 * shown instead. */
#include "view_state.h"

#include <string.h>

gboolean
rebut_view_is_sketched(const RebutInference *inference)
{
  return !inference->structured;
}

static gboolean
has_sketched(const RebutMap *map, const RebutIds *inferences)
{
  for (guint32 i = 0; i < inferences->count; i++)
    if (rebut_view_is_sketched(&map->inferences[inferences->ids[i]]))
      return TRUE;
  return FALSE;
}

/* Bears on something, or something bears on it, beside structures. */
static gboolean
is_related(const RebutMap *map, guint32 claim)
{
  return map->oppositions_of_claim[claim].count > 0 || has_sketched(map, &map->into_claim[claim]) ||
         has_sketched(map, &map->out_of_claim[claim]);
}

static gboolean
is_refused(const RebutValue *data)
{
  return rebut_value_is_false(rebut_value_get(data, "isInMap"));
}

static gboolean
is_demanded(const RebutValue *data)
{
  return rebut_value_is_true(rebut_value_get(data, "isInMap"));
}

/* Premise or main conclusion of an argument that may be shown. */
static gboolean
is_used(const RebutMap *map, guint32 claim)
{
  for (guint32 i = map->claims[claim].first; i != REBUT_NONE; i = map->occurrences[i].next)
    if (map->occurrences[i].role == REBUT_ROLE_PREMISE ||
        map->occurrences[i].role == REBUT_ROLE_CONCLUSION)
      return TRUE;
  return FALSE;
}

static gboolean
is_claim_selected(const RebutViewing *self, guint32 id)
{
  const RebutClaim *claim = &self->map->claims[id];
  gboolean related = is_related(self->map, id);
  gboolean used = is_used(self->map, id);

  if (claim->gist_of != REBUT_NONE || is_refused(claim->data))
    return FALSE;
  if (is_demanded(claim->data))
    return TRUE;
  if (self->options->detail == REBUT_DETAIL_CLAIMS)
    return related || self->map->into_claim[id].count + self->map->out_of_claim[id].count > 0;
  return (related || used) && ((related && !used) || !claim->anonymous);
}

/* All claims of an argument without a card of its own. */
static void
show_lines(RebutViewing *self, const RebutArgument *argument)
{
  for (guint32 i = 0; i < argument->n_lines; i++) {
    guint32 claim = self->map->occurrences[argument->lines[i].occurrence].owner;

    if (self->options->detail == REBUT_DETAIL_CLAIMS || !is_refused(self->map->claims[claim].data))
      self->has_card[claim] = TRUE;
  }
}

static gboolean
is_shared(const RebutViewing *self, const RebutArgument *argument, const RebutLine *line)
{
  guint32 claim = self->map->occurrences[line->occurrence].owner;

  if (self->has_card[claim] || is_related(self->map, claim))
    return TRUE;
  for (guint32 i = self->map->claims[claim].first; i != REBUT_NONE;
       i = self->map->occurrences[i].next)
    if (self->map->occurrences[i].role >= REBUT_ROLE_PREMISE &&
        (self->map->occurrences[i].span.start < argument->structure.start ||
         self->map->occurrences[i].span.start >= argument->structure.end))
      return TRUE;
  return line->inference != REBUT_NONE && self->map->into_inference[line->inference].count > 0;
}

static gboolean
is_argument_connected(const RebutViewing *self, guint32 id)
{
  const RebutArgument *argument = &self->map->arguments[id];

  if (self->map->into_argument[id].count > 0)
    return TRUE;
  if (argument->gist != REBUT_NONE)
    return argument->inferences.count > 0 ||
           self->map->oppositions_of_claim[argument->gist].count > 0;
  for (guint32 i = 0; i < argument->n_lines; i++)
    if (is_shared(self, argument, &argument->lines[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_argument_selected(const RebutViewing *self, guint32 id)
{
  const RebutArgument *argument = &self->map->arguments[id];

  if (is_refused(argument->data) || self->is_spelled[id])
    return FALSE;
  return is_demanded(argument->data) || is_argument_connected(self, id);
}

static const char *
join_speakers(RebutViewing *self, const RebutAttribution *attribution)
{
  g_autoptr(GString) names = NULL;

  if (attribution->speakers.count == 0)
    return NULL;
  names = g_string_new(NULL);
  for (guint32 i = 0; i < attribution->speakers.count; i++)
    g_string_append_printf(names, "%s%s", i == 0 ? "" : ", ",
                           self->map->speakers[attribution->speakers.ids[i]].name);
  return rebut_arena_strndup(self->view->arena, names->str, names->len);
}

static void
add_claim(RebutViewing *self, guint32 id)
{
  const RebutClaim *claim = &self->map->claims[id];
  RebutCard card = {0};

  card.type = REBUT_OF_CLAIM;
  card.id = id;
  card.text = claim->text.plain;
  card.title = *claim->text.plain == '\0' ? claim->title : NULL;
  card.speaker = join_speakers(self, claim->attribution);
  card.implicit = claim->attribution->implicit;
  card.span = rebut_map_claim_span(self->map, id);
  g_array_append_val(self->cards, card);
}

static void
add_argument(RebutViewing *self, guint32 id)
{
  const RebutArgument *argument = &self->map->arguments[id];
  RebutCard card = {0};

  card.type = REBUT_OF_ARGUMENT;
  card.id = id;
  card.text = argument->text.plain;
  card.title = argument->anonymous ? NULL : argument->title;
  if (card.title == NULL && *card.text == '\0')
    card.title = argument->title;
  card.speaker = join_speakers(self, argument->attribution);
  card.implicit = argument->attribution->implicit;
  card.span = argument->first == REBUT_NONE ? argument->structure
                                            : self->map->occurrences[argument->first].span;
  g_array_append_val(self->cards, card);
}

static void
add_cards(RebutViewing *self)
{
  for (guint32 i = 0; i < self->map->n_claims; i++)
    if (self->has_card[i])
      add_claim(self, i);
  for (guint32 i = 0; i < self->map->n_arguments; i++)
    if (is_argument_selected(self, i))
      add_argument(self, i);
}

/* A map of unrelated claims shows them all rather than nothing. */
static void
add_everything(RebutViewing *self)
{
  for (guint32 i = 0; i < self->map->n_claims; i++)
    if (self->map->claims[i].gist_of == REBUT_NONE && !is_refused(self->map->claims[i].data))
      add_claim(self, i);
  for (guint32 i = 0; i < self->map->n_arguments; i++)
    if (!self->is_spelled[i] && !is_refused(self->map->arguments[i].data))
      add_argument(self, i);
}

static gint
compare_cards(gconstpointer a, gconstpointer b)
{
  guint32 x = ((const RebutCard *)a)->span.start;
  guint32 y = ((const RebutCard *)b)->span.start;

  return (x > y) - (x < y);
}

/* Numbers the cards in the order of the text. */
static void
number_cards(RebutViewing *self)
{
  g_array_sort(self->cards, compare_cards);
  for (guint32 i = 0; i < self->cards->len; i++) {
    const RebutCard *card = &g_array_index(self->cards, RebutCard, i);

    if (card->type == REBUT_OF_CLAIM) {
      self->claim_nodes[card->id] = i;
    } else {
      const RebutArgument *argument = &self->map->arguments[card->id];

      self->argument_nodes[card->id] = i;
      if (argument->gist != REBUT_NONE)
        self->claim_nodes[argument->gist] = i;
    }
  }
}

/* A line of a structure is inside its argument's card when it has none of its own. */
static gboolean
is_line(const RebutMap *map, guint32 claim)
{
  for (guint32 i = map->claims[claim].first; i != REBUT_NONE; i = map->occurrences[i].next)
    if (map->occurrences[i].role >= REBUT_ROLE_PREMISE)
      return TRUE;
  return FALSE;
}

static guint32
count_left_out(const RebutViewing *self)
{
  guint32 n = 0;

  for (guint32 i = 0; i < self->map->n_claims; i++)
    if (self->claim_nodes[i] == REBUT_NONE && self->map->claims[i].gist_of == REBUT_NONE &&
        !is_refused(self->map->claims[i].data) && !is_line(self->map, i) &&
        !is_related(self->map, i))
      n++;
  for (guint32 i = 0; i < self->map->n_arguments; i++)
    if (self->argument_nodes[i] == REBUT_NONE && !self->is_spelled[i] &&
        !is_refused(self->map->arguments[i].data))
      n++;
  return n;
}

void
rebut_view_select(RebutViewing *self)
{
  const RebutMap *map = self->map;

  for (guint32 i = 0; i < map->n_arguments; i++) {
    const RebutArgument *argument = &map->arguments[i];

    self->is_spelled[i] =
      argument->n_lines > 0 &&
      (self->options->detail == REBUT_DETAIL_CLAIMS ||
       (argument->anonymous && *argument->text.plain == '\0' && !is_demanded(argument->data)));
  }
  for (guint32 i = 0; i < map->n_claims; i++)
    self->has_card[i] = is_claim_selected(self, i);
  for (guint32 i = 0; i < map->n_arguments; i++)
    if (self->is_spelled[i] && !is_refused(map->arguments[i].data))
      show_lines(self, &map->arguments[i]);
  add_cards(self);
  if (self->cards->len == 0)
    add_everything(self);
  number_cards(self);
  self->view->n_left_out = count_left_out(self);
}
