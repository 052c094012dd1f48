/* parser_state.h - what the parser's files share, and nobody else sees. */
#pragma once

#include "ast.h"
#include "diagnostic.h"
#include "scanner.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_MODE_NONE, /* behind a blank line: a block can begin */
  REBUT_MODE_HEADING,
  REBUT_MODE_ELEMENT,
  REBUT_MODE_LIST,
  REBUT_MODE_STRUCTURE
} RebutParserMode;

/* A level of indentation: its column, and the last element that stands there. */
typedef struct {
  guint32 column;
  guint32 node;
} RebutLevel;

typedef struct {
  RebutAst *ast;
  RebutDiagnostics *diagnostics;
  RebutScanner *scanner; /* of the text being read */
  const RebutText *text;
  RebutScannedLine line;
  RebutParserMode mode;

  guint32 open;             /* the element whose text goes on, or REBUT_NONE */
  guint32 said_end;         /* where its text ends so far (offset in the text) */
  RebutSpan data;           /* the {…} at that end, or empty */
  gboolean heading_is_long; /* said already */

  GArray
    *levels; /* of RebutLevel; the first is the block, line or item that relations hang under */
  guint32 last_block; /* the block before, if it is an argument; else REBUT_NONE */

  guint32 structure; /* the one that is open or was just interrupted, or REBUT_NONE */
  guint32 inference; /* the one whose conclusion is to come, or REBUT_NONE */
} RebutParser;

/* A span of the text being read, in the space of all texts. */
RebutSpan rebut_parser_span(const RebutParser *self, guint32 start, guint32 end);

/* Appends a node that begins with the line being read. */
guint32 rebut_parser_add(RebutParser *self, RebutNodeType type, guint32 parent);

/* element.c: claims, arguments and headings. */

/* Begins an element whose title or text begins at BODY. In a structure's line an argument is
 * refused and read as text. */
guint32
rebut_parser_begin_element(RebutParser *self, RebutNodePlace place, guint32 parent, guint32 body);

/* The open element's text, as far as it is known, ends where the line being read ends. */
void rebut_parser_take_line(RebutParser *self);

/* The line being read goes on with the open element's text. */
void rebut_parser_continue_element(RebutParser *self);

/* The open element, if there is one, ends before the line being read. */
void rebut_parser_close_element(RebutParser *self);

/* block.c */

/* The levels begin anew with NODE at COLUMN as what relations hang under; REBUT_NONE: nothing. */
void rebut_parser_reset_levels(RebutParser *self, guint32 column, guint32 node);

/* The open inference gets no conclusion; it is reported and counts no more. */
void rebut_parser_drop_inference(RebutParser *self);

/* A new block begins: what came before is finished. */
void rebut_parser_begin_block(RebutParser *self, RebutParserMode mode);

/* relation.c */

/* The line being read is a relation; FALSE when it stands so that it is text instead. */
gboolean rebut_parser_read_relation(RebutParser *self);

/* structure.c */

/* A line "(n)" where a structure may begin or go on. */
void rebut_parser_read_number(RebutParser *self);

/* A line of dashes inside a structure; FALSE when it is text. */
gboolean rebut_parser_read_inference(RebutParser *self);

/* Text where a numbered conclusion should stand. */
void rebut_parser_read_unnumbered(RebutParser *self);

G_END_DECLS
