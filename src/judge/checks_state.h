/* checks_state.h - what the checks share; for the files checks*.c alone. */
#pragma once

#include "checks.h"
#include "commitments.h"
#include "explain.h"

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_MAX_NAMED 6 /* claims in one message */

/* Work for searches that are not linear in the map, together: claims and relations looked at. */
#define REBUT_MAX_CHECK_WORK ((gint64)100000000)

typedef struct {
  const RebutMap *map;
  const RebutGivenText *given;     /* by source, or NULL */
  const RebutJudgement *judgement; /* with the usual options */
  RebutDiagnostics *diagnostics;
  RebutCommitments *commitments;
  gint64 work_left; /* negative: used up, which has been reported */
  guint8 *begged;   /* by claim: it is in a circle without a ground, which is reported */
} RebutChecks;

void rebut_check_speakers(RebutChecks *self);
void rebut_check_contradictions(RebutChecks *self, gboolean own);
void rebut_check_coherence(RebutChecks *self);
void rebut_check_answers(RebutChecks *self);
void rebut_check_grounds(RebutChecks *self);
void rebut_check_reasons(const RebutChecks *self);
void rebut_check_circles(const RebutChecks *self);
void rebut_check_quotes(const RebutChecks *self);
void rebut_check_support(const RebutChecks *self);
void rebut_check_objections(const RebutChecks *self);
void rebut_check_leaves(const RebutChecks *self);
void rebut_check_attacks(const RebutChecks *self);
void rebut_check_forms(const RebutChecks *self);

/* Whether CODE is not to be reported at the claim, as that says to ignore it, or as it is only to
 * be counted, which is done: no message need be made. */
gboolean rebut_checks_pass_over(const RebutChecks *self, RebutCode code, guint32 claim);

/* Reports CODE at the claim, unless the claim says to ignore it. MESSAGE is taken. */
void rebut_checks_report(const RebutChecks *self, RebutCode code, guint32 claim, char *message);

/* The same at another place, with a hint or NULL. */
void rebut_checks_report_at(const RebutChecks *self,
                            RebutCode code,
                            guint32 claim,
                            RebutSpan span,
                            const char *hint,
                            char *message);

/* Takes WORK from what is left. FALSE when nothing is: the search for what is wrong with CLAIM is
 * given up, which is reported the first time. */
gboolean rebut_checks_spend(RebutChecks *self, guint32 claim, guint64 work);

/* The claim at which something is said of an argument: its gist or its last conclusion; REBUT_NONE
 * for one that has neither. */
guint32 rebut_checks_stand_in(const RebutMap *map, guint32 argument);

/* "[P] (line 3)"; the caller frees it. HERE is the claim at which it is said. */
char *rebut_checks_name(const RebutMap *map, guint32 here, guint32 claim);

/* "[P] “It is dear.” (in line 3)"; the caller frees it. */
char *rebut_checks_quote(const RebutMap *map, guint32 here, guint32 claim);

/* Appends " and 3 more" to a list of which only the first REBUT_MAX_NAMED of N are named; nothing
 * when that is all. */
void rebut_checks_append_more(guint n, GString *list);

/* Such quotes joined by commas, REBUT_MAX_NAMED of them. CLAIMS holds guint32; the caller frees the
 * result. */
char *rebut_checks_list(const RebutMap *map, guint32 here, const GArray *claims);

G_END_DECLS
