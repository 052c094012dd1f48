/* build_emit.c - steps, relations and oppositions become the map's, numbered in the order of the
 * text. */
#include "build_linker.h"
#include "vocabulary.h"

/* A step or a relation, in the order of the text: by its node, as an included text stands where it
 * is included. */
typedef struct {
  guint32 node;
  guint32 id;
  gboolean is_step;
} Entry;

static gint
compare_entries(gconstpointer a, gconstpointer b)
{
  guint32 x = ((const Entry *)a)->node;
  guint32 y = ((const Entry *)b)->node;

  return (x > y) - (x < y);
}

static GArray *
sort_entries(RebutLinker *self)
{
  GArray *entries = g_array_new(FALSE, FALSE, sizeof(Entry));

  for (guint i = 0; i < self->builder->done->len; i++) {
    const RebutStep *step = &g_array_index(self->builder->done, RebutStep, i);
    Entry entry = {step->node, i, TRUE};

    g_array_append_val(entries, entry);
  }
  for (guint i = 0; i < self->relations->len; i++) {
    const RebutDrawn *relation = REBUT_DRAWN(self, i);
    Entry entry = {relation->node, i, FALSE};

    if (!relation->dropped && relation->kind <= REBUT_DRAWN_UNDERCUT)
      g_array_append_val(entries, entry);
  }
  g_array_sort(entries, compare_entries);
  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index(entries, Entry, i);

    if (entry->is_step)
      self->step_numbers[entry->id] = i;
    else
      REBUT_DRAWN(self, entry->id)->number = i;
  }
  return entries;
}

static RebutTarget
get_target(RebutLinker *self, RebutEnd end)
{
  switch (end.type) {
  case REBUT_END_CLAIM:
    return (RebutTarget){REBUT_TARGET_CLAIM, end.id};
  case REBUT_END_ARGUMENT:
    return (RebutTarget){REBUT_TARGET_ARGUMENT, end.id};
  case REBUT_END_STEP:
    return (RebutTarget){REBUT_TARGET_INFERENCE, self->step_numbers[end.id]};
  case REBUT_END_RELATION:
  default:
    return (RebutTarget){REBUT_TARGET_INFERENCE, REBUT_DRAWN(self, end.id)->number};
  }
}

/* What is said of a claim or an argument, as far as it holds for a step from it: not its words, nor
 * how strong it is or what verdict is expected of it. SCHEME: the step is made by its scheme. */
static const RebutAttribution *
inherit(RebutDraft *draft, const RebutAttribution *attribution, gboolean scheme)
{
  RebutAttribution inherited = *attribution;

  inherited.quote = NULL;
  inherited.expect = REBUT_VERDICT_NONE;
  inherited.strength = -1;
  if (!scheme)
    inherited.scheme = NULL;
  if (attribution->quote == NULL && attribution->expect == REBUT_VERDICT_NONE &&
      attribution->strength < 0 && inherited.scheme == attribution->scheme)
    return attribution;
  return rebut_arena_memdup(draft->map->arena, &inherited, sizeof inherited);
}

static void
emit_relation(RebutLinker *self, const RebutDrawn *relation)
{
  static const RebutPolarity POLARITIES[] = {[REBUT_DRAWN_SUPPORT] = REBUT_SUPPORT,
                                             [REBUT_DRAWN_ATTACK] = REBUT_ATTACK,
                                             [REBUT_DRAWN_UNDERCUT] = REBUT_UNDERCUT};
  RebutInference inference = {0};
  guint32 premise = relation->from.id;

  inference.polarity = POLARITIES[relation->kind];
  inference.target = get_target(self, relation->to);
  inference.argument = REBUT_NONE;
  if (relation->from.type == REBUT_END_ARGUMENT) {
    inference.argument = relation->from.id;
    premise = rebut_draft_argument(self->builder->draft, relation->from.id)->gist;
  }
  inference.premises = rebut_draft_ids(self->builder->draft, &premise, 1);
  inference.deductive = relation->entails;
  inference.attribution = inherit(
    self->builder->draft, rebut_draft_claim(self->builder->draft, premise)->attribution, TRUE);
  inference.places = relation->places;
  g_array_append_val(self->builder->draft->inferences, inference);
}

/* What the inference says of itself, on top of what its argument says. The argument's scheme is
 * that of its last step. */
static void
emit_step(RebutLinker *self, RebutStep *step)
{
  RebutDraft *draft = self->builder->draft;
  const RebutArgument *argument =
    rebut_draft_argument(self->builder->draft, step->inference.argument);
  gboolean last = argument->lines[argument->n_lines - 1].inference ==
                  (guint32)(step - (RebutStep *)(gpointer)self->builder->done->data);

  step->inference.attribution =
    rebut_vocabulary_attribute(draft, inherit(draft, argument->attribution, last),
                               step->inference.data, self->builder->diagnostics);
  g_array_append_val(draft->inferences, step->inference);
}

static void
emit_oppositions(RebutLinker *self)
{
  for (guint i = 0; i < self->relations->len; i++) {
    const RebutDrawn *relation = REBUT_DRAWN(self, i);
    RebutOpposition opposition = {
      .kind = relation->kind == REBUT_DRAWN_CONTRARY ? REBUT_CONTRARY : REBUT_CONTRADICTORY,
      .a = relation->from.id,
      .b = relation->to.id,
      .places = relation->places,
    };

    if (!relation->dropped && relation->kind >= REBUT_DRAWN_CONTRADICTORY)
      g_array_append_val(self->builder->draft->oppositions, opposition);
  }
}

static void
number_lines(RebutLinker *self)
{
  for (guint32 i = 0; i < self->builder->draft->arguments->len; i++) {
    const RebutArgument *argument = rebut_draft_argument(self->builder->draft, i);
    RebutLine *lines = (RebutLine *)argument->lines;

    for (guint32 j = 0; j < argument->n_lines; j++)
      if (lines[j].inference != REBUT_NONE)
        lines[j].inference = self->step_numbers[lines[j].inference];
  }
}

void
rebut_linker_emit(RebutLinker *self)
{
  g_autoptr(GArray) entries = sort_entries(self);

  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index(entries, Entry, i);

    if (entry->is_step)
      emit_step(self, &g_array_index(self->builder->done, RebutStep, entry->id));
    else
      emit_relation(self, REBUT_DRAWN(self, entry->id));
  }
  emit_oppositions(self);
  number_lines(self);
}
