/* diagnostic.h - what is wrong or doubtful in the user's text.
 *
 * A reader never fails for a mistake in the text: it adds a diagnostic to a list that the caller
 * owns, guesses, and goes on. */
#pragma once

#include "codes.h"
#include "text.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  RebutCode code;
  RebutSeverity severity;
  RebutSpan span;
  const char *message; /* one line, no full stop */
  const char *hint;    /* what to write instead; NULL when there is nothing to say */
} RebutDiagnostic;

/* What is less serious than LEAST is only counted from now on; before, nothing is too slight. */
void rebut_diagnostics_set_least(RebutDiagnostics *self, RebutSeverity least);

/* Adds a diagnostic of CODE's own severity. HINT (may be NULL) and the message are copied. Past
 * REBUT_MAX_DIAGNOSTICS it is only counted. */
void rebut_diagnostics_add(
  RebutDiagnostics *self, RebutCode code, RebutSpan span, const char *hint, const char *format, ...)
  G_GNUC_PRINTF(5, 6);

/* Counts a diagnostic of CODE if it would only be counted: its message need not be made. FALSE if
 * it is to be added. */
gboolean rebut_diagnostics_only_count(RebutDiagnostics *self, RebutCode code);

/* Puts them in the order of the text; those at one place stay as they were added. */
void rebut_diagnostics_sort(RebutDiagnostics *self);

typedef gboolean (*RebutKeepFunc)(const RebutDiagnostic *diagnostic, gpointer data);

/* Drops those for which KEEP is FALSE; they are not counted any more. What was only
 * counted stays. */
void rebut_diagnostics_filter(RebutDiagnostics *self, RebutKeepFunc keep, gpointer data);

const RebutDiagnostic *rebut_diagnostics_get(const RebutDiagnostics *self, guint index);

/* How many were added, the ones past the limit included. */
guint rebut_diagnostics_total(const RebutDiagnostics *self, RebutSeverity severity);

gboolean rebut_diagnostics_has_errors(const RebutDiagnostics *self);

G_END_DECLS
