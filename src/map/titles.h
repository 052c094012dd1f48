/* titles.h - what bears a title. Shared by the map and its draft, and by nobody else. */
#pragma once

#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

/* One title may name both a claim and an argument. */
typedef struct {
  guint32 claim;    /* or REBUT_NONE */
  guint32 argument; /* or REBUT_NONE */
} RebutTitled;

/* The title's entry, new if there is none; it holds until the next call. */
RebutTitled *rebut_titles_add(RebutMap *map, const char *title, gsize length, const char **kept);

G_END_DECLS
