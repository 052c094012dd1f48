/* svg_number.h - lengths, points and paths of an SVG, in few letters and the same in any locale. */
#pragma once

#include "layout.h"

#include <glib.h>

G_BEGIN_DECLS

/* Appends a length with at most one decimal. */
void rebut_svg_append_number(GString *out, gdouble value);

/* Appends a blank, and an attribute with a length. */
void rebut_svg_append_attribute(GString *out, const char *name, gdouble value);

/* Appends a point; COMMAND: a letter before it, or 0. */
void rebut_svg_append_point(GString *out, char command, RebutPoint point);

/* Appends the data of a path. A curve that shares its end is drawn from there, so that the dashes
 * of all fall together. */
void rebut_svg_append_path(GString *out, const RebutCurve *curve);

G_END_DECLS
