#include "argdown.h"
#include "suite.h"
#include "turns.h"

#include <string.h>

#define HEAD                                                                          \
  "===\nspeakers: {anna: {name: Anna Berg, alias: [Ms Berg, '3']}, ben: Ben Okoro}\n" \
  "speeches: [1NC, 2NC]\n===\n\n[A]: a {speaker: carl, speech: 3NC}\n"

static const struct {
  const char *text;
  const char *turns; /* the speaker and speech of each line: id or "-" */
} TEXTS[] = {
  {"", "-"},
  {"before\nanna: x\ny\nBEN:\nz", "- anna anna ben ben"},
  {"Anna Berg: x\nMs  Berg: x\n3: x", "anna anna anna"},
  {"  **Anna Berg:** x\n> *ben*: x\n- Ben Okoro : x", "anna ben ben"},
  {"[06:31] Anna Berg: x\n06:32:10.5 ben: y\n(7:01) carl: z", "anna ben carl"},
  {"Anna Berg (by telephone): x\nBen Okoro [laughs]: y", "anna ben"},
  {"anna: x\nMODERATOR: y\nDR. J. O'NEIL: z\nQ: u", "anna ? ? ?"},
  {"MODERATOR: y\nNOTE: z", "- -"},
  {"anna: x\nBerg: y\nModerator: z\nhttp://anna:x\nanna:x", "anna anna anna anna anna"},
  {"said anna: x\nanna said: y", "- -"},
  {"1NC\nx\nanna: y\n## 2nc ##\nx\nBen (1NC): z", "-/1NC -/1NC anna/1NC -/2NC -/2NC ben/1NC"},
  {"2NC: x\n3NC\nben: 1NC", "-/2NC -/2NC ben/2NC"},
  {"anna: x\r\n\r\nben: y\r\n", "anna anna ben ben"},
  {"\xC3\x84: x\n(: y\n[]: z\n::\n: \n**\n[06:31]\n", "- - - - - - - -"},
};

START_TEST(test_turns_begin_with_names)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = rebut_argdown_read_bytes("map", HEAD, strlen(HEAD), diagnostics, NULL);
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  const RebutText *text =
    rebut_texts_add(texts, "t", TEXTS[_i].text, strlen(TEXTS[_i].text), diagnostics);
  g_autoptr(RebutTurns) turns = rebut_turns_new(map, text);
  g_autoptr(GString) shown = g_string_new(NULL);

  for (guint i = 0; i < text->n_lines; i++) {
    const RebutTurn *turn = rebut_turns_find(turns, text->lines[i]);

    g_string_append_printf(shown, "%s%s", i > 0 ? " " : "",
                           turn == NULL || turn->name.start == turn->name.end ? "-"
                           : turn->speaker == REBUT_NONE                      ? "?"
                                                         : map->speakers[turn->speaker].id);
    if (turn != NULL && turn->speech != REBUT_NONE)
      g_string_append_printf(shown, "/%s", map->speeches[turn->speech].id);
  }
  ck_assert_str_eq(shown->str, TEXTS[_i].turns);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("turns");
  TCase *tests = tcase_create("turns");

  tcase_add_loop_test(tests, test_turns_begin_with_names, 0, G_N_ELEMENTS(TEXTS));
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
