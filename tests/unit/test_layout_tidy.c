#include "geometry.h"
#include "suite.h"

static const struct {
  guint32 n;
  const char *edges;
  const char *ranks;
} CASES[] = {
  {0, "", ""},
  {1, "", "0"},
  {3, "", "000"},
  {2, "1>0", "01"},
  {3, "1>0 2>0", "011"},
  {4, "1>0 2>1 3>2", "0123"},
  {4, "0>1 1>2 2>3", "3210"},
  {3, "1>0 2>1 2>0", "011"},
  {4, "1>0 2>0 3>1 3>2", "0112"},
  /* a box hangs as high as it can */
  {5, "1>0 2>1 3>2 3>4", "01210"},
  /* cycles hang from their first box */
  {2, "0>1 1>0", "01"},
  {3, "0>1 1>2 2>0", "021"},
  {3, "1>0 2>1 1>2", "012"},
  {5, "0>1 1>0 2>3 3>4 4>2", "01021"},
  /* loops, doubled edges and level ones hang nothing */
  {1, "0>0", "0"},
  {2, "1>0 1>1", "01"},
  {2, "1>0 1>0", "01"},
  {2, "0=1", "00"},
  {3, "1>0 2>0 1=2", "011"},
  {4, "1>0 3>2 1=2", "0101"},
};

START_TEST(test_a_box_stands_below_what_it_leads_to)
{
  RebutGraph graph = parse_graph(CASES[_i].n, CASES[_i].edges);
  g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);

  check_ranks(layout, CASES[_i].ranks);
  check_rows(&graph, layout, REBUT_GAP_ACROSS, REBUT_GAP_DOWN);
  check_curves(&graph, layout);
  free_graph(&graph);
}
END_TEST

START_TEST(test_boxes_never_overlap)
{
  for (guint32 seed = 0; seed < 40; seed++) {
    RebutGraph graph = make_graph((Shape)_i, 1 + seed * 7, seed);
    g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);

    check_rows(&graph, layout, REBUT_GAP_ACROSS, REBUT_GAP_DOWN);
    check_curves(&graph, layout);
    free_graph(&graph);
  }
}
END_TEST

/* The first and last box that lead to PARENT; FALSE when none does. */
static gboolean
find_ends(const RebutGraph *graph, guint32 parent, guint32 *first, guint32 *last)
{
  gboolean any = FALSE;

  for (guint32 i = 0; i < graph->n_edges; i++) {
    if (graph->edges[i].to != parent)
      continue;
    *first = any ? *first : graph->edges[i].from;
    *last = graph->edges[i].from;
    any = TRUE;
  }
  return any;
}

START_TEST(test_a_parent_stands_over_the_middle_of_its_children)
{
  RebutGraph graph = make_graph(SHAPE_TREE, 150, (guint32)_i);
  g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);
  guint32 first;
  guint32 last;

  for (guint32 i = 0; i < graph.n_boxes; i++)
    if (find_ends(&graph, i, &first, &last))
      ck_assert_double_eq_tol(layout->centres[i].x,
                              (layout->centres[first].x + layout->centres[last].x) / 2, 1e-6);
  free_graph(&graph);
}
END_TEST

START_TEST(test_siblings_keep_their_order)
{
  RebutGraph graph = make_graph(SHAPE_TREE, 150, (guint32)_i);
  g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);

  for (guint32 i = 0; i < graph.n_edges; i++)
    for (guint32 j = i + 1; j < graph.n_edges; j++)
      if (graph.edges[i].to == graph.edges[j].to)
        ck_assert_double_lt(layout->centres[graph.edges[i].from].x,
                            layout->centres[graph.edges[j].from].x);
  free_graph(&graph);
}
END_TEST

START_TEST(test_equal_siblings_stand_as_near_as_they_may)
{
  RebutGraph graph = parse_graph(6, "1>0 2>0 3>0 4>0 5>0");
  g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);

  for (guint32 i = 1; i < 6; i++)
    ck_assert_double_eq(layout->centres[i].x, 50 + (i - 1) * (100 + REBUT_GAP_ACROSS));
  ck_assert_double_eq(layout->centres[0].x, layout->centres[3].x);
  ck_assert_double_eq(layout->centres[0].y, 25);
  ck_assert_double_eq(layout->centres[1].y, 25 + 50 + REBUT_GAP_DOWN);
  free_graph(&graph);
}
END_TEST

