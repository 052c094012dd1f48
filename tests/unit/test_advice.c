#include "advice.h"
#include "argdown.h"
#include "suite.h"

#include <string.h>

static const struct {
  const char *text;
  const char *codes; /* of the advice, in order */
} MAPS[] = {
  /* Rabbits and hands: of what is spelled out alone. */
  {"[C]: Cars are banned.\n  + [P]: Trees are green.", ""},
  {"(1) Cars are loud.\n(2) What is loud is banned.\n----\n(3) Cars are banned.", ""},
  {"(1) Cars are loud.\n----\n(2) Cars are banned.", "R840"},
  {"(1) Cars are loud.\n-- {ignore: [R840]} --\n(2) Cars are banned.", ""},
  {"(1) Cars are loud.\n----\n(2) Cars are banned. {ignore: [R840]}", ""},
  {"(1) Cars are loud.\n(2) Trees are green.\n----\n(3) Cars are loud things.", "R841"},
  {"(1) Socrates is a man.\n(2) All humans are mortal.\n----\n(3) Socrates is mortal.", "R841"},
  {"(1) Socrates is a man.\n(2) All men are mortal.\n----\n(3) Socrates is mortal.", ""},
  {"(1) Socrates is a man.\n(2) All humans are mortal.\n-- {scheme: rules} --\n(3) Socrates is "
   "mortal.",
   ""},
  {"(1) It is so.\n(2) They do.\n----\n(3) Some more.", ""},
  {"(1) Cars are loud.\n----\n(2) Cars are things.\n----\n(3) Cars are banned.", "R840"},
  /* One sentence. */
  {"[A]: Taxes rise. Prices fall.", "R842"},
  {"[A]: Do taxes rise?", "R842"},
  {"[A]: Taxes.", "R842"},
  {"[A]: Taxes", "R842"},
  {"[A]: Do taxes rise? {ignore: [R842]}", ""},
  {"[A]: Dr. Lee of St. Ives, e.g. at No. 10, pays 4.5 percent in the U.S. Army.", ""},
  {"[A]: Taxes rise ... and fall.", ""},
  {"[A]: He shouted: \"Stop! Now!\" and left.", "R842"},
  {"[A]\n  + <G>: Taxes rise. Prices fall because of it, therefore buy!", ""},
  /* No reasoning inside. */
  {"[A]: Taxes rise because nobody pays them.", "R843"},
  {"[A]: Taxes, therefore, rise.", ""}, /* set off by commas it may be a mere particle */
  {"[A]: Therefore taxes rise.", "R843"},
  {"[A]: Taxes rise because of inflation.", ""},
  {"[A]: Taxes rise not because they must.", ""},
  {"[A]: Taxes rise because of wars and because they can.", "R843"},
  {"[A]: Taxes rise only because they must.", ""},
  {"[A]: Taxes rise and not just because they must.", ""},
  {"[A]: The hencefort is a castle.", ""},
  {"[A]: He says \xE2\x80\x9Ctaxes rise because they must\xE2\x80\x9D and leaves.", ""},
  {"[A]: Rates are set so that they cost no jobs.", ""},
  {"[A]: Since 1990 taxes have risen.", ""},
  /* Several contentions. */
  {"[A]: a b\n  + [B]: b c\n\n[C]: c d\n  - [D]: d e", "R844"},
  {"[A]: a b\n  + [B]: b c\n\n[C]: c d", ""},
  {"[A]: a b\n  + [B]: b c\n\n[C]: c d\n  - [D]: d e\n  >< [A]", ""},
  {"[A]: a b\n  - [C]\n\n[C]: c d\n  - [A]", ""},
  {"===\nlang: de\n===\n\n[A]: a\n  + [B]: b\n\n[C]: c\n  - [D]: d", "R844"},
  /* Levels. */
  {"[A]: Some dogs bite.\n  + [B]: All dogs bite.", "R845"},
  {"[A]: Some dogs bite.\n  + [B]: All cats bite.", ""},
  {"[A]: All dogs bite.\n  + [B]: Some dogs bite.", ""},
  {"[A]: Some dogs bite.\n  - [B]: No dogs bite.", ""},
  {"[A]: Some dogs bite.\n  + [B]: Most dogs bite.", "R845"},
  {"[A]: Dogs bite.\n  + [B]: All dogs bite.", ""},
  {"[A]: Some dogs bite.\n  + <B>: All dogs bite.", "R845"},
};

static char *
list_codes(const char *text)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutDiagnostics) advice = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = rebut_argdown_read_bytes("map", text, strlen(text), diagnostics, NULL);
  GString *codes = g_string_new(NULL);
  guint n;

  rebut_advice_run(map, advice);
  rebut_diagnostics_sort(advice);
  n = rebut_diagnostics_total(advice, REBUT_SEVERITY_INFO);
  for (guint i = 0; i < n; i++) {
    ck_assert_ptr_nonnull(rebut_diagnostics_get(advice, i)->hint);
    g_string_append_printf(codes, "%sR%d", i > 0 ? " " : "",
                           rebut_diagnostics_get(advice, i)->code);
  }
  return g_string_free(codes, FALSE);
}

START_TEST(test_advice)
{
  g_autofree char *codes = list_codes(MAPS[_i].text);

  ck_assert_msg(strcmp(codes, MAPS[_i].codes) == 0, "%s gives %s", MAPS[_i].text, codes);
}
END_TEST

/* In a longer map, a word that comes again and again is a key word, and no other. */
START_TEST(test_long_maps_have_key_words)
{
  g_autoptr(GString) text = g_string_new("(1) Cars are loud.\n----\n(2) Cars are banned.\n\n");

  for (guint i = 0; i < 20; i++)
    g_string_append_printf(text, "[L%u]: It is as it was.\n\n", i);
  {
    g_autofree char *codes = list_codes(text->str);

    ck_assert_str_eq(codes, "");
  }
  g_string_append(text, "[B1]: Dogs are banned too.\n\n[B2]: Banning helps nobody.\n");
  {
    g_autofree char *codes = list_codes(text->str);

    ck_assert_str_eq(codes, "R840");
  }
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("advice");
  TCase *tests = tcase_create("advice");

  tcase_add_loop_test(tests, test_advice, 0, G_N_ELEMENTS(MAPS));
  tcase_add_test(tests, test_long_maps_have_key_words);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
