/* advice.h - advice for whoever draws a map, as teachers of argument mapping give it.
 *
 * The rules are those of the Austhink and Rationale tutorials (T. van Gelder): the rabbit rule, no
 * term in a conclusion that its premises do not bring in; holding hands, each premise tied to the
 * rest; one sentence in each box, and no reasoning inside it; one main contention; what is more
 * general stands higher. They ask for judgement: what is found is advice, and what may be meant so
 * is let pass. */
#pragma once

#include "diagnostic.h"
#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

/* Adds what is found to DIAGNOSTICS; the caller sorts them. A claim or an inference that bears
 * {ignore: [R840]} is spared that code. What rests on words is for English alone. */
void rebut_advice_run(const RebutMap *map, RebutDiagnostics *diagnostics);

G_END_DECLS
