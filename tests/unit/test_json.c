#include "json.h"
#include "suite.h"
#include "yaml_reader.h"

#include <math.h>
#include <string.h>

static void
write_samples(RebutJson *json)
{
  rebut_json_open(json, '{');
  rebut_json_member_string(json, "title", "ä \"b\"");
  rebut_json_member_string(json, "hint", NULL);
  rebut_json_member_integer(json, "line", -3);
  rebut_json_member_boolean(json, "in", TRUE);
  rebut_json_key(json, "none");
  rebut_json_open(json, '[');
  rebut_json_close(json, ']');
  rebut_json_key(json, "list");
  rebut_json_open(json, '[');
  rebut_json_integer(json, 1);
  rebut_json_open(json, '{');
  rebut_json_close(json, '}');
  rebut_json_open(json, '[');
  rebut_json_string(json, NULL);
  rebut_json_boolean(json, FALSE);
  rebut_json_close(json, ']');
  rebut_json_number(json, 0.5);
  rebut_json_close(json, ']');
  rebut_json_close(json, '}');
}

START_TEST(test_one_line)
{
  g_autoptr(GString) out = g_string_new(NULL);
  RebutJson json = {.out = out};

  write_samples(&json);
  ck_assert_str_eq(out->str, "{\"title\":\"ä \\\"b\\\"\",\"line\":-3,\"in\":true,\"none\":[],"
                             "\"list\":[1,{},[null,false],0.5]}");
}
END_TEST

START_TEST(test_indented_lines)
{
  g_autoptr(GString) out = g_string_new(NULL);
  RebutJson json = {.out = out, .indent = 2};

  write_samples(&json);
  ck_assert_str_eq(out->str, "{\n"
                             "  \"title\": \"ä \\\"b\\\"\",\n"
                             "  \"line\": -3,\n"
                             "  \"in\": true,\n"
                             "  \"none\": [],\n"
                             "  \"list\": [\n"
                             "    1,\n"
                             "    {},\n"
                             "    [\n"
                             "      null,\n"
                             "      false\n"
                             "    ],\n"
                             "    0.5\n"
                             "  ]\n"
                             "}");
}
END_TEST

static const struct {
  const char *value;
  const char *json;
} STRINGS[] = {
  {NULL, "null"},
  {"", "\"\""},
  {"plain", "\"plain\""},
  {"\"", "\"\\\"\""},
  {"\\", "\"\\\\\""},
  {"\"\\\"", "\"\\\"\\\\\\\"\""},
  {"a\nb\tc\rd", "\"a\\nb\\tc\\u000dd\""},
  {"\001\037\177", "\"\\u0001\\u001f\\u007f\""},
  {"\b\f\033[0m", "\"\\u0008\\u000c\\u001b[0m\""},
  {"a\xFF\"\xC3", "\"a\uFFFD\\\"\uFFFD\""},
  {"</script>", "\"</script>\""},
  {"é 漢 😀 \u2028", "\"é 漢 😀 \u2028\""},
  {"\n", "\"\\n\""},
  {"ends with \n", "\"ends with \\n\""},
};

START_TEST(test_strings_are_escaped)
{
  g_autoptr(GString) out = g_string_new(NULL);
  RebutJson json = {.out = out};

  rebut_json_string(&json, STRINGS[_i].value);
  ck_assert_str_eq(out->str, STRINGS[_i].json);
}
END_TEST

START_TEST(test_keys_are_escaped_too)
{
  g_autoptr(GString) out = g_string_new(NULL);
  RebutJson json = {.out = out};

  rebut_json_open(&json, '{');
  rebut_json_member_integer(&json, "a\"\\\n", 1);
  rebut_json_member_integer(&json, "", 2);
  rebut_json_close(&json, '}');
  ck_assert_str_eq(out->str, "{\"a\\\"\\\\\\n\":1,\"\":2}");
}
END_TEST

static const struct {
  gdouble value;
  const char *json;
} NUMBERS[] = {
  {0, "0"},
  {-0.0, "-0"},
  {1, "1"},
  {-1, "-1"},
  {10, "10"},
  {20, "20"},
  {100, "100"},
  {-1500, "-1500"},
  {2024, "2024"},
  {100000, "100000"},
  {1e6, "1000000"},
  {9007199254740993.0, "9007199254740992"},
  {999999999999999.0, "999999999999999"},
  {0.1, "0.1"},
  {0.5, "0.5"},
  {0.1 + 0.2, "0.30000000000000004"},
  {1.0 / 3, "0.3333333333333333"},
  {123.456, "123.456"},
  {1e-7, "1e-07"},
  {1e22, "1e+22"},
  {G_MAXDOUBLE, "1.7976931348623157e+308"},
  {G_MINDOUBLE, "2.2250738585072014e-308"},
  {4.9406564584124654e-324, "5e-324"},
  {HUGE_VAL, "null"},
  {-HUGE_VAL, "null"},
  {(gdouble)NAN, "null"},
};

