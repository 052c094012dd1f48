/* cases.h - all cases of a debate as numbers, for a solver that is not this one.
 *
 * One compiled program, with what tells which of its rules hold when: whoever can find the
 * well-founded model of a program can then judge every case as rebut_judge() does. */
#pragma once

#include "compile.h"
#include "json.h"

#include <glib.h>

G_BEGIN_DECLS

/* Writes a list of rules, each a list: its head, and its body, an atom a, or -1 - a for "not a". */
void rebut_rules_write(const RebutProgram *program, RebutJson *json);

/* Writes one object:
 *
 *   claims, arguments, atoms   how many; claim c is atom c, its rejection atom claims + c, and that
 *                              argument a holds atom 2 * claims + a
 *   rules        as above
 *   subjects     by rule: a claim, or claims + an inference
 *   whens        by rule: a set of RebutWhen; it holds when the policy and the state of its subject
 *                are both in it
 *   speeches     by claim: the number of the speech that it is made in, or -1; after that speech,
 *                and without one always, it is said. Empty when no claim has one. After
 *                the claims come the inferences, when one of them is made in a later speech than
 *                all its premises; for others -1.
 *   oppositions  pairs of claims that cannot both be true
 *
 * A claim stands when its atom is true, and is contested when that is undefined. When it is false,
 * the claim is refuted if its rejection or a claim opposed to it is true, else unsupported.
 * An argument stands, is contested or is unsupported, as its atom is true, undefined or false.
 * Linear in the map: about 80 bytes for a claim with one reason. */
void rebut_cases_write(const RebutMap *map, gboolean charity, RebutJson *json);

G_END_DECLS
