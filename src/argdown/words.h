/* words.h - the words of an element's text as they stand in the source, comments among them.
 *
 * What the reader of marks takes whole is one word: a link, a tag, a mention, an escaped blank.
 * Between two words a line may be broken, and blanks and line breaks there count as one blank. */
#pragma once

#include "ast.h"
#include "finder.h"
#include "text.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *start;
  const char *end;
  gboolean gap;        /* a blank or line break stands before it */
  gboolean after_line; /* a line break does */
  gboolean is_comment;
  gboolean begins_link;
  gboolean ends_line; /* a comment at the end of its line, or a backslash there */
} RebutWord;

/* Start it with rebut_words_begin(). */
typedef struct {
  const RebutText *text;
  const char *at;
  const char *end;
  RebutFinder finder;
  const RebutSpan *comment; /* the next one */
  const RebutSpan *last_comment;
  gboolean is_odd; /* what follows cannot be cut so that it surely stays what it is */
} RebutWords;

/* Of NODE's content, whose bytes are in TEXT. */
void rebut_words_begin(RebutWords *self,
                       const RebutText *text,
                       const RebutAst *ast,
                       const RebutNode *node);

/* FALSE at the end of the content, and at something odd: braces that are no data, a link or tag
 * that runs over lines with a comment in it. */
gboolean rebut_words_next(RebutWords *self, RebutWord *word);

/* TRUE when a line that begins with WORD could be read as the beginning of something else. */
gboolean rebut_word_is_like_mark(const RebutWord *word);

/* TRUE when a blank before WORD would make a comment begin in it. */
gboolean rebut_word_is_like_comment(const RebutWord *word);

/* Appends WORD: blanks in a link's text count as one, blanks at line ends and CR are gone. */
void rebut_word_append(const RebutWord *word, GString *out);

G_END_DECLS
