#include "json.h"
#include "rebut_limits.h"
#include "suite.h"
#include "yaml_reader.h"

#include <math.h>
#include <string.h>

#define BASE 1000

static struct {
  RebutArena *arena;
  RebutDiagnostics *diagnostics;
} reading;

static void
set_up(void)
{
  reading.arena = rebut_arena_new();
  reading.diagnostics = rebut_diagnostics_new();
}

static void
tear_down(void)
{
  rebut_diagnostics_free(reading.diagnostics);
  rebut_arena_free(reading.arena);
}

static const RebutValue *
read_bytes(const char *yaml, gsize length)
{
  return rebut_yaml_read(reading.arena, yaml, length, BASE, reading.diagnostics);
}

static const RebutValue *
read_yaml(const char *yaml)
{
  return read_bytes(yaml, strlen(yaml));
}

static void
assert_json(const RebutValue *value, const char *expected)
{
  g_autoptr(GString) out = g_string_new(NULL);
  RebutJson json = {.out = out};

  rebut_json_value(&json, value);
  ck_assert_str_eq(out->str, expected);
}

static void
assert_reported(guint index, RebutCode code, guint32 offset)
{
  const RebutDiagnostic *diagnostic;

  ck_assert_uint_gt(rebut_diagnostics_count(reading.diagnostics), index);
  diagnostic = rebut_diagnostics_get(reading.diagnostics, index);
  ck_assert_int_eq(diagnostic->code, code);
  ck_assert_uint_eq(diagnostic->span.start, BASE + offset);
}

static const struct {
  const char *yaml;
  RebutValueType type;
  const char *string;
  gdouble number;
} SCALARS[] = {
  {"word", REBUT_VALUE_STRING, "word", 0},
  {"two words", REBUT_VALUE_STRING, "two words", 0},
  {"''", REBUT_VALUE_STRING, "", 0},
  {"\"\"", REBUT_VALUE_STRING, "", 0},
  {"'it''s'", REBUT_VALUE_STRING, "it's", 0},
  {"\"\\u00e4\\t\\x41\\\"\"", REBUT_VALUE_STRING, "ä\tA\"", 0},
  {"\"a\\0b\\0\"", REBUT_VALUE_STRING, "a\uFFFDb\uFFFD", 0},
  {"|\n  one\n  two\n", REBUT_VALUE_STRING, "one\ntwo\n", 0},
  {">-\n  one\n  two\n", REBUT_VALUE_STRING, "one two", 0},
  {"|\n  1\n", REBUT_VALUE_STRING, "1\n", 0},
  {"~", REBUT_VALUE_NULL, "~", 0},
  {"null", REBUT_VALUE_NULL, "null", 0},
  {"Null", REBUT_VALUE_NULL, "Null", 0},
  {"NULL", REBUT_VALUE_NULL, "NULL", 0},
  {"nULL", REBUT_VALUE_STRING, "nULL", 0},
  {"'null'", REBUT_VALUE_STRING, "null", 0},
  {"---", REBUT_VALUE_NULL, "", 0},
  {"true", REBUT_VALUE_BOOLEAN, "true", 1},
  {"True", REBUT_VALUE_BOOLEAN, "True", 1},
  {"TRUE", REBUT_VALUE_BOOLEAN, "TRUE", 1},
  {"false", REBUT_VALUE_BOOLEAN, "false", 0},
  {"False", REBUT_VALUE_BOOLEAN, "False", 0},
  {"FALSE", REBUT_VALUE_BOOLEAN, "FALSE", 0},
  {"tRUE", REBUT_VALUE_STRING, "tRUE", 0},
  {"yes", REBUT_VALUE_STRING, "yes", 0},
  {"off", REBUT_VALUE_STRING, "off", 0},
  {"\"true\"", REBUT_VALUE_STRING, "true", 0},
  {"0", REBUT_VALUE_NUMBER, "0", 0},
  {"-0", REBUT_VALUE_NUMBER, "-0", 0},
  {"+12", REBUT_VALUE_NUMBER, "+12", 12},
  {"-12.50", REBUT_VALUE_NUMBER, "-12.50", -12.5},
  {"007", REBUT_VALUE_NUMBER, "007", 7},
  {"1.", REBUT_VALUE_NUMBER, "1.", 1},
  {".5", REBUT_VALUE_NUMBER, ".5", 0.5},
  {"-.5", REBUT_VALUE_NUMBER, "-.5", -0.5},
  {"1e3", REBUT_VALUE_NUMBER, "1e3", 1000},
  {"1.5E-1", REBUT_VALUE_NUMBER, "1.5E-1", 0.15},
  {"12e03", REBUT_VALUE_NUMBER, "12e03", 12000},
  {"0x1F", REBUT_VALUE_NUMBER, "0x1F", 31},
  {"0xfF", REBUT_VALUE_NUMBER, "0xfF", 255},
  {"0x10000000000000000", REBUT_VALUE_NUMBER, "0x10000000000000000", 18446744073709551616.0},
  {"0o17", REBUT_VALUE_NUMBER, "0o17", 15},
  {".inf", REBUT_VALUE_NUMBER, ".inf", HUGE_VAL},
  {"+.Inf", REBUT_VALUE_NUMBER, "+.Inf", HUGE_VAL},
  {"-.INF", REBUT_VALUE_NUMBER, "-.INF", -HUGE_VAL},
  {"1e999", REBUT_VALUE_NUMBER, "1e999", HUGE_VAL},
  {"'12'", REBUT_VALUE_STRING, "12", 0},
  {"2024-05-01", REBUT_VALUE_STRING, "2024-05-01", 0},
  {"2024-05", REBUT_VALUE_STRING, "2024-05", 0},
  {"12:30", REBUT_VALUE_STRING, "12:30", 0},
  {"1_000", REBUT_VALUE_STRING, "1_000", 0},
  {"1,5", REBUT_VALUE_STRING, "1,5", 0},
  {"1.2.3", REBUT_VALUE_STRING, "1.2.3", 0},
  {"1e", REBUT_VALUE_STRING, "1e", 0},
  {"1e+", REBUT_VALUE_STRING, "1e+", 0},
  {"e5", REBUT_VALUE_STRING, "e5", 0},
  {".", REBUT_VALUE_STRING, ".", 0},
  {".e5", REBUT_VALUE_STRING, ".e5", 0},
  {"+", REBUT_VALUE_STRING, "+", 0},
  {"+-1", REBUT_VALUE_STRING, "+-1", 0},
  {"--1", REBUT_VALUE_STRING, "--1", 0},
  {"0x", REBUT_VALUE_STRING, "0x", 0},
  {"0xg", REBUT_VALUE_STRING, "0xg", 0},
  {"0x0x10", REBUT_VALUE_STRING, "0x0x10", 0},
  {"-0x10", REBUT_VALUE_STRING, "-0x10", 0},
  {"0x1p3", REBUT_VALUE_STRING, "0x1p3", 0},
  {"0o", REBUT_VALUE_STRING, "0o", 0},
  {"0o8", REBUT_VALUE_STRING, "0o8", 0},
  {"0b1", REBUT_VALUE_STRING, "0b1", 0},
  {"inf", REBUT_VALUE_STRING, "inf", 0},
  {"nan", REBUT_VALUE_STRING, "nan", 0},
  {".iNF", REBUT_VALUE_STRING, ".iNF", 0},
  {"-.nan", REBUT_VALUE_STRING, "-.nan", 0},
  {"!!str 12", REBUT_VALUE_NUMBER, "12", 12},
};

