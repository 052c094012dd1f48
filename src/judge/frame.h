/* frame.h - the words before a quote in its sentence, which may turn it round or hand it on.
 *
 * "I do not believe that [the bridge is safe]" says the opposite of what is quoted, "Ben says that
 * [the bridge is safe]" that somebody else says it. Both are known by short lists of English words,
 * so that this is a hint at what to look at, and never more than that. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_FRAME_NONE,
  REBUT_FRAME_NEGATED, /* a negation in the same clause, or a denial with "that" */
  REBUT_FRAME_REPORTED /* a verb of saying whose subject is somebody else */
} RebutFrame;

/* Who speaks here. */
typedef struct {
  const char *const *names; /* ended by NULL; when it is empty nobody is somebody else */
  gboolean first_person;    /* he speaks of himself as "I": it is his turn */
} RebutFrameSpeaker;

/* What stands before the byte AT of valid UTF-8 TEXT, back to its sentence's beginning or to FROM.
 * *START is where the words that do it begin. Takes a time that does not grow with the text. */
RebutFrame rebut_frame_find(
  const char *text, gsize from, gsize at, const RebutFrameSpeaker *speaker, gsize *start);

G_END_DECLS
