#include "author.h"
#include "flips.h"
#include "grounds.h"
#include "reading.h"
#include "suite.h"

#define TEXTS 300

/* Runs CHECK on every claim of many texts. */
static void
judge_texts(void (*check)(const RebutJudgement *judgement, guint32 claim, guint32 seed))
{
  for (guint32 seed = 0; seed < TEXTS; seed++) {
    g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
    g_autofree char *text = write_text(seed);
    g_autoptr(RebutMap) map = read_map(text, diagnostics);
    RebutJudgeOptions options = rebut_judge_usual;
    g_autoptr(RebutJudgement) judgement = NULL;

    options.debate.policy = (RebutPolicy)(seed % 3);
    judgement = rebut_judge(map, &options);
    for (guint32 claim = 0; claim < map->n_claims; claim++)
      check(judgement, claim, seed);
  }
}

static RebutVerdict
judge_without(const RebutJudgement *judgement, const guint32 *claims, guint n, guint32 claim)
{
  g_autoptr(RebutJudgement) without = rebut_judge_without(judgement, claims, n);

  return without->claims[claim];
}

static void
check_necessary(const RebutJudgement *judgement, guint32 claim, guint32 seed)
{
  gboolean complete;
  g_autoptr(GArray) grounds = rebut_verdict_grounds(judgement, claim);
  g_autoptr(GArray) necessary = rebut_necessary_claims(judgement, claim, &complete);
  guint n = 0;

  ck_assert(complete);
  if (grounds == NULL) {
    ck_assert_uint_eq(necessary->len, 0);
    return;
  }
  for (guint32 i = 0; i < judgement->debate->map->n_claims; i++) {
    gboolean listed = n < necessary->len && g_array_index(necessary, guint32, n) == i;
    gboolean changes =
      i != claim && judge_without(judgement, &i, 1, claim) != judgement->claims[claim];

    n += listed ? 1 : 0;
    ck_assert_msg(listed == changes, "text %u: %u for %u", seed, i, claim);
  }
}

START_TEST(test_necessary_claims_are_those_whose_fall_counts)
{
  judge_texts(check_necessary);
}
END_TEST

/* How many sets of N bare claims change the verdict. */
static void
count_sets(const RebutJudgement *judgement, const GArray *bare, guint n, guint32 claim, guint *sets)
{
  guint32 chosen[REBUT_FLIPS_MOST];

  *sets = 0;
  for (guint a = 0; a < bare->len; a++)
    for (guint b = n > 1 ? a + 1 : bare->len - 1; b < bare->len; b++)
      for (guint c = n > 2 ? b + 1 : bare->len - 1; c < bare->len; c++) {
        chosen[0] = g_array_index(bare, guint32, a);
        chosen[1] = g_array_index(bare, guint32, b);
        chosen[2] = g_array_index(bare, guint32, c);
        *sets += judge_without(judgement, chosen, n, claim) != judgement->claims[claim] ? 1 : 0;
      }
}

static void
check_flips(const RebutJudgement *judgement, guint32 claim, guint32 seed)
{
  g_autoptr(GArray) bare = rebut_bare_claims(judgement->debate->map, claim);
  g_autoptr(RebutFlips) flips = rebut_flips_new(judgement, claim);
  guint n = 0;
  guint sets = 0;

  ck_assert(flips->complete);
  while (sets == 0 && n < REBUT_FLIPS_MOST)
    count_sets(judgement, bare, ++n, claim, &sets);
  ck_assert_msg(flips->flips->len == sets, "text %u, claim %u: %u sets, not %u", seed, claim,
                flips->flips->len, sets);
  for (guint i = 0; i < flips->flips->len; i++) {
    const RebutFlip *flip = &g_array_index(flips->flips, RebutFlip, i);

    ck_assert_uint_eq(flip->n_claims, n);
    ck_assert_int_ne(flip->verdict, judgement->claims[claim]);
    ck_assert_int_eq(flip->verdict, judge_without(judgement, flip->claims, n, claim));
  }
}

START_TEST(test_flips_are_the_smallest_sets)
{
  judge_texts(check_flips);
}
END_TEST

START_TEST(test_what_is_granted_does_not_fall)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map("[c]\n  + [p]\n  - [o]", diagnostics);
  guint32 o = rebut_map_find_claim(map, "o");
  guint32 c = rebut_map_find_claim(map, "c");
  RebutJudgeOptions options = rebut_judge_usual;
  g_autoptr(RebutJudgement) judgement = NULL;
  g_autoptr(RebutFlips) flips = NULL;

  options.debate.granted = (RebutIds){&o, 1};
  judgement = rebut_judge(map, &options);
  flips = rebut_flips_new(judgement, c);
  ck_assert_uint_eq(flips->flips->len, 1);
  ck_assert_uint_eq(g_array_index(flips->flips, RebutFlip, 0).claims[0],
                    rebut_map_find_claim(map, "p"));
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("flips");
  TCase *tests = tcase_create("flips");

  tcase_set_timeout(tests, 120);
  tcase_add_test(tests, test_necessary_claims_are_those_whose_fall_counts);
  tcase_add_test(tests, test_flips_are_the_smallest_sets);
  tcase_add_test(tests, test_what_is_granted_does_not_fall);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
