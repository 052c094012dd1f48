#include "suite.h"
#include "yaml_reader.h"
#include "yaml_reading.h"

static const struct {
  const char *yaml;
  const char *json;
} TREES[] = {
  {"[]", "[]"},
  {"{}", "{}"},
  {"[[], {}, [[]]]", "[[],{},[[]]]"},
  {"a: 1\nb: [x, 'y']\nc:\n  d: ~\n  e:\n  - 1\n  - 2\n",
   "{\"a\":1,\"b\":[\"x\",\"y\"],\"c\":{\"d\":null,\"e\":[1,2]}}"},
  {"z: 1\na: 2\nm: 3", "{\"z\":1,\"a\":2,\"m\":3}"},
  {"a: 1\r\nb: 2\r\n", "{\"a\":1,\"b\":2}"},
  {"a: 1\rb: 2\r", "{\"a\":1,\"b\":2}"},
  {"a: |\r\n  x\r\n  y\r\n", "{\"a\":\"x\\ny\\n\"}"},
  {"# note\na: 1 # note\n", "{\"a\":1}"},
  {"a:\nb:\n", "{\"a\":null,\"b\":null}"},
  {"{a, b: }", "{\"a\":null,\"b\":null}"},
  {"{~: 1, true: 2, 1.50: 3}", "{\"~\":1,\"true\":2,\"1.50\":3}"},
  {"? a\n: 1", "{\"a\":1}"},
  {"{? : 1}", "{\"\":1}"},
  {"{\"a\\0b\": 1, \"a\\0c\": 2}", "{\"a\uFFFDb\":1,\"a\uFFFDc\":2}"},
  {"{&k a: &v b, *v : *k}", "{\"a\":\"b\",\"b\":\"a\"}"},
  {"- &a [1]\n- *a\n- &a 2\n- *a", "[[1],[1],2,2]"},
  {"{a: &x {b: 1}, <<: *x}", "{\"a\":{\"b\":1},\"<<\":{\"b\":1}}"},
  {"%YAML 1.2\n---\na\n", "\"a\""},
  {"a: 1\n---\na: 2\n", "{\"a\":1}"},
  {"a\n...\nb\n", "\"a\""},
};

START_TEST(test_trees_are_read)
{
  const RebutValue *value = read_yaml(TREES[_i].yaml);

  ck_assert_uint_eq(rebut_diagnostics_count(reading.diagnostics), 0);
  assert_json(value, TREES[_i].json);
}
END_TEST

static const char *const NOTHINGS[] = {"", " ", "\n\n", "# a note\n"};

START_TEST(test_nothing_is_no_value_and_no_mistake)
{
  ck_assert_ptr_null(read_yaml(NOTHINGS[_i]));
  ck_assert_uint_eq(rebut_diagnostics_count(reading.diagnostics), 0);
}
END_TEST

static const struct {
  const char *yaml;
  const char *key;
  const char *key_text;
  const char *value_text;
} SPANS[] = {
  {"a: b", "a", "a", "b"},
  {"ä: ö", "ä", "ä", "ö"},
  {"{'ä': \"ö ü\", b: c}", "ä", "'ä'", "\"ö ü\""},
  {"{'ä': \"ö ü\", b: c}", "b", "b", "c"},
  {"{ä: [ö, {ü: 1}], b: c}", "ä", "ä", "[ö, {ü: 1}]"},
  {"{ä: [ö, {ü: 1}], b: c}", "b", "b", "c"},
  {"ä: 漢 # 😀\nb:   ü  \n", "b", "b", "ü"},
  {"ä: ö\r\nb: ü\r\nc: d", "c", "c", "d"},
  {"ä: ö\rb: ü\rc: d", "c", "c", "d"},
  {"ä: \"1\u2028\u20292\xC2\x85 3\"\nb: c", "b", "b", "c"},
  {"ä:\n\n  zwei\n  Zeilen\nb: c", "ä", "ä", "zwei\n  Zeilen"},
  {"ä:\nb: c", "ä", "ä", ""},
  {"ä:\nb: c", "b", "b", "c"},
  {"ä: |\n  é\n\nb: ü", "b", "b", "ü"},
  {"# ä\n--- # é\nä: ö\n", "ä", "ä", "ö"},
};

START_TEST(test_spans_are_bytes_of_the_text)
{
  const char *yaml = SPANS[_i].yaml;
  const RebutMember *member = rebut_value_member(read_yaml(yaml), SPANS[_i].key);
  RebutSpan of_key = {member->span.start - BASE, member->span.end - BASE};
  RebutSpan of_value = {member->value->span.start - BASE, member->value->span.end - BASE};
  g_autofree char *key = g_strndup(yaml + of_key.start, of_key.end - of_key.start);
  g_autofree char *value = g_strndup(yaml + of_value.start, of_value.end - of_value.start);

  ck_assert_str_eq(key, SPANS[_i].key_text);
  ck_assert_str_eq(value, SPANS[_i].value_text);
}
END_TEST

