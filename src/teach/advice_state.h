/* advice_state.h - what the files advice*.c share; for them alone. */
#pragma once

#include "advice.h"
#include "advice_report.h"
#include "topics.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const RebutMap *map;
  const RebutTopics *topics;
  RebutDiagnostics *diagnostics;
} RebutAdvice;

void rebut_advise_on_words(const RebutAdvice *self);
void rebut_advise_on_sentences(const RebutAdvice *self);
void rebut_advise_on_contentions(const RebutAdvice *self);
void rebut_advise_on_levels(const RebutAdvice *self);

G_END_DECLS
