#include "account.h"
#include "reading.h"
#include "suite.h"

#include <string.h>

#define SURELY "\n-- {logic: [deductive]} --\n"

/* What is said of the claim c. */
static const struct {
  const char *text;
  RebutJudgeSemantics semantics;
  const char *account;
} ACCOUNTS[] = {
  {"[c]\n  + [p]\n    - [o]\n      - [d]", 0,
   "[c] stands because [p] does.\n"
   "  [p] stands: every objection to it fails.\n"
   "    The objection [o] fails: it is refuted.\n"
   "      [o] is refuted by [d].\n"
   "        [d] stands: nothing is held against it.\n"
   "It needs [p] and [d]: without either of them it would no longer stand.\n"},
  /* neither of two reasons is needed */
  {"[c]\n  + [p]\n  + [q]", 0,
   "[c] stands because [p] does.\n"
   "  [p] stands: nothing is held against it.\n"},
  {"[c]\n  + [p]\n    _ [u]\n      - [d]", 0,
   "[c] stands because [p] does.\n"
   "  [p] stands: nothing is held against it.\n"
   "  The undercut [u] fails: it is refuted.\n"
   "    [u] is refuted by [d].\n"
   "      [d] stands: nothing is held against it.\n"
   "It needs [p] and [d]: without either of them it would no longer stand.\n"},
  {"[c]\n  - [o]", 0,
   "[c] is refuted by [o].\n"
   "  [o] stands: nothing is held against it.\n"
   "That hangs on [o]: without this claim it would no longer be refuted.\n"},
  {"[c]\n  >< [q]\n\n[q]\n  - [o]", 0,
   "[c] stands: every objection to it fails.\n"
   "  [q], which contradicts it, is refuted.\n"
   "    [q] is refuted by [o].\n"
   "      [o] stands: nothing is held against it.\n"
   "It needs [o]: without this claim it would no longer stand.\n"},
  /* what would settle it */
  {"[c]\n  + [p]\n  - [o]", 0,
   "[c] is contested: [o] speaks against it, and neither side wins.\n"
   "  [o] stands: nothing is held against it.\n"
   "It would be settled by rejecting [p] or [o].\n"},
  {"[c]\n  + [p]\n\n[p]\n  + [q]\n  - [r]\n\n[q]: q {status: reported}", 0,
   "[c] is unsupported: no reason for it holds.\n"
   "  The reason [p] fails: it is refuted.\n"
   "    [p] is refuted by [r].\n"
   "      [r] stands: nothing is held against it.\n"
   "      The reason [q] fails: it is unsupported.\n"
   "        [q] is unsupported: it is only reported, and no reason is given for it.\n"},
  {"[b]\n  - [a]\n\n[c]\n  - [b]\n\n[a]\n  - [c]", 0,
   "[c] is contested: [b] speaks against it, and neither side wins.\n"
   "  [b] is contested: [a] speaks against it, and neither side wins.\n"
   "    [a] is contested: [c] speaks against it, and neither side wins.\n"
   "There is an open circle: [c] depends on [b], which depends on [a], which depends on [c].\n"
   "It would be settled by granting [b] or [a], or by rejecting [b] or [a].\n"},
  /* what it leads to */
  {"(1) [c]\n(2) [q]" SURELY "(3) [d]\n\n[d]\n  - [o]", 0,
   "[c] is contested: with [q] it leads to [d], which is contested.\n"
   "  [q] is contested: with [c] it leads to [d], which is contested.\n"
   "    [d] is contested: [o] speaks against it, and neither side wins.\n"
   "      [o] stands: nothing is held against it.\n"
   "      The reason [c] and [q] is open: [c] is contested.\n"
   "There is an open circle: [c] depends on [d], which depends on [c].\n"
   "It would be settled by granting [d], or by rejecting [q] or [o].\n"},
  {"(1) [c]" SURELY "(2) [x]\n\n(1) [d]" SURELY "(2) [y]\n\n[x]\n  >< [y]", 0,
   "[c] is contested: it leads to [x], which is contested.\n"
   "  [x] is contested: [y] contradicts it, and neither wins.\n"
   "    [y] is contested: [x] contradicts it, and neither wins.\n"
   "      The reason [d] is open: it is contested.\n"
   "        [d] is contested: it leads to [y], which is contested.\n"
   "    The reason [c] is open: it is contested.\n"
   "There is an open circle: [c] depends on [x], which depends on [y], which depends on [d], which "
   "depends on [c].\n"
   "It would be settled by granting [x], [d] or [y], or by rejecting [x], [d] or [y].\n"},
  {"(1) [c]" SURELY "(2) [d]\n\n[d]\n  - [o]", REBUT_JUDGE_PREFERRED,
   "[c] is contested: it stands in 1 of 2 positions.\n"
   "  In position 1, [c] stands: nothing is held against it.\n"
   "  In position 2, [c] is refuted: it leads to [d], which is refuted.\n"
   "    [d] is refuted by [o].\n"
   "      [o] stands: nothing is held against it.\n"
   "      The reason [c] fails: it is refuted.\n"},
  /* what an argument needs */
  {"[c]\n  + <a>: g\n    + [s]\n      - [s]", 0,
   "[c] is contested: what it rests on is not settled.\n"
   "  The reason <a> is open: the support that it needs is not settled.\n"
   "    [s] is contested: [s] speaks against it, and neither side wins.\n"
   "It would be settled by granting [s], or by rejecting [s] or <a>.\n"},
  {"[c]\n  + [p]\n  - [o]\n    - [o]", REBUT_JUDGE_PREFERRED,
   "[c] stands because [p] does, and it is held against [o].\n"
   "  [p] stands: nothing is held against it.\n"
   "  The objection [o] is open: it is contested.\n"
   "    [o] is contested: [o] speaks against it, and neither side wins.\n"},
  /* by positions */
  {"[c]\n  + [p]\n  - [o]", REBUT_JUDGE_PREFERRED,
   "[c] is contested: it stands in 1 of 2 positions.\n"
   "  In position 1, [c] stands because [p] does, and it is held against [o].\n"
   "    [p] stands: nothing is held against it.\n"
   "  In position 2, [c] is refuted by [o].\n"
   "    [o] stands: nothing is held against it.\n"},
  {"[p]\n  >< [q]\n\n[c]\n  + [p]\n  + [q]", REBUT_JUDGE_PREFERRED,
   "[c] stands in all 2 positions.\n"
   "  In position 1, [c] stands because [p] does.\n"
   "    [p] stands: every objection to it fails.\n"
   "      [q], which contradicts it, is refuted.\n"
   "        [q] is refuted: it contradicts [p].\n"},
  {"[p]\n  >< [q]\n\n[c]\n  + [p]\n  + [q]", REBUT_JUDGE_IDEAL,
   "[c] is contested: what it rests on is not settled.\n"
   "  The reason [p] is open: it is contested.\n"
   "    [p] is contested: [q] contradicts it, and neither wins.\n"
   "      [q] is contested: [p] contradicts it, and neither wins.\n"
   "  The reason [q] is open: it is contested.\n"},
};

