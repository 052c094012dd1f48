#include "argdown.h"
#include "questions.h"
#include "suite.h"

#include <string.h>

/* A step from an expert, whose third question is "words", and what is said of it. The questions
 * that are asked, dropped and met beforehand are listed by number, then how many names fit
 * nothing. */
static const struct {
  const char *text;
  const char *found; /* "asked/dropped/met misfits" */
} MAPS[] = {
  {"", "// 0"},
  {"  <_ [O]: o", "// 0"},
  {"  <_ [O]: o {cq: words}", "3/3/ 0"},
  {"  <_ [O]: o {cq: Words}", "3/3/ 0"},
  {"  <_ [O]: o {cq: 3}", "3/3/ 0"},
  {"  <_ [O]: o {cq: [words, trust]}", "34/34/ 0"},
  {"  <_ [O]: o {cq: [words, wit]}", "3/3/ 1"},
  {"  <_ [O]: o {cq: 7}", "// 1"},
  {"  <_ [O]: o {cq: {words: 1}}", "// 1"},
  {"  <_ [O]: o {cq: words}\n    - [R]: r", "3// 0"},
  {"  <_ [O]: o {cq: words}\n    _ [R]: r", "3// 0"},
  {"  <_ [O]: o {cq: words}\n    + [S]: s\n      - [R]: r", "3// 0"},
  {"  <_ [O]: o {cq: words}\n  <_ [P]: p {cq: words}\n    - [R]: r", "3/3/ 0"},
  {"  <_ <O>: o {cq: words}", "3/3/ 0"},
};

/* What stands after the whole structure instead. */
static const struct {
  const char *text;
  const char *found;
} AFTER[] = {
  {"[E]\n  - [O]: o {cq: field}", "2/2/ 0"},
  {"[C]\n  - [O]: o {cq: field}", "2/2/ 0"},
  {"<A>\n  - [O]: o {cq: field}", "2/2/ 0"},
  {"<A>\n  _ [O]: o {cq: field}", "2/2/ 0"},
  {"[E]\n  + [O]: o {cq: field}", "//2 0"},
  {"[C]\n  + [O]: o {cq: field}", "// 1"},
  {"<A>\n  + [O]: o {cq: field}", "//2 0"},
  {"[E]: e {cq: [field, words]}", "//23 0"},
  {"[E]: e {cq: trust}\n  - [O]: o {cq: trust}", "4//4 0"},
  {"[D]: d {cq: trust}", "// 1"},
  {"[D]: d\n  - [O]: o {cq: trust}", "// 1"},
  {"<A>\n  _ <B> {cq: field}\n\n<B>\n\n(1) x\n----\n(2) y", "2/2/ 0"},
};

static void
add_bits(GString *out, guint8 bits, char end)
{
  for (guint i = 0; i < 8; i++)
    if ((bits >> i) & 1)
      g_string_append_printf(out, "%u", i + 1);
  g_string_append_c(out, end);
}

/* What is found of the only inference with a scheme. */
static char *
describe(const char *below, const char *after)
{
  g_autofree char *text = g_strdup_printf(
    "<A>\n\n(1) [E]: e\n(2) [F]: f\n-- {scheme: expert-opinion} --\n%s%s(3) [C]: c\n"
    "\n%s\n",
    below, *below == '\0' ? "" : "\n", after);
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = rebut_argdown_read_bytes("map", text, strlen(text), diagnostics, NULL);
  g_autoptr(RebutQuestions) questions = rebut_questions_new(map);
  GString *out = g_string_new(NULL);

  ck_assert(!rebut_diagnostics_has_errors(diagnostics));
  for (guint32 i = 0; i < map->n_inferences; i++) {
    if (questions->patterns[i] == NULL)
      continue;
    add_bits(out, questions->asked[i], '/');
    add_bits(out, questions->dropped[i], '/');
    add_bits(out, questions->met[i], ' ');
    for (guint k = 0; k < 6; k++)
      ck_assert(rebut_questions_is_open(questions, i, k) ==
                !(((questions->asked[i] | questions->met[i]) >> k) & 1));
  }
  g_string_append_printf(out, "%u", questions->misfits->len);
  for (guint i = 0; i < questions->asks->len; i++) {
    const RebutAsk *ask = &g_array_index(questions->asks, RebutAsk, i);

    ck_assert(((questions->asked[ask->inference] >> ask->question) & 1) == 1);
  }
  return g_string_free(out, FALSE);
}

START_TEST(test_undercuts_ask)
{
  g_autofree char *found = describe(MAPS[_i].text, "");

  ck_assert_str_eq(found, MAPS[_i].found);
}
END_TEST

START_TEST(test_others_ask_or_answer)
{
  g_autofree char *found = describe("", AFTER[_i].text);

  ck_assert_str_eq(found, AFTER[_i].found);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("questions");
  TCase *tests = tcase_create("questions");

  tcase_add_loop_test(tests, test_undercuts_ask, 0, G_N_ELEMENTS(MAPS));
  tcase_add_loop_test(tests, test_others_ask_or_answer, 0, G_N_ELEMENTS(AFTER));
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
