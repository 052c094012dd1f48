/* remarks.h - the findings that a student is to look at, numbered, and where they stand on the
 * maps. */
#pragma once

#include "comparison.h"

#include <glib.h>

G_BEGIN_DECLS

/* The numbers on the cards of one map, as a view takes them. */
typedef struct {
  char **claims;    /* by claim: "3", "3·5" or NULL */
  char **arguments; /* by argument: those of its gist */
} RebutNotes;

typedef struct {
  GArray *findings; /* of RebutFinding; the first is number 1 */
  RebutNotes key;
  RebutNotes student;
  const RebutMap *maps[2]; /* the key and the student's */
} RebutRemarks;

/* All findings but what is as in the key. The caller owns it. */
RebutRemarks *rebut_remarks_new(const RebutComparison *comparison);
void rebut_remarks_free(RebutRemarks *self);

/* Whether a finding is one to look at. */
gboolean rebut_finding_is_remark(const RebutFinding *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutRemarks, rebut_remarks_free)

G_END_DECLS
