/* structure.c - premise-conclusion structures: numbered lines, and the inferences between them. */
#include "chars.h"
#include "mark.h"
#include "parser_state.h"

#include <string.h>

static void
report(RebutParser *self, RebutCode code, RebutSpan span, const char *hint, const char *message)
{
  rebut_diagnostics_add(self->diagnostics, code, span, hint, "%s", message);
}

static RebutSpan
mark_span(const RebutParser *self)
{
  return rebut_parser_span(self, self->line.start, MAX(self->line.start + 1, self->line.body));
}

static void
begin_structure(RebutParser *self)
{
  guint32 argument = self->last_block;

  rebut_parser_begin_block(self, REBUT_MODE_STRUCTURE);
  self->structure = rebut_parser_add(self, REBUT_NODE_STRUCTURE, argument);
  self->inference = REBUT_NONE;
}

static void
add_line(RebutParser *self, guint32 body, guint32 number)
{
  guint32 id = rebut_parser_begin_element(self, REBUT_PLACE_LINE, self->structure, body);

  rebut_ast_node(self->ast, id)->number = number;
  self->inference = REBUT_NONE;
  rebut_parser_reset_levels(self, 0, id);
}

void
rebut_parser_read_number(RebutParser *self)
{
  gboolean interrupted = self->mode == REBUT_MODE_NONE && self->structure != REBUT_NONE;

  rebut_parser_close_element(self);
  if (interrupted && self->line.number > 1) {
    report(self, REBUT_CODE_STRUCTURE_BROKEN, mark_span(self),
           "leave no blank line inside a premise-conclusion structure",
           "a blank line stands inside this structure; it goes on here");
    self->mode = REBUT_MODE_STRUCTURE;
  } else if (self->mode != REBUT_MODE_STRUCTURE) {
    begin_structure(self);
  }
  add_line(self, self->line.body, self->line.number);
}

void
rebut_parser_read_unnumbered(RebutParser *self)
{
  rebut_parser_close_element(self);
  report(self, REBUT_CODE_NUMBER_MISSING,
         rebut_parser_span(self, self->line.start, self->line.start + 1), "write (n) before it",
         "this line of a premise-conclusion structure has no number");
  add_line(self, self->line.start, 0);
}

/* Where an inference line that begins with dashes ends. */
typedef struct {
  guint32 rules_end; /* the closing dashes, or the end of the rules without them */
  guint32 next;      /* what follows the closing dashes */
  gboolean closed;
} InferenceEnd;

/* A numbered line, at the first character that is no blank. */
static gboolean
is_numbered(const char *at)
{
  gsize digits;

  if (*at != '(')
    return FALSE;
  digits = strspn(at + 1, "0123456789");
  return digits > 0 && at[1 + digits] == ')';
}

/* The closing dashes, on this line or one of the next; a blank or numbered line ends the search. */
static InferenceEnd
find_inference_end(const RebutParser *self)
{
  const char *bytes = self->text->bytes;
  const char *at = bytes + self->line.body;
  InferenceEnd end = {self->line.end, self->line.end, FALSE};

  for (; *at != '\0'; at++) {
    guint32 skipped = rebut_scanner_skip(self->scanner, (guint32)(at - bytes));

    if (skipped > 0) {
      at = bytes + skipped - 1;
    } else if (*at == '\\' && at[1] != '\0') {
      at++;
    } else if (at[0] == '-' && at[1] == '-') {
      end.rules_end = (guint32)(at - bytes);
      end.next = end.rules_end + (guint32)strspn(at, "-");
      end.closed = TRUE;
      return end;
    } else if (*at == '\n') {
      const char *next = rebut_chars_skip_blanks(at + 1);

      if (*next == '\n' || *next == '\0' || is_numbered(next))
        return end;
    }
  }
  return end;
}

/* The end of [start, end) without blanks and comments. */
static guint32
trim_end(const RebutParser *self, guint32 first_comment, guint32 start, guint32 end)
{
  const char *bytes = self->text->bytes;
  guint i = self->ast->comments->len;

  while (end > start) {
    if (rebut_char_is_blank(bytes[end - 1]) || bytes[end - 1] == '\n') {
      end--;
      continue;
    }
    while (i > first_comment &&
           g_array_index(self->ast->comments, RebutSpan, i - 1).end > self->text->base + end)
      i--;
    if (i <= first_comment ||
        g_array_index(self->ast->comments, RebutSpan, i - 1).end < self->text->base + end)
      break;
    end = g_array_index(self->ast->comments, RebutSpan, i - 1).start - self->text->base;
  }
  return MAX(start, end);
}

