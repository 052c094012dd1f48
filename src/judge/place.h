/* place.h - whether a quote stands where its claim says: under its speaker, in its speech, and not
 * as what he denies or somebody else says. */
#pragma once

#include "map.h"
#include "source_text.h"
#include "turns.h"

#include <glib.h>

G_BEGIN_DECLS

/* What speaks against it that PASSAGE of the source, which has TURNS, is where CLAIM, which has a
 * quote, takes it from; NULL when nothing does. A claim that is only reported or supposed may stand
 * anywhere. The caller frees the message; *HINT is constant. */
char *rebut_place_find_fault(const RebutMap *map,
                             const RebutSourceText *source,
                             const RebutTurns *turns,
                             guint32 claim,
                             const RebutPassage *passage,
                             const char **hint);

G_END_DECLS
