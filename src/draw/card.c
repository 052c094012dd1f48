#include "card.h"

#include "utf8.h"

#include <math.h>
#include <string.h>

#define LEAST_WIDTH    120.0 /* of the text */
#define MOST_WIDTH     330.0
#define LEAST_LINE     40.0 /* of a width that the document sets */
#define MOST_LINE      2000.0
#define SHAPE          3.2 /* width to height that long texts aim at */
#define RIGHT_PADDING  14.0
#define PORT_ROOM      20.0 /* of the width, for each link that arrives */
#define MAX_PILL_CHARS 40
#define PILL_PORT_ROOM 15.0

/* Baselines and line heights of a kind of card. */
typedef struct {
  gdouble first;  /* baseline of the first line */
  gdouble step;   /* from line to line */
  gdouble bottom; /* below the last baseline */
  gdouble width;  /* of the text, unless it is long */
} Spacing;

static const Spacing USUAL = {38.4, 16.5, 14.1, 182};
static const Spacing THESIS = {41.0, 20.0, 15.0, 270};

static const Spacing *
get_spacing(RebutPart part)
{
  return part == REBUT_PART_THESIS ? &THESIS : &USUAL;
}

void
rebut_card_baselines(RebutPart part, gdouble *first, gdouble *step)
{
  *first = get_spacing(part)->first;
  *step = get_spacing(part)->step;
}

const char *
rebut_card_cut(RebutArena *arena, const char *text, guint most)
{
  g_autoptr(GString) safe = g_string_new(NULL);
  const char *end = text;

  for (guint i = 0; *end != '\0' && i < most; i++)
    end = g_utf8_next_char(end);
  rebut_utf8_append_safe(safe, text, end - text);
  if (*end != '\0')
    g_string_append(safe, "…");
  return rebut_arena_strndup(arena, safe->str, safe->len);
}

/* Long texts get wider cards, so that they do not become columns. */
static gdouble
choose_width(gdouble natural, const Spacing *spacing)
{
  gdouble wanted = sqrt(natural * spacing->step * SHAPE);

  return CLAMP(wanted, spacing->width, MOST_WIDTH);
}

typedef struct {
  RebutWrapper *wrapper;
  RebutArena *arena;
  GArray *lines; /* of RebutCardLine */
  Spacing spacing;
  gdouble line_width; /* that the document sets, or 0 */
  gdouble y;
  gdouble width; /* of the widest line */
} Setting;

static void
set_text(Setting *self, RebutFont font, const char *text)
{
  g_autoptr(GArray) broken = g_array_new(FALSE, FALSE, sizeof(RebutTextLine));
  gdouble natural = rebut_wrapper_measure(self->wrapper, font, text);

  rebut_wrapper_break(self->wrapper, font, text,
                      self->line_width > 0 ? CLAMP(self->line_width, LEAST_LINE, MOST_LINE)
                                           : choose_width(natural, &self->spacing),
                      broken);
  for (guint i = 0; i < broken->len; i++) {
    const RebutTextLine *slice = &g_array_index(broken, RebutTextLine, i);
    RebutCardLine line = {.font = font, .y = self->y};

    line.text = rebut_arena_strndup(self->arena, text + slice->start, slice->length);
    line.goes_on = i + 1 < broken->len;
    line.blank = line.goes_on && strchr(" \n", text[slice->start + slice->length]) != NULL;
    g_array_append_val(self->lines, line);
    self->width = MAX(self->width, slice->width);
    self->y += self->spacing.step;
  }
}

/* SPEAKER, shortened so that it is no wider than ROOM; NULL when there is no room at all. */
static const char *
shorten(Setting *self, const char *speaker, gdouble room)
{
  const char *safe = rebut_card_cut(self->arena, speaker, REBUT_CARD_MAX_TITLE);
  glong n = g_utf8_strlen(safe, -1);

  while (n > 0 && rebut_wrapper_measure(self->wrapper, REBUT_FONT_META, safe) > room)
    safe = rebut_card_cut(self->arena, speaker, (guint)--n);
  return n > 0 ? safe : NULL;
}

