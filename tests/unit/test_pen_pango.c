#include "module.h"
#include "suite.h"
#include "wrap.h"

#include <string.h>

#define MOST_KERNING 3.0 /* px in a line */

static RebutPen *pen;

static void
open_pen(void)
{
  pen = rebut_pen_new();
}

static void
close_pen(void)
{
  rebut_pen_free(pen);
}

static gdouble
measure(RebutFont font, const char *text)
{
  return rebut_pen_measure(pen, font, text, strlen(text));
}

START_TEST(test_larger_and_bolder_fonts_are_wider)
{
  static const RebutFont ORDER[] = {REBUT_FONT_META,      REBUT_FONT_META_BOLD, REBUT_FONT_BODY,
                                    REBUT_FONT_BODY_BOLD, REBUT_FONT_THESIS,    REBUT_FONT_HEADING};
  gdouble width = 0;

  for (guint i = 0; i < G_N_ELEMENTS(ORDER); i++) {
    gdouble next = measure(ORDER[i], "Hamburgefonstiv");

    ck_assert_double_gt(next, width);
    width = next;
  }
}
END_TEST

START_TEST(test_widths_grow_with_the_size_alone)
{
  gdouble meta = measure(REBUT_FONT_META, "Is the offer aimed at India?");
  gdouble body = measure(REBUT_FONT_BODY, "Is the offer aimed at India?");

  ck_assert_double_eq_tol(body / meta, 1.3, 0.001);
}
END_TEST

/* Whatever would begin a new paragraph stands on the one line too. */
static const char *const ONE_LINE[] = {"one\ntwo three", "one\r\ntwo three", "one\u2028two three",
                                       "one\u2029two three"};

START_TEST(test_a_text_is_measured_on_one_line)
{
  ck_assert_double_gt(measure(REBUT_FONT_BODY, ONE_LINE[_i]),
                      measure(REBUT_FONT_BODY, "onetwo three"));
}
END_TEST

START_TEST(test_only_the_bytes_given_are_measured)
{
  ck_assert_double_eq(rebut_pen_measure(pen, REBUT_FONT_BODY, "one two", 3),
                      measure(REBUT_FONT_BODY, "one"));
  ck_assert_double_eq(rebut_pen_measure(pen, REBUT_FONT_BODY, "one", 0), 0);
}
END_TEST

/* "|" where a line may break. */
static const char *const BREAKS[] = {
  "one |two",
  "counter-|attack",
  "one  |two",
  "no\u00A0break",
  "“One |two,” |she |said.",
  "(one) |two",
  "3.5 |%",
  "字|字",
  "字|字。",
  "e\u0301 |e\u0301",
  "https://|example.org/|path",
  "สวัสดี|ครับ",
  "👩\u200D👩\u200D👧|👍🏽",
  "🇩🇪|🇫🇷",
  "السلام |عليكم",
  "a\u200B|b",
  "one\n|two",
  "",
};

START_TEST(test_lines_break_where_unicode_lets_them)
{
  g_auto(GStrv) parts = g_strsplit(BREAKS[_i], "|", -1);
  g_autofree char *text = g_strjoinv("", parts);
  gsize length = strlen(text);
  g_autofree gboolean *breaks = g_new0(gboolean, length + 1);
  g_autoptr(GString) shown = g_string_new(NULL);

  rebut_pen_find_breaks(pen, text, length, breaks);
  for (gsize i = 0; i < length; i++) {
    if (breaks[i])
      g_string_append_c(shown, '|');
    g_string_append_c(shown, text[i]);
  }
  ck_assert_str_eq(shown->str, BREAKS[_i]);
}
END_TEST

START_TEST(test_a_pen_measures_any_text)
{
  static const char *const TEXTS[] = {"字漢ひらカナ한글",
                                      "สวัสดีครับ",
                                      "السلام عليكم",
                                      "शान्ति",
                                      "👩‍👩‍👧👍🏽🇩🇪",
                                      "Z\u0351\u036A\u0341a\u0327",
                                      "\uFFFD",
                                      "\t",
                                      "\u202E"};

  for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
    gdouble width = measure(REBUT_FONT_BODY, TEXTS[i]);

    ck_assert_double_ge(width, 0);
    ck_assert_double_lt(width, 400);
  }
}
END_TEST

