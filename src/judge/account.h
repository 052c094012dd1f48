/* account.h - all that is to be said about the verdict on one claim.
 *
 * By one model it is explained as explain.h does. Where the semantics looks at several positions,
 * it is said in how many of them the claim stands, and explained by one in which it does and one in
 * which it does not. */
#pragma once

#include "explain.h"
#include "json.h"
#include "print.h"

#include <glib.h>

G_BEGIN_DECLS

/* The proof of the verdict, of RebutSentence: for WHOLE all of it, else what anybody reads, and
 * *COMPLETE says whether that is all. The caller frees the array. */
GArray *
rebut_explain(const RebutJudgement *judgement, guint32 claim, gboolean whole, gboolean *complete);

/* The short reason of a table, without subject and verdict. The caller frees it. */
char *rebut_explain_briefly(const RebutJudgement *judgement, guint32 claim);

/* Appends what anybody reads of the proof, MARK before each sentence. */
void rebut_proof_print(const RebutJudgement *self, guint32 claim, const char *mark, GString *out);

/* Writes the same as an object. */
void rebut_proof_write(const RebutJudgement *self, guint32 claim, RebutJson *json);

/* Appends the proof, in JSON all of it, and on what claims the verdict hangs: those without which
 * it would be another, or, of what is contested, the circle that is open and the claims that would
 * settle it. By the grounded semantics these are found. */
void rebut_explanation_print(const RebutJudgement *self,
                             guint32 claim,
                             RebutPrintFormat format,
                             GString *out);

G_END_DECLS
