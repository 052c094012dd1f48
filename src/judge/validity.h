/* validity.h - whether a deductive step has a form that is known to be valid.
 *
 * Known are modus ponens and modus tollens, the disjunctive and the hypothetical syllogism, "not
 * both", and what holds of all applied to one; and two fallacies, affirming the consequent and
 * denying the antecedent. Everything else is judged by its words alone, and cautiously. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_VALIDITY_KNOWN,  /* a valid form */
  REBUT_VALIDITY_OPEN,   /* perhaps valid, or not in English */
  REBUT_VALIDITY_UNSEEN, /* no premise leads to the conclusion by its form or by its words */
  REBUT_VALIDITY_AFFIRMS_CONSEQUENT,
  REBUT_VALIDITY_DENIES_ANTECEDENT
} RebutValidity;

/* For N texts of PREMISES, in valid UTF-8. */
RebutValidity rebut_validity_find(const char *const *premises, guint n, const char *conclusion);

G_END_DECLS
