/* include.h - the files that a map may include: those in the folder of its first file, or below. */
#pragma once

#include "parser.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RebutIncluder RebutIncluder;

/* Included texts are added to TEXTS. FIRST_PATH is the file that the first text was read from. NULL
 * when its real folder cannot be found. */
RebutIncluder *rebut_includer_new(RebutTexts *texts, const char *first_path);
void rebut_includer_free(RebutIncluder *self);

/* A RebutIncludeFunc for a RebutIncluder. */
const RebutText *rebut_includer_find(gpointer self,
                                     const RebutText *from,
                                     const char *path,
                                     RebutSpan where,
                                     RebutDiagnostics *diagnostics);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutIncluder, rebut_includer_free)

G_END_DECLS
