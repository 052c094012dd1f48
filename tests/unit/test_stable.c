#include "programs.h"
#include "stable.h"
#include "suite.h"

static const RebutSearchLimits NO_LIMITS = {10000, 0};

static gint
compare_texts(gconstpointer a, gconstpointer b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Models as strings, sorted, one behind the other. */
static char *
print_models(const RebutProgram *program, RebutSemantics semantics)
{
  g_autoptr(RebutModel) base = rebut_well_founded_new(program, NULL);
  g_autoptr(RebutModels) models = rebut_models_new(program, base, NULL, semantics, &NO_LIMITS);
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);

  ck_assert(models->complete);
  for (guint i = 0; i < models->n_models; i++)
    g_ptr_array_add(texts, print_model(models->models[i]));
  g_ptr_array_sort(texts, compare_texts);
  g_ptr_array_add(texts, NULL);
  return g_strjoinv(" ", (char **)texts->pdata);
}

static const struct {
  const char *text;
  guint32 n_atoms;
  const char *preferred;
  const char *stable;
  const char *semi_stable;
  const char *ideal;
} PROGRAMS[] = {
  {"a.", 1, "T", "T", "T", "T"},
  {"a <- a.", 1, "F", "F", "F", "F"},
  {"a <- not a.", 1, "U", "", "U", "U"},
  {"a <- not b. b <- not a.", 2, "FT TF", "FT TF", "FT TF", "UU"},
  {"a <- not b. b <- not c. c <- not a.", 3, "UUU", "", "UUU", "UUU"},
  /* a floating conclusion */
  {"a <- not b. b <- not a. c <- a. c <- b.", 3, "FTT TFT", "FTT TFT", "FTT TFT", "UUU"},
  /* one choice leaves an odd circle open */
  {"a <- not b. b <- not a. c <- not c, not a.", 3, "FTU TFF", "TFF", "TFF", "UUU"},
  /* b loses in the end: the ideal says so, the well-founded does not */
  {"a <- not b. b <- not a, not b.", 2, "TF", "TF", "TF", "TF"},
  /* two reasons that would only support each other */
  {"a <- not b. b <- not a. c <- d. d <- c. c <- a.", 4, "FTFF TFTT", "FTFF TFTT", "FTFF TFTT",
   "UUUU"},
};

START_TEST(test_a_program_has_its_models)
{
  g_autoptr(RebutProgram) program = parse_program(PROGRAMS[_i].text, PROGRAMS[_i].n_atoms);
  const char *expected[] = {PROGRAMS[_i].preferred, PROGRAMS[_i].stable, PROGRAMS[_i].semi_stable,
                            PROGRAMS[_i].ideal};

  for (RebutSemantics semantics = REBUT_PREFERRED; semantics <= REBUT_IDEAL; semantics++) {
    g_autofree char *text = print_models(program, semantics);

    ck_assert_msg(strcmp(text, expected[semantics]) == 0, "%s, %u: %s", PROGRAMS[_i].text,
                  semantics, text);
  }
}
END_TEST

