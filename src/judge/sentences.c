#include "sentences.h"

#include "ties.h"

/* What bears on a claim, or on a step to it. */
typedef enum { REASON, OBJECTION, UNDERCUT } Kind;

/* Appends the labels; the claims are explained next. */
static void
append_claims(RebutExplainer *self, GString *out, const RebutIds *claims)
{
  rebut_labels_append(self->map, claims->ids, claims->count, "and", out);
  g_array_append_vals(self->coming, claims->ids, claims->count);
}

static void
append_claim(RebutExplainer *self, GString *out, guint32 claim)
{
  append_claims(self, out, &(RebutIds){&claim, 1});
}

static RebutTruth
get_truth(const RebutExplainer *self, guint32 atom)
{
  return (RebutTruth)self->model->values[atom];
}

static RebutVerdict
get_verdict(const RebutExplainer *self, guint32 claim)
{
  RebutModel *model = (RebutModel *)self->model;

  return rebut_judgement_look(self->judgement, &model, 1, claim);
}

/* The first of the inferences that have the polarity and the effect; REBUT_NONE without any. */
static guint32
find_step(const RebutExplainer *self, const RebutIds *into, gboolean supports, RebutTruth truth)
{
  for (guint32 i = 0; i < into->count; i++)
    if ((self->map->inferences[into->ids[i]].polarity == REBUT_SUPPORT) == supports &&
        rebut_judgement_step(self->judgement, self->model, into->ids[i]) == truth)
      return into->ids[i];
  return REBUT_NONE;
}

/* What TRUTH the inference's undercuts have: those of the step, else those of its argument. */
static guint32
find_undercut(const RebutExplainer *self, guint32 id, RebutTruth truth)
{
  const RebutMap *map = self->map;
  guint32 argument = map->inferences[id].argument;
  guint32 found = find_step(self, &map->into_inference[id], FALSE, truth);

  if (found == REBUT_NONE && argument != REBUT_NONE)
    found = find_step(self, &map->into_argument[argument], FALSE, truth);
  return found;
}

/* What the inference, or its argument, lacks: one of the claims that would support it. */
static void
append_lack(RebutExplainer *self, GString *out, guint32 id, RebutTruth truth)
{
  const RebutMap *map = self->map;
  guint32 argument = map->inferences[id].argument;
  const RebutIds *into = &map->into_inference[id];

  if (argument != REBUT_NONE && find_step(self, into, TRUE, truth) == REBUT_NONE)
    into = &map->into_argument[argument];
  for (guint32 i = 0; i < into->count; i++)
    if (map->inferences[into->ids[i]].polarity == REBUT_SUPPORT)
      g_array_append_vals(self->coming, map->inferences[into->ids[i]].premises.ids,
                          map->inferences[into->ids[i]].premises.count);
  g_string_append(out, truth == REBUT_FALSE ? "the support that it needs is missing"
                                            : "the support that it needs is not settled");
}

/* Why the inference has no effect, or an open one: ", but …" */
static void
append_failure(RebutExplainer *self, GString *out, guint32 id, RebutTruth truth)
{
  const RebutInference *inference = &self->map->inferences[id];
  guint32 undercut;

  for (guint32 i = 0; i < inference->premises.count; i++) {
    guint32 premise = inference->premises.ids[i];

    if (get_truth(self, premise) != truth)
      continue;
    if (inference->premises.count == 1) {
      g_string_append(out, "it");
      g_array_append_val(self->coming, premise);
    } else {
      append_claim(self, out, premise);
    }
    g_string_append_printf(out, " is %s", rebut_verdict_name(get_verdict(self, premise)));
    return;
  }
  undercut = find_undercut(self, id, truth == REBUT_FALSE ? REBUT_TRUE : REBUT_UNDEFINED);
  if (undercut == REBUT_NONE) {
    append_lack(self, out, id, truth);
    return;
  }
  g_string_append(out, truth == REBUT_FALSE ? "the step is undercut by "
                                            : "the step is put in doubt by ");
  append_claims(self, out, &self->map->inferences[undercut].premises);
}

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

/* Keeps the sentence, with what it leads to since MARK, for below the one at hand. */
static void
add_step(RebutExplainer *self, GString *sentence, guint32 claim, guint depth, guint mark)
{
  RebutTask step = {claim, depth, NULL, g_array_new(FALSE, FALSE, sizeof(guint32))};

  g_string_append_c(sentence, '.');
  step.sentence = g_string_free(sentence, FALSE);
  g_array_append_vals(step.leads, &g_array_index(self->coming, guint32, mark),
                      self->coming->len - mark);
  g_array_set_size(self->coming, mark);
  g_array_append_val(self->steps, step);
}

