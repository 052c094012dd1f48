/* verify.h - whether an answer is one, by the definition alone. */
#pragma once

#include "well_founded.h"

#include <glib.h>

G_BEGIN_DECLS

/* Whether MODEL is a three-valued stable model: what is true, and what is true or undefined, are
 * the least models of the two reducts (T. Przymusinski, The Well-Founded Semantics Coincides with
 * the Three-Valued Stable Semantics, Fundamenta Informaticae 13, 1990). The rounds and reasons are
 * not looked at. GIVEN is as for rebut_well_founded_new(). Linear. */
gboolean
rebut_model_is_stable(const RebutProgram *program, const RebutModel *model, const guint8 *given);

/* The least model of PROGRAM when an atom under "not" fails if it is true (POSSIBLE), or if it is
 * not false: 1 for what holds, by atom. The caller frees it. */
guint8 *rebut_program_derive(const RebutProgram *program,
                             const RebutModel *model,
                             const guint8 *given,
                             gboolean possible);

G_END_DECLS
