#include "scalar.h"

#include <math.h>
#include <string.h>

static gboolean
is_one_of(const char *text, const char *const *words)
{
  return g_strv_contains(words, text);
}

/* The number that all of DIGITS make in BASE; FALSE when there is none, or another character. */
static gboolean
read_digits(const char *digits, gint base, gdouble *number)
{
  gdouble sum = 0;

  for (const char *at = digits; *at != '\0'; at++) {
    gint digit = g_ascii_xdigit_value(*at);

    if (digit < 0 || digit >= base)
      return FALSE;
    sum = sum * base + digit;
  }
  *number = sum;
  return *digits != '\0';
}

/* Core schema numbers: [-+]?(digits(.digits?)?|.digits)([eE][-+]?digits)?, 0x…, 0o…, .inf, .nan. */
static gboolean
read_number(const char *text, gdouble *number)
{
  const char *digits = text + (*text == '-' || *text == '+');
  char *end = NULL;
  gdouble decimal;

  if (g_str_has_prefix(text, "0x") || g_str_has_prefix(text, "0o"))
    return read_digits(text + 2, text[1] == 'x' ? 16 : 8, number);
  if (is_one_of(digits, (const char *const[]){".inf", ".Inf", ".INF", NULL})) {
    *number = *text == '-' ? -HUGE_VAL : HUGE_VAL;
    return TRUE;
  }
  if (is_one_of(text, (const char *const[]){".nan", ".NaN", ".NAN", NULL})) {
    *number = (gdouble)NAN;
    return TRUE;
  }
  if (digits[*digits == '.'] < '0' || digits[*digits == '.'] > '9' ||
      strspn(digits, "0123456789.eE+-") != strlen(digits))
    return FALSE;
  decimal = g_ascii_strtod(text, &end);
  if (*end != '\0')
    return FALSE;
  *number = decimal;
  return TRUE;
}

void
rebut_scalar_resolve(RebutValue *value, gboolean plain)
{
  static const char *const NULLS[] = {"", "~", "null", "Null", "NULL", NULL};
  static const char *const TRUES[] = {"true", "True", "TRUE", NULL};
  static const char *const FALSES[] = {"false", "False", "FALSE", NULL};

  value->type = REBUT_VALUE_STRING;
  if (!plain)
    return;
  if (is_one_of(value->string, NULLS)) {
    value->type = REBUT_VALUE_NULL;
  } else if (is_one_of(value->string, TRUES)) {
    value->type = REBUT_VALUE_BOOLEAN;
    value->number = 1;
  } else if (is_one_of(value->string, FALSES)) {
    value->type = REBUT_VALUE_BOOLEAN;
  } else if (read_number(value->string, &value->number)) {
    value->type = REBUT_VALUE_NUMBER;
  }
}
