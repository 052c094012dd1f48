/* outline.c - theses at the margin, and under each card what bears on it.
 *
 * A card that bears on several others is spelled out once; later lines point back to it, so that
 * the outline is as long as the map and cycles end. */
#include "outline.h"

#include "utf8.h"

#include <string.h>

#define MAX_INDENT 40 /* levels; deeper lines name their level instead */
#define NAME_CHARS 50 /* of an untitled claim's text where it is pointed back to */

/* A node still to be written, and how it bears on what stands above it. */
typedef struct {
  guint32 node;
  guint32 depth;
  const char *sign;
  RebutPart part; /* for the colour */
} Line;

typedef struct {
  const RebutView *view;
  gboolean colour;
  GString *out;
  GArray *stack;     /* of Line */
  gboolean *written; /* by node */
} Outline;

static const char *
get_colour(RebutPart part)
{
  switch (part) {
  case REBUT_PART_SUPPORT:
    return "\033[34m";
  case REBUT_PART_ATTACK:
    return "\033[33m";
  case REBUT_PART_UNDERCUT:
    return "\033[35m";
  case REBUT_PART_NONE:
  case REBUT_PART_THESIS:
  case REBUT_PART_MIXED:
  default:
    return "\033[1m";
  }
}

static void
push(Outline *self, guint32 node, guint32 depth, const char *sign, RebutPart part)
{
  Line line = {node, depth, sign, part};

  g_array_append_val(self->stack, line);
}

static void
push_link(Outline *self, const RebutLink *link, guint32 depth)
{
  static const RebutPart PARTS[] = {
    [REBUT_LINK_SUPPORT] = REBUT_PART_SUPPORT,      [REBUT_LINK_ATTACK] = REBUT_PART_ATTACK,
    [REBUT_LINK_UNDERCUT] = REBUT_PART_UNDERCUT,    [REBUT_LINK_CONTRARY] = REBUT_PART_ATTACK,
    [REBUT_LINK_CONTRADICTORY] = REBUT_PART_ATTACK,
  };
  gboolean symmetric = rebut_link_is_symmetric(link->kind);
  const char *sign = symmetric ? "><" : link->has_head ? rebut_part_sign(PARTS[link->kind]) : "·";

  push(self, link->from, depth, sign, PARTS[link->kind]);
}

/* What bears on NODE, to be written in the order of the view. SKIP is a node that was written
 * already. */
static void
push_links_into(Outline *self, guint32 node, guint32 depth, guint32 skip)
{
  const RebutIds *into = &self->view->into[node];

  for (guint32 i = into->count; i > 0; i--) {
    const RebutLink *link = &self->view->links[into->ids[i - 1]];

    if (link->from != skip)
      push_link(self, link, depth);
  }
}

static void
write_sign(Outline *self, const Line *line)
{
  for (guint32 i = 0; i < MIN(line->depth, MAX_INDENT); i++)
    g_string_append(self->out, "  ");
  if (line->depth > MAX_INDENT)
    g_string_append_printf(self->out, "(level %u) ", line->depth);
  if (self->colour)
    g_string_append(self->out, get_colour(line->part));
  g_string_append(self->out, line->sign);
  if (self->colour)
    g_string_append(self->out, "\033[0m");
  g_string_append_c(self->out, ' ');
}

/* "[Title]" or "<Title>"; FALSE for what has none. */
static gboolean
write_title(Outline *self, const RebutCard *card)
{
  const RebutMap *map = self->view->map;
  gboolean claim = card->type == REBUT_CARD_CLAIM;
  const char *title;

  if (card->type == REBUT_CARD_GROUP) {
    rebut_utf8_append_safe(self->out, card->title, -1);
    g_string_append_c(self->out, ':');
    return TRUE;
  }
  title = claim ? map->claims[card->id].title : map->arguments[card->id].title;
  if (claim ? map->claims[card->id].anonymous : map->arguments[card->id].anonymous)
    return FALSE;
  g_string_append(self->out, claim ? "[" : "<");
  rebut_utf8_append_safe(self->out, title, -1);
  g_string_append(self->out, claim ? "]" : ">");
  return TRUE;
}

