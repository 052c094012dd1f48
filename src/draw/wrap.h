/* wrap.h - breaks a text into lines. */
#pragma once

#include "driver.h"

#include <glib.h>

G_BEGIN_DECLS

/* One line: a slice of the text. */
typedef struct {
  guint32 start;
  guint32 length; /* blanks at the end left out */
  gdouble width;
} RebutTextLine;

/* Breaks many texts with one pen; remembers the width of every word. */
typedef struct _RebutWrapper RebutWrapper;

RebutWrapper *rebut_wrapper_new(const RebutDriver *driver);
void rebut_wrapper_free(RebutWrapper *self);

/* Width of a text on one line. */
gdouble rebut_wrapper_measure(RebutWrapper *self, RebutFont font, const char *text);

/* Appends to LINES (of RebutTextLine) the lines of TEXT, none wider than WIDTH unless one character
 * is. It takes as few lines as it can and makes them about equally long. A word with hyphens is
 * broken there only when it is longer than a line, any other word between characters. */
void rebut_wrapper_break(
  RebutWrapper *self, RebutFont font, const char *text, gdouble width, GArray *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutWrapper, rebut_wrapper_free)

G_END_DECLS
