/* layout_graphviz.c - Graphviz's dot, in a child process.
 *
 * libgvc is not safe in threads, and its asserts end the process. So it runs in a child, which
 * sends the places back through a pipe; when the child dies or is late, nothing is lost but the
 * time. */
#include "module.h"

#include <dlfcn.h>
#include <errno.h>
#include <graphviz/gvc.h>
#include <math.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define PX_PER_INCH 72.0 /* Graphviz's point is our px */
#define MAX_MESSAGE 200
#define MAX_WAIT_MS 100 /* for other threads */

/* What stands at the head of the child's answer. */
typedef struct {
  guint32 failed;
  char message[MAX_MESSAGE];
} Answer;

static Answer last_answer; /* in the child: agseterrf gives its callback no data */

static int
keep_message(char *message)
{
  if (last_answer.message[0] == '\0')
    g_strlcpy(last_answer.message, g_strchomp(message), sizeof last_answer.message);
  return 0;
}

/* A context with the dot engine alone: loading every plugin Graphviz knows takes ten times as long.
 */
static GVC_t *
make_context(void)
{
  void *handle = dlopen(REBUT_GRAPHVIZ_DOT_PLUGIN, RTLD_NOW);
  lt_symlist_t builtins[] = {{"gvplugin_dot_layout_LTX_library", NULL}, {NULL, NULL}};

  if (handle != NULL)
    builtins[0].address = dlsym(handle, builtins[0].name);
  return builtins[0].address == NULL ? gvContext() : gvContextPlugins(builtins, 0);
}

static void
set_default(Agraph_t *graph, int kind, const char *name, const char *value)
{
  agattr(graph, kind, (char *)name, (char *)value);
}

static void
set_number(void *object, const char *name, gdouble value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd(text, sizeof text, "%.4f", value);
  agset(object, (char *)name, text);
}

/* What leads nowhere stands in the upper row. */
static void
raise_theses(const RebutGraph *graph, Agraph_t *gv, Agnode_t **nodes)
{
  g_autofree gboolean *leads = g_new0(gboolean, graph->n_boxes + 1);
  Agraph_t *top = agsubg(gv, (char *)"top", 1);

  for (guint32 i = 0; i < graph->n_edges; i++)
    if (!graph->edges[i].level)
      leads[graph->edges[i].from] = TRUE;
  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (!leads[i] && (graph->rows == NULL || graph->rows[i] == 0))
      agsubnode(top, nodes[i], 1);
  agattr(gv, AGRAPH, (char *)"rank", (char *)"");
  agset(top, (char *)"rank", (char *)"min");
}

static gboolean
has_row(const RebutGraph *graph, guint32 box)
{
  return graph->rows != NULL && graph->rows[box] != 0;
}

static void
join_rows(const RebutGraph *graph, Agraph_t *gv, Agnode_t **nodes)
{
  for (guint32 i = 0; i < graph->n_boxes; i++) {
    char name[16];
    Agraph_t *row;

    if (!has_row(graph, i))
      continue;
    g_snprintf(name, sizeof name, "row%u", graph->rows[i]);
    row = agsubg(gv, name, 1);
    agsubnode(row, nodes[i], 1);
    agset(row, (char *)"rank", (char *)"same");
  }
}

