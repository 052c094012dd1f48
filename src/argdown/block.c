/* block.c - where one block ends and the next begins. */
#include "parser_state.h"

void
rebut_parser_reset_levels(RebutParser *self, guint32 column, guint32 node)
{
  RebutLevel base = {column, node};

  g_array_set_size(self->levels, 0);
  if (node != REBUT_NONE)
    g_array_append_val(self->levels, base);
}

/* The open inference leads nowhere and does not count. */
void
rebut_parser_drop_inference(RebutParser *self)
{
  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_NO_CONCLUSION,
                        rebut_ast_node(self->ast, self->inference)->span,
                        "write the conclusion below it: (n) text",
                        "this inference has no conclusion");
  rebut_ast_node(self->ast, self->structure)->number--;
}

static void
finish_structure(RebutParser *self)
{
  const RebutNode *node;

  if (self->structure == REBUT_NONE)
    return;
  node = rebut_ast_node(self->ast, self->structure);
  if (node->number == 0)
    rebut_diagnostics_add(
      self->diagnostics, REBUT_CODE_NO_INFERENCE, node->span,
      "write ---- and a conclusion below the premises, or escape the number: \\(1)",
      "these numbered lines lead to no conclusion");
  else if (self->inference != REBUT_NONE)
    rebut_parser_drop_inference(self);
  self->structure = REBUT_NONE;
  self->inference = REBUT_NONE;
}

void
rebut_parser_begin_block(RebutParser *self, RebutParserMode mode)
{
  rebut_parser_close_element(self);
  finish_structure(self);
  rebut_parser_reset_levels(self, 0, REBUT_NONE);
  self->mode = mode;
  self->last_block = REBUT_NONE;
}
