/* server.h - one page and its events over HTTP, at a loopback address. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the server shows. */
typedef struct {
  /* The page, HTML; borrowed until the main loop runs again. */
  const GString *(*page)(gpointer data);

  /* Appends the event (rebut_server_event) that a page of REVISION must be told, if any. */
  void (*greet)(gpointer data, guint revision, GString *out);

  gpointer data;
} RebutServerSource;

typedef struct _RebutServer RebutServer;

/* Listens at PORT of the loopback addresses, at a free one when that is 0. NULL with
 * REBUT_LIVE_ERROR_LISTEN. SOURCE is copied. */
RebutServer *rebut_server_new(guint16 port, const RebutServerSource *source, GError **error);

/* Closes every connection. */
void rebut_server_free(RebutServer *self);

/* "http://127.0.0.1:8420/"; borrowed. */
const char *rebut_server_url(const RebutServer *self);

/* Sends EVENT to every page that listens. */
void rebut_server_send(RebutServer *self, const GString *event);

/* Appends an event of the event stream (WHATWG HTML, server-sent events). DATA may have several
 * lines. */
void rebut_server_event(GString *out, const char *name, guint id, const char *data);

/* Whether HOST, the value of a request's Host header, names PORT of this machine by a loopback
 * name: localhost, 127.0.0.1 or [::1]. NULL is no. */
gboolean rebut_server_is_own_host(const char *host, guint port);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutServer, rebut_server_free)

G_END_DECLS
