#include "author.h"
#include "cases.h"
#include "reading.h"
#include "states.h"
#include "suite.h"

/* A rule as "head: positive not negative". */
static void
show_rule(GString *out, const RebutProgram *program, guint32 rule)
{
  g_string_append_printf(out, "%u:", program->heads[rule]);
  for (guint32 i = program->positive.first[rule]; i < program->positive.first[rule + 1]; i++)
    g_string_append_printf(out, " %u", program->positive.items[i]);
  g_string_append(out, " not");
  for (guint32 i = program->negative.first[rule]; i < program->negative.first[rule + 1]; i++)
    g_string_append_printf(out, " %u", program->negative.items[i]);
  g_string_append_c(out, '\n');
}

static gboolean
is_later(const RebutAttribution *attribution, const RebutCaseOptions *options)
{
  guint32 speech = attribution->speech;

  return speech != REBUT_NONE && options->speech != REBUT_NONE && speech > options->speech;
}

/* Whether the claim is said after the speech. */
static gboolean
is_unsaid(const RebutMap *map, const RebutCaseOptions *options, guint32 claim)
{
  return is_later(map->claims[claim].attribution, options);
}

/* Whether it has reasons, and every one is given after the speech, or has a premise that is. */
static gboolean
is_bare(const RebutMap *map, const RebutCaseOptions *options, guint32 claim)
{
  gboolean argued = FALSE;

  for (guint32 i = 0; i < map->into_claim[claim].count; i++) {
    const RebutInference *inference = &map->inferences[map->into_claim[claim].ids[i]];
    gboolean late = is_later(inference->attribution, options);

    if (inference->polarity != REBUT_SUPPORT)
      continue;
    for (guint32 k = 0; k < inference->premises.count; k++)
      late = late || is_unsaid(map, options, inference->premises.ids[k]);
    if (!late)
      return FALSE;
    argued = TRUE;
  }
  return argued;
}

/* The state of a claim or, behind all claims, of an inference by the words of compile.h. */
static guint
find_state(const RebutMap *map, const RebutCaseOptions *options, guint32 claim)
{
  if (claim >= map->n_claims && map->n_claims > 0)
    return is_later(map->inferences[claim - map->n_claims].attribution, options) ? REBUT_WHEN_UNSAID
                                                                                 : REBUT_WHEN_PLAIN;
  for (guint32 i = 0; i < options->rejected.count; i++)
    if (options->rejected.ids[i] == claim)
      return REBUT_WHEN_REJECTED;
  if (is_unsaid(map, options, claim))
    return REBUT_WHEN_UNSAID;
  for (guint32 i = 0; i < options->granted.count; i++)
    if (options->granted.ids[i] == claim)
      return REBUT_WHEN_GRANTED;
  return is_bare(map, options, claim) ? REBUT_WHEN_BARE : REBUT_WHEN_PLAIN;
}

static void
check_case(const RebutMap *map, const RebutCase *all, const RebutCaseOptions *options)
{
  g_autoptr(RebutCase) one = rebut_case_new(map, options);
  g_autoptr(GString) expected = g_string_new(NULL);
  g_autoptr(GString) chosen = g_string_new(NULL);

  for (guint32 rule = 0; rule < one->program->n_rules; rule++)
    show_rule(expected, one->program, rule);
  for (guint32 rule = 0; rule < all->program->n_rules; rule++)
    if ((all->whens[rule] & 1U << options->policy) != 0 &&
        (all->whens[rule] & find_state(map, options, all->subjects[rule])) != 0)
      show_rule(chosen, all->program, rule);
  ck_assert_str_eq(chosen->str, expected->str);
  ck_assert_uint_eq(all->program->n_atoms, one->program->n_atoms);
}

START_TEST(test_the_rules_of_one_case_are_among_those_of_all)
{
  guint n_delays = 0;

  for (guint32 seed = 0; seed < 300; seed++) {
    g_autofree char *text = write_text(seed);
    g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
    g_autoptr(RebutMap) map = read_map(text, diagnostics);
    g_autoptr(RebutCase) all = rebut_case_new_all(map, seed % 2 == 0);
    guint32 ids[] = {0, seed % MAX(map->n_claims, 1), map->n_claims / 2};

    for (guint32 i = 0; i < map->n_inferences; i++)
      n_delays += rebut_states_delay(map, &map->inferences[i]) != REBUT_NONE;
    for (guint policy = REBUT_POLICY_REPLY; policy <= REBUT_POLICY_TWO_WAY; policy++) {
      RebutCaseOptions options = {.policy = (RebutPolicy)policy, .charity = seed % 2 == 0};

      options.speech = seed % 3 == 0 ? 0 : REBUT_NONE;
      check_case(map, all, &options);
      if (map->n_claims == 0)
        continue;
      options.granted = (RebutIds){ids, 2};
      options.rejected = (RebutIds){ids + 1, policy};
      check_case(map, all, &options);
    }
  }
  ck_assert_uint_gt(n_delays, 0);
}
END_TEST

START_TEST(test_they_are_written_as_numbers)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map("[c]\n  + [p] {speech: one}\n  >< [q]\n", diagnostics);
  g_autoptr(GString) out = g_string_new(NULL);
  RebutJson json = {.out = out};

  rebut_cases_write(map, FALSE, &json);
  ck_assert_str_eq(out->str, "{\"claims\":3,\"arguments\":0,\"atoms\":6,"
                             "\"rules\":[[3],[0],[0,-4,-3],[4],[1],[1,-5],[5],[2],[2,-6,-1],"
                             "[0,1,-4,-3]],"
                             "\"subjects\":[0,0,0,1,1,1,2,2,2,0],"
                             "\"whens\":[39,23,135,39,23,15,39,23,15,31],"
                             "\"speeches\":[-1,0,-1],\"oppositions\":[[0,2]]}");
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("cases");
  TCase *tests = tcase_create("cases");

  tcase_add_test(tests, test_the_rules_of_one_case_are_among_those_of_all);
  tcase_add_test(tests, test_they_are_written_as_numbers);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
