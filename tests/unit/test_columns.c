#include "columns.h"
#include "geometry.h"
#include "parts.h"
#include "suite.h"

static const struct {
  guint32 n;
  const char *edges;
  guint32 folded; /* boxes */
} CASES[] = {
  {0, "", 0},
  {8, "1>0 2>0 3>0 4>0 5>0 6>0 7>0", 8},
  {9, "1>0 2>0 3>0 4>0 5>0 6>0 7>0 8>0", 3},
  /* what is led to, leads elsewhere too, or is joined by a level edge stands by itself */
  {10, "1>0 2>0 3>0 4>0 5>0 6>0 7>0 8>0 9>8", 10},
  {10, "1>0 2>0 3>0 4>0 5>0 6>0 7>0 8>0 8>9", 10},
  {9, "1>0 2>0 3>0 4>0 5>0 6>0 7>0 8>0 8=7", 9},
  {9, "1=0 2=0 3=0 4=0 5=0 6=0 7=0 8=0", 9},
};

START_TEST(test_many_siblings_with_nothing_below_fold)
{
  RebutGraph graph = parse_graph(CASES[_i].n, CASES[_i].edges);
  g_autoptr(RebutColumns) columns = rebut_columns_fold(&graph, graph.n_boxes);

  ck_assert_uint_eq(rebut_columns_graph(columns)->n_boxes, CASES[_i].folded);
  ck_assert_uint_eq(rebut_columns_hanging(columns), CASES[_i].folded);
  free_graph(&graph);
}
END_TEST

static RebutLayout *
lay_out(const RebutGraph *graph, guint32 n_hanging)
{
  g_autoptr(RebutColumns) columns = rebut_columns_fold(graph, n_hanging);
  g_autoptr(RebutLayout) folded = lay_out_in_rows(rebut_columns_graph(columns));

  rebut_parts_route(rebut_columns_graph(columns), rebut_columns_hanging(columns), folded);
  return rebut_columns_unfold(columns, folded);
}

START_TEST(test_unfolded_boxes_never_overlap_and_curves_join_them)
{
  for (guint32 n = 1; n < 60; n += 4) {
    RebutGraph graph = make_graph((Shape)_i, n, n);
    g_autoptr(RebutLayout) layout = lay_out(&graph, n - n / 5);

    check_disjoint(&graph, layout, 13);
    check_curves(&graph, layout);
    check_shared(&graph, layout);
    free_graph(&graph);
  }
}
END_TEST

START_TEST(test_members_stand_in_their_order_below_their_parent)
{
  RebutGraph graph = parse_graph(11, "1>0 2>0 3>0 4>0 5>0 6>0 7>0 8>0 9>0 10>0");
  g_autoptr(RebutLayout) layout = lay_out(&graph, 11);

  for (guint32 i = 2; i < 11; i++)
    ck_assert(layout->centres[i].x > layout->centres[i - 1].x + 1 ||
              layout->centres[i].y > layout->centres[i - 1].y + 1);
  for (guint32 i = 1; i < 11; i++) {
    ck_assert_double_gt(layout->centres[i].y, layout->centres[0].y);
    ck_assert_uint_eq(layout->ranks[i], 1);
    ck_assert_int_eq(layout->curves[i - 1].kind, REBUT_CURVE_SHARED);
  }
  free_graph(&graph);
}
END_TEST

/* Two lanes run along two spines to two points. */
START_TEST(test_lanes_are_told_apart)
{
  RebutGraph graph = parse_graph(9, "1>0 2>0 3>0 4>0 5>0 6>0 7>0 8>0");
  g_autoptr(RebutLayout) layout = NULL;
  const RebutCurve *curves;

  ((RebutEdge *)graph.edges)[1].lane = 1;
  layout = lay_out(&graph, 9);
  curves = layout->curves;
  ck_assert_double_eq(curves[0].points[curves[0].n_points - 1].x,
                      curves[2].points[curves[2].n_points - 1].x);
  ck_assert(fabs(curves[0].points[curves[0].n_points - 1].x -
                 curves[1].points[curves[1].n_points - 1].x) > 5);
  free_graph(&graph);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("columns");
  TCase *tests = tcase_create("columns");

  tcase_add_loop_test(tests, test_many_siblings_with_nothing_below_fold, 0, G_N_ELEMENTS(CASES));
  tcase_add_loop_test(tests, test_unfolded_boxes_never_overlap_and_curves_join_them, 0, N_SHAPES);
  tcase_add_test(tests, test_members_stand_in_their_order_below_their_parent);
  tcase_add_test(tests, test_lanes_are_told_apart);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
