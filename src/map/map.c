#include "map.h"

#include "debate_format.h"
#include "titles.h"

#include <string.h>

static const RebutTitled *
find_titled(const RebutMap *self, const char *title)
{
  guint32 number = rebut_names_find(self->titles, title, strlen(title));

  return number == REBUT_NONE ? NULL : &g_array_index(self->owners, RebutTitled, number);
}

RebutTitled *
rebut_titles_add(RebutMap *map, const char *title, gsize length, const char **kept)
{
  guint32 number = rebut_names_add(map->titles, title, length);

  if (number == map->owners->len) {
    RebutTitled nobody = {REBUT_NONE, REBUT_NONE};

    g_array_append_val(map->owners, nobody);
  }
  if (kept != NULL)
    *kept = rebut_names_get(map->titles, number);
  return &g_array_index(map->owners, RebutTitled, number);
}

guint32
rebut_map_find_claim(const RebutMap *self, const char *title)
{
  const RebutTitled *titled;

  g_return_val_if_fail(self != NULL && title != NULL, REBUT_NONE);
  titled = find_titled(self, title);
  return titled == NULL ? REBUT_NONE : titled->claim;
}

guint32
rebut_map_find_argument(const RebutMap *self, const char *title)
{
  const RebutTitled *titled;

  g_return_val_if_fail(self != NULL && title != NULL, REBUT_NONE);
  titled = find_titled(self, title);
  return titled == NULL ? REBUT_NONE : titled->argument;
}

guint32
rebut_map_find_speaker(const RebutMap *self, const char *id_or_name)
{
  guint32 name;

  g_return_val_if_fail(self != NULL && id_or_name != NULL, REBUT_NONE);
  name = rebut_names_find(self->speaker_names, id_or_name, strlen(id_or_name));
  return name == REBUT_NONE ? REBUT_NONE : g_array_index(self->named_speakers, guint32, name);
}

guint32
rebut_map_find_source(const RebutMap *self, const char *id)
{
  return rebut_names_find(self->source_ids, id, strlen(id));
}

guint32
rebut_map_find_speech(const RebutMap *self, const char *id)
{
  const char *usual = rebut_debate_format_spell(id);

  return rebut_names_find(self->speech_ids, usual, strlen(usual));
}

guint32
rebut_opposition_other(const RebutOpposition *self, guint32 claim)
{
  return self->a == claim ? self->b : self->a;
}

RebutSpan
rebut_map_claim_span(const RebutMap *self, guint32 claim)
{
  guint32 first = self->claims[claim].first;

  if (first == REBUT_NONE && self->claims[claim].gist_of != REBUT_NONE)
    first = self->arguments[self->claims[claim].gist_of].first;
  return first == REBUT_NONE ? (RebutSpan){0, 0} : self->occurrences[first].span;
}

char *
rebut_map_join_speakers(const RebutMap *self, const RebutIds *speakers)
{
  GString *names = g_string_new(NULL);

  for (guint32 i = 0; i < speakers->count; i++)
    g_string_append_printf(names, "%s%s", i > 0 ? ", " : "", self->speakers[speakers->ids[i]].name);
  return g_string_free(names, FALSE);
}

gsize
rebut_map_size(const RebutMap *self)
{
  return rebut_arena_size(self->arena) + self->n_claims * sizeof(RebutClaim) +
         self->n_arguments * sizeof(RebutArgument) + self->n_inferences * sizeof(RebutInference) +
         self->n_oppositions * sizeof(RebutOpposition) +
         self->n_occurrences * sizeof(RebutOccurrence) + self->n_sections * sizeof(RebutSection) +
         self->owners->len * sizeof(RebutTitled);
}

void
rebut_map_free(RebutMap *self)
{
  if (self == NULL)
    return;
  g_free((gpointer)self->claims);
  g_free((gpointer)self->arguments);
  g_free((gpointer)self->inferences);
  g_free((gpointer)self->oppositions);
  g_free((gpointer)self->occurrences);
  g_free((gpointer)self->sections);
  g_free((gpointer)self->speakers);
  g_free((gpointer)self->sources);
  g_free((gpointer)self->speeches);
  rebut_names_free(self->tags);
  rebut_names_free(self->titles);
  rebut_names_free(self->speaker_names);
  rebut_names_free(self->source_ids);
  rebut_names_free(self->speech_ids);
  g_array_unref(self->owners);
  g_array_unref(self->named_speakers);
  rebut_texts_free(self->texts);
  rebut_arena_free(self->arena);
  g_free(self);
}
