#include "explain.h"

#define MAX_LABEL 40 /* characters of a text that stands for a title */

/* A claim to be explained; or a sentence about it, with the claims that it leads to. */
typedef struct {
  guint32 claim;
  guint depth;
  char *sentence; /* NULL: the claim is explained */
  GArray *leads;  /* of guint32; NULL without a sentence */
} Task;

typedef struct {
  const RebutJudgement *judgement;
  const RebutMap *map;
  GArray *sentences;
  GArray *tasks;  /* a stack of Task, the next one on top */
  GArray *steps;  /* of Task: what stands below the sentence at hand */
  GArray *coming; /* of guint32: the claims that the sentence at hand leads to */
  guint8 *seen;   /* by claim; NULL when nothing is followed */
  gboolean named; /* sentences begin with the claim that they are about */
} Explainer;

char *
rebut_claim_words(const RebutMap *map, guint32 claim)
{
  const char *text = map->claims[claim].text.plain;
  g_autofree char *start = NULL;

  if (g_utf8_strlen(text, -1) <= MAX_LABEL)
    return g_strdup_printf("“%s”", text);
  start = g_utf8_substring(text, 0, MAX_LABEL - 1);
  return g_strdup_printf("“%s…”", start);
}

char *
rebut_claim_label(const RebutMap *map, guint32 claim)
{
  const RebutClaim *self = &map->claims[claim];

  if (self->gist_of != REBUT_NONE && !map->arguments[self->gist_of].anonymous)
    return g_strdup_printf("<%s>", self->title);
  if (!self->anonymous && self->gist_of == REBUT_NONE)
    return g_strdup_printf("[%s]", self->title);
  return rebut_claim_words(map, claim);
}

static void
append_claim(Explainer *self, GString *out, guint32 claim)
{
  g_autofree char *label = rebut_claim_label(self->map, claim);

  g_string_append(out, label);
  g_array_append_val(self->coming, claim);
}

/* "[A]", "[A] and [B]", "[A], [B] and [C]". */
static void
append_claims(Explainer *self, GString *out, const RebutIds *claims)
{
  for (guint32 i = 0; i < claims->count; i++) {
    if (i > 0)
      g_string_append(out, i + 1 == claims->count ? " and " : ", ");
    append_claim(self, out, claims->ids[i]);
  }
}

static RebutTruth
get_truth(const Explainer *self, guint32 atom)
{
  return (RebutTruth)self->judgement->grounded->values[atom];
}

/* The first of the inferences that have the polarity and the effect; REBUT_NONE without any. */
static guint32
find_step(const Explainer *self, const RebutIds *into, gboolean supports, RebutTruth truth)
{
  for (guint32 i = 0; i < into->count; i++)
    if ((self->map->inferences[into->ids[i]].polarity == REBUT_SUPPORT) == supports &&
        rebut_judgement_step(self->judgement, self->judgement->grounded, into->ids[i]) == truth)
      return into->ids[i];
  return REBUT_NONE;
}

/* What TRUTH the inference's undercuts have: those of the step, else those of its argument. */
static guint32
find_undercut(const Explainer *self, guint32 id, RebutTruth truth)
{
  const RebutMap *map = self->map;
  guint32 argument = map->inferences[id].argument;
  guint32 found = find_step(self, &map->into_inference[id], FALSE, truth);

  if (found == REBUT_NONE && argument != REBUT_NONE)
    found = find_step(self, &map->into_argument[argument], FALSE, truth);
  return found;
}

/* Why the inference has no effect, or an open one: ", but …" */
static void
append_failure(Explainer *self, GString *out, guint32 id, RebutTruth truth)
{
  const RebutInference *inference = &self->map->inferences[id];
  guint32 undercut;

  for (guint32 i = 0; i < inference->premises.count; i++)
    if (get_truth(self, inference->premises.ids[i]) == truth) {
      append_claim(self, out, inference->premises.ids[i]);
      g_string_append_printf(
        out, " is %s", rebut_verdict_name(self->judgement->claims[inference->premises.ids[i]]));
      return;
    }
  undercut = find_undercut(self, id, truth == REBUT_FALSE ? REBUT_TRUE : REBUT_UNDEFINED);
  if (undercut == REBUT_NONE) {
    g_string_append(out, "the support that it needs is missing");
    return;
  }
  g_string_append(out, truth == REBUT_FALSE ? "the step is undercut by "
                                            : "the step is put in doubt by ");
  append_claims(self, out, &self->map->inferences[undercut].premises);
}

static GString *
begin(const Explainer *self, guint32 claim)
{
  g_autofree char *label = !self->named ? NULL : rebut_claim_label(self->map, claim);

  return g_string_new(label);
}

/* Takes the SENTENCE. */
static void
say(Explainer *self, char **sentence, guint32 claim, guint depth)
{
  RebutSentence line = {depth, claim, g_steal_pointer(sentence)};

  g_array_append_val(self->sentences, line);
}

static void
end(Explainer *self, GString *sentence, guint32 claim, guint depth)
{
  char *text;

  g_string_append_c(sentence, '.');
  text = g_string_free(sentence, FALSE);
  say(self, &text, claim, depth);
}

