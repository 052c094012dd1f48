/* explain.h - why a claim stands or does not, as a tree of plain sentences.
 *
 * The tree is that of a dispute: under a claim stand the reasons and objections that decide it,
 * each with what decides it in turn. It is finite, as every claim is explained once; what comes
 * again is only named. The reasons are those of one model: of the grounded one (M. Caminada, S.
 * Harikrishnan, strong admissibility, Argument & Computation 2023), or of a position. */
#pragma once

#include "judgement.h"
#include "label.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint depth;   /* in the tree, the root is 0 */
  guint32 claim; /* that the sentence is about */
  char *sentence;
} RebutSentence;

/* An array of RebutSentence, which owns them. */
GArray *rebut_sentences_new(void);

/* What anybody reads of a tree: so many sentences, down to this depth. */
#define REBUT_EXPLAIN_MOST    100
#define REBUT_EXPLAIN_DEEPEST 12

/* Appends the sentences in preorder: all of them for WHOLE, else what anybody reads; FALSE when
 * that leaves some out. BEFORE goes in front of the first, which is the root unless that is "". */
gboolean rebut_explain_by(const RebutJudgement *judgement,
                          const RebutModel *model,
                          guint32 claim,
                          const char *before,
                          gboolean whole,
                          GArray *sentences);

/* The sentences about the claim alone (char *), without what decides the claims that they name, by
 * the grounded model. The caller frees the array. Linear in what bears on the claim. */
GPtrArray *rebut_explain_alone(const RebutJudgement *judgement, guint32 claim);

/* The first sentence without its subject and verdict: "because [B] does." The caller frees it. */
char *
rebut_explain_briefly_by(const RebutJudgement *judgement, const RebutModel *model, guint32 claim);

G_END_DECLS
