/* voices.h - who says it, in which document, in which turn, and under which heading. */
#pragma once

#include "claim.h"

#include <glib.h>

G_BEGIN_DECLS

/* A heading. The sections form a forest by their levels. */
typedef struct {
  RebutMarkedText text;
  guint32 level;  /* number of # */
  guint32 parent; /* or REBUT_NONE */
  RebutIds tags;
  const RebutValue *data;
  const RebutAttribution *attribution; /* holds for what is first stated below it */
  RebutSpan span;
} RebutSection;

typedef struct {
  const char *id;         /* as the text refers to it */
  const char *name;       /* as it is shown; the id when no other is given */
  const char *role;       /* or NULL */
  const RebutValue *data; /* or NULL */
  gboolean declared;      /* in the front matter */
} RebutSpeaker;

/* A document that claims are quoted from. */
typedef struct {
  const char *id;
  const char *title; /* this and the next three may be NULL */
  const char *author;
  const char *date;
  const char *file; /* relative to the map */
  const RebutValue *data;
  gboolean declared;
} RebutSource;

/* A turn in the debate. */
typedef struct {
  const char *id;
  const RebutValue *data;
  gboolean declared;
} RebutSpeech;

G_END_DECLS
