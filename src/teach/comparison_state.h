/* comparison_state.h - the steps of a comparison; for the files of comparison.h alone. */
#pragma once

#include "comparison.h"

#include <glib.h>

G_BEGIN_DECLS

/* Nodes below this are in both maps. */
static inline guint32
rebut_comparison_n_common(const RebutComparison *self)
{
  return self->matching->n_groups;
}

static inline gboolean
rebut_comparison_is_common(const RebutComparison *self, const RebutRelation *relation)
{
  return relation->from < self->matching->n_groups && relation->to < self->matching->n_groups;
}

/* A finding without claims. */
RebutFinding rebut_finding(RebutDifference difference);
void rebut_comparison_add(RebutComparison *self, RebutFinding finding);

void rebut_compare_relations(RebutComparison *self);

/* Fills their score too. */
void rebut_compare_premises(RebutComparison *self);

/* Fills all other scores, at the end. */
void rebut_comparison_measure(RebutComparison *self);

G_END_DECLS
