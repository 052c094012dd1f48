/* flow.h - the plain kind of data block, read without libyaml.
 *
 * Nearly every data block of a map is like {speaker: anna, tags: [a, b], quote: "some words"}.
 * libyaml takes some ten microseconds to set up for each, five times what the claim around it
 * costs. This reader takes exactly the part of YAML's flow style where one line of plain words,
 * numbers and quoted strings is all there is; whatever else it meets, it hands on. A fuzz target
 * compares it with libyaml. */
#pragma once

#include "value.h"

#include <glib.h>

G_BEGIN_DECLS

/* The mapping in LENGTH bytes that begin with "{", whose first byte stands at BASE; NULL when it is
 * not of the plain kind. The tree belongs to ARENA. */
const RebutValue *rebut_flow_read(RebutArena *arena, const char *yaml, gsize length, guint32 base);

G_END_DECLS
