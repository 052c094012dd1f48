#include "well_founded.h"

#include "components.h"
#include "verify.h"

#define NO_CIRCLE G_MAXUINT32

typedef struct {
  const RebutProgram *program;
  RebutModel *model;
  guint32 *missing; /* by rule: literals of its body that do not hold yet */
  guint32 *alive;   /* by atom: rules for it that can still fire */
  guint32 *sources; /* by atom in a circle: the rule that may give it ground; REBUT_NO_RULE */
  guint32 *circles; /* by atom: its circle of support, or NO_CIRCLE */
  guint8 *dead;     /* by rule: it cannot fire any more */
  guint32 *queue;   /* atoms decided, in the order of their rounds */
  guint32 n_queue;
  guint32 *lost; /* atoms whose source died */
  guint32 n_lost;
  guint32 *unsourced; /* by rule: atoms of its body that wait for a source in this round */
  guint32 round;
} Solving;

static void
decide(Solving *self, guint32 atom, RebutTruth value, guint32 reason)
{
  if (self->model->values[atom] != REBUT_UNDEFINED)
    return;
  self->model->values[atom] = (guint8)value;
  self->model->rounds[atom] = self->round;
  self->model->reasons[atom] = reason;
  self->queue[self->n_queue++] = atom;
}

static void
lose(Solving *self, guint32 atom)
{
  self->sources[atom] = REBUT_NO_RULE;
  self->lost[self->n_lost++] = atom;
}

static void
kill_rule(Solving *self, guint32 rule)
{
  guint32 head = self->program->heads[rule];

  if (self->dead[rule])
    return;
  self->dead[rule] = TRUE;
  if (--self->alive[head] == 0)
    decide(self, head, REBUT_FALSE, REBUT_NO_RULE);
  else if (self->sources[head] == rule)
    lose(self, head);
}

/* One literal of RULE holds. */
static void
satisfy(Solving *self, guint32 rule)
{
  if (--self->missing[rule] == 0)
    decide(self, self->program->heads[rule], REBUT_TRUE, rule);
}

static void
propagate(Solving *self, guint32 atom)
{
  const RebutProgram *program = self->program;
  gboolean is_true = self->model->values[atom] == REBUT_TRUE;
  const RebutRows *helped = is_true ? &program->users : &program->blocked;
  const RebutRows *killed = is_true ? &program->blocked : &program->users;

  for (guint32 i = helped->first[atom]; i < helped->first[atom + 1]; i++)
    satisfy(self, helped->items[i]);
  for (guint32 i = killed->first[atom]; i < killed->first[atom + 1]; i++)
    kill_rule(self, killed->items[i]);
}

static gboolean
is_waiting(const Solving *self, guint32 atom, guint32 circle)
{
  return self->circles[atom] == circle && self->sources[atom] == REBUT_NO_RULE &&
         self->model->values[atom] == REBUT_UNDEFINED;
}

/* What drew its ground from a lost atom is lost too. */
static void
spread_loss(Solving *self)
{
  const RebutProgram *program = self->program;

  for (guint32 i = 0; i < self->n_lost; i++) {
    guint32 atom = self->lost[i];

    for (guint32 k = program->users.first[atom]; k < program->users.first[atom + 1]; k++) {
      guint32 rule = program->users.items[k];
      guint32 head = program->heads[rule];

      if (self->sources[head] == rule && self->circles[head] == self->circles[atom] &&
          self->model->values[head] == REBUT_UNDEFINED)
        lose(self, head);
    }
  }
}

/* For every rule that could give a lost atom ground: how many of its atoms have none themselves. */
static void
count_unsourced(Solving *self)
{
  const RebutProgram *program = self->program;

  for (guint32 i = 0; i < self->n_lost; i++) {
    guint32 atom = self->lost[i];

    for (guint32 k = program->rules_of.first[atom]; k < program->rules_of.first[atom + 1]; k++) {
      guint32 rule = program->rules_of.items[k];
      guint32 n = 0;

      for (guint32 b = program->positive.first[rule]; b < program->positive.first[rule + 1]; b++)
        if (is_waiting(self, program->positive.items[b], self->circles[atom]))
          n++;
      self->unsourced[rule] = n;
    }
  }
}

/* Gives HEAD its ground from RULE, if it waits for one. */
static void
offer(Solving *self, guint32 rule, guint32 circle, guint32 *found, guint32 *n_found)
{
  guint32 head = self->program->heads[rule];

  if (self->dead[rule] || self->unsourced[rule] > 0 || !is_waiting(self, head, circle))
    return;
  self->sources[head] = rule;
  found[(*n_found)++] = head;
}

static void
find_sources(Solving *self, guint32 *found)
{
  const RebutProgram *program = self->program;
  guint32 n_found = 0;

  for (guint32 i = 0; i < self->n_lost; i++) {
    guint32 atom = self->lost[i];

    for (guint32 k = program->rules_of.first[atom]; k < program->rules_of.first[atom + 1]; k++)
      offer(self, program->rules_of.items[k], self->circles[atom], found, &n_found);
  }
  for (guint32 i = 0; i < n_found; i++) {
    guint32 atom = found[i];

    for (guint32 k = program->users.first[atom]; k < program->users.first[atom + 1]; k++) {
      guint32 rule = program->users.items[k];

      if (!is_waiting(self, program->heads[rule], self->circles[atom]))
        continue;
      self->unsourced[rule]--;
      offer(self, rule, self->circles[atom], found, &n_found);
    }
  }
}

