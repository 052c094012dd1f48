/* What is unsupported only because its support runs in a circle: atoms that are false in the
 * well-founded model, but not by K. Fitting, A Kripke-Kleene Semantics for Logic Programs (Journal
 * of Logic Programming 2(4), 1985), in which every failure ends somewhere. */
#include "checks_state.h"
#include "components.h"

#include <string.h>

typedef struct {
  const RebutChecks *checks;
  const RebutCase *debate;
  const RebutProgram *program;
  const RebutModel *model;
  guint8 *loose;    /* by atom: false because of a circle alone */
  guint32 *leaders; /* by atom: towards the one that stands for its cluster */
  guint8 *circular; /* by atom: in a circle itself */
} Support;

/* What one cluster consists of, as claims; an argument by its gist or its conclusion. */
typedef struct {
  GArray *circle; /* of guint32 */
  GArray *begged; /* of guint32: in a circle that has been reported */
  GArray *others; /* of guint32: what rests on the circle */
} Cluster;

typedef struct {
  const Support *self;
  guint32 *alive; /* by atom: rules for it that have not failed */
  guint8 *failed; /* by rule */
  GArray *queue;  /* of guint32: atoms all of whose rules have failed */
} Failing;

static void
fail_rule(Failing *failing, guint32 rule)
{
  guint32 head = failing->self->program->heads[rule];

  if (failing->failed[rule])
    return;
  failing->failed[rule] = TRUE;
  if (--failing->alive[head] == 0)
    g_array_append_val(failing->queue, head);
}

static gboolean
is_blocked(const Support *self, guint32 rule)
{
  const RebutRows *negative = &self->program->negative;

  for (guint32 i = negative->first[rule]; i < negative->first[rule + 1]; i++)
    if (self->model->values[negative->items[i]] == REBUT_TRUE)
      return TRUE;
  return FALSE;
}

/* What fails in the end for want of a rule, or by what holds against it, is not loose. */
static void
find_loose(Support *self)
{
  const RebutProgram *program = self->program;
  g_autofree guint32 *alive = g_new(guint32, (gsize)program->n_atoms + 1);
  g_autofree guint8 *failed = g_new0(guint8, (gsize)program->n_rules + 1);
  g_autoptr(GArray) queue = g_array_new(FALSE, FALSE, sizeof(guint32));
  Failing failing = {self, alive, failed, queue};

  for (guint32 atom = 0; atom < program->n_atoms; atom++) {
    alive[atom] = rebut_rows_count(&program->rules_of, atom);
    self->loose[atom] = self->model->values[atom] == REBUT_FALSE;
    if (alive[atom] == 0)
      g_array_append_val(queue, atom);
  }
  for (guint32 rule = 0; rule < program->n_rules; rule++)
    if (is_blocked(self, rule))
      fail_rule(&failing, rule);
  for (guint done = 0; done < queue->len; done++) {
    guint32 atom = g_array_index(queue, guint32, done);

    self->loose[atom] = FALSE;
    for (guint32 i = program->users.first[atom]; i < program->users.first[atom + 1]; i++)
      fail_rule(&failing, program->users.items[i]);
  }
  memset(&self->loose[program->n_atoms - program->n_links], FALSE, program->n_links);
  /* That a rejection has no ground is no fault. */
  for (guint32 claim = 0; claim < self->checks->map->n_claims; claim++)
    self->loose[rebut_case_rejection(self->debate, claim)] = FALSE;
}

static guint32
find_leader(Support *self, guint32 atom)
{
  while (self->leaders[atom] != atom)
    atom = self->leaders[atom] = self->leaders[self->leaders[atom]];
  return atom;
}

/* From each loose atom to the loose ones in the bodies of its rules, which join its cluster. */
static RebutRows
join_clusters(Support *self)
{
  const RebutProgram *program = self->program;
  RebutRows rows = {g_new(guint32, (gsize)program->n_atoms + 1), NULL};
  g_autoptr(GArray) items = g_array_new(FALSE, FALSE, sizeof(guint32));

  for (guint32 atom = 0; atom < program->n_atoms; atom++)
    self->leaders[atom] = atom;
  for (guint32 atom = 0; atom < program->n_atoms; atom++) {
    rows.first[atom] = items->len;
    for (guint32 i = program->rules_of.first[atom];
         self->loose[atom] && i < program->rules_of.first[atom + 1]; i++) {
      guint32 rule = program->rules_of.items[i];

      for (guint32 k = program->positive.first[rule]; k < program->positive.first[rule + 1]; k++) {
        guint32 other = program->positive.items[k];

        if (!self->loose[other])
          continue;
        g_array_append_val(items, other);
        self->leaders[find_leader(self, other)] = find_leader(self, atom);
      }
    }
  }
  rows.first[program->n_atoms] = items->len;
  rows.items = (guint32 *)(gpointer)g_array_free(g_steal_pointer(&items), FALSE);
  return rows;
}

static void
find_circular(Support *self)
{
  g_auto(RebutRows) rows = join_clusters(self);
  guint32 n_atoms = self->program->n_atoms;
  guint32 n;
  g_autofree guint32 *circles = rebut_components_find(&rows, n_atoms, &n);
  g_autofree guint32 *sizes = g_new0(guint32, (gsize)n + 1);

  for (guint32 atom = 0; atom < n_atoms; atom++)
    sizes[circles[atom]]++;
  for (guint32 atom = 0; atom < n_atoms; atom++) {
    self->circular[atom] = sizes[circles[atom]] > 1;
    for (guint32 i = rows.first[atom]; i < rows.first[atom + 1]; i++)
      if (rows.items[i] == atom)
        self->circular[atom] = TRUE;
  }
}

