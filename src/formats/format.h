/* format.h - the formats in which maps are exchanged, behind one table. */
#pragma once

#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *name; /* as --to names it */
  /* Appends the whole map to OUT. */
  void (*write)(const RebutMap *map, GString *out);
} RebutFormat;

/* By name; NULL when there is no such format. */
const RebutFormat *rebut_format_find(const char *name);

G_END_DECLS
