#include "inside.h"
#include "suite.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Made before each test: a folder "map" with what PLACES names, and a file beside it. */
static char *root;
static char *folder; /* "…/map/" */

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
make_folder(const char *name)
{
  g_autofree char *path = path_of(name);

  ck_assert_int_eq(g_mkdir(path, 0700), 0);
}

static void
make_link(const char *name, const char *to)
{
  g_autofree char *path = path_of(name);

  ck_assert_int_eq(symlink(to, path), 0);
}

static void
set_up(void)
{
  g_autofree char *pipe = NULL;
  g_autofree char *map = NULL;

  root = g_dir_make_tmp("rebut-inside-XXXXXX", NULL);
  make_folder("map");
  make_folder("map/sub");
  make_folder("map-two");
  make_file("map/main", "main");
  make_file("map/one", "one");
  make_file("map/sub/two", "two");
  make_file("secret", "secret");
  make_file("map-two/secret", "secret");
  make_link("map/in", "sub/two");
  make_link("map/sub/back", "../one");
  make_link("map/again", "in");
  make_link("map/out", "../secret");
  make_link("map/lost-out", "../no-such-file");
  make_link("map/lost", "no-such-file");
  make_link("map/absolute", "/etc/passwd");
  make_link("map/beside", "../map-two");
  make_link("map/loop", "loop");
  make_link("link", "map/main");
  pipe = path_of("map/pipe");
  ck_assert_int_eq(mkfifo(pipe, 0600), 0);
  map = path_of("map/main");
  folder = rebut_inside_folder(map);
}

static void
tear_down(void)
{
  static const char *const MADE[] = {
    "map/pipe", "link",           "map/loop", "map/beside",  "map/absolute",
    "map/lost", "map/lost-out",   "map/out",  "map/again",   "map/sub/back",
    "map/in",   "map-two/secret", "secret",   "map/sub/two", "map/one",
    "map/main", "map-two",        "map/sub",  "map"};

  for (guint i = 0; i < G_N_ELEMENTS(MADE); i++) {
    g_autofree char *path = path_of(MADE[i]);

    g_remove(path);
  }
  g_rmdir(root);
  g_free(root);
  g_free(folder);
}

/* What is read of the file that PATH names, or the code of the error as "error 2". */
static char *
read_path(const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *real = rebut_inside_find(folder, folder, path, &error);
  gsize length = 0;
  char *bytes = real == NULL ? NULL : rebut_inside_read(real, 100, &length, &error);

  ck_assert((bytes == NULL) == (error != NULL));
  if (error == NULL) {
    ck_assert_uint_eq(strlen(bytes), length);
    return bytes;
  }
  ck_assert(error->domain == REBUT_INSIDE_ERROR);
  return g_strdup_printf("error %d", error->code);
}

#define OUTSIDE     "error 0"
#define MISSING     "error 1"
#define NOT_REGULAR "error 2"
#define UNREADABLE  "error 4"

static const struct {
  const char *path;
  const char *expected;
} PLACES[] = {
  {"one", "one"},
  {"./sub/../one", "one"},
  {"../map/one", "one"},
  {"sub/two", "two"},
  {"in", "two"},
  {"again", "two"},
  {"sub/back", "one"},
  {"no-such-file", MISSING},
  {"no-such-folder/file", MISSING},
  {"one/file", MISSING},
  {"", MISSING},
  {"lost", MISSING},
  {"pipe", NOT_REGULAR},
  {"sub", NOT_REGULAR},
  {".", NOT_REGULAR},
  {"loop", UNREADABLE},
  {"..", OUTSIDE},
  {"../secret", OUTSIDE},
  {"../no-such-file", OUTSIDE},
  {"../map-two/secret", OUTSIDE},
  {"sub/../../secret", OUTSIDE},
  {"/etc/passwd", OUTSIDE},
  {"/dev/zero", OUTSIDE},
  {"/no-such-file", OUTSIDE},
  {"out", OUTSIDE},
  {"lost-out", OUTSIDE}, /* nobody learns whether it is there */
  {"absolute", OUTSIDE},
  {"beside", OUTSIDE},
  {"beside/secret", OUTSIDE},
};

START_TEST(test_only_regular_files_of_the_folder_are_read)
{
  g_autofree char *read = read_path(PLACES[_i].path);

  ck_assert_msg(strcmp(read, PLACES[_i].expected) == 0, "%s: %s", PLACES[_i].path, read);
}
END_TEST

START_TEST(test_a_path_is_seen_from_its_base)
{
  g_autofree char *base = g_strconcat(folder, "sub/", NULL);
  g_autofree char *two = rebut_inside_find(folder, base, "two", NULL);
  g_autofree char *one = rebut_inside_find(folder, base, "../one", NULL);
  g_autofree char *expected = g_strconcat(folder, "one", NULL);

  ck_assert(g_str_has_suffix(two, "/map/sub/two"));
  ck_assert_str_eq(one, expected);
  ck_assert_ptr_null(rebut_inside_find(folder, base, "../../secret", NULL));
}
END_TEST

START_TEST(test_a_file_above_the_limit_is_refused)
{
  g_autofree char *path = path_of("map/one");
  g_autoptr(GError) error = NULL;
  gsize length = 0;
  g_autofree char *fits = rebut_inside_read(path, 3, &length, NULL);

  ck_assert_str_eq(fits, "one");
  ck_assert_uint_eq(length, 3);
  ck_assert_ptr_null(rebut_inside_read(path, 2, &length, &error));
  ck_assert(g_error_matches(error, REBUT_INSIDE_ERROR, REBUT_INSIDE_ERROR_TOO_LARGE));
}
END_TEST

START_TEST(test_the_limit_is_said)
{
  g_autofree char *path = path_of("map/one");
  g_autoptr(GError) error = NULL;
  gsize length = 0;

  ck_assert_int_eq(truncate(path, (5 << 20) + 1), 0);
  ck_assert_ptr_null(rebut_inside_read(path, 5 << 20, &length, &error));
  ck_assert_str_eq(error->message, "is larger than 5 MiB");
}
END_TEST

START_TEST(test_a_link_is_not_read_as_a_file)
{
  g_autofree char *path = path_of("map/out");
  gsize length = 0;

  ck_assert_ptr_null(rebut_inside_read(path, 100, &length, NULL));
}
END_TEST

START_TEST(test_the_folder_is_that_of_the_file_itself)
{
  g_autofree char *link = path_of("link");
  g_autofree char *through = rebut_inside_folder(link);
  g_autofree char *missing = path_of("missing");
  g_autofree char *top = rebut_inside_folder("/etc");

  ck_assert_str_eq(through, folder);
  ck_assert_str_eq(top, "/");
  ck_assert_ptr_null(rebut_inside_folder(missing));
}
END_TEST

START_TEST(test_the_top_folder_holds_all)
{
  g_autofree char *found = rebut_inside_find("/", "/", "../etc/passwd", NULL);

  ck_assert_str_eq(found, "/etc/passwd");
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("inside");
  TCase *tests = tcase_create("inside");

  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_loop_test(tests, test_only_regular_files_of_the_folder_are_read, 0,
                      G_N_ELEMENTS(PLACES));
  tcase_add_test(tests, test_a_path_is_seen_from_its_base);
  tcase_add_test(tests, test_a_file_above_the_limit_is_refused);
  tcase_add_test(tests, test_the_limit_is_said);
  tcase_add_test(tests, test_a_link_is_not_read_as_a_file);
  tcase_add_test(tests, test_the_folder_is_that_of_the_file_itself);
  tcase_add_test(tests, test_the_top_folder_holds_all);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
