#include "printer.h"

#include "argdown.h"
#include "chars.h"
#include "parser.h"
#include "printer_state.h"
#include "rebut_limits.h"

#include <string.h>

#define TOKEN(self, i) (&g_array_index((self)->tokens, RebutToken, (i)))

/* At the start of a file it would not be text any more. */
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* Tokens that are laid out together, or kept as they are together. */
typedef struct {
  guint32 first;
  guint32 last;
  guint32 unit; /* a node; REBUT_NONE for comments and rests between blocks */
} Run;

static void
find_units(RebutPrinter *self)
{
  for (guint32 i = 0; i < self->ast->nodes->len; i++) {
    const RebutNode *node = rebut_ast_node(self->ast, i);

    self->units[i] = node->type == REBUT_NODE_STRUCTURE || node->parent == REBUT_NONE
                       ? i
                       : self->units[node->parent];
  }
}

/* The last token that stands on the line of FIRST, whatever it is. */
static guint32
find_line_last(const RebutPrinter *self, guint32 first)
{
  while (first + 1 < self->tokens->len && TOKEN(self, first + 1)->breaks == 0)
    first++;
  return first;
}

/* From FIRST to the last node of its unit, and the comments on that one's line. */
static Run
find_run(const RebutPrinter *self, guint32 first)
{
  guint32 line_last = find_line_last(self, first);
  guint32 node = TOKEN(self, first)->next;
  Run run = {first, line_last, REBUT_NONE};

  if (node > line_last)
    return run;
  run.unit = self->units[TOKEN(self, node)->node];
  while (node < self->tokens->len && self->units[TOKEN(self, node)->node] == run.unit) {
    run.last = node;
    node = node + 1 < self->tokens->len ? TOKEN(self, node + 1)->next : self->tokens->len;
  }
  run.last = find_line_last(self, run.last);
  return run;
}

/* Where the line of TOKEN begins, or what stands before it on that line ends. */
static guint32
find_line_start(const RebutPrinter *self, const RebutToken *token)
{
  const char *bytes = self->text->bytes;

  return (guint32)(rebut_chars_trim(bytes, bytes + token->start) - bytes);
}

/* Behind the blanks that follow TOKEN on its line. */
static guint32
find_line_end(const RebutPrinter *self, const RebutToken *token)
{
  const char *bytes = self->text->bytes;

  return (guint32)(rebut_chars_skip_blanks(bytes + token->end) - bytes);
}

/* How deep a list item is nested: the items that are open have smaller columns. */
static void
enter_item(RebutPrinter *self, const Run *run)
{
  const RebutToken *token = TOKEN(self, run->first);
  guint32 column = token->start - find_line_start(self, token);

  if (rebut_ast_node(self->ast, run->unit)->place != REBUT_PLACE_ITEM) {
    g_array_set_size(self->items, 0);
    self->item_indent = 0;
    return;
  }
  while (self->items->len > 0 &&
         g_array_index(self->items, guint32, self->items->len - 1) >= column)
    g_array_set_size(self->items, self->items->len - 1);
  self->item_indent = 2 * self->items->len;
  g_array_append_val(self->items, column);
}

static gboolean
has_error(RebutPrinter *self, const Run *run)
{
  guint32 start = self->text->base + TOKEN(self, run->first)->start;
  guint32 end = self->text->base + TOKEN(self, run->last)->end;
  guint n = rebut_diagnostics_count(self->diagnostics);

  while (self->diagnostic < n &&
         rebut_diagnostics_get(self->diagnostics, self->diagnostic)->span.start < start)
    self->diagnostic++;
  for (guint i = self->diagnostic; i < n; i++) {
    const RebutDiagnostic *diagnostic = rebut_diagnostics_get(self->diagnostics, i);

    if (diagnostic->span.start > end)
      break;
    if (diagnostic->severity == REBUT_SEVERITY_ERROR)
      return TRUE;
  }
  return FALSE;
}

/* At most one blank line; none is added but behind the front matter. */
static void
put_gap(RebutPrinter *self, guint32 token)
{
  guint32 breaks = TOKEN(self, token)->breaks;
  const RebutToken *before = token == 0 ? NULL : TOKEN(self, token - 1);

  if (before == NULL)
    return;
  if (before->type == REBUT_TOKEN_NODE &&
      rebut_ast_node(self->ast, before->node)->type == REBUT_NODE_FRONT_MATTER)
    breaks = 2;
  g_string_append(self->out, breaks == 0 ? " " : breaks == 1 ? "\n" : "\n\n");
}

/* The column of NODE, which is known once its parent is printed. */
static guint32
find_indent(RebutPrinter *self, guint32 id)
{
  const RebutNode *node = rebut_ast_node(self->ast, id);

  self->indents[id] = node->place == REBUT_PLACE_RELATION && node->parent != REBUT_NONE &&
                          (node->type == REBUT_NODE_CLAIM || node->type == REBUT_NODE_ARGUMENT)
                        ? self->indents[node->parent] + 2
                        : self->item_indent;
  return self->indents[id];
}

static void
put_indent(RebutPrinter *self, guint32 columns)
{
  g_string_append_printf(self->out, "%*s", (int)columns, "");
}