START_TEST(test_numbers_are_short)
{
  g_autoptr(GString) out = g_string_new(NULL);
  RebutJson json = {.out = out};

  rebut_json_number(&json, NUMBERS[_i].value);
  ck_assert_str_eq(out->str, NUMBERS[_i].json);
}
END_TEST

/* Doubles of all magnitudes, by a linear congruential generator over their bits. */
START_TEST(test_numbers_read_back)
{
  g_autoptr(GString) out = g_string_new(NULL);
  guint64 bits = 1;

  for (guint i = 0; i < 20000; i++) {
    RebutJson json = {.out = out};
    gdouble value;
    gdouble back;
    guint64 back_bits;

    bits = bits * G_GUINT64_CONSTANT(6364136223846793005) + G_GUINT64_CONSTANT(1442695040888963407);
    memcpy(&value, &bits, sizeof value);
    if (!isfinite(value))
      continue;
    g_string_truncate(out, 0);
    rebut_json_number(&json, value);
    back = g_ascii_strtod(out->str, NULL);
    memcpy(&back_bits, &back, sizeof back_bits);
    if (back_bits != bits)
      ck_abort_msg("%s is not %a", out->str, value);
  }
}
END_TEST

START_TEST(test_integers_are_whole)
{
  g_autoptr(GString) out = g_string_new(NULL);
  RebutJson json = {.out = out};

  rebut_json_open(&json, '[');
  rebut_json_integer(&json, 0);
  rebut_json_integer(&json, G_MAXINT64);
  rebut_json_integer(&json, G_MININT64);
  rebut_json_close(&json, ']');
  ck_assert_str_eq(out->str, "[0,9223372036854775807,-9223372036854775808]");
}
END_TEST

START_TEST(test_levels_up_to_the_limit)
{
  g_autoptr(GString) out = g_string_new(NULL);
  RebutJson json = {.out = out};

  for (guint i = 0; i < REBUT_JSON_MAX_DEPTH; i++)
    rebut_json_open(&json, '[');
  for (guint i = 0; i < REBUT_JSON_MAX_DEPTH; i++)
    rebut_json_close(&json, ']');
  ck_assert_uint_eq(out->len, (gsize)2 * REBUT_JSON_MAX_DEPTH);
  ck_assert_uint_eq(strspn(out->str, "["), REBUT_JSON_MAX_DEPTH);
  ck_assert_uint_eq(json.depth, 0);
}
END_TEST

START_TEST(test_a_value_tree)
{
  static const char YAML[] = "{a: [1, 2.5, 0x1F, .inf], b: {c: yes, d: 'yes', e: true, f: False},\n"
                             " g: null, h: ~, i: [], j: {}, 'k \"': \"\\t\", 12: -0}";
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GString) out = g_string_new(NULL);
  RebutJson json = {.out = out};

  rebut_json_value(&json, rebut_yaml_read(arena, YAML, sizeof YAML - 1, 0, diagnostics));
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 0);
  ck_assert_str_eq(out->str,
                   "{\"a\":[1,2.5,31,null],\"b\":{\"c\":\"yes\",\"d\":\"yes\",\"e\":true,\"f\":"
                   "false},\"g\":null,\"h\":null,\"i\":[],\"j\":{},\"k \\\"\":\"\\t\",\"12\":-0}");
}
END_TEST

START_TEST(test_no_value_is_null)
{
  g_autoptr(GString) out = g_string_new(NULL);
  RebutJson json = {.out = out};

  rebut_json_value(&json, NULL);
  ck_assert_str_eq(out->str, "null");
}
END_TEST

START_TEST(test_a_string_of_a_megabyte)
{
  g_autoptr(GString) out = g_string_new(NULL);
  g_autofree char *value = g_strnfill(1 << 20, '\n');
  RebutJson json = {.out = out};

  rebut_json_string(&json, value);
  ck_assert_uint_eq(out->len, (2 << 20) + 2);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("json");
  TCase *tests = tcase_create("json");

  tcase_add_test(tests, test_one_line);
  tcase_add_test(tests, test_indented_lines);
  tcase_add_loop_test(tests, test_strings_are_escaped, 0, G_N_ELEMENTS(STRINGS));
  tcase_add_test(tests, test_keys_are_escaped_too);
  tcase_add_loop_test(tests, test_numbers_are_short, 0, G_N_ELEMENTS(NUMBERS));
  tcase_add_test(tests, test_numbers_read_back);
  tcase_add_test(tests, test_integers_are_whole);
  tcase_add_test(tests, test_levels_up_to_the_limit);
  tcase_add_test(tests, test_a_value_tree);
  tcase_add_test(tests, test_no_value_is_null);
  tcase_add_test(tests, test_a_string_of_a_megabyte);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
