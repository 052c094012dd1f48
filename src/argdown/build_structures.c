/* build_structures.c - premise-conclusion structures: which lines each inference draws on. */
#include "build_state.h"
#include "vocabulary.h"

#include <math.h>
#include <string.h>

void
rebut_build_begin_structure(RebutBuilder *self, guint32 node)
{
  const RebutNode *structure = rebut_ast_node(self->ast, node);
  RebutArgument *argument;

  self->structure = node;
  self->structure_argument = REBUT_NONE;
  g_array_set_size(self->structure_items, 0);
  if (structure->number == 0)
    return;
  if (structure->parent == REBUT_NONE)
    self->structure_argument = rebut_draft_add_untitled_argument(self->draft);
  else
    self->structure_argument = self->things[structure->parent];
  argument = rebut_draft_argument(self->draft, self->structure_argument);
  if (argument->n_lines > 0) {
    g_autofree char *hint =
      g_strdup_printf("give the second one a title of its own, such as <%s 2>", argument->title);

    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_SECOND_STRUCTURE, structure->span, hint,
                          "<%s> has a structure already", argument->title);
    self->structure_argument = REBUT_NONE;
    return;
  }
  argument->structure = structure->span;
  if (self->section != REBUT_NONE)
    argument->section = self->section;
}

void
rebut_build_add_line(RebutBuilder *self, guint32 node, guint32 occurrence)
{
  RebutStructureItem item = {node, occurrence};

  g_array_append_val(self->structure_items, item);
}

#define ITEM(self, i) (&g_array_index((self)->structure_items, RebutStructureItem, (i)))

static gboolean
is_inference(const RebutBuilder *self, guint item)
{
  return item < self->structure_items->len && ITEM(self, item)->occurrence == REBUT_NONE;
}

static void
check_numbers(RebutBuilder *self)
{
  g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
  guint32 expected = 1;

  for (guint i = 0; i < self->structure_items->len; i++) {
    const RebutNode *node = rebut_ast_node(self->ast, ITEM(self, i)->node);
    RebutSpan span = {node->span.start, node->span.start + 1};

    if (is_inference(self, i) || node->number == 0)
      continue;
    if (!g_hash_table_add(seen, GUINT_TO_POINTER(node->number)))
      rebut_diagnostics_add(self->diagnostics, REBUT_CODE_NUMBER_TWICE, span, NULL,
                            "the number (%u) stands twice in this structure", node->number);
    else if (node->number != expected)
      rebut_diagnostics_add(self->diagnostics, REBUT_CODE_NUMBER_OUT_OF_ORDER, span, NULL,
                            "the number (%u) should be (%u)", node->number, expected);
    expected = node->number + 1;
  }
}

/* The premises of one inference, each claim once; and the first line of each number, as item + 1.
 */
typedef struct {
  GArray *claims; /* of guint32 */
  GHashTable *seen;
  GHashTable *lines;
} Premises;

static void
add_premise(RebutBuilder *self, Premises *premises, guint item)
{
  guint32 claim = rebut_draft_occurrence(self->draft, ITEM(self, item)->occurrence)->owner;

  if (g_hash_table_add(premises->seen, GUINT_TO_POINTER(claim)))
    g_array_append_val(premises->claims, claim);
}

static void
index_lines(const RebutBuilder *self, GHashTable *lines)
{
  for (guint i = self->structure_items->len; i > 0; i--)
    if (!is_inference(self, i - 1))
      g_hash_table_insert(
        lines, GUINT_TO_POINTER(rebut_ast_node(self->ast, ITEM(self, i - 1)->node)->number),
        GUINT_TO_POINTER(i));
}

/* The line of this number, as item + 1, or 0. A line without a number has 0 for it. */
static guint
find_line(GHashTable *lines, const RebutValue *use)
{
  if (use->type != REBUT_VALUE_NUMBER || use->number < 1 || use->number >= G_MAXINT32 ||
      use->number != floor(use->number))
    return 0;
  return GPOINTER_TO_UINT(g_hash_table_lookup(lines, GUINT_TO_POINTER((guint32)use->number)));
}

static void
add_used_premises(RebutBuilder *self, guint inference, const RebutValue *uses, Premises *premises)
{
  for (guint i = 0; i < rebut_value_length(uses); i++) {
    const RebutValue *use = rebut_value_item(uses, i);
    guint line = find_line(premises->lines, use);

    if (line > 0 && line <= inference)
      add_premise(self, premises, line - 1);
    else
      rebut_diagnostics_add(self->diagnostics, REBUT_CODE_USES, use->span, NULL,
                            "uses names no line above this inference");
  }
}

/* All lines since the last conclusion, and that conclusion. */
static void
add_default_premises(RebutBuilder *self, guint inference, Premises *premises)
{
  guint first = inference;

  while (first > 0 && !is_inference(self, first - 1))
    first--;
  for (guint i = first; i < inference; i++)
    add_premise(self, premises, i);
}

/* The rules before the data, at commas. */
static void
read_rules(RebutBuilder *self, const RebutNode *node, RebutInference *inference)
{
  RebutIds tags;
  RebutMarkedText text = rebut_inliner_read(self->inliner, self->text, self->ast, node, &tags);
  g_auto(GStrv) parts = g_strsplit(text.plain, ",", -1);
  const char **rules =
    rebut_arena_new0(self->draft->map->arena, const char *, g_strv_length(parts));

  for (guint i = 0; parts[i] != NULL; i++) {
    const char *rule = g_strstrip(parts[i]);

    if (*rule != '\0')
      rules[inference->n_rules++] =
        rebut_arena_strndup(self->draft->map->arena, rule, strlen(rule));
  }
  inference->rules = rules;
}

