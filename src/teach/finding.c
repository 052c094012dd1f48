#include "comparison_state.h"

const char *
rebut_difference_name(RebutDifference difference)
{
  static const char *const NAMES[REBUT_N_DIFFERENCES] = {"found",
                                                         "missed",
                                                         "added",
                                                         "split",
                                                         "joined",
                                                         "relation",
                                                         "indirect",
                                                         "reversed",
                                                         "wrong-sign",
                                                         "undercut-drawn-as-attack",
                                                         "attack-drawn-as-undercut",
                                                         "relation-missed",
                                                         "relation-added",
                                                         "premises-split",
                                                         "premises-joined",
                                                         "verdict"};

  return NAMES[difference];
}

RebutFinding
rebut_finding(RebutDifference difference)
{
  return (RebutFinding){.difference = difference,
                        .key_from = REBUT_NONE,
                        .key_to = REBUT_NONE,
                        .student_from = REBUT_NONE,
                        .student_to = REBUT_NONE,
                        .conclusion = REBUT_NONE};
}

void
rebut_comparison_add(RebutComparison *self, RebutFinding finding)
{
  self->counts[finding.difference]++;
  g_array_append_val(self->findings, finding);
}
