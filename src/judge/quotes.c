#include "quotes.h"

#include "folding.h"
#include "nearest.h"
#include "word_index.h"

#include <string.h>

#define MAX_PASSAGES 1000 /* of one quote */
#define MAX_ENDINGS  1000 /* of its last part, tried for the suffix */
#define NOWHERE      G_MAXSIZE

struct _RebutQuotable {
  RebutFolding *folding;
  RebutWordIndex *words;
};

/* Words between omissions, folded. A whole word inside them, the rarest, says where to look. */
typedef struct {
  char *words;
  gsize length;
  gsize anchor;    /* where that word begins in them */
  RebutIds places; /* where it stands in the text; ids are NULL when there is none inside */
  gsize asked;     /* the part was looked for from here on, */
  gsize found;     /* and stands first here */
} Part;

struct _RebutQuoteSearch {
  const RebutQuotable *text;
  GArray *parts; /* of Part */
  char *prefix;  /* folded, or NULL */
  char *suffix;
  gsize from; /* where the next passage begins at the earliest */
  guint n_found;
  guint n_endings;
};

RebutQuotable *
rebut_quotable_new(const char *text, gsize length)
{
  RebutQuotable *self = g_new0(RebutQuotable, 1);

  self->folding = rebut_folding_new(text, length);
  self->words = rebut_word_index_new(self->folding->folded->str, self->folding->folded->len);
  return self;
}

void
rebut_quotable_free(RebutQuotable *self)
{
  if (self == NULL)
    return;
  rebut_folding_free(self->folding);
  rebut_word_index_free(self->words);
  g_free(self);
}

/* The words between omissions. The caller frees them. */
static char **
split_parts(const char *exact)
{
  static const char *const OMISSIONS[] = {"...", "[…]", "(…)"};
  g_autofree char *text = g_strdup(exact);

  for (guint i = 0; i < G_N_ELEMENTS(OMISSIONS); i++) {
    g_auto(GStrv) pieces = g_strsplit(text, OMISSIONS[i], -1);

    g_free(text);
    text = g_strjoinv("…", pieces);
  }
  return g_strsplit(text, "…", -1);
}

gboolean
rebut_quote_has_words(const RebutQuote *quote)
{
  g_auto(GStrv) parts = split_parts(quote->exact);
  gboolean found = FALSE;

  for (guint i = 0; parts[i] != NULL && !found; i++) {
    g_autofree char *words = rebut_fold_words(parts[i]);

    found = *words != '\0';
  }
  return found;
}

/* The first and the last word may be cut, so that they are not looked up. */
static void
choose_anchor(Part *part, const RebutWordIndex *index)
{
  gsize start;
  gsize end = 0;

  for (gboolean first = TRUE; rebut_word_next(part->words, part->length, &start, &end);
       first = FALSE) {
    RebutIds places;

    if ((first && start == 0) || end == part->length)
      continue;
    places = rebut_word_index_find(index, part->words + start, end - start);
    if (part->places.ids == NULL || places.count < part->places.count) {
      part->anchor = start;
      part->places = places;
    }
  }
}

static void
clear_part(gpointer data)
{
  g_free(((Part *)data)->words);
}

static GArray *
make_parts(const RebutQuotable *text, const char *exact)
{
  GArray *parts = g_array_new(FALSE, FALSE, sizeof(Part));
  g_auto(GStrv) pieces = split_parts(exact);

  g_array_set_clear_func(parts, clear_part);
  for (guint i = 0; pieces[i] != NULL; i++) {
    Part part = {.words = rebut_fold_words(pieces[i]), .asked = NOWHERE};

    part.length = strlen(part.words);
    if (part.length == 0) {
      g_free(part.words);
      continue;
    }
    choose_anchor(&part, text->words);
    g_array_append_val(parts, part);
  }
  return parts;
}