static void
clear_cluster(gpointer data)
{
  Cluster *cluster = data;

  g_array_unref(cluster->circle);
  g_array_unref(cluster->begged);
  g_array_unref(cluster->others);
}

/* Adds what the loose ATOM stands for, CLAIM, to its cluster; NUMBERS are those of the clusters by
 * leader, counted from 1. */
static void
add_member(Support *self, GArray *clusters, guint32 *numbers, guint32 atom, guint32 claim)
{
  guint32 *number = &numbers[find_leader(self, atom)];
  Cluster *cluster;

  if (*number == 0) {
    Cluster fresh = {g_array_new(FALSE, FALSE, sizeof(guint32)),
                     g_array_new(FALSE, FALSE, sizeof(guint32)),
                     g_array_new(FALSE, FALSE, sizeof(guint32))};

    g_array_append_val(clusters, fresh);
    *number = clusters->len;
  }
  cluster = &g_array_index(clusters, Cluster, *number - 1);
  if (!self->circular[atom])
    g_array_append_val(cluster->others, claim);
  else if (self->checks->begged[claim])
    g_array_append_val(cluster->begged, claim);
  else
    g_array_append_val(cluster->circle, claim);
}

/* An array of Cluster, in the order of their first claims. */
static GArray *
list_clusters(Support *self)
{
  const RebutMap *map = self->checks->map;
  GArray *clusters = g_array_new(FALSE, FALSE, sizeof(Cluster));
  g_autofree guint32 *numbers = g_new0(guint32, (gsize)self->program->n_atoms + 1);

  g_array_set_clear_func(clusters, clear_cluster);
  for (guint32 claim = 0; claim < map->n_claims; claim++)
    if (self->loose[rebut_case_claim(self->debate, claim)] &&
        self->checks->judgement->claims[claim] == REBUT_VERDICT_UNSUPPORTED)
      add_member(self, clusters, numbers, rebut_case_claim(self->debate, claim), claim);
  for (guint32 i = 0; i < map->n_arguments; i++) {
    guint32 atom = self->debate->backings_of_arguments[i];
    guint32 claim = rebut_checks_stand_in(map, i);

    if (atom == REBUT_NONE || !self->loose[atom] || !self->circular[atom] || claim == REBUT_NONE ||
        (self->loose[claim] && self->circular[claim]))
      continue;
    add_member(self, clusters, numbers, atom, claim);
  }
  return clusters;
}

static const char *
verb(const GArray *claims, const char *one, const char *many)
{
  return claims->len == 1 ? one : many;
}

/* What rests on a circle that has been reported. */
static char *
describe_fall(const RebutMap *map, const Cluster *cluster, guint32 here)
{
  g_autofree char *names = rebut_checks_list(map, here, cluster->others);
  g_autofree char *circle =
    cluster->begged->len == 0
      ? NULL
      : rebut_checks_quote(map, here, g_array_index(cluster->begged, guint32, 0));

  return g_strdup_printf("%s %s with %s%s: no other reason for %s holds", names,
                         verb(cluster->others, "falls", "fall"),
                         circle == NULL ? "a circle" : "the circle of ",
                         circle == NULL ? "" : circle, verb(cluster->others, "it", "them"));
}

static char *
describe_circle(const RebutMap *map, const Cluster *cluster, guint32 here)
{
  g_autofree char *names = rebut_checks_list(map, here, cluster->circle);
  g_autofree char *others = rebut_checks_list(map, here, cluster->others);
  const char *falls = verb(cluster->others, " falls with ", " fall with ");
  gboolean more = cluster->others->len > 0;

  return g_strdup_printf("%s %s: no reason from outside of %s circle holds%s%s%s%s", names,
                         verb(cluster->circle, "rests on itself", "rest on each other"),
                         verb(cluster->circle, "its", "their"), more ? "; " : "", others,
                         more ? falls : "", more ? verb(cluster->circle, "it", "them") : "");
}

static void
report_cluster(const Support *self, const Cluster *cluster)
{
  const RebutMap *map = self->checks->map;
  gboolean known = cluster->circle->len == 0;
  const GArray *named = known ? cluster->others : cluster->circle;
  guint32 here;

  if (named->len == 0)
    return;
  here = g_array_index(named, guint32, 0);
  rebut_checks_report(self->checks, REBUT_CODE_UNFOUNDED, here,
                      known ? describe_fall(map, cluster, here)
                            : describe_circle(map, cluster, here));
}

/* One report for each cluster: at its circle, or, when that has been reported, at what rests on it.
 */
void
rebut_check_support(const RebutChecks *checks)
{
  const RebutCase *debate = checks->judgement->debate;
  guint32 n_atoms = debate->program->n_atoms;
  g_autofree guint8 *loose = g_new0(guint8, (gsize)n_atoms + 1);
  g_autofree guint32 *leaders = g_new0(guint32, (gsize)n_atoms + 1);
  g_autofree guint8 *circular = g_new0(guint8, (gsize)n_atoms + 1);
  g_autoptr(GArray) clusters = NULL;
  Support self = {checks, debate,  debate->program, checks->judgement->grounded,
                  loose,  leaders, circular};

  find_loose(&self);
  if (memchr(loose, TRUE, n_atoms) == NULL)
    return;
  find_circular(&self);
  clusters = list_clusters(&self);
  for (guint i = 0; i < clusters->len; i++)
    report_cluster(&self, &g_array_index(clusters, Cluster, i));
}
