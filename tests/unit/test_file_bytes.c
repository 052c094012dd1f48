#include "file_bytes.h"
#include "suite.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *folder;

static void
set_up(void)
{
  folder = g_dir_make_tmp("rebut-file-XXXXXX", NULL);
  ck_assert_ptr_nonnull(folder);
}

static void
tear_down(void)
{
  g_autofree char *path = g_build_filename(folder, "file", NULL);

  g_remove(path);
  g_rmdir(folder);
  g_free(folder);
}

START_TEST(a_file_is_read_whole)
{
  static const gsize LENGTHS[] = {0, 1, 65535, 65536, 65537, 200000};
  g_autofree char *path = g_build_filename(folder, "file", NULL);
  g_autofree char *written = g_strnfill(200000, 'x');
  g_autofree char *read = NULL;
  gsize length = 9;

  written[1] = '\0';
  ck_assert(g_file_set_contents(path, written, (gssize)LENGTHS[_i], NULL));
  read = rebut_file_bytes(path, &length, NULL);
  ck_assert_ptr_nonnull(read);
  ck_assert_uint_eq(length, LENGTHS[_i]);
  ck_assert_int_eq(memcmp(read, written, length), 0);
  ck_assert_int_eq(read[length], '\0');
}
END_TEST

START_TEST(a_pipe_is_read_to_its_end)
{
  g_autofree char *path = g_build_filename(folder, "file", NULL);
  g_autofree char *read = NULL;
  gsize length;

  ck_assert_int_eq(mkfifo(path, 0600), 0);
  if (fork() == 0) {
    FILE *out = g_fopen(path, "w");

    for (guint i = 0; i < 30000; i++)
      (void)fputs("word ", out);
    _exit(fclose(out));
  }
  read = rebut_file_bytes(path, &length, NULL);
  ck_assert_uint_eq(length, 150000);
}
END_TEST

static void
refuse(const char *path, const char *reason)
{
  g_autoptr(GError) error = NULL;
  gsize length;

  ck_assert_ptr_null(rebut_file_bytes(path, &length, &error));
  ck_assert(g_error_matches(error, REBUT_FILE_ERROR, REBUT_FILE_ERROR_READ));
  ck_assert_ptr_nonnull(strstr(error->message, path));
  ck_assert_ptr_nonnull(strstr(error->message, reason));
}

START_TEST(what_is_no_file_is_refused)
{
  g_autofree char *path = g_build_filename(folder, "file", NULL);

  refuse(path, "No such file");
  refuse(folder, "Is a directory");
}
END_TEST

START_TEST(what_never_ends_is_refused)
{
  refuse("/dev/zero", "File too large");
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("file_bytes");
  TCase *tcase = tcase_create("file_bytes");

  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_set_timeout(tcase, 60);
  tcase_add_loop_test(tcase, a_file_is_read_whole, 0, 6);
  tcase_add_test(tcase, a_pipe_is_read_to_its_end);
  tcase_add_test(tcase, what_is_no_file_is_refused);
  tcase_add_test(tcase, what_never_ends_is_refused);
  suite_add_tcase(suite, tcase);
  return run_suite(suite);
}
