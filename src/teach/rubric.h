/* rubric.h - what a mark is made of: weights of the scores, and caps.
 *
 * A rubric is a YAML file:
 *
 *   out-of: 20
 *   threshold: 0.4
 *   weights: {claims: 3, closure: 3, verdicts: 1}
 *   floors: {claims: 0.25}
 *   caps: {main: {below: 1, most: 0.6}}
 *
 * The mark is the mean of the scores by their weights. A score of what both maps say, as that of
 * the relations, counts for the share of the key's claims that is found: who has written down a
 * third has at most a third of what is to be seen in them. It counts from its floor on, which is
 * what an exercise has that nobody touched; a cap says how much of the mark there is at most when a
 * score is below a value. */
#pragma once

#include "diagnostic.h"
#include "scores.h"

#include <glib.h>

G_BEGIN_DECLS

/* The highest floor: above it, hardly anything would be left to count. */
#define REBUT_RUBRIC_MOST_FLOOR 0.999

typedef struct {
  gdouble below; /* 0: there is no cap */
  gdouble most;
} RebutCap;

typedef struct {
  gdouble weights[REBUT_N_SCORES]; /* not all 0 */
  gdouble floors[REBUT_N_SCORES];  /* below 1 */
  RebutCap caps[REBUT_N_SCORES];
  gdouble out_of; /* points for all of it */
  guint32 least;  /* likeness from which on claims are the same, as REBUT_SAME counts */
} RebutRubric;

/* Claims 4, edits 3, closure 2, verdicts 1, of 100 points; at most 0.5 of them when the score of
 * the claims is below 0.5, and 0.6 when that of the main claims is. */
extern const RebutRubric rebut_rubric_usual;

/* The rubric in TEXT over the usual one: weights that are given replace all weights, caps all caps.
 * What is wrong is added to DIAGNOSTICS. */
void rebut_rubric_parse(RebutRubric *self, const RebutText *text, RebutDiagnostics *diagnostics);

/* The same of the file at PATH; TEXTS comes to hold its text. FALSE with REBUT_TEACH_ERROR_READ
 * when it cannot be read. */
gboolean rebut_rubric_read(RebutRubric *self,
                           const char *path,
                           RebutTexts *texts,
                           RebutDiagnostics *diagnostics,
                           GError **error);

/* From 0 to 1. */
gdouble rebut_rubric_mark(const RebutRubric *self, const RebutScores *scores);

#define REBUT_TEACH_ERROR (rebut_teach_error_quark())

typedef enum { REBUT_TEACH_ERROR_READ /* a file or folder cannot be read */ } RebutTeachError;

GQuark rebut_teach_error_quark(void);

G_END_DECLS
