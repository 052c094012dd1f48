/* carneades.h - argument graphs of Carneades 4, in YAML.
 *
 * A statement becomes a claim, an argument a structure of premises and a conclusion, its
 * undercutter an undercut of that step, and the positions of an issue are contrary to each other.
 * What is assumed is granted; what is neither assumed nor concluded by an argument is hypothetical,
 * so that it needs a reason to stand. A statement without a text takes it from a pattern under
 * "language". Labels under "tests" are the verdicts that are expected.
 *
 * rebut does not weigh arguments and runs no rules. What a map therefore has no place for is named
 * in a remark of its own (R903). The format is described by its reader: carneades-4,
 * src/engine/caes/encoding/yaml; what the labels mean by T. Gordon, D. Walton, Formalizing
 * Balancing Arguments (Computational Models of Argument, 2016). */
#pragma once

#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

/* The map of LENGTH bytes called NAME; the caller owns it. Mistakes go to DIAGNOSTICS, sorted; a
 * text that is no argument graph gives an empty map. NULL with REBUT_PARSE_ERROR_READ when the text
 * is too large. */
RebutMap *rebut_carneades_read(
  const char *name, const char *bytes, gsize length, RebutDiagnostics *diagnostics, GError **error);

G_END_DECLS
