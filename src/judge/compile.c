#include "compile.h"

#include <string.h>

#define ANY_POLICY (REBUT_WHEN_REPLY | REBUT_WHEN_ONE_WAY | REBUT_WHEN_TWO_WAY)
#define OPEN       (REBUT_WHEN_PLAIN | REBUT_WHEN_GRANTED)
#define ANY_STATE  (OPEN | REBUT_WHEN_REJECTED | REBUT_WHEN_UNSAID | REBUT_WHEN_BARE)

typedef struct {
  RebutCase *made;
  const RebutMap *map;
  RebutProgramDraft *draft;
  GArray *subjects;     /* of guint32, by rule */
  GArray *whens;        /* of guint8, by rule */
  guint8 *argued;       /* by claim: it has a reason */
  guint8 *prompt;       /* by claim: it has one that names no speech */
  guint8 *strict;       /* by claim: a deductive inference has it as premise or conclusion */
  const guint8 *states; /* by claim: those of RebutWhen that are asked for */
  guint policies;       /* the same */
  gboolean charity;
  gboolean holds; /* the rule in the making; one that does not is left out */
  guint32 n_atoms;
} Compiler;

/* A rule that depends on the state of the claim SUBJECT. */
static void
begin_rule_when(Compiler *self, guint32 subject, guint when, guint32 head)
{
  guint8 byte = (guint8)when;

  self->holds = (when & self->policies) != 0 && (when & self->states[subject]) != 0;
  if (!self->holds)
    return;
  rebut_program_draft_rule(self->draft, head);
  g_array_append_val(self->subjects, subject);
  g_array_append_val(self->whens, byte);
}

/* A rule that always holds. */
static void
begin_rule(Compiler *self, guint32 head)
{
  begin_rule_when(self, 0, ANY_POLICY | ANY_STATE, head);
}

static void
need(Compiler *self, guint32 atom)
{
  if (self->holds)
    rebut_program_draft_positive(self->draft, atom);
}

static void
unless(Compiler *self, guint32 atom)
{
  if (self->holds)
    rebut_program_draft_negative(self->draft, atom);
}

static guint32
get_rejection(const Compiler *self, guint32 claim)
{
  return self->map->n_claims + claim;
}

static gboolean
is_strict(const RebutInference *inference)
{
  return inference->deductive && inference->polarity == REBUT_SUPPORT &&
         inference->target.type == REBUT_TARGET_CLAIM;
}

/* The atom at WHERE, new when there is none. */
static guint32
get_atom(Compiler *self, guint32 *where)
{
  if (*where == REBUT_NONE)
    *where = self->n_atoms++;
  return *where;
}

/* Gives every step and argument that is undercut, attacked or backed its atom. */
static void
number_atoms(Compiler *self)
{
  for (guint32 i = 0; i < self->map->n_inferences; i++) {
    const RebutInference *inference = &self->map->inferences[i];
    gboolean helps = inference->polarity == REBUT_SUPPORT;

    if (inference->target.type == REBUT_TARGET_INFERENCE)
      get_atom(self, helps ? &self->made->backings[inference->target.id]
                           : &self->made->stops[inference->target.id]);
    else if (inference->target.type == REBUT_TARGET_ARGUMENT)
      get_atom(self, helps ? &self->made->backings_of_arguments[inference->target.id]
                           : &self->made->stops_of_arguments[inference->target.id]);
  }
}

/* Whether no premise of the inference names a speech. */
static gboolean
is_timeless(const RebutMap *map, const RebutInference *inference)
{
  for (guint32 i = 0; i < inference->premises.count; i++)
    if (map->claims[inference->premises.ids[i]].attribution->speech != REBUT_NONE)
      return FALSE;
  return TRUE;
}

static void
look_at_claims(Compiler *self)
{
  for (guint32 i = 0; i < self->map->n_inferences; i++) {
    const RebutInference *inference = &self->map->inferences[i];

    if (inference->polarity != REBUT_SUPPORT || inference->target.type != REBUT_TARGET_CLAIM)
      continue;
    self->argued[inference->target.id] = TRUE;
    if (is_timeless(self->map, inference))
      self->prompt[inference->target.id] = TRUE;
    if (!is_strict(inference))
      continue;
    self->strict[inference->target.id] = TRUE;
    for (guint32 k = 0; k < inference->premises.count; k++)
      self->strict[inference->premises.ids[k]] = TRUE;
  }
}

/* Nothing stands against the claim. */
static void
add_exceptions(Compiler *self, guint32 claim)
{
  const RebutIds *oppositions = &self->map->oppositions_of_claim[claim];

  unless(self, get_rejection(self, claim));
  for (guint32 i = 0; i < oppositions->count; i++)
    unless(self, rebut_opposition_other(&self->map->oppositions[oppositions->ids[i]], claim));
}

/* Whether there is a speech by which none of its reasons is given. */
static gboolean
may_be_bare(const Compiler *self, guint32 claim)
{
  return self->argued[claim] && !self->prompt[claim];
}

