#include "folder.h"
#include "suite.h"
#include "writing.h"

static const RebutFile FILES[] = {{"a.txt", "one", 3}, {"key/b.txt", "two", 3}};

static void
check_file(const char *where, const char *name, const char *expected)
{
  g_autofree char *path = g_build_filename(where, name, NULL);
  g_autofree char *bytes = NULL;

  ck_assert_int_eq(g_file_get_contents(path, &bytes, NULL, NULL), expected != NULL);
  if (expected != NULL)
    ck_assert_str_eq(bytes, expected);
}

static void
write_file(const char *where, const char *name)
{
  g_autofree char *path = g_build_filename(where, name, NULL);

  ck_assert(g_file_set_contents(path, "mine", -1, NULL));
}

START_TEST(test_a_new_and_an_empty_folder_are_written)
{
  g_autofree char *path = name_path("new/");
  g_autofree char *empty = name_path("empty");

  ck_assert(rebut_folder_write(path, FILES, 2, FALSE, NULL));
  check_file(path, "a.txt", "one");
  check_file(path, "key/b.txt", "two");
  g_mkdir(empty, 0777);
  ck_assert(rebut_folder_write(empty, FILES, 2, FALSE, NULL));
  check_file(empty, "key/b.txt", "two");
  ck_assert_uint_eq(count_files(), 2);
}
END_TEST

START_TEST(test_what_is_there_is_replaced_only_by_force)
{
  g_autofree char *path = name_path("old");
  const RebutFile other = {"a.txt", "three", 5};
  g_autoptr(GError) error = NULL;

  ck_assert(rebut_folder_write(path, FILES, 1, FALSE, NULL));
  ck_assert(!rebut_folder_write(path, &other, 1, FALSE, &error));
  ck_assert(g_error_matches(error, REBUT_OUTPUT_ERROR, REBUT_OUTPUT_ERROR_WRITE));
  check_file(path, "a.txt", "one");
  ck_assert(rebut_folder_write(path, &other, 1, TRUE, NULL));
  check_file(path, "a.txt", "three");
  ck_assert_uint_eq(count_files(), 1);
}
END_TEST

START_TEST(test_other_files_are_never_lost)
{
  g_autofree char *path = name_path("old");

  ck_assert(rebut_folder_write(path, FILES, 2, FALSE, NULL));
  write_file(path, _i == 0 ? "mine.txt" : "key/mine.txt");
  ck_assert(!rebut_folder_write(path, FILES, 2, TRUE, NULL));
  check_file(path, _i == 0 ? "mine.txt" : "key/mine.txt", "mine");
  check_file(path, "a.txt", "one");
  ck_assert_uint_eq(count_files(), 1);
}
END_TEST

START_TEST(test_a_file_in_the_way_is_left)
{
  g_autofree char *path = name_path("file");
  g_autofree char *below = name_path("none/below");

  write_file(folder, "file");
  ck_assert(!rebut_folder_write(path, FILES, 2, TRUE, NULL));
  check_file(folder, "file", "mine");
  ck_assert(!rebut_folder_write(below, FILES, 2, FALSE, NULL));
  ck_assert_uint_eq(count_files(), 1);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("folder");
  TCase *tests = tcase_create("folder");

  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, test_a_new_and_an_empty_folder_are_written);
  tcase_add_test(tests, test_what_is_there_is_replaced_only_by_force);
  tcase_add_loop_test(tests, test_other_files_are_never_lost, 0, 2);
  tcase_add_test(tests, test_a_file_in_the_way_is_left);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
