#include "judgement.h"
#include "reading.h"
#include "suite.h"

#define SO     "\n----\n"
#define SURELY "\n-- {logic: [deductive]} --\n"

/* The worked examples: what stands (S), is refuted (R), unsupported (U) or contested (C). */
static const struct {
  const char *name;
  const char *text;
  RebutPolicy policy;
  RebutJudgeSemantics semantics;
  const char *verdicts;
} EXAMPLES[] = {
  {"a reason", "[c]\n  + [p]", 0, 0, "c S, p S"},
  {"a refuted reason", "[c]\n  + [p]\n    - [o]", 0, 0, "c U, p R, o S"},
  {"reinstatement", "[c]\n  + [p]\n    - [o]\n      - [d]", 0, 0, "c S, p S, o R, d S"},
  {"linked premises", "(1) [p]\n(2) [q]" SO "(3) [c]\n\n[q]\n  - [o]", 0, 0, "p S, q R, c U, o S"},
  {"convergent reasons", "[c]\n  + [p]\n  + [q]\n    - [o]", 0, 0, "c S, p S, q R, o S"},
  {"an undercut", "[c]\n  + [p]\n    _ [u]", 0, 0, "c U, p S, u S"},
  {"a rebuttal", "[c]\n  + [p]\n  - [o]", 0, 0, "c C, p S, o S"},
  {"a rebuttal on every position", "[c]\n  + [p]\n  - [o]", 0, REBUT_JUDGE_PREFERRED,
   "c C, p S, o S"},
  {"a rebuttal, one way", "[c]\n  + [p]\n  - [o]", REBUT_POLICY_ONE_WAY, 0, "c R, p S, o S"},
  {"an objection to a bare claim", "[c]\n  - [o]", 0, 0, "c R, o S"},
  {"an objection to a bare claim, two ways", "[c]\n  - [o]", REBUT_POLICY_TWO_WAY, 0, "c C, o S"},
  {"contradictory bare claims", "[p]\n  >< [q]", 0, 0, "p C, q C"},
  {"a contradiction decided", "[p]\n  + [a]\n  >< [q]\n\n[q]\n  + [b]\n    - [o]", 0, 0,
   "p S, a S, q R, b R, o S"},
  {"begging the question", "[q]\n  + [p]\n\n[p]\n  + [q]", 0, 0, "q U, p U"},
  {"a circle with ground", "[q]\n  + [p]\n\n[p]\n  + [q]\n  + [e]", 0, 0, "q S, p S, e S"},
  {"self-attack", "[p]\n  - [p]\n\n[c]\n  - [p]", 0, 0, "p C, c C"},
  {"an odd circle", "[b]\n  - [a]\n\n[c]\n  - [b]\n\n[a]\n  - [c]", 0, 0, "b C, a C, c C"},
  {"an odd circle, stable", "[b]\n  - [a]\n\n[c]\n  - [b]\n\n[a]\n  - [c]", 0, REBUT_JUDGE_STABLE,
   "b C, a C, c C"},
  {"a linked objection", "(1) [s]\n(2) [r]" SO "(3) [n]\n\n[t]\n  - [n]\n\n[r]\n  - [d]", 0, 0,
   "s S, r R, n U, t S, d S"},
  {"a deduced claim", "(1) [p]\n(2) [q]" SURELY "(3) [c]\n\n[c]\n  - [o]", 0, 0,
   "p C, q C, c C, o S"},
  {"a deduced claim on every position", "(1) [p]\n(2) [q]" SURELY "(3) [c]\n\n[c]\n  - [o]", 0,
   REBUT_JUDGE_PREFERRED, "p C, q C, c C, o S"},
  {"married John",
   "[m]\n  + [w]\n\n[b]\n  + [g]\n\n(1) [m]" SURELY "(2) [h]\n\n(1) [b]" SURELY "(2) [n]\n\n"
   "[h]\n  >< [n]",
   0, 0, "m C, w S, b C, g S, h C, n C"},
  {"a floating conclusion", "[p]\n  >< [q]\n\n[c]\n  + [p]\n  + [q]", 0, 0, "p C, q C, c C"},
  {"a floating conclusion on every position", "[p]\n  >< [q]\n\n[c]\n  + [p]\n  + [q]", 0,
   REBUT_JUDGE_PREFERRED, "p C, q C, c S"},
  /* what the language adds */
  {"reported, asserted by nobody", "[c]: c {status: reported}\n\n[d]\n  + [c]", 0, 0, "c U, d U"},
  {"common ground needs no reason", "[c]: c {status: granted}\n  + [p]\n    - [o]", 0, 0,
   "c S, p R, o S"},
  {"an attack on an argument", "[c]\n  + <a>: g\n    - [o]", 0, 0, "c U, o S, <a> U"},
  {"an argument attacks", "[c]\n  - <a>: g", 0, 0, "c R, <a> S"},
  {"an attacking argument is undercut", "[c]\n  - <a>: g\n    _ [u]", 0, 0, "c S, u S, <a> U"},
  {"an argument needs its support", "[c]\n  + <a>: g\n    + [s]\n      - [o]", 0, 0,
   "c U, s R, o S, <a> U"},
  {"either support will do", "[c]\n  + <a>: g\n    + [s]\n      - [o]\n    + [t]", 0, 0,
   "c S, s R, o S, t S, <a> S"},
};

