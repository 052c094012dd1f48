#include "flow_sheet.h"

#include "flow_state.h"
#include "judgement.h"

#include <string.h>

/* After each speech; nothing changes in one that says nothing new. */
static void
find_verdicts(RebutFlow *self)
{
  gsize n = self->map->n_claims;
  g_autofree gboolean *says = g_new0(gboolean, (gsize)self->n_columns + 1);

  self->verdicts = g_new0(guint8, n * self->n_columns + 1);
  for (guint32 i = 0; i < n; i++)
    if (self->map->claims[i].attribution->speech != REBUT_NONE)
      says[self->map->claims[i].attribution->speech] = TRUE;
  for (guint32 i = 0; i < self->map->n_inferences; i++)
    if (self->map->inferences[i].attribution->speech != REBUT_NONE)
      says[self->map->inferences[i].attribution->speech] = TRUE;
  for (guint32 column = 0; column < self->n_columns; column++) {
    RebutJudgeOptions options = rebut_judge_usual;
    g_autoptr(RebutJudgement) judgement = NULL;

    if (column > 0 && !says[column]) {
      memcpy(self->verdicts + n * column, self->verdicts + n * (column - 1), n);
      continue;
    }
    options.debate.speech = column;
    judgement = rebut_judge(self->map, &options);
    for (guint32 i = 0; i < n; i++)
      self->verdicts[n * column + i] = (guint8)judgement->claims[i];
  }
}

static const char *
find_problem(const RebutMap *map)
{
  guint32 said = 0;

  for (guint32 i = 0; i < map->n_claims; i++)
    said += map->claims[i].attribution->speech != REBUT_NONE;
  if (said == 0)
    return "no claim says its speech ({speech: 1AC})";
  return map->n_speeches > REBUT_FLOW_MOST_COLUMNS ? "there are more speeches than fit on a sheet"
                                                   : NULL;
}

static void
free_sheet(gpointer data)
{
  RebutSheet *sheet = data;

  g_array_unref(sheet->heads);
  g_array_unref(sheet->entries);
  g_free(sheet);
}

static void
clear_making(RebutFlowMaking *self)
{
  g_array_unref(self->links);
  rebut_rows_clear(&self->out_of);
  rebut_rows_clear(&self->beside);
  g_free(self->link_of);
  g_free(self->order);
  g_free(self->sheet_of);
  g_free(self->row_of);
  g_free(self->dropped);
}

static gint
compare_entries(gconstpointer a, gconstpointer b)
{
  const RebutFlowEntry *x = a;
  const RebutFlowEntry *y = b;

  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;
  if (x->column != y->column)
    return x->column < y->column ? -1 : 1;
  if (x->mark != y->mark)
    return x->mark < y->mark ? -1 : 1;
  return (x->claim > y->claim) - (x->claim < y->claim);
}

/* In the order of the text, the case first. */
static gint
compare_sheets(gconstpointer a, gconstpointer b)
{
  const RebutSheet *x = *(const RebutSheet *const *)a;
  const RebutSheet *y = *(const RebutSheet *const *)b;
  guint32 first = x->heads->len == 0 ? REBUT_NONE : g_array_index(x->heads, guint32, 0);
  guint32 other = y->heads->len == 0 ? REBUT_NONE : g_array_index(y->heads, guint32, 0);

  if ((x->kind == REBUT_SHEET_CASE) != (y->kind == REBUT_SHEET_CASE))
    return x->kind == REBUT_SHEET_CASE ? -1 : 1;
  return first < other ? -1 : first > other;
}

static void
finish_sheets(RebutFlow *self)
{
  for (guint i = 0; i < self->sheets->len; i++) {
    RebutSheet *sheet = g_ptr_array_index(self->sheets, i);

    sheet->first_column = self->n_columns - 1;
    g_array_sort(sheet->entries, compare_entries);
    for (guint k = 0; k < sheet->entries->len; k++) {
      const RebutFlowEntry *entry = &g_array_index(sheet->entries, RebutFlowEntry, k);

      self->counts[entry->mark]++;
      sheet->first_column = MIN(sheet->first_column, entry->column);
    }
  }
  for (guint i = self->sheets->len; i-- > 0;)
    if (((RebutSheet *)g_ptr_array_index(self->sheets, i))->n_rows == 0)
      g_ptr_array_remove_index(self->sheets, i);
  g_ptr_array_sort(self->sheets, compare_sheets);
}

RebutFlow *
rebut_flow_new(const RebutMap *map, const char **problem)
{
  RebutFlow *self;
  RebutFlowMaking making = {0};

  *problem = find_problem(map);
  if (*problem != NULL)
    return NULL;
  self = g_new0(RebutFlow, 1);
  self->map = map;
  self->arena = rebut_arena_new();
  self->n_columns = map->n_speeches;
  self->sheets = g_ptr_array_new_with_free_func(free_sheet);
  making.flow = self;
  rebut_flow_find_columns(self);
  rebut_flow_find_links(&making);
  rebut_flow_find_sheets(&making);
  rebut_flow_lay_out(&making);
  rebut_flow_mark(&making);
  find_verdicts(self);
  rebut_flow_find_stock(&making);
  finish_sheets(self);
  clear_making(&making);
  return self;
}

void
rebut_flow_free(RebutFlow *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref(self->sheets);
  g_free(self->columns);
  g_free(self->verdicts);
  g_free(self->column_of);
  g_free(self->stock);
  rebut_arena_free(self->arena);
  g_free(self);
}

void
rebut_flow_print(const RebutFlow *self, RebutFlowFormat format, GString *out)
{
  static void (*const PRINTERS[])(const RebutFlow *, GString *) = {
    rebut_flow_print_text, rebut_flow_print_csv, rebut_flow_print_html};

  PRINTERS[format](self, out);
}