START_TEST(test_the_root_spans_what_it_holds)
{
  const RebutValue *value = read_yaml("  [é, {ü: 1}] # ä");

  ck_assert_uint_eq(value->span.start, BASE + 2);
  ck_assert_uint_eq(value->span.end, BASE + 15);
  ck_assert_uint_eq(value->count, 2);
  ck_assert_uint_eq(value->items[1]->span.start, BASE + 7);
  ck_assert_uint_eq(value->items[1]->span.end, BASE + 14);
}
END_TEST

static const struct {
  const char *yaml;
  guint32 offset;
} MISTAKES[] = {
  {"a: [1, 2", 8},
  {"ä: [1, 2", 9},
  {"ä: \"ü", 7},
  {"ä: 'ü\r\n", 9},
  {"ö: 1\n\tb: 2", 6},
  {"ü: @x", 4},
  {"ü: `x", 4},
  {"ü: \"é\\q\"", 7},
  {"é: 1\n}", 6},
  {"é: 1\r\n}", 7},
  {"é: {ü: 1]", 10},
  {"é: ü: 1", 6},
  {"é: *nope", 4},
  {"é: &a [*a]", 8},
  {"é: \001", 4},
  {"é: \177", 4},
  {"é: \xFF", 4},
  {"é: 漢\xC3", 7},
  {"é: \"\xED\xA0\x80\"", 5},
  {"{é: 1, ? [ü] : 2}", 10},
  {"{é: &a [1], *a : 2}", 5},
  {"é: 1\n? {a: b}\n: 2", 8},
};

START_TEST(test_mistakes_are_reported_where_they_stand)
{
  ck_assert_ptr_null(read_yaml(MISTAKES[_i].yaml));
  ck_assert_uint_eq(rebut_diagnostics_count(reading.diagnostics), 1);
  assert_reported(0, REBUT_CODE_YAML, MISTAKES[_i].offset);
}
END_TEST

START_TEST(test_a_nul_is_a_mistake)
{
  static const char YAML[] = "é: \0, b: 1";

  ck_assert_ptr_null(read_bytes(YAML, sizeof YAML - 1));
  assert_reported(0, REBUT_CODE_YAML, 4);
}
END_TEST

START_TEST(test_bytes_past_the_length_are_not_read)
{
  assert_json(read_bytes("ab: cd", 5), "{\"ab\":\"c\"}");
  ck_assert_ptr_null(read_bytes("a: 1", 0));
  ck_assert_ptr_null(read_bytes("{a: 1}", 5));
  assert_reported(0, REBUT_CODE_YAML, 5);
}
END_TEST

START_TEST(test_of_equal_keys_the_last_wins_at_the_place_of_the_first)
{
  const RebutValue *value = read_yaml("{ä: 1, b: 2, ä: 3, c: {b: 4, 'b': 5}, \"ä\": 6}");

  assert_json(value, "{\"ä\":6,\"b\":2,\"c\":{\"b\":5}}");
  ck_assert_uint_eq(rebut_value_member(value, "ä")->span.start, BASE + 40);
  ck_assert_uint_eq(rebut_diagnostics_count(reading.diagnostics), 3);
  assert_reported(0, REBUT_CODE_KEY_TWICE, 31);
  assert_reported(1, REBUT_CODE_KEY_TWICE, 14);
  assert_reported(2, REBUT_CODE_KEY_TWICE, 40);
  ck_assert_ptr_nonnull(strstr(rebut_diagnostics_get(reading.diagnostics, 1)->message, "\"ä\""));
}
END_TEST

START_TEST(test_an_alias_is_the_value_itself)
{
  const RebutValue *value = read_yaml("[&a {b: [1]}, *a, {c: *a}]");

  ck_assert_ptr_eq(value->items[1], value->items[0]);
  ck_assert_ptr_eq(rebut_value_get(value->items[2], "c"), value->items[0]);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("yaml_reader");
  TCase *tests = tcase_create("yaml_reader");

  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_loop_test(tests, test_trees_are_read, 0, G_N_ELEMENTS(TREES));
  tcase_add_loop_test(tests, test_nothing_is_no_value_and_no_mistake, 0, G_N_ELEMENTS(NOTHINGS));
  tcase_add_loop_test(tests, test_spans_are_bytes_of_the_text, 0, G_N_ELEMENTS(SPANS));
  tcase_add_test(tests, test_the_root_spans_what_it_holds);
  tcase_add_loop_test(tests, test_mistakes_are_reported_where_they_stand, 0,
                      G_N_ELEMENTS(MISTAKES));
  tcase_add_test(tests, test_a_nul_is_a_mistake);
  tcase_add_test(tests, test_bytes_past_the_length_are_not_read);
  tcase_add_test(tests, test_of_equal_keys_the_last_wins_at_the_place_of_the_first);
  tcase_add_test(tests, test_an_alias_is_the_value_itself);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
