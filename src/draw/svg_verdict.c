#include "svg_verdict.h"

#include "svg_number.h"

#define FROM_RIGHT 15.0
#define FROM_TOP   15.0

void
rebut_svg_append_verdict(GString *out, const RebutCard *card, gdouble width)
{
  static const char *const MARKS[] = {
    [REBUT_VERDICT_NONE] = "",
    [REBUT_VERDICT_STANDS] = "<path d=\"M-3.5 0.3l2.6 2.7l4.6 -5.6\"/>",
    [REBUT_VERDICT_REFUTED] = "<path d=\"M-2.8 -2.8l5.6 5.6M2.8 -2.8l-5.6 5.6\"/>",
    [REBUT_VERDICT_UNSUPPORTED] = "",
    [REBUT_VERDICT_CONTESTED] =
      "<path d=\"M-2.3 -1.7a2.3 2.3 0 1 1 3.4 2q-1.1 .6 -1.1 1.9M0 4.2v.6\"/>",
  };

  if (card->verdict == REBUT_VERDICT_NONE)
    return;
  g_string_append(out, "<g class=\"verdict\" transform=\"translate(");
  rebut_svg_append_point(out, '\0', (RebutPoint){width - FROM_RIGHT, FROM_TOP});
  g_string_append_printf(out, ")\"><circle r=\"7\"/>%s<title>%s</title></g>", MARKS[card->verdict],
                         rebut_verdict_name(card->verdict));
}
