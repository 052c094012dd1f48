#include "output.h"
#include "suite.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

static char *folder;

static void
set_up(void)
{
  folder = g_dir_make_tmp("rebut-output-XXXXXX", NULL);
  ck_assert_ptr_nonnull(folder);
}

static void
remove_all(const char *path)
{
  g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
    g_autofree char *inner = g_build_filename(path, name, NULL);

    if (g_remove(inner) != 0)
      remove_all(inner);
  }
  g_rmdir(path);
}

static void
tear_down(void)
{
  remove_all(folder);
  g_clear_pointer(&folder, g_free);
}

static char *
name_path(const char *name)
{
  return g_build_filename(folder, name, NULL);
}

static guint
count_files(void)
{
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name(dir) != NULL)
    n++;
  return n;
}

static void
write_well(const char *path, const char *bytes, gsize length)
{
  g_autoptr(GError) error = NULL;
  gboolean done = rebut_output_write(path, bytes, length, &error);

  ck_assert_pstr_eq(error == NULL ? NULL : error->message, NULL);
  ck_assert(done);
}

static void
fail_to_write(const char *path, const char *bytes, gsize length, int reason)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *message = g_strdup_printf("%s cannot be written: %s", path, g_strerror(reason));

  ck_assert(!rebut_output_write(path, bytes, length, &error));
  ck_assert(g_error_matches(error, REBUT_OUTPUT_ERROR, REBUT_OUTPUT_ERROR_WRITE));
  ck_assert_str_eq(error->message, message);
}

static void
assert_holds(const char *path, const char *bytes, gsize length)
{
  g_autofree char *found = NULL;
  gsize found_length;

  ck_assert(g_file_get_contents(path, &found, &found_length, NULL));
  ck_assert_uint_eq(found_length, length);
  ck_assert(memcmp(found, bytes, length) == 0);
}

static guint
get_mode(const char *path)
{
  struct stat info;

  ck_assert_int_eq(stat(path, &info), 0);
  return info.st_mode & 07777;
}

START_TEST(test_a_new_file_is_written)
{
  g_autofree char *path = name_path("map.svg");

  write_well(path, "a\0b\r\n\xFF", 6);
  assert_holds(path, "a\0b\r\n\xFF", 6);
  ck_assert_uint_eq(count_files(), 1);
}
END_TEST

START_TEST(test_an_old_file_is_replaced_by_a_shorter_and_an_empty_one)
{
  g_autofree char *path = name_path("map.svg");

  write_well(path, "long enough", 11);
  write_well(path, "short", 5);
  assert_holds(path, "short", 5);
  write_well(path, "", 0);
  assert_holds(path, "", 0);
  ck_assert_uint_eq(count_files(), 1);
}
END_TEST

START_TEST(test_a_reader_of_the_old_file_still_has_it_whole)
{
  g_autofree char *path = name_path("map.svg");
  char found[8] = "";
  int fd;

  write_well(path, "old", 3);
  fd = g_open(path, O_RDONLY | O_CLOEXEC, 0);
  write_well(path, "newer", 5);
  ck_assert_int_eq(read(fd, found, sizeof found), 3);
  ck_assert_str_eq(found, "old");
  close(fd);
}
END_TEST

START_TEST(test_many_bytes_are_all_written)
{
  g_autofree char *path = name_path("map.png");
  gsize length = 5 << 20;
  g_autofree char *bytes = g_strnfill(length, 'x');

  bytes[length - 1] = 'y';
  write_well(path, bytes, length);
  assert_holds(path, bytes, length);
}
END_TEST

START_TEST(test_a_relative_path_is_taken_from_the_current_folder)
{
  g_autofree char *old = g_get_current_dir();

  ck_assert_int_eq(g_chdir(folder), 0);
  write_well("map.svg", "here", 4);
  assert_holds("map.svg", "here", 4);
  ck_assert_uint_eq(count_files(), 1);
  ck_assert_int_eq(g_chdir(old), 0);
}
END_TEST

START_TEST(test_a_name_may_be_as_long_as_the_system_allows)
{
  g_autofree char *name = g_strnfill(255, 'n');
  g_autofree char *path = name_path(name);

  write_well(path, "long", 4);
  assert_holds(path, "long", 4);
  ck_assert_uint_eq(count_files(), 1);
}
END_TEST

START_TEST(test_a_new_file_has_the_bits_that_the_mask_leaves)
{
  g_autofree char *path = name_path("map.svg");
  mode_t old = umask(027);

  write_well(path, "x", 1);
  ck_assert_uint_eq(get_mode(path), 0640);
  ck_assert_uint_eq(umask(old), 027);
}
END_TEST

static const guint MODES[] = {0600, 0644, 0640, 0666, 0664, 0755, 0777, 0400};

START_TEST(test_permission_bits_are_kept)
{
  g_autofree char *path = name_path("map.svg");
  mode_t old = umask(022);

  write_well(path, "x", 1);
  ck_assert_int_eq(g_chmod(path, MODES[_i]), 0);
  write_well(path, "y", 1);
  ck_assert_uint_eq(get_mode(path), MODES[_i]);
  umask(old);
}
END_TEST

