/* printer_element.c - one node: its mark, title, words and data. */
#include "chars.h"
#include "filler.h"
#include "mark.h"
#include "printer_state.h"
#include "utf8.h"

#include <string.h>

/* Deeper than this nothing is wrapped: the lines would be short, and mostly indentation. */
#define MAX_WRAPPED_INDENT 60

static void
append_without_cr(GString *out, const char *at, const char *end)
{
  while (at < end) {
    const char *cr = memchr(at, '\r', (gsize)(end - at));

    cr = cr == NULL ? end : cr;
    g_string_append_len(out, at, cr - at);
    at = cr + 1;
  }
}

void
rebut_printer_put_verbatim(RebutPrinter *self, guint32 start, guint32 end)
{
  append_without_cr(self->out, self->text->bytes + start, self->text->bytes + end);
}

void
rebut_printer_put_comment(RebutPrinter *self, guint32 start, guint32 end)
{
  RebutWord comment = {
    .start = self->text->bytes + start, .end = self->text->bytes + end, .is_comment = TRUE};

  rebut_word_append(&comment, self->out);
}

/* The sign, number or bullet, without the blanks behind it. */
static RebutSpan
find_mark(const RebutPrinter *self, const RebutNode *node)
{
  const char *end = rebut_chars_trim_lines(rebut_text_at(self->text, node->span.start),
                                           rebut_text_at(self->text, node->title.start));

  return (RebutSpan){node->span.start, rebut_text_offset(self->text, end)};
}

guint32
rebut_printer_continuation(const RebutPrinter *self, guint32 id)
{
  const RebutNode *node = rebut_ast_node(self->ast, id);
  guint32 indent = self->indents[id];
  RebutSpan mark;

  if (indent > MAX_WRAPPED_INDENT)
    return 0;
  if ((node->type != REBUT_NODE_CLAIM && node->type != REBUT_NODE_ARGUMENT) ||
      node->place == REBUT_PLACE_BLOCK)
    return indent;
  if (node->place == REBUT_PLACE_RELATION || node->place == REBUT_PLACE_ITEM)
    return indent + 2;
  mark = find_mark(self, node);
  return indent + MIN(mark.end - mark.start, 8) + 1;
}

/* Could another bracket become the end of the title when lines are joined? */
static gboolean
may_grow_title(const RebutPrinter *self, const RebutNode *node)
{
  const char *from = rebut_text_at(self->text, node->title.end);
  gsize length = node->span.end - node->title.end;

  return node->form == REBUT_FORM_REFERENCE && node->type != REBUT_NODE_HEADING &&
         (memmem(from, length, "]:", 2) != NULL || memmem(from, length, ">:", 2) != NULL);
}

/* Text that begins with a mark is text only where it stands. */
static gboolean
begins_with_mark(const RebutPrinter *self, const RebutNode *node)
{
  RebutWords words;
  RebutWord first;

  if (node->title.end > node->span.start)
    return FALSE;
  rebut_words_begin(&words, self->text, self->ast, node);
  return rebut_words_next(&words, &first) && !first.is_comment && rebut_word_is_like_mark(&first);
}

/* Behind a mark or title stands a blank, but where it was left out to keep a comment from beginning
 * there. */
static gboolean
needs_gap(const GString *out, const RebutWord *first)
{
  gsize length = out->len;

  if (length == 0 || out->str[length - 1] == ' ' || out->str[length - 1] == '\n')
    return FALSE;
  return first->is_comment || !rebut_word_is_like_comment(first) || first->start[-1] == '\n' ||
         rebut_char_is_blank(first->start[-1]);
}

static gboolean
fill(const RebutPrinter *self, RebutFiller *filler, const RebutNode *node, gboolean anonymous)
{
  RebutWords words;
  RebutWord word;
  gboolean is_first = TRUE;
  gboolean has_title_place = anonymous && node->type == REBUT_NODE_CLAIM;

  rebut_words_begin(&words, self->text, self->ast, node);
  while (rebut_words_next(&words, &word)) {
    if (is_first)
      word.gap = needs_gap(filler->out, &word);
    is_first = FALSE;
    if (has_title_place && !word.is_comment) {
      has_title_place = FALSE;
      if ((*word.start == '[' || *word.start == '<') && !word.begins_link)
        return FALSE;
    }
    if (!rebut_filler_add(filler, &word))
      return FALSE;
  }
  return !words.is_odd;
}

