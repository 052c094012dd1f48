/* source_text.h - the text of a source, prepared to find quotes in it. */
#pragma once

#include "checks.h"
#include "quotes.h"
#include "text.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  RebutTexts *texts;     /* these own the text */
  const RebutText *text; /* repaired where it was no UTF-8 */
  RebutQuotable *quotable;
  char *damage; /* what was repaired: "in line 3, the byte …"; NULL when nothing was */
} RebutSourceText;

/* What was in the way, for the user. */
typedef struct {
  char *message; /* said of the file: "is no text"; NULL when nothing was */
  const char *hint;
  gboolean is_too_large;
} RebutObstacle;

/* The text at PATH of at most MOST bytes, seen from FOLDER and not outside of it (inside.h). NULL
 * with *OBSTACLE, whose message the caller frees. FOLDER is NULL for a map that is no file. */
RebutSourceText *
rebut_source_text_read(const char *folder, const char *path, gsize most, RebutObstacle *obstacle);

/* The text that the user gives. */
RebutSourceText *rebut_source_text_new(const RebutGivenText *given, RebutObstacle *obstacle);
void rebut_source_text_free(RebutSourceText *self);

/* The line of a byte of the text, counted from 1. */
guint rebut_source_text_line(const RebutSourceText *self, gsize at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutSourceText, rebut_source_text_free)

G_END_DECLS
