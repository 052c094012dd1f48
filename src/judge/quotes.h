/* quotes.h - whether the words of a quote stand in a text.
 *
 * A quote is a W3C Web Annotation TextQuoteSelector. Words are compared folded (folding.h); "…" and
 * "...", also in brackets, stand for an omission. */
#pragma once

#include "claim.h"

#include <glib.h>

G_BEGIN_DECLS

/* A text prepared for many searches: in linear time, then each takes as long as the rarest word of
 * its quote is frequent. */
typedef struct _RebutQuotable RebutQuotable;

/* The bytes [start, end) of the text. */
typedef struct {
  gsize start;
  gsize end;
} RebutPassage;

/* LENGTH bytes of valid UTF-8 without NUL at TEXT, which must outlive it. */
RebutQuotable *rebut_quotable_new(const char *text, gsize length);
void rebut_quotable_free(RebutQuotable *self);

/* FALSE when nothing is left of the quote without blanks and omissions: it stands nowhere. */
gboolean rebut_quote_has_words(const RebutQuote *quote);

/* The passages that are the quote, one after the other, up to a thousand. */
typedef struct _RebutQuoteSearch RebutQuoteSearch;

/* Both must outlive it. */
RebutQuoteSearch *rebut_quote_search_new(const RebutQuotable *text, const RebutQuote *quote);
void rebut_quote_search_free(RebutQuoteSearch *self);
gboolean rebut_quote_search_next(RebutQuoteSearch *self, RebutPassage *passage);

/* The passage of the text that is nearest by edit distance to the first part of the quote that
 * stands nowhere (parts lie between omissions), when at most a third of its letters differ; NULL
 * when there is none. It is looked for around the part's rarest words (nearest.h). PLACE is the
 * byte where it begins. The caller frees it. */
char *rebut_quotable_nearest(const RebutQuotable *self, const RebutQuote *quote, gsize *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutQuotable, rebut_quotable_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutQuoteSearch, rebut_quote_search_free)

G_END_DECLS
