/* driver.h - what needs the drawing libraries, behind tables of functions.
 *
 * Loading Pango, Graphviz and librsvg costs more than reading a map, so these live in two modules
 * that are loaded when something is drawn. They know no maps: text goes in and widths come out,
 * boxes go in and places come out, SVG goes in and pixels come out. */
#pragma once

#include "layout.h"
#include "loader.h"
#include "rebut.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RebutDotGraph RebutDotGraph;

/* All sizes in px. The families are measured as they will be shown: without hinting. */
typedef enum {
  REBUT_FONT_META,      /* 10 */
  REBUT_FONT_META_BOLD, /* 10 */
  REBUT_FONT_BODY,      /* 13 */
  REBUT_FONT_BODY_BOLD, /* 13 */
  REBUT_FONT_THESIS,    /* 16 bold */
  REBUT_FONT_HEADING,   /* 18 bold */
  REBUT_N_FONTS
} RebutFont;

#define REBUT_FONT_FAMILY "Liberation Sans, Arial, Helvetica, sans-serif"

typedef struct _RebutPen RebutPen;

/* The text and layout module: Pango, libgvc and cgraph. */
typedef struct {
  guint version; /* REBUT_DRIVER_VERSION */

  /* A pen measures text; the caller frees it. */
  RebutPen *(*pen_new)(void);
  void (*pen_free)(RebutPen *pen);

  /* Width of LENGTH bytes of valid UTF-8 on one line. */
  gdouble (*measure)(RebutPen *pen, RebutFont font, const char *text, gsize length);

  /* BREAKS[i] becomes TRUE when a line may break before byte i of TEXT (UAX 14). */
  void (*find_breaks)(RebutPen *pen, const char *text, gsize length, gboolean *breaks);

  /* Graphviz's dot, in a child process that has SECONDS. NULL with REBUT_DRAW_ERROR_LAYOUT or
   * _TIMEOUT. */
  RebutLayout *(*layout)(const RebutGraph *graph, gdouble seconds, GError **error);

  /* rebut_dot_write() of dot.h. */
  gboolean (*write_dot)(const RebutDotGraph *graph, GString *out, GError **error);

  /* What the page is made of: "page.html", "page.css" or "page.js". LENGTH becomes its bytes. */
  const char *(*page_asset)(const char *name, gsize *length);
} RebutDriver;

/* The raster module: librsvg and Cairo. */
typedef struct {
  guint version; /* REBUT_DRIVER_VERSION */

  /* Appends a picture of an SVG document to OUT, SCALE times its size (96 dpi at 1). */
  gboolean (*write_png)(const char *svg, gsize length, gdouble scale, GString *out, GError **error);
  gboolean (*write_pdf)(const char *svg, gsize length, gdouble scale, GString *out, GError **error);
} RebutRasterDriver;

#define REBUT_DRIVER_VERSION 2

/* Loads a module, once. NULL with REBUT_DRAW_ERROR_MODULE when it or one of its libraries is
 * missing. */
const RebutDriver *rebut_driver_load(GError **error);
const RebutRasterDriver *rebut_raster_driver_load(GError **error);

G_END_DECLS