/* A sentence for each reason or objection without effect (FALSE) or with an open one. */
static void
explain_steps(Explainer *self, guint32 claim, guint depth, gboolean supports, RebutTruth truth)
{
  const RebutIds *into = &self->map->into_claim[claim];

  for (guint32 i = 0; i < into->count; i++) {
    const RebutInference *inference = &self->map->inferences[into->ids[i]];
    Task step = {claim, depth, NULL, NULL};
    guint mark = self->coming->len;
    GString *sentence;

    if ((inference->polarity == REBUT_SUPPORT) != supports ||
        rebut_judgement_step(self->judgement, self->judgement->grounded, into->ids[i]) != truth)
      continue;
    sentence = g_string_new(supports ? "The reason " : "The objection ");
    append_claims(self, sentence, &inference->premises);
    g_array_set_size(self->coming, mark);
    g_string_append(sentence, truth == REBUT_FALSE ? " fails: " : " is open: ");
    append_failure(self, sentence, into->ids[i], truth);
    g_string_append_c(sentence, '.');
    step.sentence = g_string_free(sentence, FALSE);
    step.leads = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_array_append_vals(step.leads, &g_array_index(self->coming, guint32, mark),
                        self->coming->len - mark);
    g_array_set_size(self->coming, mark);
    g_array_append_val(self->steps, step);
  }
}

/* Why it stands. */
static void
explain_standing(Explainer *self, guint32 claim, guint depth)
{
  const RebutIds *into = &self->map->into_claim[claim];
  guint32 reason = find_step(self, into, TRUE, REBUT_TRUE);
  gboolean attacked = find_step(self, into, FALSE, REBUT_FALSE) != REBUT_NONE;
  GString *sentence = begin(self, claim);

  g_string_append(sentence, " stands");
  if (reason != REBUT_NONE) {
    g_string_append(sentence, " because ");
    append_claims(self, sentence, &self->map->inferences[reason].premises);
    g_string_append(sentence, self->map->inferences[reason].premises.count == 1 ? " does" : " do");
  }
  if (attacked)
    g_string_append(sentence, reason == REBUT_NONE ? ": every objection to it fails"
                                                   : ", and every objection to it fails");
  else if (reason == REBUT_NONE)
    g_string_append(sentence, self->map->claims[claim].attribution->status == REBUT_STATUS_GRANTED
                                ? ": it is common ground"
                                : ": nothing is held against it");
  end(self, sentence, claim, depth);
  explain_steps(self, claim, depth + 1, FALSE, REBUT_FALSE);
}

/* The first claim opposed to it that has TRUTH; REBUT_NONE without any. */
static guint32
find_opposed(const Explainer *self, guint32 claim, RebutTruth truth)
{
  const RebutIds *oppositions = &self->map->oppositions_of_claim[claim];

  for (guint32 i = 0; i < oppositions->count; i++) {
    guint32 other = rebut_opposition_other(&self->map->oppositions[oppositions->ids[i]], claim);

    if (get_truth(self, other) == truth)
      return other;
  }
  return REBUT_NONE;
}

static void
explain_refuted(Explainer *self, guint32 claim, guint depth)
{
  guint32 objection = find_step(self, &self->map->into_claim[claim], FALSE, REBUT_TRUE);
  guint32 opposed = find_opposed(self, claim, REBUT_TRUE);
  GString *sentence = begin(self, claim);

  if (objection != REBUT_NONE) {
    g_string_append(sentence, " is refuted by ");
    append_claims(self, sentence, &self->map->inferences[objection].premises);
  } else if (opposed != REBUT_NONE) {
    g_string_append(sentence, " is refuted: it contradicts ");
    append_claim(self, sentence, opposed);
  } else {
    g_string_append(sentence, " is refuted: what follows from it is false");
  }
  end(self, sentence, claim, depth);
  explain_steps(self, claim, depth + 1, TRUE, REBUT_FALSE);
}

static void
explain_unsupported(Explainer *self, guint32 claim, guint depth)
{
  static const char *const BARE[] = {
    [REBUT_STATUS_ASSERTED] = ": nobody has said it by then",
    [REBUT_STATUS_GRANTED] = ": nobody has said it by then",
    [REBUT_STATUS_REPORTED] = ": it is only reported, and no reason is given for it",
    [REBUT_STATUS_HYPOTHETICAL] = ": it is only supposed, and no reason is given for it",
  };
  gboolean argued = find_step(self, &self->map->into_claim[claim], TRUE, REBUT_FALSE) != REBUT_NONE;
  GString *sentence = begin(self, claim);

  g_string_append(sentence, " is unsupported");
  g_string_append(sentence, argued ? ": no reason for it holds"
                                   : BARE[self->map->claims[claim].attribution->status]);
  end(self, sentence, claim, depth);
  explain_steps(self, claim, depth + 1, TRUE, REBUT_FALSE);
}

