#include "format.h"

#include "carneades.h"
#include "json_argdown.h"
#include "json_map.h"

#include <string.h>

static const char *const YAML[] = {"yml", "yaml", NULL};

static const RebutFormat FORMATS[] = {
  {"json", "The whole map", NULL, NULL, rebut_json_map_write},
  {"argdown-json", "What Argdown's own export holds", NULL, NULL, rebut_json_argdown_write},
  {"carneades", "Argument graphs of Carneades 4", YAML, rebut_carneades_read, NULL},
};

const RebutFormat *
rebut_format_table(guint *n)
{
  *n = G_N_ELEMENTS(FORMATS);
  return FORMATS;
}

const RebutFormat *
rebut_format_find(const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++)
    if (strcmp(FORMATS[i].name, name) == 0)
      return &FORMATS[i];
  return NULL;
}

const RebutFormat *
rebut_format_of_file(const char *path)
{
  const char *name = strrchr(path, '/');
  const char *dot = strrchr(name == NULL ? path : name, '.');

  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS(FORMATS); i++)
    for (guint j = 0; FORMATS[i].suffixes != NULL && FORMATS[i].suffixes[j] != NULL; j++)
      if (g_ascii_strcasecmp(dot + 1, FORMATS[i].suffixes[j]) == 0)
        return &FORMATS[i];
  return NULL;
}
