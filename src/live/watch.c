#include "watch.h"

#include "live.h"

#include <gio/gio.h>
#include <stdlib.h>

struct _RebutWatch {
  void (*saved)(gpointer data);
  gpointer data;
  GHashTable *monitors; /* path -> GFileMonitor */
  guint timer;          /* source that will tell; 0: nothing to tell */
  gint64 first;         /* when the first save came that has not been told, in microseconds */
};

RebutWatch *
rebut_watch_new(void (*saved)(gpointer data), gpointer data)
{
  RebutWatch *self = g_new0(RebutWatch, 1);

  self->saved = saved;
  self->data = data;
  self->monitors = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

void
rebut_watch_free(RebutWatch *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id(&self->timer, g_source_remove);
  g_hash_table_destroy(self->monitors);
  g_free(self);
}

static gboolean
tell(gpointer data)
{
  RebutWatch *self = data;

  self->timer = 0;
  self->saved(self->data);
  return G_SOURCE_REMOVE;
}

/* Editors save in steps (write aside, rename, touch), so what matters is that it has ended. */
static void
notice(GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, gpointer data)
{
  RebutWatch *self = data;
  gint64 now = g_get_monotonic_time();
  gint64 left;

  (void)monitor;
  (void)file;
  (void)other;
  (void)event;
  if (self->timer == 0)
    self->first = now;
  left = REBUT_WATCH_LONGEST - (now - self->first) / 1000;
  g_clear_handle_id(&self->timer, g_source_remove);
  self->timer = g_timeout_add((guint)CLAMP(left, 0, REBUT_WATCH_QUIET), tell, self);
}

static GFileMonitor *
watch_path(RebutWatch *self, const char *path, GError **error)
{
  g_autoptr(GFile) file = g_file_new_for_path(path);
  g_autoptr(GError) reason = NULL;
  GFileMonitor *monitor = g_file_monitor_file(file, G_FILE_MONITOR_WATCH_MOVES, NULL, &reason);

  if (monitor == NULL) {
    g_set_error(error, REBUT_LIVE_ERROR, REBUT_LIVE_ERROR_WATCH, "%s cannot be watched: %s", path,
                reason->message);
    return NULL;
  }
  g_file_monitor_set_rate_limit(monitor, 0);
  g_signal_connect(monitor, "changed", G_CALLBACK(notice), self);
  return monitor;
}

/* Keeps the monitor of PATH, or makes one, in MONITORS. */
static gboolean
add_path(RebutWatch *self, GHashTable *monitors, const char *path, GError **error)
{
  GFileMonitor *monitor = g_hash_table_lookup(self->monitors, path);

  monitor = monitor == NULL ? watch_path(self, path, error) : g_object_ref(monitor);
  if (monitor == NULL)
    return FALSE;
  g_hash_table_replace(monitors, g_strdup(path), monitor);
  return TRUE;
}

/* What PATH leads to by symbolic links; NULL when there are none. The caller frees it. */
static char *
follow_links(const char *path)
{
  g_autofree char *plain = g_canonicalize_filename(path, NULL);
  char *real = realpath(path, NULL);

  if (g_strcmp0(plain, real) == 0)
    g_clear_pointer(&real, free);
  return real;
}

gboolean
rebut_watch_set(RebutWatch *self, const GPtrArray *paths, GError **error)
{
  g_autoptr(GHashTable) monitors =
    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_object_unref);

  for (guint i = 0; i < paths->len; i++) {
    const char *path = g_ptr_array_index(paths, i);
    g_autofree char *real = follow_links(path);

    if (!add_path(self, monitors, path, error) ||
        (real != NULL && !add_path(self, monitors, real, error)))
      return FALSE;
  }
  g_hash_table_destroy(self->monitors);
  self->monitors = g_steal_pointer(&monitors);
  return TRUE;
}