static void
put_data(const RebutPrinter *self, RebutFiller *filler, const RebutNode *node)
{
  g_autoptr(GString) data = NULL;

  if (node->data.end == node->data.start)
    return;
  data = g_string_new(NULL);
  append_without_cr(data, rebut_text_at(self->text, node->data.start),
                    rebut_text_at(self->text, node->data.end));
  rebut_filler_add_verbatim(filler, data->str, data->len);
}

/* Where the last line of OUT ends. */
static guint
find_column(const GString *out)
{
  const char *line = memrchr(out->str, '\n', out->len);

  line = line == NULL ? out->str : line + 1;
  return rebut_utf8_width(line, (gsize)(out->str + out->len - line));
}

static gboolean
put_element(RebutPrinter *self, guint32 id)
{
  const RebutNode *node = rebut_ast_node(self->ast, id);
  RebutSpan mark = find_mark(self, node);
  gboolean anonymous = node->title.end == node->title.start;
  RebutFiller filler;
  gboolean done;

  if (may_grow_title(self, node) || begins_with_mark(self, node))
    return FALSE;
  g_string_append_len(self->out, rebut_text_at(self->text, mark.start), mark.end - mark.start);
  if (!anonymous && mark.end > mark.start)
    g_string_append_c(self->out, ' ');
  g_string_append_len(self->out, rebut_text_at(self->text, node->title.start),
                      node->title.end - node->title.start);
  rebut_filler_begin(&filler, self->out, find_column(self->out), anonymous);
  filler.indent = rebut_printer_continuation(self, id);
  if (node->type == REBUT_NODE_HEADING || self->indents[id] > MAX_WRAPPED_INDENT)
    filler.limit = G_MAXUINT;
  done = fill(self, &filler, node, anonymous);
  put_data(self, &filler, node);
  rebut_filler_finish(&filler);
  return done;
}

/* Lays the rules out on one line, or on one between two dashed ones. FALSE when they must stay as
 * they are. */
static gboolean
put_rules(RebutPrinter *self, const RebutNode *node)
{
  g_autoptr(GString) rules = g_string_new(NULL);
  RebutFiller filler;
  gboolean done;

  rebut_filler_begin(&filler, rules, 0, TRUE);
  filler.limit = G_MAXUINT;
  done = fill(self, &filler, node, FALSE);
  put_data(self, &filler, node);
  rebut_filler_finish(&filler);
  if (!done || memchr(rules->str, '\n', rules->len) != NULL || rebut_mark_is_comment(rules->str))
    return FALSE;
  if (rules->len == 0)
    g_string_append(self->out, "----");
  else if (rebut_utf8_width(rules->str, rules->len) + 6 <= REBUT_LINE_WIDTH || *rules->str == '(')
    g_string_append_printf(self->out, "-- %s --", rules->str);
  else
    g_string_append_printf(self->out, "--\n%s\n--", rules->str);
  return TRUE;
}

static gboolean
has_comment(const RebutPrinter *self, const RebutNode *node)
{
  const GArray *comments = self->ast->comments;
  guint32 i = node->first_comment;

  while (i < comments->len && g_array_index(comments, RebutSpan, i).end <= node->span.start)
    i++;
  return i < comments->len && g_array_index(comments, RebutSpan, i).start < node->span.end;
}

static void
put_inference(RebutPrinter *self, const RebutNode *node)
{
  if (has_comment(self, node) || !put_rules(self, node))
    rebut_printer_put_verbatim(self, node->span.start - self->text->base,
                               node->span.end - self->text->base);
}

gboolean
rebut_printer_put_node(RebutPrinter *self, guint32 id)
{
  const RebutNode *node = rebut_ast_node(self->ast, id);

  if (node->type == REBUT_NODE_INFERENCE)
    put_inference(self, node);
  else if (node->type == REBUT_NODE_FRONT_MATTER)
    rebut_printer_put_verbatim(self, node->span.start - self->text->base,
                               node->span.end - self->text->base);
  else
    return put_element(self, id);
  return TRUE;
}
