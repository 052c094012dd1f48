#include "flow_state.h"

/* A claim to be laid out; the row is REBUT_NONE for a new one. */
typedef struct {
  guint32 claim;
  guint32 row;
} Task;

static RebutSheet *
get_sheet(const RebutFlowMaking *self, guint32 claim)
{
  return g_ptr_array_index(self->flow->sheets, self->sheet_of[claim]);
}

static gboolean
is_later(const RebutFlowMaking *self, guint32 claim, guint32 parent)
{
  return self->flow->column_of[claim] > self->flow->column_of[parent];
}

/* What stands beside PARENT on its sheet and is said later, or not later. */
static void
push_some(const RebutFlowMaking *self, guint32 parent, gboolean later, GArray *tasks)
{
  for (guint32 i = self->beside.first[parent + 1]; i-- > self->beside.first[parent];) {
    Task task = {self->beside.items[i], REBUT_NONE};

    if (self->sheet_of[task.claim] == self->sheet_of[parent] &&
        is_later(self, task.claim, parent) == later)
      g_array_append_val(tasks, task);
  }
}

/* Answers come first, the first of them in the same row; below them what belongs to the same
 * speech. The last pushed is laid out first. */
static void
push_all(const RebutFlowMaking *self, guint32 parent, GArray *tasks)
{
  guint before;

  push_some(self, parent, FALSE, tasks);
  before = tasks->len;
  push_some(self, parent, TRUE, tasks);
  if (tasks->len > before)
    g_array_index(tasks, Task, tasks->len - 1).row = self->row_of[parent];
}

static void
append_entry(RebutFlowMaking *self, guint32 claim)
{
  RebutSheet *sheet = get_sheet(self, claim);
  RebutFlowEntry entry = {.row = self->row_of[claim],
                          .column = self->flow->column_of[claim],
                          .mark = REBUT_FLOW_SAID,
                          .role = rebut_flow_begins_thread(self, claim)
                                    ? REBUT_FLOW_HEAD
                                    : rebut_flow_link(self, self->link_of[claim])->role,
                          .claim = claim};

  g_array_append_val(sheet->entries, entry);
}

static void
lay_out_thread(RebutFlowMaking *self, guint32 root, GArray *tasks)
{
  Task first = {root, REBUT_NONE};

  g_array_append_val(tasks, first);
  while (tasks->len > 0) {
    Task task = g_array_index(tasks, Task, tasks->len - 1);

    g_array_set_size(tasks, tasks->len - 1);
    self->row_of[task.claim] =
      task.row != REBUT_NONE ? task.row : get_sheet(self, task.claim)->n_rows++;
    append_entry(self, task.claim);
    push_all(self, task.claim, tasks);
  }
}

/* A link that is not shown by where its claims stand. */
static void
append_seen(RebutFlowMaking *self, guint32 link)
{
  const RebutFlowLink *seen = rebut_flow_link(self, link);
  guint32 from = seen->from;
  RebutFlowEntry entry = {
    .row = self->row_of[seen->to], .mark = REBUT_FLOW_SEEN, .role = seen->role, .claim = from};

  if (self->link_of[from] == link && self->sheet_of[from] == self->sheet_of[seen->to])
    return;
  entry.column = MAX(self->flow->column_of[from], self->flow->column_of[seen->to]);
  g_array_append_val(get_sheet(self, seen->to)->entries, entry);
}

void
rebut_flow_lay_out(RebutFlowMaking *self)
{
  guint32 n = self->flow->map->n_claims;
  g_autoptr(GArray) tasks = g_array_new(FALSE, FALSE, sizeof(Task));

  self->row_of = rebut_nones_new(n);
  for (guint32 i = 0; i < n; i++)
    if (self->sheet_of[i] != REBUT_NONE && rebut_flow_begins_thread(self, i))
      lay_out_thread(self, i, tasks);
  for (guint32 i = 0; i < self->links->len; i++)
    append_seen(self, i);
}
