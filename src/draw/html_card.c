#include "colour.h"
#include "html_state.h"
#include "svg_colour.h"
#include "svg_number.h"
#include "svg_verdict.h"

#include <math.h>

static void
write_point(RebutPage *self, const char *key, gdouble x, gdouble y)
{
  rebut_json_key(&self->json, key);
  rebut_json_open(&self->json, '[');
  rebut_json_number(&self->json, round(x * 10) / 10);
  rebut_json_number(&self->json, round(y * 10) / 10);
  rebut_json_close(&self->json, ']');
}

/* A blank at the end of a line: it was broken there, not inside of a word. */
static void
write_lines(RebutPage *self, const RebutCardBox *box)
{
  guint32 n_strong = 0;

  rebut_json_key(&self->json, "lines");
  rebut_json_open(&self->json, '[');
  for (guint32 i = 0; i < box->n_lines; i++) {
    g_autofree char *text = g_strconcat(box->lines[i].text, box->lines[i].blank ? " " : NULL, NULL);

    rebut_json_string(&self->json, text);
    n_strong += box->lines[i].font != REBUT_FONT_BODY;
  }
  rebut_json_close(&self->json, ']');
  if (n_strong > 0)
    rebut_json_member_integer(&self->json, "strong", n_strong);
}

static void
write_head(RebutPage *self, const RebutCard *card, const RebutCardBox *box)
{
  rebut_json_member_integer(&self->json, "part", card->part);
  rebut_html_member_flag(self, "implicit", card->implicit);
  if (box->speaker == NULL)
    return;
  rebut_json_member_string(&self->json, "speaker", box->speaker);
  rebut_json_key(&self->json, "speakerX");
  rebut_json_number(&self->json,
                    round((REBUT_CARD_TEXT_X + box->part_width + REBUT_CARD_HEAD_GAP) * 10) / 10);
}

static void
write_card(RebutPage *self, guint32 i)
{
  static const char *const TYPES[] = {
    [REBUT_CARD_CLAIM] = "claim", [REBUT_CARD_ARGUMENT] = "argument", [REBUT_CARD_GROUP] = "group"};
  const RebutCard *card = &self->view->cards[i];
  const RebutCardBox *box = &self->boxes.cards[i];

  rebut_json_open(&self->json, '{');
  rebut_json_member_integer(&self->json, TYPES[card->type], card->id);
  write_head(self, card, box);
  write_lines(self, box);
  write_point(self, "size", box->width, box->height);
  if (self->scene != NULL)
    write_point(self, "at", self->scene->placements[i].x, self->scene->placements[i].y);
  if (card->colour != NULL) {
    g_autoptr(GString) classes = g_string_new(NULL);

    rebut_svg_append_colour_class(classes, card);
    rebut_json_member_string(&self->json, "colour", classes->str + 1);
  }
  rebut_json_close(&self->json, '}');
}

static void
write_pill(RebutPage *self, guint32 i)
{
  guint32 node = self->view->n_cards + i;

  rebut_json_open(&self->json, '{');
  rebut_json_member_integer(&self->json, "inference", self->view->pills[i].inference);
  rebut_json_member_string(&self->json, "label", self->boxes.pill_labels[i]);
  write_point(self, "size", self->boxes.pill_widths[i], REBUT_PILL_HEIGHT);
  if (self->scene != NULL)
    write_point(self, "at", self->scene->placements[node].x, self->scene->placements[node].y);
  rebut_json_close(&self->json, '}');
}

/* [kind, from, to, has a head, path, lies over others, runs backwards] */
static void
write_link(RebutPage *self, guint32 i)
{
  const RebutLink *link = &self->view->links[i];
  g_autoptr(GString) path = g_string_new(NULL);

  rebut_json_open(&self->json, '[');
  rebut_json_integer(&self->json, link->kind);
  rebut_json_integer(&self->json, link->from);
  rebut_json_integer(&self->json, link->to);
  rebut_json_integer(&self->json, link->has_head);
  if (self->scene != NULL && self->scene->curves[i].n_points >= 4) {
    rebut_svg_append_path(path, &self->scene->curves[i]);
    rebut_json_string(&self->json, path->str);
    rebut_json_integer(&self->json, self->scene->curves[i].kind == REBUT_CURVE_OVERLAID);
    rebut_json_integer(&self->json, self->scene->curves[i].kind == REBUT_CURVE_SHARED);
  }
  rebut_json_close(&self->json, ']');
}

