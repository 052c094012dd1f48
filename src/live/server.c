#include "server.h"

#include "live.h"

#include <libsoup/soup.h>
#include <stdlib.h>
#include <string.h>

/* Pages that listen; more than a person opens, fewer than would hurt. */
#define MAX_LISTENERS 100

/* A listener that is gone is noticed when something is sent to it; in seconds. */
#define PULSE 15

struct _RebutServer {
  SoupServer *soup;
  RebutServerSource source;
  GPtrArray *listeners; /* of SoupServerMessage */
  guint pulse;
  guint port;
  char *url;
};

gboolean
rebut_server_is_own_host(const char *host, guint port)
{
  static const char *const NAMES[] = {"localhost", "127.0.0.1", "[::1]"};
  g_autofree char *suffix = g_strdup_printf(":%u", port);

  for (guint i = 0; host != NULL && i < G_N_ELEMENTS(NAMES); i++) {
    gsize length = strlen(NAMES[i]);

    if (g_ascii_strncasecmp(host, NAMES[i], length) == 0 &&
        (strcmp(host + length, suffix) == 0 || (host[length] == '\0' && port == 80)))
      return TRUE;
  }
  return FALSE;
}

void
rebut_server_event(GString *out, const char *name, guint id, const char *data)
{
  g_auto(GStrv) lines = g_strsplit(data, "\n", -1);

  g_string_append_printf(out, "event: %s\nid: %u\n", name, id);
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf(out, "data: %s\n", lines[i]);
  g_string_append_c(out, '\n');
}

static void
answer(SoupServerMessage *message, guint status, const char *type, const char *body, gsize length)
{
  soup_server_message_set_status(message, status, NULL);
  soup_server_message_set_response(message, type, SOUP_MEMORY_COPY, body, length);
}

static void
refuse(SoupServerMessage *message, guint status, const char *words)
{
  answer(message, status, "text/plain; charset=utf-8", words, strlen(words));
}

static void
forget_listener(SoupServerMessage *message, gpointer data)
{
  RebutServer *self = data;

  g_ptr_array_remove(self->listeners, message);
}

static void
send_to(SoupServerMessage *listener, const char *bytes, gsize length)
{
  soup_message_body_append(soup_server_message_get_response_body(listener), SOUP_MEMORY_COPY, bytes,
                           length);
  soup_server_message_unpause(listener);
}

/* The revision that a page shows: from its address, or what it was told last when it comes back. */
static guint
read_revision(SoupServerMessage *message, GHashTable *query)
{
  const char *last =
    soup_message_headers_get_one(soup_server_message_get_request_headers(message), "Last-Event-ID");

  if (last == NULL && query != NULL)
    last = g_hash_table_lookup(query, "revision");
  return last == NULL ? 0 : (guint)strtoul(last, NULL, 10);
}

static void
add_listener(RebutServer *self, SoupServerMessage *message, GHashTable *query)
{
  g_autoptr(GString) first = g_string_new(":\n\n");

  if (self->listeners->len >= MAX_LISTENERS) {
    refuse(message, SOUP_STATUS_SERVICE_UNAVAILABLE, "Too many pages listen.\n");
    return;
  }
  soup_server_message_set_status(message, SOUP_STATUS_OK, NULL);
  soup_message_headers_set_content_type(soup_server_message_get_response_headers(message),
                                        "text/event-stream", NULL);
  soup_message_headers_set_encoding(soup_server_message_get_response_headers(message),
                                    SOUP_ENCODING_CHUNKED);
  soup_message_body_set_accumulate(soup_server_message_get_response_body(message), FALSE);
  g_ptr_array_add(self->listeners, message);
  g_signal_connect(message, "finished", G_CALLBACK(forget_listener), self);
  self->source.greet(self->source.data, read_revision(message, query), first);
  send_to(message, first->str, first->len);
}