/* Whether all that is true in ONE (with RANGE: decided) is so in OTHER. */
static gboolean
is_within(const char *one, const char *other, gboolean range)
{
  for (; *one != '\0'; one++, other++) {
    gboolean in_one = *one == 'T' || (range && *one == 'F');
    gboolean in_other = *other == 'T' || (range && *other == 'F');

    if (in_one && !in_other)
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_largest(const GPtrArray *all, const char *model, gboolean range)
{
  for (guint i = 0; i < all->len; i++)
    if (is_within(model, all->pdata[i], range) && !is_within(all->pdata[i], model, range))
      return FALSE;
  return TRUE;
}

/* The largest model whose truths are in every preferred one. */
static const char *
choose_ideal(const GPtrArray *all)
{
  const char *best = NULL;

  for (guint i = 0; i < all->len; i++) {
    gboolean fits = TRUE;

    for (guint k = 0; k < all->len; k++)
      if (is_largest(all, all->pdata[k], FALSE) && !is_within(all->pdata[i], all->pdata[k], FALSE))
        fits = FALSE;
    if (fits && (best == NULL || is_within(best, all->pdata[i], FALSE)))
      best = all->pdata[i];
  }
  return best;
}

static char *
print_by_definition(const GPtrArray *all, RebutSemantics semantics)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new();

  if (semantics == REBUT_IDEAL)
    return g_strdup(choose_ideal(all));
  for (guint i = 0; i < all->len; i++)
    if (semantics == REBUT_STABLE ? strchr(all->pdata[i], 'U') == NULL
                                  : is_largest(all, all->pdata[i], semantics == REBUT_SEMI_STABLE))
      g_ptr_array_add(texts, all->pdata[i]);
  g_ptr_array_sort(texts, compare_texts);
  g_ptr_array_add(texts, NULL);
  return g_strjoinv(" ", (char **)texts->pdata);
}

START_TEST(test_they_are_those_of_the_definition)
{
  for (guint32 seed = 0; seed < 1500; seed++) {
    guint32 n_atoms = 2 + seed % 6;
    g_autoptr(RebutProgram) program = make_program(seed, n_atoms, n_atoms + seed % 7, 3);
    g_autoptr(GPtrArray) all = list_stable_models(program);

    for (RebutSemantics semantics = REBUT_PREFERRED; semantics <= REBUT_IDEAL; semantics++) {
      g_autofree char *text = print_models(program, semantics);
      g_autofree char *expected = print_by_definition(all, semantics);

      ck_assert_msg(strcmp(text, expected) == 0, "seed %u, semantics %u: %s, not %s", seed,
                    semantics, text, expected);
    }
  }
}
END_TEST

/* Twenty clashes side by side: a million positions. */
START_TEST(test_limits_are_kept_and_said)
{
  static const RebutSearchLimits LIMITS = {10, 0};
  g_autoptr(GString) text = g_string_new(NULL);
  g_autoptr(RebutProgram) program = NULL;
  g_autoptr(RebutModel) base = NULL;

  for (gint c = 'a'; c < 'y'; c += 2)
    g_string_append_printf(text, "%c <- not %c. %c <- not %c.", c, c + 1, c + 1, c);
  program = parse_program(text->str, 26);
  base = rebut_well_founded_new(program, NULL);
  for (RebutSemantics semantics = REBUT_PREFERRED; semantics <= REBUT_SEMI_STABLE; semantics++) {
    g_autoptr(RebutModels) models = rebut_models_new(program, base, NULL, semantics, &LIMITS);

    ck_assert_uint_eq(models->n_models, 10);
    ck_assert(!models->complete);
  }
}
END_TEST

/* A circle of attacks as long as this would keep the solver from its clock. */
START_TEST(test_what_is_too_large_is_said)
{
  const guint32 n = REBUT_SEMI_STABLE_MOST + 1;
  RebutProgramDraft *draft = rebut_program_draft_new();
  g_autoptr(RebutProgram) program = NULL;
  g_autoptr(RebutModel) base = NULL;
  g_autoptr(RebutModels) models = NULL;

  for (guint32 i = 0; i < n; i++) {
    rebut_program_draft_rule(draft, i);
    rebut_program_draft_negative(draft, (i + 1) % n);
  }
  program = rebut_program_new(draft, n);
  base = rebut_well_founded_new(program, NULL);
  models = rebut_models_new(program, base, NULL, REBUT_SEMI_STABLE, &NO_LIMITS);
  ck_assert(!models->complete);
  ck_assert_uint_eq(models->n_models, 0);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("stable");
  TCase *tests = tcase_create("stable");

  tcase_set_timeout(tests, 120);
  tcase_add_loop_test(tests, test_a_program_has_its_models, 0, G_N_ELEMENTS(PROGRAMS));
  tcase_add_test(tests, test_they_are_those_of_the_definition);
  tcase_add_test(tests, test_limits_are_kept_and_said);
  tcase_add_test(tests, test_what_is_too_large_is_said);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
