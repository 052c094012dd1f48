#include "checks_state.h"
#include "components.h"
#include "sat.h"

#define MOST_CLAIMS    1000  /* that are looked at together, unless they cannot be parted */
#define MOST_CONFLICTS 10000 /* of the solver for one answer */

/* What a component has in it. */
typedef enum { STEP = 1 << 0, CONTRADICTION = 1 << 1, ATTACK = 1 << 2 } Trait;

/* A claim that a speaker says, or denies: then ATTACK is his claim that attacks it. */
typedef struct {
  guint32 speaker;
  guint32 claim;
  guint32 attack;
} Stance;

typedef struct {
  RebutChecks *checks;
  const RebutMap *map;
  guint32 *components; /* by claim: claims that deductive steps and oppositions tie together */
  RebutRows members;   /* by component */
  guint8 *traits;      /* by component: of Trait */
  gint *variables;     /* by claim, of the solver at hand */
  RebutSat *sat;
  guint32 n_claims; /* that the solver at hand knows */
} Coherence;

static gboolean
is_deductive(const RebutInference *inference)
{
  return inference->deductive && inference->polarity == REBUT_SUPPORT &&
         inference->target.type == REBUT_TARGET_CLAIM && inference->premises.count > 0;
}

/* From each claim to those that a deductive step or an opposition ties it to. */
static RebutRows
list_ties(const RebutMap *map)
{
  RebutRows rows = {g_new(guint32, (gsize)map->n_claims + 1), NULL};
  g_autoptr(GArray) items = g_array_new(FALSE, FALSE, sizeof(guint32));

  for (guint32 claim = 0; claim < map->n_claims; claim++) {
    const RebutIds *into = &map->into_claim[claim];
    const RebutIds *out = &map->out_of_claim[claim];
    const RebutIds *oppositions = &map->oppositions_of_claim[claim];

    rows.first[claim] = items->len;
    for (guint32 i = 0; i < into->count; i++)
      if (is_deductive(&map->inferences[into->ids[i]]))
        g_array_append_vals(items, map->inferences[into->ids[i]].premises.ids,
                            map->inferences[into->ids[i]].premises.count);
    for (guint32 i = 0; i < out->count; i++)
      if (is_deductive(&map->inferences[out->ids[i]]))
        g_array_append_val(items, map->inferences[out->ids[i]].target.id);
    for (guint32 i = 0; i < oppositions->count; i++) {
      guint32 other = rebut_opposition_other(&map->oppositions[oppositions->ids[i]], claim);

      g_array_append_val(items, other);
    }
  }
  rows.first[map->n_claims] = items->len;
  rows.items = (guint32 *)(gpointer)g_array_free(g_steal_pointer(&items), FALSE);
  return rows;
}

/* By component: what it has. */
static guint8 *
find_traits(const RebutMap *map, const guint32 *components, guint32 n)
{
  guint8 *traits = g_new0(guint8, (gsize)n + 1);

  for (guint32 i = 0; i < map->n_inferences; i++) {
    const RebutInference *inference = &map->inferences[i];

    if (is_deductive(inference))
      traits[components[inference->target.id]] |= STEP;
    else if (inference->polarity == REBUT_ATTACK && inference->target.type == REBUT_TARGET_CLAIM)
      traits[components[inference->target.id]] |= ATTACK;
  }
  for (guint32 i = 0; i < map->n_oppositions; i++)
    if (map->oppositions[i].kind == REBUT_CONTRADICTORY)
      traits[components[map->oppositions[i].a]] |= CONTRADICTION;
  return traits;
}

/* Without a deductive step, oppositions alone decide; without a contradiction or a denial, what
 * follows from what is said decides, which has been looked at. */
static gboolean
is_relevant(const Coherence *self, guint32 claim)
{
  guint8 traits = self->traits[self->components[claim]];

  return (traits & STEP) != 0 && traits != STEP;
}

