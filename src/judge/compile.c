#include "compile.h"

#include "compile_state.h"
#include "states.h"
#include "ties.h"

#include <string.h>

/* The atom at WHERE, new when there is none. */
static guint32
get_atom(RebutCompiler *self, guint32 *where)
{
  if (*where == REBUT_NONE)
    *where = self->n_atoms++;
  return *where;
}

/* Gives every step and argument that is undercut, attacked or backed its atom, and every step that
 * is made later than its premises. */
static void
number_atoms(RebutCompiler *self)
{
  for (guint32 i = 0; i < self->map->n_inferences; i++) {
    const RebutInference *inference = &self->map->inferences[i];
    gboolean helps = inference->polarity == REBUT_SUPPORT;

    if (rebut_states_delay(self->map, inference) != REBUT_NONE)
      get_atom(self, &self->made->stops[i]);
    if (inference->target.type == REBUT_TARGET_INFERENCE)
      get_atom(self, helps ? &self->made->backings[inference->target.id]
                           : &self->made->stops[inference->target.id]);
    else if (inference->target.type == REBUT_TARGET_ARGUMENT)
      get_atom(self, helps ? &self->made->backings_of_arguments[inference->target.id]
                           : &self->made->stops_of_arguments[inference->target.id]);
  }
}

/* Whether neither the inference nor a premise of it names a speech. */
static gboolean
is_timeless(const RebutMap *map, const RebutInference *inference)
{
  for (guint32 i = 0; i < inference->premises.count; i++)
    if (map->claims[inference->premises.ids[i]].attribution->speech != REBUT_NONE)
      return FALSE;
  return inference->attribution->speech == REBUT_NONE;
}

static void
look_at_claims(RebutCompiler *self)
{
  for (guint32 i = 0; i < self->map->n_inferences; i++) {
    const RebutInference *inference = &self->map->inferences[i];

    if (inference->polarity != REBUT_SUPPORT || inference->target.type != REBUT_TARGET_CLAIM)
      continue;
    self->argued[inference->target.id] = TRUE;
    if (is_timeless(self->map, inference))
      self->prompt[inference->target.id] = TRUE;
    if (!rebut_ties_is_step(inference))
      continue;
    self->strict[inference->target.id] = TRUE;
    for (guint32 k = 0; k < inference->premises.count; k++)
      self->strict[inference->premises.ids[k]] = TRUE;
  }
}

/* The link that is true when something opposed to the claim is. */
static void
link_rivals(RebutCompiler *self, guint32 claim)
{
  const RebutIds *oppositions = &self->map->oppositions_of_claim[claim];

  if (oppositions->count <= REBUT_MOST_DIRECT ||
      self->map->into_claim[claim].count <= REBUT_MOST_DIRECT)
    return;
  self->rivals[claim] = rebut_rule_link(self);
  for (guint32 i = 0; i < oppositions->count; i++) {
    rebut_rule_begin(self, self->rivals[claim]);
    rebut_rule_need(self,
                    rebut_opposition_other(&self->map->oppositions[oppositions->ids[i]], claim));
  }
}

/* Nothing stands against the claim. */
static void
add_exceptions(RebutCompiler *self, guint32 claim)
{
  const RebutIds *oppositions = &self->map->oppositions_of_claim[claim];

  rebut_rule_unless(self, rebut_case_rejection(self->made, claim));
  if (self->rivals[claim] != REBUT_NONE) {
    rebut_rule_unless(self, self->rivals[claim]);
    return;
  }
  for (guint32 i = 0; i < oppositions->count; i++)
    rebut_rule_unless(self,
                      rebut_opposition_other(&self->map->oppositions[oppositions->ids[i]], claim));
}

/* Whether there is a speech by which none of its reasons is given. */
static gboolean
may_be_bare(const RebutCompiler *self, guint32 claim)
{
  return self->argued[claim] && !self->prompt[claim];
}

