#include "marks.h"
#include "reading.h"
#include "suite.h"

static RebutMap *
read_text(const char *text)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();

  return read_map(text, diagnostics);
}

START_TEST(test_names_are_those_of_files)
{
  g_autoptr(RebutMap) key = read_text("[A]: Rents rise.\n");
  g_autoptr(RebutMarks) marks = rebut_marks_new(key, &rebut_rubric_usual);
  const RebutMarked *student;

  rebut_marks_add(marks, "class/anna b.argdown",
                  read_text("===\nauthor: Somebody Else\n===\n\n[A]: Rents rise.\n"), 0);
  student = g_ptr_array_index(marks->students, 0);
  ck_assert_str_eq(student->name, "anna b");
  ck_assert_double_eq(student->mark, 100);
}
END_TEST

START_TEST(test_a_cell_is_no_formula)
{
  g_autoptr(RebutMap) key = read_text("[A]: Rents rise.\n");
  g_autoptr(RebutMarks) marks = rebut_marks_new(key, &rebut_rubric_usual);
  g_autoptr(GString) out = g_string_new(NULL);

  rebut_marks_add_error(marks, "=SUM(1).argdown", "it says \"no\"");
  rebut_marks_print(marks, REBUT_MARKS_CSV, out);
  ck_assert_ptr_nonnull(strstr(out->str, "\"'=SUM(1)\""));
  ck_assert_ptr_nonnull(strstr(out->str, "\"it says \"\"no\"\"\"\r\n"));
}
END_TEST

/* Every row of a CSV has as many cells as its head. */
START_TEST(test_rows_are_as_long_as_the_head)
{
  g_autoptr(RebutMap) key = read_text("[A]: Rents rise.\n");
  g_autoptr(RebutMarks) marks = rebut_marks_new(key, &rebut_rubric_usual);
  g_autoptr(GString) out = g_string_new(NULL);
  g_auto(GStrv) rows = NULL;
  guint commas[4] = {0};

  rebut_marks_add_error(marks, "a.argdown", "gone");
  rebut_marks_add(marks, "b.argdown", read_text("[A]: Rents rise.\n"), 2);
  rebut_marks_print(marks, REBUT_MARKS_CSV, out);
  rows = g_strsplit(out->str, "\r\n", -1);
  ck_assert_uint_eq(g_strv_length(rows), 4);
  for (guint i = 0; i < 3; i++)
    for (const char *at = rows[i]; *at != '\0'; at++)
      commas[i] += *at == ',';
  ck_assert_uint_eq(commas[0], commas[1]);
  ck_assert_uint_eq(commas[0], commas[2]);
}
END_TEST

START_TEST(test_nothing_unsafe_reaches_the_terminal)
{
  g_autoptr(RebutMap) key = read_text("[A]: Rents rise.\n");
  g_autoptr(RebutMarks) marks = rebut_marks_new(key, &rebut_rubric_usual);
  g_autoptr(GString) out = g_string_new(NULL);

  rebut_marks_add(marks, "\x1b[31mred.argdown", read_text("[B]: Buy milk.\n"), 0);
  rebut_marks_print(marks, REBUT_MARKS_TEXT, out);
  ck_assert_ptr_null(strchr(out->str, '\x1b'));
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("marks");
  TCase *tests = tcase_create("marks");

  tcase_add_test(tests, test_names_are_those_of_files);
  tcase_add_test(tests, test_a_cell_is_no_formula);
  tcase_add_test(tests, test_rows_are_as_long_as_the_head);
  tcase_add_test(tests, test_nothing_unsafe_reaches_the_terminal);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
