#include "carneades.h"
#include "draft.h"
#include "reading.h"
#include "suite.h"

/* The map of YAML in a few lines; the caller frees it. */
static char *
show_yaml(const char *yaml, gsize length)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(RebutMap) map = rebut_carneades_read("test.yml", yaml, length, diagnostics, &error);
  GString *out = g_string_new(NULL);

  ck_assert_ptr_null(error);
  if (map->title != NULL)
    g_string_append_printf(out, "%s\n", map->title);
  show_elements(out, map);
  show_links(out, map);
  show_voices(out, map);
  for (guint32 i = 0; i < map->n_claims; i++)
    if (map->claims[i].attribution->expect != REBUT_VERDICT_NONE)
      g_string_append_printf(out, "[%s] expected: %s\n", map->claims[i].title,
                             rebut_verdict_name(map->claims[i].attribution->expect));
  for (guint32 i = 0; i < map->n_inferences; i++)
    if (map->inferences[i].attribution != &rebut_no_attribution)
      g_string_append_printf(out, "step %u: %s %.2f\n", i, map->inferences[i].attribution->scheme,
                             map->inferences[i].attribution->strength);
  for (guint32 i = 0; i < map->n_inferences; i++)
    if (map->inferences[i].data != NULL) {
      g_string_append_printf(out, "step %u: ", i);
      show_value(out, map->inferences[i].data);
      g_string_append_c(out, '\n');
    }
  show_codes(out, diagnostics, SHOW_CODES | SHOW_UNDEFINED);
  return g_string_free(out, FALSE);
}

