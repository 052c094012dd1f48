#include "commitments.h"

#include <stdlib.h>

/* Speakers, and what each of them has. */
typedef struct {
  GArray *speakers;
  GArray *items;
} Pairs;

static void
add_pair(Pairs *self, guint32 speaker, guint32 item)
{
  g_array_append_val(self->speakers, speaker);
  g_array_append_val(self->items, item);
}

/* By number in PAIRS->speakers, up to N. */
static RebutRows
make_rows(const Pairs *pairs, guint32 n)
{
  return rebut_rows_by_key((const guint32 *)(gconstpointer)pairs->speakers->data,
                           (const guint32 *)(gconstpointer)pairs->items->data, pairs->items->len,
                           n);
}

/* Who stands to the claim; a name may come twice. */
static RebutIds
get_tellers(const RebutMap *map, guint32 claim)
{
  const RebutAttribution *attribution = map->claims[claim].attribution;
  gboolean said =
    attribution->status == REBUT_STATUS_ASSERTED || attribution->status == REBUT_STATUS_GRANTED;

  return said ? attribution->speakers : (RebutIds){NULL, 0};
}

static void
list_said(const RebutMap *map, Pairs *pairs)
{
  g_autofree guint32 *last = g_new0(guint32, (gsize)map->n_speakers + 1);

  for (guint32 claim = 0; claim < map->n_claims; claim++) {
    RebutIds tellers = get_tellers(map, claim);

    for (guint32 i = 0; i < tellers.count; i++)
      if (last[tellers.ids[i]] != claim + 1) {
        last[tellers.ids[i]] = claim + 1;
        add_pair(pairs, tellers.ids[i], claim);
      }
  }
}

static gboolean
is_reason(const RebutInference *inference)
{
  return inference->polarity == REBUT_SUPPORT && inference->target.type == REBUT_TARGET_CLAIM &&
         inference->premises.count > 0;
}

/* Adds who says all premises of STEP, when nobody else says its conclusion. COUNTS is by speaker,
 * all 0 before and after. */
static void
list_tellers(const RebutMap *map, guint32 step, guint32 *counts, Pairs *pairs)
{
  const RebutInference *inference = &map->inferences[step];
  const RebutIds *premises = &inference->premises;
  const RebutIds *others = &map->claims[inference->target.id].attribution->speakers;
  RebutIds tellers = {NULL, 0};

  for (guint32 k = 0; k < premises->count; k++) {
    tellers = get_tellers(map, premises->ids[k]);
    for (guint32 i = 0; i < tellers.count; i++)
      if (counts[tellers.ids[i]] == k)
        counts[tellers.ids[i]] = k + 1;
  }
  for (guint32 i = 0; i < others->count; i++)
    counts[others->ids[i]] += counts[others->ids[i]] == premises->count ? 1 : 0;
  for (guint32 i = 0; i < tellers.count; i++)
    if (counts[tellers.ids[i]] == premises->count + (others->count > 0 ? 1 : 0)) {
      add_pair(pairs, tellers.ids[i], step);
      counts[tellers.ids[i]] = 0;
    }
  for (guint32 k = 0; k < premises->count; k++) {
    tellers = get_tellers(map, premises->ids[k]);
    for (guint32 i = 0; i < tellers.count; i++)
      counts[tellers.ids[i]] = 0;
  }
}

static void
list_own(const RebutMap *map, Pairs *pairs)
{
  g_autofree guint32 *counts = g_new0(guint32, (gsize)map->n_speakers + 1);

  for (guint32 step = 0; step < map->n_inferences; step++) {
    const RebutInference *inference = &map->inferences[step];
    const RebutIds *speakers = &inference->attribution->speakers;

    if (!is_reason(inference) || inference->deductive)
      continue;
    if (!inference->structured || speakers->count == 0)
      list_tellers(map, step, counts, pairs);
    for (guint32 i = 0; i < speakers->count && inference->structured; i++)
      add_pair(pairs, speakers->ids[i], step);
  }
}

static guint32
get_leave(const RebutMap *map, guint32 step)
{
  return map->n_claims + step;
}

/* Steps matter when they can lead to both sides of an opposition, deductive ones also when they
 * can lead to what the speaker attacks. */
static RebutProgram *
make_program(const RebutMap *map)
{
  RebutProgramDraft *draft = rebut_program_draft_new();

  for (guint32 step = 0; step < map->n_inferences; step++) {
    const RebutInference *inference = &map->inferences[step];

    if (!is_reason(inference) || (!inference->deductive && map->n_oppositions == 0))
      continue;
    rebut_program_draft_rule(draft, inference->target.id);
    for (guint32 i = 0; i < inference->premises.count; i++)
      rebut_program_draft_positive(draft, inference->premises.ids[i]);
    if (!inference->deductive)
      rebut_program_draft_positive(draft, get_leave(map, step));
  }
  return rebut_program_new(draft, map->n_claims + map->n_inferences);
}

static void
fill_rows(RebutCommitments *self)
{
  g_autoptr(GArray) speakers = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GArray) items = g_array_new(FALSE, FALSE, sizeof(guint32));
  Pairs pairs = {speakers, items};
  Pairs turned = {items, speakers};

  list_said(self->map, &pairs);
  self->said = make_rows(&pairs, self->map->n_speakers);
  self->told = make_rows(&turned, self->map->n_claims);
  g_array_set_size(speakers, 0);
  g_array_set_size(items, 0);
  list_own(self->map, &pairs);
  self->own = make_rows(&pairs, self->map->n_speakers);
}

