#include "line.h"
#include "suite.h"

#include <check.h>
#include <math.h>

START_TEST(test_a_line_without_bends_is_one_piece)
{
  RebutLine line = {.n = 0};
  RebutPoint points[REBUT_LINE_POINTS];

  rebut_line_to(&line, 10, 100);
  rebut_line_to(&line, 10, 100.2);
  rebut_line_to(&line, 10, 50);
  rebut_line_to(&line, 10, 20);
  ck_assert_uint_eq(rebut_line_draw(&line, points), 4);
  ck_assert_double_eq(points[3].x, 10);
  ck_assert_double_eq(points[3].y, 20);
}
END_TEST

/* Every piece is level, upright, or a corner that begins and ends along one of both. */
START_TEST(test_bends_are_round)
{
  static const RebutPoint BENDS[] = {{0, 100}, {0, 60}, {200, 60}, {200, 57}, {210, 57}};
  RebutLine line = {.n = 0};
  RebutPoint points[REBUT_LINE_POINTS];
  guint32 n;

  for (guint i = 0; i < G_N_ELEMENTS(BENDS); i++)
    rebut_line_to(&line, BENDS[i].x, BENDS[i].y);
  n = rebut_line_draw(&line, points);
  ck_assert_uint_eq(n % 3, 1);
  ck_assert_double_eq(points[n - 1].x, 210);
  ck_assert_double_eq(points[n - 1].y, 57);
  for (guint32 i = 0; i + 3 < n; i += 3) {
    const RebutPoint *p = &points[i];
    gdouble x = fabs(p[3].x - p[0].x);
    gdouble y = fabs(p[3].y - p[0].y);

    ck_assert(hypot(x, y) > 0.01);
    ck_assert(x < 0.01 || y < 0.01 || fabs(x - y) < 0.01);
    ck_assert(fabs(p[1].x - p[0].x) < 0.01 || fabs(p[1].y - p[0].y) < 0.01);
    ck_assert(fabs(p[3].x - p[2].x) < 0.01 || fabs(p[3].y - p[2].y) < 0.01);
  }
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("line");
  TCase *tests = tcase_create("line");

  tcase_add_test(tests, test_a_line_without_bends_is_one_piece);
  tcase_add_test(tests, test_bends_are_round);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
