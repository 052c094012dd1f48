#include "compile_state.h"

void
rebut_rule_begin_when(RebutCompiler *self, guint32 subject, guint when, guint32 head)
{
  guint8 byte = (guint8)when;

  self->holds = (when & self->policies) != 0 && (when & self->states[subject]) != 0;
  if (!self->holds)
    return;
  rebut_program_draft_rule(self->draft, head);
  g_array_append_val(self->subjects, subject);
  g_array_append_val(self->whens, byte);
}

void
rebut_rule_begin(RebutCompiler *self, guint32 head)
{
  rebut_rule_begin_when(self, 0, REBUT_ANY_POLICY | REBUT_ANY_STATE, head);
}

void
rebut_rule_need(RebutCompiler *self, guint32 atom)
{
  if (self->holds)
    rebut_program_draft_positive(self->draft, atom);
}

void
rebut_rule_unless(RebutCompiler *self, guint32 atom)
{
  if (self->holds)
    rebut_program_draft_negative(self->draft, atom);
}

guint32
rebut_rule_link(RebutCompiler *self)
{
  self->n_links++;
  return self->n_atoms++;
}

void
rebut_rule_conditions(RebutCompiler *self, guint32 id)
{
  const RebutCase *made = self->made;
  guint32 argument = self->map->inferences[id].argument;

  if (made->stops[id] != REBUT_NONE)
    rebut_rule_unless(self, made->stops[id]);
  if (made->backings[id] != REBUT_NONE)
    rebut_rule_need(self, made->backings[id]);
  if (argument == REBUT_NONE)
    return;
  if (made->stops_of_arguments[argument] != REBUT_NONE)
    rebut_rule_unless(self, made->stops_of_arguments[argument]);
  if (made->backings_of_arguments[argument] != REBUT_NONE)
    rebut_rule_need(self, made->backings_of_arguments[argument]);
}

void
rebut_rule_body(RebutCompiler *self, guint32 id)
{
  const RebutIds *premises = &self->map->inferences[id].premises;

  for (guint32 i = 0; i < premises->count; i++)
    rebut_rule_need(self, premises->ids[i]);
  rebut_rule_conditions(self, id);
}

/* A link that is true when both atoms are; the one, when the other is REBUT_NONE. */
static guint32
link_both(RebutCompiler *self, guint32 one, guint32 other)
{
  guint32 link;

  if (one == REBUT_NONE)
    return other;
  link = rebut_rule_link(self);
  rebut_rule_begin(self, link);
  rebut_rule_need(self, one);
  rebut_rule_need(self, other);
  return link;
}

/* With a false conclusion and all other premises true, the premise at AT is false. OTHERS, N of
 * them, stand for the others; REBUT_NONE for none. */
static void
add_transposition(RebutCompiler *self, guint32 id, guint32 at, const guint32 *others, guint32 n)
{
  const RebutInference *inference = &self->map->inferences[id];
  guint32 claim = inference->target.id;

  rebut_rule_begin_when(self, claim, REBUT_ANY_POLICY | REBUT_WHEN_PLAIN | REBUT_WHEN_REJECTED,
                        rebut_case_rejection(self->made, inference->premises.ids[at]));
  rebut_rule_need(self, rebut_case_rejection(self->made, claim));
  for (guint32 i = 0; i < n; i++)
    if (others[i] != REBUT_NONE)
      rebut_rule_need(self, others[i]);
  rebut_rule_conditions(self, id);
}

static void
add_few(RebutCompiler *self, guint32 id)
{
  const RebutIds *premises = &self->map->inferences[id].premises;

  for (guint32 at = 0; at < premises->count; at++) {
    guint32 others[REBUT_MOST_DIRECT];

    for (guint32 i = 0; i < premises->count; i++)
      others[i] = i == at ? REBUT_NONE : premises->ids[i];
    add_transposition(self, id, at, others, premises->count);
  }
}

static void
add_many(RebutCompiler *self, guint32 id)
{
  const RebutIds *premises = &self->map->inferences[id].premises;
  guint32 n = premises->count;
  g_autofree guint32 *before = rebut_nones_new(n);
  g_autofree guint32 *behind = rebut_nones_new(n);

  for (guint32 i = 1; i < n; i++) {
    before[i] = link_both(self, before[i - 1], premises->ids[i - 1]);
    behind[n - 1 - i] = link_both(self, behind[n - i], premises->ids[n - i]);
  }
  for (guint32 at = 0; at < n; at++) {
    guint32 others[] = {before[at], behind[at]};

    add_transposition(self, id, at, others, G_N_ELEMENTS(others));
  }
}

void
rebut_rule_transpositions(RebutCompiler *self, guint32 id)
{
  if (self->map->inferences[id].premises.count <= REBUT_MOST_DIRECT)
    add_few(self, id);
  else
    add_many(self, id);
}
