/* scores.h - how near a student's map comes to the key, in numbers from 0 to 1.
 *
 * Only relations between things that both maps say are compared; what is missed or added counts in
 * the claims, and once more in the edit distance. A score of two empty sets is 1; but maps that
 * have nothing in common score 0 throughout. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The harmonic mean of precision (how much of the student's is right) and recall (how much of the
 * key he has). */
typedef struct {
  gdouble precision;
  gdouble recall;
  gdouble f1;
} RebutF1;

/* RIGHT of HIS are right, FOUND of KEYS are found. */
RebutF1 rebut_f1(gdouble right, gdouble his, gdouble found, gdouble keys);

typedef enum {
  REBUT_SCORE_CLAIMS,    /* F1 */
  REBUT_SCORE_RELATIONS, /* F1: between the same things in the same direction, of whatever kind */
  REBUT_SCORE_KINDS,     /* F1: of the same kind too */
  REBUT_SCORE_CLOSURE,   /* F1: also when the other map says it over several steps */
  REBUT_SCORE_LINKED,    /* F1 of pairs of premises that count together */
  REBUT_SCORE_MAIN,      /* F1 of the claims that bear on nothing further */
  REBUT_N_F1_SCORES,
  REBUT_SCORE_KAPPA = REBUT_N_F1_SCORES, /* J. Cohen, 1960: kinds of all ordered pairs of common
                                          * claims, beyond chance; at least 0 */
  REBUT_SCORE_CASS,  /* R. Duthie, J. Lawrence, K. Budzynska, C. Reed, The CASS Technique, 2016, as
                      * corrected: the harmonic mean of kappa and the score of the claims */
  REBUT_SCORE_EDITS, /* 1 - edits / size of both maps; a wrong kind is half an edit, as are premises
                      * that are linked in one map only */
  REBUT_SCORE_SIDES, /* share of the common claims that are on the same side of the main claim */
  REBUT_SCORE_VERDICTS, /* share of the common claims with the same verdict */
  REBUT_N_SCORES
} RebutScore;

/* "claims", "relations", …: for rubrics and output. */
const char *rebut_score_name(RebutScore score);

/* What it is, in a few words for a student. */
const char *rebut_score_meaning(RebutScore score);

typedef struct {
  RebutF1 f1[REBUT_N_F1_SCORES];
  gdouble values[REBUT_N_SCORES];
} RebutScores;

/* Cohen's kappa of a square table of N kinds: row, column and count. 1 when all agree. */
gdouble rebut_kappa(const guint64 *table, guint n);

/* 2 M S / (M + S); 0 when both are. */
gdouble rebut_cass(gdouble relations, gdouble segments);

G_END_DECLS
