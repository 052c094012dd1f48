#include "checks.h"
#include "reading.h"
#include "suite.h"

#define FRONT                                                                             \
  "===\nspeakers: {aff: {name: Aff}, neg: {name: Neg}}\nspeeches: [1AC, 1NC, 2AC, 2NC]\n" \
  "sources: {book: {title: A book}}\n===\n\n"
#define AFF(n) " {speaker: aff, speech: " #n "AC}"
#define NEG(n) " {speaker: neg, speech: " #n "NC}"
#define SURELY "\n-- {logic: [deductive]} --\n"

/* What is found in a text, and what is not in one that comes near to it. */
static const struct {
  const char *name;
  const char *text;
  const char *about; /* the codes looked at: how they begin */
  const char *codes;
} CASES[] = {
  /* what falls with a circle */
  {"a circle alone", "[p]: p\n  + [q]: q\n    + [p]", "R816", ""},
  {"what rests on it", "[p]: p\n  + [q]: q\n    + [p]\n\n[c]: c\n  + [p]", "R816", "R816"},
  {"what rests on it, far away", "[p]: p\n  + [q]: q\n    + [p]\n\n[c]: c\n  + [d]: d\n    + [p]",
   "R816", "R816"},
  {"another reason", "[p]: p\n  + [q]: q\n    + [p]\n\n[c]: c\n  + [p]\n  + [e]: e", "R816", ""},
  {"a reason that fails",
   "[p]: p\n  + [q]: q\n    + [p]\n\n[c]: c\n  + [p]\n  + [e]: e\n    - [o]: o", "R816", "R816"},
  {"a premise that fails as well",
   "[p]: p\n  + [q]: q\n    + [p]\n\n(1) [p]\n(2) [e]: e\n  - [o]: o\n----\n(3) [c]: c", "R816",
   ""},
  {"a circle with ground", "[p]: p\n  + [q]: q\n    + [p]\n  + [e]: e\n\n[c]: c\n  + [p]", "R816",
   ""},
  {"a circle whose ground fails", "[p]: p\n  + [q]: q\n    + [p]\n  + [e]: e\n    - [o]: o", "R816",
   "R816"},
  {"a circle whose ground is contested", "[p]: p\n  + [q]: q\n    + [p]\n  + [e]: e\n    >< [o]: o",
   "R816", ""},
  {"two clusters", "[p]: p\n  + [p]\n\n[c]: c\n  + [p]\n\n[q]: q\n  + [q]\n\n[d]: d\n  + [q]",
   "R816", "R816 R816"},
  {"arguments in a circle", "[c]: c\n  + <a>: a\n    + <b>: b\n      + <a>", "R816", "R816"},
  {"an argument that needs its conclusion", "[c]: c\n  + <a>: a\n    + [c]", "R816", "R816"},
  {"an argument with another support", "[c]: c\n  + <a>: a\n    + [c]\n    + [d]: d", "R816", ""},
  {"no circle", "[c]: c\n  + [p]: p\n    - [o]: o", "R816", ""},
  {"ignored", "[p]: p\n  + [q]: q\n    + [p]\n\n[c]: c {ignore: [R816]}\n  + [p]", "R816", ""},
  /* an objection that is dropped */
  {"dropped", FRONT "[c]: c" AFF(1) "\n  - [o]: o" NEG(1) "\n\n[d]: d" AFF(2), "R817", "R817"},
  {"the last word", FRONT "[c]: c" AFF(1) "\n  - [o]: o" NEG(2) "\n\n[d]: d" AFF(2), "R817", ""},
  {"answered", FRONT "[c]: c" AFF(1) "\n  - [o]: o" NEG(1) "\n    - [d]: d" AFF(2), "R817", ""},
  {"an answer that fails",
   FRONT "[c]: c" AFF(1) "\n  - [o]: o" NEG(1) "\n    - [d]: d" AFF(2) "\n      - [e]: e" NEG(2),
   "R817", ""},
  {"a reason for it answered",
   FRONT "[c]: c" AFF(1) "\n  - [o]: o" NEG(1) "\n    + [r]: r" NEG(1) "\n      - [d]: d" AFF(2),
   "R817", ""},
  {"its step answered", FRONT "[c]: c" AFF(1) "\n  - [o]: o" NEG(1) "\n    _ [d]: d" AFF(2), "R817",
   ""},
  {"opposed", FRONT "[c]: c" AFF(1) "\n  - [o]: o" NEG(1) "\n\n[o]\n  >< [d]: d" AFF(2), "R817",
   ""},
  {"an undercut dropped",
   FRONT "[c]: c" AFF(1) "\n  + [r]: r" AFF(1) "\n    _ [u]: u" NEG(1) "\n\n[d]: d" AFF(2), "R817",
   "R817"},
  {"an undercut without harm",
   FRONT "[c]: c" AFF(1) "\n  + [r]: r" AFF(1) "\n    _ [u]: u" NEG(1) "\n  + [d]: d" AFF(2),
   "R817", ""},
  {"an argument dropped",
   FRONT "[c]: c" AFF(1) "\n  + <a>: a" AFF(1) "\n    - [u]: u" NEG(1) "\n\n[d]: d" AFF(2), "R817",
   "R817"},
  {"an answer undercut and dropped",
   FRONT "[c]: c" AFF(1) "\n  - [o]: o" NEG(1) "\n    _ [d]: d" AFF(2) "\n\n[e]: e" NEG(2), "R817",
   "R817"},
  {"one's own objection", FRONT "[c]: c" AFF(1) "\n  - [o]: o" AFF(1) "\n\n[d]: d" AFF(2), "R817",
   ""},
  {"no speeches", "[c]: c {speaker: aff}\n  - [o]: o {speaker: neg}", "R817", ""},
  /* an objection without an answer, where nobody knows who could have given one */
  {"unanswered", "[c]: c\n  - [o]: o", "R828", "R828"},
  {"answered at last", "[c]: c\n  - [o]: o\n    - [d]: d", "R828", "R828"},
  {"the last word is no drop", FRONT "[c]: c" AFF(1) "\n  - [o]: o" NEG(1), "R828", ""},
  /* bare claims */
  {"bare", FRONT "[c]: c\n  + [r]: r\n  + [s]: s {source: book}", "R818", "R818"},
  {"granted", FRONT "[c]: c\n  + [r]: r {status: granted}\n  + [s]: s {source: book}", "R818", ""},
  {"implicit", FRONT "[c]: c\n  + [r]: r {implicit: true}\n  + [s]: s {source: book}", "R818", ""},
  {"a bare argument", FRONT "[c]: c\n  + <r>: r\n  + [s]: s {source: book}", "R818", "R818"},
  {"an argument with support", FRONT "[c]: c\n  + <r>: r\n    + [s]: s {source: book}", "R818", ""},
  {"no sources at all", "[c]: c\n  + [r]: r", "R818", ""},
  {"alone", "[c]: c\n  + [r]: r\n\n[d]: d", "R818", "R818"},
  {"opposed alone", "[c]: c\n  + [r]: r\n\n[d]: d\n  >< [e]: e", "R818", ""},
  {"no text", "[c]: c\n  + [r]: r\n\n[d]", "R818", ""},
  /* odd circles of attacks */
  {"three", "[a]: a\n  - [b]: b\n    - [c]: c\n      - [a]", "R819", "R819"},
  {"four", "[a]: a\n  - [b]: b\n    - [c]: c\n      - [d]: d\n        - [a]", "R819", ""},
  {"settled from outside", "[a]: a\n  - [b]: b\n    - [c]: c\n      - [a]\n\n[a]\n  - [d]: d",
   "R819", ""},
  {"a reason against itself", "[a]: a\n  + [b]: b\n    + [c]: c\n\n[b]\n  - [a]", "R819", ""},
  {"a reason in between", "[a]: a\n  - [b]: b\n    - [c]: c\n      + [d]: d\n        - [a]", "R819",
   "R819"},
  {"an attack on itself", "[a]: a\n  - [a]", "R819", ""},
  {"each against each",
   "[a]: a\n  - [b]: b\n    - [a]\n    - [c]: c\n      - [b]\n      - [a]\n\n"
   "[a]\n  - [c]",
   "R819", ""},
  {"opposed, each to each", "[a]: a\n  >< [b]: b\n    >< [c]: c\n      >< [a]", "R819", ""},
  {"arguments", "[x]: x\n  + <a>: a\n    - <b>: b\n      - <c>: c\n        - <a>", "R819", "R819"},
  {"an undercut", "[a]: a\n  + [b]: b\n    _ [u]: u\n      - [c]: c\n        - [a]", "R819",
   "R819"},
  {"two circles",
   "[a]: a\n  - [b]: b\n    - [c]: c\n      - [a]\n\n"
   "[d]: d\n  - [e]: e\n    - [f]: f\n      - [d]",
   "R819", "R819 R819"},
  /* deductive steps */
  {"a fallacy", "(1) If it rains, we stay.\n(2) We stay." SURELY "(3) It rains.", "R820", "R820"},
  {"a valid step", "(1) If it rains, we stay.\n(2) It rains." SURELY "(3) We stay.", "R820", ""},
  {"a step with a scheme",
   "(1) If it rains, we stay.\n(2) We stay.\n-- {logic: [deductive], scheme: sign} --\n(3) It rains.",
   "R820", ""},
  {"a step with a rule", "(1) The town is old.\n-- A rule {logic: [deductive]} --\n(2) We stay.",
   "R820", ""},
  {"a step not called deductive", "(1) If it rains, we stay.\n(2) We stay.\n----\n(3) It rains.",
   "R820", ""},
  {"a step without texts", "(1) [p]\n(2) [q]" SURELY "(3) [c]", "R820", ""},
};

