#include "well_founded.h"

#include "verify.h"

#define DEAD 0x80000000U

/* What is needed of a rule whenever one of its literals is decided, side by side. */
typedef struct {
  guint32 head;
  guint32 missing; /* literals of its body that do not hold yet; DEAD: it cannot fire any more */
} Rule;

typedef struct {
  const RebutProgram *program;
  RebutModel *model;
  Rule *rules;
  guint32 *alive;   /* by atom: rules for it that can still fire */
  guint32 *sources; /* by undefined atom: the rule that may give it ground, or REBUT_NO_RULE; NULL
                       before they are looked for */
  guint32 *queue;   /* atoms decided, in the order of their rounds */
  guint32 n_queue;
  guint32 *lost; /* atoms whose source died */
  guint32 n_lost;
  guint32 *found; /* atoms that got a source, to be passed on */
  guint32 n_found;
  guint32 *unsourced; /* by rule: atoms of its body that wait for a source */
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

static gboolean
is_dead(const Solving *self, guint32 rule)
{
  return (self->rules[rule].missing & DEAD) != 0;
}

static void
kill_rule(Solving *self, guint32 rule)
{
  guint32 head = self->rules[rule].head;

  if (is_dead(self, rule))
    return;
  self->rules[rule].missing |= DEAD;
  if (--self->alive[head] == 0)
    decide(self, head, REBUT_FALSE, REBUT_NO_RULE);
  else if (self->sources != NULL && self->sources[head] == rule)
    lose(self, head);
}

/* One literal of RULE holds. */
static void
satisfy(Solving *self, guint32 rule)
{
  if (--self->rules[rule].missing == 0)
    decide(self, self->rules[rule].head, REBUT_TRUE, rule);
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

/* Decides all that follows from what is in the queue behind DONE. */
static void
propagate_all(Solving *self, guint32 *done)
{
  while (*done < self->n_queue) {
    guint32 end = self->n_queue;

    self->round++;
    for (; *done < end; (*done)++)
      propagate(self, self->queue[*done]);
  }
}

static gboolean
is_waiting(const Solving *self, guint32 atom)
{
  return self->sources[atom] == REBUT_NO_RULE && self->model->values[atom] == REBUT_UNDEFINED;
}

/* What drew its ground from a lost atom is lost too. */
static void
spread_loss(Solving *self)
{
  const RebutRows *users = &self->program->users;

  for (guint32 i = 0; i < self->n_lost; i++) {
    guint32 atom = self->lost[i];

    for (guint32 k = users->first[atom]; k < users->first[atom + 1]; k++) {
      guint32 head = self->rules[users->items[k]].head;

      if (self->sources[head] == users->items[k] && self->model->values[head] == REBUT_UNDEFINED)
        lose(self, head);
    }
  }
}

/* Gives the head of RULE, if it waits for one, its ground when no atom of the rule waits itself. */
static void
offer(Solving *self, guint32 rule)
{
  guint32 head = self->rules[rule].head;

  if (is_dead(self, rule) || self->unsourced[rule] > 0 || !is_waiting(self, head))
    return;
  self->sources[head] = rule;
  self->found[self->n_found++] = head;
}

/* Counts for a rule how many of its atoms have no ground themselves. */
static void
count_unsourced(Solving *self, guint32 rule)
{
  const RebutRows *body = &self->program->positive;
  guint32 n = 0;

  if (is_dead(self, rule))
    return;
  for (guint32 i = body->first[rule]; i < body->first[rule + 1]; i++)
    n += is_waiting(self, body->items[i]) ? 1 : 0;
  self->unsourced[rule] = n;
}

/* Passes on the ground that has been found. */
static void
spread_sources(Solving *self)
{
  const RebutRows *users = &self->program->users;

  for (guint32 i = 0; i < self->n_found; i++) {
    guint32 atom = self->found[i];

    for (guint32 k = users->first[atom]; k < users->first[atom + 1]; k++) {
      if (!is_waiting(self, self->rules[users->items[k]].head))
        continue;
      self->unsourced[users->items[k]]--;
      offer(self, users->items[k]);
    }
  }
  self->n_found = 0;
}

/* What is left without ground only supports itself. */
static void
decide_unfounded(Solving *self)
{
  for (guint32 i = 0; i < self->n_lost; i++)
    if (is_waiting(self, self->lost[i]))
      decide(self, self->lost[i], REBUT_FALSE, REBUT_NO_RULE);
  self->n_lost = 0;
}

/* Everything undefined looks for its ground. */
static void
find_sources(Solving *self)
{
  const RebutProgram *program = self->program;

  self->sources = g_new(guint32, (gsize)program->n_atoms + 1);
  self->lost = g_new(guint32, (gsize)program->n_atoms + 1);
  self->found = g_new(guint32, (gsize)program->n_atoms + 1);
  self->unsourced = g_new(guint32, (gsize)program->n_rules + 1);
  for (guint32 atom = 0; atom < program->n_atoms; atom++) {
    self->sources[atom] = REBUT_NO_RULE;
    if (self->model->values[atom] == REBUT_UNDEFINED)
      self->lost[self->n_lost++] = atom;
  }
  for (guint32 rule = 0; rule < program->n_rules; rule++)
    count_unsourced(self, rule);
  for (guint32 rule = 0; rule < program->n_rules; rule++)
    offer(self, rule);
  spread_sources(self);
  decide_unfounded(self);
}

/* What has lost its ground looks for another. */
static void
replace_sources(Solving *self)
{
  const RebutRows *rules = &self->program->rules_of;

  spread_loss(self);
  for (guint32 i = 0; i < self->n_lost; i++)
    for (guint32 k = rules->first[self->lost[i]]; k < rules->first[self->lost[i] + 1]; k++)
      count_unsourced(self, rules->items[k]);
  for (guint32 i = 0; i < self->n_lost; i++)
    for (guint32 k = rules->first[self->lost[i]]; k < rules->first[self->lost[i] + 1]; k++)
      offer(self, rules->items[k]);
  spread_sources(self);
  decide_unfounded(self);
}

/* What is given holds, facts are true, and what no rule is for is false. */
static void
begin(Solving *self, const guint8 *given)
{
  const RebutProgram *program = self->program;

  for (guint32 atom = 0; given != NULL && atom < program->n_atoms; atom++)
    if (given[atom] != REBUT_UNDEFINED)
      decide(self, atom, (RebutTruth)given[atom], REBUT_NO_RULE);
  for (guint32 rule = 0; rule < program->n_rules; rule++) {
    guint32 n =
      rebut_rows_count(&program->positive, rule) + rebut_rows_count(&program->negative, rule);

    self->rules[rule] = (Rule){program->heads[rule], n};
    if (n == 0)
      decide(self, program->heads[rule], REBUT_TRUE, rule);
  }
  for (guint32 atom = 0; atom < program->n_atoms; atom++) {
    self->alive[atom] = rebut_rows_count(&program->rules_of, atom);
    if (self->alive[atom] == 0)
      decide(self, atom, REBUT_FALSE, REBUT_NO_RULE);
  }
}

/* Most debates are decided before anybody asks for circles. */
static void
solve(Solving *self, const guint8 *given)
{
  guint32 done = 0;

  begin(self, given);
  propagate_all(self, &done);
  if (self->n_queue == self->program->n_atoms)
    return;
  find_sources(self);
  propagate_all(self, &done);
  while (self->n_lost > 0) {
    replace_sources(self);
    propagate_all(self, &done);
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
rebut_well_founded_new(const RebutProgram *program, const guint8 *given)
{
  g_autofree Rule *rules = g_new0(Rule, (gsize)program->n_rules + 1);
  g_autofree guint32 *alive = g_new0(guint32, (gsize)program->n_atoms + 1);
  g_autofree guint32 *queue = g_new(guint32, (gsize)program->n_atoms + 1);
  Solving self = {
    .program = program,
    .model = rebut_model_new(program->n_atoms),
    .rules = rules,
    .alive = alive,
    .queue = queue,
    .round = 1,
  };

  solve(&self, given);
  g_free(self.sources);
  g_free(self.lost);
  g_free(self.found);
  g_free(self.unsourced);
#ifndef NDEBUG
  g_assert(rebut_model_is_stable(program, self.model, given));
#endif
  return self.model;
}
