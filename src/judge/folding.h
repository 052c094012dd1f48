/* folding.h - a text as it is compared with the words of a quote.
 *
 * A run of white space is one blank; all quotation marks and all dashes are alike; soft hyphens and
 * what else has no width is left out. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  GString *folded;
  /*< private >*/
  const char *text;
  gsize length;
  GArray *marks; /* of Mark: one for every so many bytes of FOLDED */
} RebutFolding;

/* LENGTH bytes of valid UTF-8 at TEXT, which must outlive it. */
RebutFolding *rebut_folding_new(const char *text, gsize length);
void rebut_folding_free(RebutFolding *self);

/* The byte of the text from which the byte AT of FOLDED comes, in constant time; the text's length
 * for the end. */
gsize rebut_folding_place(const RebutFolding *self, gsize at);

/* Words folded, without blanks around them; the caller frees them. */
char *rebut_fold_words(const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutFolding, rebut_folding_free)

G_END_DECLS
