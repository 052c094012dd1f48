/* judgement.h - which claims of a debate stand.
 *
 * A claim stands when it is true in every model that the semantics looks at; it is refuted when it
 * is false in all of them, and shown wrong; unsupported when it is false for want of a reason; else
 * contested. Where not all models were found, the verdicts are those of the grounded one: what it
 * decides holds in all. */
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
  RebutJudgeOptions options;
  guint8
    *given; /* by atom, as for rebut_well_founded_new(); NULL: nothing, and the debate is owned */
  RebutModel *grounded;
  RebutModels *models;     /* NULL for the grounded semantics */
  RebutVerdict *claims;    /* by claim; never REBUT_VERDICT_NONE */
  RebutVerdict *arguments; /* by argument: whether it holds */
  gboolean complete;       /* FALSE: a limit was met, there may be more models */
  gboolean fell_back;      /* there is no stable model: the verdicts are the grounded ones */
} RebutJudgement;

/* MAP, and what OPTIONS point to, must outlive the judgement; the caller owns it. */
RebutJudgement *rebut_judge(const RebutMap *map, const RebutJudgeOptions *options);

/* The same debate when nobody says the N CLAIMS: they do not stand, and nothing is held against
 * them. Nothing is compiled again. WHOLE must outlive it; the caller owns it. */
RebutJudgement *rebut_judge_without(const RebutJudgement *whole, const guint32 *claims, guint n);
void rebut_judgement_free(RebutJudgement *self);

/* The verdict on a claim by N of the models alone, at least one. */
RebutVerdict
rebut_judgement_look(const RebutJudgement *self, RebutModel *const *models, guint n, guint32 claim);

/* Whether an inference has its effect in MODEL: all it needs is true, or some of it false, or
 * neither. */
RebutTruth
rebut_judgement_step(const RebutJudgement *self, const RebutModel *model, guint32 inference);

/* Likewise, whether the inference, a deductive step, shows its PREMISE wrong: by a conclusion that
 * is shown wrong. */
RebutTruth rebut_judgement_step_back(const RebutJudgement *self,
                                     const RebutModel *model,
                                     guint32 inference,
                                     guint32 premise);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutJudgement, rebut_judgement_free)

G_END_DECLS
