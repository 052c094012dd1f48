/* outline.h - a view as indented text with signs, for a terminal. */
#pragma once

#include "view.h"

#include <glib.h>

G_BEGIN_DECLS

/* Appends the outline to OUT; COLOUR: with terminal colours. Characters that could do harm are
 * replaced. */
void rebut_outline_write(const RebutView *view, gboolean colour, GString *out);

G_END_DECLS
