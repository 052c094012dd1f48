#include "progress.h"

#include <stdio.h>
#include <unistd.h>

struct _RebutProgress {
  GThread *thread; /* NULL when nothing is shown */
  GMutex mutex;    /* guards what follows */
  GCond changed;
  const char *step; /* NULL between steps */
  gint64 since;
  gboolean is_done;
  gboolean is_shown;
};

/* With the mutex held. */
static void
show(RebutProgress *self, gint64 now)
{
  fprintf(stderr, "\rrebut: %s, %" G_GINT64_FORMAT " s\033[K", self->step,
          (now - self->since) / G_USEC_PER_SEC);
  fflush(stderr);
  self->is_shown = TRUE;
}

static void
hide(RebutProgress *self)
{
  if (!self->is_shown)
    return;
  fputs("\r\033[K", stderr);
  fflush(stderr);
  self->is_shown = FALSE;
}

static gpointer
watch(gpointer data)
{
  RebutProgress *self = data;

  g_mutex_lock(&self->mutex);
  while (!self->is_done) {
    gint64 now = g_get_monotonic_time();

    if (self->step != NULL && now - self->since >= G_USEC_PER_SEC)
      show(self, now);
    g_cond_wait_until(&self->changed, &self->mutex, now + G_USEC_PER_SEC);
  }
  hide(self);
  g_mutex_unlock(&self->mutex);
  return NULL;
}

RebutProgress *
rebut_progress_new(void)
{
  RebutProgress *self = g_new0(RebutProgress, 1);

  g_mutex_init(&self->mutex);
  g_cond_init(&self->changed);
  if (isatty(STDERR_FILENO))
    self->thread = g_thread_new("progress", watch, self);
  return self;
}

void
rebut_progress_free(RebutProgress *self)
{
  if (self == NULL)
    return;
  if (self->thread != NULL) {
    g_mutex_lock(&self->mutex);
    self->is_done = TRUE;
    g_cond_signal(&self->changed);
    g_mutex_unlock(&self->mutex);
    g_thread_join(self->thread);
  }
  g_mutex_clear(&self->mutex);
  g_cond_clear(&self->changed);
  g_free(self);
}

void
rebut_progress_step(gpointer data, const char *name)
{
  RebutProgress *self = data;

  g_mutex_lock(&self->mutex);
  hide(self);
  self->step = name;
  self->since = g_get_monotonic_time();
  g_cond_signal(&self->changed);
  g_mutex_unlock(&self->mutex);
}
