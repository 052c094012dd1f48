#include "reading.h"
#include "suite.h"

typedef struct {
  const char *text;
  const char *shown;
} Case;

#define A_SPELLED_OUT "<A>\n\n(1) [P]\n----\n(2) [C]\n\n"
#define ITS_STEP      "(1)[P] |- [C] in <A>\n"

static const Case SIGNS[] = {
  {"[X]\n  + [Y]", "[Y] supports [X]\n"},
  {"[X]\n  <+ [Y]", "[Y] supports [X]\n"},
  {"[X]\n  +> [Y]", "[X] supports [Y]\n"},
  {"[X]\n  - [Y]", "[Y] attacks [X]\n"},
  {"[X]\n  <- [Y]", "[Y] attacks [X]\n"},
  {"[X]\n  -> [Y]", "[X] attacks [Y]\n"},
  {"[X]\n  >< [Y]", "[X] contradicts [Y]\n"},
  {"<X>\n  + <Y>", "<Y> supports <X>\n"},
  {"<X>\n  +> <Y>", "<X> supports <Y>\n"},
  {"<X>\n  - <Y>", "<Y> attacks <X>\n"},
  {"<X>\n  -> <Y>", "<X> attacks <Y>\n"},
  {"<X>\n  _ <Y>", "<Y> undercuts <X>\n"},
  {"<X>\n  <_ <Y>", "<Y> undercuts <X>\n"},
  {"<X>\n  _> <Y>", "<X> undercuts <Y>\n"},
  {"[X]\n  + <Y>", "<Y> supports [X]\n"},
  {"<X>\n  + [Y]", "[Y] supports <X>\n"},
  {"<X>\n  _ [Y]", "[Y] undercuts <X>\n"},
  {"[X]\n  _> <Y>", "[X] undercuts <Y>\n"},
  {"[X]\n  + [Y]: y #t {k: v}\n    - z", "[Y] supports [X]\n[Untitled 1] attacks [Y]\n"},
  {"[X]\n  - [X]\n  + [X]", "[X] attacks [X]\n[X] supports [X]\n"},
};

START_TEST(test_every_sign_means_what_it_says)
{
  check_shown(SIGNS[_i].text, SHOW_LINKS | SHOW_CODES, SIGNS[_i].shown);
}
END_TEST

static const Case SPELLED_OUT[] = {
  {A_SPELLED_OUT "[X]\n  + <A>", ITS_STEP "[C] supports [X]\n"},
  {A_SPELLED_OUT "<A>\n  -> [X]", ITS_STEP "[C] attacks [X]\n"},
  {A_SPELLED_OUT "<A>\n  -> <B>", ITS_STEP "[C] attacks <B>\n"},
  {A_SPELLED_OUT "<A>\n  _> <B>", ITS_STEP "[C] undercuts <B>\n"},
  {A_SPELLED_OUT "<A>\n  - [X]\n  + <B>", ITS_STEP "[X] attacks <A>\n<B> supports <A>\n"},
  {"[X]\n  + <A>\n\n" A_SPELLED_OUT, "[C] supports [X]\n" ITS_STEP},
  {A_SPELLED_OUT "[X]\n  + <A>\n  + [C]", ITS_STEP "[C] supports [X]\ncodes: R305\n"},
  {A_SPELLED_OUT "[C]\n  + <A>", ITS_STEP},
  {A_SPELLED_OUT "<A>\n  +> [C]", ITS_STEP},
  {A_SPELLED_OUT "[C]\n  + <A>\n    _ [U]", ITS_STEP "[U] undercuts ((1)[P] |- [C])\n"},
  {"<A>: a\n  + <B>\n\n(1) [P]\n  - [X]\n----\n(2) [C]\n  +> [Y]",
   "<B> supports <A>\n[X] attacks [P]\n" ITS_STEP "[C] supports [Y]\n"},
};

START_TEST(test_what_leaves_a_spelled_out_argument_leaves_its_conclusion)
{
  check_shown(SPELLED_OUT[_i].text, SHOW_LINKS | SHOW_CODES, SPELLED_OUT[_i].shown);
}
END_TEST

