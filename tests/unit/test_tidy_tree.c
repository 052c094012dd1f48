#include "geometry.h"
#include "suite.h"

/* Xs of nodes that are all 10 wide and 2 apart. */
static const struct {
  guint32 n;
  guint32 parents[12];
  gdouble xs[12];
} CASES[] = {
  {1, {0}, {5}},
  {2, {0, 0}, {5, 5}},
  {3, {0, 0, 0}, {11, 5, 17}},
  {4, {0, 0, 0, 0}, {17, 5, 17, 29}},
  {5, {0, 0, 0, 1, 1}, {17, 11, 23, 5, 17}},
};

START_TEST(test_parents_stand_over_their_children)
{
  gdouble widths[12] = {0};
  gdouble xs[12];

  for (guint32 i = 0; i < CASES[_i].n; i++)
    widths[i] = 10;
  rebut_tidy_tree(CASES[_i].n, CASES[_i].parents, widths, 2, xs);
  for (guint32 i = 0; i < CASES[_i].n; i++)
    ck_assert_double_eq_tol(xs[i], CASES[_i].xs[i], 1e-9);
}
END_TEST

/* A random tree: nodes and what there is to know of them. */
typedef struct {
  guint32 n;
  guint32 parents[400];
  guint32 depths[400];
  gdouble widths[400];
  gdouble xs[400];
} Tree;

static void
make_tree(Tree *tree, guint32 seed)
{
  GRand *random = g_rand_new_with_seed(seed);
  guint32 parent = 0;

  tree->n = 400;
  for (guint32 i = 0; i < tree->n; i++) {
    if (i > 0)
      parent = (guint32)g_rand_int_range(random, (gint32)parent, (gint32)MIN(i, parent + 3));
    tree->parents[i] = parent;
    tree->depths[i] = i == 0 ? 0 : tree->depths[parent] + 1;
    tree->widths[i] = g_rand_double_range(random, 1, 300);
  }
  g_rand_free(random);
  rebut_tidy_tree(tree->n, tree->parents, tree->widths, 5, tree->xs);
}

/* Breadth first: of two nodes of one depth the later one stands to the right. */
START_TEST(test_nodes_of_a_row_never_overlap)
{
  Tree tree;

  make_tree(&tree, (guint32)_i);
  for (guint32 i = 1; i < tree.n; i++)
    if (tree.depths[i] == tree.depths[i - 1])
      ck_assert_double_ge(tree.xs[i] - tree.widths[i] / 2,
                          tree.xs[i - 1] + tree.widths[i - 1] / 2 + 5 - 1e-6);
}
END_TEST

START_TEST(test_a_parent_stands_over_the_middle_of_its_children)
{
  Tree tree;

  make_tree(&tree, (guint32)_i);
  for (guint32 parent = 0; parent < tree.n; parent++) {
    guint32 first = 0;
    guint32 last = 0;

    for (guint32 i = 1; i < tree.n; i++) {
      if (tree.parents[i] != parent)
        continue;
      first = first == 0 ? i : first;
      last = i;
    }
    if (first > 0)
      ck_assert_double_eq_tol(tree.xs[parent], (tree.xs[first] + tree.xs[last]) / 2, 1e-6);
  }
}
END_TEST

/* Small subtrees between large ones are spread, not pressed to one side (Buchheim et al., fig. 2).
 */
START_TEST(test_what_stands_between_large_subtrees_is_spread)
{
  static const guint32 PARENTS[] = {0, 0, 0, 0, 1, 1, 1, 1, 3, 3, 3, 3};
  gdouble widths[12] = {0};
  gdouble xs[12];

  for (guint32 i = 0; i < 12; i++)
    widths[i] = 10;
  rebut_tidy_tree(12, PARENTS, widths, 2, xs);
  ck_assert_double_eq_tol(xs[2] - xs[1], xs[3] - xs[2], 1e-9);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("tidy_tree");
  TCase *tests = tcase_create("tidy_tree");

  tcase_add_loop_test(tests, test_parents_stand_over_their_children, 0, G_N_ELEMENTS(CASES));
  tcase_add_loop_test(tests, test_nodes_of_a_row_never_overlap, 0, 20);
  tcase_add_loop_test(tests, test_a_parent_stands_over_the_middle_of_its_children, 0, 20);
  tcase_add_test(tests, test_what_stands_between_large_subtrees_is_spread);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
