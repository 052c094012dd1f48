#include "wrap.h"

#include "names.h"

#include <string.h>

#define NARROWER 8 /* steps of the search for the narrowest width with as few lines */

/* What cannot be broken, and the blank behind it. */
typedef struct {
  guint32 start;
  guint32 length;
  gdouble width;
  gdouble blank;    /* width of the blanks behind it */
  gboolean is_part; /* goes on without a blank: break behind it only in need */
} Word;

struct _RebutWrapper {
  const RebutDriver *driver;
  RebutPen *pen;
  RebutArena *arena;
  RebutNames *known[REBUT_N_FONTS]; /* words measured before */
  GArray *widths[REBUT_N_FONTS];    /* of gdouble, numbered as they are */
  GArray *words;                    /* of Word: those of the text at hand */
  GArray *breaks;                   /* of gboolean, by byte */
};

RebutWrapper *
rebut_wrapper_new(const RebutDriver *driver)
{
  RebutWrapper *self = g_new0(RebutWrapper, 1);

  self->driver = driver;
  self->pen = driver->pen_new();
  self->arena = rebut_arena_new();
  for (guint i = 0; i < REBUT_N_FONTS; i++) {
    self->known[i] = rebut_names_new(self->arena);
    self->widths[i] = g_array_new(FALSE, FALSE, sizeof(gdouble));
  }
  self->words = g_array_new(FALSE, FALSE, sizeof(Word));
  self->breaks = g_array_new(FALSE, TRUE, sizeof(gboolean));
  return self;
}

void
rebut_wrapper_free(RebutWrapper *self)
{
  if (self == NULL)
    return;
  self->driver->pen_free(self->pen);
  for (guint i = 0; i < REBUT_N_FONTS; i++) {
    rebut_names_free(self->known[i]);
    g_array_unref(self->widths[i]);
  }
  g_array_unref(self->words);
  g_array_unref(self->breaks);
  rebut_arena_free(self->arena);
  g_free(self);
}

static gdouble
measure(RebutWrapper *self, RebutFont font, const char *text, gsize length)
{
  guint32 number;

  if (length == 0)
    return 0;
  number = rebut_names_add(self->known[font], text, length);
  if (number == self->widths[font]->len) {
    gdouble width = self->driver->measure(self->pen, font, text, length);

    g_array_append_val(self->widths[font], width);
  }
  return g_array_index(self->widths[font], gdouble, number);
}

static gsize
count_trailing_blanks(const char *text, gsize length)
{
  gsize n = 0;

  while (n < length && (text[length - 1 - n] == ' ' || text[length - 1 - n] == '\n'))
    n++;
  return n;
}

/* Words are measured piece by piece between blanks, so that the pieces are found again. */
static gdouble
measure_words(RebutWrapper *self, RebutFont font, const char *text, gsize length)
{
  gdouble width = 0;

  while (length > 0) {
    const char *blank = memchr(text, ' ', length);
    gsize n = blank == NULL ? length : (gsize)(blank - text);

    width += measure(self, font, text, n);
    if (blank == NULL)
      break;
    width += measure(self, font, " ", 1);
    text += n + 1;
    length -= n + 1;
  }
  return width;
}

gdouble
rebut_wrapper_measure(RebutWrapper *self, RebutFont font, const char *text)
{
  return measure_words(self, font, text, strlen(text));
}

static void
add_word(RebutWrapper *self, RebutFont font, const char *text, guint32 start, guint32 end)
{
  guint32 blanks = (guint32)count_trailing_blanks(text + start, end - start);
  Word word = {start, end - start - blanks, 0, 0, FALSE};
  gunichar last;

  word.width = measure_words(self, font, text + start, word.length);
  if (blanks > 0)
    word.blank = measure(self, font, " ", 1);
  if (blanks == 0 && word.length > 0) {
    last = g_utf8_get_char(g_utf8_prev_char(text + end));
    word.is_part = text[end] != '\0' && !g_unichar_iswide(last);
  }
  g_array_append_val(self->words, word);
}

static void
split(RebutWrapper *self, RebutFont font, const char *text)
{
  gsize length = strlen(text);
  guint32 start = 0;
  gboolean *breaks;

  g_array_set_size(self->words, 0);
  g_array_set_size(self->breaks, 0);
  g_array_set_size(self->breaks, (guint)length + 1);
  breaks = (gboolean *)(gpointer)self->breaks->data;
  self->driver->find_breaks(self->pen, text, length, breaks);
  for (guint32 i = 1; i < length; i++) {
    if (!breaks[i])
      continue;
    add_word(self, font, text, start, i);
    start = i;
  }
  if (start < length)
    add_word(self, font, text, start, (guint32)length);
}

