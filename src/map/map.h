/* map.h - the map of one debate: what was said, and how it hangs together.
 *
 * A plain struct of arrays that nobody changes: a reader makes it through a draft (draft.h) and
 * seals it. Things point at each other by number; numbers follow the order of the text, so that
 * output never depends on a hash. Pointers into a map hold while it lives. */
#pragma once

#include "argument.h"
#include "claim.h"
#include "inference.h"
#include "names.h"
#include "opposition.h"
#include "rebut.h"
#include "voices.h"

#include <glib.h>

G_BEGIN_DECLS

struct _RebutMap {
  const RebutClaim *claims; /* the gists of arguments after all others */
  guint32 n_claims;
  const RebutArgument *arguments;
  guint32 n_arguments;
  const RebutInference *inferences;
  guint32 n_inferences;
  const RebutOpposition *oppositions;
  guint32 n_oppositions;
  const RebutOccurrence *occurrences;
  guint32 n_occurrences;
  const RebutSection *sections;
  guint32 n_sections;
  const RebutSpeaker *speakers;
  guint32 n_speakers;
  const RebutSource *sources;
  guint32 n_sources;
  const RebutSpeech *speeches;
  guint32 n_speeches;
  RebutNames *tags;

  const char *title;          /* the front matter's, else the first heading's, else NULL */
  const RebutValue *settings; /* the front matter, or NULL */
  gboolean strict;            /* model: {mode: strict} */
  RebutTexts *texts;          /* where the spans point; NULL for a map made in code */

  /* What bears on what, by the number of the target or premise. */
  const RebutIds *into_claim;     /* inferences that support or attack it */
  const RebutIds *into_argument;  /* inferences whose target is the argument */
  const RebutIds *into_inference; /* undercuts of it */
  const RebutIds *out_of_claim;   /* inferences that have it as a premise */
  const RebutIds *oppositions_of_claim;

  /*< private >*/
  RebutArena *arena;
  RebutNames *titles;
  GArray *owners;            /* of RebutTitled: what bears each title */
  RebutNames *speaker_names; /* ids and names */
  GArray *named_speakers;    /* of guint32: whose name it is */
  RebutNames *source_ids;    /* numbered as the sources */
  RebutNames *speech_ids;    /* the usual ones as the formats spell them */
};

/* By id; REBUT_NONE when there is none. Claims, arguments and speakers are found by functions of
 * rebut.h. */
guint32 rebut_map_find_source(const RebutMap *self, const char *id);
guint32 rebut_map_find_speech(const RebutMap *self, const char *id);

/* The other claim of an opposition. */
guint32 rebut_opposition_other(const RebutOpposition *self, guint32 claim);

/* Where the claim first stands; an empty span at 0 for a claim without a place. */
RebutSpan rebut_map_claim_span(const RebutMap *self, guint32 claim);

/* Names, joined by commas; "" for nobody. The caller frees it. */
char *rebut_map_join_speakers(const RebutMap *self, const RebutIds *speakers);

/* Bytes that the map holds, its texts left out. */
gsize rebut_map_size(const RebutMap *self);

G_END_DECLS
