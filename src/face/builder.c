#include "draft.h"
#include "face.h"

#include <string.h>

struct _RebutMapBuilder {
  RebutDraft *draft;
  const char *title; /* in the draft's arena, or NULL */
  guint32 section;   /* that claims are added to */
  guint32 order;     /* stands for the place in a text: links are drawn in its order */
};

/* A copy on one line. */
static const char *
keep_line(RebutMapBuilder *self, const char *text)
{
  return g_strdelimit(rebut_arena_strndup(self->draft->map->arena, text, strlen(text)), "\n\r\t",
                      ' ');
}

static gboolean
is_text(const char *text)
{
  return text != NULL && g_utf8_validate(text, -1, NULL);
}

static gboolean
has_claim(const RebutMapBuilder *self, guint32 claim)
{
  return self != NULL && claim < self->draft->claims->len;
}

RebutMapBuilder *
rebut_map_builder_new(void)
{
  RebutMapBuilder *self = g_new0(RebutMapBuilder, 1);

  self->draft = rebut_draft_new();
  self->section = REBUT_NONE;
  return self;
}

void
rebut_map_builder_free(RebutMapBuilder *self)
{
  if (self == NULL)
    return;
  rebut_draft_free(self->draft);
  g_free(self);
}

void
rebut_map_builder_set_title(RebutMapBuilder *self, const char *title)
{
  g_return_if_fail(self != NULL && is_text(title));
  self->title = keep_line(self, title);
}

guint32
rebut_map_builder_add_section(RebutMapBuilder *self, guint level, const char *heading)
{
  RebutSection section = {0};
  GArray *sections;

  g_return_val_if_fail(self != NULL && level > 0 && is_text(heading), REBUT_NONE);
  sections = self->draft->sections;
  section.text.plain = keep_line(self, heading);
  section.level = level;
  section.attribution = &rebut_no_attribution;
  section.parent = self->section;
  while (section.parent != REBUT_NONE &&
         g_array_index(sections, RebutSection, section.parent).level >= level)
    section.parent = g_array_index(sections, RebutSection, section.parent).parent;
  self->section = sections->len;
  g_array_append_val(sections, section);
  return self->section;
}

guint32
rebut_map_builder_add_speaker(RebutMapBuilder *self, const char *id, const char *name)
{
  guint32 number;
  RebutSpeaker *speaker;

  g_return_val_if_fail(self != NULL && is_text(id), REBUT_NONE);
  g_return_val_if_fail(name == NULL || is_text(name), REBUT_NONE);
  number = rebut_draft_add_speaker(self->draft, keep_line(self, id));
  speaker = &g_array_index(self->draft->speakers, RebutSpeaker, number);
  speaker->declared = TRUE;
  if (name != NULL) {
    speaker->name = keep_line(self, name);
    rebut_draft_name_speaker(self->draft, number, speaker->name);
  }
  return number;
}

/* A claim has a place where it stands, even if in no text. */
static void
place_claim(RebutMapBuilder *self, guint32 claim)
{
  RebutOccurrence occurrence = {.owner_type = REBUT_OF_CLAIM,
                                .form = REBUT_FORM_REFERENCE,
                                .role = REBUT_ROLE_TOP,
                                .owner = claim,
                                .section = self->section,
                                .text = {.plain = ""}};

  rebut_draft_add_occurrence(self->draft, &occurrence);
  rebut_draft_claim(self->draft, claim)->section = self->section;
}

static void
state_claim(RebutMapBuilder *self, guint32 number, const char *text)
{
  RebutClaim *claim = rebut_draft_claim(self->draft, number);
  RebutOccurrence *occurrence = rebut_draft_occurrence(self->draft, claim->first);

  occurrence->form = claim->anonymous ? REBUT_FORM_ANONYMOUS : REBUT_FORM_DEFINITION;
  occurrence->text.plain = claim->text.plain = keep_line(self, text);
  claim->canonical = claim->first;
}

guint32
rebut_map_builder_add_claim(RebutMapBuilder *self, const char *title, const char *text)
{
  const char *kept;
  guint32 n_known;
  guint32 number;

  g_return_val_if_fail(self != NULL && (title == NULL || is_text(title)), REBUT_NONE);
  g_return_val_if_fail(text == NULL || is_text(text), REBUT_NONE);
  n_known = self->draft->claims->len;
  if (title == NULL) {
    number = rebut_draft_add_untitled_claim(self->draft);
  } else {
    kept = keep_line(self, title);
    number = rebut_draft_add_claim(self->draft, kept, strlen(kept));
  }
  if (number == n_known)
    place_claim(self, number);
  if (text != NULL)
    state_claim(self, number, text);
  return number;
}

