/* scene_detour.h - the links of a grouped map that need detours; for the scene's own files only. */
#pragma once

#include "scene.h"

#include <glib.h>

G_BEGIN_DECLS

/* Leads the links between groups around cards and headings. LAYOUT is as it will be seen; SIZES, by
 * node and group. HEADING is the room for a group's label in px. */
void rebut_scene_detour(const RebutView *view,
                        const RebutEdge *edges,
                        const RebutBox *sizes,
                        const RebutBox *headings,
                        RebutLayout *layout);

G_END_DECLS
