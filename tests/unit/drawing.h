/* drawing.h - what the tests of drawing share: a driver that needs no library, and a view as a few
 * lines that a table can hold:
 *
 *   ◆ [T]                 cards in reading order
 *   + <A>
 *   (because)             pills
 *   <A> + (because)       links; "·" from a premise to its pill
 *   (because) + [T] */
#pragma once

#include "reading.h"
#include "view.h"
#include "wrap.h"

#include <check.h>
#include <glib.h>

/* Every character of the plain driver, but marks (0) and wide ones (twice as much). */
#define PLAIN_WIDTH 10.0

static inline RebutPen *
plain_pen_new(void)
{
  return g_malloc0(1);
}

static inline void
plain_pen_free(RebutPen *pen)
{
  g_free(pen);
}

static inline gdouble
plain_measure(RebutPen *pen, RebutFont font, const char *text, gsize length)
{
  gdouble width = 0;

  (void)pen;
  (void)font;
  for (const char *at = text; at < text + length; at = g_utf8_next_char(at)) {
    gunichar c = g_utf8_get_char(at);

    if (!g_unichar_iszerowidth(c))
      width += g_unichar_iswide(c) ? 2 * PLAIN_WIDTH : PLAIN_WIDTH;
  }
  return width;
}

/* Behind blanks and hyphens, and before and behind wide characters. */
static inline void
plain_find_breaks(RebutPen *pen, const char *text, gsize length, gboolean *breaks)
{
  gunichar before = 0;

  (void)pen;
  for (const char *at = text; at < text + length; at = g_utf8_next_char(at)) {
    gunichar c = g_utf8_get_char(at);
    gboolean blank = c == ' ' || c == '\n';

    breaks[at - text] = at > text && !blank && !g_unichar_iszerowidth(c) &&
                        (before == ' ' || before == '\n' || before == '-' ||
                         g_unichar_iswide(before) || g_unichar_iswide(c));
    before = c;
  }
}

static inline RebutLayout *
plain_layout(const RebutGraph *graph, gdouble seconds, GError **error)
{
  (void)graph;
  (void)seconds;
  g_set_error_literal(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_LAYOUT, "no Graphviz here");
  return NULL;
}

static const RebutDriver PLAIN_DRIVER G_GNUC_UNUSED = {
  .version = REBUT_DRIVER_VERSION,
  .pen_new = plain_pen_new,
  .pen_free = plain_pen_free,
  .measure = plain_measure,
  .find_breaks = plain_find_breaks,
  .layout = plain_layout,
};

/* A card by its title in brackets, or by its text when it has none; a pill by its label. */
static inline void
show_node(GString *out, const RebutView *view, guint32 node)
{
  const RebutMap *map = view->map;
  const RebutCard *card;

  if (node >= view->n_cards) {
    g_string_append_printf(out, "(%s)", view->pills[node - view->n_cards].label);
    return;
  }
  card = &view->cards[node];
  if (card->type == REBUT_CARD_CLAIM && !map->claims[card->id].anonymous)
    g_string_append_printf(out, "[%s]", map->claims[card->id].title);
  else if (card->type == REBUT_CARD_ARGUMENT && !map->arguments[card->id].anonymous)
    g_string_append_printf(out, "<%s>", map->arguments[card->id].title);
  else
    g_string_append(out, rebut_card_name(card));
}

static inline void
show_link(GString *out, const RebutView *view, const RebutLink *link)
{
  static const char *const SIGNS[] = {"+", "-", "_", "><!", "><"};

  show_node(out, view, link->from);
  g_string_append_printf(out, " %s ", link->has_head ? SIGNS[link->kind] : "·");
  show_node(out, view, link->to);
  g_string_append_c(out, '\n');
}

/* The caller frees it. */
static inline char *
show_view(const RebutView *view)
{
  GString *out = g_string_new(NULL);

  for (guint32 i = 0; i < view->n_cards; i++) {
    g_string_append_printf(out, "%s ", rebut_part_sign(view->cards[i].part));
    show_node(out, view, i);
    g_string_append_c(out, '\n');
  }
  for (guint32 i = 0; i < view->n_pills; i++) {
    show_node(out, view, view->n_cards + i);
    g_string_append_c(out, '\n');
  }
  for (guint32 i = 0; i < view->n_links; i++)
    show_link(out, view, &view->links[i]);
  return g_string_free(out, FALSE);
}
