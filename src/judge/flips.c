#include "flips.h"

#include "explain.h"
#include "json.h"

#include <string.h>

typedef struct {
  const RebutMap *map;
  RebutJudgeOptions options;
  guint32 claim;
  RebutVerdict verdict; /* as things are */
  GArray *candidates;   /* of guint32 */
  GArray *rejected;     /* of guint32: the user's, then those that are tried */
  guint n_given;        /* of the user's */
  RebutFlips *found;
  gint64 deadline;
} Search;

static void
reach(guint32 claim, guint8 *seen, GArray *reached)
{
  if (seen[claim])
    return;
  seen[claim] = TRUE;
  g_array_append_val(reached, claim);
}

static void
reach_premises(const RebutMap *map, const RebutIds *inferences, guint8 *seen, GArray *reached)
{
  for (guint32 i = 0; i < inferences->count; i++) {
    const RebutIds *premises = &map->inferences[inferences->ids[i]].premises;

    for (guint32 k = 0; k < premises->count; k++)
      reach(premises->ids[k], seen, reached);
  }
}

/* What undercuts or backs the inferences, and what undercuts that. */
static void
reach_undercuts(const RebutMap *map, const RebutIds *inferences, guint8 *seen, GArray *reached)
{
  g_autoptr(GArray) stack = g_array_new(FALSE, FALSE, sizeof(guint32));

  g_array_append_vals(stack, inferences->ids, inferences->count);
  for (guint i = 0; i < stack->len; i++) {
    guint32 id = g_array_index(stack, guint32, i);
    guint32 argument = map->inferences[id].argument;

    reach_premises(map, &map->into_inference[id], seen, reached);
    g_array_append_vals(stack, map->into_inference[id].ids, map->into_inference[id].count);
    if (argument != REBUT_NONE)
      reach_premises(map, &map->into_argument[argument], seen, reached);
  }
}

static gboolean
has_reason(const RebutMap *map, guint32 claim)
{
  for (guint32 i = 0; i < map->into_claim[claim].count; i++)
    if (map->inferences[map->into_claim[claim].ids[i]].polarity == REBUT_SUPPORT)
      return TRUE;
  return FALSE;
}

static gint
compare_ids(gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *)a;
  guint32 other = *(const guint32 *)b;

  return one < other ? -1 : one > other;
}

/* Claims that bear on CLAIM, however far, and have no reason themselves. */
static GArray *
list_candidates(const RebutMap *map, guint32 claim)
{
  g_autofree guint8 *seen = g_new0(guint8, (gsize)map->n_claims + 1);
  g_autoptr(GArray) reached = g_array_new(FALSE, FALSE, sizeof(guint32));
  GArray *candidates = g_array_new(FALSE, FALSE, sizeof(guint32));

  reach(claim, seen, reached);
  for (guint i = 0; i < reached->len; i++) {
    guint32 at = g_array_index(reached, guint32, i);
    const RebutIds *oppositions = &map->oppositions_of_claim[at];

    reach_premises(map, &map->into_claim[at], seen, reached);
    reach_undercuts(map, &map->into_claim[at], seen, reached);
    for (guint32 k = 0; k < oppositions->count; k++)
      reach(rebut_opposition_other(&map->oppositions[oppositions->ids[k]], at), seen, reached);
    if (at != claim && !has_reason(map, at))
      g_array_append_val(candidates, at);
  }
  g_array_sort(candidates, compare_ids);
  return candidates;
}

/* Judges with the claims at CHOSEN fallen, and keeps them when the verdict is another. */
static void
try(Search *self, const guint *chosen, guint n)
{
  g_autoptr(RebutJudgement) judgement = NULL;
  RebutFlip flip = {.n_claims = n};

  g_array_set_size(self->rejected, self->n_given);
  for (guint i = 0; i < n; i++) {
    flip.claims[i] = g_array_index(self->candidates, guint32, chosen[i]);
    g_array_append_val(self->rejected, flip.claims[i]);
  }
  self->options.debate.rejected =
    (RebutIds){(const guint32 *)(gpointer)self->rejected->data, self->rejected->len};
  judgement = rebut_judge(self->map, &self->options);
  flip.verdict = judgement->claims[self->claim];
  if (flip.verdict != self->verdict)
    g_array_append_val(self->found->flips, flip);
}

/* The next choice of N of the candidates; FALSE when there is none. */
static gboolean
advance(guint *chosen, guint n, guint n_candidates)
{
  for (guint i = n; i > 0; i--)
    if (chosen[i - 1] < n_candidates - (n - i) - 1) {
      chosen[i - 1]++;
      for (guint k = i; k < n; k++)
        chosen[k] = chosen[k - 1] + 1;
      return TRUE;
    }
  return FALSE;
}

