/* yaml_reader.h - YAML into value trees, by libyaml.
 *
 * Plain scalars are read as the core schema of YAML 1.2.2 (section 10.3) reads them: null, true,
 * numbers; a date stays the string that it is. Anchors and aliases are followed; tags are not. */
#pragma once

#include "diagnostic.h"
#include "value.h"

#include <glib.h>

G_BEGIN_DECLS

/* Reads the first document in LENGTH bytes of YAML whose first byte stands at BASE in the space of
 * all texts. The tree belongs to ARENA. NULL when the text holds nothing, or is no YAML, which is
 * reported; so are a value that is nested or repeated (by aliases) past the limits and a key that
 * occurs twice (the last wins). */
const RebutValue *rebut_yaml_read(
  RebutArena *arena, const char *yaml, gsize length, guint32 base, RebutDiagnostics *diagnostics);

G_END_DECLS
