#include "flow_state.h"
#include "utf8.h"

#include <string.h>

#define WIDTH 21 /* of a column, a blank at its end included */
#define MOST  72 /* characters of a name */

/* Appends TEXT to LINES (of GString) by words, none wider than a column; a longer word is cut. */
static void
wrap(GPtrArray *lines, const char *text)
{
  GString *line = g_string_new(NULL);
  guint width = 0;

  for (const char *at = text; *at != '\0';) {
    gsize length = MAX(strcspn(at, " "), 1);
    guint word = rebut_utf8_width(at, length);

    if (width > 0 && width + word > WIDTH - 1) {
      g_ptr_array_add(lines, line);
      line = g_string_new(NULL);
      width = 0;
    }
    while (word > WIDTH - 1) {
      length = (gsize)(g_utf8_find_prev_char(at, at + length) - at);
      word = rebut_utf8_width(at, length);
    }
    if (width > 0 || *at != ' ') {
      rebut_utf8_append_safe(line, at, (gssize)length);
      width += word;
    }
    at += length;
  }
  g_ptr_array_add(lines, line);
}

static void
free_line(gpointer line)
{
  g_string_free(line, TRUE);
}

/* The cells of one row of a table, each a list of lines. */
typedef struct {
  GPtrArray *cells[REBUT_FLOW_MOST_COLUMNS];
  guint n;
} Row;

static void
begin_row(Row *self, guint n)
{
  self->n = n;
  for (guint i = 0; i < n; i++)
    self->cells[i] = g_ptr_array_new_with_free_func(free_line);
}

static void
trim_end(GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate(out, out->len - 1);
}

static void
end_row(Row *self, GString *out)
{
  guint height = 0;

  for (guint i = 0; i < self->n; i++)
    height = MAX(height, self->cells[i]->len);
  for (guint line = 0; line < height; line++) {
    for (guint i = 0; i < self->n; i++) {
      const GPtrArray *cell = self->cells[i];
      const GString *text = line < cell->len ? g_ptr_array_index(cell, line) : NULL;

      rebut_utf8_append_column(out, text == NULL ? "" : text->str, WIDTH);
    }
    trim_end(out);
    g_string_append_c(out, '\n');
  }
  for (guint i = 0; i < self->n; i++)
    g_ptr_array_unref(self->cells[i]);
}

static void
append_name(GString *out, const RebutFlow *flow, guint32 claim)
{
  const char *label = rebut_flow_label(flow, claim);
  gboolean is_long = g_utf8_strlen(label, -1) > MOST;

  g_string_append_len(out, label, is_long ? g_utf8_offset_to_pointer(label, MOST - 1) - label : -1);
  g_string_append(out, is_long ? "…" : "");
}

static void
append_head(const RebutFlow *flow, const RebutSheet *sheet, GString *out)
{
  Row row;

  begin_row(&row, flow->n_columns - sheet->first_column);
  for (guint i = 0; i < row.n; i++) {
    const RebutFlowColumn *column = &flow->columns[sheet->first_column + i];

    wrap(row.cells[i], column->id);
    wrap(row.cells[i], column->holder);
  }
  end_row(&row, out);
}

/* The verdicts on what the sheet is about; one that turns after a speech is marked. */
static void
append_verdicts(const RebutFlow *flow, const RebutSheet *sheet, GString *out)
{
  for (guint i = 0; i < sheet->heads->len; i++) {
    guint32 claim = g_array_index(sheet->heads, guint32, i);
    RebutVerdict before = REBUT_VERDICT_NONE;
    Row row;

    append_name(out, flow, claim);
    g_string_append(out, ", after each speech:\n");
    begin_row(&row, flow->n_columns - sheet->first_column);
    for (guint k = 0; k < row.n; k++) {
      RebutVerdict verdict = rebut_flow_verdict(flow, sheet->first_column + k, claim);
      gboolean turned = before != REBUT_VERDICT_NONE && before != verdict;
      g_autofree char *cell =
        verdict == REBUT_VERDICT_NONE
          ? g_strdup("")
          : g_strconcat(turned ? "now " : "", rebut_verdict_name(verdict), NULL);

      wrap(row.cells[k], cell);
      before = verdict;
    }
    end_row(&row, out);
  }
}

static void
append_rows(const RebutFlow *flow, const RebutSheet *sheet, GString *out)
{
  guint at = 0;

  for (guint32 number = 0; number < sheet->n_rows; number++) {
    Row row;

    begin_row(&row, flow->n_columns - sheet->first_column);
    for (guint32 i = 0; i < row.n; i++) {
      guint end = rebut_flow_cell_end(sheet, at, number, sheet->first_column + i);

      for (; at < end; at++) {
        const RebutFlowEntry *entry = &g_array_index(sheet->entries, RebutFlowEntry, at);
        g_autoptr(GString) text = g_string_new(rebut_flow_sign(entry));

        append_name(text, flow, entry->claim);
        wrap(row.cells[i], text->str);
      }
    }
    end_row(&row, out);
  }
}

static void
append_rule(const RebutFlow *flow, const RebutSheet *sheet, GString *out)
{
  for (guint i = WIDTH * (flow->n_columns - sheet->first_column); i > 1; i--)
    g_string_append_c(out, '-');
  g_string_append_c(out, '\n');
}

static void
append_sheet(const RebutFlow *flow, const RebutSheet *sheet, GString *out)
{
  g_autofree char *label = rebut_sheet_label(sheet);
  g_autofree char *upper = g_utf8_strup(label, -1);

  rebut_utf8_append_safe(out, upper, -1);
  g_string_append(out, "\n\n");
  append_verdicts(flow, sheet, out);
  g_string_append(out, sheet->heads->len > 0 ? "\n" : "");
  append_head(flow, sheet, out);
  append_rule(flow, sheet, out);
  append_rows(flow, sheet, out);
  g_string_append_c(out, '\n');
}

static void
append_stock(const RebutFlow *flow, GString *out)
{
  g_string_append(out, "STOCK ISSUES\n\n");
  rebut_utf8_append_column(out, "", 12);
  for (guint32 i = 0; i < flow->n_columns; i++)
    rebut_utf8_append_column(out, flow->columns[i].id, 8);
  trim_end(out);
  for (guint issue = 0; issue < REBUT_N_STOCK; issue++) {
    g_string_append_c(out, '\n');
    rebut_utf8_append_column(out, rebut_stock_issue_name((RebutStockIssue)issue), 12);
    for (guint32 i = 0; i < flow->n_columns; i++)
      rebut_utf8_append_column(
        out, rebut_stock_state_name((RebutStockState)flow->stock[i * REBUT_N_STOCK + issue]), 8);
    trim_end(out);
  }
  g_string_append(out, "\n\n");
}

void
rebut_flow_print_text(const RebutFlow *self, GString *out)
{
  if (self->map->title != NULL) {
    rebut_utf8_append_safe(out, self->map->title, -1);
    g_string_append(out, "\n\n");
  }
  if (self->has_stock)
    append_stock(self, out);
  for (guint i = 0; i < self->sheets->len; i++)
    append_sheet(self, g_ptr_array_index(self->sheets, i), out);
  g_string_append(
    out, "(+) a reason, (&) counts only with the one above, (-) an answer, (_) denies "
         "the step\next. said again; conceded: granted; dropped: the other side never answered\n");
}
