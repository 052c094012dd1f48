#include "suite.h"
#include "writing.h"

#include <sys/stat.h>

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

int
main(void)
{
  Suite *suite = suite_create("output");
  TCase *tests = tcase_create("output");

  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, test_a_new_file_is_written);
  tcase_add_test(tests, test_an_old_file_is_replaced_by_a_shorter_and_an_empty_one);
  tcase_add_test(tests, test_a_reader_of_the_old_file_still_has_it_whole);
  tcase_add_test(tests, test_many_bytes_are_all_written);
  tcase_add_test(tests, test_a_relative_path_is_taken_from_the_current_folder);
  tcase_add_test(tests, test_a_name_may_be_as_long_as_the_system_allows);
  tcase_add_test(tests, test_a_new_file_has_the_bits_that_the_mask_leaves);
  tcase_add_loop_test(tests, test_permission_bits_are_kept, 0, G_N_ELEMENTS(MODES));
  tcase_add_loop_test(tests, test_a_symbolic_link_survives, 0, G_N_ELEMENTS(LINKS));
  tcase_add_loop_test(tests, test_a_pipe_is_written_directly_and_through_a_link, 0,
                      G_N_ELEMENTS(WAYS));
  tcase_add_test(tests, test_a_dash_is_standard_output);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
