/* terms.h - the words of a text, as likeness.h compares them.
 *
 * A term is a word in one case, without accents; a number in words is one in digits, in parts where
 * it has several: "ninety thousand" and "90,000" are both 90 and 1000, and a third is a 3. Where
 * a script sets no blanks between words, as Chinese, each two characters side by side are a term.
 * English words are known best. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The terms of a TEXT of valid UTF-8 in its order, none empty; the caller frees them. */
char **rebut_terms_split(const char *text);

/* A word like "the", which says little of what a text is about. */
gboolean rebut_term_is_function_word(const char *term);

/* A word like "not". */
gboolean rebut_term_is_negation(const char *term);

G_END_DECLS
