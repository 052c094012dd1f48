#include "matching.h"
#include "reading.h"
#include "suite.h"

static RebutMatching *
match(const RebutMap *key, const RebutMap *student)
{
  return rebut_matching_new(key, student, REBUT_MATCH_LEAST);
}

START_TEST(test_titles_and_order_do_not_matter)
{
  g_autoptr(RebutMap) key = read_text("[A]: Rents rise faster than wages.\n"
                                      "  + [B]: Few flats are built in the city.\n");
  g_autoptr(RebutMap) student = read_text("[x]: Few flats are built in the city.\n\n"
                                          "[B]: Rents rise faster than wages.\n");
  g_autoptr(RebutMatching) matching = match(key, student);

  ck_assert_uint_eq(matching->n_groups, 2);
  ck_assert_uint_eq(matching->groups[0].student, 1);
  ck_assert_uint_eq(matching->groups[1].student, 0);
  ck_assert_uint_eq(matching->groups[0].likeness, REBUT_SAME);
}
END_TEST

START_TEST(test_what_is_missed_and_added_stays_alone)
{
  g_autoptr(RebutMap) key = read_text("[A]: Rents rise faster than wages.\n\n[B]: Buy milk.\n");
  g_autoptr(RebutMap) student =
    read_text("[A]: Trams are slow and loud.\n\n[B]: Rents rise faster than the wages do.\n");
  g_autoptr(RebutMatching) matching = match(key, student);

  ck_assert_uint_eq(matching->n_groups, 1);
  ck_assert_uint_eq(matching->group_of_key[0], 0);
  ck_assert_uint_eq(matching->group_of_key[1], REBUT_NONE);
  ck_assert_uint_eq(matching->group_of_student[0], REBUT_NONE);
  ck_assert_uint_eq(matching->group_of_student[1], 0);
}
END_TEST

START_TEST(test_a_claim_that_was_split_is_found)
{
  g_autoptr(RebutMap) key =
    read_text("[A]: Rents rise faster than wages, and few flats are built in the city.\n");
  g_autoptr(RebutMap) student = read_text("[A]: Rents rise faster than wages.\n\n"
                                          "[B]: Few flats are built in the city.\n");
  g_autoptr(RebutMatching) matching = match(key, student);
  g_autoptr(RebutMatching) other_way = match(student, key);

  ck_assert_uint_eq(matching->n_groups, 1);
  ck_assert_uint_eq(matching->groups[0].students.count, 2);
  ck_assert_uint_eq(matching->groups[0].students.ids[1], 1);
  ck_assert_uint_eq(other_way->n_groups, 1);
  ck_assert_uint_eq(other_way->groups[0].keys.count, 2);
}
END_TEST

START_TEST(test_the_same_quote_helps)
{
  const char *const maps[] = {
    "===\nsources: {t: {title: A talk}}\n===\n\n"
    "[A]: Housing costs outpace incomes. {source: t, quote: \"rents rise faster than wages\"}\n",
    "===\nsources: {t: {title: A talk}}\n===\n\n"
    "[A]: What tenants pay for housing grows more. {source: t, quote: \"rents rise faster than "
    "wages\"}\n",
    "[A]: What tenants pay for housing grows more.\n",
  };
  g_autoptr(RebutMap) key = read_text(maps[0]);
  g_autoptr(RebutMap) with = read_text(maps[1]);
  g_autoptr(RebutMap) without = read_text(maps[2]);
  g_autoptr(RebutMatching) quoted = rebut_matching_new(key, with, 2000);
  g_autoptr(RebutMatching) bare = rebut_matching_new(key, without, 2000);

  ck_assert_uint_eq(quoted->n_groups, 1);
  ck_assert_uint_eq(bare->n_groups, 0);
}
END_TEST

/* As students write; least is what is usual. */
START_TEST(test_other_words_are_found)
{
  g_autoptr(RebutMap) key =
    read_text("[A]: Norbridge has a school with a thousand boarders, and Aldermere has none.\n\n"
              "[B]: Sunday opening costs ninety thousand crowns a year.\n\n"
              "[C]: Sunday opening is not worth its price.\n");
  g_autoptr(RebutMap) student =
    read_text("[a]: Opening on Sunday is too expensive.\n\n[b]: It costs 90,000 every year.\n\n"
              "[c]: Norbridge has a big boarding school and we have not.\n");
  g_autoptr(RebutMatching) matching = match(key, student);

  ck_assert_uint_eq(matching->n_groups, 3);
  for (guint32 i = 0; i < 3; i++)
    ck_assert_uint_eq(matching->groups[i].student, 2 - i);
}
END_TEST

