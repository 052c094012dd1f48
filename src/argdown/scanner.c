#include "scanner.h"

#include "braces.h"
#include "chars.h"
#include "mark.h"

#include <string.h>

#define MAX_KEY     60  /* bytes of a key by which data is known */
#define MAX_ADDRESS 250 /* bytes of a web address in which no comment begins */

struct _RebutScanner {
  const RebutText *text;
  RebutAst *ast;
  RebutDiagnostics *diagnostics;
  RebutBraces *braces;          /* NULL until the first brace that could open data */
  guint32 at;                   /* where the next physical line begins */
  RebutSpan paragraph;          /* from where a blank line was last looked for, to it or the end */
  guint32 data_reported_until;  /* where the line ends that has an open brace reported */
  gboolean no_comment_end[2];   /* no star-slash, no --> from here on: looked for in vain */
  gboolean comment_reported[2]; /* that it has no end */
};

RebutScanner *
rebut_scanner_new(const RebutText *text, RebutAst *ast, RebutDiagnostics *diagnostics)
{
  RebutScanner *self = g_new0(RebutScanner, 1);

  self->text = text;
  self->ast = ast;
  self->diagnostics = diagnostics;
  return self;
}

void
rebut_scanner_free(RebutScanner *self)
{
  if (self == NULL)
    return;
  rebut_braces_free(self->braces);
  g_free(self);
}

const RebutText *
rebut_scanner_text(const RebutScanner *self)
{
  return self->text;
}

guint32
rebut_scanner_tell(const RebutScanner *self)
{
  return self->at;
}

void
rebut_scanner_seek(RebutScanner *self, guint32 at)
{
  self->at = at;
}

/* A web address goes on until the next blank, and may hold anything. */
static gboolean
is_in_address(const char *line, const char *at)
{
  const char *word = at;

  while (word > line && at - word < MAX_ADDRESS && word[-1] != '\n' &&
         !rebut_char_is_blank(word[-1]))
    word--;
  return memmem(word, (gsize)(at - word), "://", 3) != NULL;
}

/* A comment begins at AT, if it has an end. Nothing before LINE is looked at. */
static gboolean
begins_comment(const RebutScanner *self, const char *line, const char *at)
{
  if (!rebut_mark_is_comment(at))
    return FALSE;
  if (at[1] == '/')
    return at == line || at[-1] == '\n' || rebut_char_is_blank(at[-1]);
  return !self->comment_reported[*at == '<'] && !is_in_address(line, at);
}

/* Behind the comment at AT; NULL when it has no end. A line comment ends before its line break. */
static const char *
close_comment(RebutScanner *self, const char *at)
{
  gboolean html = *at == '<';
  const char *end;

  if (at[1] == '/')
    return strchrnul(at, '\n');
  if (self->no_comment_end[html])
    return NULL;
  end = html ? strstr(at + 4, "-->") : strstr(at + 2, "*/");
  self->no_comment_end[html] = end == NULL;
  return end == NULL ? NULL : end + (html ? 3 : 2);
}

/* Behind the comment that begins at AT; NULL when none does. */
static const char *
find_comment_end(RebutScanner *self, const char *line, const char *at)
{
  gboolean html = *at == '<';
  guint32 start = rebut_text_offset(self->text, at);
  const char *end;

  if (!begins_comment(self, line, at))
    return NULL;
  end = close_comment(self, at);
  if (end != NULL)
    return end;
  self->comment_reported[html] = TRUE;
  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_COMMENT_OPEN, (RebutSpan){start, start + 2},
                        html ? "end it with -->" : "end it with */",
                        "this comment has no end; it is read as text");
  return NULL;
}

static void
keep_comment(RebutScanner *self, const char *start, const char *end)
{
  RebutSpan span;

  span.start = rebut_text_offset(self->text, start);
  span.end = rebut_text_offset(self->text, end);
  g_array_append_val(self->ast->comments, span);
}

/* Behind a quoted key, a plain one, or NULL: "speaker", my key. */
static const char *
skip_key(const char *at)
{
  const char *start = at;

  if (*at == '"' || *at == '\'') {
    char quote = *at++;

    while (*at != quote && *at != '\0' && *at != '\n' && at - start < MAX_KEY)
      at++;
    return *at == quote ? at + 1 : NULL;
  }
  while (*at != '\0' && strchr("{}[],:#\"'\n", *at) == NULL && at - start < MAX_KEY)
    at++;
  return at > start ? at : NULL;
}

static gboolean
begins_with_key(const char *at)
{
  const char *end = skip_key(rebut_chars_skip_blanks(at));

  if (end == NULL)
    return FALSE;
  end = rebut_chars_skip_blanks(end);
  return *end == ':' && (end[1] == '\0' || end[1] == '\n' || rebut_char_is_blank(end[1]) ||
                         end[-1] == '"' || end[-1] == '\'');
}

/* Data is {}, {key: …, or { alone at the end of a line with a key on the next. */
static gboolean
looks_like_data(const char *brace)
{
  const char *at = rebut_chars_skip_blanks(brace + 1);

  if (*at == '}')
    return TRUE;
  if (*at == '\n')
    return begins_with_key(at + 1) || *rebut_chars_skip_blanks(at + 1) == '}';
  return begins_with_key(at);
}

