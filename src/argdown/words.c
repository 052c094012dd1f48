#include "words.h"

#include "chars.h"
#include "mark.h"
#include "title.h"

#include <string.h>

void
rebut_words_begin(RebutWords *self,
                  const RebutText *text,
                  const RebutAst *ast,
                  const RebutNode *node)
{
  const RebutSpan *comments = (const RebutSpan *)(gconstpointer)ast->comments->data;

  *self = (RebutWords){.text = text};
  self->at = rebut_text_at(text, node->content.start);
  self->end = rebut_text_at(text, node->content.end);
  self->finder.end = self->end;
  self->comment = comments + MIN(node->first_comment, ast->comments->len);
  self->last_comment = comments + ast->comments->len;
  while (self->comment < self->last_comment && self->comment->start < node->content.start)
    self->comment++;
}

static gboolean
is_break(char c)
{
  return c == '\n' || rebut_char_is_blank(c);
}

static gboolean
is_at_comment(const RebutWords *self)
{
  return self->comment < self->last_comment &&
         self->comment->start == rebut_text_offset(self->text, self->at);
}

/* A web address is text up to the next blank. */
static const char *
skip_address(const RebutWords *self)
{
  const char *at = self->at;

  if (!g_str_has_prefix(at, "://") || at == self->text->bytes ||
      !rebut_char_is_word(g_utf8_prev_char(at)))
    return NULL;
  while (at < self->end && !is_break(*at))
    at++;
  return at;
}

static gboolean
has_line_break(const char *start, const char *end)
{
  return memchr(start, '\n', (gsize)(end - start)) != NULL;
}

/* Behind the link that begins here, or NULL. The text of one that begins a word may run over lines.
 */
static const char *
skip_link(RebutWords *self, const char *word)
{
  const char *end = rebut_link_scan(&self->finder, self->at);
  const char *from = self->at;

  if (end == NULL)
    return NULL;
  if (from == word)
    from = memchr(from, ']', (gsize)(end - from));
  if (has_line_break(from, end))
    self->is_odd = TRUE;
  return end;
}

/* Behind the mention that begins here, or NULL. One that a line break keeps from being one must
 * keep it. */
static const char *
skip_mention(RebutWords *self)
{
  const char *end = rebut_mention_scan(&self->finder, self->at);
  const char *title = self->at + 2;
  const char *close = NULL;

  if (end == NULL && title < self->end && (title[-1] == '[' || title[-1] == '<'))
    close = rebut_finder_next(&self->finder,
                              title[-1] == '[' ? REBUT_FIND_SQUARE : REBUT_FIND_ANGLE, title);
  if (close != NULL && close > title)
    self->is_odd = TRUE;
  return end;
}

/* Behind what begins here and is taken whole, or NULL when it is an ordinary character. */
static const char *
skip_whole(RebutWords *self, const char *word)
{
  const char *end;

  switch (*self->at) {
  case '[':
    return skip_link(self, word);
  case '#':
    end = rebut_tag_scan(&self->finder, self->at);
    if (end != NULL && has_line_break(self->at, end))
      self->is_odd = TRUE;
    return end;
  case '@':
    return skip_mention(self);
  case ':':
    return skip_address(self);
  default:
    return NULL;
  }
}

static void
take_whole(RebutWords *self, const char *end)
{
  if (memchr(self->at, '{', (gsize)(end - self->at)) != NULL)
    self->is_odd = TRUE;
  self->at = end;
  if (self->comment < self->last_comment &&
      self->comment->start < rebut_text_offset(self->text, end))
    self->is_odd = TRUE;
}

/* A backslash and what it escapes; at the end of a line it stands for itself. */
static void
take_escape(RebutWords *self, RebutWord *word)
{
  if (self->at[1] == '\n' || self->at[1] == '\r') {
    word->ends_line = TRUE;
    self->at++;
  } else if (self->at + 1 < self->end) {
    self->at = g_utf8_next_char(self->at + 1);
  } else {
    self->at++;
  }
}

static void
take_word(RebutWords *self, RebutWord *word)
{
  while (self->at < self->end && !is_break(*self->at) && !self->is_odd && !is_at_comment(self)) {
    const char *end;

    if (*self->at == '\\') {
      take_escape(self, word);
    } else if (*self->at == '{') {
      self->is_odd = TRUE;
    } else if ((end = skip_whole(self, word->start)) != NULL) {
      word->begins_link = word->begins_link || (*self->at == '[' && self->at == word->start);
      take_whole(self, end);
    } else {
      self->at++;
    }
  }
}

static void
take_comment(RebutWords *self, RebutWord *word)
{
  const char *next;

  word->is_comment = TRUE;
  self->at = rebut_text_at(self->text, self->comment->end);
  self->comment++;
  next = rebut_chars_skip_blanks(self->at);
  word->ends_line = *next == '\n' || *next == '\0';
}

gboolean
rebut_words_next(RebutWords *self, RebutWord *word)
{
  *word = (RebutWord){0};
  for (; self->at < self->end && is_break(*self->at); self->at++) {
    word->gap = TRUE;
    word->after_line = word->after_line || *self->at == '\n';
  }
  if (self->at >= self->end)
    return FALSE;
  word->start = self->at;
  if (is_at_comment(self))
    take_comment(self, word);
  else
    take_word(self, word);
  word->end = self->at;
  return !self->is_odd;
}

gboolean
rebut_word_is_like_mark(const RebutWord *word)
{
  RebutScannedLine line;
  gsize length = (gsize)(word->end - word->start);
  g_autofree char *alone = NULL;

  if (*word->start == '[' || *word->start == '<')
    return !word->begins_link;
  if (strchr("#=*@-+>_(", *word->start) == NULL && !g_ascii_isdigit(*word->start))
    return FALSE;
  /* A blank may come to stand behind it, whatever does now. */
  alone = g_strndup(word->start, length);
  rebut_mark_scan(alone, &line);
  return line.type != REBUT_LINE_TEXT || strspn(alone, "#") == length;
}

gboolean
rebut_word_is_like_comment(const RebutWord *word)
{
  gsize length = (gsize)(word->end - word->start);

  return g_str_has_prefix(word->start, "//") || memmem(word->start, length, "/*", 2) != NULL ||
         memmem(word->start, length, "<!--", 4) != NULL;
}

static void
append_link_text(GString *out, const char *at, const char *end)
{
  for (; at < end; at++) {
    if (!is_break(*at))
      g_string_append_c(out, *at);
    else if (out->len > 0 && out->str[out->len - 1] != ' ')
      g_string_append_c(out, ' ');
  }
}

static void
append_lines(GString *out, const char *at, const char *end)
{
  while (at < end) {
    const char *line_end = memchr(at, '\n', (gsize)(end - at));

    line_end = line_end == NULL ? end : line_end;
    g_string_append_len(out, at, rebut_chars_trim(at, line_end) - at);
    if (line_end < end)
      g_string_append_c(out, '\n');
    at = line_end + 1;
  }
}

void
rebut_word_append(const RebutWord *word, GString *out)
{
  const char *close = NULL;

  if (word->is_comment) {
    append_lines(out, word->start, word->end);
    return;
  }
  if (word->begins_link)
    close = memchr(word->start, ']', (gsize)(word->end - word->start));
  if (close != NULL)
    append_link_text(out, word->start, close);
  else
    close = word->start;
  g_string_append_len(out, close, word->end - close);
}
