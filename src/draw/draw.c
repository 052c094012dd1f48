#include "draw.h"

#include "dot.h"
#include "html.h"
#include "outline.h"
#include "utf8.h"

#include <string.h>

static const struct {
  const char *suffix;
  gboolean is_binary;
  gdouble scale; /* unless another is asked for */
} PICTURES[] = {
  [REBUT_PICTURE_OUTLINE] = {"txt", FALSE, 1}, [REBUT_PICTURE_DOT] = {"dot", FALSE, 1},
  [REBUT_PICTURE_SVG] = {"svg", FALSE, 1},     [REBUT_PICTURE_HTML] = {"html", FALSE, 1},
  [REBUT_PICTURE_PNG] = {"png", TRUE, 2},      [REBUT_PICTURE_PDF] = {"pdf", TRUE, 1},
};

const RebutDrawOptions rebut_draw_usual = {
  .scene = {REBUT_ENGINE_AUTO, REBUT_DOT_SECONDS},
  .style = {.adaptive = TRUE},
};

gboolean
rebut_picture_find(const char *suffix, RebutPicture *picture)
{
  for (guint i = 0; i < G_N_ELEMENTS(PICTURES); i++) {
    if (strcmp(PICTURES[i].suffix, suffix) == 0) {
      *picture = (RebutPicture)i;
      return TRUE;
    }
  }
  return FALSE;
}

gboolean
rebut_picture_is_binary(RebutPicture picture)
{
  return PICTURES[picture].is_binary;
}

static void
begin_step(const RebutDrawOptions *options, const char *name)
{
  if (options->step != NULL)
    options->step(options->step_data, name);
}

static gboolean
draw_dot(const RebutView *view, const RebutDrawOptions *options, GString *out, GError **error)
{
  const RebutDriver *driver = rebut_driver_load(error);
  g_autoptr(RebutArena) arena = NULL;
  g_autoptr(RebutWrapper) wrapper = NULL;
  RebutViewBoxes boxes;
  RebutDotGraph graph;

  if (driver == NULL)
    return FALSE;
  arena = rebut_arena_new();
  wrapper = rebut_wrapper_new(driver);
  boxes = rebut_view_measure(view, wrapper, arena, TRUE);
  graph = (RebutDotGraph){view, boxes.cards, boxes.pill_labels, rebut_theme(options->style.theme)};
  return driver->write_dot(&graph, out, error);
}

static gboolean
draw_svg(const RebutView *view,
         const RebutDrawOptions *options,
         const RebutSvgOptions *style,
         RebutDrawReport *report,
         GString *out,
         GError **error)
{
  const RebutDriver *driver = rebut_driver_load(error);
  g_autoptr(RebutScene) scene = NULL;

  if (driver == NULL)
    return FALSE;
  begin_step(options, "laying out");
  scene = rebut_scene_new(view, driver, &options->scene, report == NULL ? NULL : &report->note);
  begin_step(options, "drawing");
  rebut_svg_write(scene, style, out);
  return TRUE;
}

#define MOST_NAMES 5

static void
report_left_out(const RebutView *view, RebutDrawReport *report)
{
  g_autoptr(GString) names = g_string_new(NULL);
  guint32 n =
    view->n_left_out == MOST_NAMES + 1 ? view->n_left_out : MIN(view->n_left_out, MOST_NAMES);

  if (report == NULL)
    return;
  report->n_left_out = view->n_left_out;
  report->is_empty = view->n_cards == 0 && view->map->n_claims + view->map->n_arguments > 0;
  if (view->n_left_out == 0)
    return;
  for (guint32 i = 0; i < n; i++) {
    g_string_append(names, i == 0 ? "" : i + 1 == view->n_left_out ? " and " : ", ");
    rebut_utf8_append_safe(names, view->left_out[i], -1);
  }
  if (n < view->n_left_out)
    g_string_append_printf(names, " and %u more", view->n_left_out - n);
  report->left_out = g_string_free(g_steal_pointer(&names), FALSE);
}

/* The page has a view of its own: it holds what a picture hides. */
static gboolean
draw_html(const RebutMap *map,
          const RebutDrawOptions *options,
          RebutDrawReport *report,
          GString *out,
          GError **error)
{
  const RebutDriver *driver = rebut_driver_load(error);
  RebutHtmlOptions html = {&options->view, options->judgement, &options->scene, &options->style,
                           options->revision};
  g_autoptr(RebutJudgement) own = NULL;
  g_autoptr(RebutView) whole = NULL;

  if (driver == NULL)
    return FALSE;
  own = options->judgement == NULL ? rebut_judge(map, &rebut_judge_usual) : NULL;
  html.judgement = own == NULL ? options->judgement : own;
  whole = rebut_html_view_new(map, &html);
  report_left_out(whole, report);
  begin_step(options, "laying out");
  rebut_html_write(whole, driver, &html, report == NULL ? NULL : &report->note, out);
  return TRUE;
}

static gboolean
draw_raster(const RebutView *view,
            RebutPicture picture,
            const RebutDrawOptions *options,
            RebutDrawReport *report,
            GString *out,
            GError **error)
{
  const RebutRasterDriver *raster = rebut_raster_driver_load(error);
  RebutSvgOptions style = {.theme = options->style.theme, .opaque = TRUE};
  gdouble scale = options->scale > 0 ? options->scale : PICTURES[picture].scale;
  g_autoptr(GString) svg = g_string_new(NULL);

  if (raster == NULL || !draw_svg(view, options, &style, report, svg, error))
    return FALSE;
  begin_step(options, "painting");
  return picture == REBUT_PICTURE_PNG ? raster->write_png(svg->str, svg->len, scale, out, error)
                                      : raster->write_pdf(svg->str, svg->len, scale, out, error);
}

void
rebut_draw_report_clear(RebutDrawReport *self)
{
  g_clear_pointer(&self->note, g_free);
  g_clear_pointer(&self->left_out, g_free);
}

static gboolean
draw_view(const RebutView *view,
          RebutPicture picture,
          const RebutDrawOptions *options,
          RebutDrawReport *report,
          GString *out,
          GError **error)
{
  switch (picture) {
  case REBUT_PICTURE_OUTLINE:
    rebut_outline_write(view, options->colour, out);
    return TRUE;
  case REBUT_PICTURE_DOT:
    return draw_dot(view, options, out, error);
  case REBUT_PICTURE_SVG:
    return draw_svg(view, options, &options->style, report, out, error);
  case REBUT_PICTURE_HTML:
  case REBUT_PICTURE_PNG:
  case REBUT_PICTURE_PDF:
  default:
    return draw_raster(view, picture, options, report, out, error);
  }
}

gboolean
rebut_draw(const RebutMap *map,
           RebutPicture picture,
           const RebutDrawOptions *options,
           RebutDrawReport *report,
           GString *out,
           GError **error)
{
  g_autoptr(RebutView) view = NULL;

  begin_step(options, "choosing what is shown");
  if (picture == REBUT_PICTURE_HTML)
    return draw_html(map, options, report, out, error);
  view = rebut_view_new(map, &options->view);
  report_left_out(view, report);
  return draw_view(view, picture, options, report, out, error);
}