/* OLD with SPEAKERS too, each once, in the order of their coming. */
static const RebutAttribution *
add_speakers(RebutMapBuilder *self, const RebutAttribution *old, const RebutIds *speakers)
{
  RebutArena *arena = self->draft->map->arena;
  RebutAttribution *new = rebut_arena_memdup(arena, old, sizeof *old);
  guint32 *ids = rebut_arena_new0(arena, guint32, old->speakers.count + speakers->count);
  guint32 n = old->speakers.count;

  for (guint32 i = 0; i < n; i++)
    ids[i] = old->speakers.ids[i];
  for (guint32 i = 0; i < speakers->count; i++) {
    guint32 j = 0;

    while (j < n && ids[j] != speakers->ids[i])
      j++;
    if (j == n)
      ids[n++] = speakers->ids[i];
  }
  new->speakers = (RebutIds){ids, n};
  return new;
}

void
rebut_map_builder_attribute(RebutMapBuilder *self, guint32 claim, guint32 speaker)
{
  RebutIds speakers = {&speaker, 1};
  RebutClaim *asserted;

  g_return_if_fail(has_claim(self, claim) && speaker < self->draft->speakers->len);
  asserted = rebut_draft_claim(self->draft, claim);
  asserted->attribution = add_speakers(self, asserted->attribution, &speakers);
}

static RebutSpans
take_place(RebutMapBuilder *self)
{
  RebutSpans places = {NULL, 0};

  rebut_draft_add_place(self->draft, &places, (RebutSpan){self->order, self->order});
  self->order++;
  return places;
}

static gboolean
are_claims(const RebutMapBuilder *self, const guint32 *claims, guint32 n)
{
  for (guint32 i = 0; i < n; i++)
    if (!has_claim(self, claims[i]))
      return FALSE;
  return TRUE;
}

guint32
rebut_map_builder_add_inference(
  RebutMapBuilder *self, RebutPolarity polarity, const guint32 *premises, guint32 n, guint32 target)
{
  RebutInference inference = {0};

  g_return_val_if_fail(self != NULL && premises != NULL && n > 0, REBUT_NONE);
  g_return_val_if_fail(are_claims(self, premises, n), REBUT_NONE);
  g_return_val_if_fail(polarity <= REBUT_UNDERCUT, REBUT_NONE);
  g_return_val_if_fail(
    target < (polarity == REBUT_UNDERCUT ? self->draft->inferences : self->draft->claims)->len,
    REBUT_NONE);
  inference.polarity = polarity;
  inference.target.type = polarity == REBUT_UNDERCUT ? REBUT_TARGET_INFERENCE : REBUT_TARGET_CLAIM;
  inference.target.id = target;
  inference.premises = rebut_draft_ids(self->draft, premises, n);
  inference.argument = REBUT_NONE;
  inference.places = take_place(self);
  g_array_append_val(self->draft->inferences, inference);
  return self->draft->inferences->len - 1;
}

guint32
rebut_map_builder_add_opposition(RebutMapBuilder *self,
                                 RebutOppositionKind kind,
                                 guint32 a,
                                 guint32 b)
{
  RebutOpposition opposition = {.kind = kind, .a = a, .b = b};

  g_return_val_if_fail(has_claim(self, a) && has_claim(self, b) && a != b, REBUT_NONE);
  g_return_val_if_fail(kind <= REBUT_CONTRADICTORY, REBUT_NONE);
  opposition.places = take_place(self);
  g_array_append_val(self->draft->oppositions, opposition);
  return self->draft->oppositions->len - 1;
}

static void
attribute_inference(RebutMapBuilder *self, RebutInference *inference)
{
  const RebutIds *premises = &inference->premises;

  inference->attribution = rebut_draft_claim(self->draft, premises->ids[0])->attribution;
  for (guint32 i = 1; i < premises->count; i++)
    inference->attribution =
      add_speakers(self, inference->attribution,
                   &rebut_draft_claim(self->draft, premises->ids[i])->attribution->speakers);
}

RebutMap *
rebut_map_builder_seal(RebutMapBuilder *self)
{
  const char *title;
  RebutMap *map;

  g_return_val_if_fail(self != NULL, NULL);
  title = self->title;
  for (guint32 i = 0; i < self->draft->inferences->len; i++)
    attribute_inference(self, rebut_draft_inference(self->draft, i));
  map = rebut_draft_seal(g_steal_pointer(&self->draft), NULL);
  if (title != NULL)
    map->title = title;
  rebut_map_builder_free(self);
  return map;
}
