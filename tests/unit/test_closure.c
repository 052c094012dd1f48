#include "closure.h"
#include "programs.h"
#include "suite.h"

static char *
list(const guint32 *atoms, guint n)
{
  GString *text = g_string_new(NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_c(text, (char)('a' + atoms[i]));
  return g_string_free(text, FALSE);
}

static void
add_all(RebutClosure *closure, const char *atoms)
{
  for (; *atoms != '\0'; atoms++)
    rebut_closure_add(closure, (guint32)(*atoms - 'a'));
}

static const struct {
  const char *program;
  const char *added;
  const char *reached;
} CASES[] = {
  {"", "ac", "ac"},
  {"b <- a.", "a", "ab"},
  {"b <- a.", "b", "b"},
  {"c <- a, b.", "a", "a"},
  {"c <- a, b.", "ab", "abc"},
  {"c <- a, a.", "a", "ac"},
  {"b <- a. c <- b. a <- c.", "b", "bca"},
  {"b <- a. d <- b, c. e <- d.", "ac", "abcde"},
  {"b <- a. b <- c.", "ac", "abc"},
};

START_TEST(test_what_follows)
{
  g_autoptr(RebutProgram) program = parse_program(CASES[_i].program, 5);
  g_autoptr(RebutClosure) closure = rebut_closure_new(program);

  for (guint turn = 0; turn < 2; turn++) { /* the second finds nothing left of the first */
    g_autofree char *reached = NULL;

    add_all(closure, CASES[_i].added);
    reached = list(closure->reached, closure->n_reached);
    ck_assert_str_eq(reached, CASES[_i].reached);
    rebut_closure_clear(closure);
    ck_assert_uint_eq(closure->n_reached, 0);
    for (guint32 atom = 0; atom < 5; atom++)
      ck_assert(!closure->holds[atom]);
  }
}
END_TEST

START_TEST(test_what_it_follows_from)
{
  g_autoptr(RebutProgram) program = parse_program("d <- a, b. e <- d, b. e <- c.", 5);
  g_autoptr(RebutClosure) closure = rebut_closure_new(program);
  g_autoptr(GArray) added = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autofree char *text = NULL;
  guint8 seen[5] = {0};

  add_all(closure, "abc");
  rebut_closure_trace(closure, 4, seen, added);
  text = list((const guint32 *)(gpointer)added->data, added->len);
  ck_assert_str_eq(text, "ba");
}
END_TEST

START_TEST(test_a_question_costs_what_it_reaches)
{
  g_autoptr(RebutProgram) program = make_program(1, 10000, 10000, 1);
  g_autoptr(RebutClosure) closure = rebut_closure_new(program);

  rebut_closure_add(closure, 0);
  ck_assert_uint_lt(closure->work, 1000);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("closure");
  TCase *tests = tcase_create("closure");

  tcase_add_loop_test(tests, test_what_follows, 0, G_N_ELEMENTS(CASES));
  tcase_add_test(tests, test_what_it_follows_from);
  tcase_add_test(tests, test_a_question_costs_what_it_reaches);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
