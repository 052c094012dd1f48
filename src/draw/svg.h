/* svg.h - a scene as SVG: accessible, safe in a page, the same bytes for the same map. */
#pragma once

#include "scene.h"
#include "theme.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  gboolean adaptive;    /* light, and dark or for print where the reader's settings ask for it */
  RebutThemeName theme; /* when not adaptive */
  gboolean opaque;      /* paint the background */
  gboolean bare;        /* without a style sheet: the page around it has one */
} RebutSvgOptions;

/* Appends the document to OUT. */
void rebut_svg_write(const RebutScene *scene, const RebutSvgOptions *options, GString *out);

G_END_DECLS
