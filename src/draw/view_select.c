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
is_claim_shown(const RebutViewing *self, guint32 claim)
{
  return self->claims[claim] == REBUT_MAY_BE_SHOWN;
}

static gboolean
has_shown_premise(const RebutViewing *self, const RebutInference *inference)
{
  for (guint32 i = 0; i < inference->premises.count; i++)
    if (is_claim_shown(self, inference->premises.ids[i]))
      return TRUE;
  return FALSE;
}

/* A step may be shown when its argument may be, or something that it starts from. */
static gboolean
is_step_shown(const RebutViewing *self, const RebutInference *step)
{
  if (step->structured && self->arguments[step->argument] == REBUT_MAY_BE_SHOWN)
    return TRUE;
  return has_shown_premise(self, step);
}

/* What an inference bears on may be shown. */
static gboolean
has_shown_target(const RebutViewing *self, const RebutInference *inference)
{
  guint32 target = inference->target.id;

  switch (inference->target.type) {
  case REBUT_TARGET_CLAIM:
    return is_claim_shown(self, target);
  case REBUT_TARGET_ARGUMENT:
    return self->arguments[target] == REBUT_MAY_BE_SHOWN;
  case REBUT_TARGET_INFERENCE:
  default:
    return is_step_shown(self, &self->map->inferences[target]);
  }
}

static gboolean
is_opposed(const RebutViewing *self, guint32 claim)
{
  const RebutIds *oppositions = &self->map->oppositions_of_claim[claim];

  for (guint32 i = 0; i < oppositions->count; i++)
    if (is_claim_shown(self,
                       rebut_opposition_other(&self->map->oppositions[oppositions->ids[i]], claim)))
      return TRUE;
  return FALSE;
}

/* How many signs join the claim with something that may be shown, beside structures; no more than
 * MOST are counted. */
static guint
count_relations(const RebutViewing *self, guint32 claim, guint most)
{
  const RebutMap *map = self->map;
  const RebutIds *into = &map->into_claim[claim];
  const RebutIds *out = &map->out_of_claim[claim];
  guint n = is_opposed(self, claim) ? 1 : 0;

  for (guint32 i = 0; i < into->count && n < most; i++)
    if (rebut_view_is_sketched(&map->inferences[into->ids[i]]) &&
        has_shown_premise(self, &map->inferences[into->ids[i]]))
      n++;
  for (guint32 i = 0; i < out->count && n < most; i++)
    if (rebut_view_is_sketched(&map->inferences[out->ids[i]]) &&
        has_shown_target(self, &map->inferences[out->ids[i]]))
      n++;
  return n;
}

static gboolean
is_related(const RebutViewing *self, guint32 claim)
{
  return count_relations(self, claim, 1) > 0;
}

static gboolean
is_demanded(const RebutViewing *self, const RebutValue *data)
{
  return !self->settings->ignore_is_in_map && rebut_value_is_true(rebut_value_get(data, "isInMap"));
}

static gboolean
is_top_level(const RebutMap *map, guint32 claim)
{
  for (guint32 i = map->claims[claim].first; i != REBUT_NONE; i = map->occurrences[i].next)
    if (map->occurrences[i].role == REBUT_ROLE_TOP)
      return TRUE;
  return FALSE;
}

static gboolean
fits_mode(const RebutViewing *self, guint32 id, gboolean related, gboolean used)
{
  switch ((RebutSelectionMode)self->settings->statement_selection) {
  case REBUT_SELECT_ALL:
    return TRUE;
  case REBUT_SELECT_TOP_LEVEL:
    return (related && !used) || is_top_level(self->map, id);
  case REBUT_SELECT_WITH_RELATIONS:
    return related;
  case REBUT_SELECT_WITH_MORE_THAN_ONE_RELATION:
    return related && (!used || count_relations(self, id, 2) > 1);
  case REBUT_SELECT_NOT_USED_IN_ARGUMENT:
    return !used;
  case REBUT_SELECT_WITH_TITLE:
  default:
    return (related && !used) || !self->map->claims[id].anonymous;
  }
}

