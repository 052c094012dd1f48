/* svg_verdict.h - the marks on a card: its verdict, and a note. */
#pragma once

#include "view.h"

#include <glib.h>

G_BEGIN_DECLS

/* What is drawn into the ring of a verdict's mark, as path data; "" for nothing. */
const char *rebut_svg_verdict_path(RebutVerdict verdict);

/* Appends the mark at the right end of the first line of a card of WIDTH px: a tick, a cross, an
 * empty ring or a question mark, drawn, as few fonts hold them. Nothing without a verdict. */
void rebut_svg_append_verdict(GString *out, const RebutCard *card, gdouble width);

/* Appends the card's note, if any, as a pill on its upper edge, near the right end. */
void rebut_svg_append_note(GString *out, const RebutCard *card, gdouble width);

G_END_DECLS
