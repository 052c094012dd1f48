#include "programs.h"
#include "suite.h"

static void
check_row(const RebutRows *rows, guint32 row, const char *expected)
{
  g_autoptr(GString) text = g_string_new(NULL);

  for (guint32 i = rows->first[row]; i < rows->first[row + 1]; i++)
    g_string_append_printf(text, "%s%u", text->len > 0 ? " " : "", rows->items[i]);
  ck_assert_str_eq(text->str, expected);
}

START_TEST(test_rules_are_found_from_every_side)
{
  g_autoptr(RebutProgram) program = parse_program("a. b <- a, not c. b <- c. a <- b, not a.", 4);

  ck_assert_uint_eq(program->n_rules, 4);
  ck_assert_uint_eq(program->heads[2], 1);
  check_row(&program->positive, 0, "");
  check_row(&program->positive, 1, "0");
  check_row(&program->negative, 1, "2");
  check_row(&program->rules_of, 0, "0 3");
  check_row(&program->rules_of, 1, "1 2");
  check_row(&program->rules_of, 3, "");
  check_row(&program->users, 0, "1");
  check_row(&program->users, 2, "2");
  check_row(&program->blocked, 0, "3");
  check_row(&program->blocked, 2, "1");
}
END_TEST

START_TEST(test_a_program_may_be_empty)
{
  g_autoptr(RebutProgram) program = parse_program("", 0);

  ck_assert_uint_eq(program->n_rules, 0);
  ck_assert_uint_eq(program->n_atoms, 0);
}
END_TEST

START_TEST(test_a_rule_is_small)
{
  g_autoptr(RebutProgram) program = make_program(1, 1000, 2000, 3);

  ck_assert_uint_lt(rebut_program_size(program), 120000);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("program");
  TCase *tests = tcase_create("program");

  tcase_add_test(tests, test_rules_are_found_from_every_side);
  tcase_add_test(tests, test_a_program_may_be_empty);
  tcase_add_test(tests, test_a_rule_is_small);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
