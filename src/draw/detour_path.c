#include "detour_path.h"

#include "ids.h"

#include <math.h>

#define BEND      9    /* of a bend, in steps */
#define N_BUCKETS 1024 /* a power of two, above what one move can cost */
#define SLACK     4    /* cells between an aim and a goal, at most */

/* A state is a cell and whether it is run through upright; one more is the end. */
typedef struct {
  guint32 state;
  guint32 cost; /* from the start */
} Entry;

struct _RebutPathFinder {
  const RebutGrid *grid;
  guint32 n_states;
  guint32 *costs;   /* by state: the least known */
  guint32 *before;  /* by state: the one that it was reached from; at a start and the end: a port */
  guint32 *rounds;  /* by state: in which search these were set */
  guint32 *goals;   /* by cell: one more than a port's number, or 0 */
  GArray **buckets; /* by cost and the distance that is left, modulo N_BUCKETS: of Entry */
  guint32 n_open;
  guint32 first; /* the bucket to begin with, before the modulus */
  guint32 round;
  guint32 steps_left;
  const RebutArea *aim;
};

RebutPathFinder *
rebut_path_finder_new(const RebutGrid *grid, guint32 most_steps)
{
  RebutPathFinder *self = g_new0(RebutPathFinder, 1);
  gsize n_cells = (gsize)grid->n_columns * grid->n_rows;

  self->grid = grid;
  self->n_states = (guint32)(2 * n_cells + 1);
  self->costs = g_new(guint32, self->n_states);
  self->before = g_new(guint32, self->n_states);
  self->rounds = g_new0(guint32, self->n_states);
  self->goals = g_new0(guint32, n_cells);
  self->buckets = g_new(GArray *, N_BUCKETS);
  for (guint i = 0; i < N_BUCKETS; i++)
    self->buckets[i] = g_array_new(FALSE, FALSE, sizeof(Entry));
  self->steps_left = most_steps;
  return self;
}

void
rebut_path_finder_free(RebutPathFinder *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < N_BUCKETS; i++)
    g_array_unref(self->buckets[i]);
  g_free(self->buckets);
  g_free(self->goals);
  g_free(self->rounds);
  g_free(self->before);
  g_free(self->costs);
  g_free(self);
}

/* Never more than the steps that are left to a goal. */
static guint32
find_distance(const RebutPathFinder *self, guint32 state)
{
  RebutPoint at;
  gdouble x;
  gdouble y;

  if (state == self->n_states - 1)
    return 0;
  at = rebut_grid_get_point(self->grid, state / 2);
  x = MAX(self->aim->left - at.x, at.x - self->aim->right) / REBUT_GRID_STEP - SLACK;
  y = MAX(self->aim->top - at.y, at.y - self->aim->bottom) / REBUT_GRID_STEP - SLACK;
  return (guint32)(MAX(x, 0) + MAX(y, 0));
}

static void
reach(RebutPathFinder *self, guint32 state, guint32 cost, guint32 before)
{
  Entry entry = {state, cost};
  guint32 sum = cost + find_distance(self, state);

  if (self->rounds[state] == self->round && self->costs[state] <= cost)
    return;
  self->rounds[state] = self->round;
  self->costs[state] = cost;
  self->before[state] = before;
  g_array_append_val(self->buckets[sum % N_BUCKETS], entry);
  self->first = MIN(self->first, sum);
  self->n_open++;
}

static void
try_cell(RebutPathFinder *self, const Entry *from, guint32 cell, gboolean upright)
{
  guint32 state = 2 * cell + (upright ? 1 : 0);
  guint8 cost = self->grid->costs[state];
  guint32 bend = 0;

  if (cost == REBUT_GRID_BLOCKED)
    return;
  /* A corner lies on both lines. */
  if (from->state % 2 != state % 2)
    bend = BEND + self->grid->costs[from->state ^ 1];
  reach(self, state, from->cost + 1 + cost + bend, from->state);
}

static void
go_on(RebutPathFinder *self, const Entry *from, const GArray *goals)
{
  const RebutGrid *grid = self->grid;
  guint32 cell = from->state / 2;
  guint32 column = cell % grid->n_columns;

  if (self->goals[cell] != 0) {
    const RebutPort *port = &g_array_index(goals, RebutPort, self->goals[cell] - 1);
    guint32 bend = (from->state % 2 == 1) == port->upright ? 0 : BEND;

    reach(self, self->n_states - 1, from->cost + port->cost + bend, from->state);
  }
  if (column > 0)
    try_cell(self, from, cell - 1, FALSE);
  if (column + 1 < grid->n_columns)
    try_cell(self, from, cell + 1, FALSE);
  if (cell >= grid->n_columns)
    try_cell(self, from, cell - grid->n_columns, TRUE);
  if (cell + grid->n_columns < grid->n_columns * grid->n_rows)
    try_cell(self, from, cell + grid->n_columns, TRUE);
}

/* Takes the cheapest first; as costs never sink, one round over the buckets follows another. */
static gboolean
search(RebutPathFinder *self, const GArray *goals)
{
  for (guint32 at = self->first; self->n_open > 0 && self->steps_left > 0;) {
    GArray *bucket = self->buckets[at % N_BUCKETS];
    Entry entry;

    if (bucket->len == 0) {
      at++;
      continue;
    }
    entry = g_array_index(bucket, Entry, bucket->len - 1);
    g_array_set_size(bucket, bucket->len - 1);
    self->n_open--;
    if (entry.cost != self->costs[entry.state])
      continue;
    if (entry.state == self->n_states - 1)
      return TRUE;
    self->steps_left--;
    go_on(self, &entry, goals);
  }
  return FALSE;
}

static void
clear(RebutPathFinder *self, const GArray *goals)
{
  for (guint i = 0; i < N_BUCKETS; i++)
    g_array_set_size(self->buckets[i], 0);
  for (guint i = 0; i < goals->len; i++)
    self->goals[g_array_index(goals, RebutPort, i).cell] = 0;
  self->n_open = 0;
}

static GArray *
collect(const RebutPathFinder *self, guint32 n_starts, guint32 *start)
{
  GArray *cells = g_array_new(FALSE, FALSE, sizeof(guint32));
  guint32 state = self->before[self->n_states - 1];

  for (;;) {
    guint32 cell = state / 2;

    g_array_prepend_val(cells, cell);
    if (self->before[state] >= REBUT_NONE - n_starts)
      break;
    state = self->before[state];
  }
  *start = REBUT_NONE - self->before[state] - 1;
  return cells;
}

GArray *
rebut_path_find(RebutPathFinder *self,
                const GArray *starts,
                const GArray *goals,
                const RebutArea *aim,
                guint32 *start,
                guint32 *goal)
{
  GArray *cells = NULL;

  self->round++;
  self->first = G_MAXUINT32;
  self->aim = aim;
  for (guint i = 0; i < goals->len; i++)
    self->goals[g_array_index(goals, RebutPort, i).cell] = i + 1;
  for (guint i = 0; i < starts->len; i++) {
    const RebutPort *port = &g_array_index(starts, RebutPort, i);

    reach(self, 2 * port->cell + (port->upright ? 1 : 0), port->cost, REBUT_NONE - 1 - i);
  }
  if (search(self, goals)) {
    cells = collect(self, starts->len, start);
    *goal = self->goals[g_array_index(cells, guint32, cells->len - 1)] - 1;
  }
  clear(self, goals);
  return cells;
}