/* The relevant members of each component, ascending. */
static RebutRows
list_members(const Coherence *self, guint32 n)
{
  guint32 n_claims = self->map->n_claims;
  RebutRows rows = {g_new0(guint32, (gsize)n + 2), g_new(guint32, (gsize)n_claims + 1)};

  for (guint32 i = 0; i < n_claims; i++)
    rows.first[self->components[i] + 2] += is_relevant(self, i) ? 1 : 0;
  for (guint32 i = 0; i < n; i++)
    rows.first[i + 2] += rows.first[i + 1];
  for (guint32 i = 0; i < n_claims; i++)
    if (is_relevant(self, i))
      rows.items[rows.first[self->components[i] + 1]++] = i;
  return rows;
}

static void
add_claim(Coherence *self, guint32 claim)
{
  const RebutMap *map = self->map;
  const RebutIds *into = &map->into_claim[claim];
  const RebutIds *oppositions = &map->oppositions_of_claim[claim];

  for (guint32 i = 0; i < into->count; i++) {
    const RebutInference *step = &map->inferences[into->ids[i]];

    for (guint32 k = 0; k < step->premises.count && is_deductive(step); k++)
      rebut_sat_add(self->sat, -self->variables[step->premises.ids[k]]);
    if (is_deductive(step))
      rebut_sat_add_unit(self->sat, self->variables[claim]);
  }
  for (guint32 i = 0; i < oppositions->count; i++) {
    const RebutOpposition *opposition = &map->oppositions[oppositions->ids[i]];
    gint other = self->variables[rebut_opposition_other(opposition, claim)];

    if (opposition->a != claim)
      continue;
    rebut_sat_add_pair(self->sat, -self->variables[claim], -other);
    if (opposition->kind == REBUT_CONTRADICTORY)
      rebut_sat_add_pair(self->sat, self->variables[claim], other);
  }
}

/* Tells a new solver of the components from FIRST up to END. */
static void
begin(Coherence *self, guint32 first, guint32 end)
{
  const RebutRows *members = &self->members;

  self->sat = rebut_sat_new(0);
  self->n_claims = members->first[end] - members->first[first];
  for (guint32 i = members->first[first]; i < members->first[end]; i++)
    self->variables[members->items[i]] = rebut_sat_variable(self->sat);
  for (guint32 i = members->first[first]; i < members->first[end]; i++)
    add_claim(self, members->items[i]);
}

static gint
get_literal(const Coherence *self, const Stance *stance)
{
  gint variable = self->variables[stance->claim];

  return stance->attack == REBUT_NONE ? variable : -variable;
}

/* Whether a complete view has all STANCES but the one at LEFT_OUT (G_MAXUINT: none). */
static RebutSatAnswer
solve(Coherence *self, guint32 claim, const GArray *stances, guint left_out)
{
  if (!rebut_checks_spend(self->checks, claim, self->n_claims))
    return REBUT_SAT_UNKNOWN;
  for (guint i = 0; i < stances->len; i++)
    if (i != left_out)
      rebut_sat_assume(self->sat, get_literal(self, &g_array_index(stances, Stance, i)));
  rebut_sat_limit(self->sat, MOST_CONFLICTS);
  return rebut_sat_solve(self->sat);
}

/* A smallest set by inclusion of stances that no complete view has, after REBUT_SAT_NO. */
static GArray *
find_culprits(Coherence *self, const GArray *stances)
{
  GArray *culprits = g_array_new(FALSE, FALSE, sizeof(Stance));

  for (guint i = 0; i < stances->len; i++) {
    const Stance *stance = &g_array_index(stances, Stance, i);

    if (rebut_sat_failed(self->sat, get_literal(self, stance)))
      g_array_append_vals(culprits, stance, 1);
  }
  for (guint i = 0; i < culprits->len && culprits->len <= REBUT_MAX_CULPRITS;) {
    if (solve(self, g_array_index(culprits, Stance, i).claim, culprits, i) == REBUT_SAT_NO)
      g_array_remove_index(culprits, i);
    else
      i++;
  }
  return culprits;
}

