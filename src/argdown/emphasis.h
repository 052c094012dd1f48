/* emphasis.h - which stars and underscores are marks, and which are text.
 *
 * A run opens emphasis until it is closed; a run that never is, stays text. When a run closes one,
 * the runs that were opened in between are text too, so every run is looked at twice at most. */
#pragma once

#include "claim.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RebutEmphasis RebutEmphasis;

RebutEmphasis *rebut_emphasis_new(void);
void rebut_emphasis_free(RebutEmphasis *self);

/* Forgets everything: a new text begins. */
void rebut_emphasis_reset(RebutEmphasis *self);

/* A run of COUNT (1 to 3) MARKs ('*' or '_') stands at offset AT of the output. Returns how many of
 * them close emphasis, and then sets *RANGE to what they close; 0 when they close nothing. Two
 * close bold before italic; of three, as many as what was opened last. */
guint
rebut_emphasis_close(RebutEmphasis *self, char mark, guint count, guint32 at, RebutRange *range);

/* COUNT (1 or 2) marks of that run may open emphasis. */
void rebut_emphasis_open(RebutEmphasis *self, char mark, guint count, guint32 at);

/* Takes the marks out of TEXT and moves RANGES accordingly. */
void rebut_emphasis_cut(RebutEmphasis *self, GString *text, RebutRange *ranges, guint n_ranges);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutEmphasis, rebut_emphasis_free)

G_END_DECLS