/* The numbers that say what an inference draws on: in its own data or that of its conclusion. */
static const RebutValue *
find_uses(const RebutBuilder *self, const RebutValue *data, guint32 conclusion)
{
  const RebutValue *own = rebut_draft_occurrence(self->draft, conclusion)->data;
  const RebutValue *uses = rebut_value_get(data, "uses");

  if (uses == NULL)
    uses = rebut_value_get(own, "uses");
  if (uses == NULL)
    uses = rebut_value_get(data, "from");
  return uses == NULL ? rebut_value_get(own, "from") : uses;
}

static void
build_step(RebutBuilder *self, guint item, Premises *premises)
{
  const RebutNode *node = rebut_ast_node(self->ast, ITEM(self, item)->node);
  const RebutStructureItem *conclusion = ITEM(self, item + 1);
  RebutStep step = {0};
  const RebutValue *uses;
  guint32 number = self->done->len;

  self->text = rebut_texts_find(self->texts, node->span.start);
  read_rules(self, node, &step.inference);
  step.inference.data = rebut_build_data(self, node);
  uses = find_uses(self, step.inference.data, conclusion->occurrence);
  g_array_set_size(premises->claims, 0);
  g_hash_table_remove_all(premises->seen);
  if (uses != NULL)
    add_used_premises(self, item, uses, premises);
  if (premises->claims->len == 0)
    add_default_premises(self, item, premises);

  step.node = ITEM(self, item)->node;
  step.inference.polarity = REBUT_SUPPORT;
  step.inference.target.type = REBUT_TARGET_CLAIM;
  step.inference.target.id = rebut_draft_occurrence(self->draft, conclusion->occurrence)->owner;
  step.inference.premises = rebut_draft_ids(
    self->draft, (const guint32 *)(gpointer)premises->claims->data, premises->claims->len);
  step.inference.argument = self->structure_argument;
  step.inference.deductive = rebut_vocabulary_has_logic(step.inference.data, "deductive");
  step.inference.structured = TRUE;
  rebut_draft_add_place(self->draft, &step.inference.places, node->span);
  g_array_append_val(self->done, step);
  self->things[step.node] = number;
  self->steps[conclusion->node] = number;
}

static RebutRole
find_role(const RebutBuilder *self, guint item)
{
  if (item == 0 || !is_inference(self, item - 1))
    return REBUT_ROLE_PREMISE;
  return item + 1 == self->structure_items->len ? REBUT_ROLE_CONCLUSION : REBUT_ROLE_INTERMEDIATE;
}

/* An inference needs the line below it; one without is dropped here, as it was reported before. */
static void
drop_open_inferences(RebutBuilder *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->structure_items->len; i++)
    if (!is_inference(self, i) ||
        (i + 1 < self->structure_items->len && !is_inference(self, i + 1)))
      *ITEM(self, kept++) = *ITEM(self, i);
  g_array_set_size(self->structure_items, kept);
}

static void
make_plain(RebutBuilder *self, guint first)
{
  for (guint i = first; i < self->structure_items->len; i++)
    if (!is_inference(self, i))
      rebut_draft_occurrence(self->draft, ITEM(self, i)->occurrence)->role = REBUT_ROLE_TOP;
}

/* A structure ends with its main conclusion: lines below that lead to nothing are plain claims. */
static void
drop_lines_after_conclusion(RebutBuilder *self)
{
  guint end = self->structure_items->len;

  while (end > 0 && !is_inference(self, end - 1))
    end--;
  if (end + 1 >= self->structure_items->len)
    return;
  end++;
  make_plain(self, end);
  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_NO_INFERENCE,
                        rebut_ast_node(self->ast, ITEM(self, end)->node)->span,
                        "write an inference and its conclusion below it",
                        "this line behind the main conclusion leads to no other");
  g_array_set_size(self->structure_items, end);
}

/* The structure's lines for the argument; numbers of steps stand for inferences for now. */
static void
keep_lines(RebutBuilder *self)
{
  RebutArgument *argument = rebut_draft_argument(self->draft, self->structure_argument);
  RebutLine *lines =
    rebut_arena_new0(self->draft->map->arena, RebutLine, self->structure_items->len);

  for (guint i = 0; i < self->structure_items->len; i++) {
    const RebutStructureItem *item = ITEM(self, i);
    RebutLine *line = &lines[argument->n_lines];

    if (is_inference(self, i))
      continue;
    line->occurrence = item->occurrence;
    line->inference = self->steps[item->node];
    rebut_draft_occurrence(self->draft, item->occurrence)->role = find_role(self, i);
    argument->structure.end = rebut_draft_occurrence(self->draft, item->occurrence)->span.end;
    argument->n_lines++;
  }
  argument->lines = lines;
}

void
rebut_build_finish_structure(RebutBuilder *self)
{
  g_autoptr(GArray) claims = NULL;
  g_autoptr(GHashTable) seen = NULL;
  g_autoptr(GHashTable) lines = NULL;
  Premises premises;

  if (self->structure == REBUT_NONE)
    return;
  self->structure = REBUT_NONE;
  drop_open_inferences(self);
  if (self->structure_argument == REBUT_NONE) {
    make_plain(self, 0);
    return;
  }
  drop_lines_after_conclusion(self);
  claims = g_array_new(FALSE, FALSE, sizeof(guint32));
  seen = g_hash_table_new(NULL, NULL);
  lines = g_hash_table_new(NULL, NULL);
  premises = (Premises){claims, seen, lines};
  index_lines(self, lines);
  check_numbers(self);
  for (guint i = 0; i < self->structure_items->len; i++)
    if (is_inference(self, i))
      build_step(self, i, &premises);
  keep_lines(self);
}
