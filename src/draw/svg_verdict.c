#include "svg_verdict.h"

#include "svg_number.h"
#include "xml.h"

#define FROM_RIGHT 15.0
#define FROM_TOP   15.0

/* A note: white on this, 6:1 in contrast, whatever the theme. */
#define NOTE_COLOUR     "#a4262c"
#define NOTE_HEIGHT     18.0
#define NOTE_PADDING    11.0
#define NOTE_STEP       7.0
#define NOTE_FROM_RIGHT 8.0

const char *
rebut_svg_verdict_path(RebutVerdict verdict)
{
  static const char *const MARKS[] = {
    [REBUT_VERDICT_NONE] = "",
    [REBUT_VERDICT_STANDS] = "M-3.5 0.3l2.6 2.7l4.6 -5.6",
    [REBUT_VERDICT_REFUTED] = "M-2.8 -2.8l5.6 5.6M2.8 -2.8l-5.6 5.6",
    [REBUT_VERDICT_UNSUPPORTED] = "",
    [REBUT_VERDICT_CONTESTED] = "M-2.3 -1.7a2.3 2.3 0 1 1 3.4 2q-1.1 .6 -1.1 1.9M0 4.2v.6",
  };

  return MARKS[verdict];
}

void
rebut_svg_append_verdict(GString *out, const RebutCard *card, gdouble width)
{
  const char *path = rebut_svg_verdict_path(card->verdict);

  if (card->verdict == REBUT_VERDICT_NONE)
    return;
  g_string_append(out, "<g class=\"verdict\" transform=\"translate(");
  rebut_svg_append_point(out, '\0', (RebutPoint){width - FROM_RIGHT, FROM_TOP});
  g_string_append(out, ")\"><circle r=\"7\"/>");
  if (*path != '\0')
    g_string_append_printf(out, "<path d=\"%s\"/>", path);
  g_string_append_printf(out, "<title>%s</title></g>", rebut_verdict_name(card->verdict));
}

void
rebut_svg_append_note(GString *out, const RebutCard *card, gdouble width)
{
  gdouble pill;

  if (card->note == NULL)
    return;
  pill = NOTE_PADDING + NOTE_STEP * (gdouble)g_utf8_strlen(card->note, -1);
  g_string_append(out, "<g transform=\"translate(");
  rebut_svg_append_point(out, '\0', (RebutPoint){width - pill - NOTE_FROM_RIGHT, -NOTE_HEIGHT / 2});
  g_string_append_printf(out, ")\"><rect rx=\"9\" fill=\"%s\"", NOTE_COLOUR);
  rebut_svg_append_attribute(out, "width", pill);
  rebut_svg_append_attribute(out, "height", NOTE_HEIGHT);
  g_string_append(out, "/><text y=\"13\" font-size=\"12\" font-weight=\"700\" fill=\"#ffffff\""
                       " text-anchor=\"middle\"");
  rebut_svg_append_attribute(out, "x", pill / 2);
  g_string_append_c(out, '>');
  rebut_xml_append(out, card->note);
  g_string_append(out, "</text></g>");
}