static void
report(const Coherence *self, const GArray *culprits)
{
  const RebutMap *map = self->map;
  const Stance *last = &g_array_index(culprits, Stance, culprits->len - 1);
  guint32 here = last->attack == REBUT_NONE ? last->claim : last->attack;
  g_autoptr(GString) list = g_string_new(NULL);

  for (guint i = 0; i < MIN(culprits->len, REBUT_MAX_NAMED); i++) {
    const Stance *stance = &g_array_index(culprits, Stance, i);
    g_autofree char *name = rebut_checks_quote(map, here, stance->claim);
    g_autofree char *attack =
      stance->attack == REBUT_NONE ? NULL : rebut_claim_label(map, stance->attack);

    g_string_append(list, i > 0 ? ", " : "");
    if (attack == NULL)
      g_string_append(list, name);
    else
      g_string_append_printf(list, "not %s, which %s attacks", name, attack);
  }
  if (culprits->len > REBUT_MAX_NAMED)
    g_string_append_printf(list, " and %u more", culprits->len - REBUT_MAX_NAMED);
  rebut_checks_report(
    self->checks, REBUT_CODE_INCOHERENT, here,
    g_strdup_printf("whatever else is true, %s cannot be right in all of this: %s",
                    map->speakers[last->speaker].name, list->str));
}

/* STANCES are one speaker's. Each time the last to blame is taken as withdrawn. */
static void
check_speaker(Coherence *self, GArray *stances)
{
  RebutSatAnswer answer = REBUT_SAT_NO;

  while (stances->len > 0 && answer == REBUT_SAT_NO) {
    guint32 claim = g_array_index(stances, Stance, 0).claim;
    g_autoptr(GArray) culprits = NULL;
    Stance last;

    answer = solve(self, claim, stances, G_MAXUINT);
    if (answer == REBUT_SAT_UNKNOWN)
      rebut_checks_spend(self->checks, claim, REBUT_MAX_CHECK_WORK);
    if (answer != REBUT_SAT_NO)
      return;
    culprits = find_culprits(self, stances);
    report(self, culprits);
    last = g_array_index(culprits, Stance, culprits->len - 1);
    if (last.attack == REBUT_NONE)
      rebut_commitments_blame(self->checks->commitments, last.speaker, last.claim);
    for (guint i = 0; i < stances->len; i++)
      if (g_array_index(stances, Stance, i).claim == last.claim)
        g_array_remove_index(stances, i--);
  }
}

/* Who says the claim, and who only attacks it with a claim of his own. */
static void
list_stances(const Coherence *self, guint32 claim, GArray *stances)
{
  const RebutMap *map = self->map;
  const RebutCommitments *commitments = self->checks->commitments;
  const RebutRows *told = &commitments->told;
  const RebutIds *into = &map->into_claim[claim];

  for (guint32 i = told->first[claim]; i < told->first[claim + 1]; i++) {
    Stance stance = {told->items[i], claim, REBUT_NONE};

    if (rebut_commitments_keeps(commitments, stance.speaker, claim))
      g_array_append_val(stances, stance);
  }
  for (guint32 i = 0; i < into->count; i++) {
    const RebutIds *premises = &map->inferences[into->ids[i]].premises;

    if (map->inferences[into->ids[i]].polarity != REBUT_ATTACK || premises->count != 1)
      continue;
    for (guint32 k = told->first[premises->ids[0]]; k < told->first[premises->ids[0] + 1]; k++) {
      Stance stance = {told->items[k], claim, premises->ids[0]};

      if (rebut_commitments_keeps(commitments, stance.speaker, stance.attack) &&
          !rebut_commitments_has(commitments, stance.speaker, claim))
        g_array_append_val(stances, stance);
    }
  }
}

static gint
compare(gconstpointer a, gconstpointer b)
{
  const Stance *x = a;
  const Stance *y = b;

  if (x->speaker != y->speaker)
    return x->speaker < y->speaker ? -1 : 1;
  if (x->claim != y->claim)
    return x->claim < y->claim ? -1 : 1;
  return (x->attack > y->attack) - (x->attack < y->attack);
}

