/* svg_direction.h - words that run from right to left. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends the attributes of an element that shows TEXT, or goes on with it, where TEXT runs from
 * right to left: else its full stop would stand at the wrong end. Its left end stays at x. */
void rebut_svg_append_direction(GString *out, const char *text);

G_END_DECLS
