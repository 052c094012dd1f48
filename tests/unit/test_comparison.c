#include "comparison.h"
#include "reading.h"
#include "suite.h"

/* The key of every pair: m is the thesis, b and c are reasons for it, d answers b, u denies the
 * step from c. Eleven words of different letters, so that no two claims are alike. */
#define M   "[M]: Trams should run at night."
#define B   "[B]: Nurses travel after midnight."
#define C   "[C]: Buses cost more fuel."
#define D   "[D]: Hospital shifts end earlier."
#define U   "[U]: Fuel prices hardly matter."
#define KEY M "\n  + " B "\n    - " D "\n  + " C "\n    _ " U "\n"

/* Relations of the key: B+M, D-B, C+M, U~M (an undercut bears on the conclusion). */

typedef struct {
  const char *name;
  const char *student;
  const char *findings; /* "missed 1, …" without what is found and right; sorted as listed */
  gdouble scores[REBUT_N_SCORES];
} Pair;

/* By hand, in the order of RebutScore: claims relations kinds closure linked main kappa cass edits
 * sides verdicts; -1 is not looked at. */
static const Pair PAIRS[] = {
  {"the same", KEY, "", {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}},
  {"renamed and in another order",
   "[x]: Fuel prices hardly matter.\n\n[y]: Trams should run at night.\n"
   "  + [z]: Buses cost more fuel.\n    _ [x]\n  + [w]: Nurses travel after midnight.\n"
   "    - [v]: Hospital shifts end earlier.\n",
   "",
   {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}},
  /* D is gone, and with it a relation of the key; what is left is right. B stands now. Edits: 1
   * claim and 1 relation of 5 + 4 + 4 + 3. */
  {"a claim missed",
   M "\n  + " B "\n  + " C "\n    _ " U "\n",
   "missed 1, verdict 2",
   {2.0 * 4 / 9, 1, 1, 1, 1, 1, 1, 2.0 * (8.0 / 9) / (1 + 8.0 / 9), 1 - 2.0 / 16, 1, 0.5}},
  /* A sixth claim of the student's own. Edits: 1 claim and 1 relation of 5 + 4 + 6 + 5. */
  {"a claim added",
   M "\n  + " B "\n    - " D "\n  + " C "\n    _ " U "\n  + [Extra]: Zebras quietly jump.\n",
   "added 1, verdict 1",
   {2 * 5.0 / 11, 1, 1, 1, 1, 1, 1, 2 * (10.0 / 11) / (1 + 10.0 / 11), 1 - 2.0 / 20, 1, 0.8}},
  /* The sign of D is turned: D supports B. Kinds: 3 of 4. Kappa: 19 of 20 pairs agree; by chance
   * (16·16 + 2·3 + 1·0 + 1·1) / 400. Edits: half of 18. On D's side one of four is wrong. */
  {"a sign turned",
   M "\n  + " B "\n    + " D "\n  + " C "\n    _ " U "\n",
   "wrong-sign 1, verdict 2",
   {1, 1, 0.75, 0.75, 1, 1, (0.95 - 263.0 / 400) / (1 - 263.0 / 400), -1, 1 - 0.5 / 18, 0.75, 0.6}},
  /* U attacks M itself. */
  {"an undercut drawn as an attack on the conclusion",
   M "\n  + " B "\n    - " D "\n  + " C "\n  - " U "\n",
   "undercut-drawn-as-attack 1, verdict 1",
   {1, 1, 0.75, 0.75, 1, 1, -1, -1, 1 - 0.5 / 18, 1, -1}},
  /* U attacks the premise C: another relation altogether. Directed: 3 of his 4, 3 of the key's 4.
   * By closure his U-M over C attacks M, which is no undercut. */
  {"an undercut drawn as an attack on a premise",
   M "\n  + " B "\n    - " D "\n  + " C "\n    - " U "\n",
   "undercut-drawn-as-attack 1, verdict 1",
   {1, 0.75, 0.75, 0.75, 1, 1, -1, -1, 1 - 2.0 / 18, 1, 0.8}},
  /* And C, the conclusion of the step that U denies, is missing: U attacks the premise. */
  {"an undercut of a step without its conclusion drawn as an attack",
   B "\n  - " D "\n\n" C "\n  - " U "\n",
   "missed 1, undercut-drawn-as-attack 1, verdict 1",
   {2 * 4.0 / 9, -1, -1, -1, 1, -1, -1, -1, -1, -1, 0.75}},
  /* M is a reason for B. */
  {"a relation reversed",
   B "\n  + " M "\n    + " C "\n      _ " U "\n  - " D "\n",
   "reversed 1",
   {1, 0.75, 0.75, 0.75, 1, 0, -1, -1, 1 - 2.0 / 18, -1, -1}},
  /* D attacks M at once, which the key says by way of B. Directed 3 of 4; by closure all his are
   * right, and the key's D-B is not said. */
  {"a shortcut",
   M "\n  + " B "\n  + " C "\n    _ " U "\n  - " D "\n",
   "indirect 1, relation-missed 1, verdict 2",
   {1, 0.75, 0.75, 2 * 0.75 / 1.75, 1, 1, -1, -1, 1 - 2.0 / 18, 1, -1}},
  {"nothing", "", "missed 5", {0}},
};

