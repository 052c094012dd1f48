/* json_map.h - the whole model as JSON; rebut-map.schema.json says what each member means. */
#pragma once

#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

/* The version of the format. It goes up when a member changes its meaning or goes away. */
#define REBUT_JSON_MAP_VERSION 1

/* Appends MAP to OUT. Things refer to each other by id: c0 is a claim, a0 an argument, i0 an
 * inference, s0 a section. Same map, same bytes. */
void rebut_json_map_write(const RebutMap *map, GString *out);

/* The same, but not where in the text anything stands: what two texts that say the same share. */
void rebut_json_map_write_without_places(const RebutMap *map, GString *out);

G_END_DECLS
