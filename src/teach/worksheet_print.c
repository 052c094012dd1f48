#include "printer.h"
#include "sheet_page.h"
#include "worksheet.h"

#include <string.h>

/* What would be read as a mark stands behind a backslash. */
static void
append_escaped(GString *out, const char *text)
{
  for (const char *at = text; *at != '\0'; at++) {
    gboolean first = at == text || at[-1] == ' ';

    if (strchr("\\#*_@[{<", *at) != NULL ||
        (*at == '/' && (at[1] == '*' || (first && at[1] == '/'))) ||
        ((*at == '.' || *at == ':') && first && at[1] != '\0'))
      g_string_append_c(out, '\\');
    g_string_append_c(out, *at);
  }
}

static void
append_line(GString *out, const RebutWorksheet *self, const RebutPrintedLine *line)
{
  const RebutItem *item = rebut_worksheet_item(self, line->item);

  if (line->begins)
    g_string_append_c(out, '\n');
  if (line->rule != NULL) {
    g_string_append_printf(out, "%s\n", line->rule);
    return;
  }
  for (guint32 i = 0; i < line->depth; i++)
    g_string_append(out, "  ");
  if (line->sign != NULL)
    g_string_append_printf(out, "%s ", line->sign);
  if (line->number != 0)
    g_string_append_printf(out, "(%u) ", line->number);
  g_string_append_printf(out, item->is_argument ? "<%s>" : "[%s]", item->title);
  if (line->defines && *item->text != '\0') {
    g_string_append(out, ": ");
    append_escaped(out, item->text);
  }
  if (line->defines && *item->data != '\0')
    g_string_append_printf(out, " %s", item->data);
  g_string_append_c(out, '\n');
}

/* TEXT as comments, a line each. */
static void
append_comments(GString *out, const char *text)
{
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

  if (*text == '\0')
    return;
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf(out, *lines[i] == '\0' ? "//\n" : "// %s\n", lines[i]);
  g_string_append_c(out, '\n');
}

gboolean
rebut_worksheet_print(const RebutWorksheet *self, GString *out, GError **error)
{
  g_autoptr(GArray) lines = rebut_worksheet_lines(self);
  g_autoptr(GString) text = g_string_new(self->head);

  append_comments(text, self->task);
  append_comments(text, self->passage);
  for (guint i = 0; i < lines->len; i++)
    append_line(text, self, &g_array_index(lines, RebutPrintedLine, i));
  return rebut_argdown_format("worksheet", text->str, text->len, out, error);
}

static const char STYLE[] =
  "@page{size:A4;margin:14mm}body{max-width:60rem}"
  ".task{border-left:4px solid var(--one);padding:.2rem .8rem;margin:1rem 0}"
  ".passage p{margin:0 0 .5rem}"
  "ul{list-style:none;margin:0;padding:0}li{margin:.3rem 0;break-inside:avoid}"
  "li.block{margin-top:1rem}.sign{display:inline-block;min-width:1.6em;font-weight:700}"
  ".box{display:inline-block;width:1.2em;height:1.2em;border:1.5px solid var(--text);"
  "vertical-align:middle;margin-right:.5em}"
  ".blank{display:inline-block;width:60%;border-bottom:1px solid var(--text);height:1.5em}"
  "hr{border:0;border-top:2px solid var(--text);margin:.3rem 0;max-width:30rem}"
  "@media print{body{padding:0;font-size:10.5pt}}";

static void
append_indent(GString *style)
{
  for (guint i = 1; i <= 12; i++)
    g_string_append_printf(style, ".d%u{margin-left:%u.%urem}", i, i * 9 / 5, i * 18 % 10);
}

static void
append_html_line(GString *out,
                 const RebutWorksheet *self,
                 const RebutPrintedLine *line,
                 RebutPageMode mode)
{
  const RebutItem *item = rebut_worksheet_item(self, line->item);

  if (line->rule != NULL) {
    g_string_append(out, "<li><hr></li>\n");
    return;
  }
  g_string_append_printf(out, "<li class=\"d%u%s\">", MIN(line->depth, 12),
                         line->begins ? " block" : "");
  if (line->number != 0)
    g_string_append_printf(out, "<span class=\"sign\">(%u)</span>", line->number);
  if (line->sign != NULL && (mode != REBUT_PAGE_SIGNS || *line->sign == '>'))
    rebut_sheet_page_text(out, "<span class=\"sign\">", line->sign, "</span>");
  if ((mode == REBUT_PAGE_SIGNS && line->sign != NULL && *line->sign != '>') ||
      (mode == REBUT_PAGE_VERDICTS && line->defines && !item->is_argument))
    g_string_append(out, "<span class=\"box\"></span>");
  rebut_sheet_page_text(out, "<b>", item->title, "</b> ");
  if (line->defines && strcmp(item->text, "…") == 0)
    g_string_append(out, "<span class=\"blank\"></span>");
  else if (line->defines)
    rebut_sheet_page_text(out, "", item->text, "");
  g_string_append(out, "</li>\n");
}

static void
append_passage(GString *out, const char *passage)
{
  g_auto(GStrv) lines = g_strsplit(passage, "\n", -1);

  g_string_append(out, "<div class=\"passage\">\n");
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      rebut_sheet_page_text(out, "<p>", lines[i], "</p>\n");
  g_string_append(out, "</div>\n");
}

void
rebut_worksheet_print_html(
  const RebutWorksheet *self, const char *title, const char *task, RebutPageMode mode, GString *out)
{
  g_autoptr(GArray) lines = rebut_worksheet_lines(self);
  g_autoptr(GString) style = g_string_new(STYLE);

  append_indent(style);
  rebut_sheet_page_begin(out, title, style->str);
  rebut_sheet_page_text(out, "<p class=\"task\">", task, "</p>\n");
  if (*self->passage != '\0')
    append_passage(out, self->passage);
  g_string_append(out, "<ul>\n");
  for (guint i = 0; i < lines->len; i++)
    append_html_line(out, self, &g_array_index(lines, RebutPrintedLine, i), mode);
  g_string_append(out, "</ul>\n");
  rebut_sheet_page_end(out);
}