static void
write_reference(Outline *self, const RebutCard *card)
{
  if (!write_title(self, card)) {
    const char *name = rebut_card_name(card);
    const char *end = name;

    for (guint i = 0; *end != '\0' && i < NAME_CHARS; i++)
      end = g_utf8_next_char(end);
    rebut_utf8_append_safe(self->out, name, end - name);
    if (*end != '\0')
      g_string_append(self->out, "…");
  }
  g_string_append(self->out, " (above)\n");
}

static void
append_words(GString *out, const char *before, const char *words)
{
  g_string_append(out, before);
  rebut_utf8_append_safe(out, words, -1);
}

static void
write_card(Outline *self, const Line *line)
{
  const RebutCard *card = &self->view->cards[line->node];
  g_autofree char *badge = rebut_card_badge(card);

  if (self->written[line->node]) {
    write_reference(self, card);
    return;
  }
  self->written[line->node] = TRUE;
  if (!write_title(self, card))
    rebut_utf8_append_safe(self->out, *card->text == '\0' ? card->name : card->text, -1);
  else if (*card->text != '\0')
    append_words(self->out, " ", card->text);
  if (card->implicit)
    g_string_append(self->out, " (implicit)");
  if (card->speaker != NULL) {
    g_string_append(self->out, self->colour ? " \033[2m— " : " — ");
    rebut_utf8_append_safe(self->out, card->speaker, -1);
    if (self->colour)
      g_string_append(self->out, "\033[0m");
  }
  if (card->verdict != REBUT_VERDICT_NONE)
    g_string_append_printf(self->out, ": %s", rebut_verdict_name(card->verdict));
  if (badge != NULL)
    g_string_append_printf(self->out, " (%s hidden)", badge);
  g_string_append_c(self->out, '\n');
  push_links_into(self, line->node, line->depth + 1, REBUT_NONE);
}

/* The only premise of a pill; REBUT_NONE when there are more, or none. */
static guint32
find_only_premise(const Outline *self, guint32 pill)
{
  const RebutIds *into = &self->view->into[pill];
  guint32 premise = REBUT_NONE;

  for (guint32 i = 0; i < into->count; i++) {
    const RebutLink *link = &self->view->links[into->ids[i]];

    if (link->has_head)
      continue;
    if (premise != REBUT_NONE)
      return REBUT_NONE;
    premise = link->from;
  }
  return premise;
}

/* A step from one premise is written as that premise, with what denies the step right below it. */
static void
write_pill(Outline *self, Line *line)
{
  const RebutPill *pill = &self->view->pills[line->node - self->view->n_cards];
  guint32 premise = find_only_premise(self, line->node);

  if (premise != REBUT_NONE) {
    guint32 step = line->node;
    gboolean again = self->written[step];

    line->node = premise;
    self->written[step] = TRUE;
    write_card(self, line);
    if (!again)
      push_links_into(self, step, line->depth + 1, premise);
    return;
  }
  rebut_utf8_append_safe(self->out, pill->label, -1);
  g_string_append(self->out, self->written[line->node] ? " (above)\n" : ":\n");
  if (!self->written[line->node])
    push_links_into(self, line->node, line->depth + 1, REBUT_NONE);
  self->written[line->node] = TRUE;
}

static void
write_from(Outline *self, guint32 card)
{
  RebutPart part = self->view->cards[card].part;

  push(self, card, 0, rebut_part_sign(part), part);
  while (self->stack->len > 0) {
    Line line = g_array_index(self->stack, Line, self->stack->len - 1);

    g_array_set_size(self->stack, self->stack->len - 1);
    write_sign(self, &line);
    if (line.node < self->view->n_cards)
      write_card(self, &line);
    else
      write_pill(self, &line);
  }
}

void
rebut_outline_write(const RebutView *view, gboolean colour, GString *out)
{
  g_autoptr(GArray) stack = g_array_new(FALSE, FALSE, sizeof(Line));
  g_autofree gboolean *written = g_new0(gboolean, view->n_cards + view->n_pills + 1);
  Outline self = {view, colour, out, stack, written};

  if (view->title != NULL) {
    g_string_append(out, colour ? "\033[1m" : "");
    rebut_utf8_append_safe(out, view->title, -1);
    g_string_append(out, colour ? "\033[0m\n\n" : "\n\n");
  }
  for (guint32 i = 0; i < view->n_cards; i++)
    if (view->cards[i].part == REBUT_PART_THESIS)
      write_from(&self, i);
  for (guint32 i = 0; i < view->n_cards; i++)
    if (!written[i])
      write_from(&self, i);
}