/* FALSE when the run must be kept as it is. */
static gboolean
put_run(RebutPrinter *self, const Run *run)
{
  for (guint32 i = run->first; i <= run->last; i++) {
    const RebutToken *token = TOKEN(self, i);

    if (token->type == REBUT_TOKEN_REST)
      return FALSE;
    if (i > run->first)
      put_gap(self, i);
    if ((i == run->first || token->breaks > 0) && token->next <= run->last)
      put_indent(self, find_indent(self, TOKEN(self, token->next)->node));
    if (token->type == REBUT_TOKEN_COMMENT)
      rebut_printer_put_comment(self, token->start, token->end);
    else if (!rebut_printer_put_node(self, token->node))
      return FALSE;
  }
  return TRUE;
}

/* The column of comments right below the run: that of its last text. */
static guint32
find_comment_indent(const RebutPrinter *self, const Run *run)
{
  guint32 last = run->last;

  while (TOKEN(self, last)->type != REBUT_TOKEN_NODE)
    last--;
  return rebut_printer_continuation(self, TOKEN(self, last)->node);
}

static void
print_blocks(RebutPrinter *self, const Run *run)
{
  gsize mark = self->out->len;

  enter_item(self, run);
  self->comment_indent = 0;
  if (!has_error(self, run) && put_run(self, run)) {
    self->comment_indent = find_comment_indent(self, run);
    return;
  }
  g_string_truncate(self->out, mark);
  rebut_printer_put_verbatim(self, find_line_start(self, TOKEN(self, run->first)),
                             find_line_end(self, TOKEN(self, run->last)));
}

/* Comments and rests between blocks. A comment at the margin stays there. */
static void
print_between(RebutPrinter *self, const Run *run)
{
  const RebutToken *first = TOKEN(self, run->first);

  if (first->breaks > 1)
    self->comment_indent = 0;
  if (first->type == REBUT_TOKEN_COMMENT && first->start != find_line_start(self, first))
    put_indent(self, self->comment_indent);
  for (guint32 i = run->first; i <= run->last; i++) {
    const RebutToken *token = TOKEN(self, i);

    if (i > run->first)
      put_gap(self, i);
    if (token->type == REBUT_TOKEN_COMMENT)
      rebut_printer_put_comment(self, token->start, token->end);
    else
      rebut_printer_put_verbatim(self, token->start, token->end);
  }
}

/* Appends TEXT, whose tree AST is, with no included text in it. DIAGNOSTICS are those of the
 * parser, sorted. Linear in the length of the text. */
static void
print(const RebutText *text, const RebutAst *ast, const RebutDiagnostics *diagnostics, GString *out)
{
  RebutPrinter self = {.text = text, .ast = ast, .diagnostics = diagnostics, .out = out};

  self.tokens = g_array_new(FALSE, FALSE, sizeof(RebutToken));
  self.items = g_array_new(FALSE, FALSE, sizeof(guint32));
  self.units = g_new0(guint32, ast->nodes->len + 1);
  self.indents = g_new0(guint32, ast->nodes->len + 1);
  find_units(&self);
  rebut_printer_cut(&self);
  if (self.tokens->len > 0 &&
      g_str_has_prefix(text->bytes + TOKEN(&self, 0)->start, BYTE_ORDER_MARK))
    g_string_append_c(out, '\n');
  for (guint32 i = 0; i < self.tokens->len;) {
    Run run = find_run(&self, i);

    put_gap(&self, i);
    if (run.unit == REBUT_NONE)
      print_between(&self, &run);
    else
      print_blocks(&self, &run);
    i = run.last + 1;
  }
  if (self.tokens->len > 0)
    g_string_append_c(out, '\n');
  g_array_unref(self.tokens);
  g_array_unref(self.items);
  g_free(self.units);
  g_free(self.indents);
}

/* Nothing is included: what another file says is not this one's to print. */
static const RebutText *
include_nothing(gpointer data G_GNUC_UNUSED,
                const RebutText *from G_GNUC_UNUSED,
                const char *path G_GNUC_UNUSED,
                RebutSpan where G_GNUC_UNUSED,
                RebutDiagnostics *diagnostics G_GNUC_UNUSED)
{
  return NULL;
}

/* FALSE when the diagnostics do not say of every place whether it was understood. */
static gboolean
check_diagnostics(const char *name, const RebutDiagnostics *diagnostics, GError **error)
{
  guint n = rebut_diagnostics_count(diagnostics);
  const char *problem = NULL;

  if (n >= REBUT_MAX_DIAGNOSTICS)
    problem = "has too many mistakes";
  for (guint i = 0; i < n && problem == NULL; i++)
    if (rebut_diagnostics_get(diagnostics, i)->code == REBUT_CODE_NOT_UTF8)
      problem = "is not UTF-8 text";
  if (problem != NULL)
    g_set_error(error, REBUT_PARSE_ERROR, REBUT_PARSE_ERROR_PRINT, "%s %s; it is left as it is",
                name, problem);
  return problem == NULL;
}

gboolean
rebut_argdown_format(
  const char *name, const char *bytes, gsize length, GString *out, GError **error)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  const RebutText *text = rebut_argdown_add_text(texts, name, bytes, length, diagnostics, error);
  g_autoptr(RebutAst) ast = NULL;

  if (text == NULL)
    return FALSE;
  ast = rebut_argdown_parse(text, include_nothing, NULL, diagnostics);
  if (!check_diagnostics(name, diagnostics, error))
    return FALSE;
  rebut_diagnostics_sort(diagnostics);
  print(text, ast, diagnostics, out);
  return TRUE;
}
