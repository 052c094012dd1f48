/* badges.h - where the signs on links sit: each on its link, beside the others. */
#pragma once

#include "layout.h"

#include <glib.h>

G_BEGIN_DECLS

/* Between the middles of two signs, where their links leave room for it; in px. */
#define REBUT_BADGE_ROOM 16.0

/* A sign on a link whose source's card does not say what the link does. */
typedef struct {
  guint32 link;
  RebutPoint at;
} RebutBadge;

/* Places N signs on CURVES, which are by link: in the middle of its link, or before that meets
 * others; further along where a sign before it is in the way. Linear in the signs, unless they
 * crowd. */
void rebut_badges_place(RebutBadge *badges, guint32 n, const RebutCurve *curves);

G_END_DECLS
