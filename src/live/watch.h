/* watch.h - tells when files may have been saved. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A save is told when it has been quiet for so long, in milliseconds, and no later than so long
 * after the first of many. */
#define REBUT_WATCH_QUIET   80
#define REBUT_WATCH_LONGEST 1000

typedef struct _RebutWatch RebutWatch;

/* SAVED is called from the main loop, once for saves that come close together. */
RebutWatch *rebut_watch_new(void (*saved)(gpointer data), gpointer data);
void rebut_watch_free(RebutWatch *self);

/* Watches exactly PATHS (of char *) from now on, and what they lead to by symbolic links; those
 * that were watched before stay so without a gap. A path need not exist yet. FALSE with
 * REBUT_LIVE_ERROR_WATCH when the system refuses. */
gboolean rebut_watch_set(RebutWatch *self, const GPtrArray *paths, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutWatch, rebut_watch_free)

G_END_DECLS
