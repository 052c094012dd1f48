#include "flow_sheet.h"
#include "reading.h"
#include "suite.h"

static const char *const MARKS[] = {"", "see ", "ext ", "gave ", "drop "};
static const char *const ROLES[] = {"", "+", "&", "-", "_"};

/* Row by row: the speech of each entry, and the entry; a line for each sheet. The caller frees it.
 */
static char *
show_flow(const RebutFlow *flow)
{
  GString *out = g_string_new(NULL);

  for (guint i = 0; i < flow->sheets->len; i++) {
    const RebutSheet *sheet = g_ptr_array_index(flow->sheets, i);
    guint32 row = 0;

    g_string_append_printf(out, "%s:", rebut_sheet_kind_name(sheet->kind));
    for (guint k = 0; k < sheet->entries->len; k++) {
      const RebutFlowEntry *entry = &g_array_index(sheet->entries, RebutFlowEntry, k);

      g_string_append_printf(out, "%s %s %s%s", entry->row == row ? "" : " |",
                             flow->columns[entry->column].id, MARKS[entry->mark],
                             ROLES[entry->role]);
      g_string_append(out, rebut_flow_label(flow, entry->claim));
      row = entry->row;
    }
    g_string_append_c(out, '\n');
  }
  return g_string_free(out, FALSE);
}

static RebutFlow *
read_flow(const char *text, RebutMap **map)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  const char *problem;
  RebutFlow *flow;

  *map = read_map(text, diagnostics);
  flow = rebut_flow_new(*map, &problem);
  ck_assert_msg(flow != NULL, "%s", problem);
  return flow;
}

typedef struct {
  const char *text;
  const char *shown;
} Case;

static const Case LAYOUTS[] = {
  {"[a]: a {speech: AC}\n  - [b]: b {speech: NC}\n    - [c]: c {speech: 1AR}\n      - [d]: d {speech: NR}\n",
   "case: AC a NC -b 1AR -c NR -d 2AR drop d\n"},
  {"[a]: a {speech: AC}\n  - [b]: b {speech: NC}\n    - [x]: x {speech: 1AR}\n  - [c]: c {speech: NC}\n"
   "    - [y]: y {speech: 1AR}\n      - [z]: z {speech: NR}\n        - [v]: v {speech: 2AR}\n",
   "case: AC a NC -b 1AR -x NR drop x | NC -c 1AR -y NR -z 2AR -v\n"},
  {"[a]: a {speech: AC}\n  + [r]: r {speech: AC}\n    - [s]: s {speech: NC}\n  - [b]: b {speech: NC}\n",
   "case: AC a NC -b 1AR drop b | AC +r NC -s 1AR drop s\n"},
  /* a step is met at its premise */
  {"[a]: a {speech: AC}\n  + [r]: r {speech: AC}\n    _ [u]: u {speech: NC}\n",
   "case: AC a | AC +r NC _u 1AR drop u\n"},
  {"(1) [p]: p {speech: AC}\n(2) [q]: q {speech: AC}\n----\n(3) [c]: c {speech: AC}\n",
   "case: AC c NC drop c | AC +p | AC &q\n"},
  /* of two opposed claims the later is the answer */
  {"[b]: b {speech: NC}\n  >< [a]: a {speech: AC}\n", "case: AC a NC -b 1AR drop b\n"},
  /* what bears on two stands beside the first */
  {"[a]: a {speech: AC}\n  - [n]: n {speech: NC}\n\n[b]: b {speech: AC}\n  - [n]\n",
   "case: AC a NC -n 1AR drop n | AC b NC see -n\n"},
  /* a circle ends */
  {"[a]: a {speech: AC}\n  + [b]: b {speech: AC}\n\n[b]\n  + [a]\n",
   "case: AC a NC drop a | AC +b AC see +a\n"},
  /* without a speech: beside what it bears on; without that, left out */
  {"[a]: a {speech: AC}\n  - [b]: b {speech: NC}\n    + [c]: c\n\n[d]: d\n",
   "case: AC a NC -b 1AR drop b | NC +c\n"},
};

static void
check_layout(const Case *expected)
{
  RebutMap *map = NULL;
  g_autoptr(RebutFlow) flow = read_flow(expected->text, &map);
  g_autofree char *shown = show_flow(flow);

  ck_assert_str_eq(shown, expected->shown);
  rebut_map_free(map);
}

START_TEST(test_an_answer_stands_beside_what_it_answers)
{
  check_layout(&LAYOUTS[_i]);
}
END_TEST

