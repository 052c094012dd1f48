#include "title.h"

#include <string.h>

static const char *
find_line_end(const char *at, const char *end)
{
  const char *newline = memchr(at, '\n', (gsize)(end - at));

  return newline == NULL ? end : newline;
}

const char *
rebut_link_scan(RebutFinder *finder, const char *at)
{
  const char *close;
  const char *url_end;

  if (at >= finder->end || *at != '[')
    return NULL;
  close = rebut_finder_next(finder, REBUT_FIND_SQUARE, at + 1);
  if (close == NULL || close == at + 1 || close + 1 >= finder->end || close[1] != '(')
    return NULL;
  url_end = rebut_finder_next(finder, REBUT_FIND_ROUND, close + 2);
  return url_end == NULL || url_end == close + 2 ? NULL : url_end + 1;
}

/* A character of a tag: a letter or digit of any script, "_" or "-". */
static gboolean
is_tag_char(gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum((char)c) || c == '_' || c == '-';
  return g_unichar_isalnum(c) || g_unichar_ismark(c);
}

const char *
rebut_tag_scan(RebutFinder *finder, const char *at)
{
  const char *start = at + 1;

  if (at >= finder->end || *at != '#' || start >= finder->end)
    return NULL;
  if (*start == '(') {
    const char *close = rebut_finder_next(finder, REBUT_FIND_ROUND, start);

    return close == NULL || close == start + 1 ? NULL : close + 1;
  }
  for (at = start; at < finder->end && is_tag_char(g_utf8_get_char(at));)
    at = g_utf8_next_char(at);
  return at == start ? NULL : at;
}

const char *
rebut_mention_scan(RebutFinder *finder, const char *at)
{
  const char *title = at + 2;
  const char *close;
  const char *line_end;

  if (at + 1 >= finder->end || *at != '@' || (at[1] != '[' && at[1] != '<'))
    return NULL;
  close = rebut_finder_next(finder, at[1] == '[' ? REBUT_FIND_SQUARE : REBUT_FIND_ANGLE, title);
  line_end = rebut_finder_next(finder, REBUT_FIND_LINE_END, title);
  if (close == NULL || close == title || (line_end != NULL && line_end < close))
    return NULL;
  return close + 1;
}

/* The first closing bracket with a colon behind it and something before it. */
static const char *
find_definition_end(const char *at, const char *line_end, char bracket)
{
  const char *close = at + 1;

  while ((close = memchr(close, bracket, (gsize)(line_end - close))) != NULL) {
    if (close > at + 1 && close + 1 < line_end && close[1] == ':')
      return close + 2;
    close++;
  }
  return NULL;
}

RebutTitleMark
rebut_title_scan(const char *at, const char *end)
{
  RebutTitleMark mark = {REBUT_NODE_CLAIM, REBUT_FORM_ANONYMOUS, at};
  RebutFinder finder = {.end = end};
  const char *line_end;
  const char *close;
  char bracket;

  if (at >= end || (*at != '[' && *at != '<') || rebut_link_scan(&finder, at) != NULL)
    return mark;
  bracket = *at == '[' ? ']' : '>';
  line_end = find_line_end(at, end);
  close = find_definition_end(at, line_end, bracket);
  if (close != NULL) {
    mark.form = REBUT_FORM_DEFINITION;
  } else {
    close = memchr(at + 1, bracket, (gsize)(line_end - at - 1));
    if (close == NULL || close == at + 1 || at[1] == '-')
      return mark;
    mark.form = REBUT_FORM_REFERENCE;
    close++;
  }
  mark.type = bracket == ']' ? REBUT_NODE_CLAIM : REBUT_NODE_ARGUMENT;
  mark.end = close;
  return mark;
}
