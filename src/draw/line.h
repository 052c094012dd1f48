/* line.h - a line of upright and level pieces with round corners. */
#pragma once

#include "layout.h"

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_LINE_BENDS  5
#define REBUT_LINE_POINTS (6 * REBUT_LINE_BENDS + 1)

typedef struct {
  RebutPoint bends[REBUT_LINE_BENDS];
  guint n;
} RebutLine;

/* Goes on to x, y, unless that is where it is. There is no bend where it goes on straight. */
void rebut_line_to(RebutLine *self, gdouble x, gdouble y);

/* Cubic pieces, as in a RebutCurve. Returns how many of the POINTS it sets, of REBUT_LINE_POINTS at
 * most. */
guint32 rebut_line_draw(const RebutLine *self, RebutPoint *points);

G_END_DECLS