static char *
find_codes(const char *text, const char *about)
{
  g_autoptr(RebutDiagnostics) read = rebut_diagnostics_new();
  g_autoptr(RebutDiagnostics) found = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(text, read);
  GString *codes = g_string_new(NULL);

  rebut_checks_run(map, NULL, found);
  for (guint i = 0; i < rebut_diagnostics_count(found); i++) {
    g_autofree char *code = g_strdup_printf("R%d", (int)rebut_diagnostics_get(found, i)->code);

    if (g_str_has_prefix(code, about))
      g_string_append_printf(codes, "%s%s", codes->len > 0 ? " " : "", code);
  }
  return g_string_free(codes, FALSE);
}

START_TEST(test_what_is_found)
{
  g_autofree char *codes = find_codes(CASES[_i].text, CASES[_i].about);

  ck_assert_msg(strcmp(codes, CASES[_i].codes) == 0, "%s: \"%s\", not \"%s\"", CASES[_i].name,
                codes, CASES[_i].codes);
}
END_TEST

/* How a circle of reasons is told: all of it, or its beginning. */
static const struct {
  guint n;
  const char *message;
} CIRCLES[] = {
  {1, "[c0] supports [c0]: a circle, in which nothing has a reason of its own"},
  {2,
   "[c0] supports [c1] (in line 2), which supports [c0]: a circle, in which nothing has a reason "
   "of its own"},
  {1000, "[c0] supports [c999] (in line 2996), which supports [c998] (in line 2993), which "
         "supports [c997] (in line 2990), which supports [c996] (in line 2987), which supports "
         "[c995] (in line 2984), which supports [c994] (in line 2981), which supports [c993] (in "
         "line 2978), and so on, 1000 claims in all, back to [c0]: a circle, in which nothing has "
         "a reason of its own"},
};

START_TEST(test_a_long_circle_is_told_in_short)
{
  g_autoptr(RebutDiagnostics) read = rebut_diagnostics_new();
  g_autoptr(RebutDiagnostics) found = rebut_diagnostics_new();
  g_autoptr(GString) text = g_string_new(NULL);
  g_autoptr(RebutMap) map = NULL;
  guint n = CIRCLES[_i].n;

  for (guint i = 0; i < n; i++)
    g_string_append_printf(text, "[c%u]: a\n  + [c%u]\n\n", i, (i + 1) % n);
  map = read_map(text->str, read);
  rebut_checks_run(map, NULL, found);
  ck_assert_uint_eq(rebut_diagnostics_count(found), 1);
  ck_assert_str_eq(rebut_diagnostics_get(found, 0)->message, CIRCLES[_i].message);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("checks");
  TCase *tests = tcase_create("checks");

  tcase_add_loop_test(tests, test_what_is_found, 0, G_N_ELEMENTS(CASES));
  tcase_add_loop_test(tests, test_a_long_circle_is_told_in_short, 0, G_N_ELEMENTS(CIRCLES));
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
