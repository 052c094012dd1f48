/* lanes.h - spines: the upright lines that links of boxes one below the other share, one for each
 * lane. */
#pragma once

#include "layout.h"

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_LIST_GAP   14.0 /* between boxes one below the other */
#define REBUT_SPINE_STEP 11.0 /* from spine to spine */
#define REBUT_SPINE_STUB 15.0 /* from the last spine to a box */

/* Which lanes there are: a bit for each. */
typedef guint8 RebutLanes;

RebutLanes rebut_lanes_add(RebutLanes self, guint32 lane);
guint32 rebut_lanes_count(RebutLanes self);

/* The place of a lane among them. */
guint32 rebut_lanes_find(RebutLanes self, guint32 lane);

/* From the first spine to the boxes. */
gdouble rebut_lanes_width(RebutLanes self);

/* How far below its upper edge a box is joined to a spine. */
gdouble rebut_lanes_depth(const RebutBox *box);

G_END_DECLS
