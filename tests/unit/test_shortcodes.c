#include "shortcodes.h"
#include "suite.h"
#include "yaml_reader.h"

#include <string.h>

/* NULL: unknown. */
static const struct {
  const char *code;
  const char *character;
} CODES[] = {
  {".A.", "∀"},  {":A:", "∀"},   {".E.", "∃"},  {".O.", "𝗢"},        {".P.", "𝗣"},
  {".->.", "→"}, {":<->:", "↔"}, {".~.", "¬"},  {".^.", "∧"},        {".v.", "∨"},
  {".v_.", "⊻"}, {".<>.", "◇"},  {":[]:", "◻"}, {":smile:", "☺"},    {".smile.", "☺"},
  {".a.", NULL}, {".AA.", NULL}, {"..", NULL},  {".nothing.", NULL},
};

START_TEST(test_a_code_is_known_between_dots_and_between_colons)
{
  const char *code = CODES[_i].code;
  const char *found = rebut_shortcode_find(code, code + strlen(code), NULL);

  if (CODES[_i].character == NULL)
    ck_assert_ptr_null(found);
  else
    ck_assert_str_eq(found, CODES[_i].character);
}
END_TEST

static const char *
find(const char *code, const RebutValue *own)
{
  return rebut_shortcode_find(code, code + strlen(code), own);
}

START_TEST(test_the_documents_own_codes_come_first)
{
  const char *yaml = "{\".A.\": {unicode: \"Å\"}, \":therefore:\": \"∴\", \".bad.\": [x]}";
  g_autoptr(RebutArena) arena = rebut_arena_new();
  const RebutValue *own = rebut_yaml_read(arena, yaml, strlen(yaml), 0, NULL);

  ck_assert_str_eq(find(".A.", own), "Å");
  ck_assert_str_eq(find(":A:", own), "∀");
  ck_assert_str_eq(find(":therefore:", own), "∴");
  ck_assert_ptr_null(find(".therefore.", own));
  ck_assert_ptr_null(find(".bad.", own));
  ck_assert_ptr_null(find(".a-very-long-code-that-nobody-would-ever-write.", own));
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("shortcodes");
  TCase *tests = tcase_create("shortcodes");

  tcase_add_loop_test(tests, test_a_code_is_known_between_dots_and_between_colons, 0,
                      G_N_ELEMENTS(CODES));
  tcase_add_test(tests, test_the_documents_own_codes_come_first);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