static gboolean
is_open(const Coherence *self, const GArray *stances)
{
  for (guint i = 0; i < stances->len; i++) {
    const Stance *stance = &g_array_index(stances, Stance, i);

    if (stance->attack != REBUT_NONE ||
        (self->traits[self->components[stance->claim]] & CONTRADICTION) != 0)
      return TRUE;
  }
  return FALSE;
}

static void
check_speakers(Coherence *self, guint32 first, guint32 end)
{
  g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(Stance));

  for (guint32 i = self->members.first[first]; i < self->members.first[end]; i++)
    list_stances(self, self->members.items[i], all);
  g_array_sort(all, compare);
  for (guint i = 0; i < all->len && self->checks->work_left >= 0;) {
    g_autoptr(GArray) stances = g_array_new(FALSE, FALSE, sizeof(Stance));
    guint32 speaker = g_array_index(all, Stance, i).speaker;

    for (; i < all->len && g_array_index(all, Stance, i).speaker == speaker; i++)
      g_array_append_vals(stances, &g_array_index(all, Stance, i), 1);
    if (is_open(self, stances))
      check_speaker(self, stances);
  }
}

/* FALSE when no view of the components is complete. */
static gboolean
check_components(Coherence *self, guint32 first, guint32 end)
{
  g_autoptr(GArray) nothing = g_array_new(FALSE, FALSE, sizeof(Stance));
  guint32 claim = self->members.items[self->members.first[first]];
  RebutSatAnswer answer;

  begin(self, first, end);
  answer = solve(self, claim, nothing, G_MAXUINT);
  if (answer == REBUT_SAT_UNKNOWN)
    rebut_checks_spend(self->checks, claim, REBUT_MAX_CHECK_WORK);
  else if (answer == REBUT_SAT_YES)
    check_speakers(self, first, end);
  g_clear_pointer(&self->sat, rebut_sat_free);
  return answer != REBUT_SAT_NO;
}

static void
report_no_view(const Coherence *self, guint32 component)
{
  guint32 claim = self->members.items[self->members.first[component]];
  g_autofree char *label = rebut_claim_label(self->map, claim);

  rebut_checks_report(
    self->checks, REBUT_CODE_NO_COHERENT_VIEW, claim,
    g_strdup_printf("the deductive steps and contradictions around %s cannot all be right", label));
}

/* The components from FIRST up to END together, or, when that has no complete view, one by one. */
static void
check_group(Coherence *self, guint32 first, guint32 end)
{
  if (self->members.first[first] == self->members.first[end] || check_components(self, first, end))
    return;
  for (guint32 i = first; i < end; i++)
    if (self->members.first[i] < self->members.first[i + 1] && !check_components(self, i, i + 1))
      report_no_view(self, i);
}

static void
check_groups(Coherence *self, guint32 n)
{
  const guint32 *at = self->members.first;

  for (guint32 first = 0, end; first < n && self->checks->work_left >= 0; first = end) {
    for (end = first + 1; end < n && at[end + 1] - at[first] <= MOST_CLAIMS;)
      end++;
    check_group(self, first, end);
  }
}

void
rebut_check_coherence(RebutChecks *self)
{
  const RebutMap *map = self->map;
  g_auto(RebutRows) ties = list_ties(map);
  guint32 n;
  g_autofree guint32 *components = rebut_components_find(&ties, map->n_claims, &n);
  g_autofree guint8 *traits = find_traits(map, components, n);
  g_autofree gint *variables = g_new0(gint, (gsize)map->n_claims + 1);
  Coherence coherence = {
    .checks = self,
    .map = map,
    .components = components,
    .traits = traits,
    .variables = variables,
  };

  coherence.members = list_members(&coherence, n);
  check_groups(&coherence, n);
  rebut_rows_clear(&coherence.members);
}
