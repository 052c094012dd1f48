#include "sentences.h"
#include "states.h"

void
rebut_name_claims(RebutExplainer *self, GString *out, const RebutIds *claims)
{
  rebut_labels_append(self->map, claims->ids, claims->count, "and", out);
  g_array_append_vals(self->coming, claims->ids, claims->count);
}

void
rebut_name_claim(RebutExplainer *self, GString *out, guint32 claim)
{
  rebut_name_claims(self, out, &(RebutIds){&claim, 1});
}

RebutTruth
rebut_explainer_truth(const RebutExplainer *self, guint32 atom)
{
  return (RebutTruth)self->model->values[atom];
}

RebutVerdict
rebut_explainer_verdict(const RebutExplainer *self, guint32 claim)
{
  RebutModel *model = (RebutModel *)self->model;

  return rebut_judgement_look(self->judgement, &model, 1, claim);
}

guint32
rebut_explainer_step(const RebutExplainer *self,
                     const RebutIds *into,
                     gboolean supports,
                     RebutTruth truth)
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
  guint32 found = rebut_explainer_step(self, &map->into_inference[id], FALSE, truth);

  if (found == REBUT_NONE && argument != REBUT_NONE)
    found = rebut_explainer_step(self, &map->into_argument[argument], FALSE, truth);
  return found;
}

/* What the inference, or its argument, lacks: one of the claims that would support it. */
static void
append_lack(RebutExplainer *self, GString *out, guint32 id, RebutTruth truth)
{
  const RebutMap *map = self->map;
  guint32 argument = map->inferences[id].argument;
  const RebutIds *into = &map->into_inference[id];

  if (argument != REBUT_NONE && rebut_explainer_step(self, into, TRUE, truth) == REBUT_NONE)
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

    if (rebut_explainer_truth(self, premise) != truth)
      continue;
    if (inference->premises.count == 1) {
      g_string_append(out, "it");
      g_array_append_val(self->coming, premise);
    } else {
      rebut_name_claim(self, out, premise);
    }
    g_string_append_printf(out, " is %s",
                           rebut_verdict_name(rebut_explainer_verdict(self, premise)));
    return;
  }
  if (truth == REBUT_FALSE && rebut_states_is_later(rebut_states_delay(self->map, inference),
                                                    &self->judgement->options.debate)) {
    g_string_append(out, "nobody has drawn the conclusion by then");
    return;
  }
  undercut = find_undercut(self, id, truth == REBUT_FALSE ? REBUT_TRUE : REBUT_UNDEFINED);
  if (undercut == REBUT_NONE) {
    append_lack(self, out, id, truth);
    return;
  }
  g_string_append(out, truth == REBUT_FALSE ? "the step is undercut by "
                                            : "the step is put in doubt by ");
  rebut_name_claims(self, out, &self->map->inferences[undercut].premises);
}

void
rebut_keep_sentence(RebutExplainer *self, GString *sentence, guint32 claim, guint depth, guint mark)
{
  RebutTask step = {claim, depth, NULL, g_array_new(FALSE, FALSE, sizeof(guint32))};

  g_string_append_c(sentence, '.');
  step.sentence = g_string_free(sentence, FALSE);
  g_array_append_vals(step.leads, &g_array_index(self->coming, guint32, mark),
                      self->coming->len - mark);
  g_array_set_size(self->coming, mark);
  g_array_append_val(self->steps, step);
}

void
rebut_say_steps(RebutExplainer *self,
                const RebutIds *into,
                RebutStepKind kind,
                RebutTruth truth,
                guint32 claim,
                guint depth)
{
  static const char *const NOUNS[] = {"reason", "objection", "undercut"};

  if (!self->named)
    return;
  for (guint32 i = 0; i < into->count; i++) {
    const RebutInference *inference = &self->map->inferences[into->ids[i]];
    guint mark = self->coming->len;
    GString *sentence;

    if (into->ids[i] == self->told ||
        (inference->polarity == REBUT_SUPPORT) != (kind == REBUT_STEP_REASON) ||
        rebut_judgement_step(self->judgement, self->model, into->ids[i]) != truth)
      continue;
    if (self->steps->len >= self->most) {
      self->cut = TRUE;
      return;
    }
    sentence = g_string_new(NULL);
    g_string_append_printf(sentence, "The %s ", NOUNS[kind]);
    rebut_name_claims(self, sentence, &inference->premises);
    g_array_set_size(self->coming, mark);
    g_string_append(sentence, truth == REBUT_FALSE ? " fails: " : " is open: ");
    append_failure(self, sentence, into->ids[i], truth);
    rebut_keep_sentence(self, sentence, claim, depth + 1, mark);
  }
}

void
rebut_say_undercuts(RebutExplainer *self, guint32 id, guint32 claim, guint depth)
{
  guint32 argument = self->map->inferences[id].argument;

  rebut_say_steps(self, &self->map->into_inference[id], REBUT_STEP_UNDERCUT, REBUT_FALSE, claim,
                  depth);
  if (argument != REBUT_NONE)
    rebut_say_steps(self, &self->map->into_argument[argument], REBUT_STEP_UNDERCUT, REBUT_FALSE,
                    claim, depth);
}
