/* checks.h - where a debate, or one of its speakers, is at odds with itself.
 * What a speaker says, and which steps are his, commitments.h defines. */
#pragma once

#include "diagnostic.h"
#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

/* Adds what is found to DIAGNOSTICS; the caller sorts them. A claim that bears {ignore: [R801]} is
 * spared that code. */
void rebut_checks_run(const RebutMap *map, RebutDiagnostics *diagnostics);

G_END_DECLS
