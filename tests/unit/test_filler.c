#include "filler.h"
#include "suite.h"

#include <string.h>

/* Words at blanks; "/c/" is a comment, and what begins with "!" ends its line. Lines of 12 columns,
 * those after the first indented by 2. FILLED is NULL when the words are refused. */
static const struct {
  const char *words;
  const char *filled;
} TEXTS[] = {
  {"one two", "one two"},
  {"one two three four", "one two\n  three four"},
  {"one two three 1. four", "one two\n  three 1.\n  four"},
  {"far-too-long-a-word b", "far-too-long-a-word\n  b"},
  {"one two wide/c/ four", "one two\n  wide/c/\n  four"},
  {"one two thr /c/ four", "one two\n  thr /c/ four"},
  {"one !two three", "one two\n  three"},
  {"one !two -", NULL},
  {"one !two !/c/ three", "one two\n  /c/\n  three"},
  {"\xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD \xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD",
   "\xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD\n  \xE4\xB8\xAD\xE4\xB8\xAD\xE4\xB8\xAD"},
};

static gboolean
add_words(RebutFiller *filler, const char *words)
{
  gboolean gap = FALSE;

  for (const char *at = words; *at != '\0'; gap = TRUE) {
    RebutWord word = {.gap = gap, .ends_line = *at == '!'};

    word.start = at += word.ends_line;
    word.end = at = strchrnul(at, ' ');
    word.is_comment = *word.start == '/';
    at += *at == ' ';
    if (!rebut_filler_add(filler, &word))
      return FALSE;
  }
  return TRUE;
}

START_TEST(test_lines_are_filled)
{
  g_autoptr(GString) out = g_string_new(NULL);
  RebutFiller filler;
  gboolean done;

  rebut_filler_begin(&filler, out, 0, TRUE);
  filler.limit = 12;
  filler.indent = 2;
  done = add_words(&filler, TEXTS[_i].words);
  rebut_filler_finish(&filler);
  ck_assert_int_eq(done, TEXTS[_i].filled != NULL);
  if (done)
    ck_assert_str_eq(out->str, TEXTS[_i].filled);
}
END_TEST

START_TEST(test_data_keeps_its_line_breaks)
{
  g_autoptr(GString) out = g_string_new("[A]");
  RebutFiller filler;

  rebut_filler_begin(&filler, out, 3, FALSE);
  filler.limit = 12;
  rebut_filler_add_verbatim(&filler, "{\n  key: a long value\n}", 23);
  rebut_filler_finish(&filler);
  ck_assert_str_eq(out->str, "[A] {\n  key: a long value\n}");
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("filler");
  TCase *filler = tcase_create("filler");

  tcase_add_loop_test(filler, test_lines_are_filled, 0, G_N_ELEMENTS(TEXTS));
  tcase_add_test(filler, test_data_keeps_its_line_breaks);
  suite_add_tcase(suite, filler);
  return run_suite(suite);
}
