#include "checks_state.h"
#include "sat.h"
#include "standpoint.h"
#include "ties.h"

#define MOST_CLAIMS    1000  /* that are looked at together, unless they cannot be parted */
#define MOST_CONFLICTS 10000 /* of the solver for one answer */

/* A claim that a speaker says, or denies: then ATTACK is his claim that attacks it. */
typedef struct {
  guint32 speaker;
  guint32 claim;
  guint32 attack;
} Stance;

typedef struct {
  RebutChecks *checks;
  const RebutMap *map;
  const RebutTies *ties;
  gint *variables;       /* by claim, of the solver at hand */
  RebutStandpoint *view; /* one that is complete, of the claims that the solver at hand knows */
  RebutSat *sat;
  guint32 n_claims; /* that the solver at hand knows */
} Coherence;

static void
add_claim(Coherence *self, guint32 claim)
{
  const RebutMap *map = self->map;
  const RebutIds *into = &map->into_claim[claim];
  const RebutIds *oppositions = &map->oppositions_of_claim[claim];

  for (guint32 i = 0; i < into->count; i++) {
    const RebutInference *step = &map->inferences[into->ids[i]];

    for (guint32 k = 0; k < step->premises.count && rebut_ties_is_step(step); k++)
      rebut_sat_add(self->sat, -self->variables[step->premises.ids[k]]);
    if (rebut_ties_is_step(step))
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
  const RebutRows *members = &self->ties->members;

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
  rebut_checks_append_more(culprits->len, list);
  rebut_checks_report(
    self->checks, REBUT_CODE_INCOHERENT, here,
    g_strdup_printf("whatever else is true, %s cannot be right in all of this: %s",
                    map->speakers[last->speaker].name, list->str));
}

/* Whether a complete view with all STANCES is near the one at hand. */
static gboolean
is_near(Coherence *self, const GArray *stances)
{
  gboolean free = TRUE;

  rebut_standpoint_begin(self->view);
  for (guint i = 0; i < stances->len; i++) {
    const Stance *stance = &g_array_index(stances, Stance, i);

    free = rebut_standpoint_settle(self->view, stance->claim, stance->attack == REBUT_NONE) && free;
  }
  return rebut_standpoint_repair(self->view) && free;
}

/* STANCES are one speaker's. Each time the last to blame is taken as withdrawn. */
static void
check_speaker(Coherence *self, GArray *stances)
{
  RebutSatAnswer answer = REBUT_SAT_NO;

  while (!is_near(self, stances) && answer == REBUT_SAT_NO) {
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
        (self->ties->traits[self->ties->components[stance->claim]] & REBUT_TIES_CONTRADICTION) != 0)
      return TRUE;
  }
  return FALSE;
}

static void
check_speakers(Coherence *self, guint32 first, guint32 end)
{
  g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(Stance));

  for (guint32 i = self->ties->members.first[first]; i < self->ties->members.first[end]; i++)
    list_stances(self, self->ties->members.items[i], all);
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
  const RebutRows *members = &self->ties->members;
  guint32 claim = members->items[members->first[first]];
  RebutSatAnswer answer;

  begin(self, first, end);
  answer = solve(self, claim, nothing, G_MAXUINT);
  for (guint32 i = members->first[first]; i < members->first[end] && answer == REBUT_SAT_YES; i++)
    self->view->values[members->items[i]] =
      rebut_sat_holds(self->sat, self->variables[members->items[i]]) ? TRUE : FALSE;
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
  guint32 claim = self->ties->members.items[self->ties->members.first[component]];
  g_autofree char *label = rebut_claim_label(self->map, claim);

  rebut_checks_report(
    self->checks, REBUT_CODE_NO_COHERENT_VIEW, claim,
    g_strdup_printf("the deductive steps and contradictions around %s cannot all be right", label));
}

/* The components from FIRST up to END together, or, when that has no complete view, one by one. */
static void
check_group(Coherence *self, guint32 first, guint32 end)
{
  if (self->ties->members.first[first] == self->ties->members.first[end] ||
      check_components(self, first, end))
    return;
  for (guint32 i = first; i < end; i++)
    if (self->ties->members.first[i] < self->ties->members.first[i + 1] &&
        !check_components(self, i, i + 1))
      report_no_view(self, i);
}

static void
check_groups(Coherence *self)
{
  guint32 n = self->ties->n;
  const guint32 *at = self->ties->members.first;

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
  g_autoptr(RebutTies) ties = rebut_ties_new(map);
  g_autoptr(RebutStandpoint) view = rebut_standpoint_new(map);
  g_autofree gint *variables = g_new0(gint, (gsize)map->n_claims + 1);
  Coherence coherence = {
    .checks = self, .map = map, .ties = ties, .variables = variables, .view = view};

  check_groups(&coherence);
}
