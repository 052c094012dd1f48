#include "reading.h"
#include "suite.h"

typedef struct {
  const char *text;
  const char *shown;
} Case;

static const Case PREMISES[] = {
  {"<A>\n\n(1) [P]\n(2) [Q]\n----\n(3) [C]", "(1)[P], (2)[Q] |- [C] in <A>\n"},
  {"(1) [P]\n----\n(2) [C]", "(1)[P] |- [C] in <Untitled 1>\n"},
  {"<A>\n\n(1) [P]\n----\n(2) [I]\n----\n(3) [C]", "(1)[P] |- [I] in <A>\n(2)[I] |- [C] in <A>\n"},
  {"<A>\n\n(1) [P]\n(2) [Q]\n----\n(3) [I]\n(4) [R]\n----\n(5) [C]",
   "(1)[P], (2)[Q] |- [I] in <A>\n(3)[I], (4)[R] |- [C] in <A>\n"},
  {"<A>\n\n(1) [P]\n(2) [P]\n----\n(3) [C]", "(1)[P] |- [C] in <A>\n"},
  {"<A>\n\n(1) [C]\n----\n(2) [C]", "(1)[C] |- [C] in <A>\n"},
  {"<A>\n\n(1) [P]\n----\n(2) [C]\n\n<B>\n\n(1) [C]\n----\n(2) [P]",
   "(1)[P] |- [C] in <A>\n(1)[C] |- [P] in <B>\n"},
};

static const Case USES[] = {
  {"<A>\n\n(1) [P]\n(2) [Q]\n-- {uses: [2]} --\n(3) [C]", "(2)[Q] |- [C] in <A>\n"},
  {"<A>\n\n(1) [P]\n(2) [Q]\n-- {uses: 1} --\n(3) [C]", "(1)[P] |- [C] in <A>\n"},
  {"<A>\n\n(1) [P]\n(2) [Q]\n-- {uses: [2, 1]} --\n(3) [C]", "(2)[Q], (1)[P] |- [C] in <A>\n"},
  {"<A>\n\n(1) [P]\n----\n(2) [I]\n(3) [Q]\n-- {uses: [1, 3]} --\n(4) [C]",
   "(1)[P] |- [I] in <A>\n(1)[P], (3)[Q] |- [C] in <A>\n"},
  {"<A>\n\n(1) [P]\n(2) [Q]\n-- {from: [2]} --\n(3) [C]", "(2)[Q] |- [C] in <A>\n"},
  {"<A>\n\n(1) [P]\n(2) [Q]\n----\n(3) [C] {uses: [2]}", "(2)[Q] |- [C] in <A>\n"},
  {"<A>\n\n(1) [P]\n(2) [Q]\n-- {uses: [1]} --\n(3) [C] {uses: [2]}", "(1)[P] |- [C] in <A>\n"},
  {"<A>\n\n(7) [P]\n(9) [Q]\n-- {uses: [9]} --\n(10) [C]",
   "(9)[Q] |- [C] in <A>\ncodes: R408 R408\n"},
  {"<A>\n\n(1) [P]\n[Q]: q\n-- {uses: [1.5, 0, 1]} --\n(2) [C]",
   "(1)[P] |- [C] in <A>\ncodes: R411 R410 R410\n"},
  {"<A>\n\n(1) [P]\n(2) [Q]\n-- {uses: [1, 3]} --\n(3) [C]", "(1)[P] |- [C] in <A>\ncodes: R410\n"},
  {"<A>\n\n(1) [P]\n(2) [Q]\n-- {uses: [1, 0, 9, x, -1]} --\n(3) [C]",
   "(1)[P] |- [C] in <A>\ncodes: R410 R410 R410 R410\n"},
  {"<A>\n\n(1) [P]\n(1) [Q]\n-- {uses: [1]} --\n(2) [C]", "(1)[P] |- [C] in <A>\ncodes: R409\n"},
  {"<A>\n\n(1) [P]\n(3) [Q]\n----\n(4) [C]", "(1)[P], (3)[Q] |- [C] in <A>\ncodes: R408\n"},
};

