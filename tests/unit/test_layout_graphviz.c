#include "geometry.h"
#include "module.h"
#include "suite.h"

#include <errno.h>
#include <locale.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* What the child does instead of its work; the linker sends the module's calls of fork here. */
typedef enum { CHILD_WORKS, CHILD_DIES, CHILD_HANGS, CHILD_ENDS, NO_CHILD } Fate;

static Fate fate;

pid_t __real_fork(void);
pid_t __wrap_fork(void);

pid_t
__wrap_fork(void)
{
  pid_t child = -1;

  errno = EAGAIN;
  if (fate != NO_CHILD)
    child = __real_fork();
  if (child == 0 && fate == CHILD_DIES)
    kill(getpid(), SIGKILL);
  if (child == 0 && fate == CHILD_ENDS)
    _exit(0);
  while (child == 0 && fate == CHILD_HANGS)
    pause();
  return child;
}

static RebutLayout *
lay_out(const RebutGraph *graph)
{
  g_autoptr(GError) error = NULL;
  RebutLayout *layout = rebut_layout_graphviz(graph, 60, &error);

  g_assert_no_error(error);
  return layout;
}

static guint
count_descriptors(void)
{
  g_autoptr(GDir) folder = g_dir_open("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name(folder) != NULL)
    n++;
  return n;
}

static void
check_no_child_is_left(void)
{
  ck_assert_int_eq(waitpid(-1, NULL, WNOHANG), -1);
  ck_assert_int_eq(errno, ECHILD);
}

static const struct {
  guint32 n;
  const char *edges;
  const char *ranks;
} CASES[] = {
  {0, "", ""},
  {1, "", "0"},
  {3, "", "000"},
  {2, "1>0", "01"},
  {2, "0>1", "10"},
  {4, "1>0 2>1 3>2", "0123"},
  {4, "1>0 2>0 3>1 3>2", "0112"},
  /* what leads nowhere shares the upper row, however short the way to it */
  {5, "1>0 2>1 3>2 3>4", "01230"},
  {3, "1>0", "010"},
  /* cycles */
  {4, "1>0 1>2 2>3 3>1", "0132"},
  /* loops and doubled edges */
  {2, "1>0 1>1", "01"},
  {2, "1>0 1>0", "01"},
  {3, "1>0 1>0 1>0 2>1", "012"},
  /* level edges */
  {2, "0=1", "00"},
  {3, "1>0 2>0 1=2", "011"},
  {4, "1>0 3>2 1=3", "0101"},
};

START_TEST(test_a_box_stands_below_what_it_leads_to)
{
  RebutGraph graph = parse_graph(CASES[_i].n, CASES[_i].edges);
  g_autoptr(RebutLayout) layout = lay_out(&graph);

  check_ranks(layout, CASES[_i].ranks);
  check_rows(&graph, layout, REBUT_GAP_ACROSS - 1, 40);
  free_graph(&graph);
}
END_TEST

START_TEST(test_siblings_keep_their_order)
{
  RebutGraph graph = parse_graph(5, "1>0 2>0 3>0 4>0");
  g_autoptr(RebutLayout) layout = lay_out(&graph);

  for (guint32 i = 1; i < 4; i++)
    ck_assert_double_lt(layout->centres[i].x, layout->centres[i + 1].x);
  free_graph(&graph);
}
END_TEST

static gdouble
get_distance(const RebutGraph *graph, const RebutLayout *layout, guint32 box, RebutPoint point)
{
  gdouble x = fabs(point.x - layout->centres[box].x) - graph->boxes[box].width / 2;
  gdouble y = fabs(point.y - layout->centres[box].y) - graph->boxes[box].height / 2;

  return MAX(x, y);
}

/* A curve runs from its source to its target, whichever way Graphviz drew it. */
static void
check_ends(const RebutGraph *graph, const RebutLayout *layout)
{
  for (guint32 i = 0; i < graph->n_edges; i++) {
    const RebutEdge *edge = &graph->edges[i];
    const RebutCurve *curve = &layout->curves[i];

    ck_assert_uint_ge(curve->n_points, 4);
    ck_assert_uint_eq(curve->n_points % 3, 1);
    ck_assert_double_le(fabs(get_distance(graph, layout, edge->from, curve->points[0])), 2);
    ck_assert_double_le(
      fabs(get_distance(graph, layout, edge->to, curve->points[curve->n_points - 1])), 2);
  }
}

START_TEST(test_boxes_never_overlap_and_curves_join_them)
{
  for (guint32 seed = 0; seed < 6; seed++) {
    RebutGraph graph = make_graph((Shape)_i, 1 + seed * 9, seed);
    g_autoptr(RebutLayout) layout = lay_out(&graph);

    check_rows(&graph, layout, REBUT_GAP_ACROSS - 1, 40);
    check_ends(&graph, layout);
    free_graph(&graph);
  }
}
END_TEST

START_TEST(test_doubled_edges_have_curves_of_their_own)
{
  RebutGraph graph = parse_graph(2, "1>0 1>0");
  g_autoptr(RebutLayout) layout = lay_out(&graph);

  ck_assert_double_gt(fabs(layout->curves[0].points[2].x - layout->curves[1].points[2].x), 1);
  free_graph(&graph);
}
END_TEST

START_TEST(test_the_same_graph_gives_the_same_places)
{
  RebutGraph graph = make_graph(SHAPE_DAG, 60, 5);
  g_autoptr(RebutLayout) one = lay_out(&graph);
  g_autoptr(RebutLayout) two = lay_out(&graph);

  check_same_places(&graph, one, two);
  free_graph(&graph);
}
END_TEST

START_TEST(test_a_decimal_comma_changes_nothing)
{
  static const char *const LOCALES[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE", "fr_FR"};
  RebutGraph graph = make_graph(SHAPE_TREE, 20, 5);
  g_autoptr(RebutLayout) one = lay_out(&graph);
  g_autoptr(RebutLayout) two = NULL;

  for (guint i = 0; i < G_N_ELEMENTS(LOCALES); i++)
    if (setlocale(LC_ALL, LOCALES[i]) != NULL)
      break;
  two = lay_out(&graph);
  check_same_places(&graph, one, two);
  free_graph(&graph);
}
END_TEST

START_TEST(test_nothing_is_left_behind)
{
  RebutGraph graph = make_graph(SHAPE_DAG, 30, 1);
  guint before = count_descriptors();

  for (guint i = 0; i < 5; i++) {
    rebut_layout_free(lay_out(&graph));
    ck_assert_uint_eq(count_descriptors(), before);
    check_no_child_is_left();
  }
  free_graph(&graph);
}
END_TEST

static const struct {
  Fate fate;
  gdouble seconds;
  gint code;
} FATES[] = {
  {CHILD_DIES, 30, REBUT_DRAW_ERROR_LAYOUT},       {CHILD_ENDS, 30, REBUT_DRAW_ERROR_LAYOUT},
  {NO_CHILD, 30, REBUT_DRAW_ERROR_LAYOUT},         {CHILD_HANGS, 0.2, REBUT_DRAW_ERROR_TIMEOUT},
  {CHILD_HANGS, 0, REBUT_DRAW_ERROR_TIMEOUT},      {CHILD_HANGS, -1, REBUT_DRAW_ERROR_TIMEOUT},
  {CHILD_WORKS, 0.0001, REBUT_DRAW_ERROR_TIMEOUT},
};

START_TEST(test_a_child_that_fails_or_is_late_costs_nothing_but_time)
{
  RebutGraph graph = make_graph(SHAPE_DAG, 3000, 1);
  g_autoptr(GError) error = NULL;
  guint before = count_descriptors();
  gint64 start = g_get_monotonic_time();

  fate = FATES[_i].fate;
  ck_assert_ptr_null(rebut_layout_graphviz(&graph, FATES[_i].seconds, &error));
  g_assert_error(error, REBUT_DRAW_ERROR, FATES[_i].code);
  ck_assert_uint_eq(count_descriptors(), before);
  check_no_child_is_left();
  ck_assert_double_lt((gdouble)(g_get_monotonic_time() - start) / G_USEC_PER_SEC, 10);
  free_graph(&graph);
}
END_TEST

START_TEST(test_a_dead_child_is_followed_by_one_that_works)
{
  RebutGraph graph = parse_graph(2, "1>0");
  g_autoptr(RebutLayout) layout = NULL;

  fate = CHILD_DIES;
  ck_assert_ptr_null(rebut_layout_graphviz(&graph, 30, NULL));
  fate = CHILD_WORKS;
  layout = lay_out(&graph);
  ck_assert_double_lt(layout->centres[0].y, layout->centres[1].y);
  free_graph(&graph);
}
END_TEST

START_TEST(test_no_pipe_is_an_error)
{
  struct rlimit limit;
  RebutGraph graph = parse_graph(2, "1>0");
  g_autoptr(GError) error = NULL;

  ck_assert_int_eq(getrlimit(RLIMIT_NOFILE, &limit), 0);
  limit.rlim_cur = 0;
  ck_assert_int_eq(setrlimit(RLIMIT_NOFILE, &limit), 0);
  ck_assert_ptr_null(rebut_layout_graphviz(&graph, 30, &error));
  limit.rlim_cur = limit.rlim_max;
  ck_assert_int_eq(setrlimit(RLIMIT_NOFILE, &limit), 0);
  g_assert_error(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_LAYOUT);
  free_graph(&graph);
}
END_TEST

/* A program that wants no news of its children has them reaped by the kernel. */
START_TEST(test_a_parent_may_ignore_its_children)
{
  RebutGraph graph = parse_graph(2, "1>0");
  g_autoptr(RebutLayout) layout = NULL;

  signal(SIGCHLD, SIG_IGN);
  layout = lay_out(&graph);
  ck_assert_ptr_nonnull(layout);
  check_no_child_is_left();
  signal(SIGCHLD, SIG_DFL);
  free_graph(&graph);
}
END_TEST

START_TEST(test_a_thousand_boxes_are_laid_out_in_time)
{
  RebutGraph graph = make_graph(SHAPE_TREE, 1000, 1);
  g_autoptr(RebutLayout) layout = lay_out(&graph);

  check_rows(&graph, layout, REBUT_GAP_ACROSS - 1, 40);
  free_graph(&graph);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("layout_graphviz");
  TCase *tests = tcase_create("layout_graphviz");

  tcase_set_timeout(tests, 90);
  tcase_add_loop_test(tests, test_a_box_stands_below_what_it_leads_to, 0, G_N_ELEMENTS(CASES));
  tcase_add_test(tests, test_siblings_keep_their_order);
  tcase_add_loop_test(tests, test_boxes_never_overlap_and_curves_join_them, 0, N_SHAPES);
  tcase_add_test(tests, test_doubled_edges_have_curves_of_their_own);
  tcase_add_test(tests, test_the_same_graph_gives_the_same_places);
  tcase_add_test(tests, test_a_decimal_comma_changes_nothing);
  tcase_add_test(tests, test_nothing_is_left_behind);
  tcase_add_loop_test(tests, test_a_child_that_fails_or_is_late_costs_nothing_but_time, 0,
                      G_N_ELEMENTS(FATES));
  tcase_add_test(tests, test_a_dead_child_is_followed_by_one_that_works);
  tcase_add_test(tests, test_no_pipe_is_an_error);
  tcase_add_test(tests, test_a_parent_may_ignore_its_children);
  tcase_add_test(tests, test_a_thousand_boxes_are_laid_out_in_time);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
