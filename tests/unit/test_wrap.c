#include "drawing.h"
#include "suite.h"

#include <string.h>

/* The lines of TEXT, joined by "|". */
static char *
show_lines(const char *text, const GArray *lines)
{
  GString *out = g_string_new(NULL);

  for (guint i = 0; i < lines->len; i++) {
    const RebutTextLine *line = &g_array_index(lines, RebutTextLine, i);

    g_string_append(out, i > 0 ? "|" : "");
    g_string_append_len(out, text + line->start, line->length);
  }
  return g_string_free(out, FALSE);
}

/* A character of the plain driver is 10 px wide. */
static const struct {
  const char *text;
  gdouble width;
  const char *lines;
} CASES[] = {
  {"", 100, ""},
  {"   ", 100, ""},
  {"one", 100, "one"},
  {"  one  ", 100, "one"},
  {"aaa bbb ccc", 110, "aaa bbb ccc"},
  {"aaa bbb ccc", 109, "aaa bbb|ccc"},
  {"aa bb cc dd", 80, "aa bb|cc dd"},
  {"a b c d e f g", 70, "a b c d|e f g"},
  {"a   b", 50, "a   b"},
  {"a   b", 10, "a|b"},
  {"one\ntwo", 100, "one\ntwo"},
  {"one\ntwo", 30, "one|two"},
  /* hyphens */
  {"the counter-attack won", 140, "the|counter-attack|won"},
  {"a counter-attack", 160, "a counter-attack"},
  {"the counter-attack won", 80, "the|counter-|attack|won"},
  {"a-b-c-d-e-f-g", 60, "a-b-|c-d-|e-f-g"},
  /* long words */
  {"abcdefghij", 40, "abcd|efgh|ij"},
  {"abc abcdefghij abc", 40, "abc|abcd|efgh|ij|abc"},
  {"ab", 1, "a|b"},
  /* wide characters break anywhere */
  {"字字字字", 40, "字字|字字"},
  {"字字字", 40, "字字|字"},
  {"字字", 10, "字|字"},
  {"ab字", 30, "ab|字"},
  /* a mark stays with its letter */
  {"e\u0301e\u0301e\u0301", 20, "e\u0301e\u0301|e\u0301"},
};

START_TEST(test_a_text_is_broken_where_it_should_be)
{
  g_autoptr(RebutWrapper) wrapper = rebut_wrapper_new(&PLAIN_DRIVER);
  g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(RebutTextLine));
  g_autofree char *shown = NULL;

  rebut_wrapper_break(wrapper, REBUT_FONT_BODY, CASES[_i].text, CASES[_i].width, lines);
  shown = show_lines(CASES[_i].text, lines);
  ck_assert_str_eq(shown, CASES[_i].lines);
}
END_TEST

START_TEST(test_lines_are_appended)
{
  g_autoptr(RebutWrapper) wrapper = rebut_wrapper_new(&PLAIN_DRIVER);
  g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(RebutTextLine));

  rebut_wrapper_break(wrapper, REBUT_FONT_BODY, "one two", 30, lines);
  rebut_wrapper_break(wrapper, REBUT_FONT_BODY, "three", 300, lines);
  ck_assert_uint_eq(lines->len, 3);
  ck_assert_uint_eq(g_array_index(lines, RebutTextLine, 1).start, 4);
  ck_assert_uint_eq(g_array_index(lines, RebutTextLine, 2).start, 0);
  ck_assert_uint_eq(g_array_index(lines, RebutTextLine, 2).length, 5);
}
END_TEST

/* Words with hyphens, blanks in a row, wide characters and marks. */
static char *
make_text(GRand *random)
{
  static const char *const PIECES[] = {"a",  "bb", "cccc", "dddddddd",      " ", " ", " ",
                                       "  ", "-",  "字",   "e\u0301\u0302", "–", "\n"};
  GString *text = g_string_new(NULL);

  for (gint i = g_rand_int_range(random, 0, 60); i > 0; i--)
    g_string_append(text, PIECES[g_rand_int_range(random, 0, G_N_ELEMENTS(PIECES))]);
  return g_string_free(text, FALSE);
}

