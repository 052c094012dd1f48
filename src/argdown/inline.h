/* inline.h - the marks inside a text: emphasis, links, tags, mentions, shortcodes, escapes. */
#pragma once

#include "ast.h"
#include "diagnostic.h"
#include "names.h"
#include "text.h"
#include "value.h"

#include <glib.h>

G_BEGIN_DECLS

/* Reads many texts with one set of buffers. */
typedef struct _RebutInliner RebutInliner;

/* Results are kept in ARENA; tags are numbered by TAGS. */
RebutInliner *rebut_inliner_new(RebutArena *arena, RebutNames *tags, RebutDiagnostics *diagnostics);
void rebut_inliner_free(RebutInliner *self);

/* From the front matter: model.shortcodes (or NULL), and model.removeTagsFromText. */
void
rebut_inliner_configure(RebutInliner *self, const RebutValue *shortcodes, gboolean remove_tags);

/* The text of NODE, whose bytes are in TEXT, with its marks and, in the order of the text, its
 * tags. Line breaks and runs of blanks count as one blank. */
RebutMarkedText rebut_inliner_read(RebutInliner *self,
                                   const RebutText *text,
                                   const RebutAst *ast,
                                   const RebutNode *node,
                                   RebutIds *tags);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutInliner, rebut_inliner_free)

G_END_DECLS
