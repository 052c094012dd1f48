#include "build.h"

#include "build_state.h"

RebutMap *
rebut_argdown_build(const RebutAst *ast, RebutTexts *texts, RebutDiagnostics *diagnostics)
{
  RebutBuilder self = {.ast = ast, .texts = texts, .diagnostics = diagnostics};
  RebutMap *map;

  self.draft = rebut_draft_new();
  self.inliner = rebut_inliner_new(self.draft->map->arena, self.draft->map->tags, diagnostics);
  self.things = rebut_nones_new(ast->nodes->len);
  self.steps = rebut_nones_new(ast->nodes->len);
  self.section = self.structure = self.structure_argument = REBUT_NONE;
  self.sections_open = g_array_new(FALSE, FALSE, sizeof(guint32));
  self.structure_items = g_array_new(FALSE, FALSE, sizeof(RebutStructureItem));
  self.done = g_array_new(FALSE, TRUE, sizeof(RebutStep));
  self.relations = g_array_new(FALSE, FALSE, sizeof(guint32));

  rebut_build_nodes(&self);
  rebut_build_finish_elements(&self);
  rebut_build_relations(&self);
  map = rebut_draft_seal(g_steal_pointer(&self.draft), texts);
  rebut_build_check(&self, map);

  rebut_inliner_free(self.inliner);
  g_free(self.things);
  g_free(self.steps);
  g_array_unref(self.sections_open);
  g_array_unref(self.structure_items);
  g_array_unref(self.done);
  g_array_unref(self.relations);
  return map;
}
