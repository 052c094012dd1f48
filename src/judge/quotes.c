#include "quotes.h"

#include <string.h>

#define MAX_NEAREST_TEXT  1000000
#define MAX_NEAREST_QUOTE 500

struct _RebutQuotable {
  const char *text;
  GString *folded;
  GArray *places; /* of guint32, by byte of FOLDED: the byte of the text that it comes from */
};

/* What C counts as in a comparison; 0: as nothing. */
static gunichar
fold_char(gunichar c)
{
  switch (c) {
  case 0xAD: /* soft hyphen */
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
  case '\'':
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

/* Appends the LENGTH bytes at TEXT, folded; PLACES may be NULL. */
static void
fold(const char *text, gsize length, GString *folded, GArray *places)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char(at)) {
    gunichar c = fold_char(g_utf8_get_char(at));
    guint32 place = (guint32)(at - text);
    gsize before = folded->len;

    if (c == 0 || (c == ' ' && (folded->len == 0 || folded->str[folded->len - 1] == ' ')))
      continue;
    g_string_append_unichar(folded, c);
    for (gsize i = before; i < folded->len && places != NULL; i++)
      g_array_append_val(places, place);
  }
}

RebutQuotable *
rebut_quotable_new(const char *text, gsize length)
{
  RebutQuotable *self = g_new0(RebutQuotable, 1);

  self->text = text;
  self->folded = g_string_sized_new(length);
  self->places = g_array_sized_new(FALSE, FALSE, sizeof(guint32), (guint)length);
  fold(text, length, self->folded, self->places);
  return self;
}

void
rebut_quotable_free(RebutQuotable *self)
{
  if (self == NULL)
    return;
  g_string_free(self->folded, TRUE);
  g_array_free(self->places, TRUE);
  g_free(self);
}

/* The words between omissions, folded, without blanks around them. The caller frees them. */
static GPtrArray *
split_parts(const char *exact)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func(g_free);
  g_autofree char *dotted = NULL;
  g_auto(GStrv) words = NULL;
  g_auto(GStrv) pieces = g_strsplit(exact, "[...]", -1);

  dotted = g_strjoinv("…", pieces);
  words = g_strsplit(dotted, "…", -1);
  for (guint i = 0; words[i] != NULL; i++) {
    GString *folded = g_string_new(NULL);

    fold(words[i], strlen(words[i]), folded, NULL);
    g_strstrip(folded->str);
    if (*folded->str != '\0')
      g_ptr_array_add(parts, g_string_free(folded, FALSE));
    else
      g_string_free(folded, TRUE);
  }
  return parts;
}

/* Whether CONTEXT, folded, ends at AT (BEFORE) or begins there, blanks aside. */
static gboolean
fits_context(const RebutQuotable *self, const char *context, gsize at, gboolean before)
{
  g_autoptr(GString) folded = g_string_new(NULL);
  const char *text = self->folded->str;
  gsize length;

  if (context == NULL)
    return TRUE;
  fold(context, strlen(context), folded, NULL);
  g_strstrip(folded->str);
  length = strlen(folded->str);
  if (!before) {
    for (; text[at] == ' '; at++)
      ;
    return strncmp(text + at, folded->str, length) == 0;
  }
  for (; at > 0 && text[at - 1] == ' '; at--)
    ;
  return at >= length && strncmp(text + at - length, folded->str, length) == 0;
}

/* Where the parts from the second on end, each behind the one before; NULL when one is missing. */
static const char *
find_rest(const GPtrArray *parts, const char *end)
{
  for (guint i = 1; i < parts->len && end != NULL; i++) {
    const char *found = strstr(end, parts->pdata[i]);

    end = found == NULL ? NULL : found + strlen(parts->pdata[i]);
  }
  return end;
}

gboolean
rebut_quotable_find(const RebutQuotable *self, const RebutQuote *quote, gsize *place)
{
  g_autoptr(GPtrArray) parts = split_parts(quote->exact);
  const char *text = self->folded->str;

  if (parts->len == 0)
    return FALSE;
  for (const char *at = strstr(text, parts->pdata[0]); at != NULL;
       at = strstr(at + 1, parts->pdata[0])) {
    const char *end = find_rest(parts, at + strlen(parts->pdata[0]));

    if (end == NULL)
      return FALSE;
    if (!fits_context(self, quote->prefix, (gsize)(at - text), TRUE) ||
        !fits_context(self, quote->suffix, (gsize)(end - text), FALSE))
      continue;
    if (place != NULL)
      *place = g_array_index(self->places, guint32, at - text);
    return TRUE;
  }
  return FALSE;
}

/* The end in FOLDED of the passage nearest to WORDS, and where it begins; the distance is returned.
 */
static guint
find_nearest(const GString *folded, const GString *words, gsize *start, gsize *end)
{
  gsize n = words->len;
  g_autofree guint *costs = g_new(guint, n + 1);  /* of the first bytes of WORDS, ending here */
  g_autofree gsize *starts = g_new(gsize, n + 1); /* and where that begins */
  guint best = G_MAXUINT;

  for (gsize i = 0; i <= n; i++) {
    costs[i] = (guint)i;
    starts[i] = 0;
  }
  for (gsize at = 0; at < folded->len; at++) {
    guint diagonal = costs[0];
    gsize diagonal_start = starts[0];

    starts[0] = at + 1;
    for (gsize i = 1; i <= n; i++) {
      guint change = diagonal + (words->str[i - 1] == folded->str[at] ? 0 : 1);
      guint up = costs[i] + 1;
      guint left = costs[i - 1] + 1;
      gsize old_start = starts[i];

      diagonal = costs[i];
      costs[i] = MIN(change, MIN(up, left));
      starts[i] = costs[i] == change ? diagonal_start : costs[i] == up ? old_start : starts[i - 1];
      diagonal_start = old_start;
    }
    if (costs[n] < best) {
      best = costs[n];
      *start = starts[n];
      *end = at + 1;
    }
  }
  return best;
}

char *
rebut_quotable_nearest(const RebutQuotable *self, const RebutQuote *quote, gsize *place)
{
  g_autoptr(GString) words = g_string_new(NULL);
  gsize start = 0;
  gsize end = 0;

  fold(quote->exact, strlen(quote->exact), words, NULL);
  if (words->len == 0 || words->len > MAX_NEAREST_QUOTE || self->folded->len > MAX_NEAREST_TEXT ||
      find_nearest(self->folded, words, &start, &end) > words->len / 3 || start >= end)
    return NULL;
  while (start > 0 && ((guchar)self->folded->str[start] & 0xC0) == 0x80)
    start--;
  *place = g_array_index(self->places, guint32, start);
  return g_utf8_make_valid(self->folded->str + start, (gssize)(end - start));
}