/* The first of the ascending PLACES that is at least LEAST. */
static guint32
find_first(const RebutIds *places, gsize least)
{
  guint32 low = 0;
  guint32 high = places->count;

  while (low < high) {
    guint32 middle = low + (high - low) / 2;

    if (places->ids[middle] < least)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Where the part stands first, at or behind FROM, in the folded text; or NOWHERE. */
static gsize
find_part(const RebutQuotable *self, const Part *part, gsize from)
{
  const GString *text = self->folding->folded;

  if (from > text->len)
    return NOWHERE;
  if (part->places.ids == NULL) {
    const char *found = strstr(text->str + from, part->words);

    return found == NULL ? NOWHERE : (gsize)(found - text->str);
  }
  for (guint32 i = find_first(&part->places, from + part->anchor); i < part->places.count; i++) {
    gsize at = part->places.ids[i] - part->anchor;

    if (at + part->length <= text->len && memcmp(text->str + at, part->words, part->length) == 0)
      return at;
  }
  return NOWHERE;
}

/* The same, remembered: a search that goes on through the text goes through it once for each part.
 */
static gsize
find_next(const RebutQuotable *self, Part *part, gsize from)
{
  if (part->asked > from || part->found < from) {
    part->found = find_part(self, part, from);
    part->asked = from;
  }
  return part->found;
}

RebutQuoteSearch *
rebut_quote_search_new(const RebutQuotable *text, const RebutQuote *quote)
{
  RebutQuoteSearch *self = g_new0(RebutQuoteSearch, 1);

  self->text = text;
  self->parts = make_parts(text, quote->exact);
  self->prefix = quote->prefix == NULL ? NULL : rebut_fold_words(quote->prefix);
  self->suffix = quote->suffix == NULL ? NULL : rebut_fold_words(quote->suffix);
  return self;
}

void
rebut_quote_search_free(RebutQuoteSearch *self)
{
  if (self == NULL)
    return;
  g_array_unref(self->parts);
  g_free(self->prefix);
  g_free(self->suffix);
  g_free(self);
}

/* Whether the prefix ends before AT, blanks aside. */
static gboolean
fits_prefix(const RebutQuoteSearch *self, gsize at)
{
  const char *text = self->text->folding->folded->str;
  gsize length = self->prefix == NULL ? 0 : strlen(self->prefix);

  for (; at > 0 && text[at - 1] == ' '; at--)
    ;
  return at >= length && (length == 0 || memcmp(text + at - length, self->prefix, length) == 0);
}

static gboolean
fits_suffix(const RebutQuoteSearch *self, gsize at)
{
  const char *text = self->text->folding->folded->str;

  if (self->suffix == NULL)
    return TRUE;
  for (; text[at] == ' '; at++)
    ;
  return g_str_has_prefix(text + at, self->suffix);
}

/* Where the parts from the second on end, each behind the one before, the last before the suffix;
 * NOWHERE when one is missing. AT is the end of the first. */
static gsize
find_rest(RebutQuoteSearch *self, gsize at)
{
  for (guint i = 1; i < self->parts->len;) {
    Part *part = &g_array_index(self->parts, Part, i);
    gsize found = find_next(self->text, part, at);

    if (found == NOWHERE)
      return NOWHERE;
    if (i + 1 == self->parts->len && !fits_suffix(self, found + part->length) &&
        self->n_endings++ < MAX_ENDINGS) {
      at = found + 1;
      continue;
    }
    at = found + part->length;
    i++;
  }
  return at;
}

gboolean
rebut_quote_search_next(RebutQuoteSearch *self, RebutPassage *passage)
{
  Part *first = (Part *)(gpointer)self->parts->data;

  if (self->parts->len == 0 || self->n_found == MAX_PASSAGES)
    return FALSE;
  for (gsize at = find_next(self->text, first, self->from); at != NOWHERE;
       at = find_next(self->text, first, self->from)) {
    gsize end = fits_prefix(self, at) ? find_rest(self, at + first->length) : 0;

    self->from = at + 1;
    if (end == NOWHERE)
      return FALSE; /* nor will a part be there for a later passage */
    if (end == 0 || !fits_suffix(self, end))
      continue;
    passage->start = rebut_folding_place(self->text->folding, at);
    passage->end = rebut_folding_place(self->text->folding, end);
    self->n_found++;
    return TRUE;
  }
  return FALSE;
}

char *
rebut_quotable_nearest(const RebutQuotable *self, const RebutQuote *quote, gsize *place)
{
  g_autoptr(GArray) parts = make_parts(self, quote->exact);
  const GString *text = self->folding->folded;
  const Part *part = NULL;
  gsize start = 0;
  gsize end = 0;

  for (guint i = 0; i < parts->len && part == NULL; i++)
    if (find_part(self, &g_array_index(parts, Part, i), 0) == NOWHERE)
      part = &g_array_index(parts, Part, i);
  if (part == NULL || part->length > REBUT_MAX_NEAREST ||
      rebut_nearest_find(text, self->words, part->words, &start, &end) > part->length / 3 ||
      start >= end)
    return NULL;
  while (start > 0 && ((guchar)text->str[start] & 0xC0) == 0x80)
    start--;
  *place = rebut_folding_place(self->folding, start);
  return g_utf8_make_valid(text->str + start, (gssize)(end - start));
}
