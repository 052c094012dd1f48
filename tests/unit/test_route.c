#include "geometry.h"
#include "route.h"
#include "suite.h"

#define LEAST_GAP 44.0
#define MOST_GAP  150.0

/* GRAPH in rows, with its links routed; the last N_PILLS boxes are pills. */
static RebutLayout *
route_graph(const RebutGraph *graph, guint32 n_pills)
{
  RebutLayout *layout = lay_out_in_rows(graph);

  rebut_route(graph, graph->n_boxes - n_pills, layout);
  return layout;
}

static gdouble
get_top(const RebutGraph *graph, const RebutLayout *layout, guint32 box)
{
  return layout->centres[box].y - graph->boxes[box].height / 2;
}

static gdouble
get_bottom(const RebutGraph *graph, const RebutLayout *layout, guint32 box)
{
  return layout->centres[box].y + graph->boxes[box].height / 2;
}

static gboolean
is_upward(const RebutGraph *graph, const RebutLayout *layout, guint32 edge)
{
  return layout->ranks[graph->edges[edge].from] == layout->ranks[graph->edges[edge].to] + 1;
}

/* No box of a row reaches into the next, and the gap is neither narrow nor wide. */
static void
check_gaps(const RebutGraph *graph, const RebutLayout *layout)
{
  g_autofree gdouble *tops = g_new(gdouble, graph->n_boxes + 1);
  g_autofree gdouble *bottoms = g_new0(gdouble, graph->n_boxes + 1);
  guint32 n_rows = 0;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    tops[i] = G_MAXDOUBLE;
  for (guint32 i = 0; i < graph->n_boxes; i++) {
    guint32 rank = layout->ranks[i];

    n_rows = MAX(n_rows, rank + 1);
    tops[rank] = MIN(tops[rank], get_top(graph, layout, i));
    bottoms[rank] = MAX(bottoms[rank], get_bottom(graph, layout, i));
  }
  for (guint32 i = 1; i < n_rows; i++) {
    ck_assert_double_ge(tops[i] - bottoms[i - 1], LEAST_GAP - 0.01);
    ck_assert_double_le(tops[i] - bottoms[i - 1], MOST_GAP + 0.01);
  }
}

START_TEST(test_rows_are_apart_and_links_join_their_boxes)
{
  for (guint32 seed = 0; seed < 30; seed++) {
    RebutGraph graph = make_graph((Shape)_i, 1 + seed * 5, seed);
    g_autoptr(RebutLayout) layout = route_graph(&graph, 0);

    check_rows(&graph, layout, REBUT_GAP_ACROSS, LEAST_GAP);
    check_gaps(&graph, layout);
    check_curves(&graph, layout);
    free_graph(&graph);
  }
}
END_TEST

START_TEST(test_boxes_hang_from_the_upper_edge_of_their_row)
{
  RebutGraph graph = make_graph((Shape)_i, 60, 2);
  g_autoptr(RebutLayout) layout = route_graph(&graph, 0);

  for (guint32 i = 0; i < graph.n_boxes; i++)
    for (guint32 j = 0; j < i; j++)
      if (layout->ranks[i] == layout->ranks[j])
        ck_assert_double_eq_tol(get_top(&graph, layout, i), get_top(&graph, layout, j), 1e-6);
  free_graph(&graph);
}
END_TEST

/* Boxes 0 to 3 are cards and 4 a pill between cards of another height. */
START_TEST(test_a_pill_stands_in_its_row)
{
  RebutGraph graph = parse_graph(5, "1>0 4>0 2>4 3>4");
  RebutBox *boxes = (RebutBox *)graph.boxes;
  g_autoptr(RebutLayout) layout = NULL;

  boxes[1].height = 20 + _i * 20;
  boxes[4] = (RebutBox){80, 18};
  layout = route_graph(&graph, 1);
  ck_assert_uint_eq(layout->ranks[4], layout->ranks[1]);
  ck_assert_double_eq_tol(layout->centres[4].y - get_top(&graph, layout, 1),
                          MIN(boxes[1].height / 2, 38), 1e-6);
  check_rows(&graph, layout, REBUT_GAP_ACROSS, LEAST_GAP);
  check_curves(&graph, layout);
  for (guint32 i = 0; i < graph.n_edges; i++)
    ck_assert_uint_eq(find_crossed(&graph, layout, i), G_MAXUINT32);
  free_graph(&graph);
}
END_TEST

