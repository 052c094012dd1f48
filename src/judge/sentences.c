#include "sentences.h"

#include "states.h"
#include "ties.h"

/* The claim and what it is: "[A] stands"; nothing when only the reason is asked for. */
static GString *
begin(RebutExplainer *self, guint32 claim, const char *predicate)
{
  GString *sentence = g_string_new(NULL);

  if (!self->named)
    return sentence;
  g_string_append(sentence, self->before);
  self->before = "";
  rebut_labels_append(self->map, &claim, 1, "", sentence);
  g_string_append(sentence, predicate);
  return sentence;
}

void
rebut_say(RebutExplainer *self, char **sentence, guint32 claim, guint depth)
{
  RebutSentence line = {depth, claim, g_steal_pointer(sentence)};

  g_array_append_val(self->sentences, line);
}

static void
end(RebutExplainer *self, GString *sentence, guint32 claim, guint depth)
{
  char *text;

  g_string_append_c(sentence, '.');
  text = g_string_free(sentence, FALSE);
  rebut_say(self, &text, claim, depth);
}

/* A sentence for each claim opposed to that at hand, which stands. */
static void
explain_opposed(RebutExplainer *self, guint32 claim, guint depth)
{
  const RebutIds *oppositions = &self->map->oppositions_of_claim[claim];

  if (!self->named)
    return;
  for (guint32 i = 0; i < oppositions->count && self->steps->len <= self->most; i++) {
    guint32 other = rebut_opposition_other(&self->map->oppositions[oppositions->ids[i]], claim);
    guint mark = self->coming->len;
    GString *sentence = g_string_new(NULL);

    rebut_name_claim(self, sentence, other);
    g_string_append_printf(sentence, ", which contradicts it, is %s",
                           rebut_verdict_name(rebut_explainer_verdict(self, other)));
    rebut_keep_sentence(self, sentence, claim, depth + 1, mark);
  }
}

/* Where a claim without a reason has its ground. */
static const char *
get_ground(const RebutExplainer *self, guint32 claim)
{
  if (self->map->claims[claim].attribution->status == REBUT_STATUS_GRANTED)
    return ": it is common ground";
  return ": nothing is held against it";
}

/* What is granted stands whatever is said of it. */
static void
explain_granted(RebutExplainer *self, guint32 claim, guint depth)
{
  GString *sentence = begin(self, claim, " stands");

  g_string_append(sentence, ": it is granted");
  end(self, sentence, claim, depth);
}

/* Whether nothing that the rule excludes may hold. */
static gboolean
excludes_nothing(const RebutExplainer *self, const RebutRows *negative, guint32 rule)
{
  for (guint32 i = negative->first[rule]; i < negative->first[rule + 1]; i++)
    if (rebut_explainer_truth(self, negative->items[i]) != REBUT_FALSE)
      return FALSE;
  return TRUE;
}

/* Whether it stands by a rule that no reason has a part in. Reasons may then run in a circle. */
static gboolean
needs_no_reason(const RebutExplainer *self, guint32 claim)
{
  const RebutProgram *program = self->judgement->debate->program;

  if (!self->judgement->options.debate.charity)
    return FALSE;
  for (guint32 i = program->rules_of.first[claim]; i < program->rules_of.first[claim + 1]; i++) {
    guint32 rule = program->rules_of.items[i];

    if (rebut_rows_count(&program->positive, rule) == 0 &&
        excludes_nothing(self, &program->negative, rule))
      return TRUE;
  }
  return FALSE;
}

