#include "checks_state.h"

void
rebut_checks_run(const RebutMap *map, const RebutGivenText *given, RebutDiagnostics *diagnostics)
{
  g_autoptr(RebutJudgement) judgement = rebut_judge(map, &rebut_judge_usual);

  rebut_checks_run_judged(judgement, given, diagnostics);
}

void
rebut_checks_run_judged(const RebutJudgement *judgement,
                        const RebutGivenText *given,
                        RebutDiagnostics *diagnostics)
{
  const RebutMap *map = judgement->debate->map;
  g_autoptr(RebutCommitments) commitments = rebut_commitments_new(map);
  g_autofree guint8 *begged = g_new0(guint8, (gsize)map->n_claims + 1);
  RebutChecks self = {map,   given, judgement, diagnostics, commitments, REBUT_MAX_CHECK_WORK,
                      begged};

  rebut_check_speakers(&self);
  rebut_check_contradictions(&self, FALSE);
  rebut_check_coherence(&self);
  rebut_check_contradictions(&self, TRUE);
  rebut_check_answers(&self);
  rebut_check_grounds(&self);
  rebut_check_reasons(&self);
  rebut_check_circles(&self);
  rebut_check_support(&self);
  rebut_check_attacks(&self);
  rebut_check_forms(&self);
  rebut_check_objections(&self);
  rebut_check_quotes(&self);
  rebut_check_leaves(&self);
}
