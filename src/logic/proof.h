/* proof.h - what the values of the well-founded model rest on.
 *
 * For what is true: the body of the rule that made it so. For what is false: of each rule for it
 * the literal that failed first. For what is undefined: the same of each rule that failed, and the
 * bodies of all others. Such a set keeps its values whatever becomes of all other atoms: what it
 * decides is strongly admissible (M. Caminada, S. Harikrishnan, Strong Admissibility, Tractability
 * and Minimality, Argument & Computation 2023). */
#pragma once

#include "well_founded.h"

#include <glib.h>

G_BEGIN_DECLS

/* By atom: 1 when the proof of the N ATOMS has it. MODEL is the well-founded
 * one of PROGRAM with what is GIVEN, as for rebut_well_founded_new(). The caller frees it. Linear.
 */
guint8 *rebut_proof_mark(const RebutProgram *program,
                         const RebutModel *model,
                         const guint8 *given,
                         const guint32 *atoms,
                         guint n);

G_END_DECLS
