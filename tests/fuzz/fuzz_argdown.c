/* fuzz_argdown.c - any bytes as Argdown: read, build, and write in every format but PNG and PDF.
 *
 * Nothing may crash or leak, the SVG must be well-formed, and the same text must give the same
 * bytes. */
#include "argdown.h"
#include "dot.h"
#include "format.h"
#include "outline.h"
#include "report.h"
#include "scene.h"
#include "svg.h"

#include <libxml/parser.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A pen without fonts: Pango keeps threads of its own, which a leak checker cannot tell from a
 * leak. */
static RebutPen *
new_pen(void)
{
  return (RebutPen *)g_new0(char, 1);
}

static void
free_pen(RebutPen *pen)
{
  g_free(pen);
}

static gdouble
measure(RebutPen *pen G_GNUC_UNUSED, RebutFont font, const char *text, gsize length)
{
  return (gdouble)g_utf8_strlen(text, (gssize)length) * (font == REBUT_FONT_THESIS ? 8 : 6);
}

static void
find_breaks(RebutPen *pen G_GNUC_UNUSED, const char *text, gsize length, gboolean *breaks)
{
  for (gsize i = 1; i < length; i++)
    breaks[i] = text[i - 1] == ' ' || text[i - 1] == '-';
}

static const RebutDriver PLAIN_DRIVER = {
  .version = REBUT_DRIVER_VERSION,
  .pen_new = new_pen,
  .pen_free = free_pen,
  .measure = measure,
  .find_breaks = find_breaks,
};

static void
check_well_formed(const GString *svg)
{
  xmlDocPtr document =
    xmlReadMemory(svg->str, (int)svg->len, "map.svg", NULL, XML_PARSE_NONET | XML_PARSE_HUGE);

  g_assert_nonnull(document);
  xmlFreeDoc(document);
}

static void
write_dot(const RebutScene *scene, GString *out)
{
  RebutDotGraph graph = {.view = scene->view,
                         .boxes = scene->boxes.cards,
                         .pill_labels = scene->boxes.pill_labels,
                         .theme = rebut_theme(REBUT_THEME_LIGHT)};

  g_assert_true(rebut_dot_write(&graph, out, NULL));
}

static void
draw(const RebutMap *map, RebutDetail detail, GString *out)
{
  g_autoptr(RebutDiagnostics) wrong = rebut_diagnostics_new();
  g_autoptr(RebutSettings) settings = rebut_settings_read(map, NULL, wrong);
  RebutViewOptions view_options = {.detail = detail, .settings = settings};
  RebutSceneOptions scene_options = {REBUT_ENGINE_TIDY, 1};
  RebutSvgOptions style = {.adaptive = TRUE, .opaque = TRUE};
  g_autoptr(RebutView) view = rebut_view_new(map, &view_options);
  g_autoptr(RebutScene) scene = rebut_scene_new(view, &PLAIN_DRIVER, &scene_options, NULL);
  g_autoptr(GString) svg = g_string_new(NULL);

  rebut_svg_write(scene, &style, svg);
  check_well_formed(svg);
  g_string_append_len(out, svg->str, (gssize)svg->len);
  rebut_outline_write(view, TRUE, out);
  write_dot(scene, out);
}

static GString *
write_everything(const char *text, gsize length)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = rebut_argdown_read_bytes("fuzz", text, length, diagnostics, NULL);
  GString *out = g_string_new(NULL);
  RebutReport report;

  g_assert_nonnull(map);
  for (RebutReportFormat format = REBUT_REPORT_TEXT; format <= REBUT_REPORT_SARIF; format++) {
    rebut_report_begin(&report, format, out, FALSE);
    rebut_report_add(&report, map->texts, diagnostics);
    rebut_report_end(&report);
  }
  rebut_format_find("json")->write(map, out);
  rebut_format_find("argdown-json")->write(map, out);
  draw(map, REBUT_DETAIL_ARGUMENTS, out);
  draw(map, REBUT_DETAIL_CLAIMS, out);
  return out;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  g_autoptr(GString) first = NULL;
  g_autoptr(GString) second = NULL;

  first = write_everything((const char *)data, size);
  second = write_everything((const char *)data, size);
  g_assert_true(g_string_equal(first, second));
  return 0;
}
