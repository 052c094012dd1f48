/* build_redundant.c - an attack on an argument whose premise the same claim attacks or contradicts
 * says nothing new.
 *
 * Whether there is such a premise is looked up on the shorter side, from the argument's premises or
 * from what the claim attacks. As each pair of a claim and an argument is looked up once, N signs
 * take N * sqrt(N) steps. */
#include "build_linker.h"
#include "rows.h"

typedef struct {
  RebutLinker *linker;
  RebutRows against;   /* by claim: the relations, twice their number and a bit, by which it
                          attacks or contradicts another */
  guint32 *premise_of; /* by claim: the last argument looked at that it is a premise of */
} Search;

static guint32
get_owner(const Search *self, const RebutLine *line)
{
  return rebut_draft_occurrence(self->linker->builder->draft, line->occurrence)->owner;
}

static RebutRows
list_against(RebutLinker *linker)
{
  guint32 n = linker->relations->len;
  g_autofree guint32 *keys = rebut_nones_new(2 * (gsize)n);

  for (guint32 i = 0; i < n; i++) {
    const RebutDrawn *relation = REBUT_DRAWN(linker, i);

    if (relation->kind == REBUT_DRAWN_SUPPORT || relation->kind == REBUT_DRAWN_UNDERCUT ||
        relation->from.type != REBUT_END_CLAIM || relation->to.type != REBUT_END_CLAIM)
      continue;
    keys[2 * (gsize)i] = relation->from.id;
    if (relation->kind >= REBUT_DRAWN_CONTRADICTORY)
      keys[2 * (gsize)i + 1] = relation->to.id;
  }
  return rebut_rows_by_key(keys, NULL, 2 * n, linker->builder->draft->claims->len);
}

/* By argument, the attacks on it that come from claims. */
static RebutRows
list_attacks(RebutLinker *linker)
{
  guint32 n = linker->relations->len;
  g_autofree guint32 *keys = rebut_nones_new(n);

  for (guint32 i = 0; i < n; i++) {
    const RebutDrawn *relation = REBUT_DRAWN(linker, i);

    if (relation->kind == REBUT_DRAWN_ATTACK && relation->from.type == REBUT_END_CLAIM &&
        relation->to.type == REBUT_END_ARGUMENT)
      keys[i] = relation->to.id;
  }
  return rebut_rows_by_key(keys, NULL, n, linker->builder->draft->arguments->len);
}

/* Both searches find the relation that is drawn first. */
static guint32
find_by_premises(const Search *self, RebutEnd claim, const RebutArgument *argument)
{
  static const RebutDrawnKind KINDS[] = {REBUT_DRAWN_ATTACK, REBUT_DRAWN_CONTRADICTORY,
                                         REBUT_DRAWN_CONTRARY};
  guint32 first = REBUT_NONE;

  for (guint32 i = 0; i < argument->n_lines; i++) {
    const RebutLine *line = &argument->lines[i];
    RebutEnd premise = {REBUT_END_CLAIM, get_owner(self, line)};

    if (line->inference != REBUT_NONE || premise.id == claim.id)
      continue;
    for (guint k = 0; k < G_N_ELEMENTS(KINDS); k++)
      first = MIN(first, rebut_linker_find(self->linker, KINDS[k], claim, premise));
  }
  return first;
}

static guint32
find_by_relations(const Search *self, guint32 claim, guint32 argument)
{
  for (guint32 i = self->against.first[claim]; i < self->against.first[claim + 1]; i++) {
    guint32 id = self->against.items[i] / 2;
    const RebutDrawn *relation = REBUT_DRAWN(self->linker, id);
    guint32 other = relation->from.id == claim ? relation->to.id : relation->from.id;

    if (other != claim && self->premise_of[other] == argument)
      return id;
  }
  return REBUT_NONE;
}

/* Notes for each of the N attacks on ARGUMENT what says it already. */
static void
look_at_argument(Search *self, guint32 argument, const guint32 *attacks, guint32 n, guint32 *same)
{
  const RebutArgument *attacked = rebut_draft_argument(self->linker->builder->draft, argument);

  for (guint32 i = 0; n > 0 && i < attacked->n_lines; i++)
    if (attacked->lines[i].inference == REBUT_NONE)
      self->premise_of[get_owner(self, &attacked->lines[i])] = argument;
  for (guint32 i = 0; i < n; i++) {
    RebutEnd claim = REBUT_DRAWN(self->linker, attacks[i])->from;

    same[attacks[i]] = rebut_rows_count(&self->against, claim.id) < attacked->n_lines
                         ? find_by_relations(self, claim.id, argument)
                         : find_by_premises(self, claim, attacked);
  }
}

void
rebut_linker_drop_redundant(RebutLinker *self)
{
  const RebutDraft *draft = self->builder->draft;
  g_auto(RebutRows) against = list_against(self);
  g_auto(RebutRows) attacks = list_attacks(self);
  g_autofree guint32 *premise_of = rebut_nones_new(draft->claims->len);
  g_autofree guint32 *same = rebut_nones_new(self->relations->len);
  Search search = {self, against, premise_of};

  for (guint32 i = 0; i < draft->arguments->len; i++)
    look_at_argument(&search, i, &attacks.items[attacks.first[i]], rebut_rows_count(&attacks, i),
                     same);
  for (guint32 i = 0; i < self->relations->len; i++)
    if (same[i] != REBUT_NONE)
      rebut_linker_drop(self, REBUT_DRAWN(self, i), same[i]);
}
