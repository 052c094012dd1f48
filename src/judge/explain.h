/* explain.h - why a claim stands or does not, as a tree of plain sentences.
 *
 * The tree is that of a dispute: under a claim stand the reasons and objections that decide it,
 * each with what decides it in turn. It is finite, as every claim is explained once; what comes
 * again is only named. The reasons are those of the grounded model (M. Caminada, S. Harikrishnan,
 * strong admissibility, Argument & Computation 2023). */
#pragma once

#include "judgement.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint depth;   /* in the tree, the root is 0 */
  guint32 claim; /* that the sentence is about */
  char *sentence;
} RebutSentence;

/* The sentences in preorder, of RebutSentence; the caller frees the array. */
GArray *rebut_explain(const RebutJudgement *judgement, guint32 claim);

/* The sentences about the claim alone (char *), without what decides the claims that they name. The
 * caller frees the array. Linear in what bears on the claim. */
GPtrArray *rebut_explain_alone(const RebutJudgement *judgement, guint32 claim);

/* How sentences name a claim: its title in brackets, or its text in quotation marks. The caller
 * frees it. */
char *rebut_claim_label(const RebutMap *map, guint32 claim);

/* The text of a claim in quotation marks, shortened when it is long. The caller frees it. */
char *rebut_claim_words(const RebutMap *map, guint32 claim);

/* The first sentence without its subject: the short reason of a table. The caller frees it. */
char *rebut_explain_briefly(const RebutJudgement *judgement, guint32 claim);

G_END_DECLS