static void
set_head(Setting *self, const RebutCard *card, RebutCardBox *box)
{
  g_autofree char *word =
    g_utf8_strup(card->implicit ? "Implicit" : rebut_part_word(card->part), -1);
  g_autofree char *signed_word = g_strdup_printf("%s %s", rebut_part_sign(card->part), word);
  gboolean diamond = card->part == REBUT_PART_THESIS;
  const char *part = diamond ? word : signed_word;
  gdouble mark = card->verdict == REBUT_VERDICT_NONE ? 0 : REBUT_CARD_MARK;
  gdouble room;

  box->diamond = diamond;
  box->part = rebut_arena_strndup(self->arena, part, strlen(part));
  box->part_width = rebut_wrapper_measure(self->wrapper, REBUT_FONT_META_BOLD, box->part) +
                    (diamond ? REBUT_CARD_DIAMOND : 0);
  self->width = MAX(self->width, box->part_width + mark);
  if (card->speaker == NULL)
    return;
  room = MAX(self->width, self->spacing.width + 30) - box->part_width - REBUT_CARD_HEAD_GAP;
  box->speaker = shorten(self, card->speaker, room);
  if (box->speaker != NULL)
    self->width =
      MAX(self->width, box->part_width + REBUT_CARD_HEAD_GAP + mark +
                         rebut_wrapper_measure(self->wrapper, REBUT_FONT_META, box->speaker));
}

RebutCardBox
rebut_card_measure(const RebutCard *card,
                   guint32 n_arriving,
                   RebutWrapper *wrapper,
                   RebutArena *arena)
{
  gboolean thesis = card->part == REBUT_PART_THESIS;
  g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(RebutCardLine));
  Setting setting = {wrapper,          arena, lines,      *get_spacing(card->part),
                     card->line_width, 0,     LEAST_WIDTH};
  RebutCardBox box = {0};

  setting.y = setting.spacing.first;
  if (card->title != NULL)
    set_text(&setting, thesis ? REBUT_FONT_THESIS : REBUT_FONT_BODY_BOLD,
             rebut_card_cut(arena, card->title, REBUT_CARD_MAX_TITLE));
  if (*card->text != '\0')
    set_text(&setting, thesis && card->title == NULL ? REBUT_FONT_THESIS : REBUT_FONT_BODY,
             rebut_card_cut(arena, card->text, REBUT_CARD_MAX_CHARS));
  set_head(&setting, card, &box);
  setting.width = MAX(setting.width, MIN(n_arriving * PORT_ROOM, 2 * MOST_WIDTH));
  box.width = ceil(REBUT_CARD_TEXT_X + setting.width + RIGHT_PADDING);
  box.height = setting.y - setting.spacing.step + setting.spacing.bottom;
  box.lines = rebut_arena_memdup(arena, lines->data, lines->len * sizeof(RebutCardLine));
  box.n_lines = lines->len;
  return box;
}

const char *
rebut_pill_measure(const RebutPill *pill,
                   guint32 n_arriving,
                   RebutWrapper *wrapper,
                   RebutArena *arena,
                   gdouble *width)
{
  const char *label = rebut_card_cut(arena, pill->label, MAX_PILL_CHARS);

  *width = MAX(rebut_wrapper_measure(wrapper, REBUT_FONT_META, label),
               MIN(n_arriving * PILL_PORT_ROOM, MOST_WIDTH));
  *width = ceil(*width + REBUT_PILL_HEIGHT);
  return label;
}

RebutViewBoxes
rebut_view_measure(const RebutView *view,
                   RebutWrapper *wrapper,
                   RebutArena *arena,
                   gboolean with_ports)
{
  RebutCardBox *cards = rebut_arena_new0(arena, RebutCardBox, view->n_cards + 1);
  const char **labels = rebut_arena_new0(arena, const char *, view->n_pills + 1);
  gdouble *widths = rebut_arena_new0(arena, gdouble, view->n_pills + 1);

  for (guint32 i = 0; i < view->n_cards; i++)
    cards[i] =
      rebut_card_measure(&view->cards[i], with_ports ? view->into[i].count : 0, wrapper, arena);
  for (guint32 i = 0; i < view->n_pills; i++)
    labels[i] =
      rebut_pill_measure(&view->pills[i], with_ports ? view->into[view->n_cards + i].count : 0,
                         wrapper, arena, &widths[i]);
  return (RebutViewBoxes){cards, labels, widths};
}
