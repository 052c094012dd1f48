#include "components.h"
#include "edges.h"
#include "suite.h"

static const struct {
  guint32 n;
  const char *edges;
  const char *components;
} GRAPHS[] = {
  {1, "", "0"},
  {1, "00", "0"},
  {3, "", "012"},
  {3, "01 12", "210"},
  {3, "01 12 20", "000"},
  {4, "01 10 12 23 32", "1100"},
  {4, "01 12 21 03 30", "1001"},
  {5, "01 12 20 34 43 31", "00011"},
  {4, "01 02 13 23 31", "2010"},
};

START_TEST(test_nodes_on_a_circle_share_a_number)
{
  g_auto(RebutRows) rows = parse_edges(GRAPHS[_i].edges, GRAPHS[_i].n);
  guint32 n;
  g_autofree guint32 *components = rebut_components_find(&rows, GRAPHS[_i].n, &n);
  guint32 highest = 0;

  for (guint32 node = 0; node < GRAPHS[_i].n; node++) {
    ck_assert_uint_eq(components[node], (guint32)(GRAPHS[_i].components[node] - '0'));
    highest = MAX(highest, components[node]);
  }
  ck_assert_uint_eq(n, highest + 1);
}
END_TEST

START_TEST(test_a_circle_of_a_million_needs_no_recursion)
{
  guint32 n = 1000000;
  g_auto(RebutRows) rows = {g_new(guint32, n + 1), g_new(guint32, n)};
  g_autofree guint32 *components = NULL;
  guint32 count;

  for (guint32 node = 0; node < n; node++) {
    rows.first[node] = node;
    rows.items[node] = (node + 1) % n;
  }
  rows.first[n] = n;
  components = rebut_components_find(&rows, n, &count);
  ck_assert_uint_eq(count, 1);
  ck_assert_uint_eq(components[n - 1], 0);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("components");
  TCase *tests = tcase_create("components");

  tcase_add_loop_test(tests, test_nodes_on_a_circle_share_a_number, 0, G_N_ELEMENTS(GRAPHS));
  tcase_add_test(tests, test_a_circle_of_a_million_needs_no_recursion);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
