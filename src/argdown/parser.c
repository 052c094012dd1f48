#include "parser.h"

#include "chars.h"
#include "parser_state.h"
#include "rebut_limits.h"
#include "title.h"

#include <string.h>

/* The texts that are open: one includes the next. */
typedef struct {
  RebutParser parser;
  GPtrArray *scanners; /* of RebutScanner */
  RebutIncludeFunc include;
  gpointer include_data;
} Reading;

static void
report_no_blank_line(RebutParser *self)
{
  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_NO_BLANK_LINE,
                        rebut_parser_span(self, self->line.start,
                                          MAX(self->line.body, self->line.start + 1)),
                        "put a blank line before it, or escape its first character with \\",
                        "a block begins here without a blank line before it");
}

static void
begin_text_block(RebutParser *self)
{
  guint32 id;

  rebut_parser_begin_block(self, REBUT_MODE_ELEMENT);
  id = rebut_parser_begin_element(self, REBUT_PLACE_BLOCK, REBUT_NONE, self->line.start);
  rebut_parser_reset_levels(self, 0, id);
  if (rebut_ast_node(self->ast, id)->type == REBUT_NODE_ARGUMENT)
    self->last_block = id;
}

static void
begin_heading(RebutParser *self)
{
  guint32 id;
  RebutNode *node;

  if (self->mode != REBUT_MODE_NONE)
    report_no_blank_line(self);
  rebut_parser_begin_block(self, REBUT_MODE_HEADING);
  id = rebut_parser_add(self, REBUT_NODE_HEADING, REBUT_NONE);
  node = rebut_ast_node(self->ast, id);
  node->number = self->line.number;
  node->content.start = node->title.start = node->title.end = self->text->base + self->line.body;
  self->open = id;
  self->heading_is_long = FALSE;
  rebut_parser_take_line(self);
}

/* A list that begins with 2020 is more likely a sentence. */
static void
begin_list(RebutParser *self)
{
  rebut_parser_begin_block(self, REBUT_MODE_LIST);
  if (self->line.type == REBUT_LINE_ORDINAL && self->line.number > 1)
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_LOOKS_LIKE_BLOCK,
                          rebut_parser_span(self, self->line.start, self->line.body),
                          "escape the dot if it is text: 2020\\.",
                          "this number makes the line an item of a list");
}

static void
begin_item(RebutParser *self)
{
  guint32 id;

  if (self->mode == REBUT_MODE_LIST)
    rebut_parser_close_element(self);
  else
    begin_list(self);
  id = rebut_parser_begin_element(self, REBUT_PLACE_ITEM, REBUT_NONE, self->line.body);
  rebut_ast_node(self->ast, id)->number =
    self->line.type == REBUT_LINE_ORDINAL ? self->line.number : 0;
  rebut_parser_reset_levels(self, self->line.column, id);
}

/* "[Title]: text" or "<Title>: gist": nobody wraps a line there. */
static gboolean
is_definition(const RebutParser *self)
{
  const char *bytes = self->text->bytes;

  return rebut_title_scan(bytes + self->line.start, bytes + self->line.end).form ==
         REBUT_FORM_DEFINITION;
}

/* Nothing but {key: value}, as it may stand on the line below an element. */
static gboolean
is_data(const RebutParser *self)
{
  return self->line.data.end > 0 && self->line.data.start == self->line.start;
}

/* A definition without a number, where a structure still waits for an inference or its conclusion.
 */
static gboolean
is_unnumbered(const RebutParser *self)
{
  return self->mode == REBUT_MODE_STRUCTURE &&
         (self->inference != REBUT_NONE || rebut_ast_node(self->ast, self->structure)->number == 0);
}

static void
read_text(RebutParser *self)
{
  if (self->mode == REBUT_MODE_NONE) {
    begin_text_block(self);
  } else if (self->open == REBUT_NONE || (is_definition(self) && is_unnumbered(self))) {
    rebut_parser_read_unnumbered(self);
  } else if (is_definition(self)) {
    report_no_blank_line(self);
    begin_text_block(self);
  } else {
    if (self->mode == REBUT_MODE_HEADING && !self->heading_is_long && !is_data(self)) {
      self->heading_is_long = TRUE;
      rebut_diagnostics_add(self->diagnostics, REBUT_CODE_LONG_HEADING,
                            rebut_parser_span(self, self->line.start, self->line.end),
                            "put a blank line after a heading",
                            "this line still belongs to the heading above");
    }
    rebut_parser_continue_element(self);
  }
}

