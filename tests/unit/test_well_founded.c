#include "programs.h"
#include "suite.h"
#include "well_founded.h"

static const struct {
  const char *text;
  guint32 n_atoms;
  const char *model;
} PROGRAMS[] = {
  {"", 1, "F"},
  {"a.", 1, "T"},
  {"a. b <- a. c <- b, a.", 3, "TTT"},
  {"a <- b.", 2, "FF"},
  /* circles of support */
  {"a <- a.", 1, "F"},
  {"a <- b. b <- a.", 2, "FF"},
  {"a <- b. b <- a. b <- c. c.", 3, "TTT"},
  {"a <- b. b <- a. b <- c. c <- not d. d.", 4, "FFFT"},
  {"a <- b, not c. b <- a. c <- not a.", 3, "FFT"},
  /* through "not" */
  {"a <- not b. b <- not a.", 2, "UU"},
  {"a <- not a.", 1, "U"},
  {"a <- not b.", 2, "TF"},
  {"a <- not b. b <- not c. c <- not d.", 4, "TFTF"},
  {"a <- not b. b <- not c. c <- not a.", 3, "UUU"},
  {"a <- not b. b <- not a. c <- a. c <- b.", 3, "UUU"},
  {"a <- not b. b <- not a. b.", 2, "FT"},
  /* an even circle behind which two reasons support each other */
  {"a <- not b. b <- not a. c <- d. d <- c. c <- a.", 4, "UUUU"},
  {"a. c <- d. d <- c. c <- not a. e <- not c.", 5, "TFFFT"},
  /* the same literal twice */
  {"a <- b, b, not c, not c. b.", 3, "TTF"},
};

START_TEST(test_a_program_has_its_model)
{
  g_autoptr(RebutProgram) program = parse_program(PROGRAMS[_i].text, PROGRAMS[_i].n_atoms);
  g_autoptr(RebutModel) model = rebut_well_founded_new(program, NULL);
  g_autofree char *text = print_model(model);

  ck_assert_str_eq(text, PROGRAMS[_i].model);
}
END_TEST

/* The well-founded model is the least of the three-valued stable models. */
START_TEST(test_it_is_the_least_of_all_models)
{
  for (guint32 seed = 0; seed < 4000; seed++) {
    guint32 n_atoms = 1 + seed % 7;
    g_autoptr(RebutProgram) program = make_program(seed, n_atoms, 1 + seed % 13, 3);
    g_autoptr(RebutModel) model = rebut_well_founded_new(program, NULL);
    g_autoptr(GPtrArray) all = list_stable_models(program);
    g_autofree char *text = print_model(model);
    gboolean found = FALSE;

    for (guint i = 0; i < all->len; i++) {
      ck_assert_msg(is_part_of(text, all->pdata[i]), "seed %u: %s, but %s", seed, text,
                    (const char *)all->pdata[i]);
      found = found || strcmp(text, all->pdata[i]) == 0;
    }
    ck_assert_msg(found, "seed %u: %s is no model", seed, text);
  }
}
END_TEST

/* PROGRAM without its rules for the atoms that are given, and with those that are given as true. */
static RebutProgram *
write_given(const RebutProgram *program, const guint8 *given)
{
  RebutProgramDraft *draft = rebut_program_draft_new();

  for (guint32 atom = 0; atom < program->n_atoms; atom++)
    if (given[atom] == REBUT_TRUE)
      rebut_program_draft_rule(draft, atom);
  for (guint32 rule = 0; rule < program->n_rules; rule++) {
    if (given[program->heads[rule]] != REBUT_UNDEFINED)
      continue;
    rebut_program_draft_rule(draft, program->heads[rule]);
    for (guint32 i = program->positive.first[rule]; i < program->positive.first[rule + 1]; i++)
      rebut_program_draft_positive(draft, program->positive.items[i]);
    for (guint32 i = program->negative.first[rule]; i < program->negative.first[rule + 1]; i++)
      rebut_program_draft_negative(draft, program->negative.items[i]);
  }
  return rebut_program_new(draft, program->n_atoms);
}

START_TEST(test_what_is_given_goes_before_the_rules)
{
  for (guint32 seed = 0; seed < 4000; seed++) {
    guint32 n_atoms = 2 + seed % 11;
    guint8 given[13] = {REBUT_UNDEFINED};
    g_autoptr(RebutProgram) program = make_program(seed, n_atoms, 2 * n_atoms, 3);
    g_autoptr(RebutProgram) written = NULL;
    g_autoptr(RebutModel) model = NULL;
    g_autoptr(RebutModel) expected = NULL;
    g_autofree char *text = NULL;
    g_autofree char *expected_text = NULL;

    given[seed % n_atoms] = REBUT_TRUE;
    given[seed / 7 % n_atoms] = REBUT_FALSE;
    written = write_given(program, given);
    model = rebut_well_founded_new(program, given);
    expected = rebut_well_founded_new(written, NULL);
    text = print_model(model);
    expected_text = print_model(expected);
    ck_assert_msg(strcmp(text, expected_text) == 0, "seed %u: %s, not %s", seed, text,
                  expected_text);
  }
}
END_TEST

