/* svg_style.h - the style sheet and arrow heads of a map; for svg.c and the page. */
#pragma once

#include "svg.h"

#include <glib.h>

G_BEGIN_DECLS

/* Appends <style>. Classes and plain colours only: librsvg paints var() black. */
void rebut_svg_append_style(GString *out, const RebutSvgOptions *options, gboolean with_groups);

/* The rules of it that hold for every theme, and those of one. */
void rebut_svg_append_shapes(GString *out, gboolean with_groups);
void rebut_svg_append_theme(GString *out, const RebutTheme *theme, gboolean with_groups);

/* Appends <defs>: the heads of arrows. */
void rebut_svg_append_heads(GString *out);

G_END_DECLS
