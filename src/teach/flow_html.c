#include "flow_state.h"
#include "sheet_page.h"

static const char STYLE[] =
  "@page{size:A4 landscape;margin:9mm}"
  "table{width:100%;border-collapse:collapse;table-layout:fixed}"
  "th,td{padding:.25rem .35rem;text-align:left;vertical-align:top;overflow-wrap:break-word}"
  "thead th{border-bottom:2px solid var(--line);font-weight:700}"
  "thead th span{display:block;font-weight:400;font-size:.85em}"
  "td{border-left:1px solid var(--line)}td:first-child{border-left:0}"
  "tr.thread td{border-top:1px solid var(--line)}"
  "tbody.after th,tbody.after td{background:var(--shade);border:0;padding-top:.15rem;"
  "padding-bottom:.15rem}tbody.after th{font-weight:400;padding-top:.35rem}"
  "tbody.after:last-of-type tr:last-child>*{border-bottom:2px solid var(--line)}"
  ".one{color:var(--one)}.other{color:var(--other)}"
  ".said b,.said i{font-style:normal}.said .text{display:block;color:var(--text)}"
  ".sign{color:var(--text);font-weight:700;padding-right:.25em}"
  ".seen,.extended{font-style:italic}p{margin:0 0 .25rem}"
  ".dropped,.lost,.turned{color:var(--mark);font-weight:700}"
  ".dropped{border:1px dashed var(--mark);background:var(--mark-shade);padding:.1rem .25rem}"
  ".conceded{border:1px solid var(--line);background:var(--shade);padding:.1rem .25rem}"
  "table.stock{width:auto;table-layout:auto}table.stock td{min-width:3.5rem}"
  ".legend{margin:.3rem 0 1rem;font-size:.9em}"
  "@media print{body{padding:0;font-size:7.5pt;line-height:1.22}h1{font-size:13pt}"
  "h2{font-size:10.5pt;margin:3mm 0 1.5mm}section.sheet+section.sheet{break-before:page}"
  "tr{break-inside:avoid}thead{display:table-header-group}}";

/* Affirmative and negative have pens of their own. */
static const char *
get_pen(const RebutFlow *flow, const char *side)
{
  if (side == NULL)
    return "";
  return rebut_flow_is_against(side, flow->columns[0].side) ? "other" : "one";
}

static void
append_head(GString *out, const RebutFlow *flow, guint32 first)
{
  g_string_append(out, "<thead><tr>");
  for (guint32 i = first; i < flow->n_columns; i++) {
    const RebutFlowColumn *column = &flow->columns[i];

    g_string_append_printf(out, "<th scope=\"col\" class=\"%s\">", get_pen(flow, column->side));
    rebut_sheet_page_text(out, "", column->id, "");
    rebut_sheet_page_text(out, "<span>", column->holder, "</span></th>");
  }
  g_string_append(out, "</tr></thead>\n");
}

static void
append_verdicts(GString *out, const RebutFlow *flow, const RebutSheet *sheet)
{
  guint32 width = flow->n_columns - sheet->first_column;

  for (guint i = 0; i < sheet->heads->len; i++) {
    guint32 claim = g_array_index(sheet->heads, guint32, i);
    RebutVerdict before = REBUT_VERDICT_NONE;

    g_string_append_printf(out, "<tbody class=\"after\"><tr><th scope=\"colgroup\" colspan=\"%u\">",
                           width);
    rebut_sheet_page_text(out, "After each speech, <b>", rebut_flow_label(flow, claim),
                          "</b></th></tr>\n<tr>");
    for (guint32 column = sheet->first_column; column < flow->n_columns; column++) {
      RebutVerdict verdict = rebut_flow_verdict(flow, column, claim);
      gboolean turned = before != REBUT_VERDICT_NONE && verdict != before;

      g_string_append_printf(out, "<td%s>%s%s</td>", turned ? " class=\"turned\"" : "",
                             turned ? "now " : "",
                             verdict == REBUT_VERDICT_NONE ? "" : rebut_verdict_name(verdict));
      before = verdict;
    }
    g_string_append(out, "</tr></tbody>\n");
  }
}

static const char *
get_sign(RebutFlowRole role)
{
  static const char *const SIGNS[] = {"", "<span class=\"sign\">+</span>",
                                      "<span class=\"sign\">&amp;</span>",
                                      "<span class=\"sign\">−</span>",
                                      "<span class=\"sign\">×</span>"};

  return SIGNS[role];
}

static void
append_said(GString *out, const RebutFlow *flow, const RebutFlowEntry *entry)
{
  const RebutClaim *claim = &flow->map->claims[entry->claim];
  gboolean titled = !claim->anonymous && *claim->text.plain != '\0';

  g_string_append_printf(out, "<p class=\"said %s\">%s",
                         get_pen(flow, rebut_flow_side(flow, entry->claim)), get_sign(entry->role));
  rebut_sheet_page_text(out, titled ? "<b>" : "<i>", rebut_flow_label(flow, entry->claim),
                        titled ? "</b>" : "</i>");
  if (titled)
    rebut_sheet_page_text(out, " <span class=\"text\">", claim->text.plain, "</span>");
  g_string_append(out, "</p>");
}

