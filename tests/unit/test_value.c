#include "json.h"
#include "suite.h"
#include "value.h"
#include "yaml_reader.h"

#include <string.h>

static const RebutValue *
read_yaml(RebutArena *arena, const char *yaml)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  const RebutValue *value = rebut_yaml_read(arena, yaml, strlen(yaml), 0, diagnostics);

  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 0);
  return value;
}

static void
assert_json(const RebutValue *value, const char *expected)
{
  g_autoptr(GString) out = g_string_new(NULL);
  RebutJson json = {.out = out};

  rebut_json_value(&json, value);
  ck_assert_str_eq(out->str, expected);
}

START_TEST(test_members_are_found_by_their_whole_key)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  const RebutValue *value = read_yaml(arena, "{colour: red, col: blue, '': none, Col: no}");

  ck_assert_str_eq(rebut_value_string(rebut_value_get(value, "colour")), "red");
  ck_assert_str_eq(rebut_value_string(rebut_value_get(value, "col")), "blue");
  ck_assert_str_eq(rebut_value_string(rebut_value_get(value, "")), "none");
  ck_assert_ptr_null(rebut_value_get(value, "co"));
  ck_assert_ptr_null(rebut_value_get(value, "colours"));
  ck_assert_ptr_null(rebut_value_get(value, "red"));
}
END_TEST

START_TEST(test_a_member_knows_where_its_key_stands)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  const RebutValue *value = read_yaml(arena, "{ä: 1, col: blue}");
  const RebutMember *member = rebut_value_member(value, "col");

  ck_assert_str_eq(member->key, "col");
  ck_assert_uint_eq(member->span.start, 8);
  ck_assert_uint_eq(member->span.end, 11);
  ck_assert_ptr_eq(member->value, rebut_value_get(value, "col"));
  ck_assert_uint_eq(member->value->span.start, 13);
}
END_TEST

START_TEST(test_only_mappings_have_members)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();

  ck_assert_ptr_null(rebut_value_get(NULL, "a"));
  ck_assert_ptr_null(rebut_value_member(NULL, "a"));
  ck_assert_ptr_null(rebut_value_get(read_yaml(arena, "a"), "a"));
  ck_assert_ptr_null(rebut_value_get(read_yaml(arena, "[a, b]"), "a"));
  ck_assert_ptr_null(rebut_value_member(read_yaml(arena, "[{a: b}]"), "a"));
  ck_assert_ptr_null(rebut_value_get(read_yaml(arena, "{}"), "a"));
  ck_assert_ptr_null(rebut_value_get(read_yaml(arena, "{a: {b: c}}"), "b"));
}
END_TEST

static const struct {
  const char *yaml;
  const char *string;
  gboolean is_true;
  gboolean is_false;
  guint length;
} SCALARS[] = {
  {"true", "true", TRUE, FALSE, 1},
  {"FALSE", "FALSE", FALSE, TRUE, 1},
  {"'true'", "true", FALSE, FALSE, 1},
  {"\"false\"", "false", FALSE, FALSE, 1},
  {"1", "1", FALSE, FALSE, 1},
  {"0", "0", FALSE, FALSE, 1},
  {"yes", "yes", FALSE, FALSE, 1},
  {"''", "", FALSE, FALSE, 1},
  {"null", NULL, FALSE, FALSE, 0},
  {"~", NULL, FALSE, FALSE, 0},
  {"[]", NULL, FALSE, FALSE, 0},
  {"[true]", NULL, FALSE, FALSE, 1},
  {"[~, a, [b]]", NULL, FALSE, FALSE, 3},
  {"{}", NULL, FALSE, FALSE, 1},
  {"{a: b, c: d}", NULL, FALSE, FALSE, 1},
  {"0x1F", "0x1F", FALSE, FALSE, 1},
};

START_TEST(test_values_are_asked)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  const RebutValue *value = read_yaml(arena, SCALARS[_i].yaml);

  ck_assert_pstr_eq(rebut_value_string(value), SCALARS[_i].string);
  ck_assert_int_eq(rebut_value_is_true(value), SCALARS[_i].is_true);
  ck_assert_int_eq(rebut_value_is_false(value), SCALARS[_i].is_false);
  ck_assert_uint_eq(rebut_value_length(value), SCALARS[_i].length);
}
END_TEST

START_TEST(test_no_value_may_be_asked_too)
{
  ck_assert_ptr_null(rebut_value_string(NULL));
  ck_assert(!rebut_value_is_true(NULL));
  ck_assert(!rebut_value_is_false(NULL));
  ck_assert_uint_eq(rebut_value_length(NULL), 0);
}
END_TEST

START_TEST(test_a_scalar_reads_as_a_list_of_one)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  const RebutValue *one = read_yaml(arena, "a");
  const RebutValue *more = read_yaml(arena, "[a, b]");

  ck_assert_ptr_eq(rebut_value_item(one, 0), one);
  ck_assert_str_eq(rebut_value_string(rebut_value_item(more, 0)), "a");
  ck_assert_str_eq(rebut_value_string(rebut_value_item(more, 1)), "b");
}
END_TEST

