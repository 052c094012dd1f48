#include "ast.h"

RebutAst *
rebut_ast_new(void)
{
  RebutAst *self = g_new0(RebutAst, 1);

  self->nodes = g_array_new(FALSE, TRUE, sizeof(RebutNode));
  self->comments =
    g_array_sized_new(FALSE, FALSE, sizeof(RebutSpan), 16); /* so its data is never NULL */
  return self;
}

void
rebut_ast_free(RebutAst *self)
{
  if (self == NULL)
    return;
  g_array_unref(self->nodes);
  g_array_unref(self->comments);
  g_free(self);
}
