#include "comparison.h"
#include "explain.h"

static const char *
name_relation(RebutPolarity polarity)
{
  static const char *const NAMES[] = {"supports", "attacks", "denies the step to"};

  return NAMES[polarity];
}

static const char *
name_drawing(RebutPolarity polarity)
{
  static const char *const NAMES[] = {"a support of", "an attack on", "a denial of the step to"};

  return NAMES[polarity];
}

/* "[A], [B] and [C]"; the caller frees it. */
static char *
join_labels(const RebutMap *map, const RebutIds *claims)
{
  GString *out = g_string_new(NULL);

  for (guint32 i = 0; i < claims->count; i++) {
    g_autofree char *label = rebut_claim_label(map, claims->ids[i]);
    const char *between = i == 0 ? "" : (i + 1 == claims->count ? " and " : ", ");

    g_string_append_printf(out, "%s%s", between, label);
  }
  return g_string_free(out, FALSE);
}

static char *
comment_on_claim(const RebutComparison *self, const RebutFinding *finding)
{
  gboolean is_his = finding->student_from != REBUT_NONE;
  g_autofree char *label = is_his ? rebut_claim_label(self->student, finding->student_from)
                                  : rebut_claim_label(self->key, finding->key_from);
  g_autofree char *several = NULL;

  switch ((int)finding->difference) {
  case REBUT_MISSED:
    return g_strdup_printf("You have not written down %s: “%s”", label,
                           self->key->claims[finding->key_from].text.plain);
  case REBUT_ADDED:
    return g_strdup_printf("%s is not in the key. It may be right all the same: does the text say "
                           "it, and does anything hang on it?",
                           label);
  case REBUT_SPLIT:
    several = join_labels(
      self->student,
      &self->matching->groups[self->matching->group_of_key[finding->key_from]].students);
    return g_strdup_printf("%s say together what is one claim in the key. Keep them apart only if "
                           "one can doubt the one and hold the other.",
                           several);
  case REBUT_JOINED:
    return g_strdup_printf(
      "%s says several things at once. Give each a box of its own, so that each "
      "can be answered.",
      label);
  default:
    return g_strdup_printf("You have %s.", label);
  }
}

/* The first claim of the key that the nodes A and B both bear on in the same way; REBUT_NONE when
 * there is none. */
static guint32
find_common_target(const RebutComparison *self, guint32 a, guint32 b)
{
  const RebutRelations *relations = self->key_relations;

  for (guint32 i = relations->first[a]; i < relations->first[a + 1]; i++) {
    const RebutRelation *one = &relations->relations[i];

    if (rebut_relations_find(relations, b, one->to, one->polarity) != NULL)
      return one->to_claim;
  }
  return REBUT_NONE;
}

/* What the key has in place of a relation that only the student drew. */
static char *
comment_on_added_relation(const RebutComparison *self,
                          const RebutFinding *finding,
                          const char *from,
                          const char *to)
{
  guint32 target = find_common_target(self, self->student_nodes[finding->student_from],
                                      self->student_nodes[finding->student_to]);
  const char *drawing = name_drawing(finding->student_polarity);
  g_autofree char *label = target == REBUT_NONE ? NULL : rebut_claim_label(self->key, target);

  if (label == NULL)
    return g_strdup_printf("You drew %s as %s %s. The key has no line between them: which words of "
                           "the text make you draw it?",
                           from, drawing, to);
  return g_strdup_printf("You drew %s as %s %s. In the key they stand side by side, and both bear "
                         "on %s.",
                         from, drawing, to, label);
}

/* The student attacks what a step begins with, or what it ends with. */
static char *
comment_on_undercut(const RebutComparison *self,
                    const RebutFinding *finding,
                    const char *from,
                    const char *to)
{
  if (self->student_nodes[finding->student_to] == self->key_nodes[finding->key_to])
    return g_strdup_printf(
      "You drew %s as an attack on %s. It denies the step: even if the reasons "
      "are true, %s does not follow from them.",
      from, to, to);
  return g_strdup_printf("You drew %s as an attack on %s. It denies the step: %s may be true, but "
                         "the conclusion does not follow from it.",
                         from, to, to);
}