static void
add_leaf(RebutCompiler *self, guint32 claim)
{
  RebutStatus status = self->map->claims[claim].attribution->status;
  gboolean stands_alone =
    status == REBUT_STATUS_GRANTED ||
    (status == REBUT_STATUS_ASSERTED && (!self->argued[claim] || self->charity));
  guint when = stands_alone ? REBUT_WHEN_PLAIN : 0;

  if (may_be_bare(self, claim) &&
      (status == REBUT_STATUS_GRANTED || status == REBUT_STATUS_ASSERTED))
    when |= REBUT_WHEN_BARE;
  rebut_rule_begin_when(self, claim, REBUT_ANY_POLICY | REBUT_WHEN_REJECTED,
                        rebut_case_rejection(self->made, claim));
  rebut_rule_begin_when(self, claim, REBUT_ANY_POLICY | REBUT_WHEN_GRANTED, claim);
  rebut_rule_begin_when(self, claim, REBUT_ANY_POLICY | when, claim);
  add_exceptions(self, claim);
}

static void
add_reason(RebutCompiler *self, guint32 id)
{
  const RebutInference *inference = &self->map->inferences[id];

  rebut_rule_begin_when(self, inference->target.id,
                        REBUT_ANY_POLICY | REBUT_WHEN_PLAIN | REBUT_WHEN_GRANTED,
                        inference->target.id);
  rebut_rule_body(self, id);
  if (!rebut_ties_is_step(inference))
    add_exceptions(self, inference->target.id);
  else
    rebut_rule_transpositions(self, id);
}

/* A rule that an attack shows its target wrong; in a clash, unless that stands. */
static void
add_objection_when(RebutCompiler *self, guint32 id, guint when, gboolean clash)
{
  guint32 claim = self->map->inferences[id].target.id;

  rebut_rule_begin_when(self, claim, when, rebut_case_rejection(self->made, claim));
  rebut_rule_body(self, id);
  if (clash)
    rebut_rule_unless(self, claim);
}

static void
add_objection(RebutCompiler *self, guint32 id)
{
  guint32 claim = self->map->inferences[id].target.id;
  gboolean has_ground = self->argued[claim] || self->strict[claim];
  guint clashes = REBUT_WHEN_TWO_WAY | (has_ground ? REBUT_WHEN_REPLY : 0);
  guint states = REBUT_OPPOSABLE;

  if (may_be_bare(self, claim) && !self->strict[claim]) {
    states &= ~(guint)REBUT_WHEN_BARE;
    add_objection_when(self, id, REBUT_WHEN_BARE | (REBUT_ANY_POLICY & ~(guint)REBUT_WHEN_TWO_WAY),
                       FALSE);
    add_objection_when(self, id, REBUT_WHEN_BARE | REBUT_WHEN_TWO_WAY, TRUE);
  }
  add_objection_when(self, id, states | (REBUT_ANY_POLICY & ~clashes), FALSE);
  add_objection_when(self, id, states | clashes, TRUE);
}

/* Until it is made, a step is stopped. */
static void
add_delay(RebutCompiler *self, guint32 id)
{
  if (rebut_states_delay(self->map, &self->map->inferences[id]) != REBUT_NONE)
    rebut_rule_begin_when(self, self->map->n_claims + id, REBUT_ANY_POLICY | REBUT_WHEN_UNSAID,
                          self->made->stops[id]);
}

static void
add_inference(RebutCompiler *self, guint32 id)
{
  const RebutInference *inference = &self->map->inferences[id];
  gboolean helps = inference->polarity == REBUT_SUPPORT;
  guint32 target = inference->target.id;
  const RebutCase *made = self->made;

  if (inference->target.type == REBUT_TARGET_CLAIM && helps) {
    add_reason(self, id);
    return;
  }
  if (inference->target.type == REBUT_TARGET_CLAIM) {
    add_objection(self, id);
    return;
  }
  if (inference->target.type == REBUT_TARGET_INFERENCE)
    rebut_rule_begin(self, helps ? made->backings[target] : made->stops[target]);
  else
    rebut_rule_begin(self, helps ? made->backings_of_arguments[target]
                                 : made->stops_of_arguments[target]);
  rebut_rule_body(self, id);
}

/* In a deductive argument a claim is shown wrong by what is opposed to it. */
static void
add_opposition(RebutCompiler *self, guint32 claim, guint32 other)
{
  if (!self->strict[claim])
    return;
  rebut_rule_begin_when(self, claim, REBUT_ANY_POLICY | REBUT_OPPOSABLE,
                        rebut_case_rejection(self->made, claim));
  rebut_rule_need(self, other);
}