static gboolean
is_blank(char c)
{
  return c == ' ' || c == '\n';
}

static gdouble
measure(const char *text, gsize length)
{
  return plain_measure(NULL, REBUT_FONT_BODY, text, length);
}

/* One character with its marks. */
static gboolean
is_single(const char *text, gsize length)
{
  const char *next = g_utf8_next_char(text);

  while (next < text + length && g_unichar_iszerowidth(g_utf8_get_char(next)))
    next = g_utf8_next_char(next);
  return next == text + length;
}

/* Several blanks count as one, since one is shown. */
static gdouble
measure_shown(const char *text, gsize length)
{
  gdouble width = 0;

  for (gsize i = 0; i < length; i++)
    if (is_blank(text[i]))
      width += i > 0 && is_blank(text[i - 1]) ? 0 : PLAIN_WIDTH;
    else if ((text[i] & 0xC0) != 0x80)
      width += measure(text + i, (gsize)(g_utf8_next_char(text + i) - (text + i)));
  return width;
}

static void
check_lines(const char *text, gdouble width, const GArray *lines)
{
  gsize at = 0;

  for (guint i = 0; i < lines->len; i++) {
    const RebutTextLine *line = &g_array_index(lines, RebutTextLine, i);
    const char *start = text + line->start;

    for (; at < line->start; at++)
      ck_assert_msg(is_blank(text[at]), "\"%s\" loses byte %zu", text, at);
    ck_assert_uint_gt(line->length, 0);
    ck_assert(!is_blank(start[0]) && !is_blank(start[line->length - 1]));
    ck_assert(g_utf8_validate(start, line->length, NULL));
    ck_assert(!g_unichar_iszerowidth(g_utf8_get_char(start)));
    ck_assert_double_eq_tol(line->width, measure_shown(start, line->length), 1e-6);
    ck_assert_msg(line->width <= width || is_single(start, line->length),
                  "\"%.*s\" is wider than %g", (int)line->length, start, width);
    at = line->start + line->length;
  }
  for (; text[at] != '\0'; at++)
    ck_assert(is_blank(text[at]));
}

START_TEST(test_lines_hold_the_whole_text_and_fit)
{
  g_autoptr(RebutWrapper) wrapper = rebut_wrapper_new(&PLAIN_DRIVER);
  GRand *random = g_rand_new_with_seed((guint32)_i);

  for (guint i = 0; i < 200; i++) {
    g_autofree char *text = make_text(random);
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(RebutTextLine));
    gdouble width = g_rand_int_range(random, 1, 300);

    rebut_wrapper_break(wrapper, REBUT_FONT_BODY, text, width, lines);
    check_lines(text, width, lines);
  }
  g_rand_free(random);
}
END_TEST

/* By first fit, which is the least for words that stay whole. */
static guint
count_least_lines(char **words, gdouble width)
{
  guint n = 0;
  gdouble line = -1;

  for (guint i = 0; words[i] != NULL; i++) {
    gdouble word = measure(words[i], strlen(words[i]));

    if (line < 0 || line + PLAIN_WIDTH + word > width) {
      n++;
      line = word;
    } else {
      line += PLAIN_WIDTH + word;
    }
  }
  return n;
}

START_TEST(test_no_more_lines_than_needed_and_about_equally_long)
{
  g_autoptr(RebutWrapper) wrapper = rebut_wrapper_new(&PLAIN_DRIVER);
  GRand *random = g_rand_new_with_seed((guint32)_i);
  g_autoptr(GString) text = g_string_new("word");
  g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(RebutTextLine));
  g_auto(GStrv) words = NULL;
  gdouble widest = 0;

  for (gint i = g_rand_int_range(random, 1, 40); i > 0; i--)
    g_string_append_printf(text, " %.*s", g_rand_int_range(random, 1, 9), "abcdefgh");
  words = g_strsplit(text->str, " ", -1);
  rebut_wrapper_break(wrapper, REBUT_FONT_BODY, text->str, 200, lines);
  ck_assert_uint_eq(lines->len, count_least_lines(words, 200));
  for (guint i = 0; i < lines->len; i++)
    widest = MAX(widest, g_array_index(lines, RebutTextLine, i).width);
  if (lines->len > 1 && widest > 110)
    ck_assert_uint_gt(count_least_lines(words, widest - 10), lines->len);
  g_rand_free(random);
}
END_TEST

