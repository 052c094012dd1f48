#include "condense.h"
#include "geometry.h"
#include "suite.h"

static const struct {
  guint32 n;
  const char *edges;
  const char *components; /* boxes of one letter are one */
} CASES[] = {
  {0, "", ""},
  {1, "", "a"},
  {1, "0>0", "a"},
  {3, "", "abc"},
  {3, "0>1 1>2", "abc"},
  {2, "0>1 1>0", "aa"},
  {3, "0>1 1>2 2>0", "aaa"},
  {3, "0>1 1>2 2>1", "abb"},
  {5, "0>1 1>0 2>3 3>4 4>2", "aabbb"},
  {5, "0>1 1>0 1>2 2>3 3>4 4>2", "aabbb"},
  {4, "0>1 1>2 2>0 2>3 3>1", "aaaa"},
  {2, "0=1 1=0", "ab"},
  {4, "0>1 0>2 1>3 2>3 0>1", "abcd"},
};

START_TEST(test_boxes_that_reach_each_other_are_one)
{
  RebutGraph graph = parse_graph(CASES[_i].n, CASES[_i].edges);
  guint32 n;
  g_autofree guint32 *components = rebut_condense(&graph, &n);

  for (guint32 i = 0; i < graph.n_boxes; i++) {
    ck_assert_uint_lt(components[i], n);
    for (guint32 j = 0; j < i; j++)
      ck_assert_int_eq(components[i] == components[j],
                       CASES[_i].components[i] == CASES[_i].components[j]);
  }
  free_graph(&graph);
}
END_TEST

START_TEST(test_what_is_led_to_has_a_lower_number)
{
  RebutGraph graph = make_graph((Shape)_i, 300, 7);
  guint32 n;
  g_autofree guint32 *components = rebut_condense(&graph, &n);

  for (guint32 i = 0; i < graph.n_edges; i++)
    if (!graph.edges[i].level)
      ck_assert_uint_ge(components[graph.edges[i].from], components[graph.edges[i].to]);
  free_graph(&graph);
}
END_TEST

/* Whether FROM reaches TO. */
static gboolean
reaches(const RebutGraph *graph, guint32 from, guint32 to)
{
  g_autofree gboolean *seen = g_new0(gboolean, graph->n_boxes);
  gboolean more = TRUE;

  seen[from] = TRUE;
  while (more) {
    more = FALSE;
    for (guint32 i = 0; i < graph->n_edges; i++) {
      const RebutEdge *edge = &graph->edges[i];

      if (edge->level || !seen[edge->from] || seen[edge->to])
        continue;
      seen[edge->to] = more = TRUE;
    }
  }
  return seen[to];
}

START_TEST(test_components_are_those_of_the_definition)
{
  RebutGraph graph = make_graph(SHAPE_CYCLES, 24, (guint32)_i);
  guint32 n;
  g_autofree guint32 *components = rebut_condense(&graph, &n);

  for (guint32 i = 0; i < graph.n_boxes; i++)
    for (guint32 j = 0; j < i; j++)
      ck_assert_int_eq(components[i] == components[j],
                       reaches(&graph, i, j) && reaches(&graph, j, i));
  free_graph(&graph);
}
END_TEST

START_TEST(test_a_cycle_of_any_length_is_one)
{
  RebutGraph graph = make_graph(SHAPE_CHAIN, 200000, 1);
  guint32 n;

  ((RebutEdge *)graph.edges)[0].to = graph.n_boxes - 1;
  g_free(rebut_condense(&graph, &n));
  ck_assert_uint_eq(n, 2);
  free_graph(&graph);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("condense");
  TCase *tests = tcase_create("condense");

  tcase_set_timeout(tests, 30);
  tcase_add_loop_test(tests, test_boxes_that_reach_each_other_are_one, 0, G_N_ELEMENTS(CASES));
  tcase_add_loop_test(tests, test_what_is_led_to_has_a_lower_number, 0, N_SHAPES);
  tcase_add_loop_test(tests, test_components_are_those_of_the_definition, 0, 10);
  tcase_add_test(tests, test_a_cycle_of_any_length_is_one);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