START_TEST(test_a_link_between_neighbouring_rows_crosses_no_box)
{
  for (guint32 seed = 0; seed < 10; seed++) {
    RebutGraph graph = make_graph((Shape)_i, 80, seed);
    g_autoptr(RebutLayout) layout = route_graph(&graph, 20);

    for (guint32 i = 0; i < graph.n_edges; i++) {
      guint32 crossed = G_MAXUINT32;

      if (is_upward(&graph, layout, i))
        crossed = find_crossed(&graph, layout, i);
      ck_assert_msg(crossed == G_MAXUINT32, "seed %u: %u>%u crosses %u", seed, graph.edges[i].from,
                    graph.edges[i].to, crossed);
    }
    free_graph(&graph);
  }
}
END_TEST

/* Two links between the same two rows that share their target, or their source. */
static gboolean
are_siblings(const RebutGraph *graph, const RebutLayout *layout, guint32 i, guint32 j)
{
  return is_upward(graph, layout, i) && is_upward(graph, layout, j) &&
         (graph->edges[i].to == graph->edges[j].to || graph->edges[i].from == graph->edges[j].from);
}

START_TEST(test_links_of_siblings_do_not_cross)
{
  for (guint32 seed = 0; seed < 10; seed++) {
    RebutGraph graph = make_graph((Shape)_i, 60, seed);
    g_autoptr(RebutLayout) layout = route_graph(&graph, 0);

    for (guint32 i = 0; i < graph.n_edges; i++) {
      for (guint32 j = 0; j < i; j++) {
        const RebutCurve *a = &layout->curves[i];
        const RebutCurve *b = &layout->curves[j];

        if (are_siblings(&graph, layout, i, j))
          ck_assert_double_ge((a->points[0].x - b->points[0].x) *
                                (a->points[a->n_points - 1].x - b->points[b->n_points - 1].x),
                              -1e-6);
      }
    }
    free_graph(&graph);
  }
}
END_TEST

START_TEST(test_links_leave_and_arrive_upright)
{
  for (guint32 seed = 0; seed < 10; seed++) {
    RebutGraph graph = make_graph((Shape)_i, 60, seed);
    g_autoptr(RebutLayout) layout = route_graph(&graph, 0);

    for (guint32 i = 0; i < graph.n_edges; i++) {
      const RebutPoint *first = layout->curves[i].points;
      const RebutPoint *last = first + layout->curves[i].n_points - 1;
      gboolean flat = layout->ranks[graph.edges[i].from] == layout->ranks[graph.edges[i].to];
      gdouble up = layout->ranks[graph.edges[i].from] > layout->ranks[graph.edges[i].to] ? 1 : -1;

      if (flat)
        continue;
      ck_assert_double_eq_tol(first[1].x, first[0].x, 0.5);
      ck_assert_double_eq_tol(last[-1].x, last[0].x, 0.5);
      ck_assert_double_gt(up * (first[0].y - first[1].y), 0);
      ck_assert_double_gt(up * (last[-1].y - last[0].y), 0);
    }
    free_graph(&graph);
  }
}
END_TEST

START_TEST(test_doubled_links_lie_apart)
{
  RebutGraph graph = parse_graph(2, "1>0 1>0 0>1");
  g_autoptr(RebutLayout) layout = route_graph(&graph, 0);

  ck_assert_double_gt(fabs(layout->curves[0].points[0].x - layout->curves[1].points[0].x), 10);
  ck_assert_double_gt(fabs(layout->curves[0].points[3].x - layout->curves[1].points[3].x), 10);
  free_graph(&graph);
}
END_TEST

START_TEST(test_many_links_arrive_apart)
{
  g_autoptr(GString) edges = g_string_new(NULL);
  RebutGraph graph;
  g_autoptr(RebutLayout) layout = NULL;

  for (guint i = 1; i < 30; i++)
    g_string_append_printf(edges, "%u>0 ", i);
  graph = parse_graph(30, edges->str);
  ((RebutBox *)graph.boxes)[0].width = 620;
  layout = route_graph(&graph, 0);
  for (guint32 i = 1; i < graph.n_edges; i++) {
    const RebutCurve *a = &layout->curves[i - 1];
    const RebutCurve *b = &layout->curves[i];

    ck_assert_double_ge(b->points[b->n_points - 1].x - a->points[a->n_points - 1].x, 15);
  }
  free_graph(&graph);
}
END_TEST

