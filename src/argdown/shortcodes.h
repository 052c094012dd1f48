/* shortcodes.h - characters by name: .A. or :A: is ∀. */
#pragma once

#include "value.h"

#include <glib.h>

G_BEGIN_DECLS

/* The character of the code [AT, END), which includes its dots or colons; NULL when it is unknown.
 * OWN is the document's table, model.shortcodes of the front matter, or NULL; it comes first. */
const char *rebut_shortcode_find(const char *at, const char *end, const RebutValue *own);

G_END_DECLS
