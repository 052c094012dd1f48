/* settings_config.c - argdown.config.json, which holds JSON: a part of YAML's flow style, so that
 * its values have places as those of a front matter do. */
#include "inside.h"
#include "rebut_limits.h"
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

/* A link may lead to another file of the folder. */
static char *
read_file(const char *path, gsize *length, GError **error)
{
  g_autofree char *folder = rebut_inside_folder(path);
  g_autofree char *name = g_path_get_basename(path);
  g_autofree char *real = NULL;

  if (folder == NULL) {
    g_set_error_literal(error, REBUT_INSIDE_ERROR, REBUT_INSIDE_ERROR_MISSING, "is not there");
    return NULL;
  }
  real = rebut_inside_find(folder, folder, name, error);
  return real == NULL ? NULL : rebut_inside_read(real, REBUT_MAX_INPUT_BYTES, length, error);
}

static const RebutValue *
read_config(RebutMap *map, const char *path, RebutDiagnostics *diagnostics)
{
  g_autoptr(GError) reason = NULL;
  g_autofree char *bytes = NULL;
  const RebutText *text;
  const RebutValue *config;
  gsize length;

  bytes = read_file(path, &length, &reason);
  if (bytes == NULL) {
    g_autofree char *message = g_strdup_printf(CONFIG_NAME " %s", reason->message);

    report(diagnostics, (RebutSpan){0, 0}, NULL, message);
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
