#include "checks_state.h"
#include "components.h"

/* From each claim to the premises of its reasons. */
static RebutRows
list_grounds(const RebutMap *map)
{
  RebutRows rows = {g_new(guint32, (gsize)map->n_claims + 1), NULL};
  g_autoptr(GArray) items = g_array_new(FALSE, FALSE, sizeof(guint32));

  for (guint32 claim = 0; claim < map->n_claims; claim++) {
    const RebutIds *into = &map->into_claim[claim];

    rows.first[claim] = items->len;
    for (guint32 i = 0; i < into->count; i++)
      if (map->inferences[into->ids[i]].polarity == REBUT_SUPPORT)
        g_array_append_vals(items, map->inferences[into->ids[i]].premises.ids,
                            map->inferences[into->ids[i]].premises.count);
  }
  rows.first[map->n_claims] = items->len;
  rows.items = (guint32 *)(gpointer)g_array_free(g_steal_pointer(&items), FALSE);
  return rows;
}

/* A reason for the claim whose premises are all outside of the circle. */
static gboolean
has_other_ground(const RebutMap *map, const guint32 *circles, guint32 claim)
{
  const RebutIds *into = &map->into_claim[claim];

  for (guint32 i = 0; i < into->count; i++) {
    const RebutInference *reason = &map->inferences[into->ids[i]];
    gboolean outside = reason->polarity == REBUT_SUPPORT;

    for (guint32 k = 0; k < reason->premises.count && outside; k++)
      outside = circles[reason->premises.ids[k]] != circles[claim];
    if (outside)
      return TRUE;
  }
  return map->claims[claim].attribution->status == REBUT_STATUS_GRANTED;
}

/* A search over grounds that costs what it visits. */
typedef struct {
  const RebutRows *grounds;
  const guint32 *circles; /* by claim */
  guint32 *parents; /* by claim: whose ground it is on the shortest way; REBUT_NONE: not visited */
  guint32 *queue;   /* what was visited */
  guint32 n_queue;
} Walk;

static void
forget_walk(Walk *self)
{
  for (guint32 i = 0; i < self->n_queue; i++)
    self->parents[self->queue[i]] = REBUT_NONE;
  self->n_queue = 0;
}

/* Breadth first from CLAIM back to itself, within its circle; the claim that closes it, REBUT_NONE
 * when there is none. */
static guint32
find_way_back(Walk *self, guint32 claim)
{
  const RebutRows *grounds = self->grounds;

  self->queue[self->n_queue++] = claim;
  for (guint32 done = 0; done < self->n_queue; done++)
    for (guint32 i = grounds->first[self->queue[done]]; i < grounds->first[self->queue[done] + 1];
         i++) {
      guint32 ground = grounds->items[i];

      if (ground == claim)
        return self->queue[done];
      if (self->parents[ground] != REBUT_NONE || self->circles[ground] != self->circles[claim])
        continue;
      self->parents[ground] = self->queue[done];
      self->queue[self->n_queue++] = ground;
    }
  return REBUT_NONE;
}

/* "[A] supports [B] (in line 2), which supports [A]"; of a long circle the beginning. */
static char *
describe_circle(const RebutMap *map, Walk *walk, guint32 claim)
{
  enum { MOST = 8 };
  g_autofree char *label = rebut_claim_label(map, claim);
  GString *circle = g_string_new(label);
  guint n = 1;

  for (guint32 at = find_way_back(walk, claim); at != REBUT_NONE && at != claim;
       at = walk->parents[at], n++) {
    g_autofree char *name = n < MOST ? rebut_checks_name(map, claim, at) : NULL;

    if (name != NULL)
      g_string_append_printf(circle, "%s supports %s", n == 1 ? "" : ", which", name);
  }
  if (n > MOST)
    g_string_append_printf(circle, ", and so on, %u claims in all, back to %s", n, label);
  else
    g_string_append_printf(circle, "%s supports %s", n == 1 ? "" : ", which", label);
  forget_walk(walk);
  return g_string_free(circle, FALSE);
}

static void
report_circle(const RebutChecks *self, Walk *walk, guint32 claim, gboolean grounded)
{
  g_autofree char *circle = describe_circle(self->map, walk, claim);

  rebut_checks_report(self, grounded ? REBUT_CODE_CIRCLE_WITH_GROUND : REBUT_CODE_CIRCLE, claim,
                      g_strdup_printf(grounded
                                        ? "%s: only what stands outside of this circle counts"
                                        : "%s: a circle, in which nothing has a reason of its own",
                                      circle));
}

/* One report for each circle, at its first claim. */
void
rebut_check_circles(const RebutChecks *self)
{
  const RebutMap *map = self->map;
  g_auto(RebutRows) grounds = list_grounds(map);
  guint32 n;
  g_autofree guint32 *circles = rebut_components_find(&grounds, map->n_claims, &n);
  g_autofree guint32 *firsts = rebut_nones_new(n);
  g_autofree guint8 *is_circle = g_new0(guint8, (gsize)n + 1);
  g_autofree guint8 *grounded = g_new0(guint8, (gsize)n + 1);
  g_autofree guint32 *parents = rebut_nones_new(map->n_claims);
  g_autofree guint32 *queue = g_new(guint32, (gsize)map->n_claims + 1);
  Walk walk = {&grounds, circles, parents, queue, 0};

  for (guint32 claim = 0; claim < map->n_claims; claim++) {
    guint32 circle = circles[claim];

    if (firsts[circle] == REBUT_NONE)
      firsts[circle] = claim;
    else
      is_circle[circle] = TRUE;
    for (guint32 i = grounds.first[claim]; i < grounds.first[claim + 1]; i++)
      if (grounds.items[i] == claim)
        is_circle[circle] = TRUE;
    if (has_other_ground(map, circles, claim))
      grounded[circle] = TRUE;
  }
  for (guint32 claim = 0; claim < map->n_claims; claim++)
    self->begged[claim] = is_circle[circles[claim]] && !grounded[circles[claim]];
  for (guint32 claim = 0; claim < map->n_claims; claim++)
    if (is_circle[circles[claim]] && firsts[circles[claim]] == claim)
      report_circle(self, &walk, claim, grounded[circles[claim]]);
}
