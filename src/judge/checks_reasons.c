#include "checks_state.h"

/* One claim that supports and attacks the same, or supports it twice. */
static void
check_pair(const RebutChecks *self, const RebutInference *one, const RebutInference *other)
{
  const RebutMap *map = self->map;
  guint32 target = one->target.id;

  for (guint32 i = 0; i < one->premises.count; i++) {
    guint32 claim = one->premises.ids[i];
    g_autofree char *label = NULL;
    g_autofree char *conclusion = NULL;

    if (!rebut_ids_has(&other->premises, claim))
      continue;
    label = rebut_claim_label(map, claim);
    conclusion = rebut_checks_name(map, claim, target);
    if (one->polarity != other->polarity)
      rebut_checks_report(self, REBUT_CODE_CUTS_BOTH_WAYS, claim,
                          g_strdup_printf("%s both supports and attacks %s", label, conclusion));
    else if (one->polarity == REBUT_SUPPORT)
      rebut_checks_report(self, REBUT_CODE_COUNTED_TWICE, claim,
                          g_strdup_printf("%s is in two reasons for %s, which are not independent",
                                          label, conclusion));
  }
}

/* At most MOST inferences into a claim are compared pair by pair. */
static void
check_pairs(const RebutChecks *self, guint32 claim)
{
  enum { MOST = 200 };
  const RebutIds *into = &self->map->into_claim[claim];

  for (guint32 i = 0; i < MIN(into->count, MOST); i++)
    for (guint32 k = i + 1; k < MIN(into->count, MOST); k++)
      check_pair(self, &self->map->inferences[into->ids[i]], &self->map->inferences[into->ids[k]]);
}

/* Whether one of the claims that are MARKED with the number is CLAIM, or, for an attack, opposed to
 * it. */
static gboolean
is_borne_out(
  const RebutMap *map, const guint32 *marked, guint32 number, guint32 claim, gboolean supports)
{
  const RebutIds *oppositions = &map->oppositions_of_claim[claim];
  const RebutIds *out = &map->out_of_claim[claim];

  if (supports)
    return marked[claim] == number;
  for (guint32 i = 0; i < oppositions->count; i++)
    if (marked[rebut_opposition_other(&map->oppositions[oppositions->ids[i]], claim)] == number)
      return TRUE;
  for (guint32 i = 0; i < out->count; i++) {
    const RebutInference *attack = &map->inferences[out->ids[i]];

    if (attack->polarity == REBUT_ATTACK && attack->target.type == REBUT_TARGET_CLAIM &&
        marked[attack->target.id] == number)
      return TRUE;
  }
  return FALSE;
}

/* A sketched relation to an argument that is spelled out, whose premises are MARKED with its
 * number: the steps must say the same. */
static void
check_sketch(const RebutChecks *self, const RebutInference *inference, const guint32 *marked)
{
  const RebutMap *map = self->map;
  guint32 claim = inference->premises.count == 1 ? inference->premises.ids[0] : REBUT_NONE;
  gboolean supports = inference->polarity == REBUT_SUPPORT;
  const char *title = map->arguments[inference->target.id].title;
  g_autofree char *label = NULL;

  if (inference->polarity == REBUT_UNDERCUT || claim == REBUT_NONE ||
      map->claims[claim].gist_of != REBUT_NONE ||
      is_borne_out(map, marked, inference->target.id, claim, supports))
    return;
  label = rebut_claim_label(map, claim);
  rebut_checks_report(
    self, REBUT_CODE_NOT_BORNE_OUT, claim,
    supports
      ? g_strdup_printf("%s is said to support <%s>, but is none of its premises", label, title)
      : g_strdup_printf("%s is said to attack <%s>, but no premise of it", label, title));
}

/* The premises of one argument after the other are marked with its number. */
static void
check_sketches(const RebutChecks *self)
{
  const RebutMap *map = self->map;
  g_autofree guint32 *marked = rebut_nones_new(map->n_claims);

  for (guint32 id = 0; id < map->n_arguments; id++) {
    const RebutArgument *argument = &map->arguments[id];
    const RebutIds *into = &map->into_argument[id];

    if (argument->n_lines == 0 || into->count == 0)
      continue;
    for (guint32 i = 0; i < argument->n_lines; i++)
      if (argument->lines[i].inference == REBUT_NONE)
        marked[map->occurrences[argument->lines[i].occurrence].owner] = id;
    for (guint32 i = 0; i < into->count; i++)
      check_sketch(self, &map->inferences[into->ids[i]], marked);
  }
}

static gboolean
is_said_by(const RebutMap *map, guint32 speaker, guint32 claim)
{
  const RebutIds *speakers = &map->claims[claim].attribution->speakers;

  return speakers->count == 0 || rebut_ids_has(speakers, speaker);
}

/* An attack that says whom it answers, and answers somebody else. */
static void
check_answer(const RebutChecks *self, guint32 claim)
{
  const RebutMap *map = self->map;
  guint32 answered = map->claims[claim].attribution->answers;
  const RebutIds *out = &map->out_of_claim[claim];

  for (guint32 i = 0; i < out->count && answered != REBUT_NONE; i++) {
    const RebutInference *inference = &map->inferences[out->ids[i]];
    g_autofree char *label = NULL;
    g_autofree char *target = NULL;

    if (inference->polarity != REBUT_ATTACK || inference->target.type != REBUT_TARGET_CLAIM ||
        is_said_by(map, answered, inference->target.id))
      continue;
    label = rebut_claim_label(map, claim);
    target = rebut_checks_name(map, claim, inference->target.id);
    rebut_checks_report(self, REBUT_CODE_ANSWERS_ANOTHER, claim,
                        g_strdup_printf("%s says that it answers %s, who does not say %s", label,
                                        map->speakers[answered].name, target));
  }
}

void
rebut_check_reasons(const RebutChecks *self)
{
  for (guint32 i = 0; i < self->map->n_claims; i++) {
    check_pairs(self, i);
    check_answer(self, i);
  }
  check_sketches(self);
}
