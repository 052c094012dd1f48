/* scanner.h - cuts an Argdown text into logical lines and says what each could begin.
 *
 * A logical line is a line of the text, longer where a comment or a data block runs over line ends.
 * Lines that hold nothing but comments are passed over, as if they did not stand there. What a line
 * really is depends on what stands before it; that is the parser's business. */
#pragma once

#include "ast.h"
#include "diagnostic.h"
#include "text.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_LINE_BLANK,
  REBUT_LINE_TEXT,
  REBUT_LINE_HEADING,  /* "## " */
  REBUT_LINE_RELATION, /* a sign */
  REBUT_LINE_NUMBER,   /* "(3)" */
  REBUT_LINE_DASHES,   /* two or more */
  REBUT_LINE_BULLET,   /* "* " */
  REBUT_LINE_ORDINAL,  /* "3. " */
  REBUT_LINE_INCLUDE,  /* "@include(path)" and nothing else */
  REBUT_LINE_FENCE     /* three or more "=" */
} RebutLineType;

/* Offsets count from the first byte of the text. */
typedef struct {
  RebutLineType type;
  RebutSign sign;
  gboolean forward;
  guint32 number;        /* of NUMBER or ORDINAL; #s of HEADING; dashes of DASHES */
  guint32 column;        /* of the first character that is no blank, from 0; a tab counts 1 */
  guint32 start;         /* that character */
  guint32 body;          /* what follows the mark that makes the type, blanks skipped */
  guint32 end;           /* of what is said: trailing blanks and comments left out */
  RebutSpan data;        /* the {…} at the very end, with its braces; empty without one */
  RebutSpan text_data;   /* the last one that more text follows; empty without one */
  guint32 first_comment; /* of those on this line or after, among all comments of the tree */
} RebutScannedLine;

typedef struct _RebutScanner RebutScanner;

/* Scans TEXT, which must outlive it; comments go to AST. */
RebutScanner *
rebut_scanner_new(const RebutText *text, RebutAst *ast, RebutDiagnostics *diagnostics);
void rebut_scanner_free(RebutScanner *self);

const RebutText *rebut_scanner_text(const RebutScanner *self);

/* The next logical line; FALSE at the end of the text. */
gboolean rebut_scanner_next(RebutScanner *self, RebutScannedLine *line);

/* Behind the comment or data block that opens at AT, or 0 when none does. Reports nothing: the text
 * there is still to be scanned, or was. */
guint32 rebut_scanner_skip(RebutScanner *self, guint32 at);

/* The offset where the next physical line begins, and a way to go on from there: the front matter
 * is no Argdown and is taken out by hand. */
guint32 rebut_scanner_tell(const RebutScanner *self);
void rebut_scanner_seek(RebutScanner *self, guint32 at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutScanner, rebut_scanner_free)

G_END_DECLS