/* An argument holds when what it is drawn from does: its gist, or all its premises. */
static void
add_argument(RebutCompiler *self, guint32 id)
{
  const RebutArgument *argument = &self->map->arguments[id];
  const RebutCase *made = self->made;

  rebut_rule_begin(self, made->first_argument + id);
  if (argument->gist != REBUT_NONE)
    rebut_rule_need(self, argument->gist);
  for (guint32 i = 0; i < argument->n_lines; i++)
    rebut_rule_need(self, self->map->occurrences[argument->lines[i].occurrence].owner);
  if (made->stops_of_arguments[id] != REBUT_NONE)
    rebut_rule_unless(self, made->stops_of_arguments[id]);
  if (made->backings_of_arguments[id] != REBUT_NONE)
    rebut_rule_need(self, made->backings_of_arguments[id]);
  for (guint32 i = 0; i < argument->inferences.count; i++)
    if (made->stops[argument->inferences.ids[i]] != REBUT_NONE)
      rebut_rule_unless(self, made->stops[argument->inferences.ids[i]]);
}

static void
add_rules(RebutCompiler *self)
{
  for (guint32 i = 0; i < self->map->n_claims; i++)
    link_rivals(self, i);
  for (guint32 i = 0; i < self->map->n_claims; i++)
    add_leaf(self, i);
  for (guint32 i = 0; i < self->map->n_inferences; i++) {
    add_delay(self, i);
    add_inference(self, i);
  }
  for (guint32 i = 0; i < self->map->n_oppositions; i++) {
    add_opposition(self, self->map->oppositions[i].a, self->map->oppositions[i].b);
    add_opposition(self, self->map->oppositions[i].b, self->map->oppositions[i].a);
  }
  for (guint32 i = 0; i < self->map->n_arguments; i++)
    add_argument(self, i);
}

/* The rules that hold for one of the POLICIES, each claim and inference being in one of its STATES.
 */
static RebutCase *
compile(const RebutMap *map, gboolean charity, guint policies, const guint8 *states)
{
  RebutCase *self = g_new0(RebutCase, 1);
  g_autofree guint8 *argued = g_new0(guint8, (gsize)map->n_claims + 1);
  g_autofree guint8 *prompt = g_new0(guint8, (gsize)map->n_claims + 1);
  g_autofree guint8 *strict = g_new0(guint8, (gsize)map->n_claims + 1);
  g_autofree guint32 *rivals = rebut_nones_new(map->n_claims);
  RebutCompiler compiler = {
    .made = self,
    .map = map,
    .draft = rebut_program_draft_new(),
    .subjects = g_array_new(FALSE, FALSE, sizeof(guint32)),
    .whens = g_array_new(FALSE, FALSE, sizeof(guint8)),
    .argued = argued,
    .prompt = prompt,
    .strict = strict,
    .rivals = rivals,
    .states = states,
    .policies = policies,
    .charity = charity,
    .n_atoms = 2 * map->n_claims + map->n_arguments,
  };

  self->map = map;
  self->first_argument = 2 * map->n_claims;
  self->stops = rebut_nones_new(map->n_inferences);
  self->backings = rebut_nones_new(map->n_inferences);
  self->stops_of_arguments = rebut_nones_new(map->n_arguments);
  self->backings_of_arguments = rebut_nones_new(map->n_arguments);
  look_at_claims(&compiler);
  number_atoms(&compiler);
  add_rules(&compiler);
  self->program = rebut_program_new(compiler.draft, compiler.n_atoms);
  self->program->n_links = compiler.n_links;
  self->subjects = (guint32 *)(gpointer)g_array_free(compiler.subjects, FALSE);
  self->whens = (guint8 *)g_array_free(compiler.whens, FALSE);
  return self;
}

RebutCase *
rebut_case_new(const RebutMap *map, const RebutCaseOptions *options)
{
  g_autofree guint8 *states = rebut_states_find(map, options);

  return compile(map, options->charity, 1U << options->policy, states);
}

RebutCase *
rebut_case_new_all(const RebutMap *map, gboolean charity)
{
  gsize n = (gsize)map->n_claims + map->n_inferences + 1;
  g_autofree guint8 *states = g_malloc(n);

  memset(states, REBUT_ANY_STATE, n);
  return compile(map, charity, REBUT_ANY_POLICY, states);
}

void
rebut_case_free(RebutCase *self)
{
  if (self == NULL)
    return;
  rebut_program_free(self->program);
  g_free(self->subjects);
  g_free(self->whens);
  g_free(self->stops);
  g_free(self->backings);
  g_free(self->stops_of_arguments);
  g_free(self->backings_of_arguments);
  g_free(self);
}