/* What differs, and how often; the caller frees it. */
static char *
list_findings(const RebutComparison *comparison)
{
  GString *out = g_string_new(NULL);

  for (guint i = REBUT_MISSED; i < REBUT_N_DIFFERENCES; i++)
    if (i != REBUT_RELATION && comparison->counts[i] > 0)
      g_string_append_printf(out, "%s%s %u", out->len > 0 ? ", " : "",
                             rebut_difference_name((RebutDifference)i), comparison->counts[i]);
  return g_string_free(out, FALSE);
}

static void
check_pair(const char *key_text, const Pair *pair)
{
  g_autoptr(RebutMap) key = read_text(key_text);
  g_autoptr(RebutMap) student = read_text(pair->student);
  g_autoptr(RebutJudgement) judged = rebut_judge(key, &rebut_judge_usual);
  g_autoptr(RebutComparison) comparison =
    rebut_comparison_new(key, judged, student, REBUT_MATCH_LEAST);
  g_autofree char *findings = list_findings(comparison);

  ck_assert_msg(strcmp(findings, pair->findings) == 0, "%s: %s", pair->name, findings);
  for (guint i = 0; i < REBUT_N_SCORES; i++)
    if (pair->scores[i] >= 0)
      ck_assert_msg(ABS(comparison->scores.values[i] - pair->scores[i]) < 1e-9,
                    "%s: %s is %f, not %f", pair->name, rebut_score_name((RebutScore)i),
                    comparison->scores.values[i], pair->scores[i]);
}

START_TEST(test_scores_by_hand)
{
  check_pair(KEY, &PAIRS[_i]);
}
END_TEST

/* A made debate: a tree of claims, each of words of its own. */
#define N_CLAIMS 14

typedef struct {
  guint parents[N_CLAIMS]; /* of each but claim 0, and below it in number */
  char signs[N_CLAIMS];    /* '+' or '-' */
  gboolean dropped[N_CLAIMS];
  guint order[N_CLAIMS]; /* in which the claims are written */
  const char *prefix;    /* of every title */
  gboolean added;        /* one more claim, by itself */
} Debate;

static Debate
make_debate(GRand *rand)
{
  Debate debate = {.prefix = "T"};

  for (guint i = 0; i < N_CLAIMS; i++) {
    debate.parents[i] = i == 0 ? 0 : (guint)g_rand_int_range(rand, 0, (gint)i);
    debate.signs[i] = g_rand_boolean(rand) ? '+' : '-';
    debate.order[i] = i;
  }
  return debate;
}

static RebutMap *
write_debate(const Debate *debate)
{
  g_autoptr(GString) text = g_string_new(NULL);

  for (guint at = 0; at < N_CLAIMS; at++) {
    guint i = debate->order[at];

    if (debate->dropped[i])
      continue;
    g_string_append_printf(text, "[%s%u]: %c%c%c %c%c%c%c %c%c.\n", debate->prefix, i, 'a' + i,
                           'k' + i % 7, 'a' + i, 'z' - i, 'b' + i % 5, 'z' - i, 'e', 'c' + i,
                           'c' + i);
    for (guint k = 1; k < N_CLAIMS; k++)
      if (debate->parents[k] == i && !debate->dropped[k])
        g_string_append_printf(text, "  %c [%s%u]\n", debate->signs[k], debate->prefix, k);
    g_string_append_c(text, '\n');
  }
  if (debate->added)
    g_string_append(text, "[Extra]: 0123 4567 89.\n");
  return read_text(text->str);
}

static guint
find_leaf(const Debate *debate)
{
  for (guint leaf = N_CLAIMS - 1;; leaf--) {
    guint k = 1;

    while (k < N_CLAIMS && debate->parents[k] != leaf)
      k++;
    if (k == N_CLAIMS)
      return leaf;
  }
}

