#include "svg_colour.h"

#include "colour.h"

static gboolean
is_filled(const RebutCard *card)
{
  return card->type != REBUT_CARD_CLAIM;
}

void
rebut_svg_append_colour_class(GString *out, const RebutCard *card)
{
  if (card->colour != NULL)
    g_string_append_printf(out, " u-%s%s", card->colour + 1, is_filled(card) ? " full" : "");
}

const char *
rebut_svg_own_link_class(const RebutView *view, RebutLinkKind kind)
{
  if (!rebut_link_is_symmetric(kind) || view->link_colours[kind] == NULL)
    return NULL;
  return kind == REBUT_LINK_CONTRARY ? "ctr" : "ctd";
}

/* A claim's colour frames it; an argument's fills it, with words in black or white. */
static void
append_card_rules(GString *out, const char *colour)
{
  const char *class = colour + 1;
  const char *words = rebut_colour_on(colour);

  g_string_append_printf(out, ".u-%s .bar{fill:%s}.u-%s .card{stroke:%s;stroke-width:2}", class,
                         colour, class, colour);
  g_string_append_printf(out,
                         ".full.u-%s .card{fill:%s}"
                         ".full.u-%s .body,.full.u-%s .meta,.full.u-%s .role{fill:%s}\n",
                         class, colour, class, class, class, words);
}

static void
append_link_rules(GString *out, const char *class, const char *colour)
{
  g_string_append_printf(out,
                         ".edge.%s,.badge.%s circle,.inf.%s rect{stroke:%s}.mk.%s path{fill:%s}\n",
                         class, class, class, colour, class, colour);
}

void
rebut_svg_append_own_rules(GString *out, const RebutView *view)
{
  static const char *const CLASSES[] = {"pro", "con", "und", "ctr", "ctd"};
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

  for (guint32 i = 0; i < view->n_cards; i++) {
    const char *colour = view->cards[i].colour;

    if (colour != NULL && g_hash_table_add(seen, (gpointer)colour))
      append_card_rules(out, colour);
  }
  g_hash_table_remove_all(seen);
  for (guint32 i = 0; i < view->n_groups; i++) {
    const char *colour = view->groups[i].colour;

    if (colour != NULL && g_hash_table_add(seen, (gpointer)colour))
      g_string_append_printf(out, ".v-%s rect{fill:%s}.v-%s text{fill:%s}\n", colour + 1, colour,
                             colour + 1, rebut_colour_on(colour));
  }
  for (guint i = 0; i < REBUT_N_LINK_KINDS; i++)
    if (view->link_colours[i] != NULL)
      append_link_rules(out, CLASSES[i], view->link_colours[i]);
}

/* Heads for oppositions, which otherwise have those of attacks. */
void
rebut_svg_append_own_heads(GString *out, const RebutView *view)
{
  for (guint i = REBUT_LINK_CONTRARY; i < REBUT_N_LINK_KINDS; i++) {
    const char *class = rebut_svg_own_link_class(view, (RebutLinkKind)i);

    if (class != NULL)
      g_string_append_printf(
        out,
        "<defs><marker id=\"a-%s\" class=\"mk %s\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\""
        " markerWidth=\"7\" markerHeight=\"7\" orient=\"auto-start-reverse\">"
        "<path d=\"M6 0H10V10H6z\"/></marker></defs>\n",
        class, class);
  }
}

void
rebut_svg_append_own_style(GString *out, const RebutView *view)
{
  g_autoptr(GString) rules = g_string_new(NULL);

  rebut_svg_append_own_rules(rules, view);
  if (rules->len > 0)
    g_string_append_printf(out, "<style>\n%s</style>\n", rules->str);
}
