/* braces.h - which "{" of a text closes where.
 *
 * A data block may run over lines and hold anything, so it must be known where it ends before its
 * lines are looked at. All braces are paired in one pass, when the first that could open data is
 * met. */
#pragma once

#include "text.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RebutBraces RebutBraces;

RebutBraces *rebut_braces_new(const RebutText *text);
void rebut_braces_free(RebutBraces *self);

/* The offset behind the "}" that closes the "{" at AT; 0 when none does. */
guint32 rebut_braces_close(const RebutBraces *self, guint32 at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutBraces, rebut_braces_free)

G_END_DECLS
