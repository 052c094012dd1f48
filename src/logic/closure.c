#include "closure.h"

RebutClosure *
rebut_closure_new(const RebutProgram *program)
{
  RebutClosure *self = g_new0(RebutClosure, 1);

  self->program = program;
  self->holds = g_new0(guint8, (gsize)program->n_atoms + 1);
  self->reasons = g_new(guint32, (gsize)program->n_atoms + 1);
  self->missing = g_new(guint32, (gsize)program->n_rules + 1);
  self->reached = g_new(guint32, (gsize)program->n_atoms + 1);
  for (guint32 rule = 0; rule < program->n_rules; rule++)
    self->missing[rule] = rebut_rows_count(&program->positive, rule);
  return self;
}

void
rebut_closure_free(RebutClosure *self)
{
  if (self == NULL)
    return;
  g_free(self->holds);
  g_free(self->reasons);
  g_free(self->missing);
  g_free(self->reached);
  g_free(self);
}

/* One more than any body can have. */
void
rebut_closure_block(RebutClosure *self, guint32 rule)
{
  self->missing[rule] = G_MAXUINT32;
}

static void
hold(RebutClosure *self, guint32 atom, guint32 reason)
{
  if (self->holds[atom])
    return;
  self->holds[atom] = TRUE;
  self->reasons[atom] = reason;
  self->reached[self->n_reached++] = atom;
}

void
rebut_closure_add(RebutClosure *self, guint32 atom)
{
  const RebutRows *users = &self->program->users;
  guint32 done = self->n_reached;

  hold(self, atom, REBUT_NO_RULE);
  for (; done < self->n_reached; done++) {
    guint32 next = self->reached[done];

    for (guint32 i = users->first[next]; i < users->first[next + 1]; i++)
      if (--self->missing[users->items[i]] == 0)
        hold(self, self->program->heads[users->items[i]], users->items[i]);
    self->work += rebut_rows_count(users, next) + 1;
  }
}

void
rebut_closure_clear(RebutClosure *self)
{
  const RebutRows *users = &self->program->users;

  for (guint32 done = 0; done < self->n_reached; done++) {
    guint32 atom = self->reached[done];

    self->holds[atom] = FALSE;
    for (guint32 i = users->first[atom]; i < users->first[atom + 1]; i++)
      self->missing[users->items[i]]++;
  }
  self->n_reached = 0;
}

void
rebut_closure_trace(const RebutClosure *self, guint32 atom, guint8 *seen, GArray *added)
{
  const RebutRows *positive = &self->program->positive;
  g_autoptr(GArray) stack = g_array_new(FALSE, FALSE, sizeof(guint32));

  g_array_append_val(stack, atom);
  while (stack->len > 0) {
    guint32 top = g_array_index(stack, guint32, stack->len - 1);
    guint32 rule = self->reasons[top];

    g_array_set_size(stack, stack->len - 1);
    if (seen[top])
      continue;
    seen[top] = TRUE;
    if (rule == REBUT_NO_RULE)
      g_array_append_val(added, top);
    else
      g_array_append_vals(stack, positive->items + positive->first[rule],
                          rebut_rows_count(positive, rule));
  }
}
