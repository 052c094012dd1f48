/* test_output_failures.c - what cannot be written leaves everything as it was. */
#include "suite.h"
#include "writing.h"

#include <errno.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

static void
fail_to_write(const char *path, const char *bytes, gsize length, int reason)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *message = g_strdup_printf("%s cannot be written: %s", path, g_strerror(reason));

  ck_assert(!rebut_output_write(path, bytes, length, &error));
  ck_assert(g_error_matches(error, REBUT_OUTPUT_ERROR, REBUT_OUTPUT_ERROR_WRITE));
  ck_assert_str_eq(error->message, message);
}

START_TEST(test_a_link_to_a_link_to_itself_is_refused)
{
  g_autofree char *link = name_path("link");
  g_autofree char *other = name_path("other");

  ck_assert_int_eq(symlink("other", link), 0);
  ck_assert_int_eq(symlink("link", other), 0);
  fail_to_write(link, "x", 1, ELOOP);
  ck_assert(g_file_test(link, G_FILE_TEST_IS_SYMLINK));
  ck_assert_uint_eq(count_files(), 2);
}
END_TEST

START_TEST(test_a_link_into_a_missing_folder_is_named_as_it_was_given)
{
  g_autofree char *link = name_path("link");

  ck_assert_int_eq(symlink("missing/map.svg", link), 0);
  fail_to_write(link, "x", 1, ENOENT);
  ck_assert(g_file_test(link, G_FILE_TEST_IS_SYMLINK));
  ck_assert_uint_eq(count_files(), 1);
}
END_TEST

START_TEST(test_a_missing_folder_is_named)
{
  g_autofree char *path = name_path("missing/map.svg");

  fail_to_write(path, "x", 1, ENOENT);
  ck_assert_uint_eq(count_files(), 0);
}
END_TEST

START_TEST(test_a_file_is_no_folder)
{
  g_autofree char *file = name_path("file");
  g_autofree char *path = name_path("file/map.svg");

  write_well(file, "old", 3);
  fail_to_write(path, "x", 1, ENOTDIR);
  assert_holds(file, "old", 3);
  ck_assert_uint_eq(count_files(), 1);
}
END_TEST

START_TEST(test_a_folder_is_no_file)
{
  fail_to_write(folder, "x", 1, EISDIR);
  ck_assert_uint_eq(count_files(), 0);
}
END_TEST

START_TEST(test_no_path_is_no_file)
{
  g_autofree char *old = g_get_current_dir();

  ck_assert_int_eq(g_chdir(folder), 0);
  fail_to_write("", "x", 1, ENOENT);
  ck_assert_uint_eq(count_files(), 0);
  ck_assert_int_eq(g_chdir(old), 0);
}
END_TEST

/* A device that is always full; NULL when there is none to be had. Who could replace the system's
 * own gets a copy in the folder, as a fault in what is tested here must not reach /dev. */
static char *
find_full_device(void)
{
  g_autofree char *copy = name_path("full");
  int fd;

  if (g_access("/dev", W_OK) != 0)
    return g_file_test("/dev/full", G_FILE_TEST_EXISTS) ? g_strdup("/dev/full") : NULL;
  if (mknod(copy, S_IFCHR | 0600, makedev(1, 7)) != 0)
    return NULL;
  fd = g_open(copy, O_WRONLY | O_CLOEXEC, 0);
  if (fd < 0)
    return NULL;
  close(fd);
  return g_steal_pointer(&copy);
}

START_TEST(test_a_full_device_is_reported)
{
  g_autofree char *device = find_full_device();

  if (device == NULL)
    return;
  fail_to_write(device, "x", 1, ENOSPC);
  write_well(device, "", 0);
  ck_assert(!g_file_test(device, G_FILE_TEST_IS_REGULAR));
}
END_TEST

/* A file may grow to 1000 bytes here, and no further. */
static void
limit_file_size(struct rlimit *old)
{
  struct rlimit limit;

  signal(SIGXFSZ, SIG_IGN);
  ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, old), 0);
  limit = *old;
  limit.rlim_cur = 1000;
  ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

START_TEST(test_what_does_not_fit_leaves_the_old_file_whole)
{
  g_autofree char *path = name_path("map.svg");
  g_autofree char *fresh = name_path("new.svg");
  g_autofree char *bytes = g_strnfill(5000, 'x');
  struct rlimit old;

  write_well(path, "old", 3);
  limit_file_size(&old);
  fail_to_write(path, bytes, 5000, EFBIG);
  fail_to_write(fresh, bytes, 5000, EFBIG);
  write_well(path, bytes, 1000);
  ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &old), 0);
  assert_holds(path, bytes, 1000);
  ck_assert_uint_eq(count_files(), 1);
}
END_TEST

START_TEST(test_an_error_that_nobody_wants)
{
  g_autofree char *path = name_path("missing/map.svg");

  ck_assert(!rebut_output_write(path, "x", 1, NULL));
}
END_TEST

START_TEST(test_a_full_standard_output_is_reported)
{
  g_autofree char *device = find_full_device();
  g_autoptr(GError) error = NULL;
  g_autofree char *message =
    g_strdup_printf("standard output cannot be written: %s", g_strerror(ENOSPC));
  int kept;
  gboolean done;

  if (device == NULL)
    return;
  fflush(stdout);
  kept = redirect_output(device);
  done = rebut_output_write("-", "x", 1, &error);
  restore_output(kept);
  ck_assert(!done);
  ck_assert_str_eq(error->message, message);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("output_failures");
  TCase *tests = tcase_create("output_failures");

  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, test_a_link_to_a_link_to_itself_is_refused);
  tcase_add_test(tests, test_a_link_into_a_missing_folder_is_named_as_it_was_given);
  tcase_add_test(tests, test_a_missing_folder_is_named);
  tcase_add_test(tests, test_a_file_is_no_folder);
  tcase_add_test(tests, test_a_folder_is_no_file);
  tcase_add_test(tests, test_no_path_is_no_file);
  tcase_add_test(tests, test_a_full_device_is_reported);
  tcase_add_test(tests, test_what_does_not_fit_leaves_the_old_file_whole);
  tcase_add_test(tests, test_an_error_that_nobody_wants);
  tcase_add_test(tests, test_a_full_standard_output_is_reported);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