START_TEST(test_a_text_on_one_line_is_as_wide_as_its_characters)
{
  g_autoptr(RebutWrapper) wrapper = rebut_wrapper_new(&PLAIN_DRIVER);

  for (guint again = 0; again < 2; again++) {
    ck_assert_double_eq(rebut_wrapper_measure(wrapper, REBUT_FONT_META, ""), 0);
    ck_assert_double_eq(rebut_wrapper_measure(wrapper, REBUT_FONT_META, "one two"), 70);
    ck_assert_double_eq(rebut_wrapper_measure(wrapper, REBUT_FONT_META, "a b "), 40);
    ck_assert_double_eq(rebut_wrapper_measure(wrapper, REBUT_FONT_META, "字e\u0301"), 30);
  }
}
END_TEST

static guint n_measured;

static gdouble
count_and_measure(RebutPen *pen, RebutFont font, const char *text, gsize length)
{
  n_measured++;
  return plain_measure(pen, font, text, length) * (font == REBUT_FONT_BODY ? 1 : 2);
}

START_TEST(test_a_word_is_measured_once_for_each_font)
{
  RebutDriver driver = PLAIN_DRIVER;
  g_autoptr(RebutWrapper) wrapper = NULL;

  driver.measure = count_and_measure;
  wrapper = rebut_wrapper_new(&driver);
  for (guint i = 0; i < 10; i++) {
    ck_assert_double_eq(rebut_wrapper_measure(wrapper, REBUT_FONT_BODY, "a b a b"), 70);
    ck_assert_double_eq(rebut_wrapper_measure(wrapper, REBUT_FONT_META, "a b a b"), 140);
  }
  ck_assert_uint_eq(n_measured, 6);
}
END_TEST

START_TEST(test_long_texts_and_words_take_linear_time)
{
  g_autoptr(RebutWrapper) wrapper = rebut_wrapper_new(&PLAIN_DRIVER);
  g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(RebutTextLine));
  g_autoptr(GString) text = g_string_new(NULL);

  for (guint i = 0; i < 10000; i++)
    g_string_append_c(text, (char)('a' + i % 26));
  rebut_wrapper_break(wrapper, REBUT_FONT_BODY, text->str, 300, lines);
  ck_assert_uint_eq(lines->len, (10000 + 29) / 30);
  check_lines(text->str, 300, lines);
  g_array_set_size(lines, 0);
  for (guint i = 0; i < 40000; i++)
    g_string_append_printf(text, " word-%u", i);
  rebut_wrapper_break(wrapper, REBUT_FONT_BODY, text->str, 300, lines);
  check_lines(text->str, 300, lines);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("wrap");
  TCase *tests = tcase_create("wrap");

  tcase_set_timeout(tests, 60);
  tcase_add_loop_test(tests, test_a_text_is_broken_where_it_should_be, 0, G_N_ELEMENTS(CASES));
  tcase_add_test(tests, test_lines_are_appended);
  tcase_add_loop_test(tests, test_lines_hold_the_whole_text_and_fit, 0, 10);
  tcase_add_loop_test(tests, test_no_more_lines_than_needed_and_about_equally_long, 0, 50);
  tcase_add_test(tests, test_a_text_on_one_line_is_as_wide_as_its_characters);
  tcase_add_test(tests, test_a_word_is_measured_once_for_each_font);
  tcase_add_test(tests, test_long_texts_and_words_take_linear_time);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
