/* html_theme.h - the colours of the page around a map. */
#pragma once

#include "svg_style.h"

#include <glib.h>

G_BEGIN_DECLS

/* The rules of a theme for the map, and its colours as variables for the rest of the page. */
void rebut_html_append_theme(GString *out, RebutThemeName name, gboolean with_groups);

G_END_DECLS
