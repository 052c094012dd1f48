/* opposition.h - two claims that cannot both be true. */
#pragma once

#include "inference.h"

#include <glib.h>

G_BEGIN_DECLS

/* Symmetric: a and b stand in the order of the text, and mean nothing by it. */
typedef struct {
  RebutOppositionKind kind;
  guint32 a;
  guint32 b;
  RebutSpans places;
} RebutOpposition;

G_END_DECLS