/* What is left without ground only supports itself. */
static void
decide_unfounded(Solving *self, guint32 *found)
{
  spread_loss(self);
  count_unsourced(self);
  find_sources(self, found);
  for (guint32 i = 0; i < self->n_lost; i++)
    if (is_waiting(self, self->lost[i], self->circles[self->lost[i]]))
      decide(self, self->lost[i], REBUT_FALSE, REBUT_NO_RULE);
  self->n_lost = 0;
}

/* From each atom to those that its rules need. */
static RebutRows
list_needs(const RebutProgram *program)
{
  RebutRows needs = {g_new(guint32, (gsize)program->n_atoms + 1), NULL};
  guint32 n = 0;

  needs.items = g_new(guint32, (gsize)program->positive.first[program->n_rules] + 1);
  for (guint32 atom = 0; atom < program->n_atoms; atom++) {
    needs.first[atom] = n;
    for (guint32 k = program->rules_of.first[atom]; k < program->rules_of.first[atom + 1]; k++) {
      guint32 rule = program->rules_of.items[k];

      for (guint32 b = program->positive.first[rule]; b < program->positive.first[rule + 1]; b++)
        needs.items[n++] = program->positive.items[b];
    }
  }
  needs.first[program->n_atoms] = n;
  return needs;
}

static gboolean
needs_itself(const RebutRows *needs, guint32 atom)
{
  for (guint32 i = needs->first[atom]; i < needs->first[atom + 1]; i++)
    if (needs->items[i] == atom)
      return TRUE;
  return FALSE;
}

/* Circles of support; all that is in one has yet to find its ground. */
static void
find_circles(Solving *self)
{
  const RebutProgram *program = self->program;
  RebutRows needs = list_needs(program);
  guint32 n;
  g_autofree guint32 *components = rebut_components_find(&needs, program->n_atoms, &n);
  g_autofree guint32 *sizes = g_new0(guint32, (gsize)n + 1);

  for (guint32 atom = 0; atom < program->n_atoms; atom++)
    sizes[components[atom]]++;
  for (guint32 atom = 0; atom < program->n_atoms; atom++) {
    gboolean circular = sizes[components[atom]] > 1 || needs_itself(&needs, atom);

    self->circles[atom] = circular ? components[atom] : NO_CIRCLE;
    if (circular)
      lose(self, atom);
  }
  g_free(needs.first);
  g_free(needs.items);
}

/* Facts are true, and what no rule is for is false. */
static void
begin(Solving *self)
{
  const RebutProgram *program = self->program;

  self->round = 1;
  for (guint32 rule = 0; rule < program->n_rules; rule++) {
    self->missing[rule] =
      rebut_rows_count(&program->positive, rule) + rebut_rows_count(&program->negative, rule);
    if (self->missing[rule] == 0)
      decide(self, program->heads[rule], REBUT_TRUE, rule);
  }
  for (guint32 atom = 0; atom < program->n_atoms; atom++) {
    self->sources[atom] = REBUT_NO_RULE;
    self->alive[atom] = rebut_rows_count(&program->rules_of, atom);
    if (self->alive[atom] == 0)
      decide(self, atom, REBUT_FALSE, REBUT_NO_RULE);
  }
  find_circles(self);
}

static void
solve(Solving *self, guint32 *found)
{
  guint32 done = 0;

  begin(self);
  decide_unfounded(self, found);
  while (done < self->n_queue) {
    guint32 end = self->n_queue;

    self->round++;
    for (; done < end; done++)
      propagate(self, self->queue[done]);
    if (done == self->n_queue && self->n_lost > 0)
      decide_unfounded(self, found);
  }
}

RebutModel *
rebut_model_new(guint32 n_atoms)
{
  RebutModel *self = g_new0(RebutModel, 1);

  self->n_atoms = n_atoms;
  self->values = g_new0(guint8, (gsize)n_atoms + 1);
  self->rounds = g_new0(guint32, (gsize)n_atoms + 1);
  self->reasons = g_new(guint32, (gsize)n_atoms + 1);
  for (guint32 atom = 0; atom <= n_atoms; atom++)
    self->reasons[atom] = REBUT_NO_RULE;
  return self;
}

void
rebut_model_free(RebutModel *self)
{
  if (self == NULL)
    return;
  g_free(self->values);
  g_free(self->rounds);
  g_free(self->reasons);
  g_free(self);
}

RebutModel *
rebut_well_founded_new(const RebutProgram *program)
{
  gsize n_atoms = (gsize)program->n_atoms + 1;
  gsize n_rules = (gsize)program->n_rules + 1;
  g_autofree guint32 *missing = g_new(guint32, n_rules);
  g_autofree guint32 *alive = g_new(guint32, n_atoms);
  g_autofree guint32 *sources = g_new(guint32, n_atoms);
  g_autofree guint32 *circles = g_new(guint32, n_atoms);
  g_autofree guint8 *dead = g_new0(guint8, n_rules);
  g_autofree guint32 *queue = g_new(guint32, n_atoms);
  g_autofree guint32 *lost = g_new(guint32, n_atoms);
  g_autofree guint32 *unsourced = g_new0(guint32, n_rules);
  g_autofree guint32 *found = g_new(guint32, n_atoms);
  Solving self = {
    .program = program,
    .model = rebut_model_new(program->n_atoms),
    .missing = missing,
    .alive = alive,
    .sources = sources,
    .circles = circles,
    .dead = dead,
    .queue = queue,
    .lost = lost,
    .unsourced = unsourced,
  };

  solve(&self, found);
#ifndef NDEBUG
  g_assert(rebut_model_is_stable(program, self.model));
#endif
  return self.model;
}