static void
add_verdict(GString *out, const char *brackets, const char *title, RebutVerdict verdict)
{
  if (out->len > 0)
    g_string_append(out, ", ");
  g_string_append_printf(out, "%.1s%s%s %c", brackets, title, *brackets == '\0' ? "" : brackets + 1,
                         g_ascii_toupper(*rebut_verdict_name(verdict)));
}

static char *
print_verdicts(const RebutMap *map, const RebutJudgement *judgement)
{
  GString *out = g_string_new(NULL);

  for (guint32 i = 0; i < map->n_claims; i++)
    if (map->claims[i].gist_of == REBUT_NONE)
      add_verdict(out, "", map->claims[i].title, judgement->claims[i]);
  for (guint32 i = 0; i < map->n_arguments; i++)
    if (!map->arguments[i].anonymous)
      add_verdict(out, "<>", map->arguments[i].title, judgement->arguments[i]);
  return g_string_free(out, FALSE);
}

START_TEST(test_the_worked_examples)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(EXAMPLES[_i].text, diagnostics);
  RebutJudgeOptions options = rebut_judge_usual;
  g_autoptr(RebutJudgement) judgement = NULL;
  g_autofree char *verdicts = NULL;

  options.debate.policy = EXAMPLES[_i].policy;
  options.semantics = EXAMPLES[_i].semantics;
  judgement = rebut_judge(map, &options);
  verdicts = print_verdicts(map, judgement);
  ck_assert_msg(strcmp(verdicts, EXAMPLES[_i].verdicts) == 0, "%s: %s, not %s", EXAMPLES[_i].name,
                verdicts, EXAMPLES[_i].verdicts);
}
END_TEST

/* A claim is bare until its reason is given. */
static const char *const BY_SPEECH[] = {"c S, p U, o U", "c R, p U, o S", "c C, p S, o S"};

START_TEST(test_a_debate_as_of_a_speech)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(
    "[c]: c {speech: [1AC, 2AC]}\n  + [p]: p {speech: 2AC}\n  - [o]: o {speech: 1NC}", diagnostics);
  RebutJudgeOptions options = rebut_judge_usual;
  g_autoptr(RebutJudgement) judgement = NULL;
  g_autofree char *verdicts = NULL;

  options.debate.speech = (guint32)_i;
  judgement = rebut_judge(map, &options);
  verdicts = print_verdicts(map, judgement);
  ck_assert_str_eq(verdicts, BY_SPEECH[_i]);
}
END_TEST

/* The speech stands on the argument, or on the inference. */
static const char *const LATE_STEPS[] = {
  "[p]: p {speech: 1AC}\n\n<A>: a {speech: 1NC}\n\n(1) [p]\n----\n(2) [c]: c {status: reported}",
  "[p]: p {speech: 1AC}\n\n<A>: a\n\n(1) [p]\n-- {speech: 1NC} --\n(2) [c]: c {status: reported}",
  "[p]: p\n\n<A>: a\n\n(1) [p]\n-- {speech: [2AC, 1NC]} --\n(2) [c]: c {status: reported}",
};

START_TEST(test_a_step_is_there_when_it_is_made)
{
  static const char *const VERDICTS[] = {"p S, c U, <A> U", "p S, c S, <A> S"};
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(LATE_STEPS[_i], diagnostics);
  RebutJudgeOptions options = rebut_judge_usual;

  for (guint32 speech = 0; speech < 2; speech++) {
    g_autoptr(RebutJudgement) judgement = NULL;
    g_autofree char *verdicts = NULL;

    options.debate.speech = speech;
    judgement = rebut_judge(map, &options);
    verdicts = print_verdicts(map, judgement);
    ck_assert_str_eq(verdicts, VERDICTS[speech]);
  }
}
END_TEST

/* If the conclusion is shown wrong, so is a premise. */
START_TEST(test_what_is_rejected_bears_on_what_it_is_deduced_from)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map =
    read_map("(1) [p]\n(2) [q]" SURELY "(3) [c]\n\n(1) [r]" SURELY "(2) [c]", diagnostics);
  guint32 rejected = rebut_map_find_claim(map, "c");
  RebutJudgeOptions options = rebut_judge_usual;
  g_autoptr(RebutJudgement) judgement = NULL;
  g_autofree char *verdicts = NULL;

  options.debate.rejected = (RebutIds){&rejected, 1};
  judgement = rebut_judge(map, &options);
  verdicts = print_verdicts(map, judgement);
  ck_assert_str_eq(verdicts, "p C, q C, c R, r R");
}
END_TEST

