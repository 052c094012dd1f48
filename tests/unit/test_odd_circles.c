#include "edges.h"
#include "odd_circles.h"
#include "suite.h"

#include <string.h>

/* By node: - when the edges out of it are negative. */
static const struct {
  const char *signs;
  const char *edges;
  const char *circles;
} GRAPHS[] = {
  {"-", "", ""},
  {"-", "00", "0"},
  {"+", "00", ""},
  {"--", "01 10", ""},
  {"+-", "01 10", "01"},
  {"++", "01 10", ""},
  {"---", "01 12 20", "012"},
  {"---", "02 10 21", "021"},
  {"--+", "01 12 20", ""},
  {"---", "01 12", ""},
  {"----", "01 12 23 30", ""},
  {"-----", "01 12 23 30 34 42", "234"},      /* beside an even one */
  {"------", "01 12 23 34 40 15 50", "015"},  /* the shorter of two */
  {"------", "01 12 20 34 45 53", "012 345"}, /* two parts */
};

/* Each circle from its least node on. */
static char *
print_circles(const RebutRows *circles, guint32 n)
{
  GString *out = g_string_new(NULL);

  for (guint32 i = 0; i < n; i++) {
    const guint32 *circle = &circles->items[circles->first[i]];
    guint32 length = rebut_rows_count(circles, i);
    guint32 least = 0;

    for (guint32 k = 1; k < length; k++)
      least = circle[k] < circle[least] ? k : least;
    g_string_append(out, i > 0 ? " " : "");
    for (guint32 k = 0; k < length; k++)
      g_string_append_printf(out, "%u", circle[(least + k) % length]);
  }
  return g_string_free(out, FALSE);
}

START_TEST(test_a_shortest_odd_circle_of_each_part)
{
  g_auto(RebutRows) rows = parse_edges(GRAPHS[_i].edges, (guint32)strlen(GRAPHS[_i].signs));
  guint32 n = (guint32)strlen(GRAPHS[_i].signs);
  g_autofree guint8 *negative = g_new(guint8, n);
  g_auto(RebutRows) circles = {0};
  g_autofree char *found = NULL;
  guint32 n_circles;

  for (guint32 i = 0; i < n; i++)
    negative[i] = GRAPHS[_i].signs[i] == '-';
  n_circles = rebut_odd_circles_find(&rows, negative, n, &circles);
  found = print_circles(&circles, n_circles);
  ck_assert_str_eq(found, GRAPHS[_i].circles);
}
END_TEST

/* An even circle through many nodes, with a short odd one far from where the search begins: what
 * is found has an odd number of negative edges, and meets no node twice. */
START_TEST(test_a_large_part_is_not_searched_for_ever)
{
  enum { N = 100000 };
  g_autofree guint8 *negative = g_new(guint8, N + 1);
  g_auto(RebutRows) rows = {g_new(guint32, N + 2), g_new(guint32, N + 2)};
  g_autofree guint8 *seen = g_new0(guint8, N + 1);
  g_auto(RebutRows) circles = {0};
  guint n_negative = 0;

  for (guint32 i = 0; i < N; i++) {
    rows.first[i] = i;
    rows.items[i] = (i + 1) % N;
    negative[i] = TRUE;
  }
  /* The last node also goes to N, and N to the one before the last. */
  rows.first[N] = N + 1;
  rows.first[N + 1] = N + 2;
  rows.items[N] = N;
  rows.items[N + 1] = N - 2;
  negative[N] = TRUE;
  ck_assert_uint_eq(rebut_odd_circles_find(&rows, negative, N + 1, &circles), 1);
  for (guint32 i = circles.first[0]; i < circles.first[1]; i++) {
    guint32 node = circles.items[i];

    ck_assert(!seen[node]);
    seen[node] = TRUE;
    n_negative += negative[node];
  }
  ck_assert_uint_eq(n_negative, 3);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("odd_circles");
  TCase *tests = tcase_create("odd_circles");

  tcase_add_loop_test(tests, test_a_shortest_odd_circle_of_each_part, 0, G_N_ELEMENTS(GRAPHS));
  tcase_add_test(tests, test_a_large_part_is_not_searched_for_ever);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
