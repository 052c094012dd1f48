#include "svg.h"

#include "svg_colour.h"
#include "svg_direction.h"
#include "svg_number.h"
#include "svg_style.h"
#include "svg_verdict.h"
#include "xml.h"

#include <math.h>
#include <string.h>

#define MARGIN        16.0
#define COUNT_HEIGHT  16.0 /* of the tag that counts what is hidden */
#define COUNT_PADDING 12.0
#define COUNT_STEP    6.0 /* for each of its characters, in the font of speakers */

static const char *
get_link_class(RebutLinkKind kind)
{
  static const char *const CLASSES[] = {"pro", "con", "und", "con", "con"};

  return CLASSES[kind];
}

static const char *
get_part_class(RebutPart part)
{
  static const char *const CLASSES[] = {
    [REBUT_PART_NONE] = "alone", [REBUT_PART_THESIS] = "thesis", [REBUT_PART_SUPPORT] = "pro",
    [REBUT_PART_ATTACK] = "con", [REBUT_PART_UNDERCUT] = "und",  [REBUT_PART_MIXED] = "mixed",
  };

  return CLASSES[part];
}

/* The name of a node for an edge's title: a card's text, or the label of a pill. */
static void
append_name(GString *out, const RebutScene *scene, guint32 node)
{
  if (node < scene->view->n_cards)
    rebut_xml_append(out, rebut_card_name(&scene->view->cards[node]));
  else
    rebut_xml_append(out, scene->boxes.pill_labels[node - scene->view->n_cards]);
}

static void
append_link(GString *out, const RebutScene *scene, guint32 i)
{
  const RebutLink *link = &scene->view->links[i];
  const RebutCurve *curve = &scene->curves[i];
  const char *class = get_link_class(link->kind);
  const char *own = rebut_svg_own_link_class(scene->view, link->kind);
  gboolean turned = curve->kind == REBUT_CURVE_SHARED;

  if (curve->n_points < 4)
    return;
  g_string_append_printf(out, "<path class=\"edge %s%s%s%s\"", class, own == NULL ? "" : " ",
                         own == NULL ? "" : own,
                         curve->kind == REBUT_CURVE_OVERLAID ? " over" : "");
  if (link->has_head)
    g_string_append_printf(out, " marker-%s=\"url(#a-%s)\"", turned ? "start" : "end",
                           own == NULL ? class : own);
  if (rebut_link_is_symmetric(link->kind))
    g_string_append_printf(out, " marker-%s=\"url(#a-%s)\"", turned ? "end" : "start",
                           own == NULL ? class : own);
  g_string_append(out, " d=\"");
  rebut_svg_append_path(out, curve);
  g_string_append(out, "\"><title>");
  append_name(out, scene, link->from);
  g_string_append_printf(out, " — %s — ", rebut_link_word(link->kind));
  append_name(out, scene, link->to);
  g_string_append(out, "</title></path>\n");
}

static void
append_badge(GString *out, const RebutScene *scene, const RebutBadge *badge)
{
  static const char *const SIGNS[] = {"+", "−", "×", "≠", "≠"};
  RebutLinkKind kind = scene->view->links[badge->link].kind;

  g_string_append_printf(out, "<g class=\"badge %s\" transform=\"translate(", get_link_class(kind));
  rebut_svg_append_point(out, '\0', badge->at);
  g_string_append_printf(out,
                         ")\"><circle r=\"7\"/><text y=\"3.8\" text-anchor=\"middle\">%s</text>"
                         "<title>%s</title></g>\n",
                         SIGNS[kind], rebut_link_word(kind));
}

static void
append_translation(GString *out, const RebutPlacement *place)
{
  g_string_append(out, " transform=\"translate(");
  rebut_svg_append_point(out, '\0', (RebutPoint){place->x, place->y});
  g_string_append(out, ")\"");
}

static void
append_size(GString *out, const RebutPlacement *place)
{
  rebut_svg_append_attribute(out, "width", place->width);
  rebut_svg_append_attribute(out, "height", place->height);
}

static void
append_pill(GString *out, const RebutScene *scene, guint32 i)
{
  const RebutPlacement *place = &scene->placements[scene->view->n_cards + i];
  const RebutInference *inference = &scene->view->map->inferences[scene->view->pills[i].inference];
  const char *class = get_link_class((RebutLinkKind)inference->polarity);

  g_string_append_printf(out, "<g id=\"p%u\" class=\"inf %s\"", i, class);
  append_translation(out, place);
  g_string_append(out, "><rect");
  append_size(out, place);
  rebut_svg_append_attribute(out, "rx", place->height / 2);
  g_string_append(out, "/><text text-anchor=\"middle\"");
  rebut_svg_append_attribute(out, "x", place->width / 2);
  g_string_append(out, " y=\"12.5\">");
  rebut_xml_append(out, scene->boxes.pill_labels[i]);
  g_string_append(out, "</text></g>\n");
}

