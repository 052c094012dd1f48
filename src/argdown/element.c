/* element.c - claims, arguments and headings: where their title, text and data lie. */
#include "chars.h"
#include "mark.h"
#include "parser_state.h"
#include "title.h"

#include <string.h>

static guint32
trim_end(const RebutParser *self, guint32 start, guint32 end)
{
  const char *bytes = self->text->bytes;

  return (guint32)(rebut_chars_trim_lines(bytes + start, bytes + end) - bytes);
}

RebutSpan
rebut_parser_span(const RebutParser *self, guint32 start, guint32 end)
{
  return (RebutSpan){self->text->base + start, self->text->base + end};
}

guint32
rebut_parser_add(RebutParser *self, RebutNodeType type, guint32 parent)
{
  RebutNode node = {0};

  node.type = type;
  node.parent = parent;
  node.first_comment = self->line.first_comment;
  node.span = rebut_parser_span(self, self->line.start, self->line.end);
  g_array_append_val(self->ast->nodes, node);
  return self->ast->nodes->len - 1;
}

guint32
rebut_parser_begin_element(RebutParser *self, RebutNodePlace place, guint32 parent, guint32 body)
{
  const char *bytes = self->text->bytes;
  RebutTitleMark mark = rebut_title_scan(bytes + body, bytes + self->line.end);
  guint32 id;
  RebutNode *node;

  if (place == REBUT_PLACE_LINE && mark.type == REBUT_NODE_ARGUMENT) {
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_ARGUMENT_AS_PREMISE,
                          rebut_parser_span(self, body, (guint32)(mark.end - bytes)),
                          "name the claim that it concludes: [Title]",
                          "an argument cannot be a premise or a conclusion; this is read as text");
    mark = (RebutTitleMark){REBUT_NODE_CLAIM, REBUT_FORM_ANONYMOUS, bytes + body};
  }
  id = rebut_parser_add(self, mark.type, parent);
  node = rebut_ast_node(self->ast, id);
  node->place = place;
  node->form = mark.form;
  node->title = rebut_parser_span(self, body, (guint32)(mark.end - bytes));
  node->content.start = node->title.end;
  self->open = id;
  rebut_parser_take_line(self);
  return id;
}

static void
report_data_as_text(RebutParser *self, RebutSpan data)
{
  if (data.end > data.start)
    rebut_diagnostics_add(
      self->diagnostics, REBUT_CODE_DATA_AS_TEXT,
      rebut_parser_span(self, data.start, data.start + 1),
      "put {key: value} last, behind tags, or write \\{ for a brace in the text",
      "these braces hold no data; they are read as text");
}

void
rebut_parser_take_line(RebutParser *self)
{
  report_data_as_text(self, self->line.text_data);
  self->said_end = self->line.end;
  self->data = self->line.data;
}

void
rebut_parser_continue_element(RebutParser *self)
{
  report_data_as_text(self, self->data);
  rebut_parser_take_line(self);
}

/* Braces at the end of an element that are closed, but hold no key: {key:value} or {a, b}. */
static void
check_braces(RebutParser *self, guint32 start, guint32 end)
{
  const char *bytes = self->text->bytes;
  const char *brace = NULL;

  if (end > start && bytes[end - 1] == '}')
    brace = memrchr(bytes + start, '{', end - start);
  if (brace != NULL && (brace == bytes + start || brace[-1] != '\\'))
    report_data_as_text(self, (RebutSpan){(guint32)(brace - bytes), end});
}

