/* questions.h - which critical questions are asked of the inferences of a map, and what becomes of
 * them.
 *
 * A claim that bears {cq: NAME} and undercuts an inference with a scheme, or attacks a premise of
 * it, its conclusion or its argument, asks the question of it. One that is a premise of the
 * inference, or supports a premise or the argument, answers it beforehand. */
#pragma once

#include "map.h"
#include "pattern.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint32 claim;     /* that asks */
  guint32 inference; /* that is asked */
  guint question;    /* place in the inference's pattern */
  gboolean answered;
} RebutAsk;

/* A name of a question that nothing has which the claim bears on. */
typedef struct {
  guint32 claim;
  const RebutValue *name;
  const RebutPattern *near; /* of an inference that it bears on, or NULL */
} RebutMisfit;

typedef struct {
  const RebutMap *map;
  const RebutPattern **patterns; /* by inference; NULL without a known scheme */
  guint8 *asked;                 /* by inference: a bit for each question of its pattern */
  guint8 *dropped;               /* asked, and not answered */
  guint8 *met;                   /* answered beforehand */
  GArray *asks;                  /* of RebutAsk */
  GArray *misfits;               /* of RebutMisfit */
} RebutQuestions;

/* MAP must outlive it. */
RebutQuestions *rebut_questions_new(const RebutMap *map);
void rebut_questions_free(RebutQuestions *self);

/* Whether the question is neither asked nor answered. */
gboolean rebut_questions_is_open(const RebutQuestions *self, guint32 inference, guint question);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutQuestions, rebut_questions_free)

G_END_DECLS
