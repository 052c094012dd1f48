/* ids.h - things point at each other by number. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_NONE G_MAXUINT32 /* no such claim, section, name … */

/* A borrowed list of numbers. */
typedef struct {
  const guint32 *ids;
  guint32 count;
} RebutIds;

G_END_DECLS