/* The first byte of [start, end) that belongs to neither tags nor blanks nor comments. */
static const char *
skip_tags(const RebutParser *self, const RebutNode *node, guint32 start, guint32 end)
{
  const char *bytes = self->text->bytes;
  RebutFinder finder = {.end = bytes + end};
  const char *at = bytes + start;
  guint32 comment = node->first_comment;

  while (at < bytes + end) {
    const char *tag_end = rebut_tag_scan(&finder, at);

    while (comment < self->ast->comments->len &&
           g_array_index(self->ast->comments, RebutSpan, comment).end <=
             rebut_text_offset(self->text, at))
      comment++;
    if (tag_end != NULL) {
      at = tag_end;
    } else if (rebut_char_is_blank(*at) || *at == '\n') {
      at++;
    } else if (comment < self->ast->comments->len &&
               g_array_index(self->ast->comments, RebutSpan, comment).start ==
                 rebut_text_offset(self->text, at)) {
      at = rebut_text_at(self->text, g_array_index(self->ast->comments, RebutSpan, comment).end);
    } else {
      break;
    }
  }
  return at;
}

/* What to write in place of a reference with text behind it, at TEXT; the caller frees it. */
static char *
advise_on_text(const char *text, gboolean claim)
{
  RebutScannedLine line;
  guint n = rebut_mark_scan(text, &line);

  if (line.type == REBUT_LINE_RELATION &&
      (strchr("[<", text[n]) != NULL || rebut_char_is_blank(text[n])))
    return g_strdup_printf(
      "a relation stands on a line of its own, indented below: %.*s %s", (int)n, text,
      line.sign == REBUT_SIGN_CONTRADICTION ? "[Title]" : "[Title] or <Title>");
  return g_strdup(claim ? "write [Title]: text to give the claim a text"
                        : "write <Title>: text to give the argument a gist");
}

/* A reference stands alone but for tags and data. With more behind it, it was text all along. */
static void
check_reference(RebutParser *self, RebutNode *node, guint32 start, guint32 end)
{
  gboolean claim = node->type == REBUT_NODE_CLAIM;
  const char *text = skip_tags(self, node, start, end);
  guint32 at = (guint32)(text - self->text->bytes);
  g_autofree char *hint = NULL;

  if (at >= end)
    return;
  hint = advise_on_text(text, claim);
  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_TEXT_AFTER_TITLE,
                        rebut_parser_span(self, at, MIN(at + 1, end)), hint,
                        "text after a reference; the whole is read as a claim without a title");
  node->type = REBUT_NODE_CLAIM;
  node->form = REBUT_FORM_ANONYMOUS;
  node->content.start = node->title.start;
  node->title.end = node->title.start;
  if (self->last_block != REBUT_NONE && node == rebut_ast_node(self->ast, self->last_block))
    self->last_block = REBUT_NONE;
}

static void
report_empty(RebutParser *self, const RebutNode *node)
{
  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_EMPTY_ELEMENT, node->span, NULL,
                        node->type == REBUT_NODE_HEADING ? "this heading has no text"
                        : node->form == REBUT_FORM_DEFINITION
                          ? "this title has a colon but no text behind it"
                          : "nothing is said here");
}

void
rebut_parser_close_element(RebutParser *self)
{
  RebutNode *node;
  guint32 start;
  guint32 end = self->said_end;

  if (self->open == REBUT_NONE)
    return;
  node = rebut_ast_node(self->ast, self->open);
  self->open = REBUT_NONE;
  start = node->content.start - self->text->base;
  if (self->data.end > self->data.start && self->data.start >= start) {
    node->data = rebut_parser_span(self, self->data.start, self->data.end);
    end = self->data.start;
  }
  end = trim_end(self, start, MAX(start, end));
  if (node->data.end == node->data.start)
    check_braces(self, start, end);
  if (node->type != REBUT_NODE_HEADING && node->form == REBUT_FORM_REFERENCE)
    check_reference(self, node, start, end);
  node->content.end = self->text->base + end;
  node->span.end = MAX(node->span.start, self->text->base + self->said_end);
  if (end <= node->content.start - self->text->base && node->form != REBUT_FORM_REFERENCE) {
    report_empty(self, node);
    if (node->form == REBUT_FORM_DEFINITION)
      node->form = REBUT_FORM_REFERENCE;
  }
}
