#include "text.h"

#include "diagnostic.h"
#include "rebut_limits.h"
#include "utf8.h"

#include <string.h>

#define REPLACEMENT "\xEF\xBF\xBD"

struct _RebutTexts {
  GPtrArray *texts; /* of RebutText */
  guint32 next_base;
};

static void
free_text(gpointer data)
{
  RebutText *text = data;

  g_free((gpointer)text->name);
  g_free((gpointer)text->bytes);
  g_free((gpointer)text->lines);
  g_free(text);
}

RebutTexts *
rebut_texts_new(void)
{
  RebutTexts *self = g_new0(RebutTexts, 1);

  self->texts = g_ptr_array_new_with_free_func(free_text);
  return self;
}

void
rebut_texts_free(RebutTexts *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref(self->texts);
  g_free(self);
}

/* Old Macintosh line ends; the length stays, so offsets hold for the user's file. */
static void
turn_lone_cr_into_newline(char *bytes, gsize length)
{
  char *end = bytes + length;

  for (char *at = memchr(bytes, '\r', length); at != NULL;
       at = memchr(at + 1, '\r', (gsize)(end - at - 1)))
    if (at[1] != '\n')
      *at = '\n';
}

static void
index_lines(RebutText *text)
{
  g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(guint32));
  guint32 start = 0;
  const char *newline;

  g_array_append_val(lines, start);
  while ((newline = memchr(text->bytes + start, '\n', text->length - start)) != NULL) {
    start = (guint32)(newline - text->bytes) + 1;
    g_array_append_val(lines, start);
  }
  text->n_lines = lines->len;
  text->lines = (guint32 *)(gpointer)g_array_steal(lines, NULL);
}

static void
report_unsafe(const RebutText *text, RebutDiagnostics *diagnostics)
{
  gboolean said_control = FALSE;
  gboolean said_bidi = FALSE;
  const char *end = text->bytes + text->length;
  const char *at = text->bytes;

  while (!(said_control && said_bidi) &&
         (at = rebut_utf8_find_unsafe(at, (gsize)(end - at))) != NULL) {
    gunichar c = g_utf8_get_char(at);
    gboolean bidi = rebut_char_is_bidi_control(c);
    RebutSpan span = {.start = text->base + (guint32)(at - text->bytes)};

    at = g_utf8_next_char(at);
    span.end = text->base + (guint32)(at - text->bytes);
    if (c == '\r' || (bidi ? said_bidi : said_control))
      continue;
    if (bidi)
      said_bidi = TRUE;
    else
      said_control = TRUE;
    rebut_diagnostics_add(diagnostics,
                          bidi ? REBUT_CODE_BIDI_CONTROL : REBUT_CODE_CONTROL_CHARACTER, span, NULL,
                          bidi ? "the character U+%04X changes the order in which text is shown"
                               : "the character U+%04X is a control character",
                          c);
  }
}

/* A copy of BYTES that is valid UTF-8 without NUL; the first repair is reported. */
static char *
copy_valid(const char *bytes, gsize *length, guint32 base, RebutDiagnostics *diagnostics)
{
  const char *bad;
  char *copy;

  if (g_utf8_validate_len(bytes, *length, &bad)) {
    copy = g_malloc(*length + 1);
    memcpy(copy, bytes, *length);
    copy[*length] = '\0';
  } else {
    guint32 start = base + (guint32)(bad - bytes);

    rebut_diagnostics_add(
      diagnostics, REBUT_CODE_NOT_UTF8, (RebutSpan){start, start + (guint32)strlen(REPLACEMENT)},
      "save the file as UTF-8",
      "the byte 0x%02X is not UTF-8 text; it and others like it are shown as " REPLACEMENT,
      (guint)(guchar)*bad);
    copy = g_utf8_make_valid(bytes, (gssize)*length);
    *length = strlen(copy);
  }
  return copy;
}

