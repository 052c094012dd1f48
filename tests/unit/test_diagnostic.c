#include "diagnostic.h"
#include "rebut_limits.h"
#include "suite.h"

#include <string.h>

static RebutSpan
at(guint32 start)
{
  return (RebutSpan){start, start + 1};
}

START_TEST(test_a_diagnostic_keeps_what_it_was_given)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  char hint[] = "write it so";
  const RebutDiagnostic *diagnostic;

  rebut_diagnostics_add(diagnostics, REBUT_CODE_DEDENT, (RebutSpan){3, 9}, hint, "%s is %d of %%",
                        "ä", 7);
  memset(hint, 'x', sizeof hint - 1);
  diagnostic = rebut_diagnostics_get(diagnostics, 0);
  ck_assert_int_eq(diagnostic->code, REBUT_CODE_DEDENT);
  ck_assert_int_eq(diagnostic->severity, REBUT_SEVERITY_ERROR);
  ck_assert_uint_eq(diagnostic->span.start, 3);
  ck_assert_uint_eq(diagnostic->span.end, 9);
  ck_assert_str_eq(diagnostic->message, "ä is 7 of %");
  ck_assert_str_eq(diagnostic->hint, "write it so");
}
END_TEST

START_TEST(test_there_may_be_no_hint)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();

  rebut_diagnostics_add(diagnostics, REBUT_CODE_YAML, at(0), NULL, "message");
  ck_assert_ptr_null(rebut_diagnostics_get(diagnostics, 0)->hint);
}
END_TEST

START_TEST(test_each_severity_is_counted_for_itself)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();

  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 0);
  ck_assert(!rebut_diagnostics_has_errors(diagnostics));
  rebut_diagnostics_add(diagnostics, REBUT_CODE_RELATION_TWICE, at(0), NULL, "info");
  rebut_diagnostics_add(diagnostics, REBUT_CODE_UNDEFINED, at(0), NULL, "warning");
  rebut_diagnostics_add(diagnostics, REBUT_CODE_UNDEFINED, at(0), NULL, "warning");
  ck_assert(!rebut_diagnostics_has_errors(diagnostics));
  rebut_diagnostics_add(diagnostics, REBUT_CODE_YAML, at(0), NULL, "error");
  ck_assert(rebut_diagnostics_has_errors(diagnostics));
  ck_assert_uint_eq(rebut_diagnostics_total(diagnostics, REBUT_SEVERITY_ERROR), 1);
  ck_assert_uint_eq(rebut_diagnostics_total(diagnostics, REBUT_SEVERITY_WARNING), 2);
  ck_assert_uint_eq(rebut_diagnostics_total(diagnostics, REBUT_SEVERITY_INFO), 1);
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 4);
}
END_TEST

START_TEST(test_what_is_less_serious_than_asked_for_is_only_counted)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();

  ck_assert(!rebut_diagnostics_only_count(diagnostics, REBUT_CODE_RELATION_TWICE));
  rebut_diagnostics_set_least(diagnostics, REBUT_SEVERITY_WARNING);
  rebut_diagnostics_add(diagnostics, REBUT_CODE_RELATION_TWICE, at(0), NULL, "info");
  ck_assert(rebut_diagnostics_only_count(diagnostics, REBUT_CODE_RELATION_TWICE));
  ck_assert(!rebut_diagnostics_only_count(diagnostics, REBUT_CODE_UNDEFINED));
  rebut_diagnostics_add(diagnostics, REBUT_CODE_UNDEFINED, at(0), NULL, "warning");
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 1);
  ck_assert_uint_eq(rebut_diagnostics_total(diagnostics, REBUT_SEVERITY_INFO), 2);
  ck_assert_uint_eq(rebut_diagnostics_total(diagnostics, REBUT_SEVERITY_WARNING), 1);
}
END_TEST

START_TEST(test_sorting_keeps_the_order_at_one_place)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();

  for (guint i = 0; i < 1000; i++)
    rebut_diagnostics_add(diagnostics, REBUT_CODE_YAML, at((1000 - i) / 10), NULL, "%u", i);
  rebut_diagnostics_sort(diagnostics);
  for (guint i = 1; i < 1000; i++) {
    const RebutDiagnostic *before = rebut_diagnostics_get(diagnostics, i - 1);
    const RebutDiagnostic *after = rebut_diagnostics_get(diagnostics, i);

    ck_assert_uint_le(before->span.start, after->span.start);
    if (before->span.start == after->span.start)
      ck_assert_int_lt(atoi(before->message), atoi(after->message));
  }
}
END_TEST

