/* argdown.h - reads Argdown: from a file, or from bytes. */
#pragma once

#include "diagnostic.h"
#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

/* The map of the file at PATH and what it includes; the caller owns it. Mistakes in the text go to
 * DIAGNOSTICS, sorted. NULL with REBUT_PARSE_ERROR_READ when the file cannot be read. */
RebutMap *rebut_argdown_read_file(const char *path, RebutDiagnostics *diagnostics, GError **error);

/* The map of LENGTH bytes of Argdown called NAME; it can include nothing. */
RebutMap *rebut_argdown_read_bytes(
  const char *name, const char *bytes, gsize length, RebutDiagnostics *diagnostics, GError **error);

/* Adds the first text of a map to TEXTS, which owns it. NULL with REBUT_PARSE_ERROR_READ when it is
 * too large. */
const RebutText *rebut_argdown_add_text(RebutTexts *texts,
                                        const char *name,
                                        const char *bytes,
                                        gsize length,
                                        RebutDiagnostics *diagnostics,
                                        GError **error);

G_END_DECLS
