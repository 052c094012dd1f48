#include "comparison.h"
#include "reading.h"
#include "suite.h"
#include "worksheet.h"

/* Printed and read again, the same claims hang together in the same way. */
static const struct {
  const char *text;
  const char *printed;
} CASES[] = {
  {"[a]: A tram.\n  + [b]: A bus.\n    - [c]: A car.\n  _ [d]: odd\n", NULL},
  {"[a]: A tram.\n  + [b]: A bus.\n    _ [u]: Not so.\n      _ [v]: It is.\n",
   "[a]: A tram.\n  + [b]: A bus.\n    _ [u]: Not so.\n      _ [v]: It is.\n"},
  {"[a]: A tram.\n  >< [b]: A bus.\n", "[a]: A tram.\n  >< [b]: A bus.\n"},
  {"A tram.\n  + A bus.\n\n[Claim 1]: A car.\n",
   "[Claim 2]: A tram.\n  + [Claim 3]: A bus.\n\n[Claim 1]: A car.\n"},
  {"<A>: A gist.\n  - [b]: A bus.\n\n[c]: A tram.\n  + <A>\n",
   "[c]: A tram.\n  + <A>: A gist.\n    - [b]: A bus.\n"},
  {"<A>: Words.\n\n(1) [p]: A tram.\n(2) [q]: A bus.\n----\n(3) [c]: A car.\n  <_ [u]: No.\n\n[p]\n  - [o]: Slow.\n",
   "<A>: Words.\n\n(1) [p]: A tram.\n  - [o]: Slow.\n(2) [q]: A bus.\n----\n(3) [c]: A car.\n  _ [u]: No.\n"},
  {"(1) [p]: A tram.\n(2) [q]: A bus.\n-- {uses: [1], logic: [deductive]} --\n(3) [i]: A van.\n----\n"
   "(4) [c]: A car.\n",
   "(1) [p]: A tram.\n(2) [q]: A bus.\n-- {uses: [1], logic: [deductive]} --\n(3) [i]: A van.\n"
   "-- {uses: [3]} --\n(4) [c]: A car.\n"},
  /* a circle, and what comes twice */
  {"[a]: A tram.\n  + [b]: A bus.\n\n[b]\n  + [a]\n\n[c]: A car.\n  - [b]\n",
   "[c]: A car.\n  - [b]: A bus.\n    + [a]: A tram.\n      + [b]\n"},
  /* marks in words, and words in data */
  {"===\ntitle: A \"car\"\nspeakers: {no: {name: \"Yes: no\"}}\n===\n\n"
   "[a]: It \\#is \\*dear\\* \\[x\\] // no\n  + [b]: see \\// it {speaker: [no, anna], status: granted}\n",
   NULL},
  {"===\nmodel: {mode: strict}\n===\n\n[a]: A tram.\n  - [b]: A bus.\n  + [c]: A car.\n    - <d>: A van.\n",
   NULL},
  {"<A>: A gist.\n  _ [u]: No.\n  + [s]: Yes.\n\n[c]: A tram.\n  + <A>\n  - <B>: Another.\n    _ [v]: Odd.\n",
   NULL},
  {"<A>\n\n(1) [p]: A tram.\n----\n(2) [c]: A car.\n\n<A>\n  - [o]: Slow.\n  + <B>: A bus.\n\n[d]: A van.\n  - <A>\n",
   NULL},
  {"", ""},
};

START_TEST(test_a_worksheet_says_what_the_map_says)
{
  g_autoptr(RebutMap) map = read_text(CASES[_i].text);
  g_autoptr(RebutWorksheet) sheet = rebut_worksheet_new(map);
  g_autoptr(GString) out = g_string_new(NULL);
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) again = NULL;
  g_autoptr(RebutJudgement) judged = rebut_judge(map, &rebut_judge_usual);
  g_autoptr(RebutComparison) comparison = NULL;

  ck_assert(rebut_worksheet_print(sheet, out, NULL));
  if (CASES[_i].printed != NULL)
    ck_assert_str_eq(out->str, CASES[_i].printed);
  again = read_map(out->str, diagnostics);
  ck_assert_msg(!rebut_diagnostics_has_errors(diagnostics), "%s", out->str);
  ck_assert_uint_eq(again->n_claims, map->n_claims);
  ck_assert_uint_eq(again->n_inferences, map->n_inferences);
  ck_assert_uint_eq(again->n_oppositions, map->n_oppositions);
  comparison = rebut_comparison_new(map, judged, again, REBUT_MATCH_LEAST);
  for (guint i = 0; i < REBUT_N_F1_SCORES && map->n_claims > 0; i++)
    ck_assert_msg(comparison->scores.values[i] >= 1, "%s of %s", rebut_score_name((RebutScore)i),
                  out->str);
}
END_TEST

START_TEST(test_speakers_are_kept)
{
  g_autoptr(RebutMap) map = read_text(CASES[8].text);
  g_autoptr(RebutWorksheet) sheet = rebut_worksheet_new(map);
  g_autoptr(GString) out = g_string_new(NULL);
  g_autoptr(RebutMap) again = NULL;
  guint32 claim;

  ck_assert(rebut_worksheet_print(sheet, out, NULL));
  again = read_text(out->str);
  claim = rebut_map_find_claim(again, "b");
  ck_assert_str_eq(again->title, "A \"car\"");
  ck_assert_uint_eq(again->claims[claim].attribution->speakers.count, 2);
  ck_assert_str_eq(again->speakers[again->claims[claim].attribution->speakers.ids[0]].name,
                   "Yes: no");
  ck_assert_int_eq(again->claims[claim].attribution->status, REBUT_STATUS_GRANTED);
  ck_assert_str_eq(again->claims[claim].text.plain, "see // it");
  ck_assert_str_eq(again->claims[rebut_map_find_claim(again, "a")].text.plain,
                   map->claims[rebut_map_find_claim(map, "a")].text.plain);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("worksheet");
  TCase *tests = tcase_create("worksheet");

  tcase_add_loop_test(tests, test_a_worksheet_says_what_the_map_says, 0, G_N_ELEMENTS(CASES));
  tcase_add_test(tests, test_speakers_are_kept);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
