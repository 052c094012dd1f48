/* test_yaml_limits.c - YAML that is deep, long, or repeats itself. */
#include "rebut_limits.h"
#include "suite.h"
#include "yaml_reading.h"

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
  Suite *suite = suite_create("yaml_limits");
  TCase *tests = tcase_create("yaml_limits");

  tcase_add_checked_fixture(tests, set_up, tear_down);
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