static void
explain_contested(Explainer *self, guint32 claim, guint depth)
{
  const RebutIds *into = &self->map->into_claim[claim];
  guint32 objection = find_step(self, into, FALSE, REBUT_TRUE);
  guint32 opposed = find_opposed(self, claim, REBUT_UNDEFINED);
  GString *sentence = begin(self, claim);

  if (objection == REBUT_NONE)
    objection = find_step(self, into, FALSE, REBUT_UNDEFINED);
  g_string_append(sentence, " is contested: ");
  if (objection != REBUT_NONE) {
    append_claims(self, sentence, &self->map->inferences[objection].premises);
    g_string_append(sentence, self->map->inferences[objection].premises.count == 1
                                ? " speaks against it, and neither side wins"
                                : " speak against it, and neither side wins");
  } else if (opposed != REBUT_NONE) {
    append_claim(self, sentence, opposed);
    g_string_append(sentence, " contradicts it, and neither wins");
  } else {
    g_string_append(sentence, "what it rests on is not settled");
  }
  end(self, sentence, claim, depth);
  explain_steps(self, claim, depth + 1, TRUE, REBUT_UNDEFINED);
  explain_steps(self, claim, depth + 1, FALSE, REBUT_UNDEFINED);
}

static void
explain_claim(Explainer *self, guint32 claim, guint depth)
{
  switch (self->judgement->claims[claim]) {
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

/* Explains CLAIMS next, the first of them first. */
static void
follow(Explainer *self, const GArray *claims, guint depth)
{
  for (guint i = claims->len; i > 0; i--) {
    Task task = {g_array_index(claims, guint32, i - 1), depth, NULL, NULL};

    if (!self->seen[task.claim])
      g_array_append_val(self->tasks, task);
  }
}

static void
do_task(Explainer *self, Task *task)
{
  if (task->sentence != NULL) {
    say(self, &task->sentence, task->claim, task->depth);
    follow(self, task->leads, task->depth + 1);
    g_array_free(task->leads, TRUE);
    return;
  }
  if (self->seen[task->claim])
    return;
  self->seen[task->claim] = TRUE;
  explain_claim(self, task->claim, task->depth);
  for (guint i = self->steps->len; i > 0; i--)
    g_array_append_val(self->tasks, g_array_index(self->steps, Task, i - 1));
  follow(self, self->coming, task->depth + 1);
  g_array_set_size(self->steps, 0);
  g_array_set_size(self->coming, 0);
}

static void
clear_sentence(gpointer data)
{
  g_free(((RebutSentence *)data)->sentence);
}

static void
start(Explainer *self, const RebutJudgement *judgement)
{
  self->judgement = judgement;
  self->map = judgement->debate->map;
  self->sentences = g_array_new(FALSE, FALSE, sizeof(RebutSentence));
  g_array_set_clear_func(self->sentences, clear_sentence);
  self->tasks = g_array_new(FALSE, FALSE, sizeof(Task));
  self->steps = g_array_new(FALSE, FALSE, sizeof(Task));
  self->coming = g_array_new(FALSE, FALSE, sizeof(guint32));
}

static void
stop(Explainer *self)
{
  g_array_free(self->tasks, TRUE);
  g_array_free(self->steps, TRUE);
  g_array_free(self->coming, TRUE);
  g_free(self->seen);
}

GArray *
rebut_explain(const RebutJudgement *judgement, guint32 claim)
{
  Explainer self = {0};
  Task task = {claim, 0, NULL, NULL};

  start(&self, judgement);
  self.seen = g_new0(guint8, (gsize)self.map->n_claims + 1);
  self.named = TRUE;
  g_array_append_val(self.tasks, task);
  while (self.tasks->len > 0) {
    task = g_array_index(self.tasks, Task, self.tasks->len - 1);
    g_array_set_size(self.tasks, self.tasks->len - 1);
    do_task(&self, &task);
  }
  stop(&self);
  return self.sentences;
}

/* The sentences about CLAIM, the first without its subject unless NAMED. */
static GPtrArray *
explain_alone(const RebutJudgement *judgement, guint32 claim, gboolean named)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func(g_free);
  Explainer self = {0};

  start(&self, judgement);
  self.named = named;
  explain_claim(&self, claim, 0);
  g_ptr_array_add(sentences, g_array_index(self.sentences, RebutSentence, 0).sentence);
  for (guint i = 0; i < self.steps->len; i++) {
    g_ptr_array_add(sentences, g_array_index(self.steps, Task, i).sentence);
    g_array_free(g_array_index(self.steps, Task, i).leads, TRUE);
  }
  g_array_set_clear_func(self.sentences, NULL);
  g_array_free(self.sentences, TRUE);
  stop(&self);
  return sentences;
}

GPtrArray *
rebut_explain_alone(const RebutJudgement *judgement, guint32 claim)
{
  return explain_alone(judgement, claim, TRUE);
}

char *
rebut_explain_briefly(const RebutJudgement *judgement, guint32 claim)
{
  g_autoptr(GPtrArray) sentences = explain_alone(judgement, claim, FALSE);

  return g_strdup(g_strchug(g_ptr_array_index(sentences, 0)));
}
