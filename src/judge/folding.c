#include "folding.h"

#include <string.h>

#define BLOCK 64 /* bytes of the folded text from mark to mark */

/* A character that was kept, in both texts. */
typedef struct {
  guint32 place;
  guint32 at;
} Mark;

/* What C counts as in a comparison; 0: as nothing. */
static gunichar
fold_wide(gunichar c)
{
  switch (c) {
  case 0xAD:   /* soft hyphen */
  case 0x200B: /* of no width */
  case 0x200C:
  case 0x200D:
  case 0x2060:
  case 0xFEFF:
    return 0;
  case 0x2018: /* quotation marks */
  case 0x2019:
  case 0x201A:
  case 0x201B:
  case 0x201C:
  case 0x201D:
  case 0x201E:
  case 0x201F:
  case 0xAB:
  case 0xBB:
  case 0x2039:
  case 0x203A:
    return '"';
  case 0x2010: /* dashes */
  case 0x2011:
  case 0x2012:
  case 0x2013:
  case 0x2014:
  case 0x2015:
  case 0x2212:
    return '-';
  default:
    return g_unichar_isspace(c) ? ' ' : c;
  }
}

/* What the character at *AT counts as; *AT goes on behind it. */
static inline gunichar
fold_next(const char **at)
{
  guchar byte = (guchar) * *at;
  gunichar c;

  if (byte < 0x80) {
    (*at)++;
    return byte > '\'' ? byte : byte == '\'' ? '"' : g_ascii_isspace(byte) ? ' ' : byte;
  }
  c = g_utf8_get_char(*at);
  *at = g_utf8_next_char(*at);
  return fold_wide(c);
}

/* LENGTH bytes at TEXT, folded, which makes nothing longer; MARKS may be NULL. */
static GString *
fold(const char *text, gsize length, GArray *marks)
{
  GString *folded = g_string_sized_new(length);
  const char *end = text + length;
  char *out = folded->str;
  gsize next_mark = 0;

  for (const char *at = text; at < end;) {
    gsize n = (gsize)(out - folded->str);
    Mark mark = {(guint32)(at - text), (guint32)n};
    gunichar c = fold_next(&at);

    if (c == 0 || (c == ' ' && (n == 0 || out[-1] == ' ')))
      continue;
    if (n >= next_mark && marks != NULL) {
      g_array_append_val(marks, mark);
      next_mark = (n / BLOCK + 1) * BLOCK;
    }
    if (c < 0x80)
      *out++ = (char)c;
    else
      out += g_unichar_to_utf8(c, out);
  }
  return g_string_set_size(folded, (gsize)(out - folded->str));
}

RebutFolding *
rebut_folding_new(const char *text, gsize length)
{
  RebutFolding *self = g_new0(RebutFolding, 1);

  self->text = text;
  self->length = length;
  self->marks = g_array_new(FALSE, FALSE, sizeof(Mark));
  self->folded = fold(text, length, self->marks);
  return self;
}

void
rebut_folding_free(RebutFolding *self)
{
  if (self == NULL)
    return;
  g_string_free(self->folded, TRUE);
  g_array_unref(self->marks);
  g_free(self);
}

gsize
rebut_folding_place(const RebutFolding *self, gsize at)
{
  guint block = (guint)(at / BLOCK);
  Mark mark;
  const char *text;
  const char *here;
  gsize folded;

  if (at >= self->folded->len)
    return self->length;
  /* A mark stands on the first character that begins in its block; AT may lie before it. */
  mark = g_array_index(self->marks, Mark, MIN(block, self->marks->len - 1));
  if (mark.at > at)
    mark = g_array_index(self->marks, Mark, block - 1);
  text = here = self->text + mark.place;
  for (folded = mark.at; folded <= at;) {
    gunichar c;

    here = text;
    c = fold_next(&text);
    if (c != 0 && (c != ' ' || folded == mark.at || self->folded->str[folded - 1] != ' '))
      folded += (gsize)g_unichar_to_utf8(c, NULL);
  }
  return (gsize)(here - self->text);
}

char *
rebut_fold_words(const char *words)
{
  GString *folded = fold(words, strlen(words), NULL);

  return g_strchomp(g_string_free(folded, FALSE)); /* none is kept at the beginning */
}
