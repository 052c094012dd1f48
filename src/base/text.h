/* text.h - the input texts of one map, and places in them.
 *
 * All texts of a map (the file, what it includes, the sources it quotes) share one space of byte
 * offsets, so that a place is a single number and a span is two. */
#pragma once

#include "rebut.h"

#include <glib.h>

G_BEGIN_DECLS

/* A half-open range of byte offsets in the space of all texts. start == end is a place between
 * bytes. */
typedef struct {
  guint32 start;
  guint32 end;
} RebutSpan;

/* Where an offset is, for people: lines and columns count from 1, columns in characters. */
typedef struct {
  const char *file; /* the text's name; borrowed from it */
  guint line;
  guint column;
} RebutPlace;

/* One text. Read it, do not change it. */
typedef struct {
  const char *name; /* as the user named it: a path, or "-" */
  const char
    *bytes; /* valid UTF-8 without NUL inside, NUL-terminated; every lone CR is a newline */
  guint32 length;
  guint32 base;         /* offset of the first byte in the space of all texts */
  const guint32 *lines; /* start of each line, counted from the first byte */
  guint n_lines;        /* at least 1 */
} RebutText;

typedef struct _RebutTexts RebutTexts;

RebutTexts *rebut_texts_new(void);
void rebut_texts_free(RebutTexts *self);

/* Adds a text. BYTES is copied (NULL is fine when LENGTH is 0); a byte-order mark is dropped, NUL
 * and bytes that are no UTF-8 become U+FFFD, and these and characters that could mislead a reader
 * are reported. The text belongs to SELF. NULL when the texts together would pass
 * REBUT_MAX_INPUT_BYTES; that is reported too. */
const RebutText *rebut_texts_add(RebutTexts *self,
                                 const char *name,
                                 const char *bytes,
                                 gsize length,
                                 RebutDiagnostics *diagnostics);

guint rebut_texts_count(const RebutTexts *self);
const RebutText *rebut_texts_get(const RebutTexts *self, guint index);

/* The text that holds OFFSET (its end counts as inside); NULL when there is no text. */
const RebutText *rebut_texts_find(const RebutTexts *self, guint32 offset);

RebutPlace rebut_texts_place(const RebutTexts *self, guint32 offset);

/* "in line 3", with the file where it is another than that of HERE. The caller frees it. */
char *rebut_texts_describe(const RebutTexts *self, guint32 here, guint32 there);

/* Places one after the other, in ascending order: however many stand in one long line, it is gone
 * through once. Start it with { .texts = texts }. */
typedef struct {
  const RebutTexts *texts;
  guint32 offset;   /* of the last place */
  guint32 line_end; /* of its line; 0 when there was none */
  RebutPlace place;
} RebutPlacer;

RebutPlace rebut_placer_find(RebutPlacer *self, guint32 offset);

/* The byte of a text at OFFSET in the space of all texts, and the other way round. */
static inline const char *
rebut_text_at(const RebutText *self, guint32 offset)
{
  return self->bytes + (offset - self->base);
}

static inline guint32
rebut_text_offset(const RebutText *self, const char *at)
{
  return self->base + (guint32)(at - self->bytes);
}

/* The line of TEXT, counted from 0, that holds the byte AT, counted from the text's first. */
guint rebut_text_line(const RebutText *text, guint32 at);

/* The end of line LINE (counted from 0) without its line break. */
guint32 rebut_text_line_end(const RebutText *text, guint line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutTexts, rebut_texts_free)

G_END_DECLS
