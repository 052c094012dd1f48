/* pack.h - many pictures on one page, in their order. */
#pragma once

#include "layout.h"

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_PAGE_GAP 56.0 /* between pictures */

/* Sets the left upper corners of N pictures on shelves, whose width makes a page about half again
 * as wide as high. Widths are taken from a few steps, so that a page that grows a little keeps its
 * shelves. */
void rebut_pack(const RebutBox *sizes, guint32 n, RebutPoint *corners);

G_END_DECLS
