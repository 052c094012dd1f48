#include "csv.h"

#include <string.h>

void
rebut_csv_append(GString *out, const char *text)
{
  gboolean is_formula = *text != '\0' && strchr("=+-@\t\r", *text) != NULL;

  g_string_append(out, is_formula ? "\"'" : "\"");
  for (const char *at = text; *at != '\0'; at++) {
    if (*at == '"')
      g_string_append_c(out, '"');
    g_string_append_c(out, *at);
  }
  g_string_append_c(out, '"');
}
