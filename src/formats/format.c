#include "format.h"

#include "json_argdown.h"
#include "json_map.h"

#include <string.h>

static const RebutFormat FORMATS[] = {
  {"json", rebut_json_map_write},
  {"argdown-json", rebut_json_argdown_write},
};

const RebutFormat *
rebut_format_find(const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++)
    if (strcmp(FORMATS[i].name, name) == 0)
      return &FORMATS[i];
  return NULL;
}