/* The rules' data: from the first brace to the brace at their end. */
static void
split_data(const RebutParser *self, RebutNode *node)
{
  const char *bytes = self->text->bytes;
  guint32 start = node->content.start - self->text->base;
  guint32 end = trim_end(self, node->first_comment, start, node->content.end - self->text->base);
  const char *brace;

  node->content.end = self->text->base + end;
  brace = end > start && bytes[end - 1] == '}' ? memchr(bytes + start, '{', end - start) : NULL;
  if (brace == NULL)
    return;
  node->data = rebut_parser_span(self, (guint32)(brace - bytes), end);
  node->content.end = node->data.start;
}

static void
add_inference(RebutParser *self, guint32 rules_start, guint32 rules_end, guint32 end)
{
  guint32 id;
  RebutNode *node;

  if (self->inference != REBUT_NONE)
    rebut_parser_drop_inference(self);
  id = rebut_parser_add(self, REBUT_NODE_INFERENCE, self->structure);
  node = rebut_ast_node(self->ast, id);
  node->span = rebut_parser_span(self, self->line.start, end);
  node->content = rebut_parser_span(self, rules_start, MAX(rules_start, rules_end));
  split_data(self, node);
  rebut_ast_node(self->ast, self->structure)->number++;
  self->inference = id;
  rebut_parser_reset_levels(self, 0, id);
}

/* Only dashes: four or more are an inference without rules, two open one of three lines. */
static gboolean
is_bare(const RebutParser *self)
{
  return self->line.body >= self->line.end && self->line.number != 2;
}

/* Nothing but comments follows. */
static gboolean
rest_is_blank(const RebutParser *self, guint32 at)
{
  const char *bytes = self->text->bytes;
  const char *rest = rebut_chars_skip_blanks(bytes + at);
  guint32 end;

  while (rebut_mark_is_comment(rest) &&
         (end = rebut_scanner_skip(self->scanner, (guint32)(rest - bytes))) > 0)
    rest = rebut_chars_skip_blanks(bytes + end);
  return *rest == '\n' || *rest == '\0';
}

/* After an inference without its closing dashes a numbered line must come, else it was text. */
static gboolean
is_followed_by_number(const RebutParser *self)
{
  return is_numbered(
    rebut_chars_skip_blanks(self->text->bytes + rebut_scanner_tell(self->scanner)));
}

static void
report_form(RebutParser *self, const InferenceEnd *end)
{
  if (self->mode == REBUT_MODE_NONE)
    report(self, REBUT_CODE_STRUCTURE_BROKEN, mark_span(self),
           "leave no blank line inside a premise-conclusion structure",
           "a blank line stands inside this structure; it goes on here");
  if (!end->closed)
    report(self, REBUT_CODE_INFERENCE_OPEN, mark_span(self), "write ---- or -- rules --",
           "this inference line has no closing dashes");
}

/* The lines down to the closing dashes are scanned all the same, for the comments in them. What
 * follows the dashes on their line is comments at most. */
static void
pass_lines(RebutParser *self, guint32 end)
{
  RebutScannedLine line;

  while (rebut_scanner_tell(self->scanner) < end && rebut_scanner_next(self->scanner, &line))
    continue;
}

gboolean
rebut_parser_read_inference(RebutParser *self)
{
  InferenceEnd end = {self->line.end, self->line.end, self->line.number > 3};

  if (!is_bare(self))
    end = find_inference_end(self);
  if (end.closed && !rest_is_blank(self, end.next))
    end = (InferenceEnd){self->line.end, self->line.end, FALSE};
  if (!end.closed && !is_followed_by_number(self)) {
    report(self, REBUT_CODE_LOOKS_LIKE_BLOCK, mark_span(self), "escape the dashes: \\--",
           "this begins like an inference but does not end like one; it is read as text");
    return FALSE;
  }
  report_form(self, &end);
  rebut_parser_close_element(self);
  self->mode = REBUT_MODE_STRUCTURE;
  pass_lines(self, end.next);
  add_inference(self, self->line.body, end.rules_end, end.next);
  return TRUE;
}
