#include "checks_state.h"

static void
report_clash(const RebutChecks *self, guint32 speaker, gboolean own, const GArray *culprits)
{
  const RebutMap *map = self->map;
  const RebutOpposition *clash = &map->oppositions[rebut_commitments_clash(self->commitments)];
  guint32 last = g_array_index(culprits, guint32, culprits->len - 1);
  g_autofree char *one = rebut_claim_label(map, clash->a);
  g_autofree char *other = rebut_claim_label(map, clash->b);
  g_autofree char *list = rebut_checks_list(map, last, culprits);
  const char *name = map->speakers[speaker].name;

  rebut_checks_report(
    self, own ? REBUT_CODE_TENSION : REBUT_CODE_IMPLIES_CONTRADICTION, last,
    own ? g_strdup_printf("steps of %s lead to both %s and %s: %s", name, one, other, list)
        : g_strdup_printf("what %s says leads to both %s and %s: %s", name, one, other, list));
}

static guint32
get_first_claim(const RebutChecks *self, guint32 speaker)
{
  return self->commitments->said.items[self->commitments->said.first[speaker]];
}

/* Draws what the speaker is bound to; FALSE when that would be too much work. */
static gboolean
follow(RebutChecks *self, guint32 speaker, gboolean own)
{
  guint64 before = self->commitments->closure->work;

  rebut_commitments_follow(self->commitments, speaker, own);
  return rebut_checks_spend(self, get_first_claim(self, speaker),
                            self->commitments->closure->work - before);
}

static GArray *
find_culprits(RebutChecks *self, guint32 speaker, gboolean own)
{
  guint64 before = self->commitments->closure->work;
  GArray *culprits = rebut_commitments_culprits(self->commitments, speaker, own);

  rebut_checks_spend(self, get_first_claim(self, speaker),
                     self->commitments->closure->work - before);
  return culprits;
}

/* Each time the last of those to blame is taken as withdrawn, so that nothing is told twice. */
static void
check_speaker(RebutChecks *self, guint32 speaker, gboolean own)
{
  while (follow(self, speaker, own) && rebut_commitments_clash(self->commitments) != REBUT_NONE) {
    g_autoptr(GArray) culprits = find_culprits(self, speaker, own);

    report_clash(self, speaker, own, culprits);
    rebut_commitments_blame(self->commitments, speaker,
                            g_array_index(culprits, guint32, culprits->len - 1));
  }
}

void
rebut_check_contradictions(RebutChecks *self, gboolean own)
{
  const RebutRows *said = &self->commitments->said;

  for (guint32 i = 0; i < self->map->n_speakers && self->map->n_oppositions > 0; i++)
    if (rebut_rows_count(said, i) > 0)
      check_speaker(self, i, own);
}