/* Why it stands. */
static void
explain_standing(RebutExplainer *self, guint32 claim, guint depth)
{
  const RebutIds *into = &self->map->into_claim[claim];
  guint32 reason =
    needs_no_reason(self, claim) ? REBUT_NONE : rebut_explainer_step(self, into, TRUE, REBUT_TRUE);
  guint32 equal = rebut_explainer_step(self, into, FALSE, REBUT_TRUE);
  guint32 open = rebut_explainer_step(self, into, FALSE, REBUT_UNDEFINED);
  gboolean attacked = rebut_explainer_step(self, into, FALSE, REBUT_FALSE) != REBUT_NONE ||
                      self->map->oppositions_of_claim[claim].count > 0;
  GString *sentence = begin(self, claim, " stands");
  const char *join = ": ";

  equal = equal == REBUT_NONE ? open : equal;
  if (reason != REBUT_NONE) {
    g_string_append(sentence, " because ");
    rebut_name_claims(self, sentence, &self->map->inferences[reason].premises);
    g_string_append(sentence, self->map->inferences[reason].premises.count == 1 ? " does" : " do");
    join = ", and ";
  }
  if (equal != REBUT_NONE) {
    g_string_append_printf(sentence, "%sit is held against ", join);
    rebut_labels_append(self->map, self->map->inferences[equal].premises.ids,
                        self->map->inferences[equal].premises.count, "and", sentence);
  } else if (attacked) {
    g_string_append_printf(sentence, "%severy objection to it fails", join);
  } else if (reason == REBUT_NONE) {
    g_string_append(sentence, get_ground(self, claim));
  }
  end(self, sentence, claim, depth);
  if (reason != REBUT_NONE)
    rebut_say_undercuts(self, reason, claim, depth);
  rebut_say_steps(self, into, REBUT_STEP_OBJECTION, REBUT_FALSE, claim, depth);
  rebut_say_steps(self, into, REBUT_STEP_OBJECTION, REBUT_UNDEFINED, claim, depth);
  explain_opposed(self, claim, depth);
}

/* The first claim opposed to it that has TRUTH; REBUT_NONE without any. */
static guint32
find_opposed(const RebutExplainer *self, guint32 claim, RebutTruth truth)
{
  const RebutIds *oppositions = &self->map->oppositions_of_claim[claim];

  for (guint32 i = 0; i < oppositions->count; i++) {
    guint32 other = rebut_opposition_other(&self->map->oppositions[oppositions->ids[i]], claim);

    if (rebut_explainer_truth(self, other) == truth)
      return other;
  }
  return REBUT_NONE;
}

/* The first deductive step that shows its premise CLAIM wrong, or may; REBUT_NONE without any. */
static guint32
find_consequence(const RebutExplainer *self, guint32 claim, RebutTruth truth)
{
  const RebutIds *out = &self->map->out_of_claim[claim];

  for (guint32 i = 0; i < out->count; i++)
    if (rebut_ties_is_step(&self->map->inferences[out->ids[i]]) &&
        rebut_judgement_step_back(self->judgement, self->model, out->ids[i], claim) == truth)
      return out->ids[i];
  return REBUT_NONE;
}

/* ": with [B] it leads to [C], which is refuted" */
static void
append_consequence(RebutExplainer *self, GString *sentence, guint32 step, guint32 claim)
{
  const RebutInference *inference = &self->map->inferences[step];
  g_autofree guint32 *others = g_new(guint32, (gsize)inference->premises.count + 1);
  RebutIds with = {others, 0};

  for (guint32 i = 0; i < inference->premises.count; i++)
    if (inference->premises.ids[i] != claim)
      others[with.count++] = inference->premises.ids[i];
  g_string_append(sentence, with.count > 0 ? ": with " : ": ");
  rebut_name_claims(self, sentence, &with);
  g_string_append(sentence, with.count > 0 ? " it leads to " : "it leads to ");
  rebut_name_claim(self, sentence, inference->target.id);
  g_string_append_printf(sentence, ", which is %s",
                         rebut_verdict_name(rebut_explainer_verdict(self, inference->target.id)));
}

static void
append_refutation(RebutExplainer *self, GString *sentence, const RebutIds *premises)
{
  if (self->named)
    g_string_append(sentence, " by ");
  rebut_name_claims(self, sentence, premises);
  if (!self->named)
    g_string_append(sentence, premises->count == 1 ? " refutes it" : " refute it");
}

static void
explain_refuted(RebutExplainer *self, guint32 claim, guint depth)
{
  guint32 objection = rebut_explainer_step(self, &self->map->into_claim[claim], FALSE, REBUT_TRUE);
  guint32 opposed = find_opposed(self, claim, REBUT_TRUE);
  guint32 consequence = find_consequence(self, claim, REBUT_TRUE);
  GString *sentence = begin(self, claim, " is refuted");

  if (rebut_ids_has(&self->judgement->options.debate.rejected, claim)) {
    g_string_append(sentence, ": it is rejected");
  } else if (objection != REBUT_NONE) {
    append_refutation(self, sentence, &self->map->inferences[objection].premises);
  } else if (opposed != REBUT_NONE) {
    g_string_append(sentence, ": it contradicts ");
    rebut_name_claim(self, sentence, opposed);
  } else if (consequence != REBUT_NONE) {
    append_consequence(self, sentence, consequence, claim);
  }
  end(self, sentence, claim, depth);
  rebut_say_steps(self, &self->map->into_claim[claim], REBUT_STEP_REASON, REBUT_FALSE, claim,
                  depth);
}

