#include "compile.h"

typedef struct {
  RebutCase *made;
  const RebutMap *map;
  const RebutCaseOptions *options;
  RebutProgramDraft *draft;
  GArray *kinds;      /* of guint8, by rule */
  GArray *inferences; /* of guint32, by rule */
  guint8 *argued;     /* by claim: it has a reason */
  guint8 *strict;     /* by claim: a deductive inference has it as premise or conclusion */
  guint8 *granted;    /* by claim */
  guint8 *rejected;   /* by claim */
  guint32 n_atoms;
} Compiler;

static void
begin_rule(Compiler *self, guint32 head, RebutRuleKind kind, guint32 inference)
{
  guint8 byte = (guint8)kind;

  rebut_program_draft_rule(self->draft, head);
  g_array_append_val(self->kinds, byte);
  g_array_append_val(self->inferences, inference);
}

static void
need(Compiler *self, guint32 atom)
{
  rebut_program_draft_positive(self->draft, atom);
}

static void
unless(Compiler *self, guint32 atom)
{
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

static void
look_at_claims(Compiler *self)
{
  for (guint32 i = 0; i < self->map->n_inferences; i++) {
    const RebutInference *inference = &self->map->inferences[i];

    if (inference->polarity != REBUT_SUPPORT || inference->target.type != REBUT_TARGET_CLAIM)
      continue;
    self->argued[inference->target.id] = TRUE;
    if (!is_strict(inference))
      continue;
    self->strict[inference->target.id] = TRUE;
    for (guint32 k = 0; k < inference->premises.count; k++)
      self->strict[inference->premises.ids[k]] = TRUE;
  }
  for (guint32 i = 0; i < self->options->granted.count; i++)
    self->granted[self->options->granted.ids[i]] = TRUE;
  for (guint32 i = 0; i < self->options->rejected.count; i++)
    self->rejected[self->options->rejected.ids[i]] = TRUE;
}

/* Whether the claim has been made by the time that is looked at. */
static gboolean
is_said(const Compiler *self, guint32 claim)
{
  guint32 speech = self->map->claims[claim].attribution->speech;

  return self->options->speech == REBUT_NONE || speech == REBUT_NONE ||
         speech <= self->options->speech;
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

static void
add_leaf(Compiler *self, guint32 claim)
{
  RebutStatus status = self->map->claims[claim].attribution->status;
  gboolean granted = status == REBUT_STATUS_GRANTED || self->granted[claim];
  gboolean asserted = granted || status == REBUT_STATUS_ASSERTED;

  if (self->rejected[claim]) {
    begin_rule(self, get_rejection(self, claim), REBUT_RULE_REJECTED, REBUT_NONE);
    return;
  }
  if (!is_said(self, claim) || !asserted)
    return;
  if (self->argued[claim] && !granted && !self->options->charity)
    return;
  begin_rule(self, claim, REBUT_RULE_LEAF, REBUT_NONE);
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

  if (self->rejected[claim] || !is_said(self, claim))
    return;
  begin_rule(self, claim, REBUT_RULE_REASON, id);
  add_body(self, id, G_MAXUINT32);
  if (!is_strict(inference)) {
    add_exceptions(self, claim);
    return;
  }
  for (guint32 i = 0; i < inference->premises.count; i++) {
    begin_rule(self, get_rejection(self, inference->premises.ids[i]), REBUT_RULE_TRANSPOSITION, id);
    need(self, get_rejection(self, claim));
    add_body(self, id, i);
  }
}

static void
add_objection(Compiler *self, guint32 id)
{
  guint32 claim = self->map->inferences[id].target.id;
  RebutPolicy policy = self->options->policy;
  gboolean clash = policy == REBUT_POLICY_TWO_WAY ||
                   (policy == REBUT_POLICY_REPLY && (self->argued[claim] || self->strict[claim]));

  begin_rule(self, get_rejection(self, claim), REBUT_RULE_OBJECTION, id);
  add_body(self, id, G_MAXUINT32);
  if (clash)
    unless(self, claim);
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
    begin_rule(self, helps ? made->backings[target] : made->stops[target],
               helps ? REBUT_RULE_BACKING : REBUT_RULE_UNDERCUT, id);
  else
    begin_rule(self, helps ? made->backings_of_arguments[target] : made->stops_of_arguments[target],
               helps ? REBUT_RULE_BACKING : REBUT_RULE_UNDERCUT, id);
  add_body(self, id, G_MAXUINT32);
}

/* In a deductive argument a claim is shown wrong by what is opposed to it. */
static void
add_opposition(Compiler *self, guint32 claim, guint32 other)
{
  if (!self->strict[claim])
    return;
  begin_rule(self, get_rejection(self, claim), REBUT_RULE_OPPOSITION, REBUT_NONE);
  need(self, other);
}

/* An argument holds when what it is drawn from does: its gist, or all its premises. */
static void
add_argument(Compiler *self, guint32 id)
{
  const RebutArgument *argument = &self->map->arguments[id];
  const RebutCase *made = self->made;

  begin_rule(self, made->first_argument + id, REBUT_RULE_ARGUMENT, REBUT_NONE);
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

RebutCase *
rebut_case_new(const RebutMap *map, const RebutCaseOptions *options)
{
  RebutCase *self = g_new0(RebutCase, 1);
  g_autofree guint8 *argued = g_new0(guint8, (gsize)map->n_claims + 1);
  g_autofree guint8 *strict = g_new0(guint8, (gsize)map->n_claims + 1);
  g_autofree guint8 *granted = g_new0(guint8, (gsize)map->n_claims + 1);
  g_autofree guint8 *rejected = g_new0(guint8, (gsize)map->n_claims + 1);
  Compiler compiler = {
    .made = self,
    .map = map,
    .options = options,
    .draft = rebut_program_draft_new(),
    .kinds = g_array_new(FALSE, FALSE, sizeof(guint8)),
    .inferences = g_array_new(FALSE, FALSE, sizeof(guint32)),
    .argued = argued,
    .strict = strict,
    .granted = granted,
    .rejected = rejected,
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
  self->kinds = (guint8 *)g_array_free(compiler.kinds, FALSE);
  self->inferences = (guint32 *)(gpointer)g_array_free(compiler.inferences, FALSE);
  return self;
}

void
rebut_case_free(RebutCase *self)
{
  if (self == NULL)
    return;
  rebut_program_free(self->program);
  g_free(self->kinds);
  g_free(self->inferences);
  g_free(self->stops);
  g_free(self->backings);
  g_free(self->stops_of_arguments);
  g_free(self->backings_of_arguments);
  g_free(self);
}
