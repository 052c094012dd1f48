#include "geometry.h"
#include "suite.h"
#include "tidy.h"

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
  {4, "0>1 1>2 2>3 3>2", "2101"},
  /* a box hangs as high as it can */
  {5, "1>0 2>1 3>2 3>4", "01210"},
  /* cycles hang from their first box */
  {2, "0>1 1>0", "01"},
  {3, "0>1 1>2 2>1", "101"},
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
  check_disjoint(&graph, layout, REBUT_LIST_GAP);
  check_shared(&graph, layout);
  check_curves(&graph, layout);
  free_graph(&graph);
}
END_TEST

START_TEST(test_boxes_never_overlap)
{
  for (guint32 seed = 0; seed < 40; seed++) {
    RebutGraph graph = make_graph((Shape)_i, 1 + seed * 7, seed);
    g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);

    check_disjoint(&graph, layout, REBUT_LIST_GAP);
    check_shared(&graph, layout);
    check_curves(&graph, layout);
    free_graph(&graph);
  }
}
END_TEST

/* From left to right, in a column from top to bottom. */
static gboolean
is_before(const RebutGraph *graph, const RebutLayout *layout, guint32 a, guint32 b)
{
  gdouble left_a = layout->centres[a].x - graph->boxes[a].width / 2;
  gdouble left_b = layout->centres[b].x - graph->boxes[b].width / 2;

  return left_a < left_b - 0.01 ||
         (left_a < left_b + 0.01 && layout->centres[a].y < layout->centres[b].y);
}

START_TEST(test_siblings_keep_their_order)
{
  RebutGraph graph = make_graph(SHAPE_TREE, (guint32)_i * 30, (guint32)_i);
  g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);

  for (guint32 i = 0; i < graph.n_edges; i++)
    for (guint32 j = i + 1; j < graph.n_edges; j++)
      if (graph.edges[i].to == graph.edges[j].to)
        ck_assert(is_before(&graph, layout, graph.edges[i].from, graph.edges[j].from));
  free_graph(&graph);
}
END_TEST

START_TEST(test_few_siblings_stand_in_a_row)
{
  RebutGraph graph = parse_graph(8, "1>0 2>0 3>0 4>0 5>0 6>0 7>0");
  g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);

  for (guint32 i = 1; i < 8; i++) {
    ck_assert_double_eq(layout->centres[i].x, 50 + (i - 1) * (100 + REBUT_COLUMN_GAP));
    ck_assert_double_eq(layout->centres[i].y, 25 + 50 + REBUT_ROW_GAP);
  }
  ck_assert_double_eq(layout->centres[0].x, layout->centres[4].x);
  ck_assert_double_eq(layout->centres[0].y, 25);
  free_graph(&graph);
}
END_TEST

START_TEST(test_many_siblings_stand_in_columns)
{
  RebutGraph graph = parse_graph(9, "1>0 2>0 3>0 4>0 5>0 6>0 7>0 8>0");
  g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);

  for (guint32 i = 1; i < 9; i++) {
    ck_assert_double_eq(layout->centres[i].x, layout->centres[i < 5 ? 1 : 5].x);
    ck_assert_double_eq(layout->centres[i].y,
                        25 + 50 + REBUT_ROW_GAP + (i - 1) % 4 * (50 + REBUT_LIST_GAP));
  }
  ck_assert_double_gt(layout->centres[5].x, layout->centres[1].x + 100 + REBUT_COLUMN_GAP - 0.01);
  check_shared(&graph, layout);
  free_graph(&graph);
}
END_TEST

/* Whatever the shape of a tree, its picture is no endless banner. */
START_TEST(test_a_large_tree_fits_a_page)
{
  static const Shape SHAPES[] = {SHAPE_TREE, SHAPE_STAR, SHAPE_DAG, SHAPE_LEVEL, SHAPE_ALONE};

  for (guint i = 0; i < G_N_ELEMENTS(SHAPES); i++) {
    RebutGraph graph = make_graph(SHAPES[i], 3000, (guint32)_i);
    g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);
    RebutPoint least;
    RebutPoint most;

    rebut_layout_find_bounds(layout, graph.boxes, &least, &most);
    ck_assert_double_lt((most.x - least.x) / (most.y - least.y), 3);
    ck_assert_double_gt((most.x - least.x) / (most.y - least.y), 0.3);
    free_graph(&graph);
  }
}
END_TEST

