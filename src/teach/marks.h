/* marks.h - the maps of a class beside the key, and how they are printed. */
#pragma once

#include "comparison.h"
#include "rubric.h"

#include <glib.h>

G_BEGIN_DECLS

/* One student; his name is that of his file. */
typedef struct {
  char *name; /* without folder and suffix, in one line */
  char *file;
  char *error;      /* why the file cannot be read; NULL when it was */
  guint n_problems; /* errors in the text, of what was read all the same */
  RebutMap *map;    /* NULL when there is an error */
  RebutComparison *comparison;
  gdouble mark; /* in points */
} RebutMarked;

typedef struct {
  const RebutMap *key;
  RebutJudgement *judged; /* the key */
  const RebutRubric *rubric;
  GPtrArray *students; /* of RebutMarked, in the order they came in */
} RebutMarks;

/* KEY and RUBRIC must outlive it. */
RebutMarks *rebut_marks_new(const RebutMap *key, const RebutRubric *rubric);
void rebut_marks_free(RebutMarks *self);

/* Compares and marks a student's map, which is taken. */
void rebut_marks_add(RebutMarks *self, const char *file, RebutMap *map, guint n_problems);

/* A file that cannot be read has a row all the same. */
void rebut_marks_add_error(RebutMarks *self, const char *file, const char *message);

typedef enum {
  REBUT_MARKS_TEXT,
  REBUT_MARKS_JSON,
  REBUT_MARKS_CSV,
  REBUT_MARKS_HTML
} RebutMarksFormat;

/* Appends all marks. Text has all that is to be said to one student; of several, a row each. CSV
 * (RFC 4180) has a row each; a cell that a spreadsheet would take for a formula begins with an
 * apostrophe. HTML is a page to hand back, with both maps. FALSE with REBUT_DRAW_ERROR when these
 * cannot be drawn. */
gboolean
rebut_marks_print(const RebutMarks *self, RebutMarksFormat format, GString *out, GError **error);

/* "anna.argdown:12", or "" for a claim without a place; the caller frees it. */
char *rebut_marked_place(const RebutMarked *self, const RebutFinding *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutMarks, rebut_marks_free)

G_END_DECLS
