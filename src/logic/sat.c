#include "sat.h"

#include <ccadical.h>

struct _RebutSat {
  CCaDiCaL *solver;
  gint n_variables;
  gint64 deadline;
};

static int
is_late(void *data)
{
  const RebutSat *self = data;

  return self->deadline != 0 && g_get_monotonic_time() > self->deadline;
}

RebutSat *
rebut_sat_new(gint64 deadline)
{
  RebutSat *self = g_new0(RebutSat, 1);

  self->deadline = deadline;
  self->solver = ccadical_init();
  ccadical_set_option(self->solver, "quiet", 1);
  /* The programs of debates are small: what is prepared for large ones costs more than it saves. */
  ccadical_set_option(self->solver, "lucky", 0);
  ccadical_set_option(self->solver, "walk", 0);
  ccadical_set_terminate(self->solver, self, is_late);
  return self;
}

void
rebut_sat_free(RebutSat *self)
{
  if (self == NULL)
    return;
  ccadical_release(self->solver);
  g_free(self);
}

gint
rebut_sat_variable(RebutSat *self)
{
  return ++self->n_variables;
}

void
rebut_sat_add(RebutSat *self, gint literal)
{
  ccadical_add(self->solver, literal);
}

void
rebut_sat_add_unit(RebutSat *self, gint literal)
{
  ccadical_add(self->solver, literal);
  ccadical_add(self->solver, 0);
}

void
rebut_sat_add_pair(RebutSat *self, gint one, gint other)
{
  ccadical_add(self->solver, one);
  ccadical_add(self->solver, other);
  ccadical_add(self->solver, 0);
}

void
rebut_sat_assume(RebutSat *self, gint literal)
{
  ccadical_assume(self->solver, literal);
}

RebutSatAnswer
rebut_sat_solve(RebutSat *self)
{
  int answer;

  if (is_late(self))
    return REBUT_SAT_UNKNOWN;
  answer = ccadical_solve(self->solver);
  return answer == 10 ? REBUT_SAT_YES : answer == 20 ? REBUT_SAT_NO : REBUT_SAT_UNKNOWN;
}

void
rebut_sat_limit(RebutSat *self, gint conflicts)
{
  ccadical_limit(self->solver, "conflicts", conflicts);
}

gboolean
rebut_sat_failed(const RebutSat *self, gint literal)
{
  return ccadical_failed(self->solver, literal) != 0;
}

gboolean
rebut_sat_holds(const RebutSat *self, gint literal)
{
  return ccadical_val(self->solver, literal) > 0;
}
