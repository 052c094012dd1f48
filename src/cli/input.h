/* input.h - reads the map that a command is about. */
#pragma once

#include "command.h"
#include "diagnostic.h"
#include "map.h"
#include "settings.h"

#include <glib.h>

G_BEGIN_DECLS

/* The map of PATH, in the format that its suffix says (Argdown for an unknown one), or of Argdown
 * in standard input when that is "-". NULL with an error when it cannot be read. */
RebutMap *rebut_input_read(const char *path, RebutDiagnostics *diagnostics, GError **error);

/* What the map read from PATH, and an argdown.config.json beside it, set. */
RebutSettings *rebut_input_settings(RebutMap *map, const char *path, RebutDiagnostics *diagnostics);

/* Prints errors and warnings on standard error, in colour on a terminal. */
void rebut_input_report(const RebutMap *map, const RebutDiagnostics *diagnostics);

/* The same, of diagnostics in TEXTS. */
void rebut_input_report_texts(const RebutTexts *texts, const RebutDiagnostics *diagnostics);

/* TRUE when FD is a terminal that shows colours (NO_COLOR is not set). */
gboolean rebut_wants_colour(int fd);

G_END_DECLS
