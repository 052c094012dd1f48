/* scalar.h - what a word of YAML is: null, a boolean, a number or a string.
 *
 * Plain scalars are read as the core schema of YAML 1.2.2 (section 10.3) reads them; a date stays
 * the string that it is. */
#pragma once

#include "value.h"

#include <glib.h>

G_BEGIN_DECLS

/* Sets the type and number of VALUE from its string; one that is not PLAIN is a string. */
void rebut_scalar_resolve(RebutValue *value, gboolean plain);

G_END_DECLS
