#include "geometry.h"
#include "parts.h"
#include "suite.h"

static const struct {
  guint32 n;
  const char *edges;
  const char *parts;
} CASES[] = {
  {0, "", ""},
  {3, "", "012"},
  {3, "2>0", "010"},
  {4, "3>2 2>1", "0111"},
  {4, "0=3 1>2", "0110"},
  {6, "5>4 3>2 5>3 1>1", "012222"},
  {5, "4>0 3>1 4>3", "00200"},
};

START_TEST(test_boxes_that_edges_connect_are_one_part)
{
  RebutGraph graph = parse_graph(CASES[_i].n, CASES[_i].edges);
  guint32 n;
  g_autofree guint32 *parts = rebut_parts_find(&graph, &n);

  for (guint32 i = 0; i < graph.n_boxes; i++)
    for (guint32 j = 0; j < i; j++)
      ck_assert_int_eq(parts[i] == parts[j], CASES[_i].parts[i] == CASES[_i].parts[j]);
  free_graph(&graph);
}
END_TEST

/* A graph of each shape beside itself, so that there are several parts. */
static RebutGraph
make_double(Shape shape, guint32 n, guint32 seed)
{
  RebutGraph one = make_graph(shape, n, seed);
  RebutGraph graph = {g_new0(RebutBox, 2 * n + 1), 2 * n, g_new0(RebutEdge, 2 * one.n_edges + 1),
                      2 * one.n_edges, NULL};

  for (guint32 i = 0; i < 2 * n; i++)
    ((RebutBox *)graph.boxes)[i] = one.boxes[i / 2];
  for (guint32 i = 0; i < graph.n_edges; i++) {
    RebutEdge *edge = &((RebutEdge *)graph.edges)[i];

    *edge = one.edges[i / 2];
    edge->from = edge->from * 2 + i % 2;
    edge->to = edge->to * 2 + i % 2;
  }
  free_graph(&one);
  return graph;
}

START_TEST(test_parts_are_routed_and_stand_apart)
{
  for (guint32 seed = 0; seed < 10; seed++) {
    RebutGraph graph = make_double((Shape)_i, 1 + seed * 6, seed);
    g_autoptr(RebutLayout) layout = lay_out_in_rows(&graph);

    rebut_parts_route(&graph, graph.n_boxes, layout);
    check_disjoint(&graph, layout, REBUT_GAP_ACROSS);
    check_curves(&graph, layout);
    free_graph(&graph);
  }
}
END_TEST

/* Each is as it would be alone. */
START_TEST(test_a_part_knows_nothing_of_the_others)
{
  RebutGraph alone = parse_graph(3, "1>0 2>0");
  RebutGraph both = parse_graph(5, "1>0 2>0 4>3");
  g_autoptr(RebutLayout) one = lay_out_in_rows(&alone);
  g_autoptr(RebutLayout) two = lay_out_in_rows(&both);

  ((RebutBox *)both.boxes)[3].height = 500;
  rebut_parts_route(&alone, 3, one);
  rebut_parts_route(&both, 5, two);
  check_same_places(&alone, one, two);
  ck_assert_double_gt(two->centres[4].y, two->centres[1].y);
  free_graph(&alone);
  free_graph(&both);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("parts");
  TCase *tests = tcase_create("parts");

  tcase_add_loop_test(tests, test_boxes_that_edges_connect_are_one_part, 0, G_N_ELEMENTS(CASES));
  tcase_add_loop_test(tests, test_parts_are_routed_and_stand_apart, 0, N_SHAPES);
  tcase_add_test(tests, test_a_part_knows_nothing_of_the_others);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