static void
append_head(GString *out, const RebutCardBox *box)
{
  if (box->diamond)
    g_string_append(out, "<path class=\"role\" d=\"M20 15.5l4 -4.5l4 4.5l-4 4.5z\"/>");
  g_string_append(out, "<text class=\"meta\"");
  rebut_svg_append_attribute(out, "x", REBUT_CARD_TEXT_X + (box->diamond ? REBUT_CARD_DIAMOND : 0));
  rebut_svg_append_attribute(out, "y", REBUT_CARD_HEAD_Y);
  g_string_append(out, "><tspan class=\"role\">");
  rebut_xml_append(out, box->part);
  g_string_append(out, "</tspan>");
  if (box->speaker != NULL) {
    g_string_append(out, " <tspan");
    rebut_svg_append_attribute(out, "x", REBUT_CARD_TEXT_X + box->part_width + REBUT_CARD_HEAD_GAP);
    rebut_svg_append_direction(out, box->speaker);
    g_string_append_c(out, '>');
    rebut_xml_append(out, box->speaker);
    g_string_append(out, "</tspan>");
  }
  g_string_append(out, "</text>");
}

static const char *
get_text_class(RebutFont font)
{
  return font == REBUT_FONT_THESIS      ? "body lead"
         : font == REBUT_FONT_BODY_BOLD ? "body name"
                                        : "body";
}

/* A blank inside every line that was broken at one, so that copied text keeps its words apart. */
static void
append_lines(GString *out, const RebutCardBox *box)
{
  const char *beginning = NULL;

  for (guint32 i = 0; i < box->n_lines; i++) {
    const RebutCardLine *line = &box->lines[i];

    if (i == 0 || !box->lines[i - 1].goes_on) {
      beginning = line->text;
      g_string_append_printf(out, "<text class=\"%s\"", get_text_class(line->font));
      rebut_svg_append_direction(out, beginning);
      g_string_append_c(out, '>');
    }
    g_string_append(out, "<tspan x=\"20\"");
    rebut_svg_append_attribute(out, "y", line->y);
    g_string_append_c(out, '>');
    rebut_xml_append(out, line->text);
    g_string_append(out, line->blank ? " </tspan>" : "</tspan>");
    if (!line->goes_on)
      g_string_append(out, "</text>");
  }
}

static void
append_label(GString *out, const RebutCard *card)
{
  g_string_append_printf(out, " role=\"graphics-symbol img\" aria-label=\"%s",
                         rebut_part_word(card->part));
  if (card->implicit)
    g_string_append(out, ", implicit");
  if (card->speaker != NULL) {
    g_string_append(out, ", ");
    rebut_xml_append(out, card->speaker);
  }
  if (card->verdict != REBUT_VERDICT_NONE)
    g_string_append_printf(out, ", %s", rebut_verdict_name(card->verdict));
  if (card->note != NULL) {
    g_string_append(out, ", note ");
    rebut_xml_append(out, card->note);
  }
  g_string_append(out, ": ");
  if (card->title != NULL) {
    rebut_xml_append(out, card->title);
    if (*card->text != '\0')
      g_string_append(out, ". ");
  }
  rebut_xml_append(out, card->text);
  g_string_append_c(out, '"');
}

/* A tag on the lower edge that counts what is hidden behind the card. */
static void
append_count(GString *out, const RebutCard *card, const RebutPlacement *place)
{
  g_autofree char *badge = rebut_card_badge(card);
  gdouble width;

  if (badge == NULL)
    return;
  width = COUNT_PADDING + COUNT_STEP * (gdouble)g_utf8_strlen(badge, -1);
  g_string_append(out, "<g transform=\"translate(");
  rebut_svg_append_point(out, '\0',
                         (RebutPoint){place->width - width - COUNT_PADDING,
                                      place->height - COUNT_HEIGHT / 2});
  g_string_append_printf(out,
                         ")\"><title>hidden: %u in support, %u against</title><rect class=\"card\"",
                         card->hidden.support, card->hidden.attack);
  append_size(out, &(RebutPlacement){.width = width, .height = COUNT_HEIGHT});
  g_string_append(out, " rx=\"8\"/><text class=\"meta\" text-anchor=\"middle\" y=\"11.5\"");
  rebut_svg_append_attribute(out, "x", width / 2);
  g_string_append_printf(out, ">%s</text></g>", badge);
}

/* The box behind the cards of a group, with its heading. */
static void
append_group(GString *out, const RebutScene *scene, guint32 i)
{
  const RebutView *view = scene->view;
  const RebutGroup *group = &view->groups[i];
  const RebutPlacement *place = &scene->placements[view->n_cards + view->n_pills + i];

  g_string_append_printf(out, "<g id=\"g%u\" class=\"group %s", i,
                         group->level % 2 == 1 ? "outer" : "inner");
  if (group->colour != NULL)
    g_string_append_printf(out, " v-%s", group->colour + 1);
  g_string_append(out, "\"");
  append_translation(out, place);
  g_string_append(out, "><rect");
  append_size(out, place);
  g_string_append(out, " rx=\"8\"/><text class=\"name\" x=\"14\" y=\"20\"");
  rebut_svg_append_direction(out, scene->group_labels[i]);
  g_string_append_c(out, '>');
  rebut_xml_append(out, scene->group_labels[i]);
  g_string_append(out, "</text></g>\n");
}