static RebutScores
compare(const Debate *key, const Debate *student)
{
  g_autoptr(RebutMap) key_map = write_debate(key);
  g_autoptr(RebutMap) student_map = write_debate(student);
  g_autoptr(RebutJudgement) judged = rebut_judge(key_map, &rebut_judge_usual);
  g_autoptr(RebutComparison) comparison =
    rebut_comparison_new(key_map, judged, student_map, REBUT_MATCH_LEAST);

  return comparison->scores;
}

/* Exactly the scores of WHICH are below 1; whether those of MAYBE are depends on the map. */
static void
check_lowered(const RebutScores *scores, guint which, guint maybe)
{
  for (guint i = 0; i < REBUT_N_SCORES; i++) {
    if ((maybe & (1u << i)) != 0)
      continue;
    ck_assert_msg((scores->values[i] < 1) == ((which & (1u << i)) != 0), "%s is %f",
                  rebut_score_name((RebutScore)i), scores->values[i]);
  }
}

START_TEST(test_names_and_order_change_nothing)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed((guint32)_i);
  Debate key = make_debate(rand);
  Debate student = key;
  RebutScores scores;

  student.prefix = "Other ";
  for (guint i = 0; i < N_CLAIMS; i++) {
    guint k = (guint)g_rand_int_range(rand, (gint)i, N_CLAIMS);
    guint taken = student.order[i];

    student.order[i] = student.order[k];
    student.order[k] = taken;
  }
  scores = compare(&key, &student);
  check_lowered(&scores, 0, 0);
}
END_TEST

START_TEST(test_a_dropped_claim_costs_claims)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed((guint32)_i);
  Debate key = make_debate(rand);
  Debate student = key;
  RebutScores scores;

  student.dropped[find_leaf(&key)] = TRUE;
  scores = compare(&key, &student);
  check_lowered(&scores,
                1u << REBUT_SCORE_CLAIMS | 1u << REBUT_SCORE_CASS | 1u << REBUT_SCORE_EDITS,
                1u << REBUT_SCORE_VERDICTS);
  ck_assert(scores.f1[REBUT_SCORE_CLAIMS].precision >= 1);
}
END_TEST

START_TEST(test_an_added_claim_costs_precision)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed((guint32)_i);
  Debate key = make_debate(rand);
  Debate student = key;
  RebutScores scores;

  student.added = TRUE;
  scores = compare(&key, &student);
  check_lowered(&scores,
                1u << REBUT_SCORE_CLAIMS | 1u << REBUT_SCORE_CASS | 1u << REBUT_SCORE_EDITS, 0);
  ck_assert(scores.f1[REBUT_SCORE_CLAIMS].recall >= 1);
}
END_TEST

START_TEST(test_a_turned_sign_costs_kinds)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed((guint32)_i);
  Debate key = make_debate(rand);
  Debate student = key;
  guint turned = find_leaf(&key);
  RebutScores scores;

  student.signs[turned] = key.signs[turned] == '+' ? '-' : '+';
  scores = compare(&key, &student);
  check_lowered(&scores,
                1u << REBUT_SCORE_KINDS | 1u << REBUT_SCORE_CLOSURE | 1u << REBUT_SCORE_KAPPA |
                  1u << REBUT_SCORE_CASS | 1u << REBUT_SCORE_EDITS | 1u << REBUT_SCORE_SIDES,
                1u << REBUT_SCORE_VERDICTS);
}
END_TEST

START_TEST(test_a_moved_claim_costs_relations)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed((guint32)_i);
  Debate key = make_debate(rand);
  Debate student = key;
  guint moved = find_leaf(&key);
  RebutScores scores;

  student.parents[moved] = key.parents[moved] == 0 ? 1 : 0;
  scores = compare(&key, &student);
  check_lowered(&scores,
                1u << REBUT_SCORE_RELATIONS | 1u << REBUT_SCORE_KINDS | 1u << REBUT_SCORE_KAPPA |
                  1u << REBUT_SCORE_CASS | 1u << REBUT_SCORE_EDITS | 1u << REBUT_SCORE_CLOSURE,
                1u << REBUT_SCORE_VERDICTS | 1u << REBUT_SCORE_SIDES | 1u << REBUT_SCORE_CLOSURE);
}
END_TEST

