/* turns.h - who has the word where in a transcript.
 *
 * A turn begins with a line that begins with a speaker's id, name or alias and a colon. Blanks, the
 * marks of Markdown, and a time ("00:12:03", "[14:05]") may stand before the name; a remark in
 * brackets, and marks, between it and the colon. Case does not matter. Once one speaker of the map
 * has a turn, a name in capitals alone ("MODERATOR:") begins the turn of somebody else.
 *
 * A line that is the id of a declared speech, or begins with it and a colon, begins that speech,
 * and nobody has the word yet; a speech's id may also be the remark behind a name ("ANNA (2AC):").
 */
#pragma once

#include "map.h"
#include "text.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint32 start;   /* byte of the text at which its line begins */
  guint32 words;   /* and at which its words do */
  RebutSpan name;  /* bytes of the text; empty when nobody is named */
  guint32 speaker; /* REBUT_NONE: nobody of the map */
  guint32 speech;  /* or REBUT_NONE */
} RebutTurn;

typedef struct _RebutTurns RebutTurns;

/* Linear in the text. */
RebutTurns *rebut_turns_new(const RebutMap *map, const RebutText *text);
void rebut_turns_free(RebutTurns *self);

/* The turn that holds the byte AT; NULL before the first. */
const RebutTurn *rebut_turns_find(const RebutTurns *self, gsize at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutTurns, rebut_turns_free)

G_END_DECLS