static guint32
find_paragraph_end(RebutScanner *self, guint32 from)
{
  const char *at = self->text->bytes + from;

  if (self->paragraph.start <= from && from < self->paragraph.end)
    return self->paragraph.end;
  while ((at = strchr(at, '\n')) != NULL) {
    const char *next = rebut_chars_skip_blanks(at + 1);

    if (*next == '\n')
      break;
    at = at + 1;
  }
  self->paragraph.start = from;
  self->paragraph.end = at == NULL ? self->text->length : (guint32)(at - self->text->bytes);
  return self->paragraph.end;
}

/* Behind the brace that closes the data block that opens at BRACE, or 0. Only a block whose brace
 * stands alone at the end of its line may hold blank lines. */
static guint32
close_data(RebutScanner *self, const char *brace)
{
  guint32 open = (guint32)(brace - self->text->bytes);
  guint32 close;

  if (self->braces == NULL)
    self->braces = rebut_braces_new(self->text);
  close = rebut_braces_close(self->braces, open);
  if (close != 0 && *rebut_chars_skip_blanks(brace + 1) != '\n' &&
      close > find_paragraph_end(self, open))
    close = 0;
  return close;
}

guint32
rebut_scanner_skip(RebutScanner *self, guint32 at)
{
  const char *bytes = self->text->bytes;
  const char *end;

  if (bytes[at] == '{')
    return looks_like_data(bytes + at) ? close_data(self, bytes + at) : 0;
  end = begins_comment(self, bytes, bytes + at) ? close_comment(self, bytes + at) : NULL;
  return end == NULL ? 0 : (guint32)(end - bytes);
}

/* Behind the data block that opens at BRACE; NULL when it is text. */
static const char *
find_data_end(RebutScanner *self, const char *brace)
{
  guint32 open = (guint32)(brace - self->text->bytes);
  guint32 close;

  if (!looks_like_data(brace))
    return NULL;
  close = close_data(self, brace);
  if (close != 0)
    return self->text->bytes + close;
  if (open < self->data_reported_until)
    return NULL;
  self->data_reported_until = (guint32)(strchrnul(brace, '\n') - self->text->bytes);
  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_DATA_OPEN,
                        (RebutSpan){self->text->base + open, self->text->base + open + 1},
                        "end it with }, or write \\{ for a brace in the text",
                        "this data has no end; it is read as text");
  return NULL;
}

/* Sets the data of a line that ends at line->end: DATA is its last, or empty. */
static void
keep_data(RebutScannedLine *line, RebutSpan data)
{
  if (data.end == line->end)
    line->data = data;
  else
    line->text_data = data;
}

/* Finds the end of the logical line that says something from AT on, and the data at its end. */
static void
scan_rest(RebutScanner *self, RebutScannedLine *line, const char *line_start, const char *at)
{
  const char *bytes = self->text->bytes;
  const char *said = at; /* behind the last character that is neither blank nor comment */
  RebutSpan data = {0, 0};

  line->data = line->text_data = (RebutSpan){0, 0};
  for (;;) {
    const char *from = at;
    const char *stop = rebut_chars_find(at, REBUT_CHARS_LINE);
    const char *end = NULL;
    const char *trimmed = rebut_chars_trim(from, stop);

    if (trimmed > from)
      said = trimmed;
    if (*stop == '\0' || *stop == '\n') {
      at = stop;
      break;
    }
    if (*stop == '{' && (end = find_data_end(self, stop)) != NULL) {
      line->text_data = data;
      data = (RebutSpan){(guint32)(stop - bytes), (guint32)(end - bytes)};
      said = end;
    } else if (*stop != '{' && *stop != '\\' &&
               (end = find_comment_end(self, line_start, stop)) != NULL) {
      keep_comment(self, stop, end);
    } else {
      end = stop + 1 + (*stop == '\\' && stop[1] != '\0' && stop[1] != '\n');
      said = end;
    }
    at = end;
  }
  line->end = (guint32)(said - bytes);
  if (data.end > 0)
    keep_data(line, data);
  self->at = (guint32)(at - bytes) + (*at == '\n');
}

/* Only "@include(path)" with nothing behind it is one. */
static void
check_include(const RebutScanner *self, RebutScannedLine *line)
{
  const char *start = self->text->bytes + line->start;
  const char *close = memchr(start, ')', line->end - line->start);

  if (close == NULL || close + 1 != self->text->bytes + line->end)
    line->type = REBUT_LINE_TEXT;
}

gboolean
rebut_scanner_next(RebutScanner *self, RebutScannedLine *line)
{
  const char *bytes = self->text->bytes;

  while (self->at < self->text->length) {
    const char *start = bytes + self->at;
    const char *at = rebut_chars_skip_blanks(start);
    const char *comment_end;
    guint mark;

    line->first_comment = self->ast->comments->len;
    line->column = (guint32)(at - start);
    /* Comments that open the line; what follows them stands where it stands. */
    while ((comment_end = find_comment_end(self, at, at)) != NULL) {
      keep_comment(self, at, comment_end);
      at = rebut_chars_skip_blanks(comment_end);
    }
    line->start = (guint32)(at - bytes);
    if (*at == '\n' || *at == '\0') {
      self->at = (guint32)(at - bytes) + (*at == '\n');
      if (line->first_comment != self->ast->comments->len)
        continue;
      line->type = REBUT_LINE_BLANK;
      line->end = line->body = line->start;
      return TRUE;
    }
    mark = rebut_mark_scan(at, line);
    at = rebut_chars_skip_blanks(at + mark);
    line->body = (guint32)(at - bytes);
    scan_rest(self, line, bytes + line->start, at);
    line->end = MAX(line->end, line->start + mark);
    if (line->type == REBUT_LINE_INCLUDE)
      check_include(self, line);
    return TRUE;
  }
  return FALSE;
}
