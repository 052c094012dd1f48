#include "emphasis.h"
#include "suite.h"

/* A script of runs: each is a mark, its count and whether it closes or opens, at the end of what
 * was written so far. */
typedef struct {
  RebutEmphasis *emphasis;
  GString *text;
  GArray *ranges; /* of RebutRange */
} Script;

static Script
begin(void)
{
  return (Script){rebut_emphasis_new(), g_string_new(NULL),
                  g_array_new(FALSE, FALSE, sizeof(RebutRange))};
}

static void
end(Script *self)
{
  rebut_emphasis_free(self->emphasis);
  g_string_free(self->text, TRUE);
  g_array_unref(self->ranges);
}

static void
append_marks(Script *self, char mark, guint count)
{
  for (guint i = 0; i < count; i++)
    g_string_append_c(self->text, mark);
}

static void
open_run(Script *self, char mark, guint count, const char *text)
{
  rebut_emphasis_open(self->emphasis, mark, count, (guint32)self->text->len);
  append_marks(self, mark, count);
  g_string_append(self->text, text);
}

static guint
close_run(Script *self, char mark, guint count)
{
  RebutRange range;
  guint32 at = (guint32)self->text->len;
  guint closed = rebut_emphasis_close(self->emphasis, mark, count, at, &range);

  append_marks(self, mark, closed);
  if (closed > 0)
    g_array_append_val(self->ranges, range);
  return closed;
}

static void
cut(Script *self)
{
  rebut_emphasis_cut(self->emphasis, self->text, (RebutRange *)(gpointer)self->ranges->data,
                     self->ranges->len);
}

static void
check_range(const Script *self, guint i, RebutRangeType type, guint32 start, guint32 range_end)
{
  const RebutRange *range = &g_array_index(self->ranges, RebutRange, i);

  ck_assert_int_eq(range->type, type);
  ck_assert_uint_eq(range->start, start);
  ck_assert_uint_eq(range->end, range_end);
}

START_TEST(test_marks_are_taken_out_and_ranges_follow)
{
  Script script = begin();

  g_string_append(script.text, "a ");
  open_run(&script, '*', 1, "b");
  ck_assert_uint_eq(close_run(&script, '*', 1), 1);
  g_string_append(script.text, " c ");
  open_run(&script, '_', 2, "d");
  ck_assert_uint_eq(close_run(&script, '_', 2), 2);
  cut(&script);
  ck_assert_str_eq(script.text->str, "a b c d");
  check_range(&script, 0, REBUT_RANGE_ITALIC, 2, 3);
  check_range(&script, 1, REBUT_RANGE_BOLD, 6, 7);
  end(&script);
}
END_TEST

START_TEST(test_nothing_closes_what_was_not_opened)
{
  Script script = begin();

  ck_assert_uint_eq(close_run(&script, '*', 1), 0);
  open_run(&script, '*', 1, "a");
  ck_assert_uint_eq(close_run(&script, '_', 1), 0);
  ck_assert_uint_eq(close_run(&script, '_', 3), 0);
  cut(&script);
  ck_assert_str_eq(script.text->str, "*a");
  end(&script);
}
END_TEST

START_TEST(test_what_is_open_inside_becomes_text)
{
  Script script = begin();

  open_run(&script, '*', 2, "a ");
  open_run(&script, '_', 1, "b");
  ck_assert_uint_eq(close_run(&script, '*', 2), 2);
  ck_assert_uint_eq(close_run(&script, '_', 1), 0);
  cut(&script);
  ck_assert_str_eq(script.text->str, "a _b");
  check_range(&script, 0, REBUT_RANGE_BOLD, 0, 4);
  end(&script);
}
END_TEST

START_TEST(test_one_mark_does_not_close_two)
{
  Script script = begin();

  open_run(&script, '*', 2, "a");
  ck_assert_uint_eq(close_run(&script, '*', 1), 0);
  ck_assert_uint_eq(close_run(&script, '*', 2), 2);
  end(&script);
}
END_TEST

START_TEST(test_two_marks_close_bold_before_italic)
{
  Script script = begin();

  open_run(&script, '*', 2, "a ");
  open_run(&script, '*', 1, "b");
  ck_assert_uint_eq(close_run(&script, '*', 2), 2);
  end(&script);
  script = begin();
  open_run(&script, '*', 1, "b");
  ck_assert_uint_eq(close_run(&script, '*', 2), 1);
  end(&script);
}
END_TEST

START_TEST(test_three_marks_close_the_innermost_first)
{
  Script script = begin();

  open_run(&script, '*', 2, "a ");
  open_run(&script, '_', 1, "b ");
  open_run(&script, '*', 1, "c");
  ck_assert_uint_eq(close_run(&script, '*', 3), 1);
  ck_assert_uint_eq(close_run(&script, '*', 2), 2);
  cut(&script);
  ck_assert_str_eq(script.text->str, "a _b c");
  check_range(&script, 0, REBUT_RANGE_ITALIC, 5, 6);
  check_range(&script, 1, REBUT_RANGE_BOLD, 0, 6);
  end(&script);
}
END_TEST

START_TEST(test_a_new_text_knows_nothing_of_the_last)
{
  Script script = begin();

  open_run(&script, '*', 1, "a");
  close_run(&script, '*', 1);
  open_run(&script, '*', 1, "b");
  rebut_emphasis_reset(script.emphasis);
  g_string_assign(script.text, "*c*");
  g_array_set_size(script.ranges, 0);
  ck_assert_uint_eq(close_run(&script, '*', 1), 0);
  cut(&script);
  ck_assert_str_eq(script.text->str, "*c*");
  end(&script);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("emphasis");
  TCase *tests = tcase_create("emphasis");

  tcase_add_test(tests, test_marks_are_taken_out_and_ranges_follow);
  tcase_add_test(tests, test_nothing_closes_what_was_not_opened);
  tcase_add_test(tests, test_what_is_open_inside_becomes_text);
  tcase_add_test(tests, test_one_mark_does_not_close_two);
  tcase_add_test(tests, test_two_marks_close_bold_before_italic);
  tcase_add_test(tests, test_three_marks_close_the_innermost_first);
  tcase_add_test(tests, test_a_new_text_knows_nothing_of_the_last);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