static gboolean
is_claim_selected(const RebutViewing *self, guint32 id)
{
  const RebutClaim *claim = &self->map->claims[id];
  gboolean related;

  if (claim->gist_of != REBUT_NONE || !is_claim_shown(self, id))
    return FALSE;
  if (is_demanded(self, claim->data) ||
      rebut_words_have(&self->settings->include_claims, claim->title))
    return TRUE;
  related = is_related(self, id);
  if (self->detail == REBUT_DETAIL_CLAIMS)
    return related || !self->settings->exclude_disconnected ||
           self->map->into_claim[id].count + self->map->out_of_claim[id].count > 0;
  return (related || self->is_used[id] || !self->settings->exclude_disconnected) &&
         fits_mode(self, id, related, self->is_used[id]);
}

/* All claims of an argument without a card of its own. */
static void
show_lines(RebutViewing *self, const RebutArgument *argument)
{
  for (guint32 i = 0; i < argument->n_lines; i++) {
    guint32 claim = self->map->occurrences[argument->lines[i].occurrence].owner;

    if (self->detail == REBUT_DETAIL_CLAIMS ? self->claims[claim] != REBUT_EXCLUDED
                                            : is_claim_shown(self, claim))
      self->has_card[claim] = TRUE;
  }
}

static gboolean
is_shared(const RebutViewing *self, const RebutArgument *argument, const RebutLine *line)
{
  guint32 claim = self->map->occurrences[line->occurrence].owner;

  if (self->has_card[claim] || is_related(self, claim))
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
has_shown_source(const RebutViewing *self, const RebutIds *inferences)
{
  for (guint32 i = 0; i < inferences->count; i++)
    if (has_shown_premise(self, &self->map->inferences[inferences->ids[i]]))
      return TRUE;
  return FALSE;
}

static gboolean
is_gist_connected(const RebutViewing *self, const RebutArgument *argument)
{
  for (guint32 i = 0; i < argument->inferences.count; i++)
    if (has_shown_target(self, &self->map->inferences[argument->inferences.ids[i]]))
      return TRUE;
  return is_opposed(self, argument->gist);
}

static gboolean
is_argument_connected(const RebutViewing *self, guint32 id)
{
  const RebutArgument *argument = &self->map->arguments[id];

  if (has_shown_source(self, &self->map->into_argument[id]))
    return TRUE;
  if (argument->gist != REBUT_NONE)
    return is_gist_connected(self, argument);
  for (guint32 i = 0; i < argument->n_lines; i++)
    if (is_shared(self, argument, &argument->lines[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_argument_selected(const RebutViewing *self, guint32 id)
{
  const RebutArgument *argument = &self->map->arguments[id];

  if (self->arguments[id] != REBUT_MAY_BE_SHOWN || self->is_spelled[id])
    return FALSE;
  return is_demanded(self, argument->data) || !self->settings->exclude_disconnected ||
         is_argument_connected(self, id);
}

static const char *
keep_speakers(RebutViewing *self, const RebutAttribution *attribution)
{
  g_autofree char *names = NULL;

  if (attribution->speakers.count == 0)
    return NULL;
  names = rebut_map_join_speakers(self->map, &attribution->speakers);
  return rebut_arena_strndup(self->view->arena, names, strlen(names));
}

static void
add_claim(RebutViewing *self, guint32 id)
{
  const RebutClaim *claim = &self->map->claims[id];
  RebutCard card = {.group = REBUT_NONE};

  card.type = REBUT_CARD_CLAIM;
  card.id = id;
  card.speaker = keep_speakers(self, claim->attribution);
  card.implicit = claim->attribution->implicit;
  card.verdict = self->claim_verdicts == NULL ? REBUT_VERDICT_NONE : self->claim_verdicts[id];
  card.note = self->claim_notes == NULL ? NULL : self->claim_notes[id];
  card.span = rebut_map_claim_span(self->map, id);
  rebut_view_label(self, &card);
  g_array_append_val(self->cards, card);
}

static void
add_argument(RebutViewing *self, guint32 id)
{
  const RebutArgument *argument = &self->map->arguments[id];
  RebutCard card = {.group = REBUT_NONE};

  card.type = REBUT_CARD_ARGUMENT;
  card.id = id;
  card.speaker = keep_speakers(self, argument->attribution);
  card.implicit = argument->attribution->implicit;
  card.verdict = self->argument_verdicts == NULL ? REBUT_VERDICT_NONE : self->argument_verdicts[id];
  card.note = self->argument_notes == NULL ? NULL : self->argument_notes[id];
  card.span = argument->first == REBUT_NONE ? argument->structure
                                            : self->map->occurrences[argument->first].span;
  rebut_view_label(self, &card);
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
    if (self->map->claims[i].gist_of == REBUT_NONE && is_claim_shown(self, i))
      add_claim(self, i);
  for (guint32 i = 0; i < self->map->n_arguments; i++)
    if (!self->is_spelled[i] && self->arguments[i] == REBUT_MAY_BE_SHOWN)
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

    if (card->type == REBUT_CARD_CLAIM) {
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

#define NAME_CHARS 40 /* of an untitled claim's text */

/* A title in its brackets, or the beginning of a text without one. */
static void
leave_out(RebutViewing *self, GPtrArray *names, const RebutCard *card)
{
  const RebutMap *map = self->map;
  gboolean claim = card->type == REBUT_CARD_CLAIM;
  gboolean anonymous = claim ? map->claims[card->id].anonymous : map->arguments[card->id].anonymous;
  const char *title = claim ? map->claims[card->id].title : map->arguments[card->id].title;
  const char *text = claim ? map->claims[card->id].text.plain : map->arguments[card->id].text.plain;
  g_autofree char *name = NULL;

  if (!anonymous || *text == '\0') {
    name = g_strconcat(claim ? "[" : "<", title, claim ? "]" : ">", NULL);
  } else {
    g_autofree char *start = g_utf8_substring(text, 0, MIN(g_utf8_strlen(text, -1), NAME_CHARS));

    name = g_strconcat("\"", start, strlen(start) < strlen(text) ? "…" : "", "\"", NULL);
  }
  g_ptr_array_add(names, rebut_arena_strndup(self->view->arena, name, strlen(name)));
}

/* What may be shown, and is not, as it is related to nothing. */
static void
name_left_out(RebutViewing *self)
{
  const RebutMap *map = self->map;
  g_autoptr(GPtrArray) names = g_ptr_array_new();

  for (guint32 i = 0; i < map->n_claims; i++)
    if (self->claim_nodes[i] == REBUT_NONE && map->claims[i].gist_of == REBUT_NONE &&
        is_claim_shown(self, i) && !is_line(map, i))
      leave_out(self, names, &(RebutCard){.type = REBUT_CARD_CLAIM, .id = i});
  for (guint32 i = 0; i < map->n_arguments; i++)
    if (self->argument_nodes[i] == REBUT_NONE && !self->is_spelled[i] &&
        self->arguments[i] == REBUT_MAY_BE_SHOWN)
      leave_out(self, names, &(RebutCard){.type = REBUT_CARD_ARGUMENT, .id = i});
  self->view->n_left_out = names->len;
  self->view->left_out =
    rebut_arena_memdup(self->view->arena, names->pdata, names->len * sizeof(char *));
}

void
rebut_view_select(RebutViewing *self)
{
  const RebutMap *map = self->map;

  for (guint32 i = 0; i < map->n_arguments; i++) {
    const RebutArgument *argument = &map->arguments[i];

    self->is_spelled[i] = argument->n_lines > 0 && self->arguments[i] != REBUT_EXCLUDED &&
                          (self->detail == REBUT_DETAIL_CLAIMS ||
                           (argument->anonymous && *argument->text.plain == '\0' &&
                            !is_demanded(self, argument->data)));
  }
  for (guint32 i = 0; i < map->n_claims; i++)
    self->has_card[i] = is_claim_selected(self, i);
  for (guint32 i = 0; i < map->n_arguments; i++)
    if (self->is_spelled[i] && self->arguments[i] == REBUT_MAY_BE_SHOWN)
      show_lines(self, &map->arguments[i]);
  add_cards(self);
  if (self->cards->len == 0)
    add_everything(self);
  number_cards(self);
  name_left_out(self);
}
