#include "comparison_state.h"

typedef struct {
  RebutComparison *comparison;
  gboolean *explained; /* by the student's relation: a finding tells of it */
  RebutReach *key_reach;
  RebutReach *student_reach;
} Comparer;

/* A finding about a relation of the key, of the student, or both. */
static void
add(Comparer *self, RebutDifference difference, const RebutRelation *key, const RebutRelation *his)
{
  RebutFinding finding = rebut_finding(difference);

  if (key != NULL) {
    finding.key_from = key->from_claim;
    finding.key_to = key->to_claim;
    finding.key_polarity = key->polarity;
  }
  if (his != NULL) {
    finding.student_from = his->from_claim;
    finding.student_to = his->to_claim;
    finding.student_polarity = his->polarity;
    self->explained[his - self->comparison->student_relations->relations] = TRUE;
  }
  rebut_comparison_add(self->comparison, finding);
}

static RebutDifference
name_wrong_kind(RebutPolarity key, RebutPolarity his)
{
  if (key == REBUT_UNDERCUT && his == REBUT_ATTACK)
    return REBUT_UNDERCUT_AS_ATTACK;
  if (key == REBUT_ATTACK && his == REBUT_UNDERCUT)
    return REBUT_ATTACK_AS_UNDERCUT;
  return REBUT_RELATION_WRONG_SIGN;
}

/* The student's attack on a premise of the step that the key's undercut denies, or NULL. */
static const RebutRelation *
find_attack_on_premise(const RebutComparison *self, const RebutRelation *undercut)
{
  const RebutTarget target = self->key->inferences[undercut->inference].target;
  const RebutIds *premises;

  if (target.type != REBUT_TARGET_INFERENCE)
    return NULL;
  premises = &self->key->inferences[target.id].premises;
  for (guint32 i = 0; i < premises->count; i++) {
    guint32 node = self->key_nodes[premises->ids[i]];
    const RebutRelation *his =
      rebut_relations_find(self->student_relations, undercut->from, node, REBUT_ATTACK);

    if (his != NULL && rebut_relations_find_any(self->key_relations, undercut->from, node) == NULL)
      return his;
  }
  return NULL;
}

/* The student's relation the other way round, which the key has not; or NULL. */
static const RebutRelation *
find_reversed(const RebutComparison *self, const RebutRelation *key)
{
  if (rebut_relations_find_any(self->key_relations, key->to, key->from) != NULL)
    return NULL;
  return rebut_relations_find_any(self->student_relations, key->to, key->from);
}

static void
compare_relation(Comparer *self, const RebutRelation *key)
{
  const RebutComparison *comparison = self->comparison;
  const RebutRelations *students = comparison->student_relations;
  const RebutRelation *his = rebut_relations_find(students, key->from, key->to, key->polarity);

  if (his != NULL) {
    add(self, REBUT_RELATION, key, his);
    return;
  }
  his = rebut_relations_find_any(students, key->from, key->to);
  if (his != NULL) {
    add(self, name_wrong_kind(key->polarity, his->polarity), key, his);
    return;
  }
  his = key->polarity == REBUT_UNDERCUT ? find_attack_on_premise(comparison, key) : NULL;
  if (his != NULL) {
    add(self, REBUT_UNDERCUT_AS_ATTACK, key, his);
    return;
  }
  his = find_reversed(comparison, key);
  if (his != NULL)
    add(self, REBUT_RELATION_REVERSED, key, his);
  else if (rebut_reach_has(self->student_reach, key->from, key->to, key->polarity))
    add(self, REBUT_RELATION_INDIRECT, key, NULL);
  else
    add(self, REBUT_RELATION_MISSED, key, NULL);
}

/* An undercut of a step whose conclusion the student missed: he may have attacked a premise. */
static void
compare_stray_undercut(Comparer *self, const RebutRelation *undercut)
{
  const RebutRelation *his = find_attack_on_premise(self->comparison, undercut);

  if (his != NULL)
    add(self, REBUT_UNDERCUT_AS_ATTACK, undercut, his);
}

static void
compare_extra(Comparer *self, const RebutRelation *his)
{
  if (rebut_reach_has(self->key_reach, his->from, his->to, his->polarity))
    add(self, REBUT_RELATION_INDIRECT, NULL, his);
  else
    add(self, REBUT_RELATION_ADDED, NULL, his);
}

void
rebut_compare_relations(RebutComparison *comparison)
{
  const RebutRelations *keys = comparison->key_relations;
  const RebutRelations *students = comparison->student_relations;
  g_autofree gboolean *explained = g_new0(gboolean, students->count + 1);
  g_autoptr(RebutReach) key_reach = rebut_reach_new(keys, FALSE);
  g_autoptr(RebutReach) student_reach = rebut_reach_new(students, FALSE);
  Comparer self = {comparison, explained, key_reach, student_reach};

  for (guint32 i = 0; i < keys->count; i++) {
    if (rebut_comparison_is_common(comparison, &keys->relations[i]))
      compare_relation(&self, &keys->relations[i]);
    else if (keys->relations[i].polarity == REBUT_UNDERCUT)
      compare_stray_undercut(&self, &keys->relations[i]);
  }
  for (guint32 i = 0; i < students->count; i++)
    if (!explained[i] && rebut_comparison_is_common(comparison, &students->relations[i]))
      compare_extra(&self, &students->relations[i]);
}
