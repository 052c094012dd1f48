#include "loader.h"
#include "suite.h"

#include <string.h>

START_TEST(test_a_missing_module_is_named)
{
  g_autofree char *reason = NULL;

  ck_assert_ptr_null(rebut_loader_find("librebut-nothing.so", "table", 1, &reason));
  ck_assert_ptr_nonnull(strstr(reason, "librebut-nothing.so"));
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("loader");
  TCase *tests = tcase_create("loader");

  tcase_add_test(tests, test_a_missing_module_is_named);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
