#include "html_state.h"
#include "utf8.h"

void
rebut_html_text(RebutPage *self, const char *text)
{
  g_autoptr(GString) safe = g_string_new(NULL);

  rebut_utf8_append_safe(safe, text, -1);
  rebut_json_string(&self->json, safe->str);
}

void
rebut_html_member_text(RebutPage *self, const char *key, const char *text)
{
  if (text == NULL)
    return;
  rebut_json_key(&self->json, key);
  rebut_html_text(self, text);
}

void
rebut_html_member_ids(RebutPage *self, const char *key, const RebutIds *ids)
{
  if (ids->count == 0)
    return;
  rebut_json_key(&self->json, key);
  rebut_json_open(&self->json, '[');
  for (guint32 i = 0; i < ids->count; i++)
    rebut_json_integer(&self->json, ids->ids[i]);
  rebut_json_close(&self->json, ']');
}

void
rebut_html_member_number(RebutPage *self, const char *key, guint32 number)
{
  if (number != REBUT_NONE)
    rebut_json_member_integer(&self->json, key, number);
}

void
rebut_html_member_flag(RebutPage *self, const char *key, gboolean value)
{
  if (value)
    rebut_json_member_boolean(&self->json, key, TRUE);
}

void
rebut_html_list(RebutPage *self, const char *key, guint32 n, void (*write)(RebutPage *, guint32))
{
  rebut_json_key(&self->json, key);
  rebut_json_open(&self->json, '[');
  for (guint32 i = 0; i < n; i++)
    write(self, i);
  rebut_json_close(&self->json, ']');
}
