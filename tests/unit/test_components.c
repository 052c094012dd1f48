#include "components.h"
#include "suite.h"

/* Rows from "0>1 1>0": edges sorted by where they begin. */
static RebutRows
parse_edges(const char *text, guint32 n)
{
  g_auto(GStrv) words = g_strsplit(text, " ", -1);
  RebutRows rows = {g_new0(guint32, n + 1), g_new0(guint32, g_strv_length(words) + 1)};
  guint32 edge = 0;

  for (guint32 node = 0; node < n; node++) {
    for (guint i = 0; words[i] != NULL; i++)
      if (*words[i] != '\0' && g_ascii_digit_value(words[i][0]) == (gint)node)
        rows.items[edge++] = (guint32)g_ascii_digit_value(words[i][2]);
    rows.first[node + 1] = edge;
  }
  return rows;
}

static const struct {
  guint32 n;
  const char *edges;
  const char *components;
} GRAPHS[] = {
  {1, "", "0"},
  {1, "0>0", "0"},
  {3, "", "012"},
  {3, "0>1 1>2", "210"},
  {3, "0>1 1>2 2>0", "000"},
  {4, "0>1 1>0 1>2 2>3 3>2", "1100"},
  {4, "0>1 1>2 2>1 0>3 3>0", "1001"},
  {5, "0>1 1>2 2>0 3>4 4>3 3>1", "00011"},
  {4, "0>1 0>2 1>3 2>3 3>1", "2010"},
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
