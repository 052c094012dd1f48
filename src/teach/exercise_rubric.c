#include "exercise.h"
#include "rubric.h"

#include <math.h>

/* What counts for each kind. */
static const guint8 WEIGHTS[REBUT_N_EXERCISE_KINDS][REBUT_N_SCORES] = {
  [REBUT_EXERCISE_BLANK] = {[REBUT_SCORE_CLAIMS] = 4,
                            [REBUT_SCORE_EDITS] = 3,
                            [REBUT_SCORE_CLOSURE] = 2,
                            [REBUT_SCORE_VERDICTS] = 1},
  [REBUT_EXERCISE_SCRAMBLED] =
    {[REBUT_SCORE_CLOSURE] = 3, [REBUT_SCORE_KINDS] = 1, [REBUT_SCORE_MAIN] = 1},
  [REBUT_EXERCISE_HIDDEN_PREMISES] = {[REBUT_SCORE_CLAIMS] = 1},
  [REBUT_EXERCISE_SIGNS] = {[REBUT_SCORE_KINDS] = 1},
  [REBUT_EXERCISE_FLAWS] = {[REBUT_SCORE_EDITS] = 1, [REBUT_SCORE_KINDS] = 1},
  [REBUT_EXERCISE_VERDICTS] = {[REBUT_SCORE_CLOSURE] = 1},
};

/* "claims: 4, edits: 3" of what counts and can still be gained; the weights, or the FLOORS. */
static void
append_mapping(RebutExerciseKind kind, const RebutScores *untouched, gboolean floors, GString *out)
{
  const char *between = "";

  for (guint i = 0; i < REBUT_N_SCORES; i++) {
    gdouble floor = ceil(untouched->values[i] * 10000) / 10000;
    char number[G_ASCII_DTOSTR_BUF_SIZE];

    if (WEIGHTS[kind][i] == 0 || floor > REBUT_RUBRIC_MOST_FLOOR)
      continue;
    g_ascii_formatd(number, sizeof number, "%g", floors ? floor : WEIGHTS[kind][i]);
    g_string_append_printf(out, "%s%s: %s", between, rebut_score_name((RebutScore)i), number);
    between = ", ";
  }
}

void
rebut_exercise_append_rubric(RebutExerciseKind kind, const RebutScores *untouched, GString *out)
{
  g_autoptr(GString) weights = g_string_new(NULL);

  append_mapping(kind, untouched, FALSE, weights);
  if (weights->len == 0) {
    g_string_append(out, "# Nothing that the scores see is asked for: the usual rubric.\n");
    return;
  }
  g_string_append_printf(
    out,
    "# What this exercise asks for. The floors are what it has untouched, so that "
    "this is 0 points.\nout-of: 100\nweights: {%s}\nfloors: {",
    weights->str);
  append_mapping(kind, untouched, TRUE, out);
  g_string_append(out, "}\ncaps: {}\n");
}
