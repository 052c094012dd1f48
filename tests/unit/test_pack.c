#include "pack.h"
#include "suite.h"

#include <check.h>
#include <math.h>

#define MANY 300

static void
make_sizes(RebutBox *sizes, guint32 n, guint32 seed)
{
  GRand *random = g_rand_new_with_seed(seed);

  for (guint32 i = 0; i < n; i++)
    sizes[i] =
      (RebutBox){g_rand_double_range(random, 100, 3000), g_rand_double_range(random, 100, 2000)};
  g_rand_free(random);
}

START_TEST(test_few_stand_side_by_side)
{
  static const RebutBox SIZES[] = {{200, 100}, {300, 400}, {100, 50}};
  RebutPoint corners[3];

  rebut_pack(SIZES, 3, corners);
  for (guint i = 0; i < 3; i++)
    ck_assert_double_eq(corners[i].y, 0);
  ck_assert_double_eq(corners[0].x, 0);
  ck_assert_double_eq(corners[1].x, 200 + REBUT_PAGE_GAP);
  ck_assert_double_eq(corners[2].x, 500 + 2 * REBUT_PAGE_GAP);
}
END_TEST

START_TEST(test_nothing_overlaps_and_the_order_is_kept)
{
  RebutBox sizes[MANY];
  RebutPoint corners[MANY];

  make_sizes(sizes, MANY, (guint32)_i);
  rebut_pack(sizes, MANY, corners);
  for (guint32 i = 0; i < MANY; i++) {
    for (guint32 j = 0; j < i; j++) {
      gboolean beside = corners[i].x >= corners[j].x + sizes[j].width + REBUT_PAGE_GAP - 0.01;
      gboolean below = corners[i].y >= corners[j].y + sizes[j].height + REBUT_PAGE_GAP - 0.01;

      ck_assert((beside && corners[i].y >= corners[j].y) || below);
    }
  }
}
END_TEST

START_TEST(test_many_make_a_page)
{
  RebutBox sizes[MANY];
  RebutPoint corners[MANY];
  gdouble width = 0;
  gdouble height = 0;

  make_sizes(sizes, MANY, (guint32)_i);
  rebut_pack(sizes, MANY, corners);
  for (guint32 i = 0; i < MANY; i++) {
    width = MAX(width, corners[i].x + sizes[i].width);
    height = MAX(height, corners[i].y + sizes[i].height);
  }
  ck_assert_double_gt(width / height, 0.6);
  ck_assert_double_lt(width / height, 2.2);
}
END_TEST

/* What stands before a picture that grows a little stays where it is. */
START_TEST(test_one_more_moves_nothing_before_it)
{
  RebutBox sizes[MANY];
  RebutPoint before[MANY];
  RebutPoint after[MANY];
  guint n_moved = 0;

  make_sizes(sizes, MANY, (guint32)_i);
  for (guint32 n = 100; n < 200; n++) {
    gboolean moved = FALSE;

    rebut_pack(sizes, n, before);
    rebut_pack(sizes, n + 1, after);
    for (guint32 i = 0; i < n; i++)
      moved =
        moved || fabs(before[i].x - after[i].x) > 0.01 || fabs(before[i].y - after[i].y) > 0.01;
    n_moved += moved ? 1 : 0;
  }
  ck_assert_uint_le(n_moved, 2);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("pack");
  TCase *tests = tcase_create("pack");

  tcase_add_test(tests, test_few_stand_side_by_side);
  tcase_add_loop_test(tests, test_nothing_overlaps_and_the_order_is_kept, 0, 10);
  tcase_add_loop_test(tests, test_many_make_a_page, 0, 10);
  tcase_add_loop_test(tests, test_one_more_moves_nothing_before_it, 0, 5);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
