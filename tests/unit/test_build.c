#include "reading.h"
#include "suite.h"

typedef struct {
  const char *text;
  const char *shown;
} Case;

static void
check(const Case *expected, Show show)
{
  check_shown(expected->text, show, expected->shown);
}

static const Case TITLES[] = {
  {"[A]: a\n\n[A]\n\n[B]: b\n  - [A]", "[A]: a\n[B]: b\n"},
  {"[A]: a\n\n[a]: b\n\n[ A]: c", "[A]: a\n[a]: b\n[ A]: c\n"},
  {"[A]: a\n\n<A>: b", "[A]: a\n<A>: b\n"},
  {"[x]y]: a", "[x]y]: a\n"},
  {"[constructor]: a\n\n[1]: b\n\n[0]: c\n\n[__proto__]: d",
   "[constructor]: a\n[1]: b\n[0]: c\n[__proto__]: d\n"},
  {"[Untitled map]: a\n\nb", "[Untitled map]: a\n[Untitled 1]: b\n"},
  {"* [A]: a\n* <B>: b\n1. c", "[A]: a\n[Untitled 1]: c\n<B>: b\n"},
  {"As @[A] says.\n\n[A]: a", "[Untitled 1]: As @[A] says.\n[A]: a\n"},
  {"[Z]\n  - [A]\n\n[A]: a\n\n[Z]: z", "[Z]: z\n[A]: a\n"},
};

START_TEST(test_equal_titles_are_one_claim_in_the_order_of_the_text)
{
  check(&TITLES[_i], SHOW_ELEMENTS);
}
END_TEST

static const Case UNTITLED[] = {
  {"a\n\nb", "[Untitled 1]: a\n[Untitled 2]: b\n"},
  {"a\n  - b\n\nc", "[Untitled 1]: a\n[Untitled 2]: b\n[Untitled 3]: c\n"},
  {"(1) a\n----\n(2) b\n\nc", "[Untitled 2]: a\n[Untitled 3]: b\n[Untitled 4]: c\n<Untitled 1>\n"},
  {"a\n\nb\n\n[Untitled 2]: c", "[Untitled 1]: a\n[Untitled 3]: b\n[Untitled 2]: c\n"},
  {"a\n\nb\n  - <Untitled 1>", "[Untitled 2]: a\n[Untitled 3]: b\n<Untitled 1>\n"},
};

START_TEST(test_one_counter_names_what_has_no_title)
{
  check(&UNTITLED[_i], SHOW_ELEMENTS);
}
END_TEST

static const Case TEXTS[] = {
  {"[A]: one\n\n[A]: two", "[A]: two\ncodes: R502\n"},
  {"[A]: one {isCanonical: true}\n\n[A]: two", "[A]: one {isCanonical: true}\ncodes: R502\n"},
  {"[A]: one {isCanonical: false}\n\n[A]: two", "[A]: two {isCanonical: false}\ncodes: R502\n"},
  {"[A]: one\n\n[A]\n\n[A]: one", "[A]: one\n"},
  {"[A]: one #t\n\n[A]: one", "[A]: one #t\n"},
  {"[A]: one\n\n[A]: two\n\n[A]: three", "[A]: three\ncodes: R502\n"},
  {"[A]\n\n[A] {isCanonical: true}\n\n[A]: one", "[A]: one {isCanonical: true}\n"},
  {"<A>: one\n\n<A>: two", "<A>: two\ncodes: R502\n"},
  {"[A]: one\n\n<A>: two", "[A]: one\n<A>: two\n"},
  {"[A]:\n\n[A]: one", "[A]: one\ncodes: R209\n"},
};

START_TEST(test_the_canonical_text_is_the_last_or_the_marked_one)
{
  check(&TEXTS[_i], SHOW_ELEMENTS | SHOW_CODES);
}
END_TEST

static const Case TAGS_AND_DATA[] = {
  {"[A]: a #x #y\n\n[A] #z #x", "[A]: a #x #y #z\n"},
  {"[A]: #x", "[A]: #x #x\n"},
  {"[A]: a #x b #y", "[A]: a #x b #x #y\n"},
  {"<A>: a #x\n\n<A> #y", "<A>: a #x #y\n"},
  {"[A]: a {k: 1, l: 2}\n\n[A] {k: 3}", "[A]: a {k: 3, l: 2}\n"},
  {"[A]: a {k: {x: 1, y: 1}}\n\n[A] {k: {y: 2, z: 2}}", "[A]: a {k: {x: 1, y: 2, z: 2}}\n"},
  {"[A]: a {k: [1, 2]}\n\n[A] {k: [3]}", "[A]: a {k: [3]}\n"},
  {"[A]: a {k: v}\n  - <B> {l: w}\n\n<B>: b", "[A]: a {k: v}\n<B>: b {l: w}\n"},
  {"[A]: a {\n  k: v\n\n  l:\n    - one\n\n    - two: 2\n}", "[A]: a {k: v, l: [one, {two: 2}]}\n"},
  {"[A]: a {\r\n  k: v\r\n  l: w\r\n}\r\n", "[A]: a {k: v, l: w}\n"},
  {"a {k: v}", "[Untitled 1]: a {k: v}\n"},
  {"a\n  - b {\n      k: v\n      l: w\n    }\n    + c",
   "[Untitled 1]: a\n[Untitled 2]: b {k: v, l: w}\n[Untitled 3]: c\n"},
  {"[A] // x\n#t /* y */ {k: v} // z", "[A] #t {k: v}\n"},
};

