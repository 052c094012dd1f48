#include "include.h"
#include "reading.h"
#include "suite.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder for one test; what is made in it is remembered and taken away at the end. */
typedef struct {
  char *path;
  GPtrArray *made; /* of char *, in their order */
} Folder;

static Folder
begin(void)
{
  Folder self = {g_dir_make_tmp("rebut-include-XXXXXX", NULL), g_ptr_array_new_full(0, g_free)};

  ck_assert_ptr_nonnull(self.path);
  return self;
}

static void
end(Folder *self)
{
  for (guint i = self->made->len; i > 0; i--)
    g_remove(g_ptr_array_index(self->made, i - 1));
  g_ptr_array_unref(self->made);
  g_remove(self->path);
  g_free(self->path);
}

/* The path of NAME in the folder, remembered. */
static const char *
make_path(Folder *self, const char *name)
{
  char *path = g_build_filename(self->path, name, NULL);

  g_ptr_array_add(self->made, path);
  return path;
}

static void
make_folder(Folder *self, const char *name)
{
  ck_assert_int_eq(g_mkdir(make_path(self, name), 0700), 0);
}

static void
make_file(Folder *self, const char *name, const char *text)
{
  ck_assert(g_file_set_contents(make_path(self, name), text, -1, NULL));
}

static void
make_link(Folder *self, const char *name, const char *to)
{
  ck_assert_int_eq(symlink(to, make_path(self, name)), 0);
}

/* The elements and links of the map of file NAME, and its codes. */
static char *
read_file(Folder *self, const char *name)
{
  g_autofree char *path = g_build_filename(self->path, name, NULL);
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(RebutMap) map = rebut_argdown_read_file(path, diagnostics, &error);
  GString *out = g_string_new(NULL);

  ck_assert_ptr_null(error);
  show_elements(out, map);
  show_links(out, map);
  show_codes(out, diagnostics, SHOW_CODES);
  return g_string_free(out, FALSE);
}

static void
check(Folder *self, const char *name, const char *expected)
{
  g_autofree char *shown = read_file(self, name);

  ck_assert_str_eq(shown, expected);
}

START_TEST(test_an_included_text_stands_where_it_is_named)
{
  Folder folder = begin();

  make_file(&folder, "main", "# H\n\n[A]: a\n\n@include(part)\n\n[C]: c\n  - [B]\n");
  make_file(&folder, "part", "[B]: b\n  + [A]\n\n# I");
  check(&folder, "main",
        "[A]: a under H\n[B]: b under H\n[C]: c under I\n[A] supports [B]\n[B] attacks [C]\n");
  end(&folder);
}
END_TEST

START_TEST(test_a_path_is_relative_to_the_file_that_names_it)
{
  Folder folder = begin();

  make_folder(&folder, "sub");
  make_folder(&folder, "sub/deep");
  make_file(&folder, "main", "@include( sub/one )\n\n@include(sub/two words.argdown)\n");
  make_file(&folder, "sub/one", "[A]: a\n\n@include(deep/three)\n");
  make_file(&folder, "sub/two words.argdown", "[B]: b");
  make_file(&folder, "sub/deep/three", "[C]: c\n\n@include(../../four)");
  make_file(&folder, "four", "[D]: d");
  check(&folder, "main", "[A]: a\n[C]: c\n[D]: d\n[B]: b\n");
  end(&folder);
}
END_TEST

START_TEST(test_a_file_is_included_once)
{
  Folder folder = begin();

  make_file(&folder, "main", "@include(part)\n\n@include(./part)\n\n@include(link)\n\n[A]: a\n");
  make_file(&folder, "part", "[B]: b");
  make_link(&folder, "link", "part");
  check(&folder, "main", "[B]: b\n[A]: a\ncodes: R108 R108\n");
  end(&folder);
}
END_TEST

START_TEST(test_a_cycle_is_cut)
{
  Folder folder = begin();

  make_file(&folder, "main", "[A]: a\n\n@include(main)\n\n@include(part)\n\n[D]: d");
  make_file(&folder, "part", "[B]: b\n\n@include(main)\n\n@include(part)\n\n[C]: c");
  check(&folder, "main", "[A]: a\n[B]: b\n[C]: c\n[D]: d\ncodes: R107 R107 R107\n");
  end(&folder);
}
END_TEST

START_TEST(test_nothing_outside_the_folder_is_read)
{
  Folder folder = begin();
  g_autofree char *absolute = NULL;

  make_folder(&folder, "map");
  make_folder(&folder, "map-two");
  make_file(&folder, "secret", "[S]: secret");
  make_file(&folder, "map-two/secret", "[S]: secret");
  make_link(&folder, "map/link", "../secret");
  make_link(&folder, "map/sub", "../map-two");
  absolute = g_strdup_printf("@include(../secret)\n\n@include(../map-two/secret)\n\n"
                             "@include(link)\n\n@include(sub/secret)\n\n@include(%s/secret)\n\n"
                             "@include(/etc/passwd)\n\n[A]: a\n",
                             folder.path);
  make_file(&folder, "map/main", absolute);
  check(&folder, "map/main", "[A]: a\ncodes: R105 R105 R105 R105 R105 R105\n");
  end(&folder);
}
END_TEST

START_TEST(test_a_link_inside_the_folder_and_a_way_round_are_fine)
{
  Folder folder = begin();
  g_autofree char *text = g_strdup_printf("@include(%s/map/one)\n\n@include(two)\n\n"
                                          "@include(../map/three)\n",
                                          folder.path);

  make_folder(&folder, "map");
  make_file(&folder, "map/main", text);
  make_file(&folder, "map/one", "[A]: a");
  make_file(&folder, "map/real", "[B]: b");
  make_link(&folder, "map/two", "real");
  make_file(&folder, "map/three", "[C]: c");
  check(&folder, "map/main", "[A]: a\n[B]: b\n[C]: c\n");
  end(&folder);
}
END_TEST

