/* json_argdown.h - the map as Argdown's own tools export it, for programs that read that.
 *
 * The field names are those of Argdown's JSON (@argdown/core 1.7.5, JSONExportPlugin). Colours and
 * map nodes are left out: they belong to a picture. What Argdown has no word for (speakers,
 * sources, schemes) stays in "data". */
#pragma once

#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

/* Appends MAP to OUT. Same map, same bytes. */
void rebut_json_argdown_write(const RebutMap *map, GString *out);

G_END_DECLS