/* A line of nothing but dashes outside a structure: Markdown's rule, which says nothing. */
static gboolean
is_rule(const RebutParser *self)
{
  return self->line.body >= self->line.end;
}

static void
read_dashes(RebutParser *self)
{
  if (self->mode == REBUT_MODE_STRUCTURE ||
      (self->mode == REBUT_MODE_NONE && self->structure != REBUT_NONE)) {
    if (!rebut_parser_read_inference(self))
      read_text(self);
  } else if (is_rule(self)) {
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_LOOKS_LIKE_BLOCK,
                          rebut_parser_span(self, self->line.start, self->line.end),
                          "an inference stands between (1) premises and a (2) conclusion",
                          "this line of dashes stands in no structure; it is passed over");
  } else {
    read_text(self);
  }
}

/* "(1)" begins a structure where a block can begin, and right below an argument or a heading. */
static gboolean
can_begin_structure(RebutParser *self)
{
  if (self->mode == REBUT_MODE_NONE || self->mode == REBUT_MODE_STRUCTURE)
    return TRUE;
  if (self->line.number != 1 || (self->mode != REBUT_MODE_HEADING &&
                                 (self->mode != REBUT_MODE_ELEMENT ||
                                  self->last_block == REBUT_NONE || self->levels->len != 1)))
    return FALSE;
  report_no_blank_line(self);
  return TRUE;
}

static void
read_number(RebutParser *self)
{
  if (!can_begin_structure(self)) {
    read_text(self);
    return;
  }
  rebut_parser_close_element(self);
  if (self->mode != REBUT_MODE_STRUCTURE)
    self->mode = REBUT_MODE_NONE;
  rebut_parser_read_number(self);
}

static void
read_item(RebutParser *self)
{
  if (self->mode == REBUT_MODE_HEADING)
    report_no_blank_line(self);
  if (self->mode == REBUT_MODE_ELEMENT || self->mode == REBUT_MODE_STRUCTURE)
    read_text(self);
  else
    begin_item(self);
}

/* Goes on in the included text; the rest of this one waits. */
static void
read_include(Reading *self)
{
  RebutParser *parser = &self->parser;
  const char *bytes = parser->text->bytes;
  const char *path = bytes + parser->line.start + strlen("@include(");
  RebutSpan where = rebut_parser_span(parser, parser->line.start, parser->line.end);
  g_autofree char *name = g_strndup(path, (gsize)(bytes + parser->line.end - path) - 1);
  const RebutText *text;

  rebut_parser_begin_block(parser, REBUT_MODE_NONE);
  if (self->scanners->len >= REBUT_MAX_INCLUDE_DEPTH || self->include == NULL) {
    rebut_diagnostics_add(parser->diagnostics, REBUT_CODE_INCLUDE_UNREADABLE, where, NULL,
                          self->include == NULL ? "this text has no folder to include from"
                                                : "too many files include one another");
    return;
  }
  text =
    self->include(self->include_data, parser->text, g_strstrip(name), where, parser->diagnostics);
  if (text == NULL)
    return;
  g_ptr_array_add(self->scanners, rebut_scanner_new(text, parser->ast, parser->diagnostics));
}

static void
read_line(Reading *self)
{
  RebutParser *parser = &self->parser;

  switch (parser->line.type) {
  case REBUT_LINE_BLANK:
    rebut_parser_close_element(parser);
    parser->mode = REBUT_MODE_NONE;
    break;
  case REBUT_LINE_HEADING:
    begin_heading(parser);
    break;
  case REBUT_LINE_RELATION:
    if (!rebut_parser_read_relation(parser))
      read_text(parser);
    break;
  case REBUT_LINE_NUMBER:
    read_number(parser);
    break;
  case REBUT_LINE_DASHES:
    read_dashes(parser);
    break;
  case REBUT_LINE_BULLET:
  case REBUT_LINE_ORDINAL:
    read_item(parser);
    break;
  case REBUT_LINE_INCLUDE:
    read_include(self);
    break;
  case REBUT_LINE_TEXT:
  case REBUT_LINE_FENCE:
  default:
    read_text(parser);
    break;
  }
}

