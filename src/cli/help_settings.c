#include "help_settings.h"

#include "settings_table.h"

#include <string.h>

static const char *const TYPES[] = {
  [REBUT_SETTING_CHOICE] = "",
  [REBUT_SETTING_BOOLEAN] = "true|false",
  [REBUT_SETTING_NUMBER] = "N",
  [REBUT_SETTING_STRING] = "NAME",
  [REBUT_SETTING_STRINGS] = "[NAME, ...]",
  [REBUT_SETTING_MAPPING] = "{NAME: {...}}",
  [REBUT_SETTING_LIST] = "[{...}, ...]",
  [REBUT_SETTING_SCHEME] = "SCHEME or [COLOUR, ...]",
  [REBUT_SETTING_COLOURS] = "{NAME: COLOUR}",
  [REBUT_SETTING_RELATION_COLOURS] = "{KIND: COLOUR}",
  [REBUT_SETTING_IGNORED] = "",
};

static void
append_setting(GString *out, const RebutSetting *setting)
{
  const char *value =
    setting->type == REBUT_SETTING_CHOICE ? setting->choices : TYPES[setting->type];

  g_string_append_printf(out, "  %s: %s\n      %s", setting->key, value, setting->help);
  if (setting->otherwise != NULL)
    g_string_append_printf(out, " (%s)", setting->otherwise);
  g_string_append(out, ".\n");
}

/* Those that have no effect, in one line, so that nobody looks for them. */
static void
append_ignored(GString *out, const char *path)
{
  guint n;
  const RebutSetting *table = rebut_settings_table(&n);
  const char *separator = "  Taken from Argdown without effect: ";

  for (guint i = 0; i < n; i++) {
    if (table[i].type != REBUT_SETTING_IGNORED || strcmp(table[i].path, path) != 0)
      continue;
    g_string_append_printf(out, "%s%s", separator, table[i].key);
    separator = ", ";
  }
  g_string_append(out, separator[0] == ',' ? ".\n" : "");
}

char *
rebut_help_settings(void)
{
  GString *out = g_string_new(
    "Settings stand in the front matter, or as JSON in argdown.config.json in the folder of the\n"
    "file; the front matter wins over the file, and an option of rebut map over both:\n\n"
    "  ===\n"
    "  selection: {selectedTags: [economy]}\n"
    "  color: {tagColors: {economy: \"#c44e00\"}}\n"
    "  ===\n\n"
    "In parentheses stands what holds when nothing is said. A colour is \"#c44e00\", \"#c40\" or a "
    "name\nsuch as red; or, by its place, one of the colour scheme.\n");
  guint n;
  const RebutSetting *table = rebut_settings_table(&n);

  for (guint i = 0; i < n; i++) {
    gboolean last = i + 1 == n || strcmp(table[i].path, table[i + 1].path) != 0;

    if (i == 0 || strcmp(table[i - 1].path, table[i].path) != 0)
      g_string_append_printf(out, "\n%s:\n", table[i].path);
    if (table[i].help != NULL)
      append_setting(out, &table[i]);
    if (last)
      append_ignored(out, table[i].path);
  }
  g_string_append(
    out,
    "\nOn a claim or an argument: {isInMap: true|false, color: COLOUR, rank: NAME}; on a heading:\n"
    "{isGroup: true|false, isClosed: true|false, color: COLOUR}.\n");
  return g_string_free(out, FALSE);
}
