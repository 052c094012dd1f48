#include "checks_state.h"

/* Whether anything bears against a claim, an inference or an argument, or what they rest on. */
typedef struct {
  const RebutMap *map;
  guint8 *claims;
  guint8 *inferences;
  guint8 *arguments;
  GArray *queue; /* of RebutTarget: answered, and not looked at yet */
} Answers;

/* What an objection hits, and whose it is. */
typedef struct {
  const RebutIds *speakers;
  gboolean harmed;
} Victim;

static void
answer(Answers *self, RebutTargetType type, guint32 id)
{
  guint8 *flags[] = {[REBUT_TARGET_CLAIM] = self->claims,
                     [REBUT_TARGET_INFERENCE] = self->inferences,
                     [REBUT_TARGET_ARGUMENT] = self->arguments};
  RebutTarget target = {type, id};

  if (flags[type][id])
    return;
  flags[type][id] = TRUE;
  g_array_append_val(self->queue, target);
}

/* What rests on TARGET is answered with it. */
static void
spread(Answers *self, RebutTarget target)
{
  const RebutMap *map = self->map;
  const RebutIds *ids;

  if (target.type == REBUT_TARGET_INFERENCE) {
    const RebutInference *inference = &map->inferences[target.id];

    if (inference->polarity == REBUT_SUPPORT)
      answer(self, inference->target.type, inference->target.id);
    return;
  }
  ids = target.type == REBUT_TARGET_CLAIM ? &map->out_of_claim[target.id]
                                          : &map->arguments[target.id].inferences;
  for (guint32 i = 0; i < ids->count; i++)
    answer(self, REBUT_TARGET_INFERENCE, ids->ids[i]);
}

static void
find_answers(Answers *self)
{
  const RebutMap *map = self->map;

  for (guint32 i = 0; i < map->n_inferences; i++)
    if (map->inferences[i].polarity != REBUT_SUPPORT)
      answer(self, map->inferences[i].target.type, map->inferences[i].target.id);
  for (guint32 i = 0; i < map->n_oppositions; i++) {
    answer(self, REBUT_TARGET_CLAIM, map->oppositions[i].a);
    answer(self, REBUT_TARGET_CLAIM, map->oppositions[i].b);
  }
  for (guint done = 0; done < self->queue->len; done++)
    spread(self, g_array_index(self->queue, RebutTarget, done));
}

static Victim
find_victim(const RebutChecks *self, const RebutInference *objection)
{
  const RebutMap *map = self->map;
  guint32 id = objection->target.id;
  const RebutVerdict *verdicts = self->judgement->claims;
  const RebutInference *step;

  if (objection->target.type == REBUT_TARGET_CLAIM)
    return (Victim){&map->claims[id].attribution->speakers,
                    verdicts[id] == REBUT_VERDICT_CONTESTED ||
                      verdicts[id] == REBUT_VERDICT_REFUTED};
  if (objection->target.type == REBUT_TARGET_ARGUMENT)
    return (Victim){&map->arguments[id].attribution->speakers,
                    self->judgement->arguments[id] != REBUT_VERDICT_STANDS};
  step = &map->inferences[id];
  return (Victim){&step->attribution->speakers,
                  step->target.type != REBUT_TARGET_CLAIM || step->polarity != REBUT_SUPPORT ||
                    verdicts[step->target.id] != REBUT_VERDICT_STANDS};
}

/* "[T] (in line 1)", "the step to [T]", "<A>": what the objection hits. The caller frees it. */
static char *
describe_victim(const RebutMap *map, const RebutInference *objection)
{
  guint32 here = objection->premises.ids[0];
  guint32 id = objection->target.id;
  const RebutInference *step;
  g_autofree char *label = NULL;

  if (objection->target.type == REBUT_TARGET_CLAIM)
    return rebut_checks_name(map, here, id);
  if (objection->target.type == REBUT_TARGET_ARGUMENT)
    return g_strdup_printf("<%s>", map->arguments[id].title);
  step = &map->inferences[id];
  if (step->target.type != REBUT_TARGET_CLAIM)
    return rebut_checks_name(map, here, step->premises.ids[0]);
  label = rebut_checks_name(map, here, step->target.id);
  return g_strdup_printf(step->polarity == REBUT_SUPPORT ? "the step to %s" : "the attack on %s",
                         label);
}

/* "[O] attacks [T] (in line 1)", or with ", which" between; the caller frees it. */
static char *
describe_objection(const RebutMap *map, const RebutInference *objection, const char *between)
{
  g_autofree char *label = rebut_claim_label(map, objection->premises.ids[0]);
  g_autofree char *victim = describe_victim(map, objection);
  const char *hits = objection->polarity == REBUT_UNDERCUT ? "denies" : "attacks";

  return g_strdup_printf("%s%s %s %s", label, between, hits, victim);
}

static gint
compare_turns(gconstpointer a, gconstpointer b)
{
  guint64 x = *(const guint64 *)a;
  guint64 y = *(const guint64 *)b;

  return (x > y) - (x < y);
}

