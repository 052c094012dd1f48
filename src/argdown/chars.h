/* chars.h - which bytes each pass over the text stops at. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_CHARS_BRACE = 1 << 0,  /* pairing braces */
  REBUT_CHARS_LINE = 1 << 1,   /* finding the end of a line, comments and data */
  REBUT_CHARS_INLINE = 1 << 2, /* marks inside a text, and runs of blanks */
  REBUT_CHARS_BLANK = 1 << 3   /* space, tab, CR */
} RebutCharSet;

extern const guint8 rebut_char_sets[256];

/* The first byte at or after AT that is in SET, or the NUL that ends the text. */
static inline const char *
rebut_chars_find(const char *at, RebutCharSet set)
{
  while (!(rebut_char_sets[(guchar)*at] & set))
    at++;
  return at;
}

static inline gboolean
rebut_char_is_blank(char c)
{
  return (rebut_char_sets[(guchar)c] & REBUT_CHARS_BLANK) != 0;
}

/* The first byte at or after AT that is no blank. */
static inline const char *
rebut_chars_skip_blanks(const char *at)
{
  while (rebut_char_is_blank(*at))
    at++;
  return at;
}

/* Where the text from START to END ends without its last blanks. */
static inline const char *
rebut_chars_trim(const char *start, const char *end)
{
  while (end > start && rebut_char_is_blank(end[-1]))
    end--;
  return end;
}

/* The same without its last blanks and line breaks. */
static inline const char *
rebut_chars_trim_lines(const char *start, const char *end)
{
  while (end > start && (rebut_char_is_blank(end[-1]) || end[-1] == '\n'))
    end--;
  return end;
}

/* A letter, digit or mark of any script stands at AT. */
static inline gboolean
rebut_char_is_word(const char *at)
{
  gunichar c = g_utf8_get_char(at);

  return c < 0x80 ? g_ascii_isalnum((char)c) : g_unichar_isalnum(c) || g_unichar_ismark(c);
}

G_END_DECLS
