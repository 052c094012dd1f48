/* states.h - what each claim is in one case of a debate. */
#pragma once

#include "compile.h"

#include <glib.h>

G_BEGIN_DECLS

/* By claim, and one more for the rules of a map without any: the state, of RebutWhen. The caller
 * frees them. */
guint8 *rebut_states_find(const RebutMap *map, const RebutCaseOptions *options);

G_END_DECLS
