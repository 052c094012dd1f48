#include "scheme.h"
#include "suite.h"

#include <string.h>

/* NULL: not known. */
static const struct {
  const char *said;
  const char *id;
} NAMES[] = {
  {"expert-opinion", "expert-opinion"},
  {"Expert Opinion", "expert-opinion"},
  {"expert_opinion", "expert-opinion"},
  {"ExpertOpinion", "expert-opinion"},
  {" sign ", "sign"},
  {"MODUS PONENS", "modus-ponens"},
  {"ad hominem", "ad-hominem"},
  {"circumstantial ad hominem", "circumstantial-ad-hominem"},
  {"expert-opinions", NULL},
  {"expert", NULL},
  {"signs", NULL},
  {"from sign", NULL},
  {"", NULL},
  {"--", NULL},
};

START_TEST(test_a_scheme_is_found_by_its_letters_alone)
{
  const RebutScheme *scheme = rebut_scheme_find(NAMES[_i].said);

  if (NAMES[_i].id == NULL) {
    ck_assert_ptr_null(scheme);
  } else {
    ck_assert_ptr_nonnull(scheme);
    ck_assert_str_eq(scheme->id, NAMES[_i].id);
  }
}
END_TEST

START_TEST(test_every_scheme_finds_itself)
{
  guint n;
  const RebutScheme *table = rebut_scheme_table(&n);

  ck_assert_uint_gt(n, 40);
  for (guint i = 0; i < n; i++) {
    ck_assert_ptr_eq(rebut_scheme_find(table[i].id), &table[i]);
    ck_assert_uint_gt(strlen(table[i].name), 0);
  }
}
END_TEST

START_TEST(test_the_table_is_in_alphabetical_order)
{
  guint n;
  const RebutScheme *table = rebut_scheme_table(&n);

  for (guint i = 1; i < n; i++)
    ck_assert_str_lt(table[i - 1].id, table[i].id);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("scheme");
  TCase *tests = tcase_create("scheme");

  tcase_add_loop_test(tests, test_a_scheme_is_found_by_its_letters_alone, 0, G_N_ELEMENTS(NAMES));
  tcase_add_test(tests, test_every_scheme_finds_itself);
  tcase_add_test(tests, test_the_table_is_in_alphabetical_order);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