START_TEST(test_neighbours_in_a_row_are_joined_straight)
{
  RebutGraph graph = parse_graph(2, _i == 0 ? "0=1" : "1=0");
  g_autoptr(RebutLayout) layout = route_graph(&graph, 0);
  const RebutPoint *points = layout->curves[0].points;

  for (guint i = 1; i < 4; i++)
    ck_assert_double_eq(points[i].y, points[0].y);
  ck_assert_double_eq_tol(fabs(points[3].x - points[0].x), REBUT_GAP_ACROSS, 1e-6);
  free_graph(&graph);
}
END_TEST

START_TEST(test_a_link_in_a_row_runs_over_what_stands_between)
{
  RebutGraph graph = parse_graph(4, _i == 0 ? "0=3" : "3=0");
  RebutBox *boxes = (RebutBox *)graph.boxes;
  g_autoptr(RebutLayout) layout = NULL;

  boxes[0].height = 20;
  boxes[1].height = 200;
  layout = route_graph(&graph, 0);
  check_curves(&graph, layout);
  ck_assert_uint_eq(find_crossed(&graph, layout, 0), G_MAXUINT32);
  free_graph(&graph);
}
END_TEST

/* A card and a pill that happen to share a row: the pill may hang lower than the card's middle. */
START_TEST(test_a_link_in_a_row_meets_boxes_of_any_height)
{
  RebutGraph graph = parse_graph(5, "1>0 2>0 4>3 2>4");
  RebutBox *boxes = (RebutBox *)graph.boxes;
  g_autoptr(RebutLayout) layout = NULL;

  boxes[1].height = 20 + _i * 30;
  boxes[2].height = 36;
  boxes[4] = (RebutBox){80, 18};
  layout = route_graph(&graph, 1);
  ck_assert_uint_eq(layout->ranks[2], layout->ranks[4]);
  check_curves(&graph, layout);
  free_graph(&graph);
}
END_TEST

static const Shape LARGE[] = {SHAPE_STAR, SHAPE_CHAIN};

START_TEST(test_large_graphs_are_routed_in_time)
{
  RebutGraph graph = make_graph(LARGE[_i], 100000, 1);
  g_autoptr(RebutLayout) layout = route_graph(&graph, 0);

  check_rows(&graph, layout, REBUT_GAP_ACROSS, LEAST_GAP);
  check_curves(&graph, layout);
  free_graph(&graph);
}
END_TEST

/* One long row, each box joined with its neighbour. */
START_TEST(test_many_links_in_a_row_are_routed_in_time)
{
  RebutGraph graph = make_graph(SHAPE_CHAIN, 50000, 1);
  RebutEdge *edges = (RebutEdge *)graph.edges;
  g_autoptr(RebutLayout) layout = NULL;

  for (guint32 i = 0; i < graph.n_edges; i++)
    edges[i] = (RebutEdge){.from = i + 1, .to = i, .level = TRUE};
  layout = route_graph(&graph, 0);
  check_curves(&graph, layout);
  free_graph(&graph);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("route");
  TCase *tests = tcase_create("route");

  tcase_set_timeout(tests, 30);
  tcase_add_loop_test(tests, test_rows_are_apart_and_links_join_their_boxes, 0, N_SHAPES);
  tcase_add_loop_test(tests, test_boxes_hang_from_the_upper_edge_of_their_row, 0, N_SHAPES);
  tcase_add_loop_test(tests, test_a_pill_stands_in_its_row, 0, 10);
  tcase_add_loop_test(tests, test_a_link_between_neighbouring_rows_crosses_no_box, 0, N_SHAPES);
  tcase_add_loop_test(tests, test_links_of_siblings_do_not_cross, 0, N_SHAPES);
  tcase_add_loop_test(tests, test_links_leave_and_arrive_upright, 0, N_SHAPES);
  tcase_add_test(tests, test_doubled_links_lie_apart);
  tcase_add_test(tests, test_many_links_arrive_apart);
  tcase_add_loop_test(tests, test_neighbours_in_a_row_are_joined_straight, 0, 2);
  tcase_add_loop_test(tests, test_a_link_in_a_row_runs_over_what_stands_between, 0, 2);
  tcase_add_loop_test(tests, test_a_link_in_a_row_meets_boxes_of_any_height, 0, 10);
  tcase_add_loop_test(tests, test_large_graphs_are_routed_in_time, 0, G_N_ELEMENTS(LARGE));
  tcase_add_test(tests, test_many_links_in_a_row_are_routed_in_time);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
