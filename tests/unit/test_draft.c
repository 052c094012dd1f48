#include "draft.h"
#include "suite.h"

#include <string.h>

static guint32
add_claim(RebutDraft *draft, const char *title)
{
  return rebut_draft_add_claim(draft, title, strlen(title));
}

static guint32
add_argument(RebutDraft *draft, const char *title)
{
  return rebut_draft_add_argument(draft, title, strlen(title));
}

START_TEST(test_one_title_is_one_claim)
{
  g_autoptr(RebutDraft) draft = rebut_draft_new();

  ck_assert_uint_eq(add_claim(draft, "Taxes"), 0);
  ck_assert_uint_eq(add_claim(draft, "taxes"), 1);
  ck_assert_uint_eq(add_claim(draft, "Taxes "), 2);
  ck_assert_uint_eq(add_claim(draft, "Taxes"), 0);
  ck_assert_uint_eq(rebut_draft_add_claim(draft, "Taxes and more", 5), 0);
  ck_assert_uint_eq(draft->claims->len, 3);
  ck_assert_str_eq(rebut_draft_claim(draft, 1)->title, "taxes");
}
END_TEST

START_TEST(test_a_claim_and_an_argument_may_share_a_title)
{
  g_autoptr(RebutDraft) draft = rebut_draft_new();

  ck_assert_uint_eq(add_claim(draft, "Other"), 0);
  ck_assert_uint_eq(add_claim(draft, "Cost"), 1);
  ck_assert_uint_eq(add_argument(draft, "Cost"), 0);
  ck_assert_uint_eq(add_argument(draft, "Cost"), 0);
  ck_assert_ptr_eq(rebut_draft_claim(draft, 1)->title, rebut_draft_argument(draft, 0)->title);
}
END_TEST

START_TEST(test_a_new_claim_says_nothing)
{
  g_autoptr(RebutDraft) draft = rebut_draft_new();
  const RebutClaim *claim = rebut_draft_claim(draft, add_claim(draft, "A"));

  ck_assert_str_eq(claim->text.plain, "");
  ck_assert_ptr_eq(claim->attribution, &rebut_no_attribution);
  ck_assert_uint_eq(claim->section, REBUT_NONE);
  ck_assert_uint_eq(claim->first, REBUT_NONE);
  ck_assert_uint_eq(claim->canonical, REBUT_NONE);
  ck_assert_uint_eq(claim->gist_of, REBUT_NONE);
  ck_assert(!claim->anonymous);
}
END_TEST

START_TEST(test_untitled_names_are_counted_together_and_keep_clear_of_titles)
{
  g_autoptr(RebutDraft) draft = rebut_draft_new();
  guint32 first;
  guint32 second;
  guint32 third;

  rebut_draft_reserve_title(draft, "Untitled 2", strlen("Untitled 2"));
  add_argument(draft, "Untitled 3");
  first = rebut_draft_add_untitled_claim(draft);
  second = rebut_draft_add_untitled_argument(draft);
  third = rebut_draft_add_untitled_claim(draft);
  ck_assert_str_eq(rebut_draft_claim(draft, first)->title, "Untitled 1");
  ck_assert_str_eq(rebut_draft_argument(draft, second)->title, "Untitled 4");
  ck_assert_str_eq(rebut_draft_claim(draft, third)->title, "Untitled 5");
  ck_assert(rebut_draft_claim(draft, first)->anonymous);
  ck_assert(rebut_draft_argument(draft, second)->anonymous);
}
END_TEST

START_TEST(test_a_reserved_title_is_still_to_be_had)
{
  g_autoptr(RebutDraft) draft = rebut_draft_new();

  rebut_draft_reserve_title(draft, "Untitled 1", strlen("Untitled 1"));
  ck_assert_uint_eq(draft->claims->len, 0);
  ck_assert_uint_eq(add_claim(draft, "Untitled 1"), 0);
  ck_assert(!rebut_draft_claim(draft, 0)->anonymous);
}
END_TEST

START_TEST(test_occurrences_hang_on_their_owner_in_order)
{
  g_autoptr(RebutDraft) draft = rebut_draft_new();
  RebutOccurrence occurrence = {0};

  add_claim(draft, "A");
  add_claim(draft, "B");
  add_argument(draft, "A");
  for (guint32 i = 0; i < 6; i++) {
    occurrence.owner_type = i == 4 ? REBUT_OF_ARGUMENT : REBUT_OF_CLAIM;
    occurrence.owner = i == 4 ? 0 : i % 2;
    ck_assert_uint_eq(rebut_draft_add_occurrence(draft, &occurrence), i);
  }
  ck_assert_uint_eq(rebut_draft_claim(draft, 0)->first, 0);
  ck_assert_uint_eq(rebut_draft_claim(draft, 0)->last, 2);
  ck_assert_uint_eq(rebut_draft_occurrence(draft, 0)->next, 2);
  ck_assert_uint_eq(rebut_draft_occurrence(draft, 2)->next, REBUT_NONE);
  ck_assert_uint_eq(rebut_draft_claim(draft, 1)->first, 1);
  ck_assert_uint_eq(rebut_draft_occurrence(draft, 1)->next, 3);
  ck_assert_uint_eq(rebut_draft_occurrence(draft, 3)->next, 5);
  ck_assert_uint_eq(rebut_draft_claim(draft, 1)->last, 5);
  ck_assert_uint_eq(rebut_draft_argument(draft, 0)->first, 4);
  ck_assert_uint_eq(rebut_draft_argument(draft, 0)->last, 4);
}
END_TEST