START_TEST(test_scalars_are_read_by_the_core_schema)
{
  const RebutValue *value = read_yaml(SCALARS[_i].yaml);

  ck_assert_uint_eq(rebut_diagnostics_count(reading.diagnostics), 0);
  ck_assert_ptr_nonnull(value);
  ck_assert_int_eq(value->type, SCALARS[_i].type);
  ck_assert_str_eq(value->string, SCALARS[_i].string);
  ck_assert_double_eq(value->number, SCALARS[_i].number);
  ck_assert_uint_eq(value->count, 0);
}
END_TEST

START_TEST(test_not_a_number_is_a_number)
{
  static const char *const SPELT[] = {".nan", ".NaN", ".NAN"};

  for (guint i = 0; i < G_N_ELEMENTS(SPELT); i++) {
    const RebutValue *value = read_yaml(SPELT[i]);

    ck_assert_int_eq(value->type, REBUT_VALUE_NUMBER);
    ck_assert_double_nan(value->number);
  }
}
END_TEST

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

static void
append_times(GString *out, const char *text, guint times)
{
  while (times-- > 0)
    g_string_append(out, text);
}

/* What opens a level, and what closes it. */
static const struct {
  const char *open;
  const char *close;
} NESTINGS[] = {{"[", "]"}, {"{a: ", "}"}, {"- ", ""}};

static char *
nest(int kind, guint levels)
{
  g_autoptr(GString) yaml = g_string_new(NULL);

  append_times(yaml, NESTINGS[kind].open, levels);
  g_string_append_c(yaml, 'x');
  append_times(yaml, NESTINGS[kind].close, levels);
  return g_string_free(g_steal_pointer(&yaml), FALSE);
}

