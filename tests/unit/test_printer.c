#include "argdown.h"
#include "printer.h"
#include "same.h"
#include "suite.h"

#include <string.h>

#define TEN    "ten bytes "
#define NINETY TEN TEN TEN TEN TEN TEN TEN TEN TEN

static const struct {
  const char *text;
  const char *printed; /* NULL: as it was */
} TEXTS[] = {
  /* Blanks and line ends. */
  {"", ""},
  {"\n\n", ""},
  {"\xEF\xBB\xBF[A]: a", "[A]: a\n"},
  {"\n\xEF\xBB\xBF", "\n\xEF\xBB\xBF\n"},
  {"a\r\nb  \r\n\r\n\r\n\r\nc\t \r\n", "a b\n\nc\n"},
  {"[A]:a\n\n<B>:   b\n\n[C]#t{k: v}\n", "[A]: a\n\n<B>: b\n\n[C] #t {k: v}\n"},
  {"===\ntitle:  T  \n===\n\n\n[A]: a\n", "===\ntitle:  T  \n===\n\n[A]: a\n"},
  {"===\ntitle: T\n===\n[A]: a\n", "===\ntitle: T\n===\n\n[A]: a\n"},
  {"##   H  #t\n", "## H #t\n"},
  /* Relations. */
  {"[A]\n   +<B>\n      -> [C]\n   -  c\n", "[A]\n  + <B>\n    -> [C]\n  - c\n"},
  {"[A]\n\t><[B]\n", "[A]\n  >< [B]\n"},
  {"[A]\n  + b\nb\n", "[A]\n  + b b\n"},
  /* Lists. */
  {"*  a\n*  b\n\n\n1.  c\n    2. d\n       + e\n", "* a\n* b\n\n1. c\n  2. d\n    + e\n"},
  /* Structures. */
  {"(1)  p\n--  R,  S  {uses: [1]}  --\n   <_ u\n(2)q\n--------\n(3) [R]\n",
   "(1) p\n-- R, S {uses: [1]} --\n  <_ u\n(2) q\n----\n(3) [R]\n"},
  {"(1) p\n--\nR\n{uses: [1]}\n--\n(2) q\n", "(1) p\n-- R {uses: [1]} --\n(2) q\n"},
  {"(1) p\n-- R // c\n--\n(2) q\n", NULL},
  {"(1) p\n--\n" NINETY "more {uses: [1]}\n--\n(2) q\n", NULL},
  /* Long lines, and what may not begin one. */
  {"[A]: " NINETY "and\nmore\n", "[A]: " NINETY "and\nmore\n"},
  {NINETY "ends-up-at - not\n", NINETY "\b\nends-up-at - not\n"},
  {NINETY "ends-up-at [1] not\n", NINETY "\b\nends-up-at [1] not\n"},
  {NINETY "ends-up-at 2020. not\n", NINETY "\b\nends-up-at 2020. not\n"},
  {NINETY "a [link](to) x\n", NINETY "a\n[link](to) x\n"},
  {"[A]\n  + " NINETY "more and more\n", "[A]\n  + " NINETY "more\n    and more\n"},
  {"* " NINETY "more and more\n", "* " NINETY "more and\n  more\n"},
  {"(1) " NINETY "more and more\n----\n(2) q\n", "(1) " NINETY "more\n    and more\n----\n(2) q\n"},
  {"[A]: " NINETY "ten\n{k: v}\n", "[A]: " NINETY "ten\n{k: v}\n"},
  {"# " NINETY "more and more\n", NULL},
  /* Data in block form stays. */
  {"[A]: a\n{\n  k:   v\n}\n", "[A]: a {\n  k:   v\n}\n"},
  /* Comments. */
  {"// c  \n\n\n[A]: a  // d\n   // e\n  + [B] // f\n// g\n\n// h\n",
   "// c\n\n[A]: a // d\n  // e\n  + [B] // f\n// g\n\n// h\n"},
  {"[A]: a // c\nb\n// d\ne /* f */ g\n", NULL},
  {"/* c */   [A]: a/* b\n  d */\n", "/* c */ [A]: a /* b\n  d */\n"},
  {"[A]\n  + [B]\n   // under B\n\n   // apart\n", "[A]\n  + [B]\n    // under B\n\n// apart\n"},
  /* A blank would begin a comment, or end an address. */
  {"[A]://x\n", NULL},
  {"[a://b]:x/*y*/\n", NULL},
  {"[a]://" NINETY "\n", "[a]://" NINETY "\b\n"},
  /* Backslashes. */
  {"a\\\nb\n", NULL},
  {"a\\  b \\# c\n", "a\\  b \\# c\n"},
  /* What stands between blocks. */
  {"@include(x)\n\n\n[A]: a\n\n-----\n", "@include(x)\n\n[A]: a\n\n-----\n"},
  /* What is kept as it is: an error, or what another place could make something else. */
  {"[A]:   a\n\n    + [B]:  b\n", NULL},
  {"[A]: a\n[B]:   b\n", NULL},
  {"[A]:  a\n\n(1)   p\n\n[B]:  b\n", "[A]: a\n\n(1)   p\n\n[B]: b\n"},
  {"[A]   is\nno reference\n", NULL},
  {"-5   degrees\n", NULL},
  {"#\ntext\n", NULL},
  {"*{}\n", NULL},
  {"braces  {a}\nin text\n", NULL},
  {"see @[a\n  title]\n", NULL},
  {"[A]\n{quote: \"[x]: y\"}\n", NULL},
  {"a // c\n[b] d\n", NULL},
};

