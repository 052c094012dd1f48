/* print.h - a judgement for people, and for programs. */
#pragma once

#include "judgement.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum { REBUT_PRINT_TEXT, REBUT_PRINT_JSON, REBUT_PRINT_MARKDOWN } RebutPrintFormat;

/* The version of the JSON, which rebut-judgement.schema.json describes. */
#define REBUT_JSON_JUDGEMENT_VERSION 1

#define REBUT_PROOFS_MOST 100 /* that are printed; --why gives others */

/* Appends the verdicts of all claims, the standing of all speakers, and what anybody reads of the
 * proofs of the theses. */
void rebut_judgement_print(const RebutJudgement *self, RebutPrintFormat format, GString *out);

/* Appends the coherent positions: what each holds beside what is common to all, and who holds it.
 */
void rebut_positions_print(const RebutJudgement *self, RebutPrintFormat format, GString *out);

G_END_DECLS