static const struct {
  const char *yaml;
  const char *expected;
} CASES[] = {
  /* Statements, in every form, and what is assumed. */
  {"meta: {title: Rain}\n"
   "statements:\n"
   "  a: It rains.\n"
   "  b: {text: 'The street\n\n    is wet.', assumed: true, meta: {by: me}}\n"
   "  c: 5\n"
   "assumptions: [c]\n",
   "Rain\n[a]: It rains.\n[b]: The street is wet. {by: me}\n[c]: 5\n"
   "[a], hypothetical\n[b], granted\n[c], granted\n"},
  /* What an argument concludes is asserted; its undercutter denies the step. */
  {"statements: {a: A, b: B, c: C, u: U}\n"
   "arguments: {x: {premises: [a, b, a], conclusion: c, undercutter: u}}\n"
   "assumptions: a\n",
   "[a]: A\n[b]: B\n[c]: C\n[u]: U\n<x>\n(1)[a], (2)[b] |- [c] in <x>\n"
   "[u] undercuts ((1)[a], (2)[b] |- [c])\n"
   "[a], granted\n[b], hypothetical\n[u], hypothetical\n"},
  /* Premises by their roles, and one alone. */
  {"statements: {a: A, c: C, d: D}\n"
   "arguments:\n"
   "  x: {premises: {major: a}, conclusion: c, meta: {k: v}}\n"
   "  y: {premises: c, conclusion: d}\n"
   "assumptions: [a]\n",
   "[a]: A\n[c]: C\n[d]: D\n<x> {k: v}\n<y>\n(1)[a] |- [c] in <x>\n(1)[c] |- [d] in <y>\n"
   "[a], granted\nstep 0: {roles: {major: a}}\n"},
  /* Convergent premises are arguments of their own, each with the undercutter. */
  {"statements: {a: A, b: B, c: C, u: U}\n"
   "arguments:\n"
   "  x: {scheme: convergent, premises: [a, b], conclusion: c, undercutter: u}\n"
   "  x (1): {premises: [a], conclusion: c}\n"
   "assumptions: [a, b, u]\n",
   "[a]: A\n[b]: B\n[c]: C\n[u]: U\n<x (1)>\n<x (2)>\n<Untitled 1>\n(1)[a] |- [c] in <x (1)>\n"
   "[u] undercuts ((1)[a] |- [c])\n(1)[b] |- [c] in <x (2)>\n[u] undercuts ((1)[b] |- [c])\n"
   "(1)[a] |- [c] in <Untitled 1>\n[a], granted\n[b], granted\n[u], granted\n"},
  /* An argument without premises; gists come behind claims that are only referred to. */
  {"statements: {c: C}\n"
   "arguments: {x: {conclusion: c}, y: {premises: [z], conclusion: c}}\n",
   "[c]: C\n[z]\n<x>\n<y>\n<x> supports [c]\n(1)[z] |- [c] in <y>\n[z], hypothetical\n"
   "codes: R501\n"},
  /* Weights that do not depend on the premises; what else is said of weighing is lost. */
  {"statements: {a: A, c: C}\n"
   "argument_schemes: [{id: ExpertOpinion, weight: {constant: 0.25}}, {id: z, weight: w}]\n"
   "arguments:\n"
   "  x: {scheme: Expert Opinion, premises: [a], conclusion: c}\n"
   "  y: {scheme: ExpertOpinion, premises: [a], conclusion: c}\n"
   "  z: {scheme: linked, weight: 2, premises: [a], conclusion: c}\n"
   "  t: {scheme: factorized, premises: [a], conclusion: c}\n"
   "assumptions: [a]\n",
   "[a]: A\n[c]: C\n<x>\n<y>\n<z>\n<t>\n(1)[a] |- [c] in <x>, scheme "
   "expert-opinion\n(1)[a] |- [c] in <y>, scheme expert-opinion\n"
   "(1)[a] |- [c] in <z>\n(1)[a] |- [c] in <t>\n[a], granted\nstep 0: expert-opinion -1.00\n"
   "step 1: expert-opinion 0.25\nstep 2: (null) -1.00\ncodes: R903 R903 R903\n"},
  /* The positions of an issue exclude each other, each pair once. */
  {"statements: {a: A, b: B, c: C}\n"
   "issues: {i: {positions: [a, b, c], standard: pe}, j: {positions: [b, a, a], standard: BRD}}\n"
   "assumptions: [a, b, c]\n",
   "[a]: A\n[b]: B\n[c]: C\n[a] contrary to [b]\n[a] contrary to [c]\n[b] contrary to [c]\n"
   "[a], granted\n[b], granted\n[c], granted\ncodes: R306 R903\n"},
  /* Labels. */
  {"statements: {a: A, b: {text: B, meta: {k: v}}, c: C}\n"
   "tests: {in: [a], out: [b], undecided: c}\n",
   "[a]: A\n[b]: B {k: v, label: out}\n[c]: C\n[a], hypothetical\n[b], hypothetical\n"
   "[c], hypothetical\n[a] expected: stands\n[c] expected: contested\ncodes: R903\n"},
  /* What is only used. */
  {"assumptions: [p(a), q]\nlabels: {in: [r]}\n",
   "[p(a)]\n[q]\n[r]\n[p(a)], granted\n[q], granted\n[r], hypothetical\n[r] expected: stands\n"
   "codes: R501 R501 R501\n"},
  /* Sections and keys that have no place. */
  {"issue_schemes: {n: [P, Q]}\nweighing_functions: {w: {constant: 1}}\n"
   "references: {}\nargument_schemes: [{id: r, conclusions: [P]}]\nstatements: {a: {text: A, b: 1}}\n",
   "[a]: A\n[a], hypothetical\ncodes: R903 R903 R903 R903\n"},
  /* Sentences by patterns; a text that is given wins. */
  {"language: {f/2: 'The father of %s is %v.', r/0: It rains., g/1: '%s %s 5 %', h/1: [x]}\n"
   "statements: {'f(a,c)': Given.}\n"
   "assumptions: ['f(a,b)', 'f(a,c)', 'f( g(a,[b,c]), d )', r, g(x), f(a), '(a)', 'f)(']\n",
   "[f(a,c)]: Given.\n[f(a,b)]: The father of a is b.\n"
   "[f( g(a,[b,c]), d )]: The father of g(a,[b,c]) is d.\n[r]: It rains.\n[g(x)]: x %s 5 %\n"
   "[f(a)]\n[(a)]\n[f)(]\n[f(a,c)], granted\n[f(a,b)], granted\n[f( g(a,[b,c]), d )], granted\n"
   "[r], granted\n[g(x)], granted\n[f(a)], granted\n[(a)], granted\n[f)(], granted\n"
   "codes: R902 R501 R501 R501\n"},
  /* Sections that hold nothing. */
  {"meta:\nstatements:\nissues: {}\narguments: ~\nassumptions:\ntests:\n", ""},
  /* What is badly formed costs itself alone. */
  {"statements:\n  a: A\n  b: [B]\n  '': C\n  d: {text: [D]}\n"
   "issues: {i: [a], j: {positions: [a, [b]]}}\n"
   "arguments: {x: {premises: [a]}, y: {premises: [~], conclusion: a}, z: [],"
   " v: {conclusion: [a], premises: [a]}, w: {scheme: [s], premises: [a], conclusion: a,"
   " undercutter: {}}}\n"
   "assumptions: {a: b}\ntests: [a]\n",
   "[a]: A\n[b]\n[d]\n<w>\n(1)[a] |- [a] in <w>\n[b], hypothetical\n[d], hypothetical\n"
   "codes: R501 R902 R902 R501 R902 R902 R902 R902 R902 R902 R902 R902 R902 R902 R902\n"},
  {"statements: [a]\nissues: [b]\narguments: c\n", "codes: R902 R902 R902\n"},
  {"meta: 5\nstatements: {a: {text: A, assumed: yes, meta: [x]}}\n",
   "[a]: A\n[a], hypothetical\ncodes: R902 R902 R902\n"},
  /* No graph at all. */
  {"version: 3\nservices: {}\n", "codes: R901\n"},
  {"[a, b]", "codes: R901\n"},
  {"", "codes: R901\n"},
  {"statements: {a: A", "codes: R601\n"},
  /* A bomb of aliases. */
  {"meta: &a [x, x, x, x, x, x, x, x, x, x]\nstatements: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
   "issues: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\n"
   "arguments: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\n"
   "tests: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]\n"
   "labels: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]\nassumptions: [*f, *f]\n",
   "codes: R602\n"},
};

