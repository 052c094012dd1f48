/* states.h - what each claim is in one case of a debate, and each step. */
#pragma once

#include "compile.h"

#include <glib.h>

G_BEGIN_DECLS

/* The speech that the inference is made in, when that is later than those of all its premises;
 * REBUT_NONE when it is there as soon as they are. */
guint32 rebut_states_delay(const RebutMap *map, const RebutInference *inference);

/* Whether what is said in SPEECH is not said yet in this case. */
static inline gboolean
rebut_states_is_later(guint32 speech, const RebutCaseOptions *options)
{
  return speech != REBUT_NONE && speech > options->speech;
}

/* By claim, then by inference, and one more for the rules of a map without any: the state, of
 * RebutWhen. An inference is plain or not said yet. The caller frees them. */
guint8 *rebut_states_find(const RebutMap *map, const RebutCaseOptions *options);

G_END_DECLS
