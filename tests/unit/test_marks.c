#include "marks.h"
#include "reading.h"
#include "suite.h"

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

/* A row of a table is a line. */
START_TEST(test_a_name_is_one_line)
{
  g_autoptr(RebutMap) key = read_text("[A]: Rents rise.\n");
  g_autoptr(RebutMarks) marks = rebut_marks_new(key, &rebut_rubric_usual);

  rebut_marks_add(marks, "class/an\nna\tb.argdown", read_text(""), 0);
  ck_assert_str_eq(((const RebutMarked *)g_ptr_array_index(marks->students, 0))->name, "an na b");
}
END_TEST

START_TEST(test_a_cell_is_no_formula)
{
  g_autoptr(RebutMap) key = read_text("[A]: Rents rise.\n");
  g_autoptr(RebutMarks) marks = rebut_marks_new(key, &rebut_rubric_usual);
  g_autoptr(GString) out = g_string_new(NULL);

  rebut_marks_add_error(marks, "=SUM(1).argdown", "it says \"no\"");
  ck_assert(rebut_marks_print(marks, REBUT_MARKS_CSV, out, NULL));
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
  ck_assert(rebut_marks_print(marks, REBUT_MARKS_CSV, out, NULL));
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
  ck_assert(rebut_marks_print(marks, REBUT_MARKS_TEXT, out, NULL));
  ck_assert_ptr_null(strchr(out->str, '\x1b'));
}
END_TEST

#ifdef REBUT_DRAWS
/* The picture number I in the page; the caller frees it. */
static char *
take_picture(const char *page, guint i)
{
  const char *begin = page;
  g_autofree char *code = NULL;
  gsize length;

  for (guint k = 0; k <= i; k++)
    begin = strstr(begin, "base64,") + strlen("base64,");
  code = g_strndup(begin, strcspn(begin, "\""));
  return (char *)g_base64_decode(code, &length);
}

START_TEST(test_a_page_shows_both_maps)
{
  g_autoptr(RebutMap) key = read_text("[A]: Rents rise.\n  + [B]: Few flats are built.\n");
  g_autoptr(RebutMarks) marks = rebut_marks_new(key, &rebut_rubric_usual);
  g_autoptr(GString) out = g_string_new(NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *his = NULL;
  g_autofree char *keys = NULL;

  rebut_marks_add(marks, "<script>alert(1)<script>.argdown",
                  read_text("[A]: Rents rise.\n  + [C]: <img src=x onerror=alert(1)>\n"), 0);
  ck_assert(rebut_marks_print(marks, REBUT_MARKS_HTML, out, &error));
  his = take_picture(out->str, 0);
  keys = take_picture(out->str, 1);
  ck_assert_ptr_nonnull(strstr(his, "note 2"));
  ck_assert_ptr_nonnull(strstr(keys, "note 1"));
  ck_assert_ptr_nonnull(strstr(out->str, "Claims of the key that you have: 1 of 2."));
  ck_assert_ptr_nonnull(strstr(out->str, "<figure id=\"key-0\">"));
  ck_assert_ptr_nonnull(strstr(out->str, "href=\"#key-0\""));
  ck_assert_ptr_null(strstr(out->str, "<script"));
  ck_assert_ptr_null(strstr(out->str, "<img src=x"));
}
END_TEST
#endif

int
main(void)
{
  Suite *suite = suite_create("marks");
  TCase *tests = tcase_create("marks");

  tcase_add_test(tests, test_names_are_those_of_files);
  tcase_add_test(tests, test_a_name_is_one_line);
  tcase_add_test(tests, test_a_cell_is_no_formula);
  tcase_add_test(tests, test_rows_are_as_long_as_the_head);
  tcase_add_test(tests, test_nothing_unsafe_reaches_the_terminal);
#ifdef REBUT_DRAWS
  tcase_add_test(tests, test_a_page_shows_both_maps);
#endif
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