/* As they come, words of 10,000 characters too. */
static const char *const LONG[] = {"word ", "counter-", "a",      "字",      "e\u0301",    "ส",
                                   "ال",    "👍🏽", "\u0301", "क\u093F", "one \n two "};

START_TEST(test_real_lines_hold_the_whole_text_and_fit)
{
  g_autoptr(RebutWrapper) wrapper = rebut_wrapper_new(&rebut_driver);
  g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(RebutTextLine));
  g_autoptr(GString) text = g_string_new(NULL);
  gsize at = 0;

  for (guint i = 0; i < 10000; i++)
    g_string_append(text, LONG[_i]);
  rebut_wrapper_break(wrapper, REBUT_FONT_BODY, text->str, 182, lines);
  for (guint i = 0; i < lines->len; i++) {
    const RebutTextLine *line = &g_array_index(lines, RebutTextLine, i);
    const char *start = text->str + line->start;
    gboolean marks_only = strcmp(LONG[_i], "\u0301") == 0;

    for (; at < line->start; at++)
      ck_assert(text->str[at] == ' ' || text->str[at] == '\n');
    ck_assert(marks_only || !g_unichar_ismark(g_utf8_get_char(start)));
    ck_assert(!g_ascii_isspace(start[0]) && !g_ascii_isspace(start[line->length - 1]));
    ck_assert(line->width <= 182 || marks_only);
    at = line->start + line->length;
  }
}
END_TEST

/* Words are measured once and added up; Pango moves a few pairs with a blank closer together. So a
 * line is never wider than what is counted for it, and hardly narrower. */
static void
check_lines(RebutWrapper *wrapper, const char *text)
{
  g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(RebutTextLine));

  rebut_wrapper_break(wrapper, REBUT_FONT_BODY, text, 300, lines);
  for (guint i = 0; i < lines->len; i++) {
    const RebutTextLine *line = &g_array_index(lines, RebutTextLine, i);
    gdouble width = rebut_pen_measure(pen, REBUT_FONT_BODY, text + line->start, line->length);

    ck_assert_msg(width <= line->width + 0.1 && width >= line->width - MOST_KERNING,
                  "%.*s: %g, counted as %g", (int)line->length, text + line->start, width,
                  line->width);
  }
}

START_TEST(test_real_text_is_as_wide_as_its_words)
{
  g_autoptr(RebutWrapper) wrapper = rebut_wrapper_new(&rebut_driver);
  g_autoptr(GDir) folder = g_dir_open(GRAPHS, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name(folder)) != NULL) {
    g_autofree char *path = g_build_filename(GRAPHS, name, NULL);
    g_autofree char *text = NULL;
    g_auto(GStrv) paragraphs = NULL;

    if (!g_str_has_suffix(name, ".argdown"))
      continue;
    ck_assert(g_file_get_contents(path, &text, NULL, NULL));
    paragraphs = g_strsplit(text, "\n", -1);
    for (guint i = 0; paragraphs[i] != NULL; i++)
      check_lines(wrapper, g_strstrip(paragraphs[i]));
    n++;
  }
  ck_assert_uint_gt(n, 0);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("pen_pango");
  TCase *tests = tcase_create("pen_pango");

  tcase_set_timeout(tests, 60);
  tcase_add_checked_fixture(tests, open_pen, close_pen);
  tcase_add_test(tests, test_larger_and_bolder_fonts_are_wider);
  tcase_add_test(tests, test_widths_grow_with_the_size_alone);
  tcase_add_loop_test(tests, test_a_text_is_measured_on_one_line, 0, G_N_ELEMENTS(ONE_LINE));
  tcase_add_test(tests, test_only_the_bytes_given_are_measured);
  tcase_add_loop_test(tests, test_lines_break_where_unicode_lets_them, 0, G_N_ELEMENTS(BREAKS));
  tcase_add_test(tests, test_a_pen_measures_any_text);
  tcase_add_loop_test(tests, test_real_lines_hold_the_whole_text_and_fit, 0, G_N_ELEMENTS(LONG));
  tcase_add_test(tests, test_real_text_is_as_wide_as_its_words);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