START_TEST(reads)
{
  g_autofree char *shown = show_yaml(CASES[_i].yaml, strlen(CASES[_i].yaml));

  ck_assert_str_eq(shown, CASES[_i].expected);
}
END_TEST

/* More positions than can be opposed to each other, and deep nesting. */
START_TEST(refuses)
{
  g_autoptr(GString) yaml = g_string_new("issues: {i: {positions: [p");
  g_autofree char *crowd = NULL;
  g_autofree char *again = NULL;
  g_autofree char *depth = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf(yaml, ", p%u", i);
  g_string_append(yaml, "]}}\n");
  crowd = show_yaml(yaml->str, yaml->len);
  ck_assert_str_eq(crowd, "codes: R602\n");

  /* The same positions, again and again. */
  g_string_assign(yaml, "issues:\n  i: {positions: &p [p");
  for (guint i = 1; i < 100; i++)
    g_string_append_printf(yaml, ", p%u", i);
  g_string_append(yaml, "]}\n");
  for (guint i = 0; i < 200; i++)
    g_string_append_printf(yaml, "  i%u: {positions: *p}\n", i);
  again = show_yaml(yaml->str, yaml->len);
  ck_assert_ptr_nonnull(strstr(again, "\n[p] contrary to [p99]\n"));
  ck_assert_ptr_nonnull(strstr(again, " R602"));
  ck_assert_ptr_null(strstr(again, "R602 R602"));

  g_string_assign(yaml, "statements: ");
  for (guint i = 0; i < 100000; i++)
    g_string_append_c(yaml, '[');
  depth = show_yaml(yaml->str, yaml->len);
  ck_assert_str_eq(depth, "codes: R602\n");
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("carneades");
  TCase *reading = tcase_create("reading");

  tcase_add_loop_test(reading, reads, 0, G_N_ELEMENTS(CASES));
  tcase_add_test(reading, refuses);
  suite_add_tcase(suite, reading);
  return run_suite(suite);
}
