/* printer_tokens.c - nodes, comments and what is neither, in the order of the text. */
#include "chars.h"
#include "printer_state.h"

#include <string.h>

typedef struct {
  RebutPrinter *printer;
  guint32 at;      /* behind the last token */
  guint32 comment; /* the next one */
} Cutter;

static void
add_token(Cutter *self, RebutTokenType type, guint32 start, guint32 end, guint32 node)
{
  const char *bytes = self->printer->text->bytes;
  RebutToken token = {.type = type, .node = node};

  token.start = MAX(start, self->at);
  token.end = MAX(end, token.start);
  token.end = (guint32)(rebut_chars_trim_lines(bytes + token.start, bytes + token.end) - bytes);
  for (guint32 at = self->at; at < token.start; at++)
    token.breaks += bytes[at] == '\n';
  g_array_append_val(self->printer->tokens, token);
  self->at = token.end;
}

/* What stands before END and was passed over by the parser, a token for each line. */
static void
add_rest(Cutter *self, guint32 end)
{
  const char *bytes = self->printer->text->bytes;

  for (guint32 at = self->at; at < end; at++) {
    const char *line_end;

    if (bytes[at] == '\n' || rebut_char_is_blank(bytes[at]))
      continue;
    line_end = memchr(bytes + at, '\n', end - at);
    add_token(self, REBUT_TOKEN_REST, at, line_end == NULL ? end : (guint32)(line_end - bytes), 0);
    at = self->at - 1;
  }
}

/* The comments before END and what stands between them. */
static void
add_comments(Cutter *self, guint32 end)
{
  const RebutPrinter *printer = self->printer;

  for (; self->comment < printer->ast->comments->len; self->comment++) {
    RebutSpan span = g_array_index(printer->ast->comments, RebutSpan, self->comment);

    if (span.start >= printer->text->base + end)
      break;
    add_rest(self, span.start - printer->text->base);
    add_token(self, REBUT_TOKEN_COMMENT, span.start - printer->text->base,
              span.end - printer->text->base, 0);
  }
  add_rest(self, end);
}

/* Passes over the comments that are part of a node. */
static void
skip_comments(Cutter *self)
{
  const RebutPrinter *printer = self->printer;

  while (self->comment < printer->ast->comments->len &&
         g_array_index(printer->ast->comments, RebutSpan, self->comment).start <
           printer->text->base + self->at)
    self->comment++;
}

void
rebut_printer_cut(RebutPrinter *self)
{
  Cutter cutter = {.printer = self};
  guint32 next;

  for (guint32 i = 0; i < self->ast->nodes->len; i++) {
    const RebutNode *node = rebut_ast_node(self->ast, i);
    guint32 start = node->span.start - self->text->base;

    if (node->type == REBUT_NODE_STRUCTURE)
      continue;
    add_comments(&cutter, start);
    add_token(&cutter, REBUT_TOKEN_NODE, start, node->span.end - self->text->base, i);
    skip_comments(&cutter);
  }
  add_comments(&cutter, self->text->length);
  next = self->tokens->len;
  for (guint32 i = next; i > 0; i--) {
    RebutToken *token = &g_array_index(self->tokens, RebutToken, i - 1);

    if (token->type == REBUT_TOKEN_NODE)
      next = i - 1;
    token->next = next;
  }
}
