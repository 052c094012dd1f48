#include "dot_card.h"

#include "colour.h"

/* Entities that HTML-like labels know, and a backslash doubled: dot expands \N even there. */
static void
append_escaped(GString *out, const char *text)
{
  for (; *text != '\0'; text++) {
    switch (*text) {
    case '&':
      g_string_append(out, "&amp;");
      break;
    case '<':
      g_string_append(out, "&lt;");
      break;
    case '>':
      g_string_append(out, "&gt;");
      break;
    case '"':
      g_string_append(out, "&quot;");
      break;
    case '\'':
      g_string_append(out, "&#39;");
      break;
    case '\\':
      g_string_append(out, "\\\\");
      break;
    default:
      g_string_append_c(out, *text);
      break;
    }
  }
}

static const char *
get_bar(const RebutTheme *theme, RebutPart part)
{
  switch (part) {
  case REBUT_PART_SUPPORT:
    return theme->support.line;
  case REBUT_PART_ATTACK:
    return theme->attack.line;
  case REBUT_PART_UNDERCUT:
    return theme->undercut.line;
  case REBUT_PART_THESIS:
    return theme->thesis;
  case REBUT_PART_NONE:
  case REBUT_PART_MIXED:
  default:
    return theme->neutral;
  }
}

static const char *
get_part_colour(const RebutTheme *theme, RebutPart part)
{
  switch (part) {
  case REBUT_PART_SUPPORT:
    return theme->support.text;
  case REBUT_PART_ATTACK:
    return theme->attack.text;
  case REBUT_PART_UNDERCUT:
    return theme->undercut.text;
  case REBUT_PART_THESIS:
    return theme->thesis_sign;
  case REBUT_PART_NONE:
  case REBUT_PART_MIXED:
  default:
    return theme->meta;
  }
}

static void
append_head(GString *label,
            const RebutCard *card,
            const RebutCardBox *box,
            const RebutDotPaint *paint)
{
  g_string_append_printf(label, "<tr><td align=\"left\"><font point-size=\"10\" color=\"%s\"><b>",
                         paint->part);
  if (box->diamond)
    g_string_append_printf(label, "%s ", rebut_part_sign(card->part));
  append_escaped(label, box->part);
  g_string_append(label, "</b></font>");
  if (box->speaker != NULL) {
    g_string_append_printf(label, "<font point-size=\"10\" color=\"%s\">  ", paint->meta);
    append_escaped(label, box->speaker);
    g_string_append(label, "</font>");
  }
  if (card->verdict != REBUT_VERDICT_NONE)
    g_string_append_printf(label, "<font point-size=\"10\" color=\"%s\">  <b>%s</b></font>",
                           paint->meta, rebut_verdict_name(card->verdict));
  g_string_append(label, "</td></tr>");
}

static void
append_lines(GString *label, const RebutCardBox *box, const RebutDotPaint *paint)
{
  for (guint32 i = 0; i < box->n_lines; i++) {
    const RebutCardLine *line = &box->lines[i];
    gboolean bold = line->font != REBUT_FONT_BODY;

    g_string_append_printf(label, "<tr><td align=\"left\"><font point-size=\"%s\" color=\"%s\">%s",
                           line->font == REBUT_FONT_THESIS ? "16" : "13", paint->body,
                           bold ? "<b>" : "");
    append_escaped(label, line->text);
    g_string_append_printf(label, "%s</font></td></tr>", bold ? "</b>" : "");
  }
}

/* What is hidden behind the card. */
static void
append_badge(GString *label, const RebutCard *card, const RebutDotPaint *paint)
{
  g_autofree char *badge = rebut_card_badge(card);

  if (badge != NULL)
    g_string_append_printf(
      label,
      "<tr><td align=\"right\"><font point-size=\"10\" color=\"%s\"><b>%s</b></font></td></tr>",
      paint->meta, badge);
}

/* A claim's colour frames it; an argument's fills it, with words in black or white. */
static void
apply_own_colour(RebutDotPaint *paint, const RebutCard *card)
{
  paint->bar = paint->border = card->colour;
  if (card->type == REBUT_CARD_CLAIM)
    return;
  paint->fill = card->colour;
  paint->part = paint->body = paint->meta = rebut_colour_on(card->colour);
}

RebutDotPaint
rebut_dot_paint(const RebutTheme *theme, const RebutCard *card)
{
  gboolean thesis = card->part == REBUT_PART_THESIS;
  RebutDotPaint paint = {
    .bar = get_bar(theme, card->part),
    .fill = thesis ? theme->thesis : theme->card,
    .border = thesis ? theme->thesis_border : theme->border,
    .part = get_part_colour(theme, card->part),
    .body = thesis ? theme->thesis_body : theme->body,
    .meta = thesis ? theme->thesis_meta : theme->meta,
  };

  if (card->colour != NULL)
    apply_own_colour(&paint, card);
  return paint;
}

/* A narrow cell for the bar, and a table of lines beside it. */
void
rebut_dot_append_card(GString *out,
                      const RebutCard *card,
                      const RebutCardBox *box,
                      const RebutDotPaint *paint)
{
  g_string_append_printf(
    out,
    "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"0\"><tr>"
    "<td bgcolor=\"%s\" width=\"7\" fixedsize=\"false\"></td><td>"
    "<table border=\"0\" cellborder=\"0\" cellspacing=\"2\" cellpadding=\"1\">",
    paint->bar);
  append_head(out, card, box, paint);
  append_lines(out, box, paint);
  append_badge(out, card, paint);
  g_string_append(out, "</table></td></tr></table>");
}
