#include "checks_state.h"
#include "components.h"

typedef enum { ATTACKS, UNDERCUTS, OPPOSES } Denial;

/* Claims that lead, by reasons and by what they deny, from one to another. */
typedef struct {
  RebutChecks *checks;
  const RebutMap *map;
  guint32 *components; /* by claim: claims that lead to each other share a number */
  guint32 *seen;       /* by claim: the last search that came by, counted from 1 */
  guint32 *queue;
  guint32 search;
} Grounds;

/* The claim that an attack or undercut bears down on: of a step, what it leads to. REBUT_NONE for
 * an argument. */
static guint32
find_denied(const RebutMap *map, const RebutInference *inference)
{
  RebutTarget target = inference->target;

  if (target.type == REBUT_TARGET_INFERENCE)
    target = map->inferences[target.id].target;
  return target.type == REBUT_TARGET_CLAIM ? target.id : REBUT_NONE;
}

static RebutRows
list_successors(const RebutMap *map)
{
  RebutRows rows = {g_new(guint32, (gsize)map->n_claims + 1), NULL};
  g_autoptr(GArray) items = g_array_new(FALSE, FALSE, sizeof(guint32));

  for (guint32 claim = 0; claim < map->n_claims; claim++) {
    const RebutIds *out = &map->out_of_claim[claim];
    const RebutIds *oppositions = &map->oppositions_of_claim[claim];

    rows.first[claim] = items->len;
    for (guint32 i = 0; i < out->count; i++) {
      guint32 next = find_denied(map, &map->inferences[out->ids[i]]);

      if (next != REBUT_NONE)
        g_array_append_val(items, next);
    }
    for (guint32 i = 0; i < oppositions->count; i++) {
      guint32 next = rebut_opposition_other(&map->oppositions[oppositions->ids[i]], claim);

      g_array_append_val(items, next);
    }
  }
  rows.first[map->n_claims] = items->len;
  rows.items = (guint32 *)(gpointer)g_array_free(g_steal_pointer(&items), FALSE);
  return rows;
}

/* Whether reasons lead from GROUND to CLAIM, another claim; FALSE, too, when the search is given
 * up. */
static gboolean
rests_on(Grounds *self, guint32 claim, guint32 ground)
{
  const RebutMap *map = self->map;
  guint32 n = 0;

  self->search++;
  self->queue[n++] = ground;
  for (guint32 done = 0; done < n; done++) {
    const RebutIds *out = &map->out_of_claim[self->queue[done]];

    if (!rebut_checks_spend(self->checks, claim, out->count + 1))
      return FALSE;
    for (guint32 i = 0; i < out->count; i++) {
      const RebutInference *reason = &map->inferences[out->ids[i]];
      guint32 next = reason->target.id;

      if (reason->polarity != REBUT_SUPPORT || reason->target.type != REBUT_TARGET_CLAIM ||
          self->components[next] != self->components[claim] || self->seen[next] == self->search)
        continue;
      if (next == claim)
        return TRUE;
      self->seen[next] = self->search;
      self->queue[n++] = next;
    }
  }
  return FALSE;
}

static void
report_itself(const Grounds *self, guint32 claim, const char *label, Denial denial)
{
  if (denial == UNDERCUTS)
    rebut_checks_report(self->checks, REBUT_CODE_DENIES_OWN_GROUND, claim,
                        g_strdup_printf("%s undercuts a step to itself, on which it rests", label));
  else
    rebut_checks_report(self->checks, REBUT_CODE_ATTACKS_ITSELF, claim,
                        g_strdup_printf("%s attacks itself", label));
}

static void
check_denial(Grounds *self, guint32 claim, guint32 denied, Denial denial)
{
  static const char *const VERBS[] = {"attacks", "undercuts the step to", "is opposed to"};
  const RebutMap *map = self->map;
  g_autofree char *label = NULL;
  g_autofree char *ground = NULL;

  if (denied == REBUT_NONE || self->components[claim] != self->components[denied])
    return;
  label = rebut_claim_label(map, claim);
  if (claim == denied) {
    report_itself(self, claim, label, denial);
    return;
  }
  if (!rests_on(self, claim, denied))
    return;
  ground = rebut_checks_name(map, claim, denied);
  rebut_checks_report(self->checks, REBUT_CODE_DENIES_OWN_GROUND, claim,
                      g_strdup_printf("%s %s %s, on which it rests", label, VERBS[denial], ground));
}

static void
check_all(Grounds *self)
{
  const RebutMap *map = self->map;

  for (guint32 i = 0; i < map->n_inferences; i++) {
    const RebutInference *inference = &map->inferences[i];

    for (guint32 k = 0; k < inference->premises.count && inference->polarity != REBUT_SUPPORT; k++)
      check_denial(self, inference->premises.ids[k], find_denied(map, inference),
                   inference->target.type == REBUT_TARGET_CLAIM ? ATTACKS : UNDERCUTS);
  }
  for (guint32 i = 0; i < map->n_oppositions; i++) {
    check_denial(self, map->oppositions[i].a, map->oppositions[i].b, OPPOSES);
    check_denial(self, map->oppositions[i].b, map->oppositions[i].a, OPPOSES);
  }
}

/* What denies its own ground is on a circle of reasons and denials. */
void
rebut_check_grounds(RebutChecks *self)
{
  const RebutMap *map = self->map;
  g_auto(RebutRows) successors = list_successors(map);
  guint32 n;
  g_autofree guint32 *components = rebut_components_find(&successors, map->n_claims, &n);
  g_autofree guint32 *seen = g_new0(guint32, (gsize)map->n_claims + 1);
  g_autofree guint32 *queue = g_new(guint32, (gsize)map->n_claims + 1);
  Grounds grounds = {
    .checks = self, .map = map, .components = components, .seen = seen, .queue = queue};

  check_all(&grounds);
}
