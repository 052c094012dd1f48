#include "settle.h"

#include "components.h"
#include "grounds.h"

static gboolean
has_value(const RebutRows *rows, guint32 rule, const RebutModel *model, RebutTruth value)
{
  for (guint32 i = rows->first[rule]; i < rows->first[rule + 1]; i++)
    if (model->values[rows->items[i]] == value)
      return TRUE;
  return FALSE;
}

static void
add_open(const RebutRows *rows, guint32 rule, const RebutModel *model, GArray *needs)
{
  for (guint32 i = rows->first[rule]; i < rows->first[rule + 1]; i++)
    if (model->values[rows->items[i]] == REBUT_UNDEFINED)
      g_array_append_val(needs, rows->items[i]);
}

/* From each open atom to the open ones that its rules look at. FIRST and ITEMS hold them. */
static RebutRows
list_needs(const RebutJudgement *self, GArray *first, GArray *items)
{
  const RebutProgram *program = self->debate->program;
  const RebutModel *model = self->grounded;

  for (guint32 atom = 0; atom < program->n_atoms; atom++) {
    g_array_append_val(first, items->len);
    for (guint32 i = program->rules_of.first[atom];
         model->values[atom] == REBUT_UNDEFINED && i < program->rules_of.first[atom + 1]; i++) {
      guint32 rule = program->rules_of.items[i];

      if (has_value(&program->positive, rule, model, REBUT_FALSE) ||
          has_value(&program->negative, rule, model, REBUT_TRUE))
        continue;
      add_open(&program->positive, rule, model, items);
      add_open(&program->negative, rule, model, items);
    }
  }
  g_array_append_val(first, items->len);
  return (RebutRows){(guint32 *)(gpointer)first->data, (guint32 *)(gpointer)items->data};
}

/* Walks from START, in breadth, within WITHIN of COMPONENTS (G_MAXUINT32: everywhere) until it
 * comes back. PARENTS, by atom, gets from where; all REBUT_NONE at first. Returns the atom from
 * which it came back, or REBUT_NONE; REACHED gets the atoms in their order. */
static guint32
walk(const RebutRows *needs,
     guint32 start,
     const guint32 *components,
     guint32 within,
     guint32 *parents,
     GArray *reached)
{
  g_array_append_val(reached, start);
  for (guint i = 0; i < reached->len; i++) {
    guint32 atom = g_array_index(reached, guint32, i);

    for (guint32 k = needs->first[atom]; k < needs->first[atom + 1]; k++) {
      guint32 next = needs->items[k];

      if (next == start && within != G_MAXUINT32)
        return atom;
      if (next == start || parents[next] != REBUT_NONE ||
          (within != G_MAXUINT32 && components[next] != within))
        continue;
      parents[next] = atom;
      g_array_append_val(reached, next);
    }
  }
  return REBUT_NONE;
}

/* The first of the atoms reached that rests on nothing open outside of its component. Components
 * are numbered from those that need no other. */
static guint32
find_root(const GArray *reached, const guint32 *components)
{
  guint32 root = g_array_index(reached, guint32, 0);

  for (guint i = 1; i < reached->len; i++)
    if (components[g_array_index(reached, guint32, i)] < components[root])
      root = g_array_index(reached, guint32, i);
  return root;
}

/* The claims of the N atoms at ATOMS, from the last to the first: those that they are, or are the
 * rejections of, each once. So a claim may depend on the next by way of claims before it. */
static GArray *
list_claims(const RebutMap *map, const guint32 *atoms, guint n)
{
  g_autofree guint8 *seen = g_new0(guint8, (gsize)map->n_claims + 1);
  GArray *claims = g_array_new(FALSE, FALSE, sizeof(guint32));

  for (guint i = n; i > 0; i--) {
    guint32 claim = atoms[i - 1] < map->n_claims ? atoms[i - 1] : atoms[i - 1] - map->n_claims;

    if (atoms[i - 1] >= 2 * map->n_claims || seen[claim])
      continue;
    seen[claim] = TRUE;
    g_array_append_val(claims, claim);
  }
  return claims;
}

GArray *
rebut_contested_circle(const RebutJudgement *self, guint32 claim)
{
  const RebutMap *map = self->debate->map;
  guint32 n_atoms = self->debate->program->n_atoms;
  g_autoptr(GArray) first = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GArray) items = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GArray) reached = g_array_new(FALSE, FALSE, sizeof(guint32));
  RebutRows needs = list_needs(self, first, items);
  guint32 n;
  g_autofree guint32 *components = rebut_components_find(&needs, n_atoms, &n);
  g_autofree guint32 *parents = rebut_nones_new(n_atoms);
  g_autoptr(GArray) atoms = g_array_new(FALSE, FALSE, sizeof(guint32));
  GArray *circle;
  guint32 root;

  walk(&needs, claim, components, G_MAXUINT32, parents, reached);
  root = find_root(reached, components);
  rebut_nones_set(parents, n_atoms);
  g_array_set_size(reached, 0);
  for (guint32 atom = walk(&needs, root, components, components[root], parents, reached);
       atom != REBUT_NONE; atom = parents[atom])
    g_array_append_val(atoms, atom);
  circle = list_claims(map, (const guint32 *)(gconstpointer)atoms->data, atoms->len);
  if (circle->len < 2)
    g_array_set_size(circle, 0);
  return circle;
}

/* Whether CLAIM is settled when OTHER is granted or rejected. */
static gboolean
settles(const RebutJudgement *self, guint32 claim, guint32 other, gboolean granted)
{
  RebutJudgeOptions options = self->options;
  RebutIds *given = granted ? &options.debate.granted : &options.debate.rejected;
  g_autofree guint32 *ids = g_new(guint32, (gsize)given->count + 1);
  g_autoptr(RebutJudgement) judgement = NULL;

  for (guint32 i = 0; i < given->count; i++)
    ids[i] = given->ids[i];
  ids[given->count] = other;
  *given = (RebutIds){ids, given->count + 1};
  judgement = rebut_judge(self->debate->map, &options);
  return judgement->claims[claim] != REBUT_VERDICT_CONTESTED;
}

void
rebut_settling_claims(const RebutJudgement *self,
                      guint32 claim,
                      GArray *granting,
                      GArray *rejecting,
                      gboolean *complete)
{
  g_autoptr(GArray) grounds = rebut_verdict_grounds(self, claim);
  guint n = rebut_grounds_tried(self, grounds, REBUT_SETTLING_MOST, REBUT_SETTLING_RULES);

  for (guint i = 0; i < n; i++) {
    guint32 other = g_array_index(grounds, guint32, i);

    if (rebut_claim_is_given(self, other))
      continue;
    if (settles(self, claim, other, TRUE))
      g_array_append_val(granting, other);
    if (settles(self, claim, other, FALSE))
      g_array_append_val(rejecting, other);
  }
  *complete = grounds == NULL || n == grounds->len;
}
