/* draft.h - a map in the making.
 *
 * A reader adds what it finds, in the order of the text, and seals the draft into a map. The arrays
 * are open to it until then; a pointer into one holds until the next add. */
#pragma once

#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  RebutMap *map;  /* its titles, tags and arena are in use already */
  GArray *claims; /* of RebutClaim, and so on */
  GArray *arguments;
  GArray *inferences;
  GArray *oppositions;
  GArray *occurrences;
  GArray *sections;
  GArray *speakers;
  GArray *sources;
  GArray *speeches;
  guint32 n_untitled; /* names given to what has none */
} RebutDraft;

/* What holds where nothing is said. */
extern const RebutAttribution rebut_no_attribution;

RebutDraft *rebut_draft_new(void);
void rebut_draft_free(RebutDraft *self);

static inline RebutClaim *
rebut_draft_claim(const RebutDraft *self, guint32 id)
{
  return &g_array_index(self->claims, RebutClaim, id);
}

static inline RebutArgument *
rebut_draft_argument(const RebutDraft *self, guint32 id)
{
  return &g_array_index(self->arguments, RebutArgument, id);
}

static inline RebutInference *
rebut_draft_inference(const RebutDraft *self, guint32 id)
{
  return &g_array_index(self->inferences, RebutInference, id);
}

static inline RebutOccurrence *
rebut_draft_occurrence(const RebutDraft *self, guint32 id)
{
  return &g_array_index(self->occurrences, RebutOccurrence, id);
}

/* The claim or argument of this title, new if there is none; LENGTH bytes at TITLE. */
guint32 rebut_draft_add_claim(RebutDraft *self, const char *title, gsize length);
guint32 rebut_draft_add_argument(RebutDraft *self, const char *title, gsize length);

/* A new claim or argument called "Untitled N", with an N that no title in the draft has taken. */
guint32 rebut_draft_add_untitled_claim(RebutDraft *self);
guint32 rebut_draft_add_untitled_argument(RebutDraft *self);

/* A title that stands somewhere in the text: untitled things keep clear of it. */
void rebut_draft_reserve_title(RebutDraft *self, const char *title, gsize length);

/* Appends a copy of OCCURRENCE and hangs it on its owner's list. */
guint32 rebut_draft_add_occurrence(RebutDraft *self, const RebutOccurrence *occurrence);

/* The speaker, source or speech of this id (a speaker also of this name); when there is none, a new
 * one that counts as not declared. The usual speeches are the same however they are spelled, and
 * keep the first spelling. */
guint32 rebut_draft_add_speaker(RebutDraft *self, const char *id);
guint32 rebut_draft_add_source(RebutDraft *self, const char *id);
guint32 rebut_draft_add_speech(RebutDraft *self, const char *id);

/* A second name for SPEAKER to be found by; the first to take a name keeps it. */
void rebut_draft_name_speaker(RebutDraft *self, guint32 speaker, const char *name);

/* A copy of N numbers in the arena. */
RebutIds rebut_draft_ids(RebutDraft *self, const guint32 *numbers, guint32 n);

/* One more place of a relation. */
void rebut_draft_add_place(RebutDraft *self, RebutSpans *places, RebutSpan span);

/* Makes the gist of ARGUMENT a claim: text, tags, data and attribution are the argument's. */
guint32 rebut_draft_add_gist(RebutDraft *self, guint32 argument);

/* The finished map; the draft is gone. TEXTS (may be NULL) goes to the map. */
RebutMap *rebut_draft_seal(RebutDraft *self, RebutTexts *texts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutDraft, rebut_draft_free)

G_END_DECLS
