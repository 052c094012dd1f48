#include "codes.h"
#include "rebut_limits.h"
#include "suite.h"

#include <string.h>

/* What was once published: a code may be added, none may change or go. */
static const struct {
  guint code;
  const char *name;
} PUBLISHED[] = {
  {101, "not-utf8"},
  {102, "control-character"},
  {103, "bidi-control"},
  {104, "input-too-large"},
  {105, "include-outside"},
  {106, "include-unreadable"},
  {107, "include-cycle"},
  {108, "include-twice"},
  {109, "include-in-text"},
  {201, "comment-open"},
  {202, "front-matter-open"},
  {203, "no-blank-line"},
  {204, "long-heading"},
  {205, "text-after-title"},
  {206, "data-as-text"},
  {207, "data-open"},
  {208, "looks-like-block"},
  {209, "empty-element"},
  {301, "relation-after-blank"},
  {302, "relation-at-margin"},
  {303, "relation-without-parent"},
  {304, "dedent"},
  {305, "relation-twice"},
  {306, "self-opposition"},
  {307, "undercut-of-claim"},
  {308, "opposed-argument"},
  {309, "sign-under-inference"},
  {310, "uneven"},
  {401, "no-inference"},
  {402, "structure-broken"},
  {403, "no-conclusion"},
  {405, "inference-open"},
  {406, "second-structure"},
  {407, "argument-as-premise"},
  {408, "number-out-of-order"},
  {409, "number-twice"},
  {410, "uses"},
  {411, "number-missing"},
  {501, "undefined"},
  {502, "different-texts"},
  {503, "unknown-speaker"},
  {504, "unknown-source"},
  {505, "unknown-scheme"},
  {506, "unknown-speech"},
  {507, "quote-without-source"},
  {508, "unused-tag-colour"},
  {601, "yaml"},
  {602, "data-limit"},
  {603, "key-twice"},
  {604, "near-key"},
  {605, "wrong-value"},
  {801, "contradicts-himself"},
  {802, "implies-contradiction"},
  {803, "attacks-himself"},
  {804, "changed-mind"},
  {805, "circle"},
  {806, "circle-with-ground"},
  {807, "cuts-both-ways"},
  {808, "counted-twice"},
  {809, "not-borne-out"},
  {810, "answers-another"},
  {811, "quote-not-found"},
  {812, "source-not-read"},
  {901, "not-this-format"},
  {902, "wrong-form"},
  {903, "lost"},
};

START_TEST(test_a_published_code_keeps_its_name)
{
  const RebutCodeInfo *info = rebut_code_info((RebutCode)PUBLISHED[_i].code);

  ck_assert_ptr_nonnull(info);
  ck_assert_uint_eq(info->code, PUBLISHED[_i].code);
  ck_assert_str_eq(info->name, PUBLISHED[_i].name);
}
END_TEST

START_TEST(test_codes_ascend_and_begin_with_their_subject)
{
  guint n;
  const RebutCodeInfo *table = rebut_code_table(&n);

  ck_assert_uint_ge(n, G_N_ELEMENTS(PUBLISHED));
  for (guint i = 0; i < n; i++) {
    ck_assert_uint_ge(table[i].code, 101);
    ck_assert_uint_le(table[i].code, 999);
    ck_assert_uint_ne(table[i].code % 100, 0);
    if (i > 0)
      ck_assert_uint_lt(table[i - 1].code, table[i].code);
    ck_assert_ptr_eq(rebut_code_info(table[i].code), &table[i]);
  }
}
END_TEST

START_TEST(test_names_are_words_joined_by_hyphens_and_differ)
{
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  guint n;
  const RebutCodeInfo *table = rebut_code_table(&n);

  for (guint i = 0; i < n; i++) {
    const char *name = table[i].name;

    ck_assert_uint_eq(strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-"), strlen(name));
    ck_assert(g_ascii_islower(name[0]));
    ck_assert(!g_str_has_suffix(name, "-"));
    ck_assert_ptr_null(strstr(name, "--"));
    if (!g_hash_table_add(seen, (gpointer)name))
      ck_abort_msg("two codes are called %s", name);
  }
}
END_TEST

START_TEST(test_help_is_whole_sentences)
{
  guint n;
  const RebutCodeInfo *table = rebut_code_table(&n);

  for (guint i = 0; i < n; i++) {
    const char *help = table[i].help;

    if (!g_utf8_validate(help, -1, NULL) || !g_str_has_suffix(help, ".") ||
        strpbrk(help, "\n\t") != NULL || strstr(help, "  ") != NULL || g_ascii_islower(help[0]))
      ck_abort_msg("R%u: %s", table[i].code, help);
  }
}
END_TEST

START_TEST(test_help_names_the_limits_that_are_kept)
{
  ck_assert_uint_eq(REBUT_MAX_INPUT_BYTES, (gsize)1024 * 1024 * 1024);
  ck_assert_ptr_nonnull(strstr(rebut_code_info(REBUT_CODE_INPUT_TOO_LARGE)->help, "one gibibyte"));
  ck_assert_uint_eq(REBUT_MAX_DATA_DEPTH, 64);
  ck_assert_ptr_nonnull(strstr(rebut_code_info(REBUT_CODE_DATA_LIMIT)->help, "64 levels"));
  ck_assert_uint_eq(REBUT_MAX_DATA_NODES, 1000000);
  ck_assert_ptr_nonnull(strstr(rebut_code_info(REBUT_CODE_DATA_LIMIT)->help, "a million values"));
}
END_TEST

START_TEST(test_there_is_no_info_on_other_numbers)
{
  static const int OTHERS[] = {-1, 0, 1, 100, 199, 200, 999, 1101, G_MAXINT};

  for (guint i = 0; i < G_N_ELEMENTS(OTHERS); i++)
    ck_assert_ptr_null(rebut_code_info((RebutCode)OTHERS[i]));
}
END_TEST

START_TEST(test_severities_have_names)
{
  ck_assert_uint_eq(REBUT_N_SEVERITIES, 3);
  ck_assert_str_eq(rebut_severity_name(REBUT_SEVERITY_ERROR), "error");
  ck_assert_str_eq(rebut_severity_name(REBUT_SEVERITY_WARNING), "warning");
  ck_assert_str_eq(rebut_severity_name(REBUT_SEVERITY_INFO), "info");
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("codes");
  TCase *tests = tcase_create("codes");

  tcase_add_loop_test(tests, test_a_published_code_keeps_its_name, 0, G_N_ELEMENTS(PUBLISHED));
  tcase_add_test(tests, test_codes_ascend_and_begin_with_their_subject);
  tcase_add_test(tests, test_names_are_words_joined_by_hyphens_and_differ);
  tcase_add_test(tests, test_help_is_whole_sentences);
  tcase_add_test(tests, test_help_names_the_limits_that_are_kept);
  tcase_add_test(tests, test_there_is_no_info_on_other_numbers);
  tcase_add_test(tests, test_severities_have_names);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