/* "\b" in an expected text takes the blank before it away. */
static char *
resolve(const char *expected)
{
  GString *out = g_string_new(expected);

  for (char *at = strchr(out->str, '\b'); at != NULL; at = strchr(out->str, '\b'))
    g_string_erase(out, at - out->str - 1, 2);
  return g_string_free(out, FALSE);
}

static void
check_printed(const char *text, const char *expected)
{
  g_autoptr(GString) once = g_string_new(NULL);
  g_autoptr(GString) twice = g_string_new(NULL);
  g_autoptr(GError) error = NULL;

  ck_assert(rebut_argdown_format("test", text, strlen(text), once, &error));
  if (expected != NULL)
    ck_assert_str_eq(once->str, expected);
  ck_assert_msg(rebut_same_argdown(text, strlen(text), once), "%s says something else than %s",
                once->str, text);
  ck_assert(rebut_argdown_format("test", once->str, once->len, twice, &error));
  ck_assert_str_eq(twice->str, once->str);
}

START_TEST(test_a_text_has_one_form)
{
  const char *printed = TEXTS[_i].printed == NULL ? TEXTS[_i].text : TEXTS[_i].printed;
  g_autofree char *expected = resolve(printed);

  check_printed(TEXTS[_i].text, expected);
}
END_TEST

/* Each "```argdown" block of the language reference. */
START_TEST(test_the_examples_say_the_same)
{
  g_autofree char *page = NULL;
  guint n = 0;

  ck_assert(g_file_get_contents(REBUT_LANGUAGE_PAGE, &page, NULL, NULL));
  for (char *at = strstr(page, "```argdown\n"); at != NULL; at = strstr(at, "```argdown\n")) {
    char *text = at + strlen("```argdown\n");
    char *end = strstr(text, "```\n");

    *end = '\0';
    check_printed(text, NULL);
    at = end + 1;
    n++;
  }
  ck_assert_uint_gt(n, 20);
}
END_TEST

START_TEST(test_deep_nesting_is_not_wrapped)
{
  g_autoptr(GString) text = g_string_new("[A]\n");
  g_autoptr(GString) out = g_string_new(NULL);

  for (int depth = 1; depth <= 2000; depth++)
    g_string_append_printf(text, "%*s+ " NINETY "%d\n", depth, "", depth);
  ck_assert(rebut_argdown_format("test", text->str, text->len, out, NULL));
  ck_assert(rebut_same_argdown(text->str, text->len, out));
  ck_assert_uint_lt(out->len, 2 * text->len);
}
END_TEST

static void
check_refused(const char *text, gsize length)
{
  g_autoptr(GString) out = g_string_new(NULL);
  g_autoptr(GError) error = NULL;

  ck_assert(!rebut_argdown_format("test", text, length, out, &error));
  ck_assert(g_error_matches(error, REBUT_PARSE_ERROR, REBUT_PARSE_ERROR_PRINT));
  ck_assert_uint_eq(out->len, 0);
}

START_TEST(test_bytes_that_are_no_text_are_refused)
{
  check_refused("[A]: \xFF", 6);
  check_refused("[A]: \0", 6);
}
END_TEST

START_TEST(test_too_many_mistakes_are_refused)
{
  g_autoptr(GString) text = g_string_new("[A]: a\n");

  for (guint i = 0; i < 20000; i++)
    g_string_append(text, "\n- b\n");
  check_refused(text->str, text->len);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("printer");
  TCase *printer = tcase_create("printer");

  tcase_add_loop_test(printer, test_a_text_has_one_form, 0, G_N_ELEMENTS(TEXTS));
  tcase_add_test(printer, test_the_examples_say_the_same);
  tcase_add_test(printer, test_deep_nesting_is_not_wrapped);
  tcase_add_test(printer, test_bytes_that_are_no_text_are_refused);
  tcase_add_test(printer, test_too_many_mistakes_are_refused);
  suite_add_tcase(suite, printer);
  return run_suite(suite);
}
