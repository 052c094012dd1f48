#include "draft.h"
#include "suite.h"

#include <string.h>

static guint32
add_claim(RebutDraft *draft, const char *title)
{
  return rebut_draft_add_claim(draft, title, strlen(title));
}

static void
add_inference(RebutDraft *draft,
              RebutPolarity polarity,
              RebutTarget target,
              const guint32 *premises,
              guint32 n,
              guint32 argument)
{
  RebutInference inference = {0};

  inference.polarity = polarity;
  inference.target = target;
  inference.premises = rebut_draft_ids(draft, premises, n);
  inference.argument = argument;
  g_array_append_val(draft->inferences, inference);
}

static void
check_ids(const RebutIds *ids, const guint32 *expected, guint32 n)
{
  ck_assert_uint_eq(ids->count, n);
  for (guint32 i = 0; i < n; i++)
    ck_assert_uint_eq(ids->ids[i], expected[i]);
}

#define IDS(...) (const guint32[]){__VA_ARGS__}, sizeof((guint32[]){__VA_ARGS__}) / sizeof(guint32)

/* Claims A B C D; <G> = {0}, {1}:
 *   0: A, B support C     1: A attacks C   2: D attacks <G>
 *   3: B undercuts 0      4: D undercuts 0 5: C supports A */
static RebutMap *
make_map(void)
{
  RebutDraft *draft = rebut_draft_new();
  RebutOpposition opposition = {REBUT_CONTRARY, 0, 3, {NULL, 0}};
  guint32 group;

  for (guint i = 0; i < 4; i++)
    add_claim(draft, (const char[]){(char)('A' + i), '\0'});
  group = rebut_draft_add_argument(draft, "G", 1);
  add_inference(draft, REBUT_SUPPORT, (RebutTarget){REBUT_TARGET_CLAIM, 2}, IDS(0, 1), group);
  add_inference(draft, REBUT_ATTACK, (RebutTarget){REBUT_TARGET_CLAIM, 2}, IDS(0), group);
  add_inference(draft, REBUT_ATTACK, (RebutTarget){REBUT_TARGET_ARGUMENT, group}, IDS(3),
                REBUT_NONE);
  add_inference(draft, REBUT_UNDERCUT, (RebutTarget){REBUT_TARGET_INFERENCE, 0}, IDS(1),
                REBUT_NONE);
  add_inference(draft, REBUT_UNDERCUT, (RebutTarget){REBUT_TARGET_INFERENCE, 0}, IDS(3),
                REBUT_NONE);
  add_inference(draft, REBUT_SUPPORT, (RebutTarget){REBUT_TARGET_CLAIM, 0}, IDS(2), REBUT_NONE);
  g_array_append_val(draft->oppositions, opposition);
  return rebut_draft_seal(draft, NULL);
}

START_TEST(test_what_bears_on_a_claim_is_found)
{
  g_autoptr(RebutMap) map = make_map();

  check_ids(&map->into_claim[0], IDS(5));
  ck_assert_uint_eq(map->into_claim[1].count, 0);
  check_ids(&map->into_claim[2], IDS(0, 1));
  ck_assert_uint_eq(map->into_claim[3].count, 0);
}
END_TEST

START_TEST(test_what_bears_on_arguments_and_inferences_is_found)
{
  g_autoptr(RebutMap) map = make_map();

  check_ids(&map->into_argument[0], IDS(2));
  check_ids(&map->into_inference[0], IDS(3, 4));
  for (guint32 i = 1; i < map->n_inferences; i++)
    ck_assert_uint_eq(map->into_inference[i].count, 0);
}
END_TEST

START_TEST(test_what_a_claim_bears_on_is_found)
{
  g_autoptr(RebutMap) map = make_map();

  check_ids(&map->out_of_claim[0], IDS(0, 1));
  check_ids(&map->out_of_claim[1], IDS(0, 3));
  check_ids(&map->out_of_claim[2], IDS(5));
  check_ids(&map->out_of_claim[3], IDS(2, 4));
}
END_TEST

START_TEST(test_an_opposition_is_found_from_both_sides)
{
  g_autoptr(RebutMap) map = make_map();

  check_ids(&map->oppositions_of_claim[0], IDS(0));
  check_ids(&map->oppositions_of_claim[3], IDS(0));
  ck_assert_uint_eq(map->oppositions_of_claim[1].count, 0);
  ck_assert_uint_eq(rebut_opposition_other(&map->oppositions[0], 0), 3);
  ck_assert_uint_eq(rebut_opposition_other(&map->oppositions[0], 3), 0);
}
END_TEST

