#include "server.h"
#include "suite.h"

#include <libsoup/soup.h>
#include <string.h>

typedef struct {
  RebutServer *server;
  GMainLoop *loop;
  SoupSession *session;
  GString *page;
  GString *heard; /* of the event stream */
} Fixture;

static const GString *
get_page(gpointer data)
{
  const Fixture *self = data;

  return self->page;
}

static void
greet(gpointer data, guint revision, GString *out)
{
  (void)data;
  if (revision < 7)
    rebut_server_event(out, "map", 7, "{}");
}

static void
begin(Fixture *self)
{
  const RebutServerSource source = {get_page, greet, self};
  g_autoptr(GError) error = NULL;

  self->page = g_string_new("<p>the page</p>");
  self->heard = g_string_new(NULL);
  self->loop = g_main_loop_new(NULL, FALSE);
  self->session = soup_session_new_with_options("proxy-resolver", NULL, NULL);
  self->server = rebut_server_new(0, &source, &error);
  g_assert_no_error(error);
}

static void
end(Fixture *self)
{
  g_object_unref(self->session);
  rebut_server_free(self->server);
  g_main_loop_unref(self->loop);
  g_string_free(self->page, TRUE);
  g_string_free(self->heard, TRUE);
}

typedef struct {
  Fixture *fixture;
  GBytes *body;
} Reply;

static void
take_reply(GObject *session, GAsyncResult *result, gpointer data)
{
  Reply *reply = data;

  reply->body = soup_session_send_and_read_finish(SOUP_SESSION(session), result, NULL);
  g_main_loop_quit(reply->fixture->loop);
}

/* The status; BODY becomes what was answered. */
static guint
ask(Fixture *self, const char *method, const char *path, const char *host, GBytes **body)
{
  g_autofree char *url =
    g_strconcat(rebut_server_url(self->server), path[0] == '/' ? path + 1 : path, NULL);
  g_autoptr(SoupMessage) message = soup_message_new(method, url);
  Reply reply = {.fixture = self};

  if (host != NULL)
    soup_message_headers_replace(soup_message_get_request_headers(message), "Host", host);
  soup_session_send_and_read_async(self->session, message, 0, NULL, take_reply, &reply);
  g_main_loop_run(self->loop);
  ck_assert_ptr_nonnull(reply.body);
  if (body != NULL)
    *body = g_bytes_ref(reply.body);
  g_bytes_unref(reply.body);
  return soup_message_get_status(message);
}

START_TEST(test_the_page_is_served)
{
  Fixture self = {0};
  g_autoptr(GBytes) body = NULL;

  begin(&self);
  ck_assert_uint_eq(ask(&self, "GET", "/", NULL, &body), 200);
  ck_assert_mem_eq(g_bytes_get_data(body, NULL), "<p>the page</p>", 15);
  end(&self);
}
END_TEST

START_TEST(test_nothing_else_is_served)
{
  static const char *const PATHS[] = {
    "/etc/passwd", "/../etc/passwd", "/debate.argdown", "/%2e%2e/passwd", "//", "/events/x"};
  Fixture self = {0};

  begin(&self);
  for (guint i = 0; i < G_N_ELEMENTS(PATHS); i++)
    ck_assert_uint_eq(ask(&self, "GET", PATHS[i], NULL, NULL), 404);
  ck_assert_uint_eq(ask(&self, "POST", "/", NULL, NULL), 405);
  ck_assert_uint_eq(ask(&self, "DELETE", "/", NULL, NULL), 405);
  end(&self);
}
END_TEST

START_TEST(test_a_foreign_host_is_refused)
{
  Fixture self = {0};
  g_autofree char *local = NULL;

  begin(&self);
  local = g_strdup_printf("localhost:%s", strrchr(rebut_server_url(self.server), ':') + 1);
  *strchr(local, '/') = '\0';
  ck_assert_uint_eq(ask(&self, "GET", "/", local, NULL), 200);
  ck_assert_uint_eq(ask(&self, "GET", "/", "rebind.example:80", NULL), 403);
  ck_assert_uint_eq(ask(&self, "GET", "/events", "rebind.example", NULL), 403);
  end(&self);
}
END_TEST

