/* matching.h - which claims of a student's map say what claims of the key say.
 *
 * One claim goes with one where that can be, so that the likenesses (likeness.h) add up to the
 * most. Then what stayed alone is tried again: claims in other words that bear on claims which go
 * together, or that these bear on, go together too (after S. Melnik, H. Garcia-Molina, E. Rahm,
 * Similarity Flooding, 2002); and two claims of one map may together say what one of the other
 * does. What goes together is a group; titles and the order of claims do not matter. */
#pragma once

#include "likeness.h"
#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

/* What is less alike than this is not the same claim, unless the caller says otherwise. Set where
 * the maps of graphs/course are matched as a teacher would match them. */
#define REBUT_MATCH_LEAST 2700

/* What two quotes of the same words in the same source add. */
#define REBUT_MATCH_QUOTE_BONUS 2000

/* What claims beside them that go together add, where two claims stayed alone. */
#define REBUT_MATCH_PLACE_BONUS 1200

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
