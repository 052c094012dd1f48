/* inference.h - premises and what they support or attack. */
#pragma once

#include "claim.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  RebutTargetType type;
  guint32 id;
} RebutTarget;

/* Every place where one relation is drawn, at least one. */
typedef struct {
  const RebutSpan *spans;
  guint32 count;
} RebutSpans;

typedef struct {
  RebutPolarity polarity;
  RebutTarget target;
  RebutIds premises;        /* claims; more than one: linked */
  guint32 argument;         /* it belongs to, or REBUT_NONE */
  gboolean deductive;       /* else defeasible */
  gboolean structured;      /* spelled out with numbered premises; else sketched by a sign */
  const char *const *rules; /* names of the rules of inference */
  guint32 n_rules;
  const RebutValue *data;
  const RebutAttribution *attribution;
  RebutSpans places;
} RebutInference;

G_END_DECLS
