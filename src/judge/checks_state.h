/* checks_state.h - what the checks share; for the files checks*.c alone. */
#pragma once

#include "checks.h"
#include "explain.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const RebutMap *map;
  RebutDiagnostics *diagnostics;
} RebutChecks;

void rebut_check_speakers(const RebutChecks *self);
void rebut_check_reasons(const RebutChecks *self);
void rebut_check_circles(const RebutChecks *self);
void rebut_check_quotes(const RebutChecks *self);

/* Reports CODE at the claim, unless the claim says to ignore it. MESSAGE is taken. */
void rebut_checks_report(const RebutChecks *self, RebutCode code, guint32 claim, char *message);

/* Whether the speaker stands to the claim: it bears his name, and is asserted or granted. */
gboolean rebut_checks_says(const RebutMap *map, guint32 speaker, guint32 claim);

/* "[P] (line 3)"; the caller frees it. HERE is the claim at which it is said. */
char *rebut_checks_name(const RebutMap *map, guint32 here, guint32 claim);

G_END_DECLS
