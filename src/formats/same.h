/* same.h - do two texts of Argdown say the same? */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE when BEFORE and AFTER give the same map but for the places of what they say, and try as
 * often to include a text. Nothing is included. FALSE also when one of them is too large. */
gboolean rebut_same_argdown(const char *before, gsize before_length, const GString *after);

G_END_DECLS
