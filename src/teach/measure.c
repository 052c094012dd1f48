#include "comparison_state.h"

/* The kinds of a pair in the table of kappa: 0 is no relation. */
#define N_KINDS 4

static RebutF1
measure_claims(const RebutComparison *self)
{
  gdouble his = self->student->n_claims;
  gdouble keys = self->key->n_claims;

  return rebut_f1(his - self->counts[REBUT_ADDED], his, keys - self->counts[REBUT_MISSED], keys);
}

/* How a relation of one map is found in another: in the same direction, of the same kind, or of
 * that kind over several steps. */
typedef struct {
  gdouble all;
  gdouble directed;
  gdouble of_kind;
  gdouble indirect;
} Shares;

static Shares
count_shares(const RebutComparison *self, const RebutRelations *of, const RebutRelations *in)
{
  g_autoptr(RebutReach) reach = rebut_reach_new(in, FALSE);
  Shares shares = {0};

  for (guint32 i = 0; i < of->count; i++) {
    const RebutRelation *one = &of->relations[i];
    gboolean same;

    if (!rebut_comparison_is_common(self, one))
      continue;
    same = rebut_relations_find(in, one->from, one->to, one->polarity) != NULL;
    shares.all++;
    shares.directed += rebut_relations_find_any(in, one->from, one->to) != NULL;
    shares.of_kind += same;
    shares.indirect += same || rebut_reach_has(reach, one->from, one->to, one->polarity);
  }
  return shares;
}

static void
measure_relations(RebutComparison *self)
{
  Shares his = count_shares(self, self->student_relations, self->key_relations);
  Shares keys = count_shares(self, self->key_relations, self->student_relations);
  RebutF1 *f1 = self->scores.f1;

  f1[REBUT_SCORE_RELATIONS] = rebut_f1(his.directed, his.all, keys.directed, keys.all);
  f1[REBUT_SCORE_KINDS] = rebut_f1(his.of_kind, his.all, keys.of_kind, keys.all);
  f1[REBUT_SCORE_CLOSURE] = rebut_f1(his.indirect, his.all, keys.indirect, keys.all);
}

/* By node: it bears on nothing, and something bears on it. */
static gboolean *
find_main(const RebutRelations *relations)
{
  gboolean *main = g_new0(gboolean, relations->n_nodes + 1);

  for (guint32 i = 0; i < relations->count; i++) {
    guint32 to = relations->relations[i].to;

    main[to] = relations->first[to] == relations->first[to + 1];
  }
  return main;
}

static RebutF1
measure_main(const RebutComparison *self, const gboolean *keys, const gboolean *students)
{
  gdouble shared = 0;
  gdouble his = 0;
  gdouble all = 0;

  for (guint32 i = 0; i < self->n_nodes; i++) {
    shared += keys[i] && students[i];
    his += students[i];
    all += keys[i];
  }
  return rebut_f1(shared, his, shared, all);
}

/* How a node bears on the main claim: bit 0 for it, bit 1 against it. */
static guint
find_side(RebutReach *reach, guint32 node, guint32 root)
{
  return (rebut_reach_has(reach, node, root, REBUT_SUPPORT) ? 1u : 0) |
         (rebut_reach_has(reach, node, root, REBUT_ATTACK) ? 2u : 0);
}

/* Of the first main claim of the key that the student has. */
static gdouble
measure_sides(const RebutComparison *self, const gboolean *key_main)
{
  g_autoptr(RebutReach) keys = rebut_reach_new(self->key_relations, TRUE);
  g_autoptr(RebutReach) students = rebut_reach_new(self->student_relations, TRUE);
  guint32 n_common = rebut_comparison_n_common(self);
  guint32 root = 0;
  gdouble same = 0;
  gdouble all = 0;

  while (root < n_common && !key_main[root])
    root++;
  if (root == n_common)
    return self->key_relations->count == 0;
  for (guint32 node = 0; node < n_common; node++) {
    guint side = find_side(keys, node, root);

    if (node == root || side == 0)
      continue;
    all++;
    same += find_side(students, node, root) == side;
  }
  return all > 0 ? same / all : 1;
}

/* The strongest kind between two nodes: an undercut before an attack before a support. */
static guint
find_kind(const RebutRelations *relations, guint32 from, guint32 to)
{
  static const RebutPolarity ORDER[] = {REBUT_UNDERCUT, REBUT_ATTACK, REBUT_SUPPORT};

  for (guint i = 0; i < G_N_ELEMENTS(ORDER); i++)
    if (rebut_relations_find(relations, from, to, ORDER[i]) != NULL)
      return N_KINDS - 1 - i;
  return 0;
}

