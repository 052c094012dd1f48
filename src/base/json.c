#include "json.h"

#include "names.h"
#include "value.h"

#include <math.h>
#include <string.h>

#define MAX_PLAIN 1e15 /* whole numbers below are written without an exponent */

/* A new line, with its indentation. */
static void
break_line(RebutJson *self)
{
  gsize length = self->out->len;
  guint blanks = self->depth * self->indent;

  if (self->indent == 0)
    return;
  g_string_set_size(self->out, length + 1 + blanks);
  self->out->str[length] = '\n';
  memset(self->out->str + length + 1, ' ', blanks);
}

static void
begin_item(RebutJson *self)
{
  if (self->after_key) {
    self->after_key = FALSE;
    return;
  }
  if (self->depth == 0)
    return;
  if (self->has_items[self->depth - 1])
    g_string_append_c(self->out, ',');
  self->has_items[self->depth - 1] = TRUE;
  break_line(self);
}

void
rebut_json_open(RebutJson *self, char bracket)
{
  g_assert(self->depth < REBUT_JSON_MAX_DEPTH);
  begin_item(self);
  g_string_append_c(self->out, bracket);
  self->has_items[self->depth++] = FALSE;
}

void
rebut_json_close(RebutJson *self, char bracket)
{
  self->depth--;
  if (self->has_items[self->depth])
    break_line(self);
  g_string_append_c(self->out, bracket);
}

static gboolean
needs_escape(guchar byte)
{
  return byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F;
}

static void
append_escaped(GString *out, const char *text)
{
  g_autofree char *valid = NULL;

  if (!g_utf8_validate(text, -1, NULL)) {
    valid = g_utf8_make_valid(text, -1);
    text = valid;
  }
  g_string_append_c(out, '"');
  for (const char *at = text; *at != '\0'; at++) {
    const char *plain = at;

    while (*at != '\0' && !needs_escape((guchar)*at))
      at++;
    g_string_append_len(out, plain, at - plain);
    if (*at == '\0')
      break;
    if (*at == '\n')
      g_string_append(out, "\\n");
    else if (*at == '\t')
      g_string_append(out, "\\t");
    else if (*at == '"' || *at == '\\')
      g_string_append_printf(out, "\\%c", *at);
    else
      g_string_append_printf(out, "\\u%04x", (guint)(guchar)*at);
  }
  g_string_append_c(out, '"');
}

void
rebut_json_key(RebutJson *self, const char *key)
{
  begin_item(self);
  append_escaped(self->out, key);
  g_string_append(self->out, self->indent > 0 ? ": " : ":");
  self->after_key = TRUE;
}

void
rebut_json_string(RebutJson *self, const char *value)
{
  begin_item(self);
  if (value == NULL)
    g_string_append(self->out, "null");
  else
    append_escaped(self->out, value);
}

void
rebut_json_integer(RebutJson *self, gint64 value)
{
  char digits[24];
  char *at = digits + sizeof digits;
  guint64 rest = value < 0 ? -(guint64)value : (guint64)value;

  begin_item(self);
  do
    *--at = (char)('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (value < 0)
    *--at = '-';
  g_string_append_len(self->out, at, digits + sizeof digits - at);
}

void
rebut_json_number(RebutJson *self, gdouble value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  begin_item(self);
  if (!isfinite(value)) {
    g_string_append(self->out, "null");
    return;
  }
  if (fabs(value) < MAX_PLAIN && value == floor(value)) {
    g_string_append(self->out, g_ascii_formatd(buffer, sizeof buffer, "%.0f", value));
    return;
  }
  for (int digits = 1; digits <= 17; digits++) {
    char format[8];

    g_snprintf(format, sizeof format, "%%.%dg", digits);
    g_ascii_formatd(buffer, sizeof buffer, format, value);
    if (g_ascii_strtod(buffer, NULL) == value)
      break;
  }
  g_string_append(self->out, buffer);
}

void
rebut_json_boolean(RebutJson *self, gboolean value)
{
  begin_item(self);
  g_string_append(self->out, value ? "true" : "false");
}

/* Recurses, but no deeper than REBUT_MAX_DATA_DEPTH, which the readers of values keep. */
void
rebut_json_value(RebutJson *self, const RebutValue *value)
{
  switch (value == NULL ? REBUT_VALUE_NULL : value->type) {
  case REBUT_VALUE_NULL:
    rebut_json_string(self, NULL);
    break;
  case REBUT_VALUE_BOOLEAN:
    rebut_json_boolean(self, rebut_value_is_true(value));
    break;
  case REBUT_VALUE_NUMBER:
    rebut_json_number(self, value->number);
    break;
  case REBUT_VALUE_STRING:
    rebut_json_string(self, value->string);
    break;
  case REBUT_VALUE_LIST:
    rebut_json_open(self, '[');
    for (guint i = 0; i < value->count; i++)
      rebut_json_value(self, value->items[i]);
    rebut_json_close(self, ']');
    break;
  case REBUT_VALUE_MAPPING:
    rebut_json_open(self, '{');
    for (guint i = 0; i < value->count; i++) {
      rebut_json_key(self, value->members[i].key);
      rebut_json_value(self, value->members[i].value);
    }
    rebut_json_close(self, '}');
    break;
  default:
    g_assert_not_reached();
  }
}

void
rebut_json_member_string(RebutJson *self, const char *key, const char *value)
{
  if (value == NULL)
    return;
  rebut_json_key(self, key);
  rebut_json_string(self, value);
}

void
rebut_json_member_integer(RebutJson *self, const char *key, gint64 value)
{
  rebut_json_key(self, key);
  rebut_json_integer(self, value);
}

void
rebut_json_member_boolean(RebutJson *self, const char *key, gboolean value)
{
  rebut_json_key(self, key);
  rebut_json_boolean(self, value);
}

void
rebut_json_member_value(RebutJson *self, const char *key, const RebutValue *value)
{
  if (value == NULL)
    return;
  rebut_json_key(self, key);
  rebut_json_value(self, value);
}

void
rebut_json_member_names(RebutJson *self,
                        const char *key,
                        const RebutNames *names,
                        const RebutIds *ids)
{
  if (ids->count == 0)
    return;
  rebut_json_key(self, key);
  rebut_json_open(self, '[');
  for (guint32 i = 0; i < ids->count; i++)
    rebut_json_string(self, rebut_names_get(names, ids->ids[i]));
  rebut_json_close(self, ']');
}

void
rebut_json_member_strings(RebutJson *self, const char *key, const char *const *strings, guint n)
{
  rebut_json_key(self, key);
  rebut_json_open(self, '[');
  for (guint i = 0; i < n; i++)
    rebut_json_string(self, strings[i]);
  rebut_json_close(self, ']');
}