static const Case UNDERCUTS[] = {
  {A_SPELLED_OUT "<A>\n  _ [U]", ITS_STEP "[U] undercuts ((1)[P] |- [C])\n"},
  {A_SPELLED_OUT "[U]\n  _> <A>", ITS_STEP "[U] undercuts ((1)[P] |- [C])\n"},
  {"<A>\n\n(1) [P]\n----\n(2) [I]\n----\n(3) [C]\n\n<A>\n  _ [U]",
   "(1)[P] |- [I] in <A>\n(2)[I] |- [C] in <A>\n[U] undercuts ((2)[I] |- [C])\n"},
  {"<A>\n\n(1) [P]\n----\n  _ [U]\n  <_ <V>\n(2) [C]",
   ITS_STEP "[U] undercuts ((1)[P] |- [C])\n<V> undercuts ((1)[P] |- [C])\n"},
  {"<A>\n\n(1) [P]\n----\n(2) [C]\n  _ [U]", ITS_STEP "[U] undercuts ((1)[P] |- [C])\n"},
  {"<A>\n\n(1) [P]\n----\n(2) [I]\n  _ [U]\n----\n(3) [C]\n  <_ [V]",
   "(1)[P] |- [I] in <A>\n[U] undercuts ((1)[P] |- [I])\n(2)[I] |- [C] in <A>\n"
   "[V] undercuts ((2)[I] |- [C])\n"},
  {"<A>\n\n(1) [P]\n----\n  _ [U]\n(2) [C]\n  _ [U]\n\n<A>\n  _ [U]",
   ITS_STEP "[U] undercuts ((1)[P] |- [C])\ncodes: R305 R305\n"},
  {"<A>\n\n(1) [P]\n----\n  - [U]\n(2) [C]",
   ITS_STEP "[U] undercuts ((1)[P] |- [C])\ncodes: R309\n"},
  {"[X]\n  + [Y]\n    _ [U]", "[Y] supports [X]\n[U] undercuts ([Y] supports [X])\n"},
  {"[X]\n  -> [Y]\n    _ [U]", "[X] attacks [Y]\n[U] undercuts ([X] attacks [Y])\n"},
  {"[X]\n  + <Y>\n    _ [U]\n      _ [V]",
   "<Y> supports [X]\n[U] undercuts <Y>\n[V] undercuts ([U] undercuts <Y>)\n"},
  {"[X]\n  _ [U]", "[U] attacks [X]\ncodes: R307\n"},
  {"[X]\n  _> [Y]", "[X] attacks [Y]\ncodes: R307\n"},
  {"[X]\n  >< [Y]\n    _ [U]", "[U] attacks [Y]\n[X] contradicts [Y]\ncodes: R307\n"},
  {A_SPELLED_OUT "[C]\n  _ [U]", ITS_STEP "[U] undercuts ((1)[P] |- [C])\ncodes: R307\n"},
  {"<A>\n\n(1) [P]\n  _ [U]\n----\n(2) [C]", "[U] attacks [P]\n" ITS_STEP "codes: R307\n"},
  {A_SPELLED_OUT "(1) [Q]\n----\n(2) [C]\n\n[C]\n  _ [U]",
   ITS_STEP "(1)[Q] |- [C] in <Untitled 1>\n[U] attacks [C]\ncodes: R307\n"},
};

START_TEST(test_an_undercut_denies_the_step_that_it_stands_under)
{
  check_shown(UNDERCUTS[_i].text, SHOW_LINKS | SHOW_CODES, UNDERCUTS[_i].shown);
}
END_TEST

