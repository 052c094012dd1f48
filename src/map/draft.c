#include "draft.h"

#include "debate_format.h"
#include "titles.h"

#include <string.h>

const RebutAttribution rebut_no_attribution = {
  .source = REBUT_NONE, .speech = REBUT_NONE, .answers = REBUT_NONE, .strength = -1};

RebutDraft *
rebut_draft_new(void)
{
  RebutDraft *self = g_new0(RebutDraft, 1);

  self->map = g_new0(RebutMap, 1);
  self->map->arena = rebut_arena_new();
  self->map->titles = rebut_names_new(self->map->arena);
  self->map->tags = rebut_names_new(self->map->arena);
  self->map->owners = g_array_new(FALSE, FALSE, sizeof(RebutTitled));
  self->map->speaker_names = rebut_names_new(self->map->arena);
  self->map->named_speakers = g_array_new(FALSE, FALSE, sizeof(guint32));
  self->map->source_ids = rebut_names_new(self->map->arena);
  self->map->speech_ids = rebut_names_new(self->map->arena);
  self->claims = g_array_new(FALSE, TRUE, sizeof(RebutClaim));
  self->arguments = g_array_new(FALSE, TRUE, sizeof(RebutArgument));
  self->inferences = g_array_new(FALSE, TRUE, sizeof(RebutInference));
  self->oppositions = g_array_new(FALSE, TRUE, sizeof(RebutOpposition));
  self->occurrences = g_array_new(FALSE, TRUE, sizeof(RebutOccurrence));
  self->sections = g_array_new(FALSE, TRUE, sizeof(RebutSection));
  self->speakers = g_array_new(FALSE, TRUE, sizeof(RebutSpeaker));
  self->sources = g_array_new(FALSE, TRUE, sizeof(RebutSource));
  self->speeches = g_array_new(FALSE, TRUE, sizeof(RebutSpeech));
  return self;
}

void
rebut_draft_free(RebutDraft *self)
{
  if (self == NULL)
    return;
  g_array_unref(self->claims);
  g_array_unref(self->arguments);
  g_array_unref(self->inferences);
  g_array_unref(self->oppositions);
  g_array_unref(self->occurrences);
  g_array_unref(self->sections);
  g_array_unref(self->speakers);
  g_array_unref(self->sources);
  g_array_unref(self->speeches);
  rebut_map_free(self->map);
  g_free(self);
}

guint32
rebut_draft_add_claim(RebutDraft *self, const char *title, gsize length)
{
  RebutClaim claim = {0};
  RebutTitled *titled = rebut_titles_add(self->map, title, length, &claim.title);

  if (titled->claim != REBUT_NONE)
    return titled->claim;
  titled->claim = self->claims->len;
  claim.text.plain = "";
  claim.attribution = &rebut_no_attribution;
  claim.section = claim.first = claim.last = claim.canonical = claim.gist_of = REBUT_NONE;
  g_array_append_val(self->claims, claim);
  return titled->claim;
}

guint32
rebut_draft_add_argument(RebutDraft *self, const char *title, gsize length)
{
  RebutArgument argument = {0};
  RebutTitled *titled = rebut_titles_add(self->map, title, length, &argument.title);

  if (titled->argument != REBUT_NONE)
    return titled->argument;
  titled->argument = self->arguments->len;
  argument.text.plain = "";
  argument.attribution = &rebut_no_attribution;
  argument.section = argument.first = argument.last = argument.canonical = REBUT_NONE;
  argument.gist = REBUT_NONE;
  g_array_append_val(self->arguments, argument);
  return titled->argument;
}

void
rebut_draft_reserve_title(RebutDraft *self, const char *title, gsize length)
{
  rebut_titles_add(self->map, title, length, NULL);
}

static gsize
make_untitled(RebutDraft *self, char title[32])
{
  do
    g_snprintf(title, 32, "Untitled %u", ++self->n_untitled);
  while (rebut_names_find(self->map->titles, title, strlen(title)) != REBUT_NONE);
  return strlen(title);
}

guint32
rebut_draft_add_untitled_claim(RebutDraft *self)
{
  char title[32];
  gsize length = make_untitled(self, title);
  guint32 id = rebut_draft_add_claim(self, title, length);

  rebut_draft_claim(self, id)->anonymous = TRUE;
  return id;
}