/* Where the link points, and the file that stands at the end of it. */
static const struct {
  const char *link;
  const char *target;
  gboolean exists;
} LINKS[] = {
  {"file", "file", TRUE},  {"./inner/file", "inner/file", TRUE}, {"second", "inner/file", TRUE},
  {"file", "file", FALSE}, {"inner/new", "inner/new", FALSE},    {"second", "inner/file", FALSE},
};

START_TEST(test_a_symbolic_link_survives)
{
  g_autofree char *link = name_path("link");
  g_autofree char *second = name_path("second");
  g_autofree char *inner = name_path("inner");
  g_autofree char *target = name_path(LINKS[_i].target);
  g_autofree char *link_holds = NULL;
  g_autofree char *second_holds = NULL;

  ck_assert_int_eq(g_mkdir(inner, 0700), 0);
  ck_assert_int_eq(symlink(LINKS[_i].link, link), 0);
  ck_assert_int_eq(symlink("inner/file", second), 0);
  if (LINKS[_i].exists)
    ck_assert(g_file_set_contents(target, "old", 3, NULL));
  write_well(link, "newer", 5);
  link_holds = g_file_read_link(link, NULL);
  second_holds = g_file_read_link(second, NULL);
  ck_assert_pstr_eq(link_holds, LINKS[_i].link);
  ck_assert_pstr_eq(second_holds, "inner/file");
  assert_holds(target, "newer", 5);
  assert_holds(link, "newer", 5);
}
END_TEST

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

static const char *const WAYS[] = {"pipe", "link"};

START_TEST(test_a_pipe_is_written_directly_and_through_a_link)
{
  g_autofree char *pipe_path = name_path("pipe");
  g_autofree char *link = name_path("link");
  g_autofree char *path = name_path(WAYS[_i]);
  char found[8] = "";
  int fd;

  ck_assert_int_eq(mkfifo(pipe_path, 0600), 0);
  ck_assert_int_eq(symlink("pipe", link), 0);
  fd = g_open(pipe_path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  write_well(path, "through", 7);
  ck_assert_int_eq(read(fd, found, sizeof found), 7);
  ck_assert_str_eq(found, "through");
  close(fd);
  ck_assert(!g_file_test(pipe_path, G_FILE_TEST_IS_REGULAR));
  ck_assert(g_file_test(link, G_FILE_TEST_IS_SYMLINK));
  ck_assert_uint_eq(count_files(), 2);
}
END_TEST

/* Lets standard output be the file at PATH; returns what it was. */
static int
redirect_output(const char *path)
{
  int kept = dup(STDOUT_FILENO);
  int fd = g_open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  dup2(fd, STDOUT_FILENO);
  close(fd);
  return kept;
}

static void
restore_output(int kept)
{
  dup2(kept, STDOUT_FILENO);
  close(kept);
}

START_TEST(test_a_dash_is_standard_output)
{
  g_autofree char *path = name_path("out");
  int kept;
  gboolean done;

  fflush(stdout);
  kept = redirect_output(path);
  done = rebut_output_write("-", "a\0b", 3, NULL) && rebut_output_write("-", "c", 1, NULL);
  restore_output(kept);
  ck_assert(done);
  assert_holds(path, "a\0bc", 4);
  ck_assert_uint_eq(count_files(), 1);
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

static void
add_tests(TCase *tests)
{
  tcase_add_test(tests, test_a_new_file_is_written);
  tcase_add_test(tests, test_an_old_file_is_replaced_by_a_shorter_and_an_empty_one);
  tcase_add_test(tests, test_a_reader_of_the_old_file_still_has_it_whole);
  tcase_add_test(tests, test_many_bytes_are_all_written);
  tcase_add_test(tests, test_a_relative_path_is_taken_from_the_current_folder);
  tcase_add_test(tests, test_a_name_may_be_as_long_as_the_system_allows);
  tcase_add_test(tests, test_a_new_file_has_the_bits_that_the_mask_leaves);
  tcase_add_loop_test(tests, test_permission_bits_are_kept, 0, G_N_ELEMENTS(MODES));
  tcase_add_loop_test(tests, test_a_symbolic_link_survives, 0, G_N_ELEMENTS(LINKS));
  tcase_add_test(tests, test_a_link_to_a_link_to_itself_is_refused);
  tcase_add_test(tests, test_a_link_into_a_missing_folder_is_named_as_it_was_given);
  tcase_add_test(tests, test_a_missing_folder_is_named);
  tcase_add_test(tests, test_a_file_is_no_folder);
  tcase_add_test(tests, test_a_folder_is_no_file);
  tcase_add_test(tests, test_no_path_is_no_file);
  tcase_add_test(tests, test_a_full_device_is_reported);
  tcase_add_test(tests, test_what_does_not_fit_leaves_the_old_file_whole);
  tcase_add_test(tests, test_an_error_that_nobody_wants);
  tcase_add_loop_test(tests, test_a_pipe_is_written_directly_and_through_a_link, 0,
                      G_N_ELEMENTS(WAYS));
  tcase_add_test(tests, test_a_dash_is_standard_output);
  tcase_add_test(tests, test_a_full_standard_output_is_reported);
}

int
main(void)
{
  Suite *suite = suite_create("output");
  TCase *tests = tcase_create("output");

  tcase_add_checked_fixture(tests, set_up, tear_down);
  add_tests(tests);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
