/* matching.h - which claims of a student's map say what claims of the key say.
 *
 * One claim goes with one where that can be (partners.h), for their likeness (likeness.h) and for
 * their place. Two that are hardly alike go together all the same where neither has its like
 * elsewhere (after D. Lowe, Distinctive Image Features, 2004). Then two claims of one map may
 * together say what one of the other does. What goes together is a group; titles and the order of
 * claims do not matter. */
#pragma once

#include "likeness.h"
#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

/* What is less alike than this is not the same claim, unless the caller says otherwise. Set where
 * the maps of graphs/course are matched as a teacher would match them; tests/paraphrases measures
 * it on other debates. */
#define REBUT_MATCH_LEAST 2700

/* What two quotes of the same words in the same source add. */
#define REBUT_MATCH_QUOTE_BONUS 2000

/* So much is enough for claims that stand out: they are so many times as alike as each of them is
 * to any other claim. */
#define REBUT_MATCH_LEAST_ALONE 1800
#define REBUT_MATCH_STANDS_OUT  2

/* What claims add that go together, where two claims that stayed alone stand beside them in the
 * same way. */
#define REBUT_MATCH_PLACE_BONUS 1800

/* One thing said, by one or more claims of each map. */
typedef struct {
  guint32 key;     /* the claim of the key, */
  guint32 student; /* and of the student, that are most alike */
  guint32 likeness;
  RebutIds keys; /* all claims of the group, in the order of the text */
  RebutIds students;
} RebutMatch;

typedef struct {
  RebutMatch *groups; /* in the order of the key */
  guint32 n_groups;
  guint32 *group_of_key;     /* by claim of the key: or REBUT_NONE when the student missed it */
  guint32 *group_of_student; /* by claim of the student: or REBUT_NONE when he added it */
  RebutRows keys;            /* by group, its claims of the key */
  RebutRows students;        /* the same of the student */
  RebutArena *arena;
} RebutMatching;

/* The maps must outlive it; the caller owns it. */
RebutMatching *rebut_matching_new(const RebutMap *key, const RebutMap *student, guint32 least);
void rebut_matching_free(RebutMatching *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutMatching, rebut_matching_free)

G_END_DECLS
