/* printer_state.h - what the printer's files share, and nobody else sees. */
#pragma once

#include "ast.h"
#include "diagnostic.h"
#include "text.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_TOKEN_NODE,
  REBUT_TOKEN_COMMENT,
  REBUT_TOKEN_REST /* of a line that is no node: an @include, or a line of dashes that says nothing
                    */
} RebutTokenType;

/* What stands between two blanks of the layout. Offsets count from the first byte of the text. */
typedef struct {
  RebutTokenType type;
  guint32 start;
  guint32 end;
  guint32 breaks; /* line breaks between it and the token before */
  guint32 node;   /* of NODE */
  guint32 next;   /* the next token that is a NODE, from this one on; or the number of tokens */
} RebutToken;

typedef struct {
  const RebutText *text;
  const RebutAst *ast;
  const RebutDiagnostics *diagnostics;
  GString *out;
  GArray *tokens;      /* of RebutToken */
  guint32 *units;      /* by node: the block, item, heading or structure it belongs to, a node */
  guint32 *indents;    /* by node: its column, once it is printed */
  GArray *items;       /* of guint32: the columns in the source of the list items that are open */
  guint32 item_indent; /* column of the item being printed; 0 where there is none */
  guint32 comment_indent; /* column of a comment right below what was printed last */
  guint diagnostic;       /* the first that is not behind what is being printed */
} RebutPrinter;

/* printer_tokens.c: sets self->tokens. */
void rebut_printer_cut(RebutPrinter *self);

/* printer_element.c: appends NODE, whose column is self->indents[NODE]. FALSE when it cannot be
 * laid out anew; then what was appended is of no use. */
gboolean rebut_printer_put_node(RebutPrinter *self, guint32 node);

/* Where the lines of NODE after the first begin. */
guint32 rebut_printer_continuation(const RebutPrinter *self, guint32 node);

/* Appends a comment without the blanks at its line ends. */
void rebut_printer_put_comment(RebutPrinter *self, guint32 start, guint32 end);

/* Appends bytes as they are, but for CR. */
void rebut_printer_put_verbatim(RebutPrinter *self, guint32 start, guint32 end);

G_END_DECLS