/* A sentence for each of INTO, about the claim AT, that is of the KIND and without effect (FALSE)
 * or has an open one. */
static void
explain_steps(RebutExplainer *self, const RebutIds *into, Kind kind, RebutTruth truth, RebutTask at)
{
  static const char *const NOUNS[] = {"reason", "objection", "undercut"};

  if (!self->named)
    return;
  for (guint32 i = 0; i < into->count; i++) {
    const RebutInference *inference = &self->map->inferences[into->ids[i]];
    guint mark = self->coming->len;
    GString *sentence;

    if ((inference->polarity == REBUT_SUPPORT) != (kind == REASON) ||
        rebut_judgement_step(self->judgement, self->model, into->ids[i]) != truth)
      continue;
    sentence = g_string_new(NULL);
    g_string_append_printf(sentence, "The %s ", NOUNS[kind]);
    append_claims(self, sentence, &inference->premises);
    g_array_set_size(self->coming, mark);
    g_string_append(sentence, truth == REBUT_FALSE ? " fails: " : " is open: ");
    append_failure(self, sentence, into->ids[i], truth);
    add_step(self, sentence, at.claim, at.depth + 1, mark);
  }
}

/* A sentence for each claim opposed to that at hand, which stands. */
static void
explain_opposed(RebutExplainer *self, guint32 claim, guint depth)
{
  const RebutIds *oppositions = &self->map->oppositions_of_claim[claim];

  if (!self->named)
    return;
  for (guint32 i = 0; i < oppositions->count; i++) {
    guint32 other = rebut_opposition_other(&self->map->oppositions[oppositions->ids[i]], claim);
    guint mark = self->coming->len;
    GString *sentence = g_string_new(NULL);

    append_claim(self, sentence, other);
    g_string_append_printf(sentence, ", which contradicts it, is %s",
                           rebut_verdict_name(get_verdict(self, other)));
    add_step(self, sentence, claim, depth + 1, mark);
  }
}

/* What fails of that which would stop the inference. */
static void
explain_undercuts(RebutExplainer *self, guint32 id, RebutTask at)
{
  guint32 argument = self->map->inferences[id].argument;

  explain_steps(self, &self->map->into_inference[id], UNDERCUT, REBUT_FALSE, at);
  if (argument != REBUT_NONE)
    explain_steps(self, &self->map->into_argument[argument], UNDERCUT, REBUT_FALSE, at);
}

/* Where a claim without a reason has its ground. */
static const char *
get_ground(const RebutExplainer *self, guint32 claim)
{
  if (rebut_ids_has(&self->judgement->options.debate.granted, claim))
    return ": it is granted";
  if (self->map->claims[claim].attribution->status == REBUT_STATUS_GRANTED)
    return ": it is common ground";
  return ": nothing is held against it";
}

