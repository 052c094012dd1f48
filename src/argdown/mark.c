#include "mark.h"

#include "chars.h"

/* The sign at AT, its length, or 0 when there is none. */
static guint
scan_sign(const char *at, RebutScannedLine *line)
{
  gboolean backward = *at == '<';
  const char *sign = at + (backward ? 1 : 0);

  line->forward = FALSE;
  if (at[0] == '>' && at[1] == '<') {
    line->sign = REBUT_SIGN_CONTRADICTION;
    return 2;
  }
  if (*sign == '+')
    line->sign = REBUT_SIGN_SUPPORT;
  else if (*sign == '-')
    line->sign = REBUT_SIGN_ATTACK;
  else if (*sign == '_')
    line->sign = REBUT_SIGN_UNDERCUT;
  else
    return 0;
  if (backward)
    return 2;
  if (sign[1] == '>') {
    line->forward = TRUE;
    return 2;
  }
  /* A bare underscore opens emphasis more often than it undercuts. */
  if (*sign == '_' && sign[1] != '\0' && sign[1] != '\n' && !rebut_char_is_blank(sign[1]))
    return 0;
  return 1;
}

static gboolean
ends_word(char c)
{
  return c == '\0' || c == '\n' || rebut_char_is_blank(c);
}

static guint
count_run(const char *at, char c)
{
  guint n = 0;

  while (at[n] == c)
    n++;
  return n;
}

/* Digits at AT as a number, 0 when there are none or too many; *END is behind them. */
static guint32
scan_number(const char *at, const char **end)
{
  guint32 number = 0;
  guint n = 0;

  for (; g_ascii_isdigit(at[n]); n++)
    number = n < 9 ? number * 10 + (guint32)(at[n] - '0') : 0;
  *end = at + n;
  return number;
}

/* "(3)" or "3. "; the length of the mark, or 0. */
static guint
scan_counter(const char *at, RebutScannedLine *line)
{
  const char *end;
  gboolean bracket = *at == '(';

  line->number = scan_number(at + bracket, &end);
  if (end == at + bracket)
    return 0;
  if (bracket ? *end != ')' : *end != '.' || !ends_word(end[1]))
    return 0;
  line->type = bracket ? REBUT_LINE_NUMBER : REBUT_LINE_ORDINAL;
  return (guint)(end + 1 - at);
}

guint
rebut_mark_scan(const char *at, RebutScannedLine *line)
{
  guint n;

  line->type = REBUT_LINE_TEXT;
  line->sign = REBUT_SIGN_NONE;
  switch (*at) {
  case '#':
    n = count_run(at, '#');
    if (at[n] == ' ') {
      line->type = REBUT_LINE_HEADING;
      line->number = n;
      return n;
    }
    return 0;
  case '=':
    n = count_run(at, '=');
    if (n >= 3)
      line->type = REBUT_LINE_FENCE;
    return 0;
  case '*':
    if (ends_word(at[1])) {
      line->type = REBUT_LINE_BULLET;
      return 1;
    }
    return 0;
  case '@':
    if (g_str_has_prefix(at, "@include("))
      line->type = REBUT_LINE_INCLUDE;
    return 0;
  case '-':
    if (at[1] == '-') {
      line->type = REBUT_LINE_DASHES;
      return line->number = count_run(at, '-');
    }
    G_GNUC_FALLTHROUGH;
  case '+':
  case '<':
  case '>':
  case '_':
    n = scan_sign(at, line);
    if (n > 0)
      line->type = REBUT_LINE_RELATION;
    return n;
  default:
    return *at == '(' || g_ascii_isdigit(*at) ? scan_counter(at, line) : 0;
  }
}

gboolean
rebut_mark_is_comment(const char *at)
{
  return at[0] == '/' ? at[1] == '/' || at[1] == '*' : g_str_has_prefix(at, "<!--");
}