static void
write_group(RebutPage *self, guint32 i)
{
  const RebutGroup *group = &self->view->groups[i];
  guint32 n_nodes = self->view->n_cards + self->view->n_pills;

  rebut_json_open(&self->json, '{');
  rebut_html_member_text(self, "title", self->scene->group_labels[i]);
  rebut_json_member_integer(&self->json, "level", group->level);
  if (group->colour != NULL)
    rebut_json_member_string(&self->json, "colour", group->colour + 1);
  write_point(self, "size", self->scene->placements[n_nodes + i].width,
              self->scene->placements[n_nodes + i].height);
  write_point(self, "at", self->scene->placements[n_nodes + i].x,
              self->scene->placements[n_nodes + i].y);
  rebut_json_close(&self->json, '}');
}

/* [link, x, y]: a sign on a link. */
static void
write_badge(RebutPage *self, guint32 i)
{
  const RebutBadge *badge = &self->scene->badges[i];

  rebut_json_open(&self->json, '[');
  rebut_json_integer(&self->json, badge->link);
  rebut_json_number(&self->json, round(badge->at.x * 10) / 10);
  rebut_json_number(&self->json, round(badge->at.y * 10) / 10);
  rebut_json_close(&self->json, ']');
}

/* The words and measures that this program draws with, so that the page needs none of its own. */
static void
write_part(RebutPage *self, guint32 i)
{
  RebutPart part = (RebutPart)i;
  gdouble first;
  gdouble step;

  rebut_card_baselines(part, &first, &step);
  rebut_json_open(&self->json, '{');
  rebut_json_member_string(&self->json, "sign", rebut_part_sign(part));
  rebut_json_member_string(&self->json, "word", rebut_part_word(part));
  write_point(self, "baselines", first, step);
  rebut_json_close(&self->json, '}');
}

static void
write_link_word(RebutPage *self, guint32 kind)
{
  rebut_json_string(&self->json, rebut_link_word((RebutLinkKind)kind));
}

static void
write_verdict(RebutPage *self, guint32 verdict)
{
  rebut_json_open(&self->json, '{');
  rebut_json_member_string(&self->json, "name", rebut_verdict_name((RebutVerdict)verdict));
  rebut_json_member_string(&self->json, "mark", rebut_svg_verdict_path((RebutVerdict)verdict));
  rebut_json_close(&self->json, '}');
}

void
rebut_html_write_cards(RebutPage *self)
{
  static const char *const DIRECTIONS[] = {
    [REBUT_UPWARD] = "up",
    [REBUT_DOWNWARD] = "down",
    [REBUT_LEFTWARD] = "left",
    [REBUT_RIGHTWARD] = "right",
  };
  gboolean placed = self->scene != NULL;

  rebut_html_list(self, "parts", REBUT_PART_MIXED + 1, write_part);
  rebut_html_list(self, "linkWords", REBUT_N_LINK_KINDS, write_link_word);
  rebut_html_list(self, "verdicts", REBUT_VERDICT_CONTESTED + 1, write_verdict);
  rebut_json_member_string(&self->json, "direction", DIRECTIONS[self->view->direction]);
  rebut_json_member_boolean(&self->json, "marked", self->marked);
  rebut_json_member_boolean(&self->json, "placed", placed);
  if (self->fold >= 0)
    rebut_json_member_integer(&self->json, "fold", (gint64)MIN(self->fold, G_MAXINT));
  rebut_html_member_text(self, "focus", self->focus);
  if (self->focus != NULL)
    rebut_json_member_integer(&self->json, "focusDepth", (gint64)MIN(self->focus_depth, G_MAXINT));
  rebut_html_list(self, "cards", self->view->n_cards, write_card);
  rebut_html_list(self, "pills", self->view->n_pills, write_pill);
  rebut_html_list(self, "links", self->view->n_links, write_link);
  rebut_html_list(self, "groups", placed ? self->view->n_groups : 0, write_group);
  rebut_html_list(self, "badges", placed ? self->scene->n_badges : 0, write_badge);
}