RebutCommitments *
rebut_commitments_new(const RebutMap *map)
{
  RebutCommitments *self = g_new0(RebutCommitments, 1);

  self->map = map;
  fill_rows(self);
  self->is_blamed = g_new0(guint8, (gsize)self->said.first[map->n_speakers] + 1);
  self->program = make_program(map);
  self->closure = rebut_closure_new(self->program);
  self->seen = g_new0(guint8, (gsize)self->program->n_atoms + 1);
  return self;
}

void
rebut_commitments_free(RebutCommitments *self)
{
  if (self == NULL)
    return;
  rebut_rows_clear(&self->said);
  g_free(self->is_blamed);
  rebut_rows_clear(&self->told);
  rebut_rows_clear(&self->own);
  g_free(self->seen);
  rebut_closure_free(self->closure);
  rebut_program_free(self->program);
  g_free(self);
}

/* The place in self->said, or NULL. */
static const guint32 *
find_said(const RebutCommitments *self, guint32 speaker, guint32 claim)
{
  return bsearch(&claim, self->said.items + self->said.first[speaker],
                 rebut_rows_count(&self->said, speaker), sizeof claim, rebut_ids_compare);
}

gboolean
rebut_commitments_has(const RebutCommitments *self, guint32 speaker, guint32 claim)
{
  return find_said(self, speaker, claim) != NULL;
}

gboolean
rebut_commitments_keeps(const RebutCommitments *self, guint32 speaker, guint32 claim)
{
  const guint32 *place = find_said(self, speaker, claim);

  return place != NULL && !self->is_blamed[place - self->said.items];
}

guint32
rebut_commitments_share(const RebutCommitments *self, guint32 one, guint32 other)
{
  for (guint32 i = self->told.first[one]; i < self->told.first[one + 1]; i++)
    if (rebut_commitments_has(self, self->told.items[i], other))
      return self->told.items[i];
  return REBUT_NONE;
}

void
rebut_commitments_blame(RebutCommitments *self, guint32 speaker, guint32 claim)
{
  self->is_blamed[find_said(self, speaker, claim) - self->said.items] = TRUE;
}

/* Gives leave for his own steps. */
static void
begin(RebutCommitments *self, guint32 speaker, gboolean own)
{
  rebut_closure_clear(self->closure);
  for (guint32 i = self->own.first[speaker]; i < self->own.first[speaker + 1] && own; i++)
    rebut_closure_add(self->closure, get_leave(self->map, self->own.items[i]));
}

void
rebut_commitments_follow(RebutCommitments *self, guint32 speaker, gboolean own)
{
  begin(self, speaker, own);
  for (guint32 i = self->said.first[speaker]; i < self->said.first[speaker + 1]; i++)
    if (!self->is_blamed[i])
      rebut_closure_add(self->closure, self->said.items[i]);
}

guint32
rebut_commitments_clash(const RebutCommitments *self)
{
  const RebutMap *map = self->map;
  guint32 clash = REBUT_NONE;

  for (guint32 done = 0; done < self->closure->n_reached; done++) {
    guint32 claim = self->closure->reached[done];
    RebutIds oppositions =
      claim < map->n_claims ? map->oppositions_of_claim[claim] : (RebutIds){NULL, 0};

    for (guint32 i = 0; i < oppositions.count; i++)
      if (self->closure
            ->holds[rebut_opposition_other(&map->oppositions[oppositions.ids[i]], claim)])
        clash = MIN(clash, oppositions.ids[i]);
  }
  return clash;
}

/* What the speaker says, of that from which the clash was drawn, ascending. */
static GArray *
trace_culprits(const RebutCommitments *self)
{
  const RebutMap *map = self->map;
  const RebutOpposition *clash = &map->oppositions[rebut_commitments_clash(self)];
  GArray *culprits = g_array_new(FALSE, FALSE, sizeof(guint32));
  const RebutClosure *closure = self->closure;
  guint n = 0;

  rebut_closure_trace(closure, clash->a, self->seen, culprits);
  rebut_closure_trace(closure, clash->b, self->seen, culprits);
  for (guint32 i = 0; i < closure->n_reached; i++)
    self->seen[closure->reached[i]] = FALSE;
  for (guint i = 0; i < culprits->len; i++) { /* leave for a step is nothing that he says */
    guint32 atom = g_array_index(culprits, guint32, i);

    if (atom < map->n_claims)
      g_array_index(culprits, guint32, n++) = atom;
  }
  g_array_set_size(culprits, n);
  g_array_sort(culprits, rebut_ids_compare);
  return culprits;
}

/* Draws what follows from the claims; the one at LEFT_OUT (G_MAXUINT: none) is not among them. */
static void
draw(RebutCommitments *self, guint32 speaker, gboolean own, const GArray *claims, guint left_out)
{
  begin(self, speaker, own);
  for (guint i = 0; i < claims->len; i++)
    if (i != left_out)
      rebut_closure_add(self->closure, g_array_index(claims, guint32, i));
}

GArray *
rebut_commitments_culprits(RebutCommitments *self, guint32 speaker, gboolean own)
{
  GArray *culprits = trace_culprits(self);

  for (guint i = 0; i < culprits->len && culprits->len <= REBUT_MAX_CULPRITS;) {
    draw(self, speaker, own, culprits, i);
    if (rebut_commitments_clash(self) != REBUT_NONE)
      g_array_remove_index(culprits, i);
    else
      i++;
  }
  draw(self, speaker, own, culprits, G_MAXUINT);
  return culprits;
}
