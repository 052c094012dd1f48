#include "argdown.h"
#include "checks.h"
#include "suite.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *root; /* holds a folder "map", and a file beside it */

static char *
path_of(const char *name)
{
  return g_build_filename(root, name, NULL);
}

static void
make_file(const char *name, const char *text)
{
  g_autofree char *path = path_of(name);

  ck_assert(g_file_set_contents(path, text, -1, NULL));
}

static void
set_up(void)
{
  g_autofree char *map = NULL;
  g_autofree char *pipe = NULL;
  g_autofree char *link = NULL;
  g_autofree char *folder = NULL;

  root = g_dir_make_tmp("rebut-quotes-XXXXXX", NULL);
  map = path_of("map");
  folder = path_of("map/folder");
  pipe = path_of("map/pipe");
  link = path_of("map/link");
  ck_assert_int_eq(g_mkdir(map, 0700), 0);
  ck_assert_int_eq(g_mkdir(folder, 0700), 0);
  ck_assert_int_eq(mkfifo(pipe, 0600), 0);
  ck_assert_int_eq(symlink("../beside.txt", link), 0);
  make_file("beside.txt", "the words");
}

static void
tear_down(void)
{
  static const char *const MADE[] = {"map/main",   "map/talk.txt", "map/link",  "map/pipe",
                                     "map/folder", "map",          "beside.txt"};

  for (guint i = 0; i < G_N_ELEMENTS(MADE); i++) {
    g_autofree char *path = path_of(MADE[i]);

    g_remove(path);
  }
  g_rmdir(root);
  g_free(root);
}

/* The message on the file of the map "main", which has the front matter HEAD and the claims TEXT;
 * "" when nothing is found. */
static char *
check_map(const char *head, const char *text)
{
  g_autofree char *path = path_of("map/main");
  g_autofree char *whole = g_strdup_printf("===\n%s\n===\n\n%s\n", head, text);
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = NULL;
  GString *found = g_string_new(NULL);

  make_file("map/main", whole);
  map = rebut_argdown_read_file(path, diagnostics, NULL);
  rebut_checks_run(map, NULL, diagnostics);
  rebut_diagnostics_sort(diagnostics);
  for (guint i = 0; i < rebut_diagnostics_count(diagnostics); i++)
    g_string_append_printf(found, "%sR%d %s", i == 0 ? "" : "\n",
                           (int)rebut_diagnostics_get(diagnostics, i)->code,
                           rebut_diagnostics_get(diagnostics, i)->message);
  return g_string_free(found, FALSE);
}

static const struct {
  const char *file;
  const char *found;
} FILES[] = {
  {"pipe", "R812 quotes from pipe are not checked: it is no regular file"},
  {"folder", "R812 quotes from folder are not checked: it is no regular file"},
  {"link", "R812 quotes from link are not checked: it lies outside the folder of the map"},
  {"../beside.txt",
   "R812 quotes from ../beside.txt are not checked: it lies outside the folder of the map"},
  {"../no-such.txt",
   "R812 quotes from ../no-such.txt are not checked: it lies outside the folder of the map"},
  {"/dev/zero",
   "R812 quotes from /dev/zero are not checked: it lies outside the folder of the map"},
  {"no-such.txt", "R812 quotes from no-such.txt are not checked: it cannot be read: no such file"},
};

START_TEST(test_a_source_that_is_not_read_is_told)
{
  g_autofree char *head = g_strdup_printf("sources: {s: {file: %s}}", FILES[_i].file);
  g_autofree char *found = check_map(head, "[A]: a {source: s, quote: the words}\n\n"
                                           "[B]: b {source: s, quote: the words}");

  ck_assert_str_eq(found, FILES[_i].found);
}
END_TEST

/* SIZE bytes, the words at their end. */
static void
make_large(gsize size)
{
  g_autofree char *text = g_malloc(size + 1);
  const char *words = "these are the words";

  memset(text, 'x', size);
  for (gsize i = 0; i < size; i += 6)
    text[i] = i % 60 == 0 ? '\n' : ' ';
  memcpy(text + size - strlen(words), words, strlen(words) + 1);
  make_file("map/talk.txt", text);
}

START_TEST(test_a_source_of_50_megabytes_is_read)
{
  g_autofree char *found = NULL;

  make_large(50000000);
  found = check_map("sources: {s: {file: talk.txt}}", "[A]: a {source: s, quote: the words}");
  ck_assert_str_eq(found, "");
}
END_TEST

START_TEST(test_the_limit_of_a_source_is_told)
{
  g_autofree char *path = path_of("map/talk.txt");
  g_autofree char *found = NULL;

  make_file("map/talk.txt", "the words");
  ck_assert_int_eq(truncate(path, 65 << 20), 0);
  found = check_map("sources: {s: {file: talk.txt}}", "[A]: a {source: s, quote: the words}");
  ck_assert_str_eq(found, "R812 quotes from talk.txt are not checked: it is larger than 64 MiB");
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("checks_quotes");
  TCase *tests = tcase_create("checks_quotes");

  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_loop_test(tests, test_a_source_that_is_not_read_is_told, 0, G_N_ELEMENTS(FILES));
  tcase_add_test(tests, test_a_source_of_50_megabytes_is_read);
  tcase_add_test(tests, test_the_limit_of_a_source_is_told);
  tcase_set_timeout(tests, 120);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
