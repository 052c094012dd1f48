/* judgement.h - which claims of a debate stand.
 *
 * A claim stands when it is true in every model that the semantics looks at; it is refuted when it
 * is false in all of them, and shown wrong; unsupported when it is false for want of a reason; else
 * contested. */
#pragma once

#include "compile.h"
#include "stable.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_JUDGE_GROUNDED, /* what nobody can reasonably deny: the well-founded model alone */
  REBUT_JUDGE_PREFERRED,
  REBUT_JUDGE_STABLE,
  REBUT_JUDGE_SEMI_STABLE,
  REBUT_JUDGE_IDEAL
} RebutJudgeSemantics;

typedef struct {
  RebutCaseOptions debate;
  RebutJudgeSemantics semantics;
  RebutSearchLimits limits; /* of all semantics but the grounded one */
} RebutJudgeOptions;

/* Reply policy, reasons needed, grounded; a thousand models and ten seconds at most. */
extern const RebutJudgeOptions rebut_judge_usual;

typedef struct {
  RebutCase *debate;
  RebutModel *grounded;
  RebutModels *models;     /* NULL for the grounded semantics */
  RebutVerdict *claims;    /* by claim; never REBUT_VERDICT_NONE */
  RebutVerdict *arguments; /* by argument: whether it holds */
  gboolean complete;       /* FALSE: a limit was met, more models may change the verdicts */
  gboolean fell_back;      /* there is no stable model: the verdicts are the grounded ones */
} RebutJudgement;

/* MAP must outlive the judgement; the caller owns it. */
RebutJudgement *rebut_judge(const RebutMap *map, const RebutJudgeOptions *options);
void rebut_judgement_free(RebutJudgement *self);

/* Whether an inference has its effect, by the grounded model: all it needs is true, or some of it
 * false, or neither. */
RebutTruth rebut_judgement_step(const RebutJudgement *self, guint32 inference);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutJudgement, rebut_judgement_free)

G_END_DECLS