/* The words from FIRST that hang together by hyphens: how many, and how wide they are. */
static guint
count_compound(const RebutWrapper *self, guint first, gdouble *width)
{
  guint n = 0;
  const Word *word;

  *width = 0;
  do {
    word = &g_array_index(self->words, Word, first + n);
    *width += word->width;
    n++;
  } while (word->is_part && first + n < self->words->len);
  return n;
}

/* A line in the making. */
typedef struct {
  RebutTextLine line;
  gdouble pending; /* blanks that count only when more follows */
  GArray *lines;   /* NULL: only count */
  guint n_lines;
} Breaking;

static void
end_line(Breaking *self)
{
  if (self->line.length == 0)
    return;
  if (self->lines != NULL)
    g_array_append_val(self->lines, self->line);
  self->n_lines++;
  self->line.length = 0;
}

static void
put_slice(Breaking *self, guint32 start, guint32 length, gdouble width, gdouble blank)
{
  if (self->line.length == 0) {
    self->line.start = start;
    self->line.width = width;
  } else {
    self->line.width += self->pending + width;
  }
  self->line.length = start + length - self->line.start;
  self->pending = blank;
}

static gboolean
fits(const Breaking *self, gdouble width, gdouble most)
{
  return self->line.length == 0 ? width <= most : self->line.width + self->pending + width <= most;
}

/* Behind a character and the marks on it. */
static const char *
skip_character(const char *at, const char *end)
{
  do
    at = g_utf8_next_char(at);
  while (at < end &&
         (g_unichar_ismark(g_utf8_get_char(at)) || g_unichar_iszerowidth(g_utf8_get_char(at))));
  return at;
}

/* A word wider than a line is broken between characters. */
static void
put_long_word(RebutWrapper *self,
              RebutFont font,
              const char *text,
              const Word *word,
              gdouble most,
              Breaking *breaking)
{
  const char *at = text + word->start;
  const char *end = at + word->length;

  while (at < end) {
    const char *next = skip_character(at, end);
    gdouble width = measure(self, font, at, (gsize)(next - at));

    if (!fits(breaking, width, most))
      end_line(breaking);
    put_slice(breaking, (guint32)(at - text), (guint32)(next - at), width, 0);
    at = next;
  }
  breaking->pending = word->blank;
}

static void
put_word(RebutWrapper *self,
         RebutFont font,
         const char *text,
         const Word *word,
         gdouble most,
         Breaking *breaking)
{
  if (!fits(breaking, word->width, most))
    end_line(breaking);
  if (word->width > most)
    put_long_word(self, font, text, word, most, breaking);
  else
    put_slice(breaking, word->start, word->length, word->width, word->blank);
}

/* First fit. Returns the number of lines. */
static guint
fill(RebutWrapper *self, RebutFont font, const char *text, gdouble most, GArray *lines)
{
  Breaking breaking = {{0, 0, 0}, 0, lines, 0};

  for (guint i = 0; i < self->words->len;) {
    gdouble width;
    guint n = count_compound(self, i, &width);

    if (!fits(&breaking, width, most) && width <= most)
      end_line(&breaking);
    for (; n > 0; n--, i++)
      put_word(self, font, text, &g_array_index(self->words, Word, i), most, &breaking);
  }
  end_line(&breaking);
  return breaking.n_lines;
}

/* Narrower than this, words would be broken that need not be. */
static gdouble
find_least_width(const RebutWrapper *self, gdouble width)
{
  gdouble least = width / 2;

  for (guint i = 0; i < self->words->len;) {
    gdouble compound;
    guint n = count_compound(self, i, &compound);

    if (compound <= width)
      least = MAX(least, compound);
    for (; n > 0; n--, i++)
      if (g_array_index(self->words, Word, i).width <= width)
        least = MAX(least, g_array_index(self->words, Word, i).width);
  }
  return least;
}

void
rebut_wrapper_break(
  RebutWrapper *self, RebutFont font, const char *text, gdouble width, GArray *lines)
{
  gdouble narrow;
  gdouble wide = width;
  guint n_lines;

  split(self, font, text);
  narrow = find_least_width(self, width);
  n_lines = fill(self, font, text, width, NULL);
  for (guint i = 0; n_lines > 1 && i < NARROWER; i++) {
    gdouble middle = (narrow + wide) / 2;

    if (fill(self, font, text, middle, NULL) > n_lines)
      narrow = middle;
    else
      wide = middle;
  }
  fill(self, font, text, wide, lines);
}