static void
explain_unsupported(RebutExplainer *self, guint32 claim, guint depth)
{
  const RebutAttribution *attribution = self->map->claims[claim].attribution;
  gboolean unsaid = rebut_states_is_later(attribution->speech, &self->judgement->options.debate);
  const RebutIds *into = &self->map->into_claim[claim];
  gboolean argued = rebut_explainer_step(self, into, TRUE, REBUT_FALSE) != REBUT_NONE;
  GString *sentence = begin(self, claim, " is unsupported");

  g_string_append(sentence, unsaid   ? ": nobody has said it by then"
                            : argued ? ": no reason for it holds"
                            : attribution->status == REBUT_STATUS_REPORTED
                              ? ": it is only reported, and no reason is given for it"
                              : ": it is only supposed, and no reason is given for it");
  end(self, sentence, claim, depth);
  if (!unsaid)
    rebut_say_steps(self, into, REBUT_STEP_REASON, REBUT_FALSE, claim, depth);
}

static void
explain_contested(RebutExplainer *self, guint32 claim, guint depth)
{
  const RebutIds *into = &self->map->into_claim[claim];
  guint32 objection = rebut_explainer_step(self, into, FALSE, REBUT_TRUE);
  guint32 opposed = find_opposed(self, claim, REBUT_UNDEFINED);
  gboolean rests = rebut_explainer_step(self, into, TRUE, REBUT_TRUE) == REBUT_NONE &&
                   rebut_explainer_step(self, into, TRUE, REBUT_UNDEFINED) != REBUT_NONE;
  guint32 consequence = rests ? REBUT_NONE : find_consequence(self, claim, REBUT_UNDEFINED);
  GString *sentence = begin(self, claim, " is contested");

  if (objection == REBUT_NONE)
    objection = rebut_explainer_step(self, into, FALSE, REBUT_UNDEFINED);
  if (objection != REBUT_NONE) {
    g_string_append(sentence, ": ");
    rebut_name_claims(self, sentence, &self->map->inferences[objection].premises);
    g_string_append(sentence, self->map->inferences[objection].premises.count == 1
                                ? " speaks against it, and neither side wins"
                                : " speak against it, and neither side wins");
  } else if (opposed != REBUT_NONE) {
    g_string_append(sentence, ": ");
    rebut_name_claim(self, sentence, opposed);
    g_string_append(sentence, " contradicts it, and neither wins");
  } else if (consequence != REBUT_NONE) {
    append_consequence(self, sentence, consequence, claim);
  } else {
    g_string_append(sentence, ": what it rests on is not settled");
  }
  end(self, sentence, claim, depth);
  rebut_say_steps(self, into, REBUT_STEP_REASON, REBUT_UNDEFINED, claim, depth);
  if (objection != REBUT_NONE && self->map->inferences[objection].premises.count == 1 &&
      rebut_explainer_truth(self, self->map->inferences[objection].premises.ids[0]) ==
        REBUT_UNDEFINED)
    self->told = objection;
  rebut_say_steps(self, into, REBUT_STEP_OBJECTION, REBUT_UNDEFINED, claim, depth);
  self->told = REBUT_NONE;
}

void
rebut_say_verdict(RebutExplainer *self, guint32 claim, guint depth)
{
  switch (rebut_explainer_verdict(self, claim)) {
  case REBUT_VERDICT_STANDS:
    if (rebut_ids_has(&self->judgement->options.debate.granted, claim))
      explain_granted(self, claim, depth);
    else
      explain_standing(self, claim, depth);
    break;
  case REBUT_VERDICT_REFUTED:
    explain_refuted(self, claim, depth);
    break;
  case REBUT_VERDICT_UNSUPPORTED:
    explain_unsupported(self, claim, depth);
    break;
  case REBUT_VERDICT_NONE:
  case REBUT_VERDICT_CONTESTED:
  default:
    explain_contested(self, claim, depth);
    break;
  }
}