static const Case ONCE[] = {
  {"[X]\n  + [Y]\n  + [Y]\n\n[Y]\n  +> [X]", "[Y] supports [X]\ncodes: R305 R305\n"},
  {"[X]\n  + [Y]\n  - [Y]\n\n[Y]\n  + [X]",
   "[Y] supports [X]\n[Y] attacks [X]\n[X] supports [Y]\n"},
  {"[X]\n  >< [Y]\n\n[Y]\n  >< [X]", "[X] contradicts [Y]\ncodes: R305\n"},
  {A_SPELLED_OUT "[P]\n  - [X]\n\n<A>\n  - [X]", ITS_STEP "[X] attacks [P]\n"},
  {"<A>\n  - [X]\n\n" A_SPELLED_OUT "[P]\n  - [X]", ITS_STEP "[X] attacks [P]\n"},
  {A_SPELLED_OUT "[P]\n  - [P]\n\n<A>\n  - [P]", ITS_STEP "[P] attacks [P]\n[P] attacks <A>\n"},
  {A_SPELLED_OUT "[P]\n  >< [X]\n\n<A>\n  - [X]", ITS_STEP "[P] contradicts [X]\n"},
  {A_SPELLED_OUT "[X]\n  -> [P]\n  -> [Y]\n  -> [Z]\n  -> <A>",
   ITS_STEP "[X] attacks [P]\n[X] attacks [Y]\n[X] attacks [Z]\n"},
  {"<A>\n\n(1) [P]\n(2) [Q]\n----\n(3) [C]\n\n[Q]\n  >< [X]\n\n<A>\n  - [X]\n  - [Q]",
   "(1)[P], (2)[Q] |- [C] in <A>\n[Q] attacks <A>\n[Q] contradicts [X]\n"},
  {A_SPELLED_OUT "[C]\n  - [X]\n\n<A>\n  - [X]", ITS_STEP "[X] attacks [C]\n[X] attacks <A>\n"},
  {A_SPELLED_OUT "[P]\n  + [X]\n\n<A>\n  - [X]", ITS_STEP "[X] supports [P]\n[X] attacks <A>\n"},
  {A_SPELLED_OUT "[P]\n  - <X>\n\n<A>\n  - <X>", ITS_STEP "<X> attacks [P]\n<X> attacks <A>\n"},
  {A_SPELLED_OUT "[P]\n  - [X]\n\n<A>\n  - [X]\n    _ [U]",
   ITS_STEP "[X] attacks [P]\n[U] undercuts ([X] attacks [P])\n"},
  {A_SPELLED_OUT "[P]\n  - [X]\n    _ [U]\n\n<A>\n  - [X]\n    _ [U]\n      _ [V]", ITS_STEP
   "[X] attacks [P]\n[U] undercuts ([X] attacks [P])\n[V] undercuts ([U] undercuts ...)\n"},
  {A_SPELLED_OUT "[P]\n  >< [X]\n\n<A>\n  - [X]\n    _ [U]",
   ITS_STEP "[U] attacks [X]\n[P] contradicts [X]\ncodes: R307\n"},
  {A_SPELLED_OUT "[X]\n  - [U]\n  >< [P]\n\n<A>\n  - [X]\n    _ [U]",
   ITS_STEP "[U] attacks [X]\n[X] contradicts [P]\ncodes: R307\n"},
};

START_TEST(test_a_relation_counts_once)
{
  check_shown(ONCE[_i].text, SHOW_LINKS | SHOW_CODES, ONCE[_i].shown);
}
END_TEST

static const Case CONTRADICTIONS[] = {
  {"[X]\n  >< [X]", "codes: R306\n"},
  {"[X]\n  >< y", "[X] contradicts [Untitled 1]\n"},
  {"[X]\n  >< <Y>", "[X] contradicts <Y>\ncodes: R308\n"},
  {"<X>\n  >< [Y]", "<X> contradicts [Y]\n"},
  {A_SPELLED_OUT "[X]\n  >< <A>", ITS_STEP "[X] contradicts [C]\ncodes: R308\n"},
  {A_SPELLED_OUT "<A>\n  >< [X]", ITS_STEP "[C] contradicts [X]\n"},
  {A_SPELLED_OUT "[C]\n  >< <A>", ITS_STEP "codes: R308 R306\n"},
};

START_TEST(test_only_claims_contradict_one_another)
{
  check_shown(CONTRADICTIONS[_i].text, SHOW_LINKS | SHOW_CODES, CONTRADICTIONS[_i].shown);
}
END_TEST

#define STRICT "===\nmodel: {mode: strict}\n===\n\n"