/* A is found by its words; B and b, which share one, only because they bear on it. */
START_TEST(test_place_helps_other_words)
{
  g_autoptr(RebutMap) key = read_text("[A]: Rents rise faster than wages.\n"
                                      "  + [B]: Builders hardly make homes.\n\n[C]: Buy milk.\n");
  g_autoptr(RebutMap) beside = read_text("[a]: Rents rise faster than the wages do.\n"
                                         "  + [b]: Too few homes are made by anybody.\n");
  g_autoptr(RebutMap) apart = read_text("[a]: Rents rise faster than the wages do.\n\n"
                                        "[b]: Too few homes are made by anybody.\n");
  g_autoptr(RebutMatching) found = rebut_matching_new(key, beside, 2500);
  g_autoptr(RebutMatching) missed = rebut_matching_new(key, apart, 2500);

  ck_assert_uint_eq(found->n_groups, 2);
  ck_assert_uint_eq(found->groups[1].student, 1);
  ck_assert_uint_lt(found->groups[1].likeness, 2500);
  ck_assert_uint_eq(missed->n_groups, 1);
}
END_TEST

START_TEST(test_chinese_is_found)
{
  g_autoptr(RebutMap) key =
    read_text("[A]: 图书馆应该在星期天开放。\n\n[B]: 县政府将承担三年的全部费用。\n");
  g_autoptr(RebutMap) student =
    read_text("[b]: 全部费用由县政府支付三年。\n\n[a]: 图书馆星期天也应当开门。\n");
  g_autoptr(RebutMatching) matching = match(key, student);

  ck_assert_uint_eq(matching->n_groups, 2);
  ck_assert_uint_eq(matching->groups[0].student, 1);
}
END_TEST

/* "Eastwick" is all they share, and nothing else is like either; but where another claim shares as
 * much, neither stands out. */
START_TEST(test_what_stands_out_is_found)
{
  g_autoptr(RebutMap) key =
    read_text("[A]: In Eastwick a ban has been kept by nearly everybody.\n\n"
              "[B]: Rockets are a custom of four generations.\n");
  g_autoptr(RebutMap) student = read_text("[a]: It works in Eastwick.\n\n[b]: Buy milk.\n");
  g_autoptr(RebutMap) twice =
    read_text("[a]: It works in Eastwick.\n\n[b]: They live in Eastwick.\n");
  g_autoptr(RebutMatching) found = rebut_matching_new(key, student, REBUT_SAME);
  g_autoptr(RebutMatching) unsure = rebut_matching_new(key, twice, REBUT_SAME);

  ck_assert_uint_eq(found->n_groups, 1);
  ck_assert_uint_eq(found->group_of_key[0], 0);
  ck_assert_uint_eq(found->group_of_student[0], 0);
  ck_assert_uint_eq(unsure->n_groups, 0);
}
END_TEST

/* What answers A, attacked or undercut, is the same place; another reason for A is another. */
START_TEST(test_place_is_how_a_claim_bears)
{
  static const struct {
    const char *sign;
    guint n_groups;
  } SIGNS[] = {{"-", 2}, {"_", 2}, {"+", 1}};
  g_autoptr(RebutMap) key =
    read_text("[M]: Zebras jump.\n  + [A]: Rents rise faster than wages.\n"
              "    _ [B]: Builders hardly make homes.\n\n[C]: Wages are a matter of homes.\n");

  for (guint i = 0; i < G_N_ELEMENTS(SIGNS); i++) {
    g_autofree char *text = g_strdup_printf("[m]: Buy milk.\n"
                                            "  + [a]: Rents rise faster than the wages do.\n"
                                            "    %s [b]: Too few homes are made by anybody.\n",
                                            SIGNS[i].sign);
    g_autoptr(RebutMap) student = read_text(text);
    g_autoptr(RebutMatching) matching = match(key, student);

    ck_assert_uint_eq(matching->n_groups, SIGNS[i].n_groups);
  }
}
END_TEST

START_TEST(test_the_opposite_is_not_found)
{
  g_autoptr(RebutMap) key = read_text("[A]: The library should open on Sundays.\n");
  g_autoptr(RebutMap) student = read_text("[A]: The library should not open on Sundays.\n");
  g_autoptr(RebutMatching) matching = match(key, student);

  ck_assert_uint_eq(matching->n_groups, 0);
}
END_TEST

START_TEST(test_an_empty_map_matches_nothing)
{
  g_autoptr(RebutMap) key = read_text("[A]: Rents rise.\n");
  g_autoptr(RebutMap) empty = read_text("");
  g_autoptr(RebutMatching) missed = match(key, empty);
  g_autoptr(RebutMatching) added = match(empty, key);

  ck_assert_uint_eq(missed->n_groups, 0);
  ck_assert_uint_eq(missed->group_of_key[0], REBUT_NONE);
  ck_assert_uint_eq(added->n_groups, 0);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("matching");
  TCase *tests = tcase_create("matching");

  tcase_add_test(tests, test_titles_and_order_do_not_matter);
  tcase_add_test(tests, test_what_is_missed_and_added_stays_alone);
  tcase_add_test(tests, test_a_claim_that_was_split_is_found);
  tcase_add_test(tests, test_the_same_quote_helps);
  tcase_add_test(tests, test_other_words_are_found);
  tcase_add_test(tests, test_place_helps_other_words);
  tcase_add_test(tests, test_chinese_is_found);
  tcase_add_test(tests, test_what_stands_out_is_found);
  tcase_add_test(tests, test_place_is_how_a_claim_bears);
  tcase_add_test(tests, test_the_opposite_is_not_found);
  tcase_add_test(tests, test_an_empty_map_matches_nothing);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
