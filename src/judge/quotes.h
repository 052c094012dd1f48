/* quotes.h - whether the words of a quote stand in a text.
 *
 * A quote is a W3C Web Annotation TextQuoteSelector. Runs of white space count as one blank, all
 * quotation marks and all dashes are alike, soft hyphens count as nothing; "…" and "[...]" stand
 * for an omission. */
#pragma once

#include "claim.h"

#include <glib.h>

G_BEGIN_DECLS

/* A text prepared for many searches. */
typedef struct _RebutQuotable RebutQuotable;

/* LENGTH bytes of valid UTF-8 at TEXT, which must outlive it. */
RebutQuotable *rebut_quotable_new(const char *text, gsize length);
void rebut_quotable_free(RebutQuotable *self);

/* TRUE when the quote stands there; PLACE (may be NULL) is the byte where it begins. */
gboolean rebut_quotable_find(const RebutQuotable *self, const RebutQuote *quote, gsize *place);

/* The passage that is nearest to the quote by edit distance (P. Sellers, The Theory and Computation
 * of Evolutionary Distances, Journal of Algorithms 1, 1980), when at most a third of the letters
 * differ; NULL when there is none, or the text is longer than a megabyte. PLACE is the byte where
 * it begins. The caller frees it. */
char *rebut_quotable_nearest(const RebutQuotable *self, const RebutQuote *quote, gsize *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutQuotable, rebut_quotable_free)

G_END_DECLS
