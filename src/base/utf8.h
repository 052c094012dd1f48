/* utf8.h - what GLib's UTF-8 functions leave open: characters that must not reach a terminal or a
 * picture as they are, and widths on a terminal. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE for control characters (C0 but tab and newline, DEL, C1), U+FFFE, U+FFFF and the
 * bidirectional controls U+202A-202E and U+2066-2069: a terminal or an XML reader would obey or
 * refuse them, or they would show text in an order in which it does not stand. */
gboolean rebut_char_is_unsafe(gunichar c);

/* TRUE for the bidirectional controls alone. */
gboolean rebut_char_is_bidi_control(gunichar c);

/* The first unsafe character in valid UTF-8 TEXT of LENGTH bytes, or NULL. Linear, no allocation.
 */
const char *rebut_utf8_find_unsafe(const char *text, gsize length);

/* Appends LENGTH bytes of valid UTF-8 (-1: up to the NUL), each unsafe character as U+FFFD. */
void rebut_utf8_append_safe(GString *out, const char *text, gssize length);

/* Columns that LENGTH bytes of valid UTF-8 take on a terminal: wide characters count 2, marks 0,
 * unsafe ones 1, as the U+FFFD that is shown for them. */
guint rebut_utf8_width(const char *text, gsize length);

/* Appends TEXT as above, and blanks up to WIDTH columns. */
void rebut_utf8_append_column(GString *out, const char *text, guint width);

/* TRUE when the first letter of valid UTF-8 TEXT is of a script that runs from right to left, which
 * sets the order of all of it (rules P2 and P3 of UAX 9). */
gboolean rebut_utf8_runs_left(const char *text);

/* UTF-16 units of valid UTF-8 up to END, as scripts and Argdown count. */
guint32 rebut_utf8_count_units(const char *text, const char *end);

/* Optimal string alignment distance (insert, delete, replace, swap neighbours) of two short words,
 * by characters, case ignored; G_MAXUINT when it is above MOST or a word has more than 64
 * characters. For "did you mean". */
guint rebut_utf8_distance(const char *a, const char *b, guint most);

/* The word that one was most likely meant to be, of those that are offered one by one. */
typedef struct {
  const char *word;    /* as it is written */
  guint most;          /* the distance allowed; then that of the nearest */
  const char *nearest; /* the first of those that are nearest; NULL: none is near enough */
} RebutNearWord;

void rebut_near_word_offer(RebutNearWord *self, const char *other);

/* TRUE when two ids differ at most in ASCII case, blanks, "-" and "_". */
gboolean rebut_id_is_same(const char *a, const char *b);

G_END_DECLS
