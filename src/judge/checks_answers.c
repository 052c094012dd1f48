#include "checks_state.h"

/* What a speaker shakes: the claims that he objects to or opposes, the steps that he undercuts, and
 * what rests on these. An objection is answered when its step is shaken. */
typedef struct {
  const RebutMap *map;
  guint32 *claims;     /* by claim: the last speaker, counted from 1, who shook it */
  guint32 *inferences; /* by inference */
  guint32 *queue;      /* claims shaken by the speaker at hand */
  guint32 n_queue;
  guint32 speaker; /* counted from 1 */
  guint64 work;
} Answers;

static void
shake_claim(Answers *self, guint32 claim)
{
  if (self->claims[claim] == self->speaker)
    return;
  self->claims[claim] = self->speaker;
  self->queue[self->n_queue++] = claim;
}

/* A step that is shaken no longer helps what it leads to. */
static void
shake_step(Answers *self, guint32 step)
{
  const RebutInference *inference = &self->map->inferences[step];

  self->work++;
  if (self->inferences[step] == self->speaker)
    return;
  self->inferences[step] = self->speaker;
  if (inference->polarity == REBUT_SUPPORT && inference->target.type == REBUT_TARGET_CLAIM)
    shake_claim(self, inference->target.id);
}

static void
shake_argument(Answers *self, guint32 argument)
{
  const RebutIds *steps = &self->map->arguments[argument].inferences;

  for (guint32 i = 0; i < steps->count; i++)
    shake_step(self, steps->ids[i]);
}

/* What the speaker's claim is held against. */
static void
shake_targets(Answers *self, guint32 claim)
{
  const RebutMap *map = self->map;
  const RebutIds *out = &map->out_of_claim[claim];
  const RebutIds *oppositions = &map->oppositions_of_claim[claim];

  for (guint32 i = 0; i < out->count; i++) {
    const RebutInference *inference = &map->inferences[out->ids[i]];

    if (inference->polarity == REBUT_SUPPORT)
      continue;
    if (inference->target.type == REBUT_TARGET_CLAIM)
      shake_claim(self, inference->target.id);
    else if (inference->target.type == REBUT_TARGET_INFERENCE)
      shake_step(self, inference->target.id);
    else
      shake_argument(self, inference->target.id);
  }
  for (guint32 i = 0; i < oppositions->count; i++)
    shake_claim(self, rebut_opposition_other(&map->oppositions[oppositions->ids[i]], claim));
  self->work += out->count + oppositions->count + 1;
}

/* What rests on what has been shaken is shaken too. */
static void
spread(Answers *self)
{
  for (guint32 done = 0; done < self->n_queue; done++) {
    const RebutIds *out = &self->map->out_of_claim[self->queue[done]];

    for (guint32 i = 0; i < out->count; i++)
      shake_step(self, out->ids[i]);
  }
}

static void
find_answers(Answers *self, const RebutCommitments *commitments, guint32 speaker)
{
  const RebutRows *said = &commitments->said;

  self->speaker = speaker + 1;
  self->n_queue = 0;
  for (guint32 i = said->first[speaker]; i < said->first[speaker + 1]; i++)
    shake_targets(self, said->items[i]);
  spread(self);
}

/* By inference, whether anybody answers it. */
static guint8 *
find_all_answers(Answers *self)
{
  guint8 *answered = g_new0(guint8, (gsize)self->map->n_inferences + 1);

  self->speaker = self->map->n_speakers + 1;
  for (guint32 i = 0; i < self->map->n_claims; i++)
    shake_targets(self, i);
  spread(self);
  for (guint32 i = 0; i < self->map->n_inferences; i++)
    answered[i] = self->inferences[i] == self->speaker;
  return answered;
}

/* An objection to what the speaker says, after which he has spoken again. */
typedef struct {
  guint32 speaker;
  guint32 inference;
} Objection;

/* By speaker, one more than the number of his last speech; 0 when none is known. */
static guint32 *
find_last_speeches(const RebutMap *map)
{
  guint32 *last = g_new0(guint32, (gsize)map->n_speakers + 1);

  for (guint32 claim = 0; claim < map->n_claims; claim++) {
    const RebutAttribution *attribution = map->claims[claim].attribution;

    for (guint32 i = 0; i < attribution->speakers.count && attribution->speech != REBUT_NONE; i++)
      last[attribution->speakers.ids[i]] =
        MAX(last[attribution->speakers.ids[i]], attribution->speech + 1);
  }
  return last;
}