START_TEST(test_places_far_apart_are_sorted)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();

  rebut_diagnostics_add(diagnostics, REBUT_CODE_YAML, (RebutSpan){G_MAXUINT32, G_MAXUINT32}, NULL,
                        "last");
  rebut_diagnostics_add(diagnostics, REBUT_CODE_YAML, at(1), NULL, "second");
  rebut_diagnostics_add(diagnostics, REBUT_CODE_YAML, (RebutSpan){0, 50}, NULL, "first");
  rebut_diagnostics_sort(diagnostics);
  ck_assert_str_eq(rebut_diagnostics_get(diagnostics, 0)->message, "first");
  ck_assert_str_eq(rebut_diagnostics_get(diagnostics, 1)->message, "second");
  ck_assert_str_eq(rebut_diagnostics_get(diagnostics, 2)->message, "last");
}
END_TEST

START_TEST(test_past_the_limit_they_are_only_counted)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();

  for (guint i = 0; i < REBUT_MAX_DIAGNOSTICS; i++)
    rebut_diagnostics_add(diagnostics, REBUT_CODE_UNDEFINED, at(i), NULL, "%u", i);
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), REBUT_MAX_DIAGNOSTICS);
  rebut_diagnostics_add(diagnostics, REBUT_CODE_UNDEFINED, at(0), NULL, "one too many");
  rebut_diagnostics_add(diagnostics, REBUT_CODE_YAML, at(0), NULL, "an error too many");
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), REBUT_MAX_DIAGNOSTICS);
  ck_assert_uint_eq(rebut_diagnostics_total(diagnostics, REBUT_SEVERITY_WARNING),
                    REBUT_MAX_DIAGNOSTICS + 1);
  ck_assert_uint_eq(rebut_diagnostics_total(diagnostics, REBUT_SEVERITY_ERROR), 1);
  ck_assert(rebut_diagnostics_has_errors(diagnostics));
  ck_assert_str_eq(rebut_diagnostics_get(diagnostics, 0)->message, "0");
  ck_assert_str_eq(rebut_diagnostics_get(diagnostics, REBUT_MAX_DIAGNOSTICS - 1)->message, "9999");
}
END_TEST

START_TEST(test_a_message_may_be_long)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autofree char *name = g_strnfill(1 << 20, 'n');

  rebut_diagnostics_add(diagnostics, REBUT_CODE_YAML, at(0), name, "%s!", name);
  ck_assert_uint_eq(strlen(rebut_diagnostics_get(diagnostics, 0)->message), (1 << 20) + 1);
  ck_assert_str_eq(rebut_diagnostics_get(diagnostics, 0)->hint, name);
}
END_TEST

START_TEST(test_freeing_nothing_is_fine)
{
  rebut_diagnostics_free(NULL);
}
END_TEST

static gboolean
is_code(const RebutDiagnostic *diagnostic, gpointer code)
{
  return diagnostic->code == *(RebutCode *)code;
}

START_TEST(test_what_is_not_kept_is_not_counted)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  RebutCode code = REBUT_CODE_UNDEFINED;

  rebut_diagnostics_add(diagnostics, REBUT_CODE_UNDEFINED, (RebutSpan){1, 2}, NULL, "one");
  rebut_diagnostics_add(diagnostics, REBUT_CODE_YAML, (RebutSpan){2, 3}, NULL, "two");
  rebut_diagnostics_add(diagnostics, REBUT_CODE_UNDEFINED, (RebutSpan){3, 4}, NULL, "three");
  rebut_diagnostics_filter(diagnostics, is_code, &code);
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 2);
  ck_assert_str_eq(rebut_diagnostics_get(diagnostics, 1)->message, "three");
  ck_assert(!rebut_diagnostics_has_errors(diagnostics));
  ck_assert_uint_eq(rebut_diagnostics_total(diagnostics, REBUT_SEVERITY_WARNING), 2);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("diagnostic");
  TCase *tests = tcase_create("diagnostic");

  tcase_add_test(tests, test_a_diagnostic_keeps_what_it_was_given);
  tcase_add_test(tests, test_there_may_be_no_hint);
  tcase_add_test(tests, test_each_severity_is_counted_for_itself);
  tcase_add_test(tests, test_what_is_less_serious_than_asked_for_is_only_counted);
  tcase_add_test(tests, test_sorting_keeps_the_order_at_one_place);
  tcase_add_test(tests, test_places_far_apart_are_sorted);
  tcase_add_test(tests, test_past_the_limit_they_are_only_counted);
  tcase_add_test(tests, test_a_message_may_be_long);
  tcase_add_test(tests, test_freeing_nothing_is_fine);
  tcase_add_test(tests, test_what_is_not_kept_is_not_counted);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