static void
append_entry(GString *out, const RebutFlow *flow, const RebutFlowEntry *entry)
{
  static const char *const CLASSES[] = {"", "seen", "extended", "conceded", "dropped"};
  static const char *const WORDS[] = {"", "see ", "→ extended: ", "✓ conceded: ", "∅ dropped: "};
  const char *side = flow->columns[entry->column].side;

  if (entry->mark == REBUT_FLOW_SAID) {
    append_said(out, flow, entry);
    return;
  }
  g_string_append_printf(out, "<p class=\"%s", CLASSES[entry->mark]);
  if (entry->mark == REBUT_FLOW_SEEN || entry->mark == REBUT_FLOW_EXTENDED)
    g_string_append_printf(out, " %s", get_pen(flow, side));
  g_string_append_printf(out, "\">%s%s",
                         entry->mark == REBUT_FLOW_SEEN ? get_sign(entry->role) : "",
                         WORDS[entry->mark]);
  rebut_sheet_page_text(out, "", rebut_flow_label(flow, entry->claim), "</p>");
}

/* Whether a thread begins in the row whose first entry is at INDEX. */
static gboolean
begins_thread(const RebutSheet *sheet, guint index)
{
  const RebutFlowEntry *entry;

  if (index >= sheet->entries->len)
    return FALSE;
  entry = &g_array_index(sheet->entries, RebutFlowEntry, index);
  return entry->mark == REBUT_FLOW_SAID && entry->column == sheet->first_column;
}

static void
append_rows(GString *out, const RebutFlow *flow, const RebutSheet *sheet)
{
  guint at = 0;

  g_string_append(out, "<tbody>\n");
  for (guint32 row = 0; row < sheet->n_rows; row++) {
    g_string_append(out, begins_thread(sheet, at) ? "<tr class=\"thread\">" : "<tr>");
    for (guint32 column = sheet->first_column; column < flow->n_columns; column++) {
      guint end = rebut_flow_cell_end(sheet, at, row, column);

      g_string_append(out, "<td>");
      for (; at < end; at++)
        append_entry(out, flow, &g_array_index(sheet->entries, RebutFlowEntry, at));
      g_string_append(out, "</td>");
    }
    g_string_append(out, "</tr>\n");
  }
  g_string_append(out, "</tbody>\n");
}

static void
append_sheet(GString *out, const RebutFlow *flow, const RebutSheet *sheet)
{
  g_autofree char *label = rebut_sheet_label(sheet);

  rebut_sheet_page_text(out, "<section class=\"sheet\">\n<h2>", label, "</h2>\n<table>\n");
  append_head(out, flow, sheet->first_column);
  append_verdicts(out, flow, sheet);
  append_rows(out, flow, sheet);
  g_string_append(out, "</table>\n</section>\n");
}

static void
append_stock(GString *out, const RebutFlow *flow)
{
  g_string_append(out, "<h2>Stock issues</h2>\n<table class=\"stock\">\n<thead><tr><th></th>");
  for (guint32 i = 0; i < flow->n_columns; i++)
    rebut_sheet_page_text(out, "<th scope=\"col\">", flow->columns[i].id, "</th>");
  g_string_append(out, "</tr></thead>\n<tbody>\n");
  for (guint issue = 0; issue < REBUT_N_STOCK; issue++) {
    g_string_append_printf(out, "<tr class=\"thread\"><th scope=\"row\">%s</th>",
                           rebut_stock_issue_name((RebutStockIssue)issue));
    for (guint32 i = 0; i < flow->n_columns; i++) {
      RebutStockState state = (RebutStockState)flow->stock[i * REBUT_N_STOCK + issue];

      g_string_append_printf(out, "<td%s>%s</td>",
                             state == REBUT_STOCK_LOST ? " class=\"lost\"" : "",
                             rebut_stock_state_name(state));
    }
    g_string_append(out, "</tr>\n");
  }
  g_string_append(out, "</tbody>\n</table>\n");
}

void
rebut_flow_print_html(const RebutFlow *self, GString *out)
{
  rebut_sheet_page_begin(out, self->map->title == NULL ? "Flow sheet" : self->map->title, STYLE);
  g_string_append(
    out,
    "<p class=\"legend\"><span class=\"sign\">+</span> a reason · <span class=\"sign\">&amp;</span> "
    "counts only with the one above · <span class=\"sign\">−</span> an answer · "
    "<span class=\"sign\">×</span> denies the step · <i>→ extended</i>: said again · "
    "<i>✓ conceded</i>: granted · "
    "<span class=\"dropped\">∅ dropped</span>: due here at the latest, and never answered</p>\n");
  if (self->has_stock)
    append_stock(out, self);
  for (guint i = 0; i < self->sheets->len; i++)
    append_sheet(out, self, g_ptr_array_index(self->sheets, i));
  rebut_sheet_page_end(out);
}
