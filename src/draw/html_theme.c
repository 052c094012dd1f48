#include "html_theme.h"

void
rebut_html_append_theme(GString *out, RebutThemeName name, gboolean with_groups)
{
  const RebutTheme *theme = rebut_theme(name);

  g_string_append_printf(out,
                         ":root{color-scheme:%s;--background:%s;--card:%s;--border:%s;--body:%s;"
                         "--meta:%s;--pill:%s;--group:%s;--inner:%s;--thesis:%s;--thesis-body:%s;"
                         "--pro:%s;--pro-text:%s;--con:%s;--con-text:%s;--und:%s;--und-text:%s}\n",
                         name == REBUT_THEME_DARK ? "dark" : "light", theme->background,
                         theme->card, theme->border, theme->body, theme->meta, theme->pill,
                         theme->group, theme->inner, theme->thesis, theme->thesis_body,
                         theme->support.line, theme->support.text, theme->attack.line,
                         theme->attack.text, theme->undercut.line, theme->undercut.text);
  rebut_svg_append_theme(out, theme, with_groups);
}