START_TEST(test_a_verdict_is_accounted_for)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(ACCOUNTS[_i].text, diagnostics);
  RebutJudgeOptions options = rebut_judge_usual;
  g_autoptr(RebutJudgement) judgement = NULL;
  g_autoptr(GString) out = g_string_new(NULL);

  options.semantics = ACCOUNTS[_i].semantics;
  judgement = rebut_judge(map, &options);
  rebut_explanation_print(judgement, rebut_map_find_claim(map, "c"), REBUT_PRINT_TEXT, out);
  ck_assert_str_eq(out->str, ACCOUNTS[_i].account);
}
END_TEST

static char *
print_account(const char *text, RebutPrintFormat format)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(text, diagnostics);
  g_autoptr(RebutJudgement) judgement = rebut_judge(map, &rebut_judge_usual);
  GString *out = g_string_new(NULL);

  rebut_explanation_print(judgement, rebut_map_find_claim(map, "c"), format, out);
  return g_string_free(out, FALSE);
}

static guint
count_lines(const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n' ? 1 : 0;
  return n;
}

/* A circle of 1,000 attacks: in JSON all of it, in text what anybody reads. */
START_TEST(test_a_long_circle_is_told_in_short)
{
  g_autoptr(GString) text = g_string_new("[c]\n  - [c1]\n");
  g_autofree char *account = NULL;
  g_autofree char *json = NULL;

  for (guint i = 1; i < 999; i++)
    g_string_append_printf(text, "\n[c%u]\n  - [c%u]\n", i, i + 1);
  g_string_append(text, "\n[c999]\n  - [c]\n");
  account = print_account(text->str, REBUT_PRINT_TEXT);
  json = print_account(text->str, REBUT_PRINT_JSON);
  ck_assert_uint_le(count_lines(account), REBUT_EXPLAIN_DEEPEST + 5);
  ck_assert_ptr_nonnull(strstr(account, "There is more to it: "));
  ck_assert_ptr_nonnull(
    strstr(account, "There is an open circle of 1000 claims: [c] depends on [c1], which "));
  ck_assert_ptr_nonnull(strstr(account, ", which depends on [c7], and so on back to [c].\n"));
  ck_assert_ptr_nonnull(strstr(account, " or 88 more.\nNot all claims were tried for this.\n"));
  ck_assert_ptr_null(strstr(account, "[c500]"));
  ck_assert_ptr_nonnull(strstr(json, "\"c500\""));
  ck_assert_ptr_nonnull(strstr(json, "\"settlingComplete\": false"));
}
END_TEST