static const Case RULES[] = {
  {"<A>\n\n(1) [P]\n-- Modus ponens --\n(2) [C]", "(1)[P] |- [C] in <A> by Modus ponens\n"},
  {"<A>\n\n(1) [P]\n-- One, two ,three --\n(2) [C]", "(1)[P] |- [C] in <A> by One, two, three\n"},
  {"<A>\n\n(1) [P]\n-- One,, --\n(2) [C]", "(1)[P] |- [C] in <A> by One\n"},
  {"<A>\n\n(1) [P]\n--\nOne,\n two\n{uses: [1]}\n--\n(2) [C]",
   "(1)[P] |- [C] in <A> by One, two\n"},
  {"<A>\n\n(1) [P]\n-- MP <!-- or -- so --> {logic: [deductive]} /* x */ --\n(2) [C]",
   "(1)[P] |- [C] in <A> by MP deductive\n"},
  {"<A>\n\n(1) [P]\n-- {logic: [deductive, \"predicate logic\"]} --\n(2) [C]",
   "(1)[P] |- [C] in <A> deductive\n"},
  {"<A>\n\n(1) [P]\n-- {logic: [inductive]} --\n(2) [C]", "(1)[P] |- [C] in <A>\n"},
  {"<A>\n\n(1) [P]\n-- {logic: deductive} --\n(2) [I]\n----\n(3) [C]",
   "(1)[P] |- [I] in <A> deductive\n(2)[I] |- [C] in <A>\n"},
  {"<A>\n\n(1) [P]\n--\nMP\n{\nuses: [1]\n\nlogic:\n  - deductive\n}\n--\n(2) [C]",
   "(1)[P] |- [C] in <A> by MP deductive\n"},
  {"<A>\n\n(1) [P]\n-- MP {uses: [} --\n(2) [C]", "(1)[P] |- [C] in <A> by MP\ncodes: R601\n"},
  {"<A>\r\n\r\n(1) [P]\r\n-- MP {uses: [1]} --\r\n(2) [C]\r\n", "(1)[P] |- [C] in <A> by MP\n"},
  {"<A>\n\n(1) [P]\n-- .->. elimination --\n(2) [C]", "(1)[P] |- [C] in <A> by → elimination\n"},
};

static const Case BROKEN[] = {
  {"<A>\n\n(1) [P]\n----\n(2) [C]\n\n<A>\n\n(1) [Q]\n----\n  _ [U]\n(2) [D]",
   "(1)[P] |- [C] in <A>\ncodes: R406\n"},
  {"<A>\n\n(1) [P]\n----\n(2) [C]\n\n(1) [Q]\n----\n(2) [D]",
   "(1)[P] |- [C] in <A>\n(1)[Q] |- [D] in <Untitled 1>\n"},
  {"<A>\n\n(1) [P]\n(2) [Q]\n\n[X]\n  _> <A>", "[X] undercuts <A>\ncodes: R401\n"},
  {"<A>\n\n(1) [P]\n----\n\n[X]\n  _> <A>", "[X] undercuts <A>\ncodes: R403\n"},
  {"<A>\n\n(1) [P]\n----\n  _ [U]", "codes: R403\n"},
  {"<A>\n\n(1) [P]\n----\n  _ [U]\n----\n(2) [C]\n\n<A>\n  _ [V]",
   "(1)[P] |- [C] in <A>\n[V] undercuts ((1)[P] |- [C])\ncodes: R403\n"},
  {"<A>\n\n(1) [P]\n----\n(2) [I]\n----", "(1)[P] |- [I] in <A>\ncodes: R403\n"},
  {"<A>\n\n(1) [P]\n----\n(2) [C]\n(3) [Q]\n(4) [R]\n\n<A>\n  + [X]\n  _ [V]\n  -> [Y]",
   "(1)[P] |- [C] in <A>\n[X] supports <A>\n[V] undercuts ((1)[P] |- [C])\n[C] attacks [Y]\n"
   "codes: R401\n"},
  {"<A>\n\n(1) [P]\n\n----\n\n(2) [C]", "(1)[P] |- [C] in <A>\ncodes: R402 R402\n"},
  {"<A>\n\n(1) [P]\n[Q]: q\n----\n(2) [C]", "(1)[P], (0)[Q] |- [C] in <A>\ncodes: R411\n"},
  {"[A]: a\n\n<B> is one\n\n(1) [P]\n----\n(2) [C]",
   "(1)[P] |- [C] in <Untitled 2>\ncodes: R205\n"},
  {"# H\n(1) [P]\n----\n(2) [C]", "(1)[P] |- [C] in <Untitled 1>\ncodes: R203\n"},
};

