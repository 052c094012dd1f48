#include "exercise.h"
#include "marks.h"
#include "reading.h"
#include "suite.h"

/* Room for all kinds: linked premises, an undercut, answers, and words that are shared. */
#define DEBATE                                                                                      \
  "===\ntitle: Trams\nspeakers: {ann: Ann}\n===\n\n"                                                \
  "(1) [Nurses]: Nurses travel after midnight. {speaker: ann}\n"                                    \
  "(2) [Care]: Cities should care for nurses. {implicit: true}\n----\n"                             \
  "(3) [Night]: Trams should run for nurses at night.\n"                                            \
  "  - [Dear]: Night trams are too expensive.\n    - [Cheap]: Drivers already wait in depots.\n"    \
  "  + [Noise]: Buses make louder engines roar.\n    + [Measured]: Microphones have recorded it.\n" \
  "    _ [Odd]: Noise hardly matters there.\n"                                                      \
  "  - [Sleep]: Residents want quiet streets.\n    - [Windows]: Modern windows keep sounds out.\n"  \
  "    + [Wheels]: Steel squeals in curves.\n"

/* What scores all, but for rounding. */
#define ALL (1 - 1e-9)

/* The map of a text without errors. */
static RebutMap *
read_sound(const char *text)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  RebutMap *map = read_map(text, diagnostics);

  ck_assert_msg(!rebut_diagnostics_has_errors(diagnostics), "%s", text);
  return map;
}

/* The caller frees it. */
static char *
print(const RebutWorksheet *sheet)
{
  GString *out = g_string_new(NULL);

  ck_assert(rebut_worksheet_print(sheet, out, NULL));
  return g_string_free(out, FALSE);
}

/* The mark of TEXT by the key, of 1. */
static gdouble
mark(const RebutExercise *exercise, const char *text)
{
  g_autofree char *key_text = print(exercise->key);
  g_autoptr(RebutMap) key = read_sound(key_text);
  g_autoptr(RebutMap) student = read_sound(text);
  g_autoptr(RebutJudgement) judged = rebut_judge(key, &rebut_judge_usual);
  g_autoptr(RebutComparison) comparison =
    rebut_comparison_new(key, judged, student, REBUT_MATCH_LEAST);

  return rebut_rubric_mark(&rebut_rubric_usual, &comparison->scores);
}

/* The exercise as a student leaves it who does all that it asks for: its slots are filled, signs
 * and flaws are mended, and relations are written below the claims. */
static char *
solve(const RebutExercise *exercise)
{
  g_autofree char *key = print(exercise->key);
  g_autofree char *text = print(exercise->worksheet);
  g_autoptr(GString) solved = g_string_new(text);
  g_autoptr(GArray) key_lines = rebut_worksheet_lines(exercise->key);
  g_autoptr(GArray) lines = rebut_worksheet_lines(exercise->worksheet);

  if (exercise->kind == REBUT_EXERCISE_SIGNS || exercise->kind == REBUT_EXERCISE_FLAWS)
    return g_steal_pointer(&key);
  if (exercise->kind == REBUT_EXERCISE_SCRAMBLED || exercise->kind == REBUT_EXERCISE_VERDICTS) {
    g_string_append_printf(solved, "\n%s", strstr(key + 4, "===\n") + 4);
    return g_string_free(g_steal_pointer(&solved), FALSE);
  }
  ck_assert_uint_eq(lines->len, key_lines->len);
  for (guint i = 0; i < lines->len; i++) {
    const RebutPrintedLine *line = &g_array_index(lines, RebutPrintedLine, i);
    const RebutPrintedLine *right = &g_array_index(key_lines, RebutPrintedLine, i);
    g_autofree char *slot = NULL;
    g_autofree char *filled = NULL;

    if (line->rule != NULL || !line->defines)
      continue;
    slot = g_strdup_printf("[%s]: …", rebut_worksheet_item(exercise->worksheet, line->item)->title);
    filled =
      g_strdup_printf("[%s]: %s", rebut_worksheet_item(exercise->worksheet, line->item)->title,
                      rebut_worksheet_item(exercise->key, right->item)->text);
    g_string_replace(solved, slot, filled, 1);
  }
  return g_string_free(g_steal_pointer(&solved), FALSE);
}

START_TEST(test_the_key_marks_it)
{
  g_autoptr(RebutMap) map = read_sound(DEBATE);
  const char *problem;

  for (guint32 seed = 0; seed < 8; seed++) {
    g_autoptr(RebutExercise) exercise =
      rebut_exercise_new(map, (RebutExerciseKind)_i, seed, &problem);
    g_autofree char *untouched = print(exercise->worksheet);
    g_autofree char *key = print(exercise->key);
    g_autofree char *solved = solve(exercise);

    ck_assert_ptr_null(problem);
    ck_assert_msg(mark(exercise, key) > ALL, "%s: %s", rebut_exercise_kind_name(exercise->kind),
                  key);
    ck_assert_msg(mark(exercise, solved) > ALL, "%s: %s", rebut_exercise_kind_name(exercise->kind),
                  solved);
    ck_assert_msg(mark(exercise, untouched) < ALL, "%s: %s",
                  rebut_exercise_kind_name(exercise->kind), untouched);
  }
}
END_TEST