static const Case MARKED[] = {
  /* said again by its own side, and by the other */
  {"[a]: a {speech: [AC, 1AR, 2AR]}\n  - [b]: b {speech: NC}\n\n[b] {speech: 1AR, status: granted}\n",
   "case: AC a NC -b 1AR ext a 1AR gave b 2AR ext a\n"},
  {"[a]: a {speech: AC, status: granted}\n  + [b]: b {speech: 1AR}\n",
   "case: AC a AC gave a 1AR +b NR drop b\n"},
  /* under the heading of a speech, its own side extends, and the other refers */
  {"# AC {speech: AC}\n\n[a]: a\n\n# NC {speech: NC}\n\n[a]\n  - [b]: b\n\n# 1AR {speech: 1AR}\n\n[a]\n\n[b]\n"
   "  - [c]: c\n",
   "case: AC a NC -b 1AR -c 1AR ext a NR drop c\n"},
  /* the block is one turn: an answer is due at its end */
  {"[a]: a {speech: 1AC}\n  - [b]: b {speech: 1NC}\n    - [c]: c {speech: 2AC}\n",
   "case: 1AC a 1NC -b 2AC -c 1NR drop c\n"},
  {"[a]: a {speech: 1AC}\n  - [b]: b {speech: 1NC}\n    - [c]: c {speech: 2AC}\n      - [d]: d {speech: 1NR}\n"
   "        - [e]: e {speech: 2AR}\n",
   "case: 1AC a 1NC -b 2AC -c 1NR -d 2AR -e\n"},
  /* an answer to a reason is one to what rests on it; a reason of what is dropped is not named */
  {"[a]: a {speech: AC}\n  + [r]: r {speech: AC}\n    + [s]: s {speech: AC}\n      - [t]: t {speech: NC}\n"
   "        - [u]: u {speech: 1AR}\n          + [v]: v {speech: 1AR}\n",
   "case: AC a | AC +r | AC +s NC -t 1AR -u NR drop u | 1AR +v\n"},
  /* an undercut answers a premise that is alone, and not linked ones */
  {"(1) [p]: p {speech: AC}\n(2) [q]: q {speech: AC}\n----\n(3) [c]: c {speech: AC}\n  <_ [u]: u {speech: NC}\n",
   "case: AC c | AC +p NC _u NC drop p 1AR drop u | AC &q NC drop q\n"},
  /* nobody asserts it */
  {"[a]: a {speech: AC}\n  - [b]: b {speech: NC, status: hypothetical}\n  - [c]: c {speech: NC, implicit: true}\n",
   "case: AC a NC -b | NC -c\n"},
  /* sides by data, by name and by the only speaker */
  {"===\nspeeches: {one: {side: x}, two: {side: y}, three: {side: x}}\n===\n\n"
   "[a]: a {speech: one}\n  - [b]: b {speech: two}\n",
   "case: one a two -b three drop b\n"},
  {"===\nspeeches: [Pro 1, Con 1, Pro 2]\n===\n\n[a]: a {speech: Pro 1}\n  - [b]: b {speech: Con 1}\n",
   "case: Pro 1 a Con 1 -b Pro 2 drop b\n"},
  {"===\nspeeches: [s, t, u]\n===\n\n[a]: a {speech: s, speaker: ann}\n  - [b]: b {speech: t, speaker: ben}\n\n"
   "[c]: c {speech: u, speaker: ann}\n",
   "case: s a t -b u drop b | u c\n"},
};

START_TEST(test_what_is_extended_conceded_and_dropped_is_marked)
{
  check_layout(&MARKED[_i]);
}
END_TEST

static const Case POSITIONS[] = {
  {"[a]: a {speech: AC}\n  - [b]: b #da {speech: NC}\n    + [c]: c {speech: NC}\n    - [d]: d #da {speech: 1AR}\n",
   "case: AC a NC see -b\ndisadvantage: NC b 1AR -d NR drop d | NC +c 1AR drop c\n"},
  {"[a]: a {speech: AC}\n\n# T: words\n\n[t]: t {speech: NC}\n  -> [a]\n\n# Other\n\n[t]\n  - [u]: u {speech: 1AR}\n",
   "case: AC a NC see -t\ntopicality: NC t 1AR -u NR drop u\n"},
  {"# The CP\n\n[a]: a {speech: AC}\n\n# Can a da be\n\n[b]: b {speech: AC}\n\n# To kritik\n\n[c]: c {speech: NC}\n",
   "case: AC b NC drop b\ncounterplan: AC a NC drop a\nkritik: NC c 1AR drop c\n"},
  {"[a]: a {speech: AC}\n\n[x]: x {speech: NC}\n  + [y]: y {speech: NC}\n\n[z]: z {speech: NC}\n",
   "case: AC a NC drop a | NC z 1AR drop z\noff-case: NC x 1AR drop x | NC +y\n"},
};