static const Case STRICT_MODE[] = {
  {STRICT "[X]\n  + [Y]", "[Y] supports [X] deductive\n"},
  {STRICT "[X]\n  - [Y]", "[X] contrary to [Y]\n"},
  {STRICT "[X]\n  -> [Y]", "[X] contrary to [Y]\n"},
  {STRICT "[X]\n  - [Y]\n\n[Y]\n  - [X]", "[X] contrary to [Y]\ncodes: R305\n"},
  {STRICT "[X]\n  - [Y]\n  >< [Y]", "[X] contrary to [Y]\n[X] contradicts [Y]\n"},
  {STRICT "[X]\n  - [X]", "codes: R306\n"},
  {STRICT "[X]\n  + <Y>\n  - <Z>", "<Y> supports [X]\n<Z> attacks [X]\n"},
  {STRICT A_SPELLED_OUT "[X]\n  + <A>\n  - <A>",
   ITS_STEP "[C] supports [X] deductive\n[X] contrary to [C]\n"},
  {STRICT A_SPELLED_OUT "[P]\n  - [X]\n\n<A>\n  - [X]", ITS_STEP "[P] contrary to [X]\n"},
  {STRICT "[X]\n  - [Y]\n    _ [U]", "[X] contrary to [Y]\n[Y] contrary to [U]\ncodes: R307\n"},
  {STRICT A_SPELLED_OUT "[P]\n  - [X]\n\n<A>\n  - [X]\n    _ [U]",
   ITS_STEP "[P] contrary to [X]\n[X] contrary to [U]\ncodes: R307\n"},
  {"===\nmodel: {mode: loose}\n===\n\n[X]\n  - [Y]", "[Y] attacks [X]\n"},
};

START_TEST(test_strict_mode_renames_what_joins_claims)
{
  check_shown(STRICT_MODE[_i].text, SHOW_LINKS | SHOW_CODES, STRICT_MODE[_i].shown);
}
END_TEST

START_TEST(test_a_relation_keeps_all_its_places)
{
  const char *bytes = "[X]\n  - [Y]: y\n\n[Y]\n  -> [X]\n\n[X]\n  <- [Y]\n";
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(bytes, diagnostics);
  const RebutSpans *places = &map->inferences[0].places;

  ck_assert_uint_eq(map->n_inferences, 1);
  ck_assert_uint_eq(places->count, 3);
  ck_assert_uint_eq(places->spans[0].start, (guint32)(strstr(bytes, "- [Y]") - bytes));
  ck_assert_uint_eq(places->spans[0].end, (guint32)(strstr(bytes, ": y\n") + 3 - bytes));
  ck_assert_uint_eq(places->spans[1].start, (guint32)(strstr(bytes, "->") - bytes));
  ck_assert_uint_eq(places->spans[2].start, (guint32)(strstr(bytes, "<-") - bytes));
}
END_TEST

START_TEST(test_a_sketched_argument_argues_from_its_gist)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map("[X]: x\n  + <A>: a\n\n[Y]: y\n  - <A>", diagnostics);
  const RebutArgument *argument = &map->arguments[0];

  ck_assert_uint_eq(map->n_inferences, 2);
  ck_assert_uint_eq(argument->inferences.count, 2);
  for (guint32 i = 0; i < 2; i++) {
    ck_assert_uint_eq(map->inferences[i].argument, 0);
    ck_assert_uint_eq(map->inferences[i].premises.count, 1);
    ck_assert_uint_eq(map->inferences[i].premises.ids[0], argument->gist);
  }
  ck_assert_uint_eq(map->out_of_claim[argument->gist].count, 2);
  ck_assert_uint_eq(map->into_claim[0].count, 1);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("build_relations");
  TCase *tests = tcase_create("build_relations");

  tcase_add_loop_test(tests, test_every_sign_means_what_it_says, 0, G_N_ELEMENTS(SIGNS));
  tcase_add_loop_test(tests, test_what_leaves_a_spelled_out_argument_leaves_its_conclusion, 0,
                      G_N_ELEMENTS(SPELLED_OUT));
  tcase_add_loop_test(tests, test_an_undercut_denies_the_step_that_it_stands_under, 0,
                      G_N_ELEMENTS(UNDERCUTS));
  tcase_add_loop_test(tests, test_a_relation_counts_once, 0, G_N_ELEMENTS(ONCE));
  tcase_add_loop_test(tests, test_only_claims_contradict_one_another, 0,
                      G_N_ELEMENTS(CONTRADICTIONS));
  tcase_add_loop_test(tests, test_strict_mode_renames_what_joins_claims, 0,
                      G_N_ELEMENTS(STRICT_MODE));
  tcase_add_test(tests, test_a_relation_keeps_all_its_places);
  tcase_add_test(tests, test_a_sketched_argument_argues_from_its_gist);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
