#include "svg_direction.h"

#include "utf8.h"

void
rebut_svg_append_direction(GString *out, const char *text)
{
  if (rebut_utf8_runs_left(text))
    g_string_append(out, " direction=\"rtl\" unicode-bidi=\"embed\" text-anchor=\"end\"");
}
