#include "inline.h"

#include "chars.h"
#include "emphasis.h"
#include "shortcodes.h"
#include "text_draft.h"
#include "title.h"

#include <string.h>

#define MAX_SHORTCODE 24 /* bytes between its dots or colons */

struct _RebutInliner {
  RebutNames *tag_names;
  RebutDiagnostics *diagnostics;
  const RebutValue *shortcodes;
  gboolean remove_tags;

  RebutTextDraft draft; /* the marks of emphasis are still in it */
  RebutEmphasis *emphasis;

  const RebutText *text;
  const char *at;
  const char *end;
  RebutFinder finder;       /* of closing brackets up to that end */
  const RebutSpan *comment; /* the next one; NULL when there are no more */
  const RebutSpan *last_comment;
};

RebutInliner *
rebut_inliner_new(RebutArena *arena, RebutNames *tags, RebutDiagnostics *diagnostics)
{
  RebutInliner *self = g_new0(RebutInliner, 1);

  self->tag_names = tags;
  self->diagnostics = diagnostics;
  rebut_text_draft_init(&self->draft, arena);
  self->emphasis = rebut_emphasis_new();
  return self;
}

void
rebut_inliner_free(RebutInliner *self)
{
  if (self == NULL)
    return;
  rebut_text_draft_clear(&self->draft);
  rebut_emphasis_free(self->emphasis);
  g_free(self);
}

void
rebut_inliner_configure(RebutInliner *self, const RebutValue *shortcodes, gboolean remove_tags)
{
  self->shortcodes = shortcodes;
  self->remove_tags = remove_tags;
}

/* The text begins here, or a blank or punctuation stands before. */
static gboolean
is_word_start(const RebutInliner *self, const char *at)
{
  const char *start = self->text->bytes;

  return at == start || !rebut_char_is_word(g_utf8_prev_char(at));
}

static gboolean
is_word_end(const RebutInliner *self, const char *at)
{
  return at >= self->end || !rebut_char_is_word(at);
}

static gboolean
is_space(const RebutInliner *self, const char *at)
{
  return at >= self->end || *at == '\n' || rebut_char_is_blank(*at);
}

static void
append(RebutInliner *self, const char *end)
{
  g_string_append_len(self->draft.plain, self->at, end - self->at);
  self->at = end;
}

/* A run of one to three marks closes what it can and opens the rest; a longer one is text, such as
 * a blank to be filled in. */
static void
read_emphasis(RebutInliner *self)
{
  char mark = *self->at;
  const char *after = self->at;
  gboolean can_close = self->at > self->text->bytes && !is_space(self, self->at - 1);
  gboolean can_open = is_word_start(self, self->at);

  while (after < self->end && *after == mark)
    after++;
  can_close = can_close && is_word_end(self, after) && after - self->at <= 3;
  can_open = can_open && !is_space(self, after) && after - self->at <= 3;
  while ((can_close || can_open) && self->at < after) {
    guint left = (guint)(after - self->at);
    guint32 at = (guint32)self->draft.plain->len;
    RebutRange range;
    guint count = can_close ? rebut_emphasis_close(self->emphasis, mark, left, at, &range) : 0;

    if (count > 0) {
      g_array_append_val(self->draft.ranges, range);
    } else {
      count = MIN(left, 2);
      if (can_open)
        rebut_emphasis_open(self->emphasis, mark, count, at);
    }
    append(self, self->at + count);
  }
  append(self, after);
}

static void
read_link(RebutInliner *self)
{
  const char *end = rebut_link_scan(&self->finder, self->at);
  guint32 start = (guint32)self->draft.plain->len;
  const char *close;

  if (end == NULL) {
    append(self, self->at + 1);
    return;
  }
  close = memchr(self->at, ']', (gsize)(end - self->at));
  for (const char *at = self->at + 1; at < close; at++) {
    if (*at == '\n' || rebut_char_is_blank(*at))
      rebut_text_draft_append_blank(&self->draft);
    else
      g_string_append_c(self->draft.plain, *at);
  }
  rebut_text_draft_add_range(&self->draft, REBUT_RANGE_LINK, start, close + 2,
                             (gsize)(end - close - 3));
  self->at = end;
}

static void
read_tag(RebutInliner *self)
{
  const char *end = rebut_tag_scan(&self->finder, self->at);
  guint32 start = (guint32)self->draft.plain->len;
  const char *name = self->at + 1;
  gsize length;
  guint32 number;

  if (end == NULL) {
    append(self, self->at + 1);
    return;
  }
  length = (gsize)(end - name);
  if (*name == '(') {
    name++;
    length -= 2;
  }
  number = rebut_names_add(self->tag_names, name, length);
  g_array_append_val(self->draft.tags, number);
  if (self->remove_tags) {
    self->at = end;
    return;
  }
  append(self, end);
  rebut_text_draft_add_range(&self->draft, REBUT_RANGE_TAG, start, name, length);
}

static void
report_include(RebutInliner *self)
{
  guint32 offset = rebut_text_offset(self->text, self->at);

  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_INCLUDE_IN_TEXT,
                        (RebutSpan){offset, offset + (guint32)strlen("@include")},
                        "put it on a line of its own",
                        "@include inside a sentence includes nothing; it is text");
}

