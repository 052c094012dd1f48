#include "comparison_state.h"

/* Groups first, then every other claim, NEXT and on; NEXT is moved. */
static guint32 *
number_nodes(const guint32 *groups, guint32 n, guint32 *next)
{
  guint32 *nodes = g_new(guint32, n + 1);

  for (guint32 i = 0; i < n; i++)
    nodes[i] = groups[i] != REBUT_NONE ? groups[i] : (*next)++;
  return nodes;
}

static void
add_claim(RebutComparison *self, RebutDifference difference, guint32 key, guint32 student)
{
  RebutFinding finding = rebut_finding(difference);

  finding.key_from = key;
  finding.student_from = student;
  rebut_comparison_add(self, finding);
}

static void
compare_claims(RebutComparison *self)
{
  const RebutMatching *matching = self->matching;

  for (guint32 key = 0; key < self->key->n_claims; key++) {
    guint32 group = matching->group_of_key[key];

    if (group == REBUT_NONE) {
      add_claim(self, REBUT_MISSED, key, REBUT_NONE);
      continue;
    }
    add_claim(self, REBUT_FOUND, key, matching->groups[group].student);
    if (matching->groups[group].key != key)
      continue;
    if (matching->groups[group].students.count > 1)
      add_claim(self, REBUT_SPLIT, key, matching->groups[group].student);
    if (matching->groups[group].keys.count > 1)
      add_claim(self, REBUT_JOINED, key, matching->groups[group].student);
  }
  for (guint32 student = 0; student < self->student->n_claims; student++)
    if (matching->group_of_student[student] == REBUT_NONE)
      add_claim(self, REBUT_ADDED, REBUT_NONE, student);
}

static void
compare_verdicts(RebutComparison *self)
{
  for (guint32 i = 0; i < self->matching->n_groups; i++) {
    const RebutMatch *group = &self->matching->groups[i];

    if (self->key_judgement->claims[group->key] != self->student_judgement->claims[group->student])
      add_claim(self, REBUT_VERDICT_DIFFERS, group->key, group->student);
  }
}

RebutComparison *
rebut_comparison_new(const RebutMap *key,
                     const RebutJudgement *judged,
                     const RebutMap *student,
                     guint32 least)
{
  RebutComparison *self = g_new0(RebutComparison, 1);
  guint32 next;

  self->key = key;
  self->student = student;
  self->findings = g_array_new(FALSE, FALSE, sizeof(RebutFinding));
  self->matching = rebut_matching_new(key, student, least);
  self->key_judgement = judged;
  self->student_judgement = rebut_judge(student, &rebut_judge_usual);
  next = self->matching->n_groups;
  self->key_nodes = number_nodes(self->matching->group_of_key, key->n_claims, &next);
  self->student_nodes = number_nodes(self->matching->group_of_student, student->n_claims, &next);
  self->n_nodes = next;
  self->key_relations = rebut_relations_new(key, self->key_nodes, next);
  self->student_relations = rebut_relations_new(student, self->student_nodes, next);
  compare_claims(self);
  rebut_compare_relations(self);
  rebut_compare_premises(self);
  compare_verdicts(self);
  rebut_comparison_measure(self);
  return self;
}

void
rebut_comparison_free(RebutComparison *self)
{
  if (self == NULL)
    return;
  rebut_matching_free(self->matching);
  rebut_judgement_free(self->student_judgement);
  rebut_relations_free(self->key_relations);
  rebut_relations_free(self->student_relations);
  g_array_unref(self->findings);
  g_free(self->key_nodes);
  g_free(self->student_nodes);
  g_free(self);
}