static guint32
find_latest(const RebutModel *model, const RebutRows *body, guint32 rule)
{
  guint32 latest = 0;

  for (guint32 i = body->first[rule]; i < body->first[rule + 1]; i++)
    latest = MAX(latest, model->rounds[body->items[i]]);
  return latest;
}

/* What is true has a rule whose whole body was decided before. */
START_TEST(test_reasons_come_first)
{
  for (guint32 seed = 0; seed < 500; seed++) {
    g_autoptr(RebutProgram) program = make_program(seed, 30, 60, 3);
    g_autoptr(RebutModel) model = rebut_well_founded_new(program, NULL);

    for (guint32 atom = 0; atom < 30; atom++) {
      guint32 reason = model->reasons[atom];

      ck_assert_int_eq(reason != REBUT_NO_RULE, model->values[atom] == REBUT_TRUE);
      ck_assert_int_eq(model->rounds[atom] != 0, model->values[atom] != REBUT_UNDEFINED);
      if (reason == REBUT_NO_RULE)
        continue;
      ck_assert_uint_eq(program->heads[reason], atom);
      ck_assert_uint_lt(find_latest(model, &program->positive, reason), model->rounds[atom]);
      ck_assert_uint_lt(find_latest(model, &program->negative, reason), model->rounds[atom]);
    }
  }
}
END_TEST

START_TEST(test_large_programs_are_checked)
{
  static const guint32 RULES[] = {500, 1000, 1500, 3000};

  for (guint32 seed = 0; seed < 40; seed++) {
    g_autoptr(RebutProgram) program =
      make_program(seed, 1000, RULES[seed % 4], 2 + (gint32)seed % 3);
    g_autoptr(RebutModel) model = rebut_well_founded_new(program, NULL);

    ck_assert(rebut_model_is_stable(program, model, NULL));
  }
}
END_TEST

/* Pairs of claims that only support each other, each pair denied by the one before: one after the
 * other is found out. */
START_TEST(test_circles_behind_circles_are_found)
{
  RebutProgramDraft *draft = rebut_program_draft_new();
  g_autoptr(RebutProgram) program = NULL;
  g_autoptr(RebutModel) model = NULL;

  for (guint32 atom = 0; atom < 30000; atom += 2) {
    rebut_program_draft_rule(draft, atom);
    rebut_program_draft_positive(draft, atom + 1);
    rebut_program_draft_rule(draft, atom + 1);
    rebut_program_draft_positive(draft, atom);
    rebut_program_draft_rule(draft, atom);
    rebut_program_draft_negative(draft, atom + 2);
  }
  program = rebut_program_new(draft, 30001);
  model = rebut_well_founded_new(program, NULL);
  for (guint32 atom = 0; atom < 30000; atom++)
    ck_assert_int_eq(model->values[atom], atom / 2 % 2 == 1 ? REBUT_TRUE : REBUT_FALSE);
}
END_TEST

/* A chain of 300,000 answers, each to the one before: as many rounds. */
START_TEST(test_a_long_chain_is_linear)
{
  RebutProgramDraft *draft = rebut_program_draft_new();
  g_autoptr(RebutProgram) program = NULL;
  g_autoptr(RebutModel) model = NULL;

  for (guint32 atom = 0; atom < 300000; atom++) {
    rebut_program_draft_rule(draft, atom);
    rebut_program_draft_negative(draft, atom + 1);
  }
  program = rebut_program_new(draft, 300001);
  model = rebut_well_founded_new(program, NULL);
  ck_assert_int_eq(model->values[300000], REBUT_FALSE);
  ck_assert_int_eq(model->values[299999], REBUT_TRUE);
  ck_assert_int_eq(model->values[0], REBUT_FALSE);
  ck_assert_uint_eq(model->rounds[0], 300001);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("well_founded");
  TCase *tests = tcase_create("well_founded");

  tcase_set_timeout(tests, 60);
  tcase_add_loop_test(tests, test_a_program_has_its_model, 0, G_N_ELEMENTS(PROGRAMS));
  tcase_add_test(tests, test_it_is_the_least_of_all_models);
  tcase_add_test(tests, test_what_is_given_goes_before_the_rules);
  tcase_add_test(tests, test_reasons_come_first);
  tcase_add_test(tests, test_large_programs_are_checked);
  tcase_add_test(tests, test_circles_behind_circles_are_found);
  tcase_add_test(tests, test_a_long_chain_is_linear);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