static void
add_leaf(Compiler *self, guint32 claim)
{
  RebutStatus status = self->map->claims[claim].attribution->status;
  gboolean stands_alone =
    status == REBUT_STATUS_GRANTED ||
    (status == REBUT_STATUS_ASSERTED && (!self->argued[claim] || self->charity));
  guint when = stands_alone ? OPEN : REBUT_WHEN_GRANTED;

  if (may_be_bare(self, claim) &&
      (status == REBUT_STATUS_GRANTED || status == REBUT_STATUS_ASSERTED))
    when |= REBUT_WHEN_BARE;
  begin_rule_when(self, claim, ANY_POLICY | REBUT_WHEN_REJECTED, get_rejection(self, claim));
  begin_rule_when(self, claim, ANY_POLICY | when, claim);
  add_exceptions(self, claim);
}

/* What every use of an inference needs beside its premises. */
static void
add_conditions(Compiler *self, guint32 id)
{
  const RebutCase *made = self->made;
  guint32 argument = self->map->inferences[id].argument;

  if (made->stops[id] != REBUT_NONE)
    unless(self, made->stops[id]);
  if (made->backings[id] != REBUT_NONE)
    need(self, made->backings[id]);
  if (argument == REBUT_NONE)
    return;
  if (made->stops_of_arguments[argument] != REBUT_NONE)
    unless(self, made->stops_of_arguments[argument]);
  if (made->backings_of_arguments[argument] != REBUT_NONE)
    need(self, made->backings_of_arguments[argument]);
}

/* Body of a rule from the inference; the premise at LEFT_OUT (G_MAXUINT32: none) is not in it. */
static void
add_body(Compiler *self, guint32 id, guint32 left_out)
{
  const RebutIds *premises = &self->map->inferences[id].premises;

  for (guint32 i = 0; i < premises->count; i++)
    if (i != left_out)
      need(self, premises->ids[i]);
  add_conditions(self, id);
}

static void
add_reason(Compiler *self, guint32 id)
{
  const RebutInference *inference = &self->map->inferences[id];
  guint32 claim = inference->target.id;

  begin_rule_when(self, claim, ANY_POLICY | OPEN, claim);
  add_body(self, id, G_MAXUINT32);
  if (!is_strict(inference)) {
    add_exceptions(self, claim);
    return;
  }
  for (guint32 i = 0; i < inference->premises.count; i++) {
    begin_rule_when(self, claim, ANY_POLICY | OPEN,
                    get_rejection(self, inference->premises.ids[i]));
    need(self, get_rejection(self, claim));
    add_body(self, id, i);
  }
}

/* A rule that an attack shows its target wrong; in a clash, unless that stands. */
static void
add_objection_when(Compiler *self, guint32 id, guint when, gboolean clash)
{
  guint32 claim = self->map->inferences[id].target.id;

  begin_rule_when(self, claim, when, get_rejection(self, claim));
  add_body(self, id, G_MAXUINT32);
  if (clash)
    unless(self, claim);
}

static void
add_objection(Compiler *self, guint32 id)
{
  guint32 claim = self->map->inferences[id].target.id;
  gboolean has_ground = self->argued[claim] || self->strict[claim];
  guint clashes = REBUT_WHEN_TWO_WAY | (has_ground ? REBUT_WHEN_REPLY : 0);
  guint states = ANY_STATE;

  if (may_be_bare(self, claim) && !self->strict[claim]) {
    states &= ~(guint)REBUT_WHEN_BARE;
    add_objection_when(self, id, REBUT_WHEN_BARE | (ANY_POLICY & ~(guint)REBUT_WHEN_TWO_WAY),
                       FALSE);
    add_objection_when(self, id, REBUT_WHEN_BARE | REBUT_WHEN_TWO_WAY, TRUE);
  }
  add_objection_when(self, id, states | (ANY_POLICY & ~clashes), FALSE);
  add_objection_when(self, id, states | clashes, TRUE);
}

static void
add_inference(Compiler *self, guint32 id)
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
    begin_rule(self, helps ? made->backings[target] : made->stops[target]);
  else
    begin_rule(self,
               helps ? made->backings_of_arguments[target] : made->stops_of_arguments[target]);
  add_body(self, id, G_MAXUINT32);
}

/* In a deductive argument a claim is shown wrong by what is opposed to it. */
static void
add_opposition(Compiler *self, guint32 claim, guint32 other)
{
  if (!self->strict[claim])
    return;
  begin_rule(self, get_rejection(self, claim));
  need(self, other);
}