START_TEST(test_the_seed_alone_chooses)
{
  g_autoptr(RebutMap) map = read_sound(DEBATE);
  guint n_different = 0;
  const char *problem;

  for (guint32 seed = 0; seed < 8; seed++) {
    g_autoptr(RebutExercise) exercise =
      rebut_exercise_new(map, (RebutExerciseKind)_i, seed, &problem);
    g_autoptr(RebutExercise) same = rebut_exercise_new(map, (RebutExerciseKind)_i, seed, &problem);
    g_autoptr(RebutExercise) next =
      rebut_exercise_new(map, (RebutExerciseKind)_i, seed + 1, &problem);
    g_autofree char *text = print(exercise->worksheet);
    g_autofree char *same_text = print(same->worksheet);
    g_autofree char *next_text = print(next->worksheet);

    ck_assert_str_eq(text, same_text);
    n_different += strcmp(text, next_text) != 0;
  }
  ck_assert((n_different > 0) == (_i == REBUT_EXERCISE_SCRAMBLED || _i == REBUT_EXERCISE_FLAWS));
}
END_TEST

START_TEST(test_one_flaw_of_each_kind_is_planted)
{
  static const char *const KINDS[] = {
    "equivocal term:", "dropped answer:", "circle:", "straw man:", "swapped sign:"};
  g_autoptr(RebutMap) map = read_sound(DEBATE);
  const char *problem;
  g_autoptr(RebutExercise) exercise = rebut_exercise_new(map, REBUT_EXERCISE_FLAWS, 2, &problem);

  ck_assert_uint_le(exercise->flaws->len, G_N_ELEMENTS(KINDS));
  ck_assert_uint_ge(exercise->flaws->len, 4);
  for (guint i = 0, kind = 0; i < exercise->flaws->len; i++, kind++) {
    while (kind < G_N_ELEMENTS(KINDS) &&
           !g_str_has_prefix(g_ptr_array_index(exercise->flaws, i), KINDS[kind]))
      kind++;
    ck_assert_uint_lt(kind, G_N_ELEMENTS(KINDS));
  }
}
END_TEST

/* A map with nothing to ask for. */
static const struct {
  RebutExerciseKind kind;
  const char *text;
} EMPTY[] = {
  {REBUT_EXERCISE_BLANK, ""},
  {REBUT_EXERCISE_SCRAMBLED, "[a]: a\n"},
  {REBUT_EXERCISE_HIDDEN_PREMISES, "[a]: a\n  + [b]: b\n"},
  {REBUT_EXERCISE_SIGNS, "[a]: a\n  + [b]: b\n"},
  {REBUT_EXERCISE_FLAWS, "[a]: a\n"},
  {REBUT_EXERCISE_VERDICTS, ""},
};

START_TEST(test_a_map_with_nothing_to_ask_for_is_refused)
{
  g_autoptr(RebutMap) map = read_sound(EMPTY[_i].text);
  const char *problem = NULL;

  ck_assert_ptr_null(rebut_exercise_new(map, EMPTY[_i].kind, 1, &problem));
  ck_assert_ptr_nonnull(problem);
}
END_TEST

START_TEST(test_the_page_holds_no_markup_of_the_map)
{
  g_autoptr(RebutMap) map = read_sound("[a <b>]: one \\<script\\> two\n  - [c]: c & d\n");
  const char *problem;
  g_autoptr(RebutExercise) exercise = rebut_exercise_new(map, (RebutExerciseKind)_i, 1, &problem);
  g_autoptr(GString) out = g_string_new(NULL);

  if (exercise == NULL)
    return;
  rebut_exercise_print_html(exercise, out);
  ck_assert_ptr_null(strstr(out->str, "<script"));
  ck_assert_ptr_nonnull(strstr(out->str, "default-src 'none'"));
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("exercise");
  TCase *tests = tcase_create("exercise");

  tcase_add_loop_test(tests, test_the_key_marks_it, 0, REBUT_N_EXERCISE_KINDS);
  tcase_add_loop_test(tests, test_the_seed_alone_chooses, 0, REBUT_N_EXERCISE_KINDS);
  tcase_add_test(tests, test_one_flaw_of_each_kind_is_planted);
  tcase_add_loop_test(tests, test_a_map_with_nothing_to_ask_for_is_refused, 0, G_N_ELEMENTS(EMPTY));
  tcase_add_loop_test(tests, test_the_page_holds_no_markup_of_the_map, 0, REBUT_N_EXERCISE_KINDS);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
