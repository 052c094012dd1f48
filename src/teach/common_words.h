/* common_words.h - words of English that say little, and irregular forms. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words in lower case, with blanks between: those without a subject of their own, and those of
 * which a text seldom turns on one. */
extern const char rebut_common_words[];
extern const char rebut_weak_words[];

/* Pairs: a form, and the word that it is a form of. */
typedef struct {
  const char *form;
  const char *word;
} RebutIrregular;

const RebutIrregular *rebut_irregular_forms(guint *n);

G_END_DECLS