/* Adds every pair of common claims that OF relates to the table, whose rows are the key's kinds;
 * those that IN relates too only when OF is the key. Returns how many. */
static guint64
count_kinds(const RebutComparison *self,
            const RebutRelations *of,
            const RebutRelations *in,
            gboolean is_key,
            guint64 *table)
{
  guint64 pairs = 0;

  for (guint32 i = 0; i < of->count; i++) {
    const RebutRelation *one = &of->relations[i];
    guint kind = find_kind(of, one->from, one->to);
    guint other = find_kind(in, one->from, one->to);

    if (!rebut_comparison_is_common(self, one) ||
        rebut_relations_find_any(of, one->from, one->to) != one || (!is_key && other != 0))
      continue;
    table[is_key ? kind * N_KINDS + other : other * N_KINDS + kind]++;
    pairs++;
  }
  return pairs;
}

static gdouble
measure_kappa(const RebutComparison *self)
{
  guint64 n = rebut_comparison_n_common(self);
  guint64 table[N_KINDS * N_KINDS] = {0};
  guint64 pairs = count_kinds(self, self->key_relations, self->student_relations, TRUE, table);

  pairs += count_kinds(self, self->student_relations, self->key_relations, FALSE, table);
  table[0] = n == 0 ? 0 : n * (n - 1) - pairs;
  return MAX(rebut_kappa(table, N_KINDS), 0);
}

/* What must be drawn or wiped out to make one map of the other, claims and relations alike; to link
 * two premises, or part them, is half as much. */
static gdouble
measure_edits(const RebutComparison *self)
{
  gdouble size = (gdouble)self->key->n_claims + self->student->n_claims +
                 self->key_relations->count + self->student_relations->count;
  gdouble claims = self->counts[REBUT_MISSED] + self->counts[REBUT_ADDED];
  gdouble links = 0.5 * (self->counts[REBUT_PREMISES_SPLIT] + self->counts[REBUT_PREMISES_JOINED]);
  gdouble shared = 0;

  for (guint32 i = 0; i < self->matching->n_groups; i++)
    claims +=
      (gdouble)self->matching->groups[i].keys.count + self->matching->groups[i].students.count - 2;
  for (guint32 i = 0; i < self->key_relations->count; i++) {
    const RebutRelation *one = &self->key_relations->relations[i];

    if (rebut_relations_find(self->student_relations, one->from, one->to, one->polarity) != NULL)
      shared += 2;
    else if (rebut_relations_find_any(self->student_relations, one->from, one->to) != NULL)
      shared += 1.5; /* one of each, and half an edit */
  }
  if (size <= 0)
    return 1;
  return CLAMP(
    1 - (claims + links + self->key_relations->count + self->student_relations->count - shared) /
          size,
    0, 1);
}

static gdouble
measure_verdicts(const RebutComparison *self)
{
  gdouble n = rebut_comparison_n_common(self);

  return n > 0 ? 1 - self->counts[REBUT_VERDICT_DIFFERS] / n : 1;
}

void
rebut_comparison_measure(RebutComparison *self)
{
  g_autofree gboolean *key_main = find_main(self->key_relations);
  g_autofree gboolean *student_main = find_main(self->student_relations);
  gdouble *values = self->scores.values;

  if (rebut_comparison_n_common(self) == 0 && self->n_nodes > 0) {
    self->scores = (RebutScores){0};
    return;
  }
  self->scores.f1[REBUT_SCORE_CLAIMS] = measure_claims(self);
  measure_relations(self);
  self->scores.f1[REBUT_SCORE_MAIN] = measure_main(self, key_main, student_main);
  for (guint i = 0; i < REBUT_N_F1_SCORES; i++)
    values[i] = self->scores.f1[i].f1;
  values[REBUT_SCORE_KAPPA] = measure_kappa(self);
  values[REBUT_SCORE_CASS] = rebut_cass(values[REBUT_SCORE_KAPPA], values[REBUT_SCORE_CLAIMS]);
  values[REBUT_SCORE_EDITS] = measure_edits(self);
  values[REBUT_SCORE_SIDES] = measure_sides(self, key_main);
  values[REBUT_SCORE_VERDICTS] = measure_verdicts(self);
}