START_TEST(test_of_many_reasons_some_are_told)
{
  g_autoptr(GString) text = g_string_new("[c]\n");
  g_autofree char *account = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf(text, "  + [p%u]\n    - [o]\n", i);
  account = print_account(text->str, REBUT_PRINT_TEXT);
  ck_assert_uint_le(count_lines(account), REBUT_EXPLAIN_MOST + 3);
  ck_assert_ptr_nonnull(strstr(account, "There is more to it: "));
}
END_TEST

/* 150 bare claims, each with its objection. */
START_TEST(test_of_many_main_claims_some_are_proved)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GString) text = g_string_new(NULL);
  g_autoptr(GString) out = g_string_new(NULL);
  g_autoptr(RebutJudgement) judgement = NULL;
  g_autoptr(RebutMap) map = NULL;

  for (guint i = 0; i < REBUT_PROOFS_MOST + 50; i++)
    g_string_append_printf(text, "[c%u]\n  - [o%u]\n\n", i, i);
  map = read_map(text->str, diagnostics);
  judgement = rebut_judge(map, &rebut_judge_usual);
  rebut_judgement_print(judgement, REBUT_PRINT_TEXT, out);
  ck_assert_ptr_nonnull(strstr(out->str, "\n[c99] is refuted by [o99].\n"));
  ck_assert_ptr_null(strstr(out->str, "\n[c100] is refuted by"));
  ck_assert_ptr_nonnull(strstr(out->str, "\n50 more main claims: --why explains each.\n"));
}
END_TEST

START_TEST(test_a_long_title_does_not_make_all_rows_long)
{
  g_autofree char *title = g_strnfill(10000, 'x');
  g_autofree char *text = g_strdup_printf("[%s]\n\n[c]\n", title);
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(text, diagnostics);
  g_autoptr(RebutJudgement) judgement = rebut_judge(map, &rebut_judge_usual);
  g_autoptr(GString) out = g_string_new(NULL);

  rebut_judgement_print(judgement, REBUT_PRINT_TEXT, out);
  ck_assert_uint_lt(out->len, 10500);
}
END_TEST

/* Reasons that fail are none of the business of a claim that is still to be made. */
START_TEST(test_what_nobody_has_said_is_said_to_be_so)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(
    "[c]: c {speech: 2AC}\n  + [p]: p {speech: 1AC}\n    - [o]: o {speech: 1AC}", diagnostics);
  RebutJudgeOptions options = rebut_judge_usual;
  g_autoptr(RebutJudgement) judgement = NULL;
  g_autofree char *why = NULL;

  options.debate.speech = rebut_map_find_speech(map, "1AC");
  judgement = rebut_judge(map, &options);
  why = rebut_explain_briefly(judgement, rebut_map_find_claim(map, "c"));
  ck_assert_str_eq(why, "nobody has said it by then.");
}
END_TEST

/* What is asked of C, with O granted, and with claims that need none of their reasons. */
static char *
account_for_what_if(const char *text, const char *granted, gboolean charity)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(text, diagnostics);
  guint32 claim = rebut_map_find_claim(map, granted);
  RebutJudgeOptions options = rebut_judge_usual;
  g_autoptr(RebutJudgement) judgement = NULL;
  GString *out = g_string_new(NULL);

  options.debate.charity = charity;
  options.debate.granted = (RebutIds){&claim, claim == REBUT_NONE ? 0 : 1};
  judgement = rebut_judge(map, &options);
  rebut_explanation_print(judgement, rebut_map_find_claim(map, "c"), REBUT_PRINT_TEXT, out);
  return g_string_free(out, FALSE);
}

START_TEST(test_what_is_granted_is_not_to_be_rejected)
{
  g_autofree char *account = account_for_what_if("[c]\n  + [p]\n  - [o]", "o", FALSE);

  ck_assert_str_eq(account, "[c] is contested: [o] speaks against it, and neither side wins.\n"
                            "  [o] stands: it is granted.\n"
                            "It would be settled by rejecting [p].\n");
}
END_TEST

