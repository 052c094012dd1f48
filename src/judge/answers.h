/* answers.h - which objections are answered by some claims.
 *
 * The claims shake what they object to or oppose, the steps that they undercut, and what rests on
 * these. An objection is answered when its step is shaken. */
#pragma once

#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const RebutMap *map;
  guint64 work; /* claims and relations looked at, in all rounds */
  /*< private >*/
  guint32 *claims;     /* by claim: the last round that shook it, counted from 1 */
  guint32 *inferences; /* by inference */
  guint32 *queue;      /* claims shaken in this round */
  guint32 n_queue;
  guint32 round;
} RebutAnswers;

/* MAP must outlive it. */
RebutAnswers *rebut_answers_new(const RebutMap *map);
void rebut_answers_free(RebutAnswers *self);

/* Finds what N claims answer; for NULL, the first N claims of the map. Linear in what they bear on,
 * and in what rests on that. */
void rebut_answers_of(RebutAnswers *self, const guint32 *claims, guint32 n);

/* Whether they answer the inference. */
gboolean rebut_answers_has(const RebutAnswers *self, guint32 inference);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutAnswers, rebut_answers_free)

G_END_DECLS
