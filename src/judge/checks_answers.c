#include "answers.h"
#include "checks_state.h"

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
list_objections(const RebutChecks *self, RebutAnswers *answers)
{
  const RebutMap *map = self->map;
  const RebutRows *told = &self->commitments->told;
  GArray *objections = g_array_new(FALSE, FALSE, sizeof(Objection));
  g_autofree guint32 *last = find_last_speeches(map);

  rebut_answers_of(answers, NULL, map->n_claims);
  for (guint32 i = 0; i < map->n_inferences; i++) {
    const RebutInference *inference = &map->inferences[i];
    guint32 claim = inference->target.id;
    guint32 speech = inference->attribution->speech;

    if (inference->polarity != REBUT_ATTACK || inference->target.type != REBUT_TARGET_CLAIM ||
        speech == REBUT_NONE || !rebut_answers_has(answers, i) ||
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
  rebut_checks_append_more(unanswered->len, list);
  rebut_checks_report(
    self, REBUT_CODE_LEFT_TO_OTHERS, here,
    g_strdup_printf("answered by others, but not by %s, in spite of a later speech: %s",
                    map->speakers[speaker].name, list->str));
}

/* The speaker's objections are N from the one at FIRST on. */
static void
check_speaker(RebutChecks *self, RebutAnswers *answers, const Objection *first, guint n)
{
  g_autoptr(GArray) unanswered = g_array_new(FALSE, FALSE, sizeof(guint32));
  const RebutRows *said = &self->commitments->said;
  guint64 before = answers->work;

  rebut_answers_of(answers, &said->items[said->first[first->speaker]],
                   rebut_rows_count(said, first->speaker));
  for (guint i = 0; i < n; i++)
    if (!rebut_answers_has(answers, first[i].inference))
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
  g_autoptr(RebutAnswers) answers = rebut_answers_new(map);
  g_autoptr(GArray) objections = NULL;
  const Objection *all;

  if (map->n_speeches == 0)
    return;
  objections = list_objections(self, answers);
  g_array_sort(objections, compare);
  all = (const Objection *)(gpointer)objections->data;
  for (guint i = 0, end; i < objections->len && self->work_left >= 0; i = end) {
    for (end = i + 1; end < objections->len && all[end].speaker == all[i].speaker;)
      end++;
    check_speaker(self, answers, &all[i], end - i);
  }
}
