/* comparison.h - a student's map beside the key: what is found, missed, added and turned round.
 *
 * Every difference is one finding, about claims of both maps, with words a student understands. */
#pragma once

#include "judgement.h"
#include "matching.h"
#include "relations.h"
#include "scores.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_FOUND,               /* a claim */
  REBUT_MISSED,              /* a claim of the key */
  REBUT_ADDED,               /* a claim of the student */
  REBUT_SPLIT,               /* one claim of the key is several of the student's */
  REBUT_JOINED,              /* several claims of the key are one of the student's */
  REBUT_RELATION,            /* from here on relations: this one is as in the key */
  REBUT_RELATION_INDIRECT,   /* one map says it in one step, the other in several */
  REBUT_RELATION_REVERSED,   /* it goes the other way */
  REBUT_RELATION_WRONG_SIGN, /* support for attack, or attack for support */
  REBUT_UNDERCUT_AS_ATTACK,  /* it denies the step, not a claim */
  REBUT_ATTACK_AS_UNDERCUT,  /* it denies a claim, not the step */
  REBUT_RELATION_MISSED,
  REBUT_RELATION_ADDED,
  REBUT_PREMISES_SPLIT,  /* premises that count together stand as reasons of their own */
  REBUT_PREMISES_JOINED, /* reasons of their own are drawn as one */
  REBUT_VERDICT_DIFFERS,
  REBUT_N_DIFFERENCES
} RebutDifference;

/* "found", "relation-reversed", …: for output. */
const char *rebut_difference_name(RebutDifference difference);

/* Claims are REBUT_NONE where the difference is about none. */
typedef struct {
  RebutDifference difference;
  guint32 key_from; /* claims of the key */
  guint32 key_to;
  guint32 student_from; /* claims of the student */
  guint32 student_to;
  guint32 conclusion; /* of the student, where from and to are premises of one step */
  RebutPolarity key_polarity;
  RebutPolarity student_polarity;
} RebutFinding;

typedef struct {
  const RebutMap *key;
  const RebutMap *student;
  RebutMatching *matching;
  const RebutJudgement *key_judgement;
  RebutJudgement *student_judgement;
  RebutRelations *key_relations;
  RebutRelations *student_relations;
  guint32 *key_nodes;     /* by claim of the key: groups first, then what only the key has, */
  guint32 *student_nodes; /* then what only the student has */
  guint32 n_nodes;
  GArray *findings; /* of RebutFinding: claims, relations, premises, verdicts; in the key's order */
  guint counts[REBUT_N_DIFFERENCES];
  RebutScores scores;
} RebutComparison;

/* JUDGED is what rebut_judge_usual says of the key, once for a whole class. LEAST is the likeness
 * from which on claims are the same; REBUT_MATCH_LEAST is usual. The maps and JUDGED must outlive
 * the comparison, which is the caller's. */
RebutComparison *rebut_comparison_new(const RebutMap *key,
                                      const RebutJudgement *judged,
                                      const RebutMap *student,
                                      guint32 least);
void rebut_comparison_free(RebutComparison *self);

/* A sentence or two for the student; the caller frees it. */
char *rebut_finding_comment(const RebutComparison *self, const RebutFinding *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutComparison, rebut_comparison_free)

G_END_DECLS
