/* direction.h - maps whose premises point another way than up. They are laid out upward, with boxes
 * on their sides where the map lies on its side, and turned. */
#pragma once

#include "layout.h"
#include "settings.h"

#include <glib.h>

G_BEGIN_DECLS

/* Swaps width and height of N boxes where the map lies on its side; a second call swaps back. */
void rebut_direction_turn_boxes(RebutDirection direction, RebutBox *boxes, guint32 n);

/* Turns an upward layout: its places and curves. */
void rebut_direction_turn_layout(RebutDirection direction, RebutLayout *layout);

G_END_DECLS