/* Common ground stands whatever is held against it: an objection, what is opposed to it, and what
 * follows from it. Of the last, another premise has to bear the blame. */
static const struct {
  const char *text;
  const char *verdicts;
} GRANTED[] = {
  {"[c]: c\n  - [o]", "c S, o S"},
  {"[c]: c\n  + [p]\n  - [o]\n", "c S, p S, o S"},
  {"[c]: c\n  >< [o]", "c S, o R"},
  {"[c]: c {status: hypothetical}\n  - [o]\n  + [p]\n    - [q]", "c S, o S, p R, q S"},
  {"[c]: c\n\n(1) [c]\n(2) [p]" SURELY "(3) [d]\n  - [o]", "c S, p C, d C, o S"},
  {"[c]: c\n  - [o]\n\n(1) [p]" SURELY "(2) [c]", "c S, o S, p S"},
  {"[c]: c\n  >< [o]\n\n(1) [p]" SURELY "(2) [c]", "c S, o R, p S"},
};

START_TEST(test_what_is_granted_stands)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(GRANTED[_i].text, diagnostics);
  guint32 granted = 0;
  RebutJudgeOptions options = rebut_judge_usual;

  options.debate.granted = (RebutIds){&granted, 1};
  for (guint policy = REBUT_POLICY_REPLY; policy <= REBUT_POLICY_TWO_WAY; policy++) {
    g_autoptr(RebutJudgement) judgement = NULL;
    g_autofree char *verdicts = NULL;

    options.debate.policy = (RebutPolicy)policy;
    judgement = rebut_judge(map, &options);
    verdicts = print_verdicts(map, judgement);
    if (policy == REBUT_POLICY_REPLY)
      ck_assert_str_eq(verdicts, GRANTED[_i].verdicts);
    ck_assert_int_eq(judgement->claims[granted], REBUT_VERDICT_STANDS);
  }
}
END_TEST

/* A deductive step from N premises to c, to which o objects. */
static char *
make_step(guint n)
{
  GString *text = g_string_new(NULL);

  for (guint i = 1; i <= n; i++)
    g_string_append_printf(text, "(%u) [p%u]\n", i, i);
  g_string_append_printf(text, "-- {logic: [deductive]} --\n(%u) [c]\n  - [o]\n", n + 1);
  return g_string_free(text, FALSE);
}

/* c with N reasons, opposed to N others. */
static char *
make_rivals(guint n)
{
  GString *text = g_string_new("[c]\n");

  for (guint i = 1; i <= n; i++)
    g_string_append_printf(text, "  + [p%u]\n  >< [q%u]\n", i, i);
  return g_string_free(text, FALSE);
}

/* Positions: c and all premises, or the objection and all premises but one; c, or all others. Links
 * make no difference to them. */
START_TEST(test_a_step_with_many_premises_is_as_one_with_few)
{
  for (guint n = 1; n <= 20; n++) {
    g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
    g_autofree char *text = _i == 0 ? make_step(n) : make_rivals(n);
    g_autoptr(RebutMap) map = read_map(text, diagnostics);
    RebutJudgeOptions options = rebut_judge_usual;

    for (options.semantics = REBUT_JUDGE_PREFERRED; options.semantics <= REBUT_JUDGE_SEMI_STABLE;
         options.semantics++) {
      g_autoptr(RebutJudgement) judgement = rebut_judge(map, &options);

      ck_assert_uint_eq(judgement->models->n_models, _i == 0 ? n + 1 : 2);
    }
  }
}
END_TEST

START_TEST(test_a_program_grows_with_the_text)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  gsize sizes[2];

  for (guint i = 0; i < 2; i++) {
    g_autofree char *text = (_i == 0 ? make_step : make_rivals)(i == 0 ? 500 : 1000);
    g_autoptr(RebutMap) map = read_map(text, diagnostics);
    g_autoptr(RebutJudgement) judgement = rebut_judge(map, &rebut_judge_usual);

    sizes[i] = rebut_program_size(judgement->debate->program);
  }
  ck_assert_uint_lt(sizes[1], 3 * sizes[0]);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("judgement");
  TCase *tests = tcase_create("judgement");

  tcase_add_loop_test(tests, test_the_worked_examples, 0, G_N_ELEMENTS(EXAMPLES));
  tcase_add_loop_test(tests, test_a_debate_as_of_a_speech, 0, G_N_ELEMENTS(BY_SPEECH));
  tcase_add_loop_test(tests, test_a_step_is_there_when_it_is_made, 0, G_N_ELEMENTS(LATE_STEPS));
  tcase_add_test(tests, test_what_is_rejected_bears_on_what_it_is_deduced_from);
  tcase_add_loop_test(tests, test_what_is_granted_stands, 0, G_N_ELEMENTS(GRANTED));
  tcase_add_loop_test(tests, test_a_step_with_many_premises_is_as_one_with_few, 0, 2);
  tcase_add_loop_test(tests, test_a_program_grows_with_the_text, 0, 2);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
