/* theme.h - the colours of a map.
 *
 * Okabe and Ito's blue and a dark orange stay apart for every kind of colour vision; a unit test
 * computes the contrast of each pair (WCAG 2.1, 4.5:1 for text, 3:1 for lines). */
#pragma once

#include "view.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum { REBUT_THEME_LIGHT, REBUT_THEME_DARK, REBUT_THEME_PRINT } RebutThemeName;

/* Of support, attack or undercut: a line on the background, and words on a card. */
typedef struct {
  const char *line;
  const char *text;
} RebutHue;

typedef struct {
  const char *background;
  const char *card;
  const char *border;
  const char *body;    /* text on a card */
  const char *meta;    /* speakers */
  const char *neutral; /* the bar of a card whose links disagree or are missing */
  const char *pill;    /* its fill */
  const char *group;   /* the box behind cards, outside and */
  const char *inner;   /* inside another */
  const char *thesis;  /* the card of a thesis, and what stands on it */
  const char *thesis_border;
  const char *thesis_body;
  const char *thesis_meta;
  const char *thesis_sign;
  RebutHue support;
  RebutHue attack;
  RebutHue undercut;
} RebutTheme;

const RebutTheme *rebut_theme(RebutThemeName name);

/* The hue of a link. */
const RebutHue *rebut_theme_hue(const RebutTheme *self, RebutLinkKind kind);

/* The fill of a group by its level, 1 for the outermost. */
const char *rebut_theme_group(const RebutTheme *self, guint level);

/* Contrast of two colours #rrggbb, from 1 to 21 (WCAG 2.1, relative luminance). */
gdouble rebut_theme_contrast(const char *a, const char *b);

G_END_DECLS
