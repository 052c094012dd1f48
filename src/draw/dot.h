/* dot.h - a view as DOT, styled so that plain "dot -Tsvg" gives a good picture. */
#pragma once

#include "card.h"
#include "theme.h"
#include "view.h"

#include <glib.h>

G_BEGIN_DECLS

struct _RebutDotGraph {
  const RebutView *view;
  const RebutCardBox *boxes;      /* by card: the words and where they break */
  const char *const *pill_labels; /* by pill */
  const RebutTheme *theme;
};

/* Appends the DOT text to OUT: cards are c0, c1, …, pills p0, p1, …, so that a card keeps its id as
 * long as its place in the reading order. FALSE with REBUT_DRAW_ERROR_RENDER when cgraph refuses.
 */
gboolean rebut_dot_write(const RebutDotGraph *graph, GString *out, GError **error);

G_END_DECLS