START_TEST(test_a_speaker_is_found_by_id_and_by_name)
{
  g_autoptr(RebutDraft) draft = rebut_draft_new();
  guint32 ann = rebut_draft_add_speaker(draft, "ann");
  guint32 ben = rebut_draft_add_speaker(draft, "ben");

  rebut_draft_name_speaker(draft, ann, "Ann Lee");
  rebut_draft_name_speaker(draft, ben, "Ann Lee");
  rebut_draft_name_speaker(draft, ben, "ann");
  ck_assert_uint_eq(rebut_draft_add_speaker(draft, "Ann Lee"), ann);
  ck_assert_uint_eq(rebut_draft_add_speaker(draft, "ann"), ann);
  ck_assert_uint_eq(rebut_draft_add_speaker(draft, "ben"), ben);
  ck_assert_uint_eq(draft->speakers->len, 2);
  ck_assert(!g_array_index(draft->speakers, RebutSpeaker, ann).declared);
  ck_assert_str_eq(g_array_index(draft->speakers, RebutSpeaker, ben).name, "ben");
}
END_TEST

START_TEST(test_sources_and_speeches_have_ids_of_their_own)
{
  g_autoptr(RebutDraft) draft = rebut_draft_new();

  ck_assert_uint_eq(rebut_draft_add_source(draft, "x"), 0);
  ck_assert_uint_eq(rebut_draft_add_speech(draft, "x"), 0);
  ck_assert_uint_eq(rebut_draft_add_speaker(draft, "x"), 0);
  ck_assert_uint_eq(rebut_draft_add_source(draft, "y"), 1);
  ck_assert_uint_eq(rebut_draft_add_source(draft, "x"), 0);
  ck_assert_uint_eq(rebut_draft_add_speech(draft, "y"), 1);
  ck_assert_str_eq(g_array_index(draft->sources, RebutSource, 1).id, "y");
  ck_assert_str_eq(g_array_index(draft->speeches, RebutSpeech, 0).id, "x");
}
END_TEST

START_TEST(test_places_are_kept_in_order)
{
  g_autoptr(RebutDraft) draft = rebut_draft_new();
  RebutSpans places = {NULL, 0};

  for (guint32 i = 0; i < 1000; i++)
    rebut_draft_add_place(draft, &places, (RebutSpan){i, i + 1});
  ck_assert_uint_eq(places.count, 1000);
  for (guint32 i = 0; i < 1000; i++)
    ck_assert_uint_eq(places.spans[i].start, i);
}
END_TEST

START_TEST(test_a_gist_is_its_argument_said_as_a_claim)
{
  g_autoptr(RebutDraft) draft = rebut_draft_new();
  guint32 argument = add_argument(draft, "A");
  const RebutClaim *gist;

  rebut_draft_argument(draft, argument)->text.plain = "in short";
  rebut_draft_argument(draft, argument)->section = 7;
  gist = rebut_draft_claim(draft, rebut_draft_add_gist(draft, argument));
  ck_assert_str_eq(gist->title, "A");
  ck_assert_str_eq(gist->text.plain, "in short");
  ck_assert_uint_eq(gist->section, 7);
  ck_assert_uint_eq(gist->gist_of, argument);
  ck_assert_uint_eq(gist->first, REBUT_NONE);
  ck_assert_uint_eq(rebut_draft_argument(draft, argument)->gist, 0);
  ck_assert_uint_eq(rebut_map_find_claim(draft->map, "A"), REBUT_NONE);
}
END_TEST

START_TEST(test_lists_of_numbers_are_copies)
{
  g_autoptr(RebutDraft) draft = rebut_draft_new();
  guint32 numbers[] = {3, 1, 4};
  RebutIds ids = rebut_draft_ids(draft, numbers, 3);

  numbers[0] = 9;
  ck_assert_uint_eq(ids.count, 3);
  ck_assert_uint_eq(ids.ids[0], 3);
  ck_assert_uint_eq(rebut_draft_ids(draft, numbers, 0).count, 0);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("draft");
  TCase *tests = tcase_create("draft");

  tcase_add_test(tests, test_one_title_is_one_claim);
  tcase_add_test(tests, test_a_claim_and_an_argument_may_share_a_title);
  tcase_add_test(tests, test_a_new_claim_says_nothing);
  tcase_add_test(tests, test_untitled_names_are_counted_together_and_keep_clear_of_titles);
  tcase_add_test(tests, test_a_reserved_title_is_still_to_be_had);
  tcase_add_test(tests, test_occurrences_hang_on_their_owner_in_order);
  tcase_add_test(tests, test_a_speaker_is_found_by_id_and_by_name);
  tcase_add_test(tests, test_sources_and_speeches_have_ids_of_their_own);
  tcase_add_test(tests, test_places_are_kept_in_order);
  tcase_add_test(tests, test_a_gist_is_its_argument_said_as_a_claim);
  tcase_add_test(tests, test_lists_of_numbers_are_copies);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