/* Small subtrees between large ones are spread, not pressed to one side (Buchheim et al., fig. 2).
 */
START_TEST(test_what_stands_between_large_subtrees_is_spread)
{
  RebutGraph graph = parse_graph(12, "1>0 2>0 3>0 4>1 5>1 6>1 7>1 8>3 9>3 10>3 11>3");
  g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);

  ck_assert_double_eq_tol(layout->centres[2].x - layout->centres[1].x,
                          layout->centres[3].x - layout->centres[2].x, 1e-6);
  free_graph(&graph);
}
END_TEST

START_TEST(test_the_picture_begins_at_zero)
{
  for (guint32 seed = 0; seed < 20; seed++) {
    RebutGraph graph = make_graph((Shape)_i, 40, seed);
    g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);
    gdouble left = G_MAXDOUBLE;

    for (guint32 i = 0; i < graph.n_boxes; i++)
      left = MIN(left, layout->centres[i].x - graph.boxes[i].width / 2);
    ck_assert_double_eq_tol(left, 0, 1e-6);
    free_graph(&graph);
  }
}
END_TEST

/* What stands above leads down from its lower edge to the upper edge of the other. */
START_TEST(test_an_edge_that_leads_down_leaves_below)
{
  RebutGraph graph = parse_graph(3, "1>0 2>1 0>2");
  g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);
  const RebutPoint *points = layout->curves[2].points;

  ck_assert_double_lt(layout->centres[0].y, layout->centres[2].y);
  ck_assert_double_eq(points[0].y, layout->centres[0].y + 25);
  ck_assert_double_eq(points[3].y, layout->centres[2].y - 25);
  ck_assert_double_gt(points[1].y, points[0].y);
  ck_assert_double_lt(points[2].y, points[3].y);
  free_graph(&graph);
}
END_TEST

static const Shape LARGE[] = {SHAPE_STAR, SHAPE_CHAIN, SHAPE_CYCLES};

START_TEST(test_large_graphs_take_linear_time)
{
  RebutGraph graph = make_graph(LARGE[_i], 100000, 1);
  g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);

  check_rows(&graph, layout, REBUT_GAP_ACROSS, REBUT_GAP_DOWN);
  free_graph(&graph);
}
END_TEST

START_TEST(test_the_same_graph_gives_the_same_places)
{
  RebutGraph graph = make_graph(SHAPE_CYCLES, 200, 3);
  g_autoptr(RebutLayout) one = rebut_layout_tidy(&graph);
  g_autoptr(RebutLayout) two = rebut_layout_tidy(&graph);

  check_same_places(&graph, one, two);
  free_graph(&graph);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("layout_tidy");
  TCase *tests = tcase_create("layout_tidy");

  tcase_set_timeout(tests, 30);
  tcase_add_loop_test(tests, test_a_box_stands_below_what_it_leads_to, 0, G_N_ELEMENTS(CASES));
  tcase_add_loop_test(tests, test_boxes_never_overlap, 0, N_SHAPES);
  tcase_add_loop_test(tests, test_a_parent_stands_over_the_middle_of_its_children, 0, 20);
  tcase_add_loop_test(tests, test_siblings_keep_their_order, 0, 20);
  tcase_add_test(tests, test_equal_siblings_stand_as_near_as_they_may);
  tcase_add_test(tests, test_what_stands_between_large_subtrees_is_spread);
  tcase_add_loop_test(tests, test_the_picture_begins_at_zero, 0, N_SHAPES);
  tcase_add_test(tests, test_an_edge_that_leads_down_leaves_below);
  tcase_add_loop_test(tests, test_large_graphs_take_linear_time, 0, G_N_ELEMENTS(LARGE));
  tcase_add_test(tests, test_the_same_graph_gives_the_same_places);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