START_TEST(test_premises_that_are_parted_cost_links)
{
  g_autoptr(RebutMap) key = read_text("(1) Nurses work at night.\n(2) Buses rest at dusk.\n----\n"
                                      "(3) Trams should run late.\n");
  g_autoptr(RebutMap) student = read_text("[M]: Trams should run late.\n"
                                          "  + Nurses work at night.\n  + Buses rest at dusk.\n");
  g_autoptr(RebutJudgement) judged = rebut_judge(key, &rebut_judge_usual);
  g_autoptr(RebutComparison) parted = rebut_comparison_new(key, judged, student, REBUT_MATCH_LEAST);
  g_autoptr(RebutJudgement) turned = rebut_judge(student, &rebut_judge_usual);
  g_autoptr(RebutComparison) joined = rebut_comparison_new(student, turned, key, REBUT_MATCH_LEAST);

  check_lowered(&parted->scores, 1u << REBUT_SCORE_LINKED | 1u << REBUT_SCORE_EDITS, 0);
  ck_assert_uint_eq(parted->counts[REBUT_PREMISES_SPLIT], 1);
  ck_assert_uint_eq(joined->counts[REBUT_PREMISES_JOINED], 1);
}
END_TEST

/* The words about the first difference of a kind; the caller frees them. */
static char *
comment_on(const char *key_text, const char *student_text, RebutDifference difference)
{
  g_autoptr(RebutMap) key = read_text(key_text);
  g_autoptr(RebutMap) student = read_text(student_text);
  g_autoptr(RebutJudgement) judged = rebut_judge(key, &rebut_judge_usual);
  g_autoptr(RebutComparison) comparison =
    rebut_comparison_new(key, judged, student, REBUT_MATCH_LEAST);

  for (guint i = 0; i < comparison->findings->len; i++) {
    const RebutFinding *finding = &g_array_index(comparison->findings, RebutFinding, i);

    if (finding->difference == difference)
      return rebut_finding_comment(comparison, finding);
  }
  return NULL;
}

START_TEST(test_words_tell_attacks_on_either_end_of_a_step_apart)
{
  g_autofree char *end =
    comment_on(KEY, M "\n  + " B "\n  + " C "\n  - " U "\n", REBUT_UNDERCUT_AS_ATTACK);
  g_autofree char *start =
    comment_on(KEY, M "\n  + " B "\n  + " C "\n    - " U "\n", REBUT_UNDERCUT_AS_ATTACK);

  ck_assert_str_eq(end, "You drew [U] as an attack on [M]. It denies the step: even if the reasons "
                        "are true, [M] does not follow from them.");
  ck_assert_str_eq(start, "You drew [U] as an attack on [C]. It denies the step: [C] may be true, "
                          "but the conclusion does not follow from it.");
}
END_TEST

START_TEST(test_words_tell_what_stands_side_by_side)
{
  g_autofree char *beside = comment_on(KEY, M "\n  + " B "\n    + " C "\n", REBUT_RELATION_ADDED);
  g_autofree char *apart = comment_on(KEY, D "\n  + " C "\n", REBUT_RELATION_ADDED);

  ck_assert_str_eq(beside, "You drew [C] as a support of [B]. In the key they stand side by side, "
                           "and both bear on [M].");
  ck_assert_str_eq(apart, "You drew [C] as a support of [D]. The key has no line between them: "
                          "which words of the text make you draw it?");
}
END_TEST

START_TEST(test_every_finding_has_its_words)
{
  for (guint i = 0; i < G_N_ELEMENTS(PAIRS); i++) {
    g_autoptr(RebutMap) key = read_text(KEY);
    g_autoptr(RebutMap) student = read_text(PAIRS[i].student);
    g_autoptr(RebutJudgement) judged = rebut_judge(key, &rebut_judge_usual);
    g_autoptr(RebutComparison) comparison =
      rebut_comparison_new(key, judged, student, REBUT_MATCH_LEAST);

    for (guint k = 0; k < comparison->findings->len; k++) {
      g_autofree char *comment =
        rebut_finding_comment(comparison, &g_array_index(comparison->findings, RebutFinding, k));

      ck_assert_ptr_nonnull(strchr(comment, '['));
      ck_assert_ptr_null(strstr(comment, "(null)"));
    }
  }
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("comparison");
  TCase *tests = tcase_create("comparison");

  tcase_add_loop_test(tests, test_scores_by_hand, 0, G_N_ELEMENTS(PAIRS));
  tcase_add_loop_test(tests, test_names_and_order_change_nothing, 0, 20);
  tcase_add_loop_test(tests, test_a_dropped_claim_costs_claims, 0, 20);
  tcase_add_loop_test(tests, test_an_added_claim_costs_precision, 0, 20);
  tcase_add_loop_test(tests, test_a_turned_sign_costs_kinds, 0, 20);
  tcase_add_loop_test(tests, test_a_moved_claim_costs_relations, 0, 20);
  tcase_add_test(tests, test_premises_that_are_parted_cost_links);
  tcase_add_test(tests, test_words_tell_attacks_on_either_end_of_a_step_apart);
  tcase_add_test(tests, test_words_tell_what_stands_side_by_side);
  tcase_add_test(tests, test_every_finding_has_its_words);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
