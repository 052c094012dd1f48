/* advice_contentions.c - the claims that a map is about in the end. */
#include "advice_state.h"
#include "explain.h"

#define MOST_NAMED 6

/* Something bears on the claim, and it is a reason for or against nothing. */
static gboolean
is_contention(const RebutMap *map, guint32 claim)
{
  return map->out_of_claim[claim].count == 0 && map->into_claim[claim].count > 0;
}

/* An opposed claim that comes first is the same question from the other side. */
static gboolean
is_other_side(const RebutMap *map, guint32 claim)
{
  const RebutIds *oppositions = &map->oppositions_of_claim[claim];

  for (guint32 i = 0; i < oppositions->count; i++)
    if (rebut_opposition_other(&map->oppositions[oppositions->ids[i]], claim) < claim)
      return TRUE;
  return FALSE;
}

void
rebut_advise_on_contentions(const RebutAdvice *self)
{
  const RebutMap *map = self->map;
  g_autoptr(GString) names = g_string_new(NULL);
  guint32 second = REBUT_NONE;
  guint n = 0;

  for (guint32 i = 0; i < map->n_claims; i++) {
    g_autofree char *label = NULL;

    if (!is_contention(map, i) || is_other_side(map, i))
      continue;
    n++;
    if (n == 2)
      second = i;
    if (n > MOST_NAMED)
      continue;
    label = rebut_claim_label(map, i);
    g_string_append_printf(names, "%s%s", n > 1 ? ", " : "", label);
  }
  if (n < 2)
    return;
  if (n > MOST_NAMED)
    g_string_append_printf(names, " and %u more", n - MOST_NAMED);
  rebut_advise_claim(map, self->diagnostics, REBUT_CODE_SEVERAL_CONTENTIONS, second,
                     "a map answers one question: relate the others to it, or draw a map for each",
                     "%u claims are a reason for nothing else, as a main contention is: %s", n,
                     names->str);
}
