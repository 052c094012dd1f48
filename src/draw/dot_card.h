/* dot_card.h - a card as the HTML-like label of a DOT node; for dot.c only. */
#pragma once

#include "card.h"
#include "theme.h"

#include <glib.h>

G_BEGIN_DECLS

/* The colours of one card: the theme's, or those that the document sets. */
typedef struct {
  const char *bar;
  const char *fill;
  const char *border;
  const char *part; /* of the words that say what it does */
  const char *body;
  const char *meta;
} RebutDotPaint;

RebutDotPaint rebut_dot_paint(const RebutTheme *theme, const RebutCard *card);

/* Appends the label, without its angle brackets. */
void rebut_dot_append_card(GString *out,
                           const RebutCard *card,
                           const RebutCardBox *box,
                           const RebutDotPaint *paint);

G_END_DECLS
