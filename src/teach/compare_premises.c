#include "comparison_state.h"

#include <stdlib.h>

/* More premises of one step make no more pairs: their number grows with the square. */
#define MAX_PREMISES 200

/* Nodes of both maps: two premises, the lower first, that together lead to a third. */
typedef struct {
  guint32 to;
  guint32 a;
  guint32 b;
} Pair;

/* Of one map, ascending, each once. */
typedef struct {
  Pair *pairs;
  guint32 count;
} Pairs;

static gint
compare_pairs(gconstpointer a, gconstpointer b)
{
  const Pair *x = a;
  const Pair *y = b;

  if (x->to != y->to)
    return x->to < y->to ? -1 : 1;
  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  return (x->b > y->b) - (x->b < y->b);
}

static void
append_pairs(GArray *pairs,
             const RebutInference *inference,
             guint32 to,
             const guint32 *nodes,
             guint32 n_common)
{
  guint32 n = MIN(inference->premises.count, MAX_PREMISES);

  for (guint32 i = 0; i < n; i++) {
    for (guint32 k = i + 1; k < n; k++) {
      guint32 a = nodes[inference->premises.ids[i]];
      guint32 b = nodes[inference->premises.ids[k]];
      Pair pair = {to, MIN(a, b), MAX(a, b)};

      if (a < n_common && b < n_common && a != b)
        g_array_append_val(pairs, pair);
    }
  }
}

static Pairs
collect_pairs(const RebutMap *map, const guint32 *nodes, guint32 n_common)
{
  GArray *pairs = g_array_new(FALSE, FALSE, sizeof(Pair));
  Pairs self = {0};

  for (guint32 i = 0; i < map->n_inferences; i++) {
    guint32 to = rebut_inference_conclusion(map, i);

    if (to != REBUT_NONE && nodes[to] < n_common)
      append_pairs(pairs, &map->inferences[i], nodes[to], nodes, n_common);
  }
  g_array_sort(pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++) {
    Pair *all = (Pair *)(gpointer)pairs->data;

    if (self.count == 0 || compare_pairs(&all[self.count - 1], &all[i]) != 0)
      all[self.count++] = all[i];
  }
  self.pairs = (Pair *)(gpointer)g_array_free(pairs, FALSE);
  return self;
}

static gboolean
has_pair(const Pairs *self, const Pair *pair)
{
  return self->count > 0 &&
         bsearch(pair, self->pairs, self->count, sizeof *pair, compare_pairs) != NULL;
}

/* The pairs of one map that the other has as two reasons of their own. */
static void
report(RebutComparison *self,
       RebutDifference difference,
       const Pairs *together,
       const Pairs *others,
       const RebutRelations *apart)
{
  for (guint32 i = 0; i < together->count; i++) {
    const Pair *pair = &together->pairs[i];
    const RebutMatch *groups = self->matching->groups;
    RebutFinding finding = rebut_finding(difference);

    if (has_pair(others, pair) || rebut_relations_find_any(apart, pair->a, pair->to) == NULL ||
        rebut_relations_find_any(apart, pair->b, pair->to) == NULL)
      continue;
    finding.key_from = groups[pair->a].key;
    finding.key_to = groups[pair->b].key;
    finding.student_from = groups[pair->a].student;
    finding.student_to = groups[pair->b].student;
    finding.conclusion = groups[pair->to].student;
    rebut_comparison_add(self, finding);
  }
}

void
rebut_compare_premises(RebutComparison *self)
{
  guint32 n_common = rebut_comparison_n_common(self);
  Pairs keys = collect_pairs(self->key, self->key_nodes, n_common);
  Pairs students = collect_pairs(self->student, self->student_nodes, n_common);
  gdouble shared = 0;

  report(self, REBUT_PREMISES_SPLIT, &keys, &students, self->student_relations);
  report(self, REBUT_PREMISES_JOINED, &students, &keys, self->key_relations);
  for (guint32 i = 0; i < keys.count; i++)
    shared += has_pair(&students, &keys.pairs[i]);
  self->scores.f1[REBUT_SCORE_LINKED] = rebut_f1(shared, students.count, shared, keys.count);
  g_free(keys.pairs);
  g_free(students.pairs);
}
