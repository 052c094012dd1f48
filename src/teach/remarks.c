#include "remarks.h"

/* A card bears so many numbers, then an ellipsis. */
#define MAX_NUMBERS 2

gboolean
rebut_finding_is_remark(const RebutFinding *finding)
{
  return finding->difference != REBUT_FOUND && finding->difference != REBUT_RELATION;
}

static RebutNotes
notes_new(const RebutMap *map)
{
  return (RebutNotes){g_new0(char *, (gsize)map->n_claims + 1),
                      g_new0(char *, (gsize)map->n_arguments + 1)};
}

static void
notes_clear(RebutNotes *self, const RebutMap *map)
{
  for (guint32 i = 0; i < map->n_claims; i++)
    g_free(self->claims[i]);
  g_free(self->claims);
  g_free(self->arguments);
}

/* COUNTS is how many numbers each claim has. */
static void
note(RebutNotes *self, guint *counts, guint32 claim, guint number)
{
  char *old = self->claims[claim];

  counts[claim]++;
  if (counts[claim] > MAX_NUMBERS + 1)
    return;
  if (old == NULL)
    self->claims[claim] = g_strdup_printf("%u", number);
  else if (counts[claim] > MAX_NUMBERS)
    self->claims[claim] = g_strdup_printf("%s…", old);
  else
    self->claims[claim] = g_strdup_printf("%s·%u", old, number);
  g_free(old);
}

/* A gist is shown as its argument's card. */
static void
note_arguments(RebutNotes *self, const RebutMap *map)
{
  for (guint32 i = 0; i < map->n_arguments; i++)
    if (map->arguments[i].gist != REBUT_NONE)
      self->arguments[i] = self->claims[map->arguments[i].gist];
}

RebutRemarks *
rebut_remarks_new(const RebutComparison *comparison)
{
  RebutRemarks *self = g_new0(RebutRemarks, 1);
  g_autofree guint *key = g_new0(guint, (gsize)comparison->key->n_claims + 1);
  g_autofree guint *student = g_new0(guint, (gsize)comparison->student->n_claims + 1);

  self->findings = g_array_new(FALSE, FALSE, sizeof(RebutFinding));
  self->key = notes_new(comparison->key);
  self->student = notes_new(comparison->student);
  for (guint i = 0; i < comparison->findings->len; i++) {
    const RebutFinding *finding = &g_array_index(comparison->findings, RebutFinding, i);

    if (!rebut_finding_is_remark(finding))
      continue;
    g_array_append_val(self->findings, *finding);
    if (finding->student_from != REBUT_NONE)
      note(&self->student, student, finding->student_from, self->findings->len);
    else
      note(&self->key, key, finding->key_from, self->findings->len);
  }
  note_arguments(&self->key, comparison->key);
  note_arguments(&self->student, comparison->student);
  self->maps[0] = comparison->key;
  self->maps[1] = comparison->student;
  return self;
}

void
rebut_remarks_free(RebutRemarks *self)
{
  if (self == NULL)
    return;
  notes_clear(&self->key, self->maps[0]);
  notes_clear(&self->student, self->maps[1]);
  g_array_unref(self->findings);
  g_free(self);
}
