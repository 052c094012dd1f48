#include "svg_style.h"

static void
append_hue(GString *out, const char *class, const RebutHue *hue, const RebutTheme *theme)
{
  g_string_append_printf(out,
                         ".%s .bar,.mk.%s path{fill:%s}.%s .role{fill:%s}.edge.%s{stroke:%s}"
                         ".inf.%s rect,.badge.%s circle{fill:%s;stroke:%s}"
                         ".inf.%s text,.badge.%s text{fill:%s}",
                         class, class, hue->line, class, hue->text, class, hue->line, class, class,
                         theme->pill, hue->line, class, class, hue->text);
}

void
rebut_svg_append_theme(GString *out, const RebutTheme *theme, gboolean with_groups)
{
  g_string_append_printf(
    out,
    ".background{fill:%s}.heading{fill:%s}.card{fill:%s;stroke:%s}.bar{fill:%s}"
    ".body{fill:%s}.meta,.role{fill:%s}.verdict{stroke:%s}",
    theme->background, theme->body, theme->card, theme->border, theme->neutral, theme->body,
    theme->meta, theme->body);
  if (with_groups)
    g_string_append_printf(out, ".outer rect{fill:%s}.inner rect{fill:%s}.group text{fill:%s}",
                           theme->group, theme->inner, theme->body);
  append_hue(out, "pro", &theme->support, theme);
  append_hue(out, "con", &theme->attack, theme);
  append_hue(out, "und", &theme->undercut, theme);
  g_string_append_printf(
    out,
    ".thesis .card{fill:%s;stroke:%s}.thesis .bar{fill:%s}.thesis .body{fill:%s}"
    ".thesis .meta{fill:%s}.thesis .role{fill:%s}.thesis .verdict{stroke:%s}",
    theme->thesis, theme->thesis_border, theme->thesis_border, theme->thesis_body,
    theme->thesis_meta, theme->thesis_sign, theme->thesis_body);
}

void
rebut_svg_append_heads(GString *out)
{
  g_string_append(
    out,
    "<defs>"
    "<marker id=\"a-pro\" class=\"mk pro\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\""
    " markerWidth=\"6.5\" markerHeight=\"6.5\" orient=\"auto-start-reverse\"><path d=\"M0 0L10 5L0 10z\"/>"
    "</marker>"
    "<marker id=\"a-con\" class=\"mk con\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\""
    " markerWidth=\"7\" markerHeight=\"7\" orient=\"auto-start-reverse\"><path d=\"M6 0H10V10H6z\"/>"
    "</marker>"
    "<marker id=\"a-und\" class=\"mk und\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\""
    " markerWidth=\"5.5\" markerHeight=\"5.5\" orient=\"auto-start-reverse\">"
    "<path d=\"M0 5L5 1L10 5L5 9z\"/></marker>"
    "</defs>\n");
}

void
rebut_svg_append_shapes(GString *out, gboolean with_groups)
{
  g_string_append(out, ".argmap{font-family:\"Liberation Sans\",Arial,Helvetica,sans-serif}"
                       ".heading{font-size:18px;font-weight:700}"
                       ".verdict{fill:none;stroke-width:1.6}.fallen{opacity:.6}"
                       ".card{stroke-width:1}.body{font-size:13px}.meta{font-size:10px}"
                       ".role,.name,.lead{font-weight:700}.lead{font-size:16px}"
                       ".thesis .card{stroke-width:2}.implicit .card{stroke-dasharray:5 4}"
                       ".edge{fill:none;stroke-width:2}.edge.con{stroke-dasharray:7 4}"
                       ".edge.und{stroke-width:2.6;stroke-dasharray:.1 5.5;stroke-linecap:round}"
                       ".edge.over{stroke-width:1.3;stroke-opacity:.5}"
                       ".inf text{font-size:10px}.badge text{font-size:11px;font-weight:700}\n");
  if (with_groups)
    g_string_append(out, ".group text{font-size:13px}\n");
}

void
rebut_svg_append_style(GString *out, const RebutSvgOptions *options, gboolean with_groups)
{
  g_string_append(out, "<style>\n");
  rebut_svg_append_shapes(out, with_groups);
  rebut_svg_append_theme(out, rebut_theme(options->adaptive ? REBUT_THEME_LIGHT : options->theme),
                         with_groups);
  if (options->adaptive) {
    g_string_append(out, "\n@media screen and (prefers-color-scheme:dark){");
    rebut_svg_append_theme(out, rebut_theme(REBUT_THEME_DARK), with_groups);
    g_string_append(out, "}\n@media print{");
    rebut_svg_append_theme(out, rebut_theme(REBUT_THEME_PRINT), with_groups);
    g_string_append_c(out, '}');
  }
  g_string_append(out, "\n</style>\n");
}
