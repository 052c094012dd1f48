/* standpoint.h - a complete view of a debate: of every claim, whether it is true.
 *
 * It keeps to all deductive steps and holds no two opposed claims, but one of every two that
 * contradict each other (G. Betz, Theorie dialektischer Strukturen, 2010). From one view others are
 * reached by local repair, which costs what it changes; it may miss a view, but finds none that is
 * not there. */
#pragma once

#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const RebutMap *map;
  guint8 *values; /* by claim: whether it is true; the caller fills in a complete view */
  /*< private >*/
  guint32 *settled; /* by claim: the last attempt that settled its value, counted from 1 */
  guint32 attempt;
  GArray *changed; /* of guint32: claims that the attempt at hand has changed */
} RebutStandpoint;

/* MAP must outlive it. */
RebutStandpoint *rebut_standpoint_new(const RebutMap *map);
void rebut_standpoint_free(RebutStandpoint *self);

/* Begins an attempt at another view. */
void rebut_standpoint_begin(RebutStandpoint *self);

/* In it, the claim has the value. FALSE when it is settled otherwise. */
gboolean rebut_standpoint_settle(RebutStandpoint *self, guint32 claim, gboolean value);

/* Whether repair finds a view with all that was settled. The view is then as before. */
gboolean rebut_standpoint_repair(RebutStandpoint *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutStandpoint, rebut_standpoint_free)

G_END_DECLS
