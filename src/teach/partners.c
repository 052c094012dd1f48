#include "partners.h"

#include "assignment.h"
#include "matching.h"

#include <string.h>

/* Claims are looked for beside claims that were found there so often at most. */
#define MAX_ROUNDS 10

/* Makes partners of the pairs with OFFERS, one to one; of claims that have none yet. FALSE when
 * there are none to make. */
static gboolean
add_partners(RebutPartners *self, const RebutPairs *pairs, const guint32 *offers)
{
  RebutWeights weights = {.n_rows = pairs->n_students, .n_columns = pairs->n_keys};
  guint32 n = pairs->pairs.first[weights.n_rows];
  g_autofree guint32 *chosen = NULL;
  guint32 kept = 0;

  weights.columns.first = g_new0(guint32, weights.n_rows + 1);
  weights.columns.items = g_new(guint32, n + 1);
  weights.weights = g_new(guint32, n + 1);
  for (guint32 student = 0; student < weights.n_rows; student++) {
    for (guint32 i = pairs->pairs.first[student]; i < pairs->pairs.first[student + 1]; i++) {
      if (offers[i] == 0)
        continue;
      weights.columns.items[kept] = pairs->pairs.items[i];
      weights.weights[kept++] = offers[i];
    }
    weights.columns.first[student + 1] = kept;
  }
  chosen = rebut_assign(&weights);
  for (guint32 student = 0; student < weights.n_rows; student++) {
    if (chosen[student] == REBUT_NONE)
      continue;
    self->partner[student] = chosen[student];
    self->student_of[chosen[student]] = student;
  }
  rebut_rows_clear(&weights.columns);
  g_free(weights.weights);
  return kept > 0;
}

/* By claim of the key, in BESIDE: whether it stands beside the partner of a claim as the STUDENT's
 * stands beside that claim. */
static void
mark_beside(const RebutPartners *self,
            const RebutPairs *pairs,
            guint32 student,
            gboolean *beside,
            gboolean mark)
{
  const RebutRows *students = &pairs->student_neighbours;
  const RebutRows *keys = &pairs->key_neighbours;

  for (guint32 i = students->first[student]; i < students->first[student + 1]; i++) {
    guint32 key = self->partner[rebut_neighbour_claim(students->items[i])];
    RebutBeside same = rebut_beside_turned(rebut_neighbour_beside(students->items[i]));

    if (key == REBUT_NONE)
      continue;
    for (guint32 k = keys->first[key]; k < keys->first[key + 1]; k++)
      if (rebut_neighbour_beside(keys->items[k]) == same)
        beside[rebut_neighbour_claim(keys->items[k])] = mark;
  }
}

/* Offers the pairs of claims that are both alone, where they stand beside such as are not. */
static void
offer_by_place(const RebutPartners *self,
               const RebutPairs *pairs,
               guint32 least,
               gboolean *beside,
               guint32 *offers)
{
  for (guint32 student = 0; student < pairs->n_students; student++) {
    if (self->partner[student] != REBUT_NONE)
      continue;
    mark_beside(self, pairs, student, beside, TRUE);
    for (guint32 i = pairs->pairs.first[student]; i < pairs->pairs.first[student + 1]; i++) {
      guint32 key = pairs->pairs.items[i];
      guint32 value = MIN(pairs->values[i] + REBUT_MATCH_PLACE_BONUS, REBUT_SAME);

      if (beside[key] && self->student_of[key] == REBUT_NONE && value >= least)
        offers[i] = value;
    }
    mark_beside(self, pairs, student, beside, FALSE);
  }
}

RebutPartners
rebut_partners_choose(const RebutPairs *pairs, guint32 least, guint32 *offers)
{
  RebutPartners self = {rebut_nones_new(pairs->n_students), rebut_nones_new(pairs->n_keys)};
  g_autofree gboolean *beside = g_new0(gboolean, pairs->n_keys + 1);

  for (guint round = 0; round < MAX_ROUNDS && add_partners(&self, pairs, offers); round++) {
    memset(offers, 0, sizeof(guint32) * pairs->pairs.first[pairs->n_students]);
    offer_by_place(&self, pairs, least, beside, offers);
  }
  return self;
}