guint32
rebut_draft_add_untitled_argument(RebutDraft *self)
{
  char title[32];
  gsize length = make_untitled(self, title);
  guint32 id = rebut_draft_add_argument(self, title, length);

  rebut_draft_argument(self, id)->anonymous = TRUE;
  return id;
}

static void
hang_occurrence(RebutDraft *self, guint32 id, guint32 *first, guint32 *last)
{
  if (*first == REBUT_NONE)
    *first = id;
  else
    rebut_draft_occurrence(self, *last)->next = id;
  *last = id;
}

guint32
rebut_draft_add_occurrence(RebutDraft *self, const RebutOccurrence *occurrence)
{
  guint32 id = self->occurrences->len;

  g_array_append_vals(self->occurrences, occurrence, 1);
  rebut_draft_occurrence(self, id)->next = REBUT_NONE;
  if (occurrence->owner_type == REBUT_OF_CLAIM) {
    RebutClaim *claim = rebut_draft_claim(self, occurrence->owner);

    hang_occurrence(self, id, &claim->first, &claim->last);
  } else {
    RebutArgument *argument = rebut_draft_argument(self, occurrence->owner);

    hang_occurrence(self, id, &argument->first, &argument->last);
  }
  return id;
}

static const char *
keep_string(RebutDraft *self, const char *string)
{
  return rebut_arena_strndup(self->map->arena, string, strlen(string));
}

void
rebut_draft_name_speaker(RebutDraft *self, guint32 speaker, const char *name)
{
  guint32 number = rebut_names_add(self->map->speaker_names, name, strlen(name));

  if (number == self->map->named_speakers->len)
    g_array_append_val(self->map->named_speakers, speaker);
}

guint32
rebut_draft_add_speaker(RebutDraft *self, const char *id)
{
  guint32 known = rebut_map_find_speaker(self->map, id);
  RebutSpeaker speaker = {0};

  if (known != REBUT_NONE)
    return known;
  speaker.id = speaker.name = keep_string(self, id);
  rebut_draft_name_speaker(self, self->speakers->len, id);
  g_array_append_val(self->speakers, speaker);
  return self->speakers->len - 1;
}

guint32
rebut_draft_add_source(RebutDraft *self, const char *id)
{
  guint32 number = rebut_names_add(self->map->source_ids, id, strlen(id));
  RebutSource source = {0};

  if (number == self->sources->len) {
    source.id = rebut_names_get(self->map->source_ids, number);
    g_array_append_val(self->sources, source);
  }
  return number;
}

guint32
rebut_draft_add_speech(RebutDraft *self, const char *id)
{
  const char *usual = rebut_debate_format_spell(id);
  guint32 number = rebut_names_add(self->map->speech_ids, usual, strlen(usual));
  RebutSpeech speech = {0};

  if (number == self->speeches->len) {
    speech.id = rebut_arena_strndup(self->map->arena, id, strlen(id));
    g_array_append_val(self->speeches, speech);
  }
  return number;
}

RebutIds
rebut_draft_ids(RebutDraft *self, const guint32 *numbers, guint32 n)
{
  return (RebutIds){rebut_arena_memdup(self->map->arena, numbers, n * sizeof *numbers), n};
}

void
rebut_draft_add_place(RebutDraft *self, RebutSpans *places, RebutSpan span)
{
  /* Grown by doubling, so that a relation drawn ten thousand times costs no more than its places.
   */
  if ((places->count & (places->count - 1)) == 0) {
    RebutSpan *grown = rebut_arena_new0(self->map->arena, RebutSpan, MAX(1, places->count * 2));

    if (places->count > 0)
      memcpy(grown, places->spans, places->count * sizeof *grown);
    places->spans = grown;
  }
  ((RebutSpan *)places->spans)[places->count++] = span;
}

guint32
rebut_draft_add_gist(RebutDraft *self, guint32 argument)
{
  RebutArgument *owner = rebut_draft_argument(self, argument);
  RebutClaim claim = {0};

  claim.title = owner->title;
  claim.text = owner->text;
  claim.tags = owner->tags;
  claim.data = owner->data;
  claim.attribution = owner->attribution;
  claim.section = owner->section;
  claim.first = claim.last = claim.canonical = REBUT_NONE;
  claim.gist_of = argument;
  claim.anonymous = owner->anonymous;
  owner->gist = self->claims->len;
  g_array_append_val(self->claims, claim);
  return owner->gist;
}