/* An argument holds when what it is drawn from does: its gist, or all its premises. */
static void
add_argument(Compiler *self, guint32 id)
{
  const RebutArgument *argument = &self->map->arguments[id];
  const RebutCase *made = self->made;

  begin_rule(self, made->first_argument + id);
  if (argument->gist != REBUT_NONE)
    need(self, argument->gist);
  for (guint32 i = 0; i < argument->n_lines; i++)
    need(self, self->map->occurrences[argument->lines[i].occurrence].owner);
  if (made->stops_of_arguments[id] != REBUT_NONE)
    unless(self, made->stops_of_arguments[id]);
  if (made->backings_of_arguments[id] != REBUT_NONE)
    need(self, made->backings_of_arguments[id]);
  for (guint32 i = 0; i < argument->inferences.count; i++)
    if (made->stops[argument->inferences.ids[i]] != REBUT_NONE)
      unless(self, made->stops[argument->inferences.ids[i]]);
}

static void
add_rules(Compiler *self)
{
  for (guint32 i = 0; i < self->map->n_claims; i++)
    add_leaf(self, i);
  for (guint32 i = 0; i < self->map->n_inferences; i++)
    add_inference(self, i);
  for (guint32 i = 0; i < self->map->n_oppositions; i++) {
    add_opposition(self, self->map->oppositions[i].a, self->map->oppositions[i].b);
    add_opposition(self, self->map->oppositions[i].b, self->map->oppositions[i].a);
  }
  for (guint32 i = 0; i < self->map->n_arguments; i++)
    add_argument(self, i);
}

/* The rules that hold for one of the POLICIES, each claim being in one of its STATES. */
static RebutCase *
compile(const RebutMap *map, gboolean charity, guint policies, const guint8 *states)
{
  RebutCase *self = g_new0(RebutCase, 1);
  g_autofree guint8 *argued = g_new0(guint8, (gsize)map->n_claims + 1);
  g_autofree guint8 *prompt = g_new0(guint8, (gsize)map->n_claims + 1);
  g_autofree guint8 *strict = g_new0(guint8, (gsize)map->n_claims + 1);
  Compiler compiler = {
    .made = self,
    .map = map,
    .draft = rebut_program_draft_new(),
    .subjects = g_array_new(FALSE, FALSE, sizeof(guint32)),
    .whens = g_array_new(FALSE, FALSE, sizeof(guint8)),
    .argued = argued,
    .prompt = prompt,
    .strict = strict,
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
  self->subjects = (guint32 *)(gpointer)g_array_free(compiler.subjects, FALSE);
  self->whens = (guint8 *)g_array_free(compiler.whens, FALSE);
  return self;
}

/* Claims that are argued for, but not yet. */
static void
find_bare(const RebutMap *map, guint8 *states)
{
  g_autofree guint8 *given = g_new0(guint8, (gsize)map->n_claims + 1);
  g_autofree guint8 *argued = g_new0(guint8, (gsize)map->n_claims + 1);

  for (guint32 i = 0; i < map->n_inferences; i++) {
    const RebutInference *inference = &map->inferences[i];
    gboolean late = FALSE;

    if (inference->polarity != REBUT_SUPPORT || inference->target.type != REBUT_TARGET_CLAIM)
      continue;
    for (guint32 k = 0; k < inference->premises.count; k++)
      late = late || states[inference->premises.ids[k]] == REBUT_WHEN_UNSAID;
    argued[inference->target.id] = TRUE;
    given[inference->target.id] |= !late;
  }
  for (guint32 i = 0; i < map->n_claims; i++)
    if (states[i] == REBUT_WHEN_PLAIN && argued[i] && !given[i])
      states[i] = REBUT_WHEN_BARE;
}

/* Each claim's state in the case that is asked for, and one more for the rules of a map without
 * any. The caller frees them. */
static guint8 *
find_states(const RebutMap *map, const RebutCaseOptions *options)
{
  guint8 *states = g_new(guint8, (gsize)map->n_claims + 1);

  states[map->n_claims] = REBUT_WHEN_PLAIN;
  for (guint32 i = 0; i < map->n_claims; i++) {
    guint32 speech = map->claims[i].attribution->speech;
    gboolean unsaid = speech != REBUT_NONE && speech > options->speech;

    states[i] = unsaid ? REBUT_WHEN_UNSAID : REBUT_WHEN_PLAIN;
  }
  find_bare(map, states);
  for (guint32 i = 0; i < options->granted.count; i++)
    if (states[options->granted.ids[i]] != REBUT_WHEN_UNSAID)
      states[options->granted.ids[i]] = REBUT_WHEN_GRANTED;
  for (guint32 i = 0; i < options->rejected.count; i++)
    states[options->rejected.ids[i]] = REBUT_WHEN_REJECTED;
  return states;
}

RebutCase *
rebut_case_new(const RebutMap *map, const RebutCaseOptions *options)
{
  g_autofree guint8 *states = find_states(map, options);

  return compile(map, options->charity, 1U << options->policy, states);
}

RebutCase *
rebut_case_new_all(const RebutMap *map, gboolean charity)
{
  g_autofree guint8 *states = g_malloc((gsize)map->n_claims + 1);

  memset(states, ANY_STATE, (gsize)map->n_claims + 1);
  return compile(map, charity, ANY_POLICY, states);
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
