/* ids.h - things point at each other by number. */
#pragma once

#include "rebut.h"

#include <glib.h>

G_BEGIN_DECLS

/* A borrowed list of numbers. */
typedef struct {
  const guint32 *ids;
  guint32 count;
} RebutIds;

G_END_DECLS