START_TEST(test_depth_up_to_the_limit)
{
  g_autofree char *yaml = nest(_i, REBUT_MAX_DATA_DEPTH);
  const RebutValue *value = read_yaml(yaml);

  ck_assert_uint_eq(rebut_diagnostics_count(reading.diagnostics), 0);
  for (guint i = 0; i < REBUT_MAX_DATA_DEPTH; i++)
    value = value->type == REBUT_VALUE_LIST ? value->items[0] : rebut_value_get(value, "a");
  ck_assert_str_eq(value->string, "x");
}
END_TEST

START_TEST(test_depth_past_the_limit)
{
  g_autofree char *yaml = nest(_i, REBUT_MAX_DATA_DEPTH + 1);

  ck_assert_ptr_null(read_yaml(yaml));
  ck_assert_uint_eq(rebut_diagnostics_count(reading.diagnostics), 1);
  ck_assert_int_eq(rebut_diagnostics_get(reading.diagnostics, 0)->code, REBUT_CODE_DATA_LIMIT);
}
END_TEST

START_TEST(test_depth_far_past_the_limit)
{
  g_autofree char *deep = g_strnfill(1 << 20, '[');

  ck_assert_ptr_null(read_yaml(deep));
  ck_assert_uint_eq(rebut_diagnostics_count(reading.diagnostics), 1);
  assert_reported(0, REBUT_CODE_DATA_LIMIT, REBUT_MAX_DATA_DEPTH);
}
END_TEST

/* A mapping of two values: LOW levels with an anchor, and HIGH levels around its alias. */
static char *
nest_alias(guint low, guint high)
{
  g_autoptr(GString) yaml = g_string_new("{a: &a ");

  append_times(yaml, "[", low);
  append_times(yaml, "]", low);
  g_string_append(yaml, ", b: ");
  append_times(yaml, "[", high);
  g_string_append(yaml, "*a");
  append_times(yaml, "]", high);
  g_string_append_c(yaml, '}');
  return g_string_free(g_steal_pointer(&yaml), FALSE);
}

START_TEST(test_aliases_deepen_up_to_the_limit)
{
  g_autofree char *fits = nest_alias(30, REBUT_MAX_DATA_DEPTH - 31);
  g_autofree char *too_deep = nest_alias(30, REBUT_MAX_DATA_DEPTH - 30);

  ck_assert_ptr_nonnull(read_yaml(fits));
  ck_assert_uint_eq(rebut_diagnostics_count(reading.diagnostics), 0);
  ck_assert_ptr_null(read_yaml(too_deep));
  assert_reported(0, REBUT_CODE_DATA_LIMIT, 7 + 60 + 5 + 34);
}
END_TEST

START_TEST(test_a_ladder_of_aliases_is_refused)
{
  g_autoptr(GString) yaml = g_string_new("a0: &a0 [x]\n");

  for (guint i = 1; i < 1000; i++)
    g_string_append_printf(yaml, "a%u: &a%u [*a%u]\n", i, i, i - 1);
  ck_assert_ptr_null(read_yaml(yaml->str));
  ck_assert_uint_eq(rebut_diagnostics_count(reading.diagnostics), 1);
  ck_assert_int_eq(rebut_diagnostics_get(reading.diagnostics, 0)->code, REBUT_CODE_DATA_LIMIT);
}
END_TEST

START_TEST(test_aliases_of_a_long_string_are_refused)
{
  g_autofree char *word = g_strnfill(1000, 'x');
  g_autoptr(GString) yaml = g_string_new(NULL);

  g_string_printf(yaml, "a: &a %s\nb: [", word);
  for (guint i = 0; i < REBUT_MAX_REPEAT_BYTES / 1000; i++)
    g_string_append(yaml, "*a,");
  g_string_append(yaml, "]");
  ck_assert_ptr_nonnull(read_bytes(yaml->str, yaml->len));
  g_string_truncate(yaml, yaml->len - 1);
  for (guint i = 0; i < 1000; i++)
    g_string_append(yaml, "*a,");
  g_string_append(yaml, "]");
  ck_assert_ptr_null(read_bytes(yaml->str, yaml->len));
  ck_assert_int_eq(rebut_diagnostics_get(reading.diagnostics, 0)->code, REBUT_CODE_DATA_LIMIT);
}
END_TEST

START_TEST(test_an_alias_bomb_is_refused)
{
  g_autoptr(GString) yaml = g_string_new("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");

  for (guint i = 1; i < 30; i++) {
    g_string_append_printf(yaml, "a%u: &a%u [*a%u", i, i, i - 1);
    for (guint j = 0; j < 8; j++)
      g_string_append_printf(yaml, ", *a%u", i - 1);
    g_string_append(yaml, "]\n");
  }
  ck_assert_ptr_null(read_yaml(yaml->str));
  ck_assert_uint_eq(rebut_diagnostics_count(reading.diagnostics), 1);
  ck_assert_int_eq(rebut_diagnostics_get(reading.diagnostics, 0)->code, REBUT_CODE_DATA_LIMIT);
  ck_assert_uint_lt(rebut_arena_size(reading.arena), 1 << 20);
}
END_TEST

