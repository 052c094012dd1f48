#include "grounds.h"

#include "proof.h"

static void
reach(guint32 claim, guint8 *seen, GArray *reached)
{
  if (seen[claim])
    return;
  seen[claim] = TRUE;
  g_array_append_val(reached, claim);
}

static void
reach_premises(const RebutMap *map, const RebutIds *inferences, guint8 *seen, GArray *reached)
{
  for (guint32 i = 0; i < inferences->count; i++) {
    const RebutIds *premises = &map->inferences[inferences->ids[i]].premises;

    for (guint32 k = 0; k < premises->count; k++)
      reach(premises->ids[k], seen, reached);
  }
}

/* What undercuts or backs the inferences, and what undercuts that. */
static void
reach_undercuts(const RebutMap *map, const RebutIds *inferences, guint8 *seen, GArray *reached)
{
  g_autoptr(GArray) stack = g_array_new(FALSE, FALSE, sizeof(guint32));

  g_array_append_vals(stack, inferences->ids, inferences->count);
  for (guint i = 0; i < stack->len; i++) {
    guint32 id = g_array_index(stack, guint32, i);
    guint32 argument = map->inferences[id].argument;

    reach_premises(map, &map->into_inference[id], seen, reached);
    g_array_append_vals(stack, map->into_inference[id].ids, map->into_inference[id].count);
    if (argument != REBUT_NONE)
      reach_premises(map, &map->into_argument[argument], seen, reached);
  }
}

static gboolean
has_reason(const RebutMap *map, guint32 claim)
{
  for (guint32 i = 0; i < map->into_claim[claim].count; i++)
    if (map->inferences[map->into_claim[claim].ids[i]].polarity == REBUT_SUPPORT)
      return TRUE;
  return FALSE;
}

GArray *
rebut_bare_claims(const RebutMap *map, guint32 claim)
{
  g_autofree guint8 *seen = g_new0(guint8, (gsize)map->n_claims + 1);
  g_autoptr(GArray) reached = g_array_new(FALSE, FALSE, sizeof(guint32));
  GArray *candidates = g_array_new(FALSE, FALSE, sizeof(guint32));

  reach(claim, seen, reached);
  for (guint i = 0; i < reached->len; i++) {
    guint32 at = g_array_index(reached, guint32, i);
    const RebutIds *oppositions = &map->oppositions_of_claim[at];

    reach_premises(map, &map->into_claim[at], seen, reached);
    reach_undercuts(map, &map->into_claim[at], seen, reached);
    for (guint32 k = 0; k < oppositions->count; k++)
      reach(rebut_opposition_other(&map->oppositions[oppositions->ids[k]], at), seen, reached);
    if (at != claim && !has_reason(map, at))
      g_array_append_val(candidates, at);
  }
  g_array_sort(candidates, rebut_ids_compare);
  return candidates;
}

/* The atoms whose values make the verdict. */
static GArray *
list_witnesses(const RebutJudgement *self, guint32 claim)
{
  const RebutMap *map = self->debate->map;
  const RebutIds *oppositions = &map->oppositions_of_claim[claim];
  guint32 rejection = rebut_case_rejection(self->debate, claim);
  GArray *atoms = g_array_new(FALSE, FALSE, sizeof(guint32));

  g_array_append_val(atoms, claim);
  if (self->grounded->values[claim] != REBUT_FALSE)
    return atoms;
  g_array_append_val(atoms, rejection);
  for (guint32 i = 0; i < oppositions->count; i++) {
    guint32 other = rebut_opposition_other(&map->oppositions[oppositions->ids[i]], claim);

    g_array_append_val(atoms, other);
  }
  return atoms;
}

GArray *
rebut_verdict_grounds(const RebutJudgement *self, guint32 claim)
{
  const guint8 *values = self->grounded->values;
  g_autoptr(GArray) atoms = NULL;
  g_autofree guint8 *marks = NULL;
  GArray *grounds;

  if (self->options.semantics != REBUT_JUDGE_GROUNDED)
    return NULL;
  atoms = list_witnesses(self, claim);
  marks = rebut_proof_mark(self->debate->program, self->grounded, self->given,
                           (const guint32 *)(gpointer)atoms->data, atoms->len);
  grounds = g_array_new(FALSE, FALSE, sizeof(guint32));
  for (guint32 i = 0; i < self->debate->map->n_claims; i++) {
    guint32 rejection = rebut_case_rejection(self->debate, i);

    if (i != claim && ((marks[i] && values[i] != REBUT_FALSE) ||
                       (marks[rejection] && values[rejection] != REBUT_FALSE)))
      g_array_append_val(grounds, i);
  }
  return grounds;
}

guint
rebut_grounds_tried(const RebutJudgement *self, const GArray *grounds, guint most, guint rules)
{
  guint affordable = rules / (self->debate->program->n_rules + 1) + 1;

  return grounds == NULL ? 0 : MIN(grounds->len, MIN(most, affordable));
}

GArray *
rebut_necessary_claims(const RebutJudgement *self, guint32 claim, gboolean *complete)
{
  g_autoptr(GArray) grounds = rebut_verdict_grounds(self, claim);
  GArray *necessary = g_array_new(FALSE, FALSE, sizeof(guint32));
  guint n = rebut_grounds_tried(self, grounds, REBUT_NECESSARY_MOST, REBUT_NECESSARY_RULES);

  for (guint i = 0; i < n; i++) {
    guint32 ground = g_array_index(grounds, guint32, i);
    g_autoptr(RebutJudgement) without = rebut_judge_without(self, &ground, 1);

    if (without->claims[claim] != self->claims[claim])
      g_array_append_val(necessary, ground);
  }
  *complete = grounds == NULL || n == grounds->len;
  return necessary;
}

gboolean
rebut_claim_is_given(const RebutJudgement *self, guint32 claim)
{
  return rebut_ids_has(&self->options.debate.granted, claim) ||
         rebut_ids_has(&self->options.debate.rejected, claim);
}
