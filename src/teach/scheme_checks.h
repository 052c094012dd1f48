/* scheme_checks.h - what is missing where a map names argument schemes, and what becomes of their
 * critical questions. */
#pragma once

#include "diagnostic.h"
#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

/* Adds what is found to DIAGNOSTICS; the caller sorts them. With TEACH, the critical
 * questions that nobody asks, or nobody answers, too. A claim or an inference that bears {ignore:
 * [R830]} is spared that code. */
void rebut_scheme_checks_run(const RebutMap *map, gboolean teach, RebutDiagnostics *diagnostics);

G_END_DECLS
