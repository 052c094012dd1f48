/* filler.h - fills lines with words up to REBUT_LINE_WIDTH columns.
 *
 * A word that could begin something else at the start of a line never comes to stand there: it is
 * kept on one line with the word before it. */
#pragma once

#include "words.h"

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_LINE_WIDTH 100 /* columns of a terminal */

/* Words are held back in GROUP until it is known whether a line break may follow. */
typedef struct {
  GString *out;
  GString *group;
  gboolean group_gap;   /* a blank before it, where no line is broken */
  gboolean group_break; /* a line may be broken before it */
  guint limit;          /* columns; G_MAXUINT: no line is broken but where it must be */
  guint indent;         /* of lines after the first */
  guint column;         /* where OUT ends */
  gboolean must_break;  /* before the next word */
  gboolean bare_line;   /* a line that had to begin has nothing but comments yet */
  gboolean glue;        /* no line is broken before the next word */
} RebutFiller;

/* Goes on with OUT, whose last line has COLUMN columns. With GLUE the first word stays there. */
void rebut_filler_begin(RebutFiller *self, GString *out, guint column, gboolean glue);

/* Ends the last line, and the filler. */
void rebut_filler_finish(RebutFiller *self);

/* Adds WORD. FALSE when a line must begin with it but could then be read as something else. */
gboolean rebut_filler_add(RebutFiller *self, const RebutWord *word);

/* Adds what stands as it is, such as data, and may hold line breaks. */
void rebut_filler_add_verbatim(RebutFiller *self, const char *bytes, gsize length);

G_END_DECLS
