/* exercise.h - exercises made from a clean map, and their keys.
 *
 * Marking one is comparing it with its key (comparison.h): the key scores all, and what was not
 * touched does not. */
#pragma once

#include "scores.h"
#include "worksheet.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_EXERCISE_BLANK,           /* a text to read, and the map without its words */
  REBUT_EXERCISE_SCRAMBLED,       /* the claims in any order, without relations */
  REBUT_EXERCISE_HIDDEN_PREMISES, /* a premise of each structure is left out */
  REBUT_EXERCISE_SIGNS,           /* every relation is drawn as a support */
  REBUT_EXERCISE_FLAWS,           /* one flaw of each kind is planted */
  REBUT_EXERCISE_VERDICTS,        /* which claims stand */
  REBUT_N_EXERCISE_KINDS
} RebutExerciseKind;

/* "blank", …. */
const char *rebut_exercise_kind_name(RebutExerciseKind kind);

/* What to do, for a page that is filled in by hand. */
const char *rebut_exercise_paper_task(RebutExerciseKind kind);

typedef struct {
  RebutExerciseKind kind;
  char *title;
  RebutWorksheet *worksheet; /* to fill in */
  RebutWorksheet *key;
  RebutWorksheet *map; /* to look at, with verdicts; NULL for the other kinds */
  GPtrArray *flaws;    /* of char *: what is planted, in the words of a teacher */
} RebutExercise;

/* The exercise that SEED chooses; MAP must outlive it. NULL when the map has nothing to ask for;
 * PROBLEM is then a constant sentence. */
RebutExercise *
rebut_exercise_new(const RebutMap *map, RebutExerciseKind kind, guint32 seed, const char **problem);
void rebut_exercise_free(RebutExercise *self);

/* Appends a rubric (rubric.h) for marking it by its key: what the kind asks for counts, from what
 * the untouched exercise has on. UNTOUCHED are its scores by the key. */
void
rebut_exercise_append_rubric(RebutExerciseKind kind, const RebutScores *untouched, GString *out);

/* Plants a flaw of each kind that MAP has room for; for exercise.c alone. FLAWS (of char *) says
 * which. */
void rebut_exercise_plant_flaws(RebutWorksheet *worksheet,
                                const RebutMap *map,
                                GRand *rand,
                                GPtrArray *flaws);

/* Writes the exercise's page, to be printed. */
void rebut_exercise_print_html(const RebutExercise *self, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutExercise, rebut_exercise_free)

G_END_DECLS
