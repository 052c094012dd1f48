/* settings_config.c - argdown.config.json, which holds JSON: a part of YAML's flow style, so that
 * its values have places as those of a front matter do. */
#include "settings.h"
#include "yaml_reader.h"

#include <string.h>

#define CONFIG_NAME "argdown.config.json"
#define CODE_NAME   "argdown.config.js"

static void
report(RebutDiagnostics *diagnostics, RebutSpan span, const char *hint, const char *message)
{
  rebut_diagnostics_add(diagnostics, REBUT_CODE_CONFIG_NOT_READ, span, hint, "%s", message);
}

static const RebutValue *
read_config(RebutMap *map, const char *path, RebutDiagnostics *diagnostics)
{
  g_autofree char *bytes = NULL;
  const RebutText *text;
  const RebutValue *config;
  gsize length;

  if (!g_file_get_contents(path, &bytes, &length, NULL)) {
    report(diagnostics, (RebutSpan){0, 0}, NULL, CONFIG_NAME " cannot be read");
    return NULL;
  }
  text = rebut_texts_add(map->texts, path, bytes, length, diagnostics);
  if (text == NULL)
    return NULL;
  config = rebut_yaml_read(map->arena, text->bytes, text->length, text->base, diagnostics);
  if (config == NULL || config->type == REBUT_VALUE_MAPPING)
    return config;
  rebut_diagnostics_add(diagnostics, REBUT_CODE_SETTING_VALUE, config->span, NULL,
                        CONFIG_NAME " must hold one object in braces");
  return NULL;
}

const RebutValue *
rebut_settings_find_config(RebutMap *map, const char *path, RebutDiagnostics *diagnostics)
{
  g_autofree char *folder = g_path_get_dirname(path);
  gboolean plain = strchr(path, G_DIR_SEPARATOR) == NULL;
  g_autofree char *config =
    plain ? g_strdup(CONFIG_NAME) : g_build_filename(folder, CONFIG_NAME, NULL);
  g_autofree char *code = g_build_filename(folder, CODE_NAME, NULL);

  if (map->texts == NULL || strcmp(path, "-") == 0)
    return NULL;
  if (g_file_test(config, G_FILE_TEST_EXISTS))
    return read_config(map, config, diagnostics);
  if (g_file_test(code, G_FILE_TEST_EXISTS))
    report(diagnostics, (RebutSpan){0, 0}, "write the settings as " CONFIG_NAME,
           CODE_NAME " is a program, which rebut does not run");
  return NULL;
}
