#include "argdown.h"
#include "scheme_checks.h"
#include "suite.h"

#include <string.h>

#define HEAD "===\nspeakers: [ann, ben]\n===\n\n"
#define ANN  "{speaker: ann, scheme: sign}"
#define BEN  "{speaker: ben, scheme: sign}"

static const struct {
  const char *text;
  const char *codes;
} MAPS[] = {
  /* Premises. */
  {"(1) p\n-- {scheme: sign} --\n(2) c", "R830"},
  {"(1) p\n(2) q\n-- {scheme: sign} --\n(3) c", ""},
  {"(1) p\n-- {scheme: example} --\n(2) c", ""}, /* it has only one */
  {"(1) p\n-- {scheme: hunch} --\n(2) c", ""},
  {"(1) p\n-- {scheme: sign, ignore: R830} --\n(2) c", ""},
  {"(1) p\n-- {scheme: sign} --\n(2) c {ignore: [R830]}", ""},
  {"[C]: c\n  + [P]: p {scheme: sign}", ""},
  {"<A> {scheme: sign}\n\n(1) p\n(2) q\n----\n(3) b\n----\n(4) c", "R830"}, /* of the last step */
  /* Names that fit nothing. */
  {"[C]: c\n  + [P]: p {scheme: sign}\n    _ [O]: o {cq: nothing}", "R834"},
  {"[C]: c\n  + [P]: p {scheme: sign}\n    _ [O]: o {cq: nothing, ignore: R834}", ""},
  {"[C]: c {cq: other}", "R834"},
  /* Double standards. */
  {"[C]: c\n  + [P]: p " ANN "\n    _ [O]: o {speaker: ben, cq: other}\n\n[D]: d\n  + [Q]: q " BEN,
   "R833"},
  {"[C]: c\n  + [P]: p " ANN "\n    _ [O]: o {speaker: ben, cq: other}\n\n[D]: d\n  + [Q]: q " BEN
   "\n    + [R]: r {cq: other}",
   ""},
  {"[C]: c\n  + [P]: p " ANN "\n    _ [O]: o {speaker: ben, cq: other}\n\n[D]: d\n  + [Q]: q " BEN
   "\n    _ [N]: n {speaker: ann, cq: other}",
   "R833 R833"}, /* of both */
  {"[C]: c\n  + [P]: p " ANN "\n    _ [O]: o {speaker: ben, cq: other}\n\n[D]: d\n  + [Q]: q " BEN
   "\n    _ [N]: n {cq: other}\n      - [M]: m",
   ""},
  {"[C]: c\n  + [P]: p " ANN "\n    _ [O]: o {cq: other}\n\n[D]: d\n  + [Q]: q " BEN, ""},
  {"[C]: c\n  + [P]: p " ANN "\n    _ [O]: o {speaker: ben, cq: other}\n\n[D]: d\n  + [Q]: q "
   "{speaker: ben, scheme: example}",
   ""},
  {"[C]: c\n  + [P]: p " BEN "\n    _ [O]: o {speaker: ben, cq: other}", ""}, /* of himself */
  {"[C]: c\n  + [P]: p " ANN "\n    _ [O]: o {speaker: ben, cq: other}\n    _ [O2]: o "
   "{speaker: ben, cq: other}\n\n[D]: d\n  + [Q]: q " BEN,
   "R833"}, /* once */
};

/* With TEACH. */
static const struct {
  const char *text;
  const char *codes;
} LESSONS[] = {
  {"[C]: c\n  + [P]: p {scheme: sign}", "R831"},
  {"[C]: c\n  + [P]: p {scheme: modus-ponens}", ""}, /* it has no questions */
  {"[C]: c\n  + [P]: p {scheme: sign}\n    _ [O]: o {cq: other}", "R831 R832"},
  {"[C]: c\n  + [P]: p {scheme: sign}\n    _ [O]: o {cq: [1, 2]}", "R832 R832"},
  {"[C]: c\n  + [P]: p {scheme: sign}\n    _ [O]: o {cq: [1, 2], ignore: [R832]}", ""},
  {"[C]: c\n  + [P]: p {scheme: sign}\n    _ [O]: o {cq: [1, 2]}\n      - [A]: a", ""},
  {"[C]: c\n  + [P]: p {scheme: sign, cq: [1, 2]}", ""},
  {"[C]: c\n  + [P]: p {scheme: sign}\n  + [Q]: q {scheme: sign}\n  - [O]: o {cq: [1, 2]}",
   "R832 R832"}, /* once for both inferences */
};

static void
check_text(const char *text, gboolean teach, const char *expected)
{
  g_autofree char *whole = g_strconcat(HEAD, text, "\n", NULL);
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutDiagnostics) found = rebut_diagnostics_new();
  g_autoptr(RebutMap) map =
    rebut_argdown_read_bytes("map", whole, strlen(whole), diagnostics, NULL);
  g_autoptr(GString) codes = g_string_new(NULL);
  guint n;

  rebut_scheme_checks_run(map, teach, found);
  rebut_diagnostics_sort(found);
  n = rebut_diagnostics_total(found, REBUT_SEVERITY_INFO) +
      rebut_diagnostics_total(found, REBUT_SEVERITY_WARNING);
  for (guint i = 0; i < n; i++)
    g_string_append_printf(codes, "%sR%d", i > 0 ? " " : "", rebut_diagnostics_get(found, i)->code);
  ck_assert_msg(strcmp(codes->str, expected) == 0, "%s gives %s", text, codes->str);
}

START_TEST(test_checks)
{
  check_text(MAPS[_i].text, FALSE, MAPS[_i].codes);
}
END_TEST

START_TEST(test_lessons)
{
  check_text(LESSONS[_i].text, TRUE, LESSONS[_i].codes);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("scheme_checks");
  TCase *tests = tcase_create("scheme_checks");

  tcase_add_loop_test(tests, test_checks, 0, G_N_ELEMENTS(MAPS));
  tcase_add_loop_test(tests, test_lessons, 0, G_N_ELEMENTS(LESSONS));
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
