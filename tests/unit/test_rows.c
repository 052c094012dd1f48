#include "ids.h"
#include "rows.h"
#include "suite.h"

static void
check_row(const RebutRows *rows, guint32 row, const char *expected)
{
  g_autoptr(GString) found = g_string_new(NULL);

  for (guint32 i = rows->first[row]; i < rows->first[row + 1]; i++)
    g_string_append_printf(found, "%u ", rows->items[i]);
  ck_assert_str_eq(found->str, expected);
}

START_TEST(test_numbers_are_put_by_their_keys)
{
  const guint32 keys[] = {2, 0, REBUT_NONE, 2, 0};
  const guint32 items[] = {50, 40, 30, 20, 10};
  g_auto(RebutRows) numbers = rebut_rows_by_key(keys, NULL, 5, 3);
  g_auto(RebutRows) given = rebut_rows_by_key(keys, items, 5, 3);

  check_row(&numbers, 0, "1 4 ");
  check_row(&numbers, 1, "");
  check_row(&numbers, 2, "0 3 ");
  check_row(&given, 0, "40 10 ");
  check_row(&given, 2, "50 20 ");
}
END_TEST

START_TEST(test_rows_turn_into_columns)
{
  guint32 first[] = {0, 2, 2, 4};
  guint32 items[] = {1, 3, 0, 3};
  const RebutRows rows = {first, items};
  g_auto(RebutRows) turned = rebut_rows_turn(&rows, 3, 4);

  check_row(&turned, 0, "2 ");
  check_row(&turned, 1, "0 ");
  check_row(&turned, 2, "");
  check_row(&turned, 3, "0 2 ");
}
END_TEST

START_TEST(test_a_list_has_its_numbers)
{
  const guint32 numbers[] = {7, 0, 7};
  const RebutIds ids = {numbers, 2};

  ck_assert(rebut_ids_has(&ids, 0));
  ck_assert(rebut_ids_has(&ids, 7));
  ck_assert(!rebut_ids_has(&ids, 2));
  ck_assert(!rebut_ids_has(&(RebutIds){numbers, 0}, 7));
}
END_TEST

START_TEST(test_nothing_makes_empty_rows)
{
  g_auto(RebutRows) rows = rebut_rows_by_key(NULL, NULL, 0, 2);

  check_row(&rows, 0, "");
  check_row(&rows, 1, "");
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("rows");
  TCase *tests = tcase_create("rows");

  tcase_add_test(tests, test_numbers_are_put_by_their_keys);
  tcase_add_test(tests, test_rows_turn_into_columns);
  tcase_add_test(tests, test_a_list_has_its_numbers);
  tcase_add_test(tests, test_nothing_makes_empty_rows);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