/* The fence that closes the front matter: a line that begins with three "=". */
static const char *
find_closing_fence(const char *at)
{
  while ((at = strstr(at, "\n===")) != NULL)
    return at + 1;
  return NULL;
}

/* The first line behind AT that holds nothing, or the end of the text. */
static const char *
find_blank_line(const char *at)
{
  for (at = strchrnul(at, '\n'); *at != '\0'; at = strchrnul(at, '\n')) {
    if (*rebut_chars_skip_blanks(++at) == '\n')
      return at;
  }
  return at;
}

/* The YAML between two fences that opens a text. Without the second one it ends at the first blank
 * line, so that the debate itself is not lost. */
static void
read_front_matter(RebutParser *self)
{
  const char *bytes = self->text->bytes;
  guint32 start = rebut_text_line_end(self->text, rebut_text_line(self->text, self->line.start));
  const char *fence = find_closing_fence(bytes + start);
  const char *end = fence;
  guint32 id = rebut_parser_add(self, REBUT_NODE_FRONT_MATTER, REBUT_NONE);
  RebutNode *node = rebut_ast_node(self->ast, id);

  if (fence == NULL) {
    end = find_blank_line(bytes + start);
    rebut_diagnostics_add(
      self->diagnostics, REBUT_CODE_FRONT_MATTER_OPEN, node->span, "end it with a line ===",
      "the front matter has no end; it is taken to end at the first blank line");
  }
  node->content = rebut_parser_span(self, start, (guint32)(end - bytes));
  node->span.end = node->content.end;
  if (fence != NULL) {
    const char *line_end = strchrnul(fence, '\n');

    node->span.end = rebut_text_offset(self->text, line_end);
    end = line_end + (*line_end == '\n');
  }
  rebut_scanner_seek(self->scanner, (guint32)(end - bytes));
}

/* Reads what is open until it ends or includes another text. */
static void
read_text_lines(Reading *self, gboolean first_line)
{
  RebutParser *parser = &self->parser;
  guint depth = self->scanners->len;

  while (self->scanners->len == depth && rebut_scanner_next(parser->scanner, &parser->line)) {
    if (first_line && parser->line.type == REBUT_LINE_FENCE) {
      read_front_matter(parser);
      first_line = FALSE;
      continue;
    }
    if (parser->line.type != REBUT_LINE_BLANK)
      first_line = FALSE;
    read_line(self);
  }
  if (self->scanners->len > depth)
    return;
  rebut_parser_begin_block(parser, REBUT_MODE_NONE);
  g_ptr_array_set_size(self->scanners, (gint)depth - 1);
}

RebutAst *
rebut_argdown_parse(const RebutText *first,
                    RebutIncludeFunc include,
                    gpointer include_data,
                    RebutDiagnostics *diagnostics)
{
  Reading self = {.include = include, .include_data = include_data};
  RebutParser *parser = &self.parser;

  parser->ast = rebut_ast_new();
  parser->diagnostics = diagnostics;
  parser->levels = g_array_new(FALSE, FALSE, sizeof(RebutLevel));
  parser->open = parser->last_block = parser->structure = parser->inference = REBUT_NONE;
  self.scanners = g_ptr_array_new_with_free_func((GDestroyNotify)rebut_scanner_free);
  g_ptr_array_add(self.scanners, rebut_scanner_new(first, parser->ast, diagnostics));
  while (self.scanners->len > 0) {
    RebutScanner *scanner = g_ptr_array_index(self.scanners, self.scanners->len - 1);

    parser->scanner = scanner;
    parser->text = rebut_scanner_text(scanner);
    parser->mode = REBUT_MODE_NONE;
    read_text_lines(&self, rebut_scanner_tell(scanner) == 0);
  }
  g_ptr_array_unref(self.scanners);
  g_array_unref(parser->levels);
  return parser->ast;
}