static Agraph_t *
make_graph(const RebutGraph *graph, Agnode_t **nodes, Agedge_t **edges)
{
  Agraph_t *gv = agopen((char *)"map", Agdirected, NULL);

  set_default(gv, AGRAPH, "rankdir", "TB");
  set_default(gv, AGRAPH, "nodesep", "0.25");
  set_default(gv, AGRAPH, "ranksep", "0.58");
  set_default(gv, AGNODE, "shape", "box");
  set_default(gv, AGNODE, "label", "");
  set_default(gv, AGNODE, "fixedsize", "true");
  set_default(gv, AGNODE, "width", "1");
  set_default(gv, AGNODE, "height", "1");
  set_default(gv, AGEDGE, "dir", "none");
  set_default(gv, AGEDGE, "minlen", "1");
  for (guint32 i = 0; i < graph->n_boxes; i++) {
    nodes[i] = agnode(gv, NULL, 1);
    set_number(nodes[i], "width", graph->boxes[i].width / PX_PER_INCH);
    set_number(nodes[i], "height", graph->boxes[i].height / PX_PER_INCH);
  }
  for (guint32 i = 0; i < graph->n_edges; i++) {
    /* Turned round, so that what leads nowhere shares the upper row, and siblings keep their order.
     */
    edges[i] = agedge(gv, nodes[graph->edges[i].to], nodes[graph->edges[i].from], NULL, 1);
    if (graph->edges[i].level)
      agset(edges[i], (char *)"minlen", (char *)"0");
  }
  raise_theses(graph, gv, nodes);
  join_rows(graph, gv, nodes);
  return gv;
}

static void
append(GByteArray *out, gconstpointer data, gsize size)
{
  g_byte_array_append(out, data, (guint)size);
}

static void
append_point(GByteArray *out, pointf point, gdouble top)
{
  RebutPoint flipped = {point.x, top - point.y};

  append(out, &flipped, sizeof flipped);
}

/* Graphviz may turn a spline round; ours run from the edge's source, which is Graphviz's head. */
static void
append_curve(GByteArray *out, Agedge_t *edge, gdouble top)
{
  const splines *spline = ED_spl(edge);
  const bezier *piece = spline == NULL || spline->size == 0 ? NULL : &spline->list[0];
  guint32 n = piece == NULL ? 0 : (guint32)piece->size;
  pointf source = ND_coord(aghead(edge));
  gboolean turned = FALSE;

  append(out, &n, sizeof n);
  if (n > 0)
    turned = hypot(piece->list[0].x - source.x, piece->list[0].y - source.y) >
             hypot(piece->list[n - 1].x - source.x, piece->list[n - 1].y - source.y);
  for (guint32 i = 0; i < n; i++)
    append_point(out, piece->list[turned ? n - 1 - i : i], top);
}

static void
append_places(
  GByteArray *out, const RebutGraph *graph, Agnode_t **nodes, Agedge_t **edges, gdouble top)
{
  for (guint32 i = 0; i < graph->n_boxes; i++) {
    guint32 rank = (guint32)ND_rank(nodes[i]);

    append_point(out, ND_coord(nodes[i]), top);
    append(out, &rank, sizeof rank);
  }
  for (guint32 i = 0; i < graph->n_edges; i++)
    append_curve(out, edges[i], top);
}

static void
write_all(int fd, const guint8 *data, gsize size)
{
  while (size > 0) {
    gssize written = write(fd, data, size);

    if (written <= 0 && errno != EINTR)
      return;
    if (written > 0) {
      data += written;
      size -= (gsize)written;
    }
  }
}

/* Only in the child. The graph is not freed: the process ends. */
static void
run_child(const RebutGraph *graph, int fd)
{
  GByteArray *out = g_byte_array_new();
  Agnode_t **nodes = g_new0(Agnode_t *, graph->n_boxes + 1);
  Agedge_t **edges = g_new0(Agedge_t *, graph->n_edges + 1);
  GVC_t *context;
  Agraph_t *gv;
  int status;

  agseterrf(keep_message);
  context = make_context();
  gv = make_graph(graph, nodes, edges);
  status = gvLayout(context, gv, "dot");
  last_answer.failed = status != 0 || agerrors() > 0;
  append(out, &last_answer, sizeof last_answer);
  if (!last_answer.failed)
    append_places(out, graph, nodes, edges, GD_bb(gv).UR.y);
  write_all(fd, out->data, out->len);
}