static void
protect(SoupServerMessage *message)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers(message);

  soup_message_headers_replace(headers, "Cache-Control", "no-store");
  soup_message_headers_replace(headers, "X-Content-Type-Options", "nosniff");
  soup_message_headers_replace(headers, "Referrer-Policy", "no-referrer");
  soup_message_headers_replace(headers, "Cross-Origin-Resource-Policy", "same-origin");
  soup_message_headers_replace(headers, "Cross-Origin-Opener-Policy", "same-origin");
  soup_message_headers_replace(headers, "Content-Security-Policy", "frame-ancestors 'none'");
}

static void
handle(
  SoupServer *soup, SoupServerMessage *message, const char *path, GHashTable *query, gpointer data)
{
  RebutServer *self = data;
  const char *method = soup_server_message_get_method(message);
  const char *host =
    soup_message_headers_get_one(soup_server_message_get_request_headers(message), "Host");
  const GString *page;

  (void)soup;
  protect(message);
  if (!rebut_server_is_own_host(host, self->port)) {
    refuse(message, SOUP_STATUS_FORBIDDEN, "This page answers to loopback names only.\n");
  } else if (strcmp(method, SOUP_METHOD_GET) != 0 && strcmp(method, SOUP_METHOD_HEAD) != 0) {
    refuse(message, SOUP_STATUS_METHOD_NOT_ALLOWED, "Only reading is possible.\n");
  } else if (strcmp(path, "/") == 0) {
    page = self->source.page(self->source.data);
    answer(message, SOUP_STATUS_OK, "text/html; charset=utf-8", page->str, page->len);
  } else if (strcmp(path, "/events") == 0 && strcmp(method, SOUP_METHOD_GET) == 0) {
    add_listener(self, message, query);
  } else {
    refuse(message, SOUP_STATUS_NOT_FOUND, "There is only one page here.\n");
  }
}

static gboolean
listen_at(RebutServer *self, guint16 port, GError **error)
{
  g_autoptr(GError) reason = NULL;
  g_autoslist(GUri) uris = NULL;

  if (!soup_server_listen_local(self->soup, port, 0, &reason)) {
    g_set_error(error, REBUT_LIVE_ERROR, REBUT_LIVE_ERROR_LISTEN, "port %u cannot be had: %s", port,
                reason->message);
    return FALSE;
  }
  uris = soup_server_get_uris(self->soup);
  self->port = (guint)g_uri_get_port(uris->data);
  self->url = g_strdup_printf("http://127.0.0.1:%u/", self->port);
  return TRUE;
}

static gboolean
beat(gpointer data)
{
  static const GString PULSE_COMMENT = {(char *)":\n\n", 3, 4};

  rebut_server_send(data, &PULSE_COMMENT);
  return G_SOURCE_CONTINUE;
}

RebutServer *
rebut_server_new(guint16 port, const RebutServerSource *source, GError **error)
{
  g_autoptr(RebutServer) self = g_new0(RebutServer, 1);

  self->soup = soup_server_new("server-header", "rebut", NULL);
  self->source = *source;
  self->listeners = g_ptr_array_new();
  soup_server_add_handler(self->soup, NULL, handle, self, NULL);
  if (!listen_at(self, port, error))
    return NULL;
  self->pulse = g_timeout_add_seconds(PULSE, beat, self);
  return g_steal_pointer(&self);
}

void
rebut_server_free(RebutServer *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id(&self->pulse, g_source_remove);
  for (guint i = 0; i < self->listeners->len; i++)
    g_signal_handlers_disconnect_by_data(g_ptr_array_index(self->listeners, i), self);
  soup_server_disconnect(self->soup);
  g_object_unref(self->soup);
  g_ptr_array_unref(self->listeners);
  g_free(self->url);
  g_free(self);
}

const char *
rebut_server_url(const RebutServer *self)
{
  return self->url;
}

void
rebut_server_send(RebutServer *self, const GString *event)
{
  for (guint i = 0; i < self->listeners->len; i++)
    send_to(g_ptr_array_index(self->listeners, i), event->str, event->len);
}
