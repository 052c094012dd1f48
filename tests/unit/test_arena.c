#include "arena.h"
#include "suite.h"

#include <string.h>

START_TEST(test_memory_is_zeroed_and_aligned)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();

  for (guint size = 1; size < 200; size++) {
    char *block = rebut_arena_alloc(arena, size);

    rebut_arena_strndup(arena, "odd", 3);
    ck_assert_uint_eq(GPOINTER_TO_SIZE(block) % sizeof(gpointer), 0);
    for (guint i = 0; i < size; i++)
      ck_assert_int_eq(block[i], 0);
    memset(block, 0xFF, size);
  }
}
END_TEST

START_TEST(test_strings_survive_later_requests)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  const char *first = rebut_arena_strndup(arena, "first of all", 5);

  for (guint i = 0; i < 10000; i++)
    rebut_arena_alloc(arena, 1 + i % 300);
  ck_assert_str_eq(first, "first");
}
END_TEST

START_TEST(test_a_large_request_leaves_the_block_in_use)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  char *small = rebut_arena_alloc(arena, 16);
  char *large = rebut_arena_alloc(arena, 1 << 20);
  char *next = rebut_arena_alloc(arena, 16);

  memset(large, 1, 1 << 20);
  ck_assert_ptr_eq(next, small + 16);
}
END_TEST

START_TEST(test_nothing_asked_nothing_taken)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();

  ck_assert_uint_eq(rebut_arena_size(arena), 0);
  ck_assert_ptr_null(rebut_arena_memdup(arena, "x", 0));
  rebut_arena_free(NULL);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("arena");
  TCase *tests = tcase_create("arena");

  tcase_add_test(tests, test_memory_is_zeroed_and_aligned);
  tcase_add_test(tests, test_strings_survive_later_requests);
  tcase_add_test(tests, test_a_large_request_leaves_the_block_in_use);
  tcase_add_test(tests, test_nothing_asked_nothing_taken);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
