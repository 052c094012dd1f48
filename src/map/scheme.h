/* scheme.h - the names of argument schemes (after Walton, Reed and Macagno, Argumentation Schemes,
 * 2008). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *id;   /* as data blocks name it: expert-opinion */
  const char *name; /* as it is shown: from expert opinion */
} RebutScheme;

const RebutScheme *rebut_scheme_table(guint *n);

/* The scheme of this id; case, blanks, "-" and "_" do not matter. NULL when it is not known. */
const RebutScheme *rebut_scheme_find(const char *id);

G_END_DECLS
