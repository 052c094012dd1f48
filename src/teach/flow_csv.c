#include "csv.h"
#include "flow_state.h"

static void
append_start(GString *out, const RebutSheet *sheet, const char *row)
{
  rebut_csv_append(out, sheet == NULL ? "stock issues" : sheet->title);
  g_string_append_c(out, ',');
  rebut_csv_append(out, row);
}

static void
append_cell(GString *out, const char *text)
{
  g_string_append_c(out, ',');
  rebut_csv_append(out, text);
}

static void
append_head(GString *out, const RebutFlow *flow)
{
  g_string_append(out, "sheet,row");
  for (guint32 i = 0; i < flow->n_columns; i++)
    append_cell(out, flow->columns[i].id);
  g_string_append(out, "\r\n");
}

static void
append_stock(GString *out, const RebutFlow *flow)
{
  for (guint issue = 0; issue < REBUT_N_STOCK; issue++) {
    append_start(out, NULL, rebut_stock_issue_name((RebutStockIssue)issue));
    for (guint32 i = 0; i < flow->n_columns; i++)
      append_cell(out,
                  rebut_stock_state_name((RebutStockState)flow->stock[i * REBUT_N_STOCK + issue]));
    g_string_append(out, "\r\n");
  }
}

static void
append_verdicts(GString *out, const RebutFlow *flow, const RebutSheet *sheet)
{
  for (guint i = 0; i < sheet->heads->len; i++) {
    guint32 claim = g_array_index(sheet->heads, guint32, i);
    g_autofree char *row = g_strconcat("verdict: ", rebut_flow_label(flow, claim), NULL);

    append_start(out, sheet, row);
    for (guint32 column = 0; column < flow->n_columns; column++) {
      RebutVerdict verdict = rebut_flow_verdict(flow, column, claim);

      append_cell(out, verdict == REBUT_VERDICT_NONE ? "" : rebut_verdict_name(verdict));
    }
    g_string_append(out, "\r\n");
  }
}

/* What is said stands there in full. */
static void
append_entry(GString *cell, const RebutFlow *flow, const RebutFlowEntry *entry)
{
  const RebutClaim *claim = &flow->map->claims[entry->claim];

  if (cell->len > 0)
    g_string_append_c(cell, '\n');
  g_string_append(cell, rebut_flow_sign(entry));
  g_string_append(cell, rebut_flow_label(flow, entry->claim));
  if (entry->mark == REBUT_FLOW_SAID && !claim->anonymous && *claim->text.plain != '\0')
    g_string_append_printf(cell, ": %s", claim->text.plain);
}

static void
append_rows(GString *out, const RebutFlow *flow, const RebutSheet *sheet)
{
  guint at = 0;

  for (guint32 row = 0; row < sheet->n_rows; row++) {
    g_autofree char *number = g_strdup_printf("%u", row + 1);

    append_start(out, sheet, number);
    for (guint32 column = 0; column < flow->n_columns; column++) {
      guint end = rebut_flow_cell_end(sheet, at, row, column);
      g_autoptr(GString) cell = g_string_new(NULL);

      for (; at < end; at++)
        append_entry(cell, flow, &g_array_index(sheet->entries, RebutFlowEntry, at));
      append_cell(out, cell->str);
    }
    g_string_append(out, "\r\n");
  }
}

void
rebut_flow_print_csv(const RebutFlow *self, GString *out)
{
  append_head(out, self);
  if (self->has_stock)
    append_stock(out, self);
  for (guint i = 0; i < self->sheets->len; i++) {
    const RebutSheet *sheet = g_ptr_array_index(self->sheets, i);

    append_verdicts(out, self, sheet);
    append_rows(out, self, sheet);
  }
}
