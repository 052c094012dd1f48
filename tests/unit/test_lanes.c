#include "lanes.h"
#include "suite.h"

#include <check.h>

START_TEST(test_lanes_are_numbered_by_those_there_are)
{
  RebutLanes lanes = rebut_lanes_add(rebut_lanes_add(0, 4), 1);

  ck_assert_uint_eq(rebut_lanes_count(0), 0);
  ck_assert_uint_eq(rebut_lanes_count(lanes), 2);
  ck_assert_uint_eq(rebut_lanes_count(rebut_lanes_add(lanes, 4)), 2);
  ck_assert_uint_eq(rebut_lanes_find(lanes, 1), 0);
  ck_assert_uint_eq(rebut_lanes_find(lanes, 4), 1);
}
END_TEST

START_TEST(test_each_lane_has_room_for_its_spine)
{
  ck_assert_double_eq(rebut_lanes_width(0), REBUT_SPINE_STUB);
  ck_assert_double_eq(rebut_lanes_width(rebut_lanes_add(0, 7)), REBUT_SPINE_STUB);
  ck_assert_double_eq(rebut_lanes_width(rebut_lanes_add(rebut_lanes_add(0, 2), 7)),
                      REBUT_SPINE_STUB + REBUT_SPINE_STEP);
}
END_TEST

START_TEST(test_a_low_box_is_joined_in_its_middle)
{
  ck_assert_double_eq(rebut_lanes_depth(&(RebutBox){60, 18}), 9);
  ck_assert_double_lt(rebut_lanes_depth(&(RebutBox){60, 500}), 30);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("lanes");
  TCase *tests = tcase_create("lanes");

  tcase_add_test(tests, test_lanes_are_numbered_by_those_there_are);
  tcase_add_test(tests, test_each_lane_has_room_for_its_spine);
  tcase_add_test(tests, test_a_low_box_is_joined_in_its_middle);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
