/* word_index.h - where each word of a text stands. */
#pragma once

#include "ids.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RebutWordIndex RebutWordIndex;

/* A word is a run of ASCII letters and digits and of bytes beyond ASCII. The first word of TEXT at
 * or behind *END: it begins at *START and ends at *END. FALSE when there is no more. */
gboolean rebut_word_next(const char *text, gsize length, gsize *start, gsize *end);

/* LENGTH bytes at TEXT; linear in time and space. */
RebutWordIndex *rebut_word_index_new(const char *text, gsize length);
void rebut_word_index_free(RebutWordIndex *self);

/* Where the LENGTH bytes at WORD stand as a word, ascending; a few places of other words may be
 * among them. Borrowed. */
RebutIds rebut_word_index_find(const RebutWordIndex *self, const char *word, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutWordIndex, rebut_word_index_free)

G_END_DECLS