static char *
comment_on_kind(const RebutComparison *self, const RebutFinding *finding)
{
  g_autofree char *from = rebut_claim_label(self->student, finding->student_from);
  g_autofree char *to = rebut_claim_label(self->student, finding->student_to);

  switch ((int)finding->difference) {
  case REBUT_RELATION:
    return g_strdup_printf("%s %s %s: right.", from, name_relation(finding->student_polarity), to);
  case REBUT_RELATION_REVERSED:
    return g_strdup_printf("You drew %s as %s %s. It is the other way round: %s %s %s.", from,
                           name_drawing(finding->student_polarity), to, to,
                           name_relation(finding->key_polarity), from);
  case REBUT_UNDERCUT_AS_ATTACK:
    return comment_on_undercut(self, finding, from, to);
  case REBUT_ATTACK_AS_UNDERCUT:
    return g_strdup_printf("You drew %s as a denial of the step to %s. It says that %s itself is "
                           "false.",
                           from, to, to);
  case REBUT_RELATION_INDIRECT:
    return g_strdup_printf("You go from %s to %s in one step; the key takes several. Which claim "
                           "lies between?",
                           from, to);
  case REBUT_RELATION_ADDED:
    return comment_on_added_relation(self, finding, from, to);
  default:
    return g_strdup_printf("You drew %s as %s %s, but it %s it.", from,
                           name_drawing(finding->student_polarity), to,
                           name_relation(finding->key_polarity));
  }
}

static char *
comment_on_relation(const RebutComparison *self, const RebutFinding *finding)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (finding->student_from != REBUT_NONE)
    return comment_on_kind(self, finding);
  from = rebut_claim_label(self->key, finding->key_from);
  to = rebut_claim_label(self->key, finding->key_to);
  if (finding->difference == REBUT_RELATION_INDIRECT)
    return g_strdup_printf("That %s %s %s, you say in several steps; the key takes one.", from,
                           name_relation(finding->key_polarity), to);
  return g_strdup_printf("You have not drawn that %s %s %s.", from,
                         name_relation(finding->key_polarity), to);
}

static char *
comment_on_premises(const RebutComparison *self, const RebutFinding *finding)
{
  g_autofree char *a = rebut_claim_label(self->student, finding->student_from);
  g_autofree char *b = rebut_claim_label(self->student, finding->student_to);
  g_autofree char *to = rebut_claim_label(self->student, finding->conclusion);

  if (finding->difference == REBUT_PREMISES_SPLIT)
    return g_strdup_printf(
      "%s and %s only count together; you drew each as a reason of its own for "
      "%s. Link them: neither is enough alone.",
      a, b, to);
  return g_strdup_printf("%s and %s each count alone; you drew them as one reason for %s.", a, b,
                         to);
}

/* "stands", "is refuted", …; the caller frees it. */
static char *
say_verdict(RebutVerdict verdict)
{
  return g_strdup_printf("%s%s", verdict == REBUT_VERDICT_STANDS ? "" : "is ",
                         rebut_verdict_name(verdict));
}

static char *
comment_on_verdict(const RebutComparison *self, const RebutFinding *finding)
{
  g_autofree char *label = rebut_claim_label(self->student, finding->student_from);
  g_autofree char *by_key = say_verdict(self->key_judgement->claims[finding->key_from]);
  g_autofree char *by_his = say_verdict(self->student_judgement->claims[finding->student_from]);

  return g_strdup_printf("By the key %s %s; by your map it %s.", label, by_key, by_his);
}

char *
rebut_finding_comment(const RebutComparison *self, const RebutFinding *finding)
{
  if (finding->difference < REBUT_RELATION)
    return comment_on_claim(self, finding);
  if (finding->difference < REBUT_PREMISES_SPLIT)
    return comment_on_relation(self, finding);
  if (finding->difference < REBUT_VERDICT_DIFFERS)
    return comment_on_premises(self, finding);
  return comment_on_verdict(self, finding);
}