static void
try_all(Search *self, guint n)
{
  guint chosen[REBUT_FLIPS_MOST] = {0, 1, 2};

  if (self->candidates->len < n)
    return;
  do {
    if (self->deadline != 0 && g_get_monotonic_time() > self->deadline) {
      self->found->complete = FALSE;
      return;
    }
    try(self, chosen, n);
  } while (advance(chosen, n, self->candidates->len));
}

RebutFlips *
rebut_flips_new(const RebutMap *map, const RebutJudgeOptions *options, guint32 claim)
{
  g_autoptr(RebutJudgement) judgement = rebut_judge(map, options);
  g_autoptr(GArray) candidates = list_candidates(map, claim);
  g_autoptr(GArray) rejected = g_array_new(FALSE, FALSE, sizeof(guint32));
  RebutFlips *found = g_new0(RebutFlips, 1);
  Search self = {
    .map = map,
    .options = *options,
    .claim = claim,
    .verdict = judgement->claims[claim],
    .candidates = candidates,
    .rejected = rejected,
    .n_given = options->debate.rejected.count,
    .found = found,
  };

  if (options->limits.seconds > 0)
    self.deadline = g_get_monotonic_time() + (gint64)(options->limits.seconds * G_USEC_PER_SEC);
  g_array_append_vals(rejected, options->debate.rejected.ids, options->debate.rejected.count);
  found->flips = g_array_new(FALSE, FALSE, sizeof(RebutFlip));
  found->complete = TRUE;
  for (guint n = 1; n <= REBUT_FLIPS_MOST && found->flips->len == 0 && found->complete; n++)
    try_all(&self, n);
  return found;
}

void
rebut_flips_free(RebutFlips *self)
{
  if (self == NULL)
    return;
  g_array_free(self->flips, TRUE);
  g_free(self);
}

static void
append_flip(const RebutMap *map, const RebutFlip *flip, GString *out)
{
  g_string_append(out, flip->verdict == REBUT_VERDICT_STANDS ? " would stand" : " would be ");
  if (flip->verdict != REBUT_VERDICT_STANDS)
    g_string_append(out, rebut_verdict_name(flip->verdict));
  g_string_append(out, " without ");
  for (guint i = 0; i < flip->n_claims; i++) {
    g_autofree char *label = rebut_claim_label(map, flip->claims[i]);

    if (i > 0)
      g_string_append(out, i + 1 == flip->n_claims ? " and " : ", ");
    g_string_append(out, label);
  }
  g_string_append_c(out, '\n');
}

static void
append_flips(
  const RebutMap *map, const RebutFlips *flips, guint32 claim, const char *mark, GString *out)
{
  g_autofree char *label = rebut_claim_label(map, claim);

  for (guint i = 0; i < flips->flips->len; i++) {
    g_string_append_printf(out, "%s%s", mark, label);
    append_flip(map, &g_array_index(flips->flips, RebutFlip, i), out);
  }
  if (flips->flips->len == 0)
    g_string_append_printf(out, "%sNo fall of up to %u bare claims changes the verdict on %s.\n",
                           mark, REBUT_FLIPS_MOST, label);
}

static void
write_flip(const RebutMap *map, const RebutFlip *flip, RebutJson *json)
{
  rebut_json_open(json, '{');
  rebut_json_member_string(json, "verdict", rebut_verdict_name(flip->verdict));
  rebut_json_key(json, "without");
  rebut_json_open(json, '[');
  for (guint i = 0; i < flip->n_claims; i++)
    rebut_json_string(json, map->claims[flip->claims[i]].title);
  rebut_json_close(json, ']');
  rebut_json_close(json, '}');
}

void
rebut_flips_print(const RebutMap *map,
                  const RebutJudgeOptions *options,
                  guint32 claim,
                  RebutPrintFormat format,
                  GString *out)
{
  g_autoptr(RebutFlips) flips = rebut_flips_new(map, options, claim);
  RebutJson json = {.out = out, .indent = 1};

  if (format != REBUT_PRINT_JSON) {
    append_flips(map, flips, claim, format == REBUT_PRINT_MARKDOWN ? "- " : "", out);
    if (!flips->complete)
      g_string_append(out, "The time was up before all were tried.\n");
    return;
  }
  rebut_json_open(&json, '{');
  rebut_json_member_string(&json, "claim", map->claims[claim].title);
  rebut_json_member_boolean(&json, "complete", flips->complete);
  rebut_json_key(&json, "flips");
  rebut_json_open(&json, '[');
  for (guint i = 0; i < flips->flips->len; i++)
    write_flip(map, &g_array_index(flips->flips, RebutFlip, i), &json);
  rebut_json_close(&json, ']');
  rebut_json_close(&json, '}');
  g_string_append_c(out, '\n');
}