START_TEST(test_tags_unite_and_data_merges)
{
  check(&TAGS_AND_DATA[_i], SHOW_ELEMENTS | SHOW_CODES);
}
END_TEST

static const Case BAD_DATA[] = {
  {"[A]: a {k: [}\n\n[B]: b", "[A]: a\n[B]: b\ncodes: R601\n"},
  {"[A]: a {\nk: v\n  l: w\n}\n\n[B]: b", "[A]: a\n[B]: b\ncodes: R601\n"},
  {"[A]: a {k: v, k: w}", "[A]: a {k: w}\ncodes: R603\n"},
  {"[A]: a {speeker: x}", "[A]: a {speeker: x}\ncodes: R604\n"},
  {"[A]: a {anything: x}", "[A]: a {anything: x}\n"},
  {"===\ntitle: [\n===\n\n[A]: a", "[A]: a\ncodes: R601\n"},
  {"===\n- x\n===\n\n[A]: a", "[A]: a\ncodes: R605\n"},
};

START_TEST(test_bad_yaml_costs_its_data_alone)
{
  check(&BAD_DATA[_i], SHOW_ELEMENTS | SHOW_CODES);
}
END_TEST

static const Case SECTIONS[] = {
  {"a\n\n# H\n\nb\n  - c", "[Untitled 1]: a\n[Untitled 2]: b under H\n[Untitled 3]: c under H\n"},
  {"# H\n\n[A]\n\n# I\n\n[A]: a", "[A]: a under I\n"},
  {"# H\n\n[A]: a\n\n# I\n\n[A]: a", "[A]: a under H\n"},
  {"# H\n\n[A]\n\n# I\n\n[A]", "[A] under H\n"},
  {"# H\n\n[A]: a\n\n# I\n\n[A] {isInGroup: true}", "[A]: a {isInGroup: true} under I\n"},
  {"# H\n\n[A]: a {isInGroup: false}\n\n# I\n\n[A]: a", "[A]: a {isInGroup: false} under I\n"},
  {"# H\n\n<A>: a\n\n# I\n\n<A>\n\n(1) p\n----\n(2) c",
   "[Untitled 1]: p under I\n[Untitled 2]: c under I\n<A>: a under I\n"},
  {"# *H* #t {isGroup: true}\n\na", "[Untitled 1]: a under H #t\n"},
};

START_TEST(test_the_section_is_that_of_the_first_definition)
{
  check(&SECTIONS[_i], SHOW_ELEMENTS);
}
END_TEST

START_TEST(test_headings_make_a_tree)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map =
    read_map("# A\n\n### B\n\n## C\n\n### D\n\n## E\n\n# F {isGroup: true}", diagnostics);
  static const guint32 PARENTS[] = {REBUT_NONE, 0, 0, 2, 0, REBUT_NONE};
  static const guint32 LEVELS[] = {1, 3, 2, 3, 2, 1};

  ck_assert_uint_eq(map->n_sections, G_N_ELEMENTS(PARENTS));
  for (guint32 i = 0; i < map->n_sections; i++) {
    ck_assert_uint_eq(map->sections[i].parent, PARENTS[i]);
    ck_assert_uint_eq(map->sections[i].level, LEVELS[i]);
  }
  ck_assert(rebut_value_is_true(rebut_value_get(map->sections[5].data, "isGroup")));
  ck_assert_str_eq(map->title, "A");
}
END_TEST

START_TEST(test_every_occurrence_keeps_its_own_text_and_span)
{
  const char *bytes = "[A]: one *two*\n\nx\n  - [A] #t\n";
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(bytes, diagnostics);
  const RebutClaim *claim = &map->claims[rebut_map_find_claim(map, "A")];
  const RebutOccurrence *first = &map->occurrences[claim->first];
  const RebutOccurrence *last = &map->occurrences[claim->last];

  ck_assert_uint_eq(first->next, claim->last);
  ck_assert_int_eq(first->form, REBUT_FORM_DEFINITION);
  ck_assert_int_eq(first->role, REBUT_ROLE_TOP);
  ck_assert_str_eq(first->text.plain, "one two");
  ck_assert_uint_eq(first->span.start, 0);
  ck_assert_uint_eq(first->span.end, 14);
  ck_assert_uint_eq(first->title.end, 4);
  ck_assert_int_eq(last->form, REBUT_FORM_REFERENCE);
  ck_assert_int_eq(last->role, REBUT_ROLE_RELATION);
  ck_assert_uint_eq(last->title.start, (guint32)(strstr(bytes, "- [A]") + 2 - bytes));
  ck_assert_uint_eq(last->tags.count, 1);
  ck_assert_uint_eq(claim->canonical, claim->first);
}
END_TEST