static void
read_mention(RebutInliner *self)
{
  gboolean claim = self->at + 1 < self->end && self->at[1] == '[';
  const char *end = rebut_mention_scan(&self->finder, self->at);
  const char *title = self->at + 2;
  guint32 start = (guint32)self->draft.plain->len;

  if (end == NULL) {
    if (g_str_has_prefix(self->at, "@include("))
      report_include(self);
    append(self, self->at + 1);
    return;
  }
  append(self, end);
  rebut_text_draft_add_range(&self->draft,
                             claim ? REBUT_RANGE_CLAIM_MENTION : REBUT_RANGE_ARGUMENT_MENTION,
                             start, title, (gsize)(end - 1 - title));
}

static void
read_shortcode(RebutInliner *self)
{
  const char *most = MIN(self->end, self->at + MAX_SHORTCODE + 2);
  const char *character = NULL;
  const char *close = self->at + 2;
  guint32 start = (guint32)self->draft.plain->len;

  if (is_word_start(self, self->at)) {
    while (close < most && *close != *self->at && *close != '\n' && !rebut_char_is_blank(*close))
      close++;
    if (close < most && *close == *self->at && is_word_end(self, close + 1))
      character = rebut_shortcode_find(self->at, close + 1, self->shortcodes);
  }
  if (character == NULL) {
    append(self, self->at + 1);
    return;
  }
  g_string_append(self->draft.plain, character);
  self->at = close + 1;
  rebut_text_draft_add_range(&self->draft, REBUT_RANGE_SYMBOL, start, NULL, 0);
}

static void
read_escape(RebutInliner *self)
{
  if (self->at + 1 < self->end && self->at[1] != '\n' && self->at[1] != '\r') {
    self->at++;
    append(self, g_utf8_next_char(self->at));
  } else {
    append(self, self->at + 1);
  }
}

/* A web address is text as it stands: its #, _ and * mean nothing. */
static gboolean
read_address(RebutInliner *self)
{
  const char *end = self->at;

  if (*end != ':' || !g_str_has_prefix(end, "://") || is_word_start(self, self->at))
    return FALSE;
  while (!is_space(self, end))
    end++;
  append(self, end);
  return TRUE;
}

static gboolean
skip_comment(RebutInliner *self)
{
  guint32 offset = rebut_text_offset(self->text, self->at);

  while (self->comment < self->last_comment && self->comment->start < offset)
    self->comment++;
  if (self->comment == self->last_comment || self->comment->start != offset)
    return FALSE;
  self->at = rebut_text_at(self->text, self->comment->end);
  return TRUE;
}

static void
read_mark(RebutInliner *self)
{
  switch (*self->at) {
  case ' ':
  case '\t':
  case '\r':
  case '\n':
    rebut_text_draft_append_blank(&self->draft);
    self->at++;
    break;
  case '\\':
    read_escape(self);
    break;
  case '*':
  case '_':
    read_emphasis(self);
    break;
  case '[':
    read_link(self);
    break;
  case '#':
    read_tag(self);
    break;
  case '@':
    read_mention(self);
    break;
  case '.':
  case ':':
    if (!read_address(self))
      read_shortcode(self);
    break;
  default:
    if (!skip_comment(self))
      append(self, self->at + 1);
    break;
  }
}

static void
begin(RebutInliner *self, const RebutText *text, const RebutAst *ast, const RebutNode *node)
{
  const RebutSpan *comments = (const RebutSpan *)(gconstpointer)ast->comments->data;

  rebut_text_draft_begin(&self->draft);
  rebut_emphasis_reset(self->emphasis);
  self->text = text;
  self->at = rebut_text_at(text, node->content.start);
  self->end = rebut_text_at(text, node->content.end);
  self->finder = (RebutFinder){.end = self->end};
  self->comment = comments + MIN(node->first_comment, ast->comments->len);
  self->last_comment = comments + ast->comments->len;
}

/* The next byte that is more than text; a single blank between two words is text. */
static const char *
find_mark(const char *from)
{
  const char *at = rebut_chars_find(from, REBUT_CHARS_INLINE);

  while (*at == ' ' && at > from && !(rebut_char_sets[(guchar)at[1]] & REBUT_CHARS_INLINE))
    at = rebut_chars_find(at + 1, REBUT_CHARS_INLINE);
  return at;
}

RebutMarkedText
rebut_inliner_read(RebutInliner *self,
                   const RebutText *text,
                   const RebutAst *ast,
                   const RebutNode *node,
                   RebutIds *tags)
{
  begin(self, text, ast, node);
  while (self->at < self->end) {
    append(self, MIN(find_mark(self->at), self->end));
    if (self->at < self->end)
      read_mark(self);
  }
  rebut_emphasis_cut(self->emphasis, self->draft.plain,
                     (RebutRange *)(gpointer)self->draft.ranges->data, self->draft.ranges->len);
  *tags = rebut_text_draft_tags(&self->draft);
  return rebut_text_draft_finish(&self->draft);
}
