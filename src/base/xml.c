#include "xml.h"

#include "utf8.h"

void
rebut_xml_append(GString *out, const char *text)
{
  const char *plain = text;

  for (;; text++) {
    const char *entity = NULL;

    switch (*text) {
    case '&':
      entity = "&amp;";
      break;
    case '<':
      entity = "&lt;";
      break;
    case '>':
      entity = "&gt;";
      break;
    case '"':
      entity = "&quot;";
      break;
    case '\'':
      entity = "&#39;";
      break;
    case '\0':
      break;
    default:
      continue;
    }
    rebut_utf8_append_safe(out, plain, text - plain);
    if (entity == NULL)
      return;
    g_string_append(out, entity);
    plain = text + 1;
  }
}
