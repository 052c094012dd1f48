#include "claim.h"
#include "suite.h"

#include <string.h>

/* A text with at most four ranges, and what is left of them; a value stands for a tag's name. */
static const struct {
  const char *plain;
  RebutRange ranges[4];
  const char *without;
  guint32 n_kept;
  guint32 last_end; /* of the last range that is kept */
} TEXTS[] = {
  {"no tags", {{0}}, "no tags", 0, 0},
  {"", {{0}}, "", 0, 0},
  {"ends #so", {{REBUT_RANGE_TAG, 5, 8, "so"}}, "ends", 0, 0},
  {"two #a  #(b c)", {{REBUT_RANGE_TAG, 4, 6, "a"}, {REBUT_RANGE_TAG, 8, 14, "b c"}}, "two", 0, 0},
  {"a #mid tag", {{REBUT_RANGE_TAG, 2, 6, "mid"}}, "a #mid tag", 1, 6},
  {"a #mid tag #end",
   {{REBUT_RANGE_TAG, 2, 6, "mid"}, {REBUT_RANGE_TAG, 11, 15, "end"}},
   "a #mid tag",
   1,
   6},
  {"#only #tags",
   {{REBUT_RANGE_TAG, 0, 5, "only"}, {REBUT_RANGE_TAG, 6, 11, "tags"}},
   "#only #tags",
   2,
   11},
  {"bold #t", {{REBUT_RANGE_BOLD, 0, 4, NULL}, {REBUT_RANGE_TAG, 5, 7, "t"}}, "bold", 1, 4},
  {"x all #t", {{REBUT_RANGE_BOLD, 2, 8, NULL}, {REBUT_RANGE_TAG, 6, 8, "t"}}, "x all", 1, 5},
  {"x #t", {{REBUT_RANGE_ITALIC, 2, 4, NULL}, {REBUT_RANGE_TAG, 2, 4, "t"}}, "x", 0, 0},
  {"#t after", {{REBUT_RANGE_TAG, 0, 2, "t"}}, "#t after", 1, 2},
  {"t#u#v", {{REBUT_RANGE_TAG, 1, 3, "u"}, {REBUT_RANGE_TAG, 3, 5, "v"}}, "t", 0, 0},
};

static guint32
count_ranges(const RebutRange ranges[4])
{
  guint32 n = 0;

  while (n < 4 && ranges[n].end > 0)
    n++;
  return n;
}

START_TEST(test_tags_at_the_end_are_no_part_of_the_text)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  RebutMarkedText text = {TEXTS[_i].plain, TEXTS[_i].ranges, count_ranges(TEXTS[_i].ranges)};
  RebutMarkedText left = rebut_marked_text_without_tags(arena, &text);

  ck_assert_str_eq(left.plain, TEXTS[_i].without);
  ck_assert_uint_eq(left.n_ranges, TEXTS[_i].n_kept);
  if (left.n_ranges > 0)
    ck_assert_uint_eq(left.ranges[left.n_ranges - 1].end, TEXTS[_i].last_end);
}
END_TEST

START_TEST(test_the_text_that_was_given_stays)
{
  static const RebutRange RANGES[] = {{REBUT_RANGE_BOLD, 0, 8, NULL},
                                      {REBUT_RANGE_TAG, 5, 8, "tag"}};
  g_autoptr(RebutArena) arena = rebut_arena_new();
  RebutMarkedText text = {"some #tag", RANGES, 2};

  rebut_marked_text_without_tags(arena, &text);
  ck_assert_str_eq(text.plain, "some #tag");
  ck_assert_uint_eq(text.n_ranges, 2);
  ck_assert_uint_eq(text.ranges[0].end, 8);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("claim");
  TCase *tests = tcase_create("claim");

  tcase_add_loop_test(tests, test_tags_at_the_end_are_no_part_of_the_text, 0, G_N_ELEMENTS(TEXTS));
  tcase_add_test(tests, test_the_text_that_was_given_stays);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