START_TEST(test_an_inference_takes_what_came_since_the_last_conclusion)
{
  check_shown(PREMISES[_i].text, SHOW_LINKS | SHOW_CODES, PREMISES[_i].shown);
}
END_TEST

START_TEST(test_uses_names_the_lines_that_an_inference_takes)
{
  check_shown(USES[_i].text, SHOW_LINKS | SHOW_CODES, USES[_i].shown);
}
END_TEST

START_TEST(test_an_inference_line_names_its_rules_and_its_logic)
{
  check_shown(RULES[_i].text, SHOW_LINKS | SHOW_CODES, RULES[_i].shown);
}
END_TEST

START_TEST(test_a_bad_line_costs_no_other)
{
  check_shown(BROKEN[_i].text, SHOW_LINKS | SHOW_CODES, BROKEN[_i].shown);
}
END_TEST

START_TEST(test_every_line_has_its_role_number_and_inference)
{
  static const RebutRole ROLES[] = {REBUT_ROLE_PREMISE, REBUT_ROLE_INTERMEDIATE, REBUT_ROLE_PREMISE,
                                    REBUT_ROLE_CONCLUSION};
  static const guint32 INFERENCES[] = {REBUT_NONE, 1, REBUT_NONE, 2};
  const char *bytes = "[X]\n  - [Y]\n\n<A>: a\n\n(1) p\n----\n(2) q\n(3) r\n----\n(4) s {k: v}\n";
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(bytes, diagnostics);
  const RebutArgument *argument = &map->arguments[0];

  ck_assert_uint_eq(argument->n_lines, 4);
  for (guint32 i = 0; i < 4; i++) {
    const RebutOccurrence *occurrence = &map->occurrences[argument->lines[i].occurrence];

    ck_assert_int_eq(occurrence->role, ROLES[i]);
    ck_assert_uint_eq(occurrence->number, i + 1);
    ck_assert_uint_eq(argument->lines[i].inference, INFERENCES[i]);
  }
  ck_assert_uint_eq(argument->inferences.count, 2);
  ck_assert_uint_eq(argument->structure.start, (guint32)(strstr(bytes, "(1)") - bytes));
  ck_assert_uint_eq(argument->structure.end, (guint32)strlen(bytes) - 1);
  ck_assert(map->inferences[1].structured);
  ck_assert(!map->inferences[0].structured);
}
END_TEST

START_TEST(test_claims_of_a_dropped_structure_are_plain_claims)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map =
    read_map("<A>\n\n(1) p\n----\n(2) c\n(3) q\n\n<A>\n\n(1) r\n----\n(2) s\n", diagnostics);

  ck_assert_uint_eq(map->arguments[0].n_lines, 2);
  for (guint32 i = 0; i < map->n_occurrences; i++) {
    const RebutOccurrence *occurrence = &map->occurrences[i];

    if (strchr("qrs", *occurrence->text.plain) != NULL)
      ck_assert_int_eq(occurrence->role, REBUT_ROLE_TOP);
  }
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("build_structures");
  TCase *tests = tcase_create("build_structures");

  tcase_add_loop_test(tests, test_an_inference_takes_what_came_since_the_last_conclusion, 0,
                      G_N_ELEMENTS(PREMISES));
  tcase_add_loop_test(tests, test_uses_names_the_lines_that_an_inference_takes, 0,
                      G_N_ELEMENTS(USES));
  tcase_add_loop_test(tests, test_an_inference_line_names_its_rules_and_its_logic, 0,
                      G_N_ELEMENTS(RULES));
  tcase_add_loop_test(tests, test_a_bad_line_costs_no_other, 0, G_N_ELEMENTS(BROKEN));
  tcase_add_test(tests, test_every_line_has_its_role_number_and_inference);
  tcase_add_test(tests, test_claims_of_a_dropped_structure_are_plain_claims);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
