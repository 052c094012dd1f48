/* sat.h - satisfiability of clauses: the seam behind which CaDiCaL stands.
 *
 * A literal is a variable, from 1 on, or its negative. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum { REBUT_SAT_NO, REBUT_SAT_YES, REBUT_SAT_UNKNOWN } RebutSatAnswer;

typedef struct _RebutSat RebutSat;

/* DEADLINE is in the time of g_get_monotonic_time; behind it answers are REBUT_SAT_UNKNOWN. 0:
 * none. */
RebutSat *rebut_sat_new(gint64 deadline);
void rebut_sat_free(RebutSat *self);

/* A new variable. */
gint rebut_sat_variable(RebutSat *self);

/* Adds a literal to the clause that is open; 0 closes it. */
void rebut_sat_add(RebutSat *self, gint literal);

/* Closes a clause of one or two literals. */
void rebut_sat_add_unit(RebutSat *self, gint literal);
void rebut_sat_add_pair(RebutSat *self, gint one, gint other);

/* Holds for the next answer only. */
void rebut_sat_assume(RebutSat *self, gint literal);
RebutSatAnswer rebut_sat_solve(RebutSat *self);

/* Conflicts after which the next answer is REBUT_SAT_UNKNOWN: the same on every machine. */
void rebut_sat_limit(RebutSat *self, gint conflicts);

/* After REBUT_SAT_NO: whether what was assumed of the literal is needed for it. */
gboolean rebut_sat_failed(const RebutSat *self, gint literal);

/* After REBUT_SAT_YES. */
gboolean rebut_sat_holds(const RebutSat *self, gint literal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutSat, rebut_sat_free)

G_END_DECLS
