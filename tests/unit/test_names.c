#include "names.h"
#include "suite.h"

#include <string.h>

static guint32
add(RebutNames *names, const char *name)
{
  return rebut_names_add(names, name, strlen(name));
}

static guint32
find(const RebutNames *names, const char *name)
{
  return rebut_names_find(names, name, strlen(name));
}

START_TEST(test_names_are_numbered_in_the_order_of_their_coming)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(RebutNames) names = rebut_names_new(arena);

  ck_assert_uint_eq(rebut_names_count(names), 0);
  ck_assert_uint_eq(add(names, "zebra"), 0);
  ck_assert_uint_eq(add(names, "ape"), 1);
  ck_assert_uint_eq(add(names, "zebra"), 0);
  ck_assert_uint_eq(add(names, "Zebra"), 2);
  ck_assert_uint_eq(rebut_names_count(names), 3);
  ck_assert_str_eq(rebut_names_get(names, 0), "zebra");
  ck_assert_str_eq(rebut_names_get(names, 1), "ape");
  ck_assert_str_eq(rebut_names_get(names, 2), "Zebra");
}
END_TEST

START_TEST(test_finding_does_not_make_known)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(RebutNames) names = rebut_names_new(arena);

  ck_assert_uint_eq(find(names, "ape"), REBUT_NONE);
  ck_assert_uint_eq(rebut_names_count(names), 0);
  add(names, "ape");
  ck_assert_uint_eq(find(names, "ape"), 0);
  ck_assert_uint_eq(find(names, "apes"), REBUT_NONE);
  ck_assert_uint_eq(find(names, "ap"), REBUT_NONE);
  ck_assert_uint_eq(find(names, ""), REBUT_NONE);
}
END_TEST

START_TEST(test_a_name_is_a_slice_of_any_bytes)
{
  static const char BYTES[] = "a\0b\0cab";
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(RebutNames) names = rebut_names_new(arena);

  ck_assert_uint_eq(rebut_names_add(names, BYTES, 0), 0);
  ck_assert_uint_eq(rebut_names_add(names, BYTES, 1), 1);
  ck_assert_uint_eq(rebut_names_add(names, BYTES, 2), 2);
  ck_assert_uint_eq(rebut_names_add(names, BYTES, 3), 3);
  ck_assert_uint_eq(rebut_names_add(names, BYTES + 5, 1), 1);
  ck_assert_uint_eq(rebut_names_add(names, BYTES + 5, 2), 4);
  ck_assert_mem_eq(rebut_names_get(names, 3), "a\0b", 4);
  ck_assert_str_eq(rebut_names_get(names, 4), "ab");
  ck_assert_str_eq(rebut_names_get(names, 0), "");
}
END_TEST

/* The hash takes eight bytes at a step: every length and every place of a difference must count. */
START_TEST(test_one_byte_makes_another_name)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(RebutNames) names = rebut_names_new(arena);
  guint32 expected = 0;
  char bytes[40];

  for (gsize length = 1; length < sizeof bytes; length++) {
    memset(bytes, 'x', sizeof bytes);
    ck_assert_uint_eq(rebut_names_add(names, bytes, length), expected++);
    for (gsize i = 0; i < length; i++) {
      bytes[i] = '\xF8';
      ck_assert_uint_eq(rebut_names_add(names, bytes, length), expected++);
      bytes[i] = 'x';
    }
  }
}
END_TEST

START_TEST(test_alignment_of_the_slice_does_not_matter)
{
  static const char TITLE[] = "a title of more than sixteen bytes";
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(RebutNames) names = rebut_names_new(arena);
  char bytes[64];

  add(names, TITLE);
  for (gsize i = 0; i < 16; i++) {
    memset(bytes, '?', sizeof bytes);
    memcpy(bytes + i, TITLE, sizeof TITLE - 1);
    ck_assert_uint_eq(rebut_names_find(names, bytes + i, sizeof TITLE - 1), 0);
  }
}
END_TEST

START_TEST(test_names_outlive_the_bytes_they_came_from)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(RebutNames) names = rebut_names_new(arena);
  const char *kept;
  char bytes[] = "first";

  rebut_names_add(names, bytes, 5);
  kept = rebut_names_get(names, 0);
  bytes[0] = 'F';
  ck_assert_uint_eq(rebut_names_find(names, bytes, 5), REBUT_NONE);
  ck_assert_uint_eq(find(names, "first"), 0);
  g_clear_pointer(&names, rebut_names_free);
  ck_assert_str_eq(kept, "first");
}
END_TEST

START_TEST(test_numbers_survive_growth)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(RebutNames) names = rebut_names_new(arena);
  char name[16];

  for (guint i = 0; i < 20000; i++) {
    g_snprintf(name, sizeof name, "claim %u", i);
    ck_assert_uint_eq(add(names, name), i);
  }
  for (guint i = 0; i < 20000; i++) {
    g_snprintf(name, sizeof name, "claim %u", i);
    ck_assert_uint_eq(find(names, name), i);
    ck_assert_str_eq(rebut_names_get(names, i), name);
  }
  ck_assert_uint_eq(find(names, "claim 20000"), REBUT_NONE);
  ck_assert_uint_eq(rebut_names_count(names), 20000);
}
END_TEST

START_TEST(test_a_name_may_be_long)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(RebutNames) names = rebut_names_new(arena);
  g_autofree char *name = g_strnfill(1 << 20, 'n');

  ck_assert_uint_eq(rebut_names_add(names, name, 1 << 20), 0);
  ck_assert_uint_eq(rebut_names_add(names, name, (1 << 20) - 1), 1);
  ck_assert_uint_eq(find(names, name), 0);
  ck_assert_str_eq(rebut_names_get(names, 0), name);
}
END_TEST

START_TEST(test_freeing_nothing_is_fine)
{
  rebut_names_free(NULL);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("names");
  TCase *tests = tcase_create("names");

  tcase_add_test(tests, test_names_are_numbered_in_the_order_of_their_coming);
  tcase_add_test(tests, test_finding_does_not_make_known);
  tcase_add_test(tests, test_a_name_is_a_slice_of_any_bytes);
  tcase_add_test(tests, test_one_byte_makes_another_name);
  tcase_add_test(tests, test_alignment_of_the_slice_does_not_matter);
  tcase_add_test(tests, test_names_outlive_the_bytes_they_came_from);
  tcase_add_test(tests, test_numbers_survive_growth);
  tcase_add_test(tests, test_a_name_may_be_long);
  tcase_add_test(tests, test_freeing_nothing_is_fine);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
