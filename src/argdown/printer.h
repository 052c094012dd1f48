/* printer.h - from tree back to text, in one canonical form.
 *
 * Nothing that is said is changed: titles, words, data, comments and escapes stay as they are and
 * where they are; only blanks, line breaks and indentation are made anew. A block with an error in
 * it, or with something that would not surely be read the same in another place, is kept as it
 * stands, so printing what was printed gives the same text again. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends LENGTH bytes of Argdown, called NAME, as the printer writes them; an @include stays an
 * @include. FALSE with REBUT_PARSE_ERROR_READ when they are too many, and with
 * REBUT_PARSE_ERROR_PRINT when they are not UTF-8 text, or hold too many errors to keep them all
 * apart. */
gboolean rebut_argdown_format(
  const char *name, const char *bytes, gsize length, GString *out, GError **error);

G_END_DECLS