static guint64
make_turn(guint32 speaker, guint32 speech)
{
  return ((guint64)speaker << 32) | speech;
}

/* Who speaks when, in order: by speaker, then by speech. */
static GArray *
list_turns(const RebutMap *map)
{
  GArray *turns = g_array_new(FALSE, FALSE, sizeof(guint64));

  for (guint32 i = 0; i < map->n_claims; i++) {
    const RebutAttribution *attribution = map->claims[i].attribution;

    for (guint32 k = 0; k < attribution->speakers.count && attribution->speech != REBUT_NONE; k++) {
      guint64 turn = make_turn(attribution->speakers.ids[k], attribution->speech);

      g_array_append_val(turns, turn);
    }
  }
  g_array_sort(turns, compare_turns);
  return turns;
}

/* The first turn that is not before TURN; the number of turns when there is none. */
static guint
find_turn(const GArray *turns, guint64 turn)
{
  guint low = 0;
  guint high = turns->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index(turns, guint64, middle) < turn)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* The first speech of SPEAKER after SPEECH; REBUT_NONE without any. */
static guint32
find_next_speech(const GArray *turns, guint32 speaker, guint32 speech)
{
  guint at = find_turn(turns, make_turn(speaker, speech) + 1);

  if (at == turns->len || g_array_index(turns, guint64, at) >> 32 != speaker)
    return REBUT_NONE;
  return (guint32)g_array_index(turns, guint64, at);
}

static gboolean
has_turn(const GArray *turns, guint32 speaker)
{
  guint at = find_turn(turns, make_turn(speaker, 0));

  return at < turns->len && g_array_index(turns, guint64, at) >> 32 == speaker;
}

/* The speech in which the objection is complete; REBUT_NONE when it is not known. */
static guint32
find_speech(const RebutMap *map, const RebutInference *objection)
{
  guint32 last = REBUT_NONE;

  for (guint32 i = 0; i < objection->premises.count; i++) {
    guint32 speech = map->claims[objection->premises.ids[i]].attribution->speech;

    if (speech != REBUT_NONE && (last == REBUT_NONE || speech > last))
      last = speech;
  }
  return last;
}

static void
report_dropped(const RebutChecks *self,
               const RebutInference *objection,
               guint32 speaker,
               guint32 speech)
{
  const RebutMap *map = self->map;
  g_autofree char *described = describe_objection(map, objection, ", which");

  rebut_checks_report(self, REBUT_CODE_DROPPED, objection->premises.ids[0],
                      g_strdup_printf("%s drops %s: no answer in %s or later",
                                      map->speakers[speaker].name, described,
                                      map->speeches[speech].id));
}

static void
report_unanswered(const RebutChecks *self, const RebutInference *objection)
{
  guint32 here = objection->premises.ids[0];
  g_autofree char *described = NULL;

  if (rebut_checks_pass_over(self, REBUT_CODE_UNANSWERED, here))
    return;
  described = describe_objection(self->map, objection, "");
  rebut_checks_report(self, REBUT_CODE_UNANSWERED, here,
                      g_strdup_printf("%s, and nothing answers it", described));
}

/* Nothing answers the objection, to what SPEAKERS say. */
static void
look_at_objection(const RebutChecks *self,
                  const GArray *turns,
                  const RebutInference *objection,
                  const RebutIds *speakers)
{
  guint32 speech = find_speech(self->map, objection);
  gboolean known = FALSE;

  for (guint32 i = 0; i < speakers->count; i++)
    if (rebut_commitments_has(self->commitments, speakers->ids[i], objection->premises.ids[0]))
      return;
  for (guint32 i = 0; i < speakers->count && speech != REBUT_NONE; i++) {
    guint32 next = find_next_speech(turns, speakers->ids[i], speech);

    known = known || has_turn(turns, speakers->ids[i]);
    if (next == REBUT_NONE)
      continue;
    report_dropped(self, objection, speakers->ids[i], next);
    return;
  }
  if (!known)
    report_unanswered(self, objection);
}

void
rebut_check_objections(const RebutChecks *self)
{
  const RebutMap *map = self->map;
  g_autofree guint8 *claims = g_new0(guint8, (gsize)map->n_claims + 1);
  g_autofree guint8 *inferences = g_new0(guint8, (gsize)map->n_inferences + 1);
  g_autofree guint8 *arguments = g_new0(guint8, (gsize)map->n_arguments + 1);
  g_autoptr(GArray) queue = g_array_new(FALSE, FALSE, sizeof(RebutTarget));
  g_autoptr(GArray) turns = list_turns(map);
  Answers answers = {map, claims, inferences, arguments, queue};

  find_answers(&answers);
  for (guint32 i = 0; i < map->n_inferences; i++) {
    Victim victim;

    if (map->inferences[i].polarity == REBUT_SUPPORT || inferences[i] ||
        rebut_judgement_step(self->judgement, self->judgement->grounded, i) == REBUT_FALSE)
      continue;
    victim = find_victim(self, &map->inferences[i]);
    if (victim.harmed)
      look_at_objection(self, turns, &map->inferences[i], victim.speakers);
  }
}