/* What the child sends until it ends; NULL when it takes too long. */
static GByteArray *
receive(int fd, gdouble seconds)
{
  g_autoptr(GByteArray) in = g_byte_array_new();
  gint64 deadline = g_get_monotonic_time() + (gint64)(seconds * G_USEC_PER_SEC);

  for (;;) {
    gint64 left = deadline - g_get_monotonic_time();
    struct pollfd wait = {fd, POLLIN, 0};
    guint8 buffer[65536];
    gssize n;

    if (left <= 0)
      return NULL;
    if (poll(&wait, 1, (int)MIN(left / 1000 + 1, 60000)) <= 0)
      continue;
    n = read(fd, buffer, sizeof buffer);
    if (n == 0)
      return g_steal_pointer(&in);
    if (n > 0)
      g_byte_array_append(in, buffer, (guint)n);
  }
}

static gboolean
take(const GByteArray *in, gsize *at, gpointer to, gsize size)
{
  if (size > in->len - *at)
    return FALSE;
  memcpy(to, in->data + *at, size);
  *at += size;
  return TRUE;
}

static gboolean
take_places(const GByteArray *in, gsize at, RebutLayout *layout)
{
  for (guint32 i = 0; i < layout->n_boxes; i++)
    if (!take(in, &at, &layout->centres[i], sizeof(RebutPoint)) ||
        !take(in, &at, &layout->ranks[i], sizeof(guint32)))
      return FALSE;
  for (guint32 i = 0; i < layout->n_edges; i++) {
    guint32 n;

    if (!take(in, &at, &n, sizeof n) || n > in->len)
      return FALSE;
    rebut_layout_set_curve(layout, i, n);
    if (!take(in, &at, layout->curves[i].points, n * sizeof(RebutPoint)))
      return FALSE;
  }
  return TRUE;
}

static RebutLayout *
read_answer(const RebutGraph *graph, const GByteArray *in, GError **error)
{
  g_autoptr(RebutLayout) layout = rebut_layout_new(graph);
  Answer answer = {1, ""};
  gsize at = 0;

  if (take(in, &at, &answer, sizeof answer) && !answer.failed && take_places(in, at, layout))
    return g_steal_pointer(&layout);
  g_set_error(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_LAYOUT, "Graphviz failed%s%.*s",
              answer.message[0] == '\0' ? "" : ": ", MAX_MESSAGE - 1, answer.message);
  return NULL;
}

/* Pango asks for fonts in threads that end by themselves. A child that is forked while one of them
 * runs may wait forever for a lock that the thread held, so they are given time to end. */
static void
wait_until_alone(void)
{
  struct stat tasks; /* of a process: one link for each thread, and two */

  for (guint i = 0; i < MAX_WAIT_MS; i++) {
    if (stat("/proc/self/task", &tasks) != 0 || tasks.st_nlink <= 3)
      return;
    g_usleep(1000);
  }
}

static RebutLayout *
fail_to_start(GError **error)
{
  g_set_error(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_LAYOUT, "no process for Graphviz: %s",
              g_strerror(errno));
  return NULL;
}

RebutLayout *
rebut_layout_graphviz(const RebutGraph *graph, gdouble seconds, GError **error)
{
  g_autoptr(GByteArray) in = NULL;
  int ends[2];
  pid_t child;

  if (pipe(ends) != 0)
    return fail_to_start(error);
  wait_until_alone();
  child = fork();
  if (child < 0) {
    fail_to_start(error);
    close(ends[0]);
    close(ends[1]);
    return NULL;
  }
  if (child == 0) {
    close(ends[0]);
    run_child(graph, ends[1]);
    _exit(0);
  }
  close(ends[1]);
  in = receive(ends[0], seconds);
  close(ends[0]);
  kill(child, SIGKILL);
  while (waitpid(child, NULL, 0) < 0 && errno == EINTR)
    continue;
  if (in == NULL) {
    g_set_error(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_TIMEOUT,
                "Graphviz took more than %g seconds", seconds);
    return NULL;
  }
  return read_answer(graph, in, error);
}