START_TEST(test_an_argument_knows_its_inferences)
{
  g_autoptr(RebutMap) map = make_map();

  check_ids(&map->arguments[0].inferences, IDS(0, 1));
}
END_TEST

START_TEST(test_titles_are_found_exactly)
{
  g_autoptr(RebutMap) map = make_map();

  ck_assert_uint_eq(rebut_map_find_claim(map, "B"), 1);
  ck_assert_uint_eq(rebut_map_find_claim(map, "b"), REBUT_NONE);
  ck_assert_uint_eq(rebut_map_find_claim(map, "G"), REBUT_NONE);
  ck_assert_uint_eq(rebut_map_find_argument(map, "G"), 0);
  ck_assert_uint_eq(rebut_map_find_argument(map, "A"), REBUT_NONE);
}
END_TEST

START_TEST(test_an_empty_draft_is_a_map)
{
  g_autoptr(RebutMap) map = rebut_draft_seal(rebut_draft_new(), NULL);

  ck_assert_uint_eq(map->n_claims, 0);
  ck_assert_uint_eq(map->n_inferences, 0);
  ck_assert_ptr_null(map->title);
  ck_assert_uint_eq(rebut_map_find_claim(map, "A"), REBUT_NONE);
  ck_assert_uint_eq(rebut_map_find_speaker(map, "a"), REBUT_NONE);
}
END_TEST

START_TEST(test_the_first_heading_is_the_title_where_no_other_is_given)
{
  RebutDraft *draft = rebut_draft_new();
  RebutSection section = {.text = {"On taxes", NULL, 0}, .level = 2, .parent = REBUT_NONE};
  g_autoptr(RebutMap) map = NULL;

  g_array_append_val(draft->sections, section);
  section.text.plain = "More";
  section.level = 1;
  g_array_append_val(draft->sections, section);
  map = rebut_draft_seal(draft, NULL);
  ck_assert_str_eq(map->title, "On taxes");
}
END_TEST

START_TEST(test_voices_are_found_by_id)
{
  RebutDraft *draft = rebut_draft_new();
  guint32 ann = rebut_draft_add_speaker(draft, "ann");
  g_autoptr(RebutMap) map = NULL;

  rebut_draft_name_speaker(draft, ann, "Ann Lee");
  rebut_draft_add_source(draft, "column");
  rebut_draft_add_speech(draft, "1AC");
  map = rebut_draft_seal(draft, NULL);
  ck_assert_uint_eq(rebut_map_find_speaker(map, "Ann Lee"), ann);
  ck_assert_uint_eq(rebut_map_find_speaker(map, "ann"), ann);
  ck_assert_uint_eq(rebut_map_find_source(map, "column"), 0);
  ck_assert_uint_eq(rebut_map_find_source(map, "1AC"), REBUT_NONE);
  ck_assert_uint_eq(rebut_map_find_speech(map, "1AC"), 0);
}
END_TEST

START_TEST(test_a_claim_without_a_place_has_an_empty_span)
{
  RebutDraft *draft = rebut_draft_new();
  RebutOccurrence occurrence = {.owner_type = REBUT_OF_ARGUMENT, .span = {4, 9}};
  g_autoptr(RebutMap) map = NULL;

  add_claim(draft, "A");
  rebut_draft_add_argument(draft, "B", 1);
  rebut_draft_add_occurrence(draft, &occurrence);
  rebut_draft_add_gist(draft, 0);
  map = rebut_draft_seal(draft, NULL);
  ck_assert_uint_eq(rebut_map_claim_span(map, 0).end, 0);
  ck_assert_uint_eq(rebut_map_claim_span(map, 1).start, 4);
  ck_assert_uint_eq(rebut_map_claim_span(map, 1).end, 9);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("seal");
  TCase *tests = tcase_create("seal");

  tcase_add_test(tests, test_what_bears_on_a_claim_is_found);
  tcase_add_test(tests, test_what_bears_on_arguments_and_inferences_is_found);
  tcase_add_test(tests, test_what_a_claim_bears_on_is_found);
  tcase_add_test(tests, test_an_opposition_is_found_from_both_sides);
  tcase_add_test(tests, test_an_argument_knows_its_inferences);
  tcase_add_test(tests, test_titles_are_found_exactly);
  tcase_add_test(tests, test_an_empty_draft_is_a_map);
  tcase_add_test(tests, test_the_first_heading_is_the_title_where_no_other_is_given);
  tcase_add_test(tests, test_voices_are_found_by_id);
  tcase_add_test(tests, test_a_claim_without_a_place_has_an_empty_span);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