static const Case UNDEFINED[] = {
  {"[A]\n  - [B]: b", "codes: R501\n"},
  {"[A]\n  - <B>\n\n[A]", "codes: R501 R501\n"},
  {"[A]: a\n  - <B>: b", ""},
  {"<A>\n\n(1) p\n----\n(2) c", ""},
  {"As @[A] says.", ""},
  {"===\ncolor: {tagColors: {x: red, y: blue}}\n===\n\na #x", "codes: R508\n"},
};

START_TEST(test_what_is_used_but_never_said_is_reported)
{
  check(&UNDEFINED[_i], SHOW_UNDEFINED);
}
END_TEST

/* The hint of the only title without a text. */
static const struct {
  const char *text;
  const char *hint;
} MISSPELT[] = {
  {"[Income tax]: a\n  - [Incme tax]", "did you mean [Income tax]?"},
  {"<Income tax>: a\n  - <Income taxes>", "did you mean <Income tax>?"},
  {"[Income tax]: a\n  - <Income taxes>", "write <Income taxes>: and its text once"},
  {"[Income tax]: a\n  - [Wealth tax]", "write [Wealth tax]: and its text once"},
  {"[Tax]: a\n  - [Tux]", "write [Tux]: and its text once"},
};

START_TEST(test_a_misspelt_title_gets_a_hint)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(MISSPELT[_i].text, diagnostics);

  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 1);
  ck_assert_str_eq(rebut_diagnostics_get(diagnostics, 0)->hint, MISSPELT[_i].hint);
  ck_assert_uint_gt(rebut_map_size(map), 0);
}
END_TEST

START_TEST(test_a_gist_is_a_claim_behind_all_others)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map("<A>: a #t\n\n<B>: b\n\n(1) p\n----\n(2) c", diagnostics);
  const RebutArgument *sketched = &map->arguments[rebut_map_find_argument(map, "A")];
  const RebutArgument *spelled = &map->arguments[rebut_map_find_argument(map, "B")];

  ck_assert_uint_eq(map->n_claims, 3);
  ck_assert_uint_eq(sketched->gist, 2);
  ck_assert_str_eq(map->claims[2].text.plain, "a");
  ck_assert_uint_eq(map->claims[2].tags.count, 1);
  ck_assert_uint_eq(map->claims[2].gist_of, rebut_map_find_argument(map, "A"));
  ck_assert_uint_eq(spelled->gist, REBUT_NONE);
  ck_assert_uint_eq(spelled->n_lines, 2);
}
END_TEST

START_TEST(test_settings_come_from_the_front_matter)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map("===\ntitle: On taxes\nmodel: {mode: strict, "
                                     "removeTagsFromText: true, shortcodes: {\":so:\": \"∴\"}}\n"
                                     "===\n\n# H\n\nhence :so: a #tag b",
                                     diagnostics);

  ck_assert_str_eq(map->title, "On taxes");
  ck_assert(map->strict);
  ck_assert_str_eq(map->claims[0].text.plain, "hence ∴ a b");
  ck_assert_uint_eq(map->claims[0].tags.count, 1);
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 0);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("build");
  TCase *tests = tcase_create("build");

  tcase_add_loop_test(tests, test_equal_titles_are_one_claim_in_the_order_of_the_text, 0,
                      G_N_ELEMENTS(TITLES));
  tcase_add_loop_test(tests, test_one_counter_names_what_has_no_title, 0, G_N_ELEMENTS(UNTITLED));
  tcase_add_loop_test(tests, test_the_canonical_text_is_the_last_or_the_marked_one, 0,
                      G_N_ELEMENTS(TEXTS));
  tcase_add_loop_test(tests, test_tags_unite_and_data_merges, 0, G_N_ELEMENTS(TAGS_AND_DATA));
  tcase_add_loop_test(tests, test_bad_yaml_costs_its_data_alone, 0, G_N_ELEMENTS(BAD_DATA));
  tcase_add_loop_test(tests, test_the_section_is_that_of_the_first_definition, 0,
                      G_N_ELEMENTS(SECTIONS));
  tcase_add_test(tests, test_headings_make_a_tree);
  tcase_add_test(tests, test_every_occurrence_keeps_its_own_text_and_span);
  tcase_add_loop_test(tests, test_what_is_used_but_never_said_is_reported, 0,
                      G_N_ELEMENTS(UNDEFINED));
  tcase_add_loop_test(tests, test_a_misspelt_title_gets_a_hint, 0, G_N_ELEMENTS(MISSPELT));
  tcase_add_test(tests, test_a_gist_is_a_claim_behind_all_others);
  tcase_add_test(tests, test_settings_come_from_the_front_matter);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
