/* mark.h - the mark that a line begins with: a sign, a number in brackets, dashes, … */
#pragma once

#include "scanner.h"

#include <glib.h>

G_BEGIN_DECLS

/* What the line whose first character stands at AT could begin: sets type, sign, forward and number
 * of LINE. Returns the length of the mark, 0 when it is text. */
guint rebut_mark_scan(const char *at, RebutScannedLine *line);

/* Do the characters at AT begin a comment, where one can begin? */
gboolean rebut_mark_is_comment(const char *at);

G_END_DECLS