/* Why it stands. */
static void
explain_standing(RebutExplainer *self, guint32 claim, guint depth)
{
  const RebutIds *into = &self->map->into_claim[claim];
  guint32 reason = find_step(self, into, TRUE, REBUT_TRUE);
  guint32 equal = find_step(self, into, FALSE, REBUT_TRUE);
  guint32 open = find_step(self, into, FALSE, REBUT_UNDEFINED);
  gboolean attacked = find_step(self, into, FALSE, REBUT_FALSE) != REBUT_NONE ||
                      self->map->oppositions_of_claim[claim].count > 0;
  GString *sentence = begin(self, claim, " stands");
  const char *join = ": ";

  equal = equal == REBUT_NONE ? open : equal;
  if (reason != REBUT_NONE) {
    g_string_append(sentence, " because ");
    append_claims(self, sentence, &self->map->inferences[reason].premises);
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
    explain_undercuts(self, reason, (RebutTask){claim, depth, NULL, NULL});
  explain_steps(self, into, OBJECTION, REBUT_FALSE, (RebutTask){claim, depth, NULL, NULL});
  explain_steps(self, into, OBJECTION, REBUT_UNDEFINED, (RebutTask){claim, depth, NULL, NULL});
  explain_opposed(self, claim, depth);
}

/* The first claim opposed to it that has TRUTH; REBUT_NONE without any. */
static guint32
find_opposed(const RebutExplainer *self, guint32 claim, RebutTruth truth)
{
  const RebutIds *oppositions = &self->map->oppositions_of_claim[claim];

  for (guint32 i = 0; i < oppositions->count; i++) {
    guint32 other = rebut_opposition_other(&self->map->oppositions[oppositions->ids[i]], claim);

    if (get_truth(self, other) == truth)
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
  append_claims(self, sentence, &with);
  g_string_append(sentence, with.count > 0 ? " it leads to " : "it leads to ");
  append_claim(self, sentence, inference->target.id);
  g_string_append_printf(sentence, ", which is %s",
                         rebut_verdict_name(get_verdict(self, inference->target.id)));
}

static void
append_refutation(RebutExplainer *self, GString *sentence, const RebutIds *premises)
{
  if (self->named)
    g_string_append(sentence, " by ");
  append_claims(self, sentence, premises);
  if (!self->named)
    g_string_append(sentence, premises->count == 1 ? " refutes it" : " refute it");
}

static void
explain_refuted(RebutExplainer *self, guint32 claim, guint depth)
{
  guint32 objection = find_step(self, &self->map->into_claim[claim], FALSE, REBUT_TRUE);
  guint32 opposed = find_opposed(self, claim, REBUT_TRUE);
  guint32 consequence = find_consequence(self, claim, REBUT_TRUE);
  GString *sentence = begin(self, claim, " is refuted");

  if (rebut_ids_has(&self->judgement->options.debate.rejected, claim)) {
    g_string_append(sentence, ": it is rejected");
  } else if (objection != REBUT_NONE) {
    append_refutation(self, sentence, &self->map->inferences[objection].premises);
  } else if (opposed != REBUT_NONE) {
    g_string_append(sentence, ": it contradicts ");
    append_claim(self, sentence, opposed);
  } else if (consequence != REBUT_NONE) {
    append_consequence(self, sentence, consequence, claim);
  }
  end(self, sentence, claim, depth);
  explain_steps(self, &self->map->into_claim[claim], REASON, REBUT_FALSE,
                (RebutTask){claim, depth, NULL, NULL});
}

static void
explain_unsupported(RebutExplainer *self, guint32 claim, guint depth)
{
  const RebutAttribution *attribution = self->map->claims[claim].attribution;
  gboolean unsaid = attribution->speech != REBUT_NONE &&
                    attribution->speech > self->judgement->options.debate.speech;
  const RebutIds *into = &self->map->into_claim[claim];
  gboolean argued = find_step(self, into, TRUE, REBUT_FALSE) != REBUT_NONE;
  GString *sentence = begin(self, claim, " is unsupported");

  g_string_append(sentence, unsaid   ? ": nobody has said it by then"
                            : argued ? ": no reason for it holds"
                            : attribution->status == REBUT_STATUS_REPORTED
                              ? ": it is only reported, and no reason is given for it"
                              : ": it is only supposed, and no reason is given for it");
  end(self, sentence, claim, depth);
  if (!unsaid)
    explain_steps(self, into, REASON, REBUT_FALSE, (RebutTask){claim, depth, NULL, NULL});
}

static void
explain_contested(RebutExplainer *self, guint32 claim, guint depth)
{
  const RebutIds *into = &self->map->into_claim[claim];
  guint32 objection = find_step(self, into, FALSE, REBUT_TRUE);
  guint32 opposed = find_opposed(self, claim, REBUT_UNDEFINED);
  gboolean rests = find_step(self, into, TRUE, REBUT_TRUE) == REBUT_NONE &&
                   find_step(self, into, TRUE, REBUT_UNDEFINED) != REBUT_NONE;
  guint32 consequence = rests ? REBUT_NONE : find_consequence(self, claim, REBUT_UNDEFINED);
  GString *sentence = begin(self, claim, " is contested");

  if (objection == REBUT_NONE)
    objection = find_step(self, into, FALSE, REBUT_UNDEFINED);
  if (objection != REBUT_NONE) {
    g_string_append(sentence, ": ");
    append_claims(self, sentence, &self->map->inferences[objection].premises);
    g_string_append(sentence, self->map->inferences[objection].premises.count == 1
                                ? " speaks against it, and neither side wins"
                                : " speak against it, and neither side wins");
  } else if (opposed != REBUT_NONE) {
    g_string_append(sentence, ": ");
    append_claim(self, sentence, opposed);
    g_string_append(sentence, " contradicts it, and neither wins");
  } else if (consequence != REBUT_NONE) {
    append_consequence(self, sentence, consequence, claim);
  } else {
    g_string_append(sentence, ": what it rests on is not settled");
  }
  end(self, sentence, claim, depth);
  explain_steps(self, into, REASON, REBUT_UNDEFINED, (RebutTask){claim, depth, NULL, NULL});
  explain_steps(self, into, OBJECTION, REBUT_UNDEFINED, (RebutTask){claim, depth, NULL, NULL});
}

void
rebut_say_verdict(RebutExplainer *self, guint32 claim, guint depth)
{
  switch (get_verdict(self, claim)) {
  case REBUT_VERDICT_STANDS:
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
