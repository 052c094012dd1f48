#include "flips.h"

#include "grounds.h"
#include "json.h"
#include "label.h"

typedef struct {
  const RebutJudgement *whole;
  guint32 claim;
  const GArray *bare;    /* of guint32: the claims that may fall */
  const guint8 *is_bare; /* by claim: whether it is among them */
  RebutFlips *found;
  gint64 deadline; /* 0: none */
} Search;

static gint
compare_flips(gconstpointer a, gconstpointer b)
{
  const RebutFlip *one = a;
  const RebutFlip *other = b;

  for (guint i = 0; i < one->n_claims; i++)
    if (one->claims[i] != other->claims[i])
      return one->claims[i] < other->claims[i] ? -1 : 1;
  return 0;
}

/* Puts SETS in order, each of them once. */
static void
sort_sets(GArray *sets)
{
  guint n = 0;

  g_array_sort(sets, compare_flips);
  for (guint i = 0; i < sets->len; i++) {
    const RebutFlip *set = &g_array_index(sets, RebutFlip, i);

    if (n == 0 || compare_flips(&g_array_index(sets, RebutFlip, n - 1), set) != 0)
      g_array_index(sets, RebutFlip, n++) = *set;
  }
  g_array_set_size(sets, n);
}

/* SET and the claim, in order; FALSE when it is in there already. */
static gboolean
add_claim(const RebutFlip *set, guint32 claim, RebutFlip *larger)
{
  guint at = set->n_claims;

  *larger = *set;
  for (; at > 0 && set->claims[at - 1] > claim; at--)
    larger->claims[at] = set->claims[at - 1];
  larger->claims[at] = claim;
  larger->n_claims++;
  return at == 0 || set->claims[at - 1] != claim;
}

static gboolean
is_late(Search *self)
{
  if (self->deadline == 0 || g_get_monotonic_time() <= self->deadline)
    return FALSE;
  self->found->complete = FALSE;
  return TRUE;
}

/* Adds to LARGER the sets with one claim more than SET that may change the verdict. */
static void
enlarge(Search *self, const RebutFlip *set, GArray *larger)
{
  g_autoptr(RebutJudgement) without = rebut_judge_without(self->whole, set->claims, set->n_claims);
  g_autoptr(GArray) grounds = rebut_verdict_grounds(without, self->claim);
  const GArray *candidates = grounds != NULL ? grounds : self->bare;

  for (guint i = 0; i < candidates->len; i++) {
    guint32 claim = g_array_index(candidates, guint32, i);
    RebutFlip next;

    if (!self->is_bare[claim] || !add_claim(set, claim, &next))
      continue;
    if (larger->len == REBUT_FLIPS_SETS) {
      self->found->complete = FALSE;
      return;
    }
    g_array_append_val(larger, next);
  }
}

/* Sorts SETS into those that change the verdict, which are found, and the others, which stay. */
static void
try_sets(Search *self, GArray *sets)
{
  guint n = 0;

  for (guint i = 0; i < sets->len && !is_late(self); i++) {
    RebutFlip *set = &g_array_index(sets, RebutFlip, i);
    g_autoptr(RebutJudgement) without =
      rebut_judge_without(self->whole, set->claims, set->n_claims);

    set->verdict = without->claims[self->claim];
    if (set->verdict != self->whole->claims[self->claim])
      g_array_append_val(self->found->flips, *set);
    else
      g_array_index(sets, RebutFlip, n++) = *set;
  }
  g_array_set_size(sets, n);
}

/* Sets of one claim, then of two and so on, until some are found. */
static void
search(Search *self)
{
  RebutFlip none = {.n_claims = 0};
  g_autoptr(GArray) sets = g_array_new(FALSE, FALSE, sizeof(RebutFlip));

  g_array_append_val(sets, none);
  for (guint n = 1; n <= REBUT_FLIPS_MOST && self->found->flips->len == 0; n++) {
    g_autoptr(GArray) larger = g_array_new(FALSE, FALSE, sizeof(RebutFlip));

    for (guint i = 0; i < sets->len && !is_late(self); i++)
      enlarge(self, &g_array_index(sets, RebutFlip, i), larger);
    sort_sets(larger);
    try_sets(self, larger);
    g_array_set_size(sets, 0);
    g_array_append_vals(sets, larger->data, larger->len);
  }
}

/* The bare claims whose fall may count: what the user grants cannot fall, what he rejects has. */
static GArray *
list_bare(const RebutJudgement *judgement, guint32 claim)
{
  GArray *bare = rebut_bare_claims(judgement->debate->map, claim);
  guint n = 0;

  for (guint i = 0; i < bare->len; i++) {
    guint32 other = g_array_index(bare, guint32, i);

    if (!rebut_claim_is_given(judgement, other))
      g_array_index(bare, guint32, n++) = other;
  }
  g_array_set_size(bare, n);
  return bare;
}

RebutFlips *
rebut_flips_new(const RebutJudgement *judgement, guint32 claim)
{
  gdouble seconds = judgement->options.limits.seconds;
  g_autofree guint8 *is_bare = g_new0(guint8, (gsize)judgement->debate->map->n_claims + 1);
  g_autoptr(GArray) bare = list_bare(judgement, claim);
  RebutFlips *found = g_new0(RebutFlips, 1);
  Search self = {judgement, claim, bare, is_bare, found, 0};

  if (seconds > 0)
    self.deadline = g_get_monotonic_time() + (gint64)(seconds * G_USEC_PER_SEC);
  for (guint i = 0; i < bare->len; i++)
    is_bare[g_array_index(bare, guint32, i)] = TRUE;
  found->flips = g_array_new(FALSE, FALSE, sizeof(RebutFlip));
  found->complete = TRUE;
  search(&self);
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
  rebut_labels_append(map, flip->claims, flip->n_claims, "and", out);
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
    g_string_append_printf(out, "%sNo fall of up to %u bare claims %s the verdict on %s.\n", mark,
                           REBUT_FLIPS_MOST, flips->complete ? "changes" : "was found to change",
                           label);
  if (!flips->complete)
    g_string_append_printf(out, "%sThe search was given up before all were tried.\n", mark);
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
rebut_flips_print(const RebutJudgement *judgement,
                  guint32 claim,
                  RebutPrintFormat format,
                  GString *out)
{
  const RebutMap *map = judgement->debate->map;
  g_autoptr(RebutFlips) flips = rebut_flips_new(judgement, claim);
  RebutJson json = {.out = out, .indent = 1};

  if (format != REBUT_PRINT_JSON) {
    append_flips(map, flips, claim, format == REBUT_PRINT_MARKDOWN ? "- " : "", out);
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