START_TEST(test_a_claim_that_needs_no_reason_stands_by_none)
{
  g_autofree char *account = account_for_what_if("[c]\n  + [p]\n\n[p]\n  + [c]", "", TRUE);

  ck_assert_str_eq(account, "[c] stands: nothing is held against it.\n");
}
END_TEST

START_TEST(test_a_step_that_nobody_has_made_is_said_to_be_so)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map("[p]: p {speech: 1AC}\n\n<A>: a {speech: 1NC}\n\n"
                                     "(1) [p]\n----\n(2) [c]: c {status: reported}\n",
                                     diagnostics);
  RebutJudgeOptions options = rebut_judge_usual;
  g_autoptr(RebutJudgement) judgement = NULL;
  g_autoptr(GString) proof = g_string_new(NULL);

  options.debate.speech = rebut_map_find_speech(map, "1AC");
  judgement = rebut_judge(map, &options);
  rebut_proof_print(judgement, rebut_map_find_claim(map, "c"), "", proof);
  ck_assert_str_eq(proof->str,
                   "[c] is unsupported: no reason for it holds.\n"
                   "  The reason [p] fails: nobody has drawn the conclusion by then.\n");
}
END_TEST

/* Too few models, or too little time. */
START_TEST(test_limits_are_said)
{
  static const RebutSearchLimits LIMITS[] = {{1, 0}, {1000, 1e-9}};
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map("[p]\n  >< [q]\n\n[r]\n  >< [s]", diagnostics);

  for (guint i = 0; i < G_N_ELEMENTS(LIMITS); i++)
    for (RebutJudgeSemantics semantics = REBUT_JUDGE_PREFERRED;
         semantics <= REBUT_JUDGE_SEMI_STABLE; semantics++) {
      RebutJudgeOptions options = rebut_judge_usual;
      g_autoptr(RebutJudgement) judgement = NULL;

      options.semantics = semantics;
      options.limits = LIMITS[i];
      judgement = rebut_judge(map, &options);
      ck_assert(!judgement->complete);
    }
}
END_TEST

/* In the positions that are found first some p stands and refutes c; in the last none does. */
START_TEST(test_what_was_not_looked_at_is_not_decided)
{
  static const guint MOST[] = {1, 10};
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GString) text = g_string_new("[c]\n");
  g_autoptr(RebutMap) map = NULL;
  RebutJudgeOptions options = rebut_judge_usual;

  for (guint i = 0; i < 8; i++)
    g_string_append_printf(text, "  - [p%u]\n    >< [q%u]\n", i, i);
  map = read_map(text->str, diagnostics);
  options.limits.most = MOST[_i];
  for (options.semantics = REBUT_JUDGE_PREFERRED; options.semantics <= REBUT_JUDGE_IDEAL;
       options.semantics++) {
    g_autoptr(RebutJudgement) judgement = rebut_judge(map, &options);
    g_autofree char *why = rebut_explain_briefly(judgement, rebut_map_find_claim(map, "c"));

    ck_assert(!judgement->complete);
    for (guint32 i = 0; i < map->n_claims; i++)
      ck_assert_int_eq(judgement->claims[i], REBUT_VERDICT_CONTESTED);
    ck_assert_str_eq(why, options.semantics == REBUT_JUDGE_IDEAL
                            ? "[p0] speaks against it, and neither side wins."
                          : MOST[_i] == 1 ? "stands in 0 of 1 positions that were found."
                                          : "stands in none of 10 positions that were found.");
  }
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("account");
  TCase *tests = tcase_create("account");

  tcase_add_loop_test(tests, test_a_verdict_is_accounted_for, 0, G_N_ELEMENTS(ACCOUNTS));
  tcase_add_test(tests, test_a_long_circle_is_told_in_short);
  tcase_add_test(tests, test_of_many_reasons_some_are_told);
  tcase_add_test(tests, test_of_many_main_claims_some_are_proved);
  tcase_add_test(tests, test_a_long_title_does_not_make_all_rows_long);
  tcase_add_test(tests, test_what_nobody_has_said_is_said_to_be_so);
  tcase_add_test(tests, test_what_is_granted_is_not_to_be_rejected);
  tcase_add_test(tests, test_a_claim_that_needs_no_reason_stands_by_none);
  tcase_add_test(tests, test_a_step_that_nobody_has_made_is_said_to_be_so);
  tcase_add_test(tests, test_limits_are_said);
  tcase_add_loop_test(tests, test_what_was_not_looked_at_is_not_decided, 0, 2);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