START_TEST(test_own_hosts)
{
  ck_assert(rebut_server_is_own_host("127.0.0.1:8420", 8420));
  ck_assert(rebut_server_is_own_host("LOCALHOST:8420", 8420));
  ck_assert(rebut_server_is_own_host("[::1]:8420", 8420));
  ck_assert(rebut_server_is_own_host("localhost", 80));
  ck_assert(!rebut_server_is_own_host("localhost", 8420));
  ck_assert(!rebut_server_is_own_host("localhost:8421", 8420));
  ck_assert(!rebut_server_is_own_host("localhost.example:8420", 8420));
  ck_assert(!rebut_server_is_own_host("127.0.0.1:8420.example", 8420));
  ck_assert(!rebut_server_is_own_host("", 8420));
  ck_assert(!rebut_server_is_own_host(NULL, 8420));
}
END_TEST

START_TEST(test_an_event_keeps_its_lines)
{
  g_autoptr(GString) out = g_string_new(NULL);

  rebut_server_event(out, "report", 3, "{\n}");
  ck_assert_str_eq(out->str, "event: report\nid: 3\ndata: {\ndata: }\n\n");
}
END_TEST

static void listen_on(GInputStream *stream, Fixture *self);

static void
hear(GObject *stream, GAsyncResult *result, gpointer data)
{
  Fixture *self = data;
  g_autoptr(GBytes) bytes = g_input_stream_read_bytes_finish(G_INPUT_STREAM(stream), result, NULL);
  gsize length = 0;
  const char *text = bytes == NULL ? NULL : g_bytes_get_data(bytes, &length);

  g_string_append_len(self->heard, text, (gssize)length);
  if (length == 0 || strstr(self->heard->str, "event: last") != NULL)
    g_main_loop_quit(self->loop);
  else
    listen_on(G_INPUT_STREAM(stream), self);
}

static void
listen_on(GInputStream *stream, Fixture *self)
{
  g_input_stream_read_bytes_async(stream, 4096, 0, NULL, hear, self);
}

static void
take_stream(GObject *session, GAsyncResult *result, gpointer data)
{
  GInputStream **stream = data;

  *stream = soup_session_send_finish(SOUP_SESSION(session), result, NULL);
}

static GInputStream *
open_stream(Fixture *self, const char *path)
{
  g_autofree char *url = g_strconcat(rebut_server_url(self->server), path, NULL);
  g_autoptr(SoupMessage) message = soup_message_new("GET", url);
  GInputStream *stream = NULL;

  soup_session_send_async(self->session, message, 0, NULL, take_stream, &stream);
  while (stream == NULL)
    g_main_context_iteration(NULL, TRUE);
  return stream;
}

START_TEST(test_pages_hear_what_is_sent)
{
  Fixture self = {0};
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GString) event = g_string_new(NULL);

  begin(&self);
  stream = open_stream(&self, "events?revision=6");
  rebut_server_event(event, "last", 8, "one\ntwo");
  rebut_server_send(self.server, event);
  listen_on(stream, &self);
  g_main_loop_run(self.loop);
  ck_assert_ptr_nonnull(strstr(self.heard->str, "event: map\nid: 7\ndata: {}\n\n"));
  ck_assert_ptr_nonnull(strstr(self.heard->str, "event: last\nid: 8\ndata: one\ndata: two\n\n"));
  end(&self);
}
END_TEST

START_TEST(test_a_page_of_today_is_told_nothing)
{
  Fixture self = {0};
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GString) event = g_string_new(NULL);

  begin(&self);
  stream = open_stream(&self, "events?revision=7");
  rebut_server_event(event, "last", 8, "");
  rebut_server_send(self.server, event);
  listen_on(stream, &self);
  g_main_loop_run(self.loop);
  ck_assert_ptr_null(strstr(self.heard->str, "event: map"));
  end(&self);
}
END_TEST

START_TEST(test_a_port_that_is_taken_is_named)
{
  Fixture self = {0};
  const RebutServerSource source = {get_page, greet, &self};
  g_autoptr(GError) error = NULL;
  const char *port;

  begin(&self);
  port = strrchr(rebut_server_url(self.server), ':') + 1;
  ck_assert_ptr_null(rebut_server_new((guint16)g_ascii_strtoull(port, NULL, 10), &source, &error));
  ck_assert_ptr_nonnull(error);
  end(&self);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("server");
  TCase *tests = tcase_create("server");

  tcase_set_timeout(tests, 30);
  tcase_add_test(tests, test_the_page_is_served);
  tcase_add_test(tests, test_nothing_else_is_served);
  tcase_add_test(tests, test_a_foreign_host_is_refused);
  tcase_add_test(tests, test_own_hosts);
  tcase_add_test(tests, test_an_event_keeps_its_lines);
  tcase_add_test(tests, test_pages_hear_what_is_sent);
  tcase_add_test(tests, test_a_page_of_today_is_told_nothing);
  tcase_add_test(tests, test_a_port_that_is_taken_is_named);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
