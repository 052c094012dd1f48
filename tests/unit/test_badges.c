#include "badges.h"
#include "suite.h"

#include <math.h>

#define N_MANY 100

/* A straight piece. */
static void
draw_line(RebutPoint *points, RebutPoint from, RebutPoint to)
{
  for (guint i = 0; i < 4; i++) {
    points[i].x = from.x + (to.x - from.x) * i / 3;
    points[i].y = from.y + (to.y - from.y) * i / 3;
  }
}

static gdouble
find_distance(const RebutBadge *one, const RebutBadge *other)
{
  return hypot(one->at.x - other->at.x, one->at.y - other->at.y);
}

START_TEST(test_a_sign_sits_in_the_middle_of_its_link)
{
  RebutPoint points[4];
  RebutCurve curve = {points, 4, REBUT_CURVE_OWN};
  RebutBadge badge = {0, {0, 0}};

  draw_line(points, (RebutPoint){-100, 0}, (RebutPoint){100, 80});
  rebut_badges_place(&badge, 1, &curve);
  ck_assert_double_eq_tol(badge.at.x, 0, 1e-9);
  ck_assert_double_eq_tol(badge.at.y, 40, 1e-9);
}
END_TEST

/* Up, around a corner of 10 px, and far to the right. */
START_TEST(test_a_sign_does_not_sit_in_a_bend)
{
  RebutPoint points[10];
  RebutCurve curve = {points, 10, REBUT_CURVE_OWN};
  RebutBadge badge = {0, {0, 0}};

  draw_line(points, (RebutPoint){0, 50}, (RebutPoint){0, 10});
  draw_line(points + 3, (RebutPoint){0, 10}, (RebutPoint){10, 0});
  draw_line(points + 6, (RebutPoint){10, 0}, (RebutPoint){210, 0});
  rebut_badges_place(&badge, 1, &curve);
  ck_assert_double_eq_tol(badge.at.x, 110, 1e-9);
  ck_assert_double_eq_tol(badge.at.y, 0, 1e-9);
}
END_TEST

START_TEST(test_where_links_cross_a_sign_steps_aside)
{
  RebutPoint points[2][4];
  RebutCurve curves[2] = {{points[0], 4, REBUT_CURVE_OWN}, {points[1], 4, REBUT_CURVE_OVERLAID}};
  RebutBadge badges[2] = {{0, {0, 0}}, {1, {0, 0}}};

  draw_line(points[0], (RebutPoint){-100, 0}, (RebutPoint){100, 0});
  draw_line(points[1], (RebutPoint){4, -100}, (RebutPoint){4, 100});
  rebut_badges_place(badges, 2, curves);
  ck_assert_double_eq_tol(badges[0].at.x, 0, 1e-9);
  ck_assert_double_eq_tol(badges[1].at.x, 4, 1e-9);
  ck_assert_double_ge(find_distance(&badges[0], &badges[1]), REBUT_BADGE_ROOM);
}
END_TEST

/* Also where numbers run below 0, and where many meet. */
START_TEST(test_signs_of_links_that_join_stand_one_behind_the_other)
{
  RebutPoint points[3][4];
  RebutCurve curves[3];
  RebutBadge badges[3];

  for (guint32 i = 0; i < 3; i++) {
    draw_line(points[i], (RebutPoint){-3, -1}, (RebutPoint){-3, -101});
    curves[i] = (RebutCurve){points[i], 4, REBUT_CURVE_SHARED};
    badges[i] = (RebutBadge){i, {0, 0}};
  }
  rebut_badges_place(badges, 3, curves);
  for (guint32 i = 0; i < 3; i++)
    ck_assert_double_eq_tol(badges[i].at.y, -10 - i * REBUT_BADGE_ROOM, 1e-9);
}
END_TEST

START_TEST(test_without_room_a_sign_stays_on_its_link)
{
  RebutPoint points[4];
  RebutCurve curve = {points, 4, REBUT_CURVE_OWN};
  RebutBadge badges[N_MANY] = {{0, {0, 0}}};

  draw_line(points, (RebutPoint){0, 0}, (RebutPoint){0, 30});
  rebut_badges_place(badges, N_MANY, &curve);
  for (guint32 i = 0; i < N_MANY; i++)
    ck_assert(badges[i].at.y >= 0 && badges[i].at.y <= 30);
}
END_TEST

START_TEST(test_a_link_without_length_has_a_sign)
{
  RebutPoint points[4] = {{7, 7}, {7, 7}, {7, 7}, {7, 7}};
  RebutCurve curve = {points, 4, REBUT_CURVE_SHARED};
  RebutBadge badge = {0, {0, 0}};

  rebut_badges_place(&badge, 1, &curve);
  ck_assert_double_eq(badge.at.x, 7);
  ck_assert_double_eq(badge.at.y, 7);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("badges");
  TCase *tests = tcase_create("badges");

  tcase_add_test(tests, test_a_sign_sits_in_the_middle_of_its_link);
  tcase_add_test(tests, test_a_sign_does_not_sit_in_a_bend);
  tcase_add_test(tests, test_where_links_cross_a_sign_steps_aside);
  tcase_add_test(tests, test_signs_of_links_that_join_stand_one_behind_the_other);
  tcase_add_test(tests, test_without_room_a_sign_stays_on_its_link);
  tcase_add_test(tests, test_a_link_without_length_has_a_sign);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