static const struct {
  const char *under;
  const char *over;
  const char *merged;
} MERGES[] = {
  {"{a: 1}", "{b: 2}", "{\"a\":1,\"b\":2}"},
  {"{a: 1, b: 2, c: 3}", "{b: 4}", "{\"a\":1,\"b\":4,\"c\":3}"},
  {"{a: 1, b: 2}", "{c: 3, b: 4, a: 5}", "{\"a\":5,\"b\":4,\"c\":3}"},
  {"{a: {b: {c: 1, d: 2}}}", "{a: {b: {d: 3, e: 4}, f: 5}}",
   "{\"a\":{\"b\":{\"c\":1,\"d\":3,\"e\":4},\"f\":5}}"},
  {"{a: {b: 1}}", "{a: 2}", "{\"a\":2}"},
  {"{a: 2}", "{a: {b: 1}}", "{\"a\":{\"b\":1}}"},
  {"{a: [1, 2]}", "{a: [3]}", "{\"a\":[3]}"},
  {"{a: 1}", "{a: ~}", "{\"a\":null}"},
  {"{a: 1}", "{}", "{\"a\":1}"},
  {"{}", "{a: 1}", "{\"a\":1}"},
  {"{}", "{}", "{}"},
  {"[1]", "{a: 1}", "{\"a\":1}"},
  {"{a: 1}", "[1]", "[1]"},
  {"{a: 1}", "x", "\"x\""},
  {"x", "~", "null"},
};

/* Into a fresh arena of its own, whose first request may be of nothing. */
START_TEST(test_what_is_over_wins)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(RebutArena) fresh = rebut_arena_new();
  const RebutValue *under = read_yaml(arena, MERGES[_i].under);
  const RebutValue *over = read_yaml(arena, MERGES[_i].over);

  assert_json(rebut_value_merge(fresh, under, over), MERGES[_i].merged);
}
END_TEST

START_TEST(test_merging_with_nothing_shares)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  const RebutValue *value = read_yaml(arena, "{a: 1}");
  gsize size = rebut_arena_size(arena);

  ck_assert_ptr_null(rebut_value_merge(arena, NULL, NULL));
  ck_assert_ptr_eq(rebut_value_merge(arena, value, NULL), value);
  ck_assert_ptr_eq(rebut_value_merge(arena, NULL, value), value);
  ck_assert_uint_eq(rebut_arena_size(arena), size);
}
END_TEST

START_TEST(test_merging_leaves_both_sides_alone_and_shares_the_unchanged)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  const RebutValue *under = read_yaml(arena, "{keep: {x: 1}, both: {a: 1}}");
  const RebutValue *over = read_yaml(arena, "         {both: {b: 2}, new: [3]}");
  const RebutValue *merged = rebut_value_merge(arena, under, over);

  assert_json(under, "{\"keep\":{\"x\":1},\"both\":{\"a\":1}}");
  assert_json(over, "{\"both\":{\"b\":2},\"new\":[3]}");
  assert_json(merged, "{\"keep\":{\"x\":1},\"both\":{\"a\":1,\"b\":2},\"new\":[3]}");
  ck_assert_ptr_eq(rebut_value_get(merged, "keep"), rebut_value_get(under, "keep"));
  ck_assert_ptr_eq(rebut_value_get(merged, "new"), rebut_value_get(over, "new"));
  ck_assert_uint_eq(rebut_value_member(merged, "keep")->span.start, 1);
  ck_assert_uint_eq(rebut_value_member(merged, "both")->span.start, 10);
}
END_TEST

/* Long mappings are looked up by a hash table: the borders, and order. */
START_TEST(test_long_mappings_merge_as_short_ones_do)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(GString) under = g_string_new("{");
  g_autoptr(GString) over = g_string_new("{");
  g_autoptr(GString) expected = g_string_new("{");

  for (int i = 0; i < _i; i++)
    g_string_append_printf(under, "k%d: 1, ", i);
  for (int i = _i / 2; i < _i + 2; i++)
    g_string_append_printf(over, "k%d: 2, ", i);
  for (int i = 0; i < _i + 2; i++)
    g_string_append_printf(expected, "%s\"k%d\":%d", i == 0 ? "" : ",", i, i < _i / 2 ? 1 : 2);
  g_string_append_c(under, '}');
  g_string_append_c(over, '}');
  g_string_append_c(expected, '}');
  assert_json(rebut_value_merge(arena, read_yaml(arena, under->str), read_yaml(arena, over->str)),
              expected->str);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("value");
  TCase *tests = tcase_create("value");

  tcase_add_test(tests, test_members_are_found_by_their_whole_key);
  tcase_add_test(tests, test_a_member_knows_where_its_key_stands);
  tcase_add_test(tests, test_only_mappings_have_members);
  tcase_add_loop_test(tests, test_values_are_asked, 0, G_N_ELEMENTS(SCALARS));
  tcase_add_test(tests, test_no_value_may_be_asked_too);
  tcase_add_test(tests, test_a_scalar_reads_as_a_list_of_one);
  tcase_add_loop_test(tests, test_what_is_over_wins, 0, G_N_ELEMENTS(MERGES));
  tcase_add_test(tests, test_merging_with_nothing_shares);
  tcase_add_test(tests, test_merging_leaves_both_sides_alone_and_shares_the_unchanged);
  tcase_add_loop_test(tests, test_long_mappings_merge_as_short_ones_do, 10, 40);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
