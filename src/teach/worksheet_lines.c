/* Every item is laid out once with all that bears on it below, and is named only where it comes
 * again. First the structures, then what bears on nothing, then what is left: circles. */
#include "worksheet.h"

/* Lines grow with their depth, and a long chain with its square. */
#define MOST_DEPTH 50

typedef struct {
  guint32 depth;
  guint32 item;
  guint32 relation; /* by which it hangs, or REBUT_NONE */
} Task;

typedef struct {
  const RebutWorksheet *sheet;
  GArray *lines;
  GArray *tasks;
  GHashTable *onto_steps; /* step to GArray of relations */
  GPtrArray *onto_items;  /* by item: GArray of relations, or NULL */
  GPtrArray *onto_relations;
  gboolean *placed; /* by item */
} Layout;

static void
append_number(GPtrArray *lists, guint32 at, guint32 number)
{
  if (g_ptr_array_index(lists, at) == NULL)
    lists->pdata[at] = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_array_append_val((GArray *)g_ptr_array_index(lists, at), number);
}

static void
free_list(gpointer list)
{
  if (list != NULL)
    g_array_unref(list);
}

static void
index_relations(Layout *self)
{
  const RebutWorksheet *sheet = self->sheet;

  self->onto_steps = g_hash_table_new_full(NULL, NULL, NULL, free_list);
  self->onto_items = g_ptr_array_new_with_free_func(free_list);
  self->onto_relations = g_ptr_array_new_with_free_func(free_list);
  g_ptr_array_set_size(self->onto_items, (gint)sheet->items->len);
  g_ptr_array_set_size(self->onto_relations, (gint)sheet->relations->len);
  for (guint32 i = 0; i < sheet->relations->len; i++) {
    const RebutDrawnRelation *relation = rebut_worksheet_relation(sheet, i);
    gpointer step = GUINT_TO_POINTER(relation->to);

    if (relation->gone || relation->to == REBUT_NONE)
      continue;
    if (relation->onto == REBUT_ONTO_ITEM) {
      append_number(self->onto_items, relation->to, i);
    } else if (relation->onto == REBUT_ONTO_RELATION) {
      append_number(self->onto_relations, relation->to, i);
    } else {
      GArray *list = g_hash_table_lookup(self->onto_steps, step);

      if (list == NULL) {
        list = g_array_new(FALSE, FALSE, sizeof(guint32));
        g_hash_table_insert(self->onto_steps, step, list);
      }
      g_array_append_val(list, i);
    }
  }
}

/* The last pushed comes first. */
static void
push_list(Layout *self, const GArray *list, guint32 depth)
{
  for (guint i = list == NULL ? 0 : list->len; i-- > 0;) {
    guint32 relation = g_array_index(list, guint32, i);
    Task task = {depth, rebut_worksheet_relation(self->sheet, relation)->from, relation};

    g_array_append_val(self->tasks, task);
  }
}

/* What stands so deep is only named there, and begins a block of its own. */
static gboolean
is_too_deep(const Layout *self, guint32 item, guint32 depth)
{
  return depth >= MOST_DEPTH && !self->placed[item];
}

static void
append_line(Layout *self, RebutPrintedLine line)
{
  line.defines = !self->placed[line.item] && !is_too_deep(self, line.item, line.depth);
  g_array_append_val(self->lines, line);
}

/* What bears on the item, when that is not laid out yet, and on the relation by which it hangs;
 * DEPTH is that of the item. */
static void
push_below(Layout *self, guint32 item, guint32 relation, guint32 depth)
{
  gboolean waits = is_too_deep(self, item, depth++);

  if (!self->placed[item] && !waits)
    push_list(self, g_ptr_array_index(self->onto_items, item), depth);
  self->placed[item] |= !waits;
  if (relation != REBUT_NONE)
    push_list(self, g_ptr_array_index(self->onto_relations, relation), depth);
}

static void
run_tasks(Layout *self)
{
  while (self->tasks->len > 0) {
    Task task = g_array_index(self->tasks, Task, self->tasks->len - 1);
    RebutPrintedLine line = {.depth = task.depth,
                             .sign = rebut_worksheet_relation(self->sheet, task.relation)->sign,
                             .item = task.item};

    g_array_set_size(self->tasks, self->tasks->len - 1);
    append_line(self, line);
    push_below(self, task.item, task.relation, task.depth);
  }
}

static void
lay_out_block(Layout *self, guint32 item)
{
  RebutPrintedLine line = {.item = item, .begins = TRUE};

  append_line(self, line);
  push_below(self, item, REBUT_NONE, 0);
  run_tasks(self);
}

static void
lay_out_line(Layout *self, const RebutWorkLine *work, guint32 number, gboolean begins)
{
  RebutPrintedLine line = {.number = number, .item = work->item, .begins = begins};

  if (work->rule != NULL) {
    RebutPrintedLine rule = {.rule = work->rule};

    g_array_append_val(self->lines, rule);
  }
  append_line(self, line);
  push_below(self, work->item, REBUT_NONE, 0);
  if (work->step != REBUT_NONE)
    push_list(self, g_hash_table_lookup(self->onto_steps, GUINT_TO_POINTER(work->step)), 1);
  run_tasks(self);
}

static void
lay_out_structure(Layout *self, const RebutWorkStructure *structure)
{
  if (structure->argument != REBUT_NONE)
    lay_out_block(self, structure->argument);
  for (guint i = 0; i < structure->lines->len; i++)
    lay_out_line(self, &g_array_index(structure->lines, RebutWorkLine, i), i + 1, i == 0);
}

/* By item: it bears on something. */
static gboolean *
find_bearing(const RebutWorksheet *sheet)
{
  gboolean *bears = g_new0(gboolean, (gsize)sheet->items->len + 1);

  for (guint32 i = 0; i < sheet->relations->len; i++)
    if (!rebut_worksheet_relation(sheet, i)->gone)
      bears[rebut_worksheet_relation(sheet, i)->from] = TRUE;
  return bears;
}

GArray *
rebut_worksheet_lines(const RebutWorksheet *self)
{
  g_autofree gboolean *placed = g_new0(gboolean, (gsize)self->items->len + 1);
  g_autofree gboolean *bears = find_bearing(self);
  g_autoptr(GArray) tasks = g_array_new(FALSE, FALSE, sizeof(Task));
  Layout layout = {.sheet = self,
                   .lines = g_array_new(FALSE, FALSE, sizeof(RebutPrintedLine)),
                   .tasks = tasks,
                   .placed = placed};

  index_relations(&layout);
  for (guint i = 0; i < self->structures->len; i++)
    lay_out_structure(&layout, g_ptr_array_index(self->structures, i));
  for (guint pass = 0; pass < 2; pass++)
    for (guint32 i = 0; i < self->items->len; i++)
      if (!placed[i] && (pass == 1 || !bears[i]))
        lay_out_block(&layout, i);
  g_hash_table_unref(layout.onto_steps);
  g_ptr_array_unref(layout.onto_items);
  g_ptr_array_unref(layout.onto_relations);
  return layout.lines;
}
