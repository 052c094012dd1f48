/* colour.h - colours that a document names: #rgb, #rrggbb, the seventeen names of CSS 2.1, and the
 * places of a colour scheme. What does not parse never reaches a picture. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Room for "#rrggbb" and its end. */
typedef struct {
  char text[8];
} RebutColour;

/* TEXT as #rrggbb in small letters; FALSE when it is no colour. */
gboolean rebut_colour_parse(const char *text, RebutColour *colour);

/* Black or white, whichever is read better on COLOUR (#rrggbb). */
const char *rebut_colour_on(const char *colour);

/* The colours of the scheme called NAME, ended by NULL; NULL when there is none of that name. The
 * names and values are those that Argdown documents: ColorBrewer's qualitative schemes and some
 * that were made with iWantHue. */
const char *const *rebut_colour_scheme(const char *name);

/* The name of a scheme close to NAME, for "did you mean"; NULL when none is. */
const char *rebut_colour_near_scheme(const char *name);

G_END_DECLS
