#include "braces.h"
#include "suite.h"

#include <string.h>

/* The "{" to ask for is the first one; CLOSE: bytes up to behind its "}", 0 when there is none. */
static const struct {
  const char *text;
  guint32 close;
} BRACES[] = {
  {"{}", 2},
  {"x {k: v} y", 8},
  {"{a: {b: {c: d}}}", 16},
  {"{a: {b: c}", 0},
  {"{a: b", 0},
  {"} {a: b}", 8},
  {"{\nk: v\n\nl: w\n}", 14},
  {"{k: \"a } b\"}", 12},
  {"{k: 'a } b'}", 12},
  {"{k: \"say \\\"}\\\"\"}", 16},
  {"{k: 'it''s }'}", 14},
  {"{k: ''}", 7},
  {"{k: ['}', \"}\"]}", 15},
  {"{'}': 1}", 8},
  {"{k: it's}", 9},
  {"{k: the judges' }", 17},
  {"{k: 'open}", 10},
  {"{k: \"open}\n\"}", 10},
  {"{k: a \\} b}", 11},
  {"\\{a} {b}", 8},
  {"{k: it's, l: that's} '}'", 20},
};

START_TEST(test_a_brace_is_closed_by_its_own)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  const RebutText *text =
    rebut_texts_add(texts, "test", BRACES[_i].text, strlen(BRACES[_i].text), NULL);
  g_autoptr(RebutBraces) braces = rebut_braces_new(text);
  const char *open = strchr(text->bytes, '{');

  while (open > text->bytes && open[-1] == '\\')
    open = strchr(open + 1, '{');
  ck_assert_uint_eq(rebut_braces_close(braces, (guint32)(open - text->bytes)), BRACES[_i].close);
}
END_TEST

START_TEST(test_braces_may_be_asked_for_in_any_order)
{
  const char *bytes = "{a: {b: c}} {d} {e";
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  const RebutText *text = rebut_texts_add(texts, "test", bytes, strlen(bytes), NULL);
  g_autoptr(RebutBraces) braces = rebut_braces_new(text);

  ck_assert_uint_eq(rebut_braces_close(braces, 16), 0);
  ck_assert_uint_eq(rebut_braces_close(braces, 12), 15);
  ck_assert_uint_eq(rebut_braces_close(braces, 0), 11);
  ck_assert_uint_eq(rebut_braces_close(braces, 4), 10);
  ck_assert_uint_eq(rebut_braces_close(braces, 12), 15);
  ck_assert_uint_eq(rebut_braces_close(braces, 1), 0);
  ck_assert_uint_eq(rebut_braces_close(braces, 99), 0);
}
END_TEST

START_TEST(test_a_hundred_thousand_braces_are_paired)
{
  enum { DEPTH = 100000 };
  g_autoptr(GString) bytes = g_string_new(NULL);
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutBraces) braces = NULL;

  for (guint i = 0; i < DEPTH; i++)
    g_string_append_c(bytes, '{');
  for (guint i = 0; i < DEPTH; i++)
    g_string_append_c(bytes, '}');
  braces = rebut_braces_new(rebut_texts_add(texts, "test", bytes->str, bytes->len, NULL));
  ck_assert_uint_eq(rebut_braces_close(braces, 0), DEPTH + DEPTH);
  ck_assert_uint_eq(rebut_braces_close(braces, DEPTH - 1), DEPTH + 1);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("braces");
  TCase *tests = tcase_create("braces");

  tcase_add_loop_test(tests, test_a_brace_is_closed_by_its_own, 0, G_N_ELEMENTS(BRACES));
  tcase_add_test(tests, test_braces_may_be_asked_for_in_any_order);
  tcase_add_test(tests, test_a_hundred_thousand_braces_are_paired);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