START_TEST(test_a_position_has_its_own_sheet)
{
  check_layout(&POSITIONS[_i]);
}
END_TEST

START_TEST(test_a_tag_is_no_part_of_a_title)
{
  g_autoptr(RebutMap) map = NULL;
  g_autoptr(RebutFlow) flow =
    read_flow("# Farm bill #disadvantage #old\n\n[a]: a {speech: NC}\n", &map);
  const RebutSheet *sheet = g_ptr_array_index(flow->sheets, flow->sheets->len - 1);
  g_autofree char *label = rebut_sheet_label(sheet);

  ck_assert_str_eq(label, "Farm bill (disadvantage)");
  ck_assert_str_eq(map->title, "Farm bill");
}
END_TEST

START_TEST(test_verdicts_and_stock_issues_after_each_speech)
{
  RebutMap *map = NULL;
  g_autoptr(RebutFlow) flow = read_flow(
    "[a]: a {speech: AC}\n  + [h]: h #harms {speech: AC}\n    - [n]: n {speech: NC}\n"
    "      - [r]: r {speech: 1AR}\n  - [t]: t #t {speech: NC}\n    - [m]: m #t {speech: 1AR}\n",
    &map);
  static const RebutVerdict OF_THESIS[] = {REBUT_VERDICT_STANDS, REBUT_VERDICT_REFUTED,
                                           REBUT_VERDICT_STANDS};
  static const RebutStockState HARMS[] = {REBUT_STOCK_MET, REBUT_STOCK_LOST, REBUT_STOCK_MET};
  static const RebutStockState TOPICALITY[] = {REBUT_STOCK_UNRAISED, REBUT_STOCK_LOST,
                                               REBUT_STOCK_MET};

  ck_assert(flow->has_stock);
  for (guint32 i = 0; i < G_N_ELEMENTS(OF_THESIS); i++) {
    ck_assert_int_eq(rebut_flow_verdict(flow, i, 0), OF_THESIS[i]);
    ck_assert_int_eq(flow->stock[i * REBUT_N_STOCK + REBUT_STOCK_HARMS], HARMS[i]);
    ck_assert_int_eq(flow->stock[i * REBUT_N_STOCK + REBUT_STOCK_TOPICALITY], TOPICALITY[i]);
    ck_assert_int_eq(flow->stock[i * REBUT_N_STOCK + REBUT_STOCK_SOLVENCY], REBUT_STOCK_UNRAISED);
  }
  ck_assert_int_eq(rebut_flow_verdict(flow, 0, rebut_map_find_claim(map, "n")), REBUT_VERDICT_NONE);
  rebut_map_free(map);
}
END_TEST

/* The second speech says no new claim, and infers from an old one. */
START_TEST(test_a_speech_may_add_but_a_step)
{
  RebutMap *map = NULL;
  g_autoptr(RebutFlow) flow = read_flow("[p]: p {speech: AC}\n\n<A>: a\n\n(1) [p]\n"
                                        "-- {speech: NC} --\n"
                                        "(2) [c]: c {speech: AC, status: reported}\n",
                                        &map);
  guint32 claim = rebut_map_find_claim(map, "c");

  ck_assert_int_eq(rebut_flow_verdict(flow, 0, claim), REBUT_VERDICT_UNSUPPORTED);
  ck_assert_int_eq(rebut_flow_verdict(flow, 1, claim), REBUT_VERDICT_STANDS);
  rebut_map_free(map);
}
END_TEST

START_TEST(test_a_map_without_speeches_has_no_flow)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map =
    read_map("===\nformat: policy\n===\n\n[a]: a\n  - [b]: b\n", diagnostics);
  const char *problem = NULL;

  ck_assert_ptr_null(rebut_flow_new(map, &problem));
  ck_assert_ptr_nonnull(problem);
}
END_TEST

/* A made round of N claims: each but the first answers or supports an earlier one. */
#define N_CLAIMS 16

static gboolean
is_negative(guint speech)
{
  return speech == 1 || speech == 3 || speech == 4 || speech == 6;
}