START_TEST(test_what_cannot_be_read_is_reported_and_passed_over)
{
  Folder folder = begin();

  make_folder(&folder, "sub");
  make_link(&folder, "dangling", "nowhere");
  ck_assert_int_eq(mkfifo(make_path(&folder, "pipe"), 0600), 0);
  make_file(&folder, "main",
            "@include(missing)\n\n@include(sub)\n\n@include(dangling)\n\n@include(pipe)\n\n"
            "[A]: a\n");
  check(&folder, "main", "[A]: a\ncodes: R106 R106 R106 R106\n");
  end(&folder);
}
END_TEST

START_TEST(test_an_included_front_matter_declares_but_does_not_set)
{
  Folder folder = begin();
  g_autofree char *path = g_build_filename(folder.path, "main", NULL);
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = NULL;

  make_file(&folder, "main", "===\ntitle: Main\n===\n\n@include(part)\n\n[A]: a {speaker: ann}\n");
  make_file(&folder, "part",
            "===\ntitle: Part\nmodel: {mode: strict}\nspeakers: {ann: Ann Lee}\n"
            "sources: [s]\nspeeches: [1AC]\n===\n\n@include(again)\n");
  make_file(&folder, "again",
            "===\nspeakers: {ann: Other}\nsources: {s: {title: T}}\nspeeches: [1AC]\n===\n");
  map = rebut_argdown_read_file(path, diagnostics, NULL);
  ck_assert_str_eq(map->title, "Main");
  ck_assert(!map->strict);
  ck_assert_uint_eq(map->n_speakers, 1);
  ck_assert_str_eq(map->speakers[0].name, "Ann Lee");
  ck_assert_uint_eq(map->n_sources, 1);
  ck_assert_ptr_null(map->sources[0].title);
  ck_assert_uint_eq(map->n_speeches, 1);
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 0);
  end(&folder);
}
END_TEST

START_TEST(test_a_diagnostic_names_the_included_file_and_its_line)
{
  Folder folder = begin();
  g_autofree char *path = g_build_filename(folder.path, "main", NULL);
  g_autofree char *part = g_build_filename(folder.path, "part", NULL);
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = NULL;
  RebutPlace place;

  make_file(&folder, "main", "[A]: a\n\n@include(part)\n");
  make_file(&folder, "part", "[B]: b\n\n\n  - c\n");
  map = rebut_argdown_read_file(path, diagnostics, NULL);
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 1);
  place = rebut_texts_place(map->texts, rebut_diagnostics_get(diagnostics, 0)->span.start);
  ck_assert_str_eq(place.file, part);
  ck_assert_uint_eq(place.line, 4);
  ck_assert_uint_eq(place.column, 3);
  end(&folder);
}
END_TEST

START_TEST(test_a_block_does_not_go_on_in_another_file)
{
  Folder folder = begin();

  make_file(&folder, "main", "<A>: a\n@include(part)\n(1) p\n----\n(2) c\n");
  make_file(&folder, "part", "x");
  check(&folder, "main",
        "[Untitled 1]: x\n[Untitled 3]: p\n[Untitled 4]: c\n<A>: a\n<Untitled 2>\n"
        "(1)[Untitled 3] |- [Untitled 4] in <Untitled 2>\n");
  end(&folder);
}
END_TEST

START_TEST(test_files_may_include_one_another_64_deep)
{
  Folder folder = begin();
  g_autofree char *shown = NULL;

  for (guint i = 0; i < 70; i++) {
    g_autofree char *name = g_strdup_printf("f%u", i);
    g_autofree char *text = g_strdup_printf("@include(f%u)\n", i + 1);

    make_file(&folder, name, text);
  }
  shown = read_file(&folder, "f0");
  ck_assert_str_eq(shown, "codes: R106\n");
  end(&folder);
}
END_TEST

START_TEST(test_a_map_that_cannot_be_read_is_an_error)
{
  Folder folder = begin();
  g_autofree char *path = g_build_filename(folder.path, "missing", NULL);
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GError) error = NULL;

  ck_assert_ptr_null(rebut_argdown_read_file(path, diagnostics, &error));
  ck_assert(g_error_matches(error, REBUT_PARSE_ERROR, REBUT_PARSE_ERROR_READ));
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 0);
  end(&folder);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("include");
  TCase *tests = tcase_create("include");

  tcase_add_test(tests, test_an_included_text_stands_where_it_is_named);
  tcase_add_test(tests, test_a_path_is_relative_to_the_file_that_names_it);
  tcase_add_test(tests, test_a_file_is_included_once);
  tcase_add_test(tests, test_a_cycle_is_cut);
  tcase_add_test(tests, test_nothing_outside_the_folder_is_read);
  tcase_add_test(tests, test_a_link_inside_the_folder_and_a_way_round_are_fine);
  tcase_add_test(tests, test_what_cannot_be_read_is_reported_and_passed_over);
  tcase_add_test(tests, test_an_included_front_matter_declares_but_does_not_set);
  tcase_add_test(tests, test_a_diagnostic_names_the_included_file_and_its_line);
  tcase_add_test(tests, test_a_block_does_not_go_on_in_another_file);
  tcase_add_test(tests, test_files_may_include_one_another_64_deep);
  tcase_add_test(tests, test_a_map_that_cannot_be_read_is_an_error);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