const RebutText *
rebut_texts_add(RebutTexts *self,
                const char *name,
                const char *bytes,
                gsize length,
                RebutDiagnostics *diagnostics)
{
  RebutText *text;

  /* Repairing can make a text three times as long, and so take the next base past the limit. */
  if (self->next_base > REBUT_MAX_INPUT_BYTES || length > REBUT_MAX_INPUT_BYTES - self->next_base ||
      length * 3 > G_MAXUINT32 - (gsize)self->next_base) {
    rebut_diagnostics_add(diagnostics, REBUT_CODE_INPUT_TOO_LARGE, (RebutSpan){0, 0}, NULL,
                          "%s is left out: all files of a map together may have %" G_GSIZE_FORMAT
                          " bytes",
                          name, REBUT_MAX_INPUT_BYTES);
    return NULL;
  }
  if (length == 0)
    bytes = "";
  if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
    bytes += 3;
    length -= 3;
  }
  text = g_new0(RebutText, 1);
  text->name = g_strdup(name);
  text->base = self->next_base;
  g_ptr_array_add(self->texts, text);
  text->bytes = copy_valid(bytes, &length, text->base, diagnostics);
  text->length = (guint32)length;
  turn_lone_cr_into_newline((char *)text->bytes, length);
  index_lines(text);
  self->next_base += text->length + 1;
  report_unsafe(text, diagnostics);
  return text;
}

guint
rebut_texts_count(const RebutTexts *self)
{
  return self->texts->len;
}

const RebutText *
rebut_texts_get(const RebutTexts *self, guint index)
{
  return g_ptr_array_index(self->texts, index);
}

const RebutText *
rebut_texts_find(const RebutTexts *self, guint32 offset)
{
  guint low = 0;
  guint high = self->texts->len;

  while (high - low > 1) {
    guint middle = low + (high - low) / 2;

    if (rebut_texts_get(self, middle)->base <= offset)
      low = middle;
    else
      high = middle;
  }
  return high == 0 ? NULL : rebut_texts_get(self, low);
}

guint
rebut_text_line(const RebutText *text, guint32 at)
{
  guint low = 0;
  guint high = text->n_lines;

  while (high - low > 1) {
    guint middle = low + (high - low) / 2;

    if (text->lines[middle] <= at)
      low = middle;
    else
      high = middle;
  }
  return low;
}

guint32
rebut_text_line_end(const RebutText *text, guint line)
{
  guint32 end = text->length;

  if (line + 1 < text->n_lines)
    end = text->lines[line + 1] - 1;
  if (end > text->lines[line] && text->bytes[end - 1] == '\r')
    end--;
  return end;
}

RebutPlace
rebut_texts_place(const RebutTexts *self, guint32 offset)
{
  const RebutText *text = rebut_texts_find(self, offset);
  RebutPlace place = {"", 1, 1};
  guint32 at;
  guint line;

  if (text == NULL)
    return place;
  at = MIN(offset - text->base, text->length);
  line = rebut_text_line(text, at);
  place.file = text->name;
  place.line = line + 1;
  place.column = (guint)g_utf8_strlen(text->bytes + text->lines[line], at - text->lines[line]) + 1;
  return place;
}

char *
rebut_texts_describe(const RebutTexts *self, guint32 here, guint32 there)
{
  RebutPlace place = rebut_texts_place(self, there);

  if (rebut_texts_find(self, here) == rebut_texts_find(self, there))
    return g_strdup_printf("in line %u", place.line);
  return g_strdup_printf("in line %u of %s", place.line, place.file);
}

RebutPlace
rebut_placer_find(RebutPlacer *self, guint32 offset)
{
  const RebutText *text = rebut_texts_find(self->texts, offset);

  if (text != NULL && self->line_end > 0 && offset >= self->offset && offset < self->line_end) {
    const char *last = text->bytes + (self->offset - text->base);

    self->place.column += (guint)g_utf8_strlen(last, offset - self->offset);
  } else {
    self->place = rebut_texts_place(self->texts, offset);
    if (text != NULL)
      self->line_end =
        text->base +
        rebut_text_line_end(text, rebut_text_line(text, MIN(offset - text->base, text->length)));
  }
  self->offset = offset;
  return self->place;
}