/* The claims in the order of FIRST, FIRST + STEP, …, wrapped; the caller frees the text. */
static char *
write_round(guint32 seed, guint first, guint step)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed(seed);
  GString *text = g_string_new("===\nformat: policy\n===\n\n");
  guint parents[N_CLAIMS] = {0};
  guint speeches[N_CLAIMS] = {0};
  static const char *const IDS[] = {"1AC", "1NC", "2AC", "2NC", "1NR", "1AR", "2NR", "2AR"};

  for (guint i = 1; i < N_CLAIMS; i++) {
    parents[i] = (guint)g_rand_int_range(rand, 0, (gint)i);
    speeches[i] = (guint)g_rand_int_range(rand, (gint)speeches[parents[i]], 8);
  }
  for (guint k = 0; k < N_CLAIMS; k++) {
    guint i = (first + k * step) % N_CLAIMS;

    g_string_append_printf(text, "[%c]: c {speech: %s}\n", 'a' + i, IDS[speeches[i]]);
    if (i > 0)
      g_string_append_printf(text, "  %s [%c]\n",
                             is_negative(speeches[i]) == is_negative(speeches[parents[i]]) ? "+>"
                                                                                           : "->",
                             'a' + parents[i]);
    g_string_append_c(text, '\n');
  }
  return g_string_free(text, FALSE);
}

/* How many claims are said and dropped, how many sheets there are, and the verdicts at the end. The
 * caller frees it. */
static char *
summarise(const char *text)
{
  RebutMap *map = NULL;
  g_autoptr(RebutFlow) flow = read_flow(text, &map);
  GString *out = g_string_new(NULL);

  g_string_append_printf(out, "%u %u %u:", flow->counts[REBUT_FLOW_SAID],
                         flow->counts[REBUT_FLOW_DROPPED], flow->sheets->len);
  for (guint32 i = 0; i < N_CLAIMS; i++) {
    char title[] = {(char)('a' + i), '\0'};

    g_string_append_printf(out, " %d",
                           (int)rebut_flow_verdict(flow, flow->n_columns - 1,
                                                   rebut_map_find_claim(map, title)));
  }
  rebut_map_free(map);
  return g_string_free(out, FALSE);
}

START_TEST(test_the_order_of_the_text_does_not_matter)
{
  g_autofree char *in_order = write_round((guint32)_i, 0, 1);
  g_autofree char *mixed = write_round((guint32)_i, 3, 5);
  g_autofree char *expected = summarise(in_order);
  g_autofree char *found = summarise(mixed);

  ck_assert_str_eq(found, expected);
  ck_assert(g_str_has_prefix(found, "16 "));
}
END_TEST

START_TEST(test_an_answer_to_what_is_dropped_takes_the_mark_away)
{
  RebutMap *map = NULL;
  g_autofree char *text = write_round((guint32)_i, 0, 1);
  g_autoptr(RebutFlow) flow = read_flow(text, &map);
  const RebutSheet *sheet = g_ptr_array_index(flow->sheets, 0);

  for (guint i = 0; i < sheet->entries->len; i++) {
    const RebutFlowEntry *entry = &g_array_index(sheet->entries, RebutFlowEntry, i);
    g_autofree char *answered =
      g_strdup_printf("%s[z]: z {speech: %s}\n  -> [%s]\n", text, flow->columns[entry->column].id,
                      rebut_flow_label(flow, entry->claim));
    g_autofree char *mark = g_strdup_printf("drop %s", rebut_flow_label(flow, entry->claim));
    g_autofree char *shown = NULL;
    RebutMap *other_map = NULL;
    RebutFlow *other;

    if (entry->mark != REBUT_FLOW_DROPPED)
      continue;
    other = read_flow(answered, &other_map);
    shown = show_flow(other);
    ck_assert_msg(strstr(shown, mark) == NULL, "%s", shown);
    rebut_flow_free(other);
    rebut_map_free(other_map);
  }
  rebut_map_free(map);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("flow_sheet");
  TCase *tests = tcase_create("flow_sheet");

  tcase_add_loop_test(tests, test_an_answer_stands_beside_what_it_answers, 0,
                      G_N_ELEMENTS(LAYOUTS));
  tcase_add_loop_test(tests, test_what_is_extended_conceded_and_dropped_is_marked, 0,
                      G_N_ELEMENTS(MARKED));
  tcase_add_loop_test(tests, test_a_position_has_its_own_sheet, 0, G_N_ELEMENTS(POSITIONS));
  tcase_add_test(tests, test_a_tag_is_no_part_of_a_title);
  tcase_add_test(tests, test_verdicts_and_stock_issues_after_each_speech);
  tcase_add_test(tests, test_a_speech_may_add_but_a_step);
  tcase_add_test(tests, test_a_map_without_speeches_has_no_flow);
  tcase_add_loop_test(tests, test_the_order_of_the_text_does_not_matter, 0, 40);
  tcase_add_loop_test(tests, test_an_answer_to_what_is_dropped_takes_the_mark_away, 0, 10);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