static gboolean
has_fallen(const RebutCard *card)
{
  return card->verdict == REBUT_VERDICT_REFUTED || card->verdict == REBUT_VERDICT_UNSUPPORTED;
}

static void
append_card(GString *out, const RebutScene *scene, guint32 i)
{
  const RebutCard *card = &scene->view->cards[i];
  const RebutPlacement *place = &scene->placements[i];

  g_string_append_printf(out, "<g id=\"c%u\" class=\"claim %s%s", i, get_part_class(card->part),
                         card->implicit ? " implicit" : "");
  if (has_fallen(card))
    g_string_append(out, " fallen");
  rebut_svg_append_colour_class(out, card);
  g_string_append_c(out, '"');
  append_label(out, card);
  append_translation(out, place);
  g_string_append(out, "><title>");
  rebut_xml_append(out, rebut_card_name(card));
  g_string_append(out, "</title><rect class=\"card\"");
  append_size(out, place);
  g_string_append(out, " rx=\"6\"/><rect class=\"bar\" width=\"7\"");
  rebut_svg_append_attribute(out, "height", place->height);
  g_string_append(out, " rx=\"3\"/>");
  append_head(out, &scene->boxes.cards[i]);
  append_lines(out, &scene->boxes.cards[i]);
  append_count(out, card, place);
  rebut_svg_append_verdict(out, card, place->width);
  rebut_svg_append_note(out, card, place->width);
  g_string_append(out, "</g>\n");
}

static void
append_opening(GString *out, const RebutScene *scene)
{
  gdouble width = scene->width + 2 * MARGIN;
  gdouble height = scene->height + 2 * MARGIN;

  g_string_append(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"argmap\""
                       " role=\"graphics-document document\" aria-roledescription=\"argument map\""
                       " aria-labelledby=\"m-t m-d\"");
  rebut_svg_append_attribute(out, "width", width);
  rebut_svg_append_attribute(out, "height", height);
  g_string_append_printf(out, " viewBox=\"%d %d ", (int)-MARGIN, (int)-MARGIN);
  rebut_svg_append_point(out, '\0', (RebutPoint){width, height});
  g_string_append(out, "\">\n<title id=\"m-t\">Argument map");
  if (scene->view->title != NULL) {
    g_string_append(out, ": ");
    rebut_xml_append(out, scene->view->title);
  }
  g_string_append_printf(
    out, "</title>\n<desc id=\"m-d\">%u %s. Arrows run from premise to conclusion.</desc>\n",
    scene->view->n_cards, scene->view->n_cards == 1 ? "card" : "cards");
}

static void
append_background(GString *out, const RebutScene *scene)
{
  g_string_append(out, "<rect class=\"background\"");
  rebut_svg_append_attribute(out, "x", -MARGIN);
  rebut_svg_append_attribute(out, "y", -MARGIN);
  rebut_svg_append_attribute(out, "width", scene->width + 2 * MARGIN);
  rebut_svg_append_attribute(out, "height", scene->height + 2 * MARGIN);
  g_string_append(out, "/>\n");
}

static void
append_heading(GString *out, const RebutScene *scene)
{
  if (scene->heading == NULL)
    return;
  g_string_append(out, "<text class=\"heading\" x=\"0\"");
  rebut_svg_append_attribute(out, "y", scene->heading_y);
  rebut_svg_append_direction(out, scene->heading);
  g_string_append_c(out, '>');
  rebut_xml_append(out, scene->heading);
  g_string_append(out, "</text>\n");
}

void
rebut_svg_write(const RebutScene *scene, const RebutSvgOptions *options, GString *out)
{
  append_opening(out, scene);
  if (!options->bare) {
    rebut_svg_append_style(out, options, scene->view->n_groups > 0);
    rebut_svg_append_own_style(out, scene->view);
  }
  rebut_svg_append_heads(out);
  rebut_svg_append_own_heads(out, scene->view);
  if (options->opaque)
    append_background(out, scene);
  append_heading(out, scene);
  for (guint32 i = 0; i < scene->view->n_groups; i++)
    append_group(out, scene, i);
  g_string_append(out, "<g class=\"edges\">\n");
  for (guint32 i = 0; i < scene->view->n_links; i++)
    append_link(out, scene, i);
  g_string_append(out, "</g>\n");
  for (guint32 i = 0; i < scene->n_badges; i++)
    append_badge(out, scene, &scene->badges[i]);
  for (guint32 i = 0; i < scene->view->n_pills; i++)
    append_pill(out, scene, i);
  for (guint32 i = 0; i < scene->view->n_cards; i++)
    append_card(out, scene, i);
  g_string_append(out, "</svg>\n");
}