/* One box more below a leaf moves no box to another row. */
START_TEST(test_one_box_more_changes_no_rank)
{
  RebutGraph graph = make_graph(SHAPE_DAG, 200, (guint32)_i);
  RebutGraph less = {graph.boxes, graph.n_boxes - 1, graph.edges, graph.n_edges, NULL};
  g_autoptr(RebutLayout) before = NULL;
  g_autoptr(RebutLayout) after = rebut_layout_tidy(&graph);

  while (less.edges[less.n_edges - 1].from == graph.n_boxes - 1)
    less.n_edges--;
  before = rebut_layout_tidy(&less);
  for (guint32 i = 0; i < less.n_boxes; i++)
    ck_assert_uint_eq(before->ranks[i], after->ranks[i]);
  free_graph(&graph);
}
END_TEST

/* Edges of one lane meet on their way, and arrive at one point. */
START_TEST(test_a_lane_shares_its_line)
{
  RebutGraph graph = parse_graph(5, "1>0 2>0 3>0 4>0");
  RebutEdge *edges = (RebutEdge *)graph.edges;
  g_autoptr(RebutLayout) layout = NULL;
  RebutPoint ends[4];

  edges[1].lane = edges[2].lane = 1;
  layout = rebut_layout_tidy(&graph);
  for (guint i = 0; i < 4; i++) {
    ck_assert_int_eq(layout->curves[i].kind, REBUT_CURVE_SHARED);
    ends[i] = layout->curves[i].points[layout->curves[i].n_points - 1];
  }
  ck_assert_double_eq(ends[0].x, ends[3].x);
  ck_assert_double_eq(ends[1].x, ends[2].x);
  ck_assert_double_lt(ends[0].x, ends[1].x);
  free_graph(&graph);
}
END_TEST

START_TEST(test_edges_beside_the_tree_are_laid_over_it)
{
  RebutGraph graph = parse_graph(4, "1>0 2>0 3>1 3>2 0=3 1>1");
  g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);

  for (guint i = 0; i < 6; i++)
    ck_assert_int_eq(layout->curves[i].kind, i < 3 ? REBUT_CURVE_SHARED : REBUT_CURVE_OVERLAID);
  check_curves(&graph, layout);
  free_graph(&graph);
}
END_TEST

START_TEST(test_the_picture_begins_at_zero)
{
  for (guint32 seed = 0; seed < 20; seed++) {
    RebutGraph graph = make_graph((Shape)_i, 40, seed);
    g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);
    RebutPoint least;
    RebutPoint most;

    rebut_layout_find_bounds(layout, graph.boxes, &least, &most);
    ck_assert_double_ge(least.x, -0.01);
    ck_assert_double_le(least.x, 4 + 2 * REBUT_SPINE_STEP);
    ck_assert_double_eq_tol(least.y, 0, 0.01);
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

static const Shape LARGE[] = {SHAPE_STAR, SHAPE_CHAIN, SHAPE_CYCLES, SHAPE_TREE, SHAPE_ALONE};

START_TEST(test_large_graphs_take_linear_time)
{
  RebutGraph graph = make_graph(LARGE[_i], 100000, 1);
  g_autoptr(RebutLayout) layout = rebut_layout_tidy(&graph);

  check_disjoint(&graph, layout, REBUT_LIST_GAP);
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
  tcase_add_loop_test(tests, test_siblings_keep_their_order, 0, 20);
  tcase_add_test(tests, test_few_siblings_stand_in_a_row);
  tcase_add_test(tests, test_many_siblings_stand_in_columns);
  tcase_add_loop_test(tests, test_a_large_tree_fits_a_page, 0, 5);
  tcase_add_loop_test(tests, test_one_box_more_changes_no_rank, 0, 20);
  tcase_add_test(tests, test_a_lane_shares_its_line);
  tcase_add_test(tests, test_edges_beside_the_tree_are_laid_over_it);
  tcase_add_loop_test(tests, test_the_picture_begins_at_zero, 0, N_SHAPES);
  tcase_add_test(tests, test_an_edge_that_leads_down_leaves_below);
  tcase_add_loop_test(tests, test_large_graphs_take_linear_time, 0, G_N_ELEMENTS(LARGE));
  tcase_add_test(tests, test_the_same_graph_gives_the_same_places);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
