/* relation.c - which element an indented line hangs under.
 *
 * A relation is a child of the last element whose column is smaller. On the way back to a smaller
 * column that no level has, it belongs to the nearest level to the left, as in Argdown's lexer;
 * left of all levels Argdown refuses the file, and here the relation is kept under the block
 * itself. */
#include "chars.h"
#include "parser_state.h"

static void
report(RebutParser *self, RebutCode code, const char *hint, const char *message)
{
  RebutSpan span = rebut_parser_span(self, self->line.start, self->line.body);

  span.end = MAX(span.start + 1, span.end);
  rebut_diagnostics_add(self->diagnostics, code, span, hint, "%s", message);
}

/* The parent of a relation at the line's column; the relation will be NODE. */
static guint32
place_relation(RebutParser *self, guint32 node)
{
  RebutLevel *levels = (RebutLevel *)(gpointer)self->levels->data;
  guint n = self->levels->len;
  guint32 column = self->line.column;
  RebutLevel level = {column, node};
  gboolean back = FALSE;
  guint32 parent;

  while (n > 1 && column < levels[n - 1].column) {
    n--;
    back = TRUE;
  }
  g_array_set_size(self->levels, n);
  if (n > 1 && (back || column == levels[n - 1].column)) {
    if (column != levels[n - 1].column)
      report(self, REBUT_CODE_UNEVEN, NULL,
             "this column belongs to no level; it counts as the nearest to the left");
    levels[n - 1].node = node;
    return levels[n - 2].node;
  }
  if (back && column > levels[0].column)
    report(self, REBUT_CODE_DEDENT, "give it the column of its siblings",
           "this stands left of its siblings; it is kept under the block");
  parent = levels[n - 1].node;
  g_array_append_val(self->levels, level);
  return parent;
}

/* At the margin only a sign that stands apart is one: "- no" is a relation, "-5 degrees" is text.
 */
static gboolean
stands_apart(const RebutParser *self)
{
  const char *bytes = self->text->bytes;
  const char *body = bytes + self->line.body;

  return self->line.body >= self->line.end || rebut_char_is_blank(body[-1]) || *body == '[' ||
         *body == '<';
}

static void
check_sign_under_inference(RebutParser *self, RebutNode *node)
{
  if (node->sign == REBUT_SIGN_UNDERCUT && !node->forward)
    return;
  report(self, REBUT_CODE_SIGN_UNDER_INFERENCE, "write _ to undercut the inference",
         node->sign == REBUT_SIGN_ATTACK && !node->forward
           ? "an attack on an inference is an undercut; it is read as one"
           : "an inference can only be undercut; what stands here is kept without a relation");
  if (node->sign == REBUT_SIGN_ATTACK && !node->forward)
    node->sign = REBUT_SIGN_UNDERCUT;
  else
    node->sign = REBUT_SIGN_NONE;
}

/* A relation that hangs under nothing: its element is kept as a block. */
static void
read_orphan(RebutParser *self)
{
  guint32 node;

  report(self, REBUT_CODE_RELATION_WITHOUT_PARENT,
         "indent it under the claim or argument that it bears on, or escape the sign: \\- \\+",
         "this relation has nothing to hang under; it is kept as a claim of its own");
  rebut_parser_begin_block(self, REBUT_MODE_ELEMENT);
  node = rebut_parser_begin_element(self, REBUT_PLACE_BLOCK, REBUT_NONE, self->line.body);
  rebut_parser_reset_levels(self, self->line.column, node);
}

/* The mode that a blank line ended. */
static RebutParserMode
find_mode(const RebutParser *self)
{
  const RebutNode *base =
    rebut_ast_node(self->ast, g_array_index(self->levels, RebutLevel, 0).node);

  if (self->structure != REBUT_NONE)
    return REBUT_MODE_STRUCTURE;
  return base->place == REBUT_PLACE_ITEM ? REBUT_MODE_LIST : REBUT_MODE_ELEMENT;
}

gboolean
rebut_parser_read_relation(RebutParser *self)
{
  gboolean after_blank = self->mode == REBUT_MODE_NONE;
  gboolean orphan = self->mode == REBUT_MODE_HEADING || self->levels->len == 0;
  gboolean at_margin =
    !orphan && self->line.column <= g_array_index(self->levels, RebutLevel, 0).column;
  guint32 id;
  guint32 parent;
  RebutNode *node;

  if ((orphan || at_margin) && !stands_apart(self))
    return FALSE;
  rebut_parser_close_element(self);
  if (orphan) {
    read_orphan(self);
    return TRUE;
  }
  if (after_blank)
    report(self, REBUT_CODE_RELATION_AFTER_BLANK,
           "leave no blank line before a relation, or escape the sign: \\- \\+",
           "a relation after a blank line; it is kept under the block before");
  else if (at_margin)
    report(self, REBUT_CODE_RELATION_AT_MARGIN, "indent it, or escape the sign: \\- \\+",
           "a relation must be indented; it is kept under the block");
  if (after_blank)
    self->mode = find_mode(self);
  id = rebut_parser_begin_element(self, REBUT_PLACE_RELATION, REBUT_NONE, self->line.body);
  parent = place_relation(self, id);
  node = rebut_ast_node(self->ast, id);
  node->parent = parent;
  node->sign = self->line.sign;
  node->forward = self->line.forward ? 1 : 0;
  if (rebut_ast_node(self->ast, parent)->type == REBUT_NODE_INFERENCE)
    check_sign_under_inference(self, node);
  return TRUE;
}
