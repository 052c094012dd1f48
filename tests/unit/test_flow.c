#include "flow.h"
#include "suite.h"
#include "yaml_reader.h"

#include <string.h>

START_TEST(test_plain_data_is_read_with_its_places)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  const char *text = "{speaker: anna berg, tags: [a, \"b, c\"], n: 0.5, on: true}";
  const RebutValue *value = rebut_flow_read(arena, text, strlen(text), 100);

  ck_assert_ptr_nonnull(value);
  ck_assert_uint_eq(value->count, 4);
  ck_assert_str_eq(rebut_value_string(rebut_value_get(value, "speaker")), "anna berg");
  ck_assert_uint_eq(rebut_value_get(value, "speaker")->span.start, 110);
  ck_assert_uint_eq(rebut_value_get(value, "speaker")->span.end, 119);
  ck_assert_str_eq(rebut_value_get(value, "tags")->items[1]->string, "b, c");
  ck_assert_double_eq(rebut_value_get(value, "n")->number, 0.5);
  ck_assert(rebut_value_is_true(rebut_value_get(value, "on")));
}
END_TEST

/* Each of these means something in YAML that the plain reader does not know, or means nothing. */
static const char *const HANDED_ON[] = {
  "{}",         "{a}",        "{a: }",         "{a: b, a: c}",  "{a:b}",     "{a: {b: c}}",
  "{a: b # c}", "{a: 'b'}",   "{a: \"b\\n\"}", "{a: b: c}",     "{a: &x b}", "{a: *x}",
  "{a: !t b}",  "{a: |\n b}", "{a: b\n}",      "{a: [b, [c]]}", "{a: [b,]}", "{a: b,}",
  "{a: -}",     "{? a: b}",   "{a: b} c",      "{a: b",         "",          "{a: \"b\" c}",
  "{1: b}",     "{a: [b] c}", "{a: \tb}",      "{a: \xC2\x85}",
};

START_TEST(test_whatever_is_not_plain_is_handed_on)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();

  ck_assert_ptr_null(rebut_flow_read(arena, HANDED_ON[_i], strlen(HANDED_ON[_i]), 0));
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("flow");
  TCase *tests = tcase_create("flow");

  tcase_add_test(tests, test_plain_data_is_read_with_its_places);
  tcase_add_loop_test(tests, test_whatever_is_not_plain_is_handed_on, 0, G_N_ELEMENTS(HANDED_ON));
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
