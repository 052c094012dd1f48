/* session.c - the page, the watch over its files, and the signals that end it. */
#include "json.h"
#include "live_driver.h"
#include "server.h"
#include "watch.h"

#include <gio/gio.h>
#include <glib-unix.h>
#include <signal.h>

typedef struct {
  const RebutLive *live;
  GMainLoop *loop;
  RebutServer *server;
  RebutWatch *watch;
  GString *page;   /* the last good one, or the first */
  GString *report; /* of the last state of the file */
  guint revision;  /* of the page; 0: there is none yet */
  guint rendered;  /* the revision of the last frame */
  gboolean stale;  /* the file is another, and broken */
} Session;

static const GString *
get_page(gpointer data)
{
  const Session *self = data;

  return self->page;
}

/* A page of another revision is to be drawn anew. */
static void
greet(gpointer data, guint revision, GString *out)
{
  const Session *self = data;

  const char *name = self->stale ? "stale" : "report";

  rebut_server_event(out, revision != self->revision ? "map" : name, self->revision,
                     self->report->str);
}

static void
tell_pages(Session *self, const char *event)
{
  g_autoptr(GString) out = g_string_new(NULL);

  rebut_server_event(out, event, self->revision, self->report->str);
  rebut_server_send(self->server, out);
}

static void
show(Session *self, RebutFrame *frame)
{
  gboolean is_new = self->revision == 0 || !frame->broken;

  g_string_truncate(self->report, 0);
  g_string_append_len(self->report, frame->report->str, (gssize)frame->report->len);
  self->stale = !is_new;
  if (is_new) {
    self->revision = self->rendered;
    g_string_truncate(self->page, 0);
    g_string_append_len(self->page, frame->page->str, (gssize)frame->page->len);
  }
  if (self->server == NULL)
    return;
  tell_pages(self, is_new ? "map" : "stale");
  self->live->changed(self->live->data, frame->broken ? "the file has errors" : NULL);
}

static gboolean
render(Session *self, GError **error)
{
  RebutFrame frame = {.page = g_string_new(NULL),
                      .report = g_string_new(NULL),
                      .files = g_ptr_array_new_with_free_func(g_free)};
  gboolean done;

  self->rendered++;
  done = self->live->render(self->live->data, self->rendered, &frame, error) &&
         rebut_watch_set(self->watch, frame.files, error);
  if (done)
    show(self, &frame);
  g_string_free(frame.page, TRUE);
  g_string_free(frame.report, TRUE);
  g_ptr_array_unref(frame.files);
  return done;
}

/* The last good page stays, with the reason over it. */
static void
report_failure(Session *self, const char *message)
{
  RebutJson json = {.out = self->report};

  g_string_truncate(self->report, 0);
  rebut_json_open(&json, '{');
  rebut_json_member_string(&json, "failure", message);
  rebut_json_close(&json, '}');
  self->stale = TRUE;
  tell_pages(self, "stale");
  self->live->changed(self->live->data, message);
}

static void
notice_save(gpointer data)
{
  Session *self = data;
  g_autoptr(GError) error = NULL;

  if (!render(self, &error))
    report_failure(self, error->message);
}

static gboolean
quit(gpointer data)
{
  Session *self = data;

  g_main_loop_quit(self->loop);
  return G_SOURCE_CONTINUE;
}

static void
run_loop(Session *self)
{
  const char *url = rebut_server_url(self->server);
  guint interrupt = g_unix_signal_add(SIGINT, quit, self);
  guint terminate = g_unix_signal_add(SIGTERM, quit, self);

  self->live->ready(self->live->data, url);
  if (self->live->open)
    g_app_info_launch_default_for_uri(url, NULL, NULL);
  g_main_loop_run(self->loop);
  g_source_remove(interrupt);
  g_source_remove(terminate);
}

static gboolean
run(const RebutLive *live, GError **error)
{
  Session self = {.live = live};
  const RebutServerSource source = {get_page, greet, &self};
  gboolean done;

  self.rendered = (guint)(g_get_real_time() / G_USEC_PER_SEC);
  self.loop = g_main_loop_new(NULL, FALSE);
  self.page = g_string_new(NULL);
  self.report = g_string_new(NULL);
  self.watch = rebut_watch_new(notice_save, &self);
  done =
    render(&self, error) && (self.server = rebut_server_new(live->port, &source, error)) != NULL;
  if (done)
    run_loop(&self);
  rebut_server_free(self.server);
  rebut_watch_free(self.watch);
  g_string_free(self.page, TRUE);
  g_string_free(self.report, TRUE);
  g_main_loop_unref(self.loop);
  return done;
}

REBUT_MODULE_EXPORT const RebutLiveDriver rebut_live_driver = {
  .version = REBUT_LIVE_DRIVER_VERSION,
  .run = run,
};