/* Somebody else is named for the objection, and neither it nor its target asks to be spared. */
static gboolean
counts(const RebutChecks *self, const RebutInference *objection, guint32 speaker)
{
  const RebutMap *map = self->map;

  if (rebut_checks_ignores(map, objection->target.id, REBUT_CODE_LEFT_TO_OTHERS))
    return FALSE;
  for (guint32 i = 0; i < objection->premises.count; i++)
    if (rebut_commitments_has(self->commitments, speaker, objection->premises.ids[i]) ||
        rebut_checks_ignores(map, objection->premises.ids[i], REBUT_CODE_LEFT_TO_OTHERS))
      return FALSE;
  return objection->premises.count > 0 && objection->attribution->speakers.count > 0;
}

/* Objections that count and that somebody answers: others are told of where they stand. */
static GArray *
list_objections(const RebutChecks *self, Answers *answers)
{
  const RebutMap *map = self->map;
  const RebutRows *told = &self->commitments->told;
  GArray *objections = g_array_new(FALSE, FALSE, sizeof(Objection));
  g_autofree guint32 *last = find_last_speeches(map);
  g_autofree guint8 *answered = find_all_answers(answers);

  for (guint32 i = 0; i < map->n_inferences; i++) {
    const RebutInference *inference = &map->inferences[i];
    guint32 claim = inference->target.id;
    guint32 speech = inference->attribution->speech;

    if (inference->polarity != REBUT_ATTACK || inference->target.type != REBUT_TARGET_CLAIM ||
        speech == REBUT_NONE || !answered[i] ||
        rebut_judgement_step(self->judgement, self->judgement->grounded, i) == REBUT_FALSE)
      continue;
    for (guint32 k = told->first[claim]; k < told->first[claim + 1]; k++)
      if (last[told->items[k]] > speech + 1 && counts(self, inference, told->items[k])) {
        Objection objection = {told->items[k], i};

        g_array_append_val(objections, objection);
      }
  }
  return objections;
}

static gint
compare(gconstpointer a, gconstpointer b)
{
  const Objection *x = a;
  const Objection *y = b;

  if (x->speaker != y->speaker)
    return x->speaker < y->speaker ? -1 : 1;
  return (x->inference > y->inference) - (x->inference < y->inference);
}

static void
report(const RebutChecks *self, guint32 speaker, const GArray *unanswered)
{
  const RebutMap *map = self->map;
  guint32 here = map->inferences[g_array_index(unanswered, guint32, 0)].target.id;
  g_autoptr(GString) list = g_string_new(NULL);

  for (guint i = 0; i < MIN(unanswered->len, REBUT_MAX_NAMED); i++) {
    const RebutInference *objection = &map->inferences[g_array_index(unanswered, guint32, i)];
    g_autofree char *name = rebut_checks_quote(map, here, objection->premises.ids[0]);
    g_autofree char *target = rebut_claim_label(map, objection->target.id);

    g_string_append_printf(list, "%s%s against %s", i > 0 ? ", " : "", name, target);
  }
  if (unanswered->len > REBUT_MAX_NAMED)
    g_string_append_printf(list, " and %u more", unanswered->len - REBUT_MAX_NAMED);
  rebut_checks_report(
    self, REBUT_CODE_LEFT_TO_OTHERS, here,
    g_strdup_printf("answered by others, but not by %s, in spite of a later speech: %s",
                    map->speakers[speaker].name, list->str));
}

/* The speaker's objections are N from the one at FIRST on. */
static void
check_speaker(RebutChecks *self, Answers *answers, const Objection *first, guint n)
{
  g_autoptr(GArray) unanswered = g_array_new(FALSE, FALSE, sizeof(guint32));
  guint64 before = answers->work;

  find_answers(answers, self->commitments, first->speaker);
  for (guint i = 0; i < n; i++)
    if (answers->inferences[first[i].inference] != answers->speaker)
      g_array_append_val(unanswered, first[i].inference);
  if (unanswered->len > 0)
    report(self, first->speaker, unanswered);
  rebut_checks_spend(self, self->map->inferences[first->inference].target.id,
                     answers->work - before + n);
}

void
rebut_check_answers(RebutChecks *self)
{
  const RebutMap *map = self->map;
  g_autofree guint32 *claims = g_new0(guint32, (gsize)map->n_claims + 1);
  g_autofree guint32 *inferences = g_new0(guint32, (gsize)map->n_inferences + 1);
  g_autofree guint32 *queue = g_new(guint32, (gsize)map->n_claims + 1);
  Answers answers = {.map = map, .claims = claims, .inferences = inferences, .queue = queue};
  g_autoptr(GArray) objections = NULL;
  const Objection *all;

  if (map->n_speeches == 0)
    return;
  objections = list_objections(self, &answers);
  g_array_sort(objections, compare);
  all = (const Objection *)(gpointer)objections->data;
  for (guint i = 0, end; i < objections->len && self->work_left >= 0; i = end) {
    for (end = i + 1; end < objections->len && all[end].speaker == all[i].speaker;)
      end++;
    check_speaker(self, &answers, &all[i], end - i);
  }
}