/* A list of 999 words is 1000 values; the list around them and the words at its end are the rest.
 */
static char *
repeat_to(guint values)
{
  g_autoptr(GString) yaml = g_string_new("[&a [x");

  append_times(yaml, ",x", 998);
  g_string_append_c(yaml, ']');
  append_times(yaml, ",*a", (values - 1001) / 1000);
  append_times(yaml, ",x", (values - 1001) % 1000);
  g_string_append_c(yaml, ']');
  return g_string_free(g_steal_pointer(&yaml), FALSE);
}

START_TEST(test_values_up_to_the_limit)
{
  g_autofree char *fits = repeat_to(REBUT_MAX_DATA_NODES);
  g_autofree char *too_many = repeat_to(REBUT_MAX_DATA_NODES + 1);

  ck_assert_ptr_nonnull(read_yaml(fits));
  ck_assert_uint_eq(rebut_diagnostics_count(reading.diagnostics), 0);
  ck_assert_ptr_null(read_yaml(too_many));
  ck_assert_uint_eq(rebut_diagnostics_count(reading.diagnostics), 1);
  ck_assert_int_eq(rebut_diagnostics_get(reading.diagnostics, 0)->code, REBUT_CODE_DATA_LIMIT);
}
END_TEST

START_TEST(test_what_is_open_when_the_text_breaks_is_freed)
{
  static const char *const BROKEN[] = {"&a [&b {x: &c [&d y, ", "&a {&b x: &c {y: *z}}",
                                       "&a [&b [&c [@", "a: &a [*b]"};

  for (guint i = 0; i < G_N_ELEMENTS(BROKEN); i++)
    ck_assert_ptr_null(read_yaml(BROKEN[i]));
  ck_assert_uint_eq(rebut_diagnostics_count(reading.diagnostics), G_N_ELEMENTS(BROKEN));
}
END_TEST

START_TEST(test_a_scalar_of_a_megabyte)
{
  g_autoptr(GString) yaml = g_string_new("ä: \"");
  const RebutValue *value;

  append_times(yaml, "é", 1 << 19);
  g_string_append(yaml, "\"\nb: c");
  value = read_yaml(yaml->str);
  ck_assert_uint_eq(strlen(rebut_value_string(rebut_value_get(value, "ä"))), 1 << 20);
  ck_assert_uint_eq(rebut_value_member(value, "b")->span.start, BASE + yaml->len - 4);
}
END_TEST

/* Places are found in one pass over the text; by a pass for each, this would take minutes. */
START_TEST(test_many_keys)
{
  g_autoptr(GString) yaml = g_string_new(NULL);
  const RebutValue *value;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf(yaml, "é%u:\n- ü\n- {a: 'b', c: }\n", i);
  value = read_yaml(yaml->str);
  ck_assert_uint_eq(rebut_diagnostics_count(reading.diagnostics), 0);
  ck_assert_uint_eq(value->count, 20000);
  ck_assert_str_eq(value->members[19999].key, "é19999");
  ck_assert_uint_eq(value->members[19999].span.end, BASE + yaml->len - 23);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("yaml_reader");
  TCase *tests = tcase_create("yaml_reader");

  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_loop_test(tests, test_scalars_are_read_by_the_core_schema, 0, G_N_ELEMENTS(SCALARS));
  tcase_add_test(tests, test_not_a_number_is_a_number);
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
  tcase_add_loop_test(tests, test_depth_up_to_the_limit, 0, G_N_ELEMENTS(NESTINGS));
  tcase_add_loop_test(tests, test_depth_past_the_limit, 0, G_N_ELEMENTS(NESTINGS));
  tcase_add_test(tests, test_depth_far_past_the_limit);
  tcase_add_test(tests, test_aliases_deepen_up_to_the_limit);
  tcase_add_test(tests, test_a_ladder_of_aliases_is_refused);
  tcase_add_test(tests, test_aliases_of_a_long_string_are_refused);
  tcase_add_test(tests, test_an_alias_bomb_is_refused);
  tcase_add_test(tests, test_values_up_to_the_limit);
  tcase_add_test(tests, test_what_is_open_when_the_text_breaks_is_freed);
  tcase_add_test(tests, test_a_scalar_of_a_megabyte);
  tcase_add_test(tests, test_many_keys);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
