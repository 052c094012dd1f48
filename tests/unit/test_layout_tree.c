#include "geometry.h"
#include "suite.h"

/* Parents as digits, "-" for a root; and the depth-first order. */
static const struct {
  guint32 n;
  const char *edges;
  const char *parents;
  const char *order;
} CASES[] = {
  {0, "", "", ""},
  {3, "", "---", "012"},
  {4, "1>0 2>0 3>1", "-001", "0132"},
  {4, "2>0 1>0 3>1", "-001", "0213"},
  {5, "1>0 2>1 3>2 3>4", "-014-", "01243"},
  {3, "0>1 1>2 2>1", "1-1", "102"},
  {3, "0>1 1>2 2>0", "-20", "021"},
  {3, "1=0 2=1", "---", "012"},
};

START_TEST(test_boxes_hang_as_near_to_a_root_as_they_can)
{
  RebutGraph graph = parse_graph(CASES[_i].n, CASES[_i].edges);
  g_autoptr(RebutForest) forest = rebut_forest_grow(&graph);

  for (guint32 i = 0; i < graph.n_boxes; i++) {
    char parent = CASES[_i].parents[i];

    ck_assert_uint_eq(forest->parents[i], parent == '-' ? REBUT_NOBODY : (guint32)(parent - '0'));
  }
  for (guint32 i = 0; i < graph.n_boxes; i++)
    ck_assert_uint_eq(forest->order[i], (guint32)(CASES[_i].order[i] - '0'));
  free_graph(&graph);
}
END_TEST

START_TEST(test_a_forest_spans_all_boxes)
{
  RebutGraph graph = make_graph((Shape)_i, 400, 3);
  g_autoptr(RebutForest) forest = rebut_forest_grow(&graph);

  ck_assert_uint_eq(forest->starts[forest->n_trees], graph.n_boxes);
  for (guint32 i = 0; i < graph.n_boxes; i++) {
    guint32 parent = forest->parents[i];

    ck_assert_uint_eq(forest->order[forest->places[i]], i);
    ck_assert_int_eq(parent == REBUT_NOBODY, forest->depths[i] == 0);
    if (parent == REBUT_NOBODY)
      continue;
    ck_assert_uint_eq(graph.edges[forest->edges[i]].from, i);
    ck_assert_uint_eq(graph.edges[forest->edges[i]].to, parent);
    ck_assert_uint_eq(forest->depths[i], forest->depths[parent] + 1);
    ck_assert_uint_lt(forest->places[parent], forest->places[i]);
  }
  free_graph(&graph);
}
END_TEST

START_TEST(test_the_widest_row_is_found)
{
  RebutGraph graph = parse_graph(7, "1>0 2>0 3>0 4>1 6>5");

  ck_assert_double_eq(rebut_forest_find_width(&graph), 3 * (100 + REBUT_GAP_ACROSS));
  free_graph(&graph);
}
END_TEST

static const struct {
  guint32 n;
  const char *edges;
  gboolean all;
} FORESTS[] = {
  {0, "", TRUE},         {3, "1>0 2>1", TRUE}, {3, "1>0 2>0 1>0", TRUE}, {3, "1>0 2>0 2>1", FALSE},
  {2, "1>0 0>1", FALSE}, {2, "1=0", FALSE},    {2, "1>0 1>1", FALSE},
};

START_TEST(test_a_forest_is_told_from_other_graphs)
{
  RebutGraph graph = parse_graph(FORESTS[_i].n, FORESTS[_i].edges);

  ck_assert_int_eq(rebut_forest_is_all(&graph), FORESTS[_i].all);
  free_graph(&graph);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("layout_tree");
  TCase *tests = tcase_create("layout_tree");

  tcase_add_loop_test(tests, test_boxes_hang_as_near_to_a_root_as_they_can, 0, G_N_ELEMENTS(CASES));
  tcase_add_loop_test(tests, test_a_forest_spans_all_boxes, 0, N_SHAPES);
  tcase_add_test(tests, test_the_widest_row_is_found);
  tcase_add_loop_test(tests, test_a_forest_is_told_from_other_graphs, 0, G_N_ELEMENTS(FORESTS));
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
