#include "same.h"
#include "suite.h"

#include <string.h>

static const struct {
  const char *before;
  const char *after;
  gboolean same;
} TEXTS[] = {
  {"[A]: a\n  - [B]", "\n[A]:  a\n    -  [B]\n", TRUE},
  {"[A]: a\n  - [B]", "[A]: a // c\n  - [B]", TRUE},
  {"[A]: a\n  - [B]", "[A]: a\n  + [B]", FALSE},
  {"[A]: a\n  - [B]", "[A]: c\n  - [B]", FALSE},
  {"[A]: a #t", "[A]: a #u", FALSE},
  {"[A]: a {k: v}", "[A]: a {k: w}", FALSE},
  {"[A]: a\n\n[B]: b", "[B]: b\n\n[A]: a", FALSE},
  {"===\ntitle: T\n===", "===\ntitle: U\n===", FALSE},
  {"[A]: a", "[A]: a\n\n@include(x)", FALSE},
};

START_TEST(test_texts_say_the_same_or_not)
{
  g_autoptr(GString) after = g_string_new(TEXTS[_i].after);

  ck_assert_int_eq(rebut_same_argdown(TEXTS[_i].before, strlen(TEXTS[_i].before), after),
                   TEXTS[_i].same);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("same");
  TCase *same = tcase_create("same");

  tcase_add_loop_test(same, test_texts_say_the_same_or_not, 0, G_N_ELEMENTS(TEXTS));
  suite_add_tcase(suite, same);
  return run_suite(suite);
}
