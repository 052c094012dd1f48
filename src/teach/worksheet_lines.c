/* Every item is laid out once with all that bears on it below, and is named only where it comes
 * again. First the structures, then what bears on nothing, then what is left: circles. */
#include "rows.h"
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
  RebutRows onto_items; /* by item: relations */
  RebutRows onto_relations;
  RebutRows onto_steps;
  gboolean *placed; /* by item */
} Layout;

/* One more than the highest step. */
static guint32
count_steps(const RebutWorksheet *sheet)
{
  guint32 n = 0;

  for (guint i = 0; i < sheet->structures->len; i++) {
    const RebutWorkStructure *structure = g_ptr_array_index(sheet->structures, i);

    for (guint k = 0; k < structure->lines->len; k++) {
      guint32 step = g_array_index(structure->lines, RebutWorkLine, k).step;

      n = step == REBUT_NONE ? n : MAX(n, step + 1);
    }
  }
  return n;
}

/* By item, relation or step, of which there are N_ROWS, the relations onto it. */
static RebutRows
index_relations(const RebutWorksheet *sheet, RebutOnto onto, guint32 n_rows)
{
  g_autofree guint32 *targets = rebut_nones_new(sheet->relations->len);

  for (guint32 i = 0; i < sheet->relations->len; i++) {
    const RebutDrawnRelation *relation = rebut_worksheet_relation(sheet, i);

    if (!relation->gone && relation->onto == onto && relation->to < n_rows)
      targets[i] = relation->to;
  }
  return rebut_rows_by_key(targets, NULL, sheet->relations->len, n_rows);
}

/* The last pushed comes first. */
static void
push_row(Layout *self, const RebutRows *rows, guint32 row, guint32 depth)
{
  for (guint32 i = rows->first[row + 1]; i-- > rows->first[row];) {
    guint32 relation = rows->items[i];
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
    push_row(self, &self->onto_items, item, depth);
  self->placed[item] |= !waits;
  if (relation != REBUT_NONE)
    push_row(self, &self->onto_relations, relation, depth);
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
    push_row(self, &self->onto_steps, work->step, 1);
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
                   .onto_items = index_relations(self, REBUT_ONTO_ITEM, self->items->len),
                   .onto_relations =
                     index_relations(self, REBUT_ONTO_RELATION, self->relations->len),
                   .onto_steps = index_relations(self, REBUT_ONTO_STEP, count_steps(self)),
                   .placed = placed};

  for (guint i = 0; i < self->structures->len; i++)
    lay_out_structure(&layout, g_ptr_array_index(self->structures, i));
  for (guint pass = 0; pass < 2; pass++)
    for (guint32 i = 0; i < self->items->len; i++)
      if (!placed[i] && (pass == 1 || !bears[i]))
        lay_out_block(&layout, i);
  rebut_rows_clear(&layout.onto_items);
  rebut_rows_clear(&layout.onto_relations);
  rebut_rows_clear(&layout.onto_steps);
  return layout.lines;
}
