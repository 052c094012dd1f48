/* checks.h - where a debate, or one of its speakers, is at odds with itself.
 * What a speaker says, and which steps are his, commitments.h defines. */
#pragma once

#include "diagnostic.h"
#include "judgement.h"
#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

/* The text of a source, in place of the source's file. */
typedef struct {
  const char *name;  /* as the user knows it */
  const char *bytes; /* NULL: not given */
  gsize length;
} RebutGivenText;

/* Adds what is found to DIAGNOSTICS; the caller sorts them. A claim that bears {ignore: [R801]} is
 * spared that code. GIVEN holds a text for each source of the map; NULL: none is given. */
void
rebut_checks_run(const RebutMap *map, const RebutGivenText *given, RebutDiagnostics *diagnostics);

/* The same for a map that has been judged with the usual options. */
void rebut_checks_run_judged(const RebutJudgement *judgement,
                             const RebutGivenText *given,
                             RebutDiagnostics *diagnostics);

/* Whether DATA, which may be NULL, says to ignore CODE; and whether the claim does. */
gboolean rebut_data_ignores(const RebutValue *data, RebutCode code);
gboolean rebut_checks_ignores(const RebutMap *map, guint32 claim, RebutCode code);

G_END_DECLS
