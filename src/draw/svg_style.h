/* svg_style.h - the style sheet and arrow heads of a map; for svg.c and the page. */
#pragma once

#include "svg.h"

#include <glib.h>

G_BEGIN_DECLS

/* Appends <style> and <defs>. Classes and plain colours only: librsvg paints var() black. */
void rebut_svg_append_style(GString *out, const RebutSvgOptions *options, gboolean with_groups);

G_END_DECLS
