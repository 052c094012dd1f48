#include "programs.h"
#include "proof.h"
#include "suite.h"

/* The marked atoms of TEXT as letters. */
static char *
print_proof(const char *text, guint32 n_atoms, guint32 atom)
{
  g_autoptr(RebutProgram) program = parse_program(text, n_atoms);
  g_autoptr(RebutModel) model = rebut_well_founded_new(program, NULL);
  g_autofree guint8 *marks = rebut_proof_mark(program, model, NULL, &atom, 1);
  GString *out = g_string_new(NULL);

  for (guint32 i = 0; i < n_atoms; i++)
    if (marks[i])
      g_string_append_c(out, (char)('a' + i));
  return g_string_free(out, FALSE);
}

static const struct {
  const char *text;
  guint32 n_atoms;
  const char *proof; /* of a */
} PROOFS[] = {
  {"a. b.", 2, "a"},
  {"a <- b, not c. b. d.", 4, "abc"},
  {"a <- not b. b <- not c. b <- d. c.", 4, "abcd"},
  /* the first of two reasons, the earlier of two failures */
  {"a <- b. a <- c. b. c.", 3, "ab"},
  {"a <- not b. b <- not c, d. c <- e. e.", 5, "abd"},
  /* what is not decided */
  {"a <- not b. a <- c, d. b <- not a, e. b <- f. e. f <- d. g.", 7, "abcdef"},
  /* what only supports itself */
  {"a <- b. b <- a. c.", 3, "ab"},
};

START_TEST(test_a_proof_is_what_is_needed)
{
  g_autofree char *proof = print_proof(PROOFS[_i].text, PROOFS[_i].n_atoms, 0);

  ck_assert_str_eq(proof, PROOFS[_i].proof);
}
END_TEST

/* Whatever is given to the atoms outside of a proof, what is in it keeps its values. */
START_TEST(test_a_proof_holds_whatever_else_changes)
{
  for (guint32 seed = 0; seed < 3000; seed++) {
    guint32 n_atoms = 4 + seed % 12;
    guint32 atom = seed % n_atoms;
    g_autoptr(GRand) random = g_rand_new_with_seed(seed);
    g_autoptr(RebutProgram) program = make_program(seed, n_atoms, 2 * n_atoms, 3);
    g_autoptr(RebutModel) model = rebut_well_founded_new(program, NULL);
    g_autoptr(RebutModel) other = NULL;
    g_autofree guint8 *given = g_new0(guint8, n_atoms);
    g_autofree guint8 *marks = NULL;

    marks = rebut_proof_mark(program, model, NULL, &atom, 1);
    for (guint32 i = 0; i < n_atoms; i++)
      given[i] = marks[i] ? REBUT_UNDEFINED : (guint8)g_rand_int_range(random, 0, 3);
    other = rebut_well_founded_new(program, given);
    for (guint32 i = 0; i < n_atoms; i++)
      ck_assert_msg(!marks[i] || other->values[i] == model->values[i], "seed %u, atom %u", seed, i);
  }
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("proof");
  TCase *tests = tcase_create("proof");

  tcase_add_loop_test(tests, test_a_proof_is_what_is_needed, 0, G_N_ELEMENTS(PROOFS));
  tcase_add_test(tests, test_a_proof_holds_whatever_else_changes);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
