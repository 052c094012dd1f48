#include "settings.h"

#include "colour.h"
#include "settings_state.h"
#include "utf8.h"

#include <math.h>
#include <string.h>

RebutSettings *
rebut_settings_new(void)
{
  RebutSettings *self = g_new0(RebutSettings, 1);

  self->arena = rebut_arena_new();
  self->exclude_disconnected = TRUE;
  self->fold = -1;
  self->focus_depth = 2;
  self->group_depth = 2;
  self->colour_by_tag = TRUE;
  return self;
}

void
rebut_settings_free(RebutSettings *self)
{
  if (self == NULL)
    return;
  rebut_arena_free(self->arena);
  g_free(self);
}

gboolean
rebut_words_have(const RebutWords *words, const char *word)
{
  for (guint i = 0; i < words->count; i++)
    if (strcmp(words->words[i], word) == 0)
      return TRUE;
  return FALSE;
}

void
rebut_settings_add_word(RebutSettings *self, RebutWords *words, const char *word)
{
  const char **all = rebut_arena_new0(self->arena, const char *, words->count + 1);

  for (guint i = 0; i < words->count; i++)
    all[i] = words->words[i];
  all[words->count] = rebut_arena_strndup(self->arena, word, strlen(word));
  words->words = all;
  words->count++;
}

/* "did you mean all?", or the choices when none is close. The caller frees it. */
static char *
suggest(const char *choices, const char *word)
{
  g_auto(GStrv) all = g_strsplit(choices, "|", -1);
  g_autofree char *list = NULL;
  RebutNearWord near = {.word = word, .most = 2};

  for (guint i = 0; word != NULL && all[i] != NULL; i++)
    rebut_near_word_offer(&near, all[i]);
  if (near.nearest != NULL)
    return g_strdup_printf("did you mean %s?", near.nearest);
  list = g_strjoinv(", ", all);
  return g_strdup_printf("it is one of %s", list);
}

static void
report_value(RebutSettingsReader *self,
             const RebutSetting *setting,
             const RebutValue *value,
             const char *expected,
             const char *hint)
{
  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_SETTING_VALUE, value->span, hint,
                        "%s.%s must be %s", setting->path, setting->key, expected);
}

static void
read_choice(RebutSettingsReader *self,
            const RebutSetting *setting,
            const RebutValue *value,
            guint *field)
{
  g_auto(GStrv) choices = g_strsplit(setting->choices, "|", -1);
  const char *word = rebut_value_string(value);
  g_autofree char *hint = NULL;

  for (guint i = 0; word != NULL && choices[i] != NULL; i++) {
    if (strcmp(choices[i], word) == 0) {
      *field = i;
      return;
    }
  }
  hint = suggest(setting->choices, word);
  report_value(self, setting, value, "one of its choices", hint);
}

static void
read_boolean(RebutSettingsReader *self,
             const RebutSetting *setting,
             const RebutValue *value,
             gboolean *field)
{
  if (value->type == REBUT_VALUE_BOOLEAN)
    *field = rebut_value_is_true(value);
  else
    report_value(self, setting, value, "true or false", NULL);
}

static void
read_number(RebutSettingsReader *self,
            const RebutSetting *setting,
            const RebutValue *value,
            gdouble *field)
{
  if (value->type == REBUT_VALUE_NUMBER && isfinite(value->number) && value->number >= 0)
    *field = value->number;
  else
    report_value(self, setting, value, "a number, 0 or more", NULL);
}

static void
read_string(RebutSettingsReader *self,
            const RebutSetting *setting,
            const RebutValue *value,
            const char **field)
{
  if (rebut_value_string(value) == NULL) {
    report_value(self, setting, value, "a word, or words", NULL);
    return;
  }
  *field = value->string;
  rebut_settings_check_target(self, setting, value, value->string);
}

static void
read_strings(RebutSettingsReader *self,
             const RebutSetting *setting,
             const RebutValue *value,
             RebutWords *field)
{
  guint n = value->type == REBUT_VALUE_MAPPING ? 0 : rebut_value_length(value);
  const char **words = rebut_arena_new0(self->settings->arena, const char *, n + 1);
  RebutWords read = {words, 0};

  if (value->type == REBUT_VALUE_MAPPING)
    report_value(self, setting, value, "a list of names", "write [one, two]");
  for (guint i = 0; i < n; i++) {
    const RebutValue *item = rebut_value_item(value, i);

    if (rebut_value_string(item) == NULL) {
      report_value(self, setting, item, "a list of names", "write [one, two]");
      continue;
    }
    words[read.count++] = item->string;
    rebut_settings_check_target(self, setting, item, item->string);
  }
  *field = read;
}

static void
read_tree(RebutSettingsReader *self,
          const RebutSetting *setting,
          const RebutValue *value,
          const RebutValue **field)
{
  if (setting->type == REBUT_SETTING_MAPPING && value->type != REBUT_VALUE_MAPPING)
    report_value(self, setting, value, "a mapping", "write {name: ...}");
  else if (setting->type == REBUT_SETTING_LIST && value->type != REBUT_VALUE_LIST)
    report_value(self, setting, value, "a list", "write [{...}, {...}]");
  else
    *field = value;
}

static void
read_setting(RebutSettingsReader *self, const RebutSetting *setting, const RebutValue *value)
{
  gpointer field = (char *)self->settings + setting->field;

  switch (setting->type) {
  case REBUT_SETTING_CHOICE:
    read_choice(self, setting, value, field);
    break;
  case REBUT_SETTING_BOOLEAN:
    read_boolean(self, setting, value, field);
    break;
  case REBUT_SETTING_NUMBER:
    read_number(self, setting, value, field);
    break;
  case REBUT_SETTING_STRING:
    read_string(self, setting, value, field);
    break;
  case REBUT_SETTING_STRINGS:
    read_strings(self, setting, value, field);
    break;
  case REBUT_SETTING_MAPPING:
  case REBUT_SETTING_LIST:
    read_tree(self, setting, value, field);
    break;
  case REBUT_SETTING_SCHEME:
    rebut_settings_read_scheme(self, value, field);
    break;
  case REBUT_SETTING_COLOURS:
    rebut_settings_read_colours(self, setting, value, field);
    break;
  case REBUT_SETTING_RELATION_COLOURS:
    rebut_settings_read_relation_colours(self, setting, value, field);
    break;
  case REBUT_SETTING_IGNORED:
  default:
    break;
  }
}

/* The mapping at PATH "dot.statement" below ROOT, or NULL. */
static const RebutMember *
find_mapping(const RebutValue *root, const char *path)
{
  g_auto(GStrv) keys = g_strsplit(path, ".", -1);
  const RebutMember *member = NULL;

  for (guint i = 0; keys[i] != NULL; i++) {
    member = rebut_value_member(root, keys[i]);
    root = member == NULL ? NULL : member->value;
  }
  return member;
}

/* Is KEY below PATH a setting, or a mapping of settings? NEAR becomes a known key close to it. */
static gboolean
is_known(const char *path, const char *key, const char **near)
{
  g_autofree char *inner = g_strconcat(path, ".", key, NULL);
  RebutNearWord offered = {.word = key, .most = 2};
  guint n;
  const RebutSetting *table = rebut_settings_table(&n);

  for (guint i = 0; i < n; i++) {
    if (strcmp(table[i].path, inner) == 0)
      return TRUE;
    if (strcmp(table[i].path, path) != 0)
      continue;
    if (strcmp(key, table[i].key) == 0)
      return TRUE;
    rebut_near_word_offer(&offered, table[i].key);
  }
  *near = offered.nearest;
  return FALSE;
}

/* Graphviz has a hundred attributes; those that are not ours are passed over. */
static void
check_keys(RebutSettingsReader *self, const char *path, const RebutMember *mapping)
{
  const RebutValue *value = mapping->value;

  if (value->type == REBUT_VALUE_NULL)
    return;
  if (value->type != REBUT_VALUE_MAPPING) {
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_SETTING_VALUE, value->span,
                          "rebut help settings lists what can stand in it", "%s must be a mapping",
                          path);
    return;
  }
  if (strcmp(path, "dot.graphVizSettings") == 0)
    return;
  for (guint i = 0; i < value->count; i++) {
    const RebutMember *member = &value->members[i];
    g_autofree char *hint = NULL;
    const char *near;

    if (is_known(path, member->key, &near))
      continue;
    hint = near == NULL ? g_strdup("rebut help settings lists them all")
                        : g_strdup_printf("did you mean %s?", near);
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_UNKNOWN_SETTING, member->span, hint,
                          "%s.%s is no setting", path, member->key);
  }
}

static void
read_all(RebutSettingsReader *self)
{
  guint n;
  const RebutSetting *table = rebut_settings_table(&n);

  for (guint i = 0; i < n; i++) {
    gboolean first = i == 0 || strcmp(table[i - 1].path, table[i].path) != 0;
    const RebutMember *mapping = find_mapping(self->root, table[i].path);
    const RebutMember *member;

    if (mapping == NULL)
      continue;
    if (first)
      check_keys(self, table[i].path, mapping);
    member = rebut_value_member(mapping->value, table[i].key);
    if (member != NULL && member->value->type != REBUT_VALUE_NULL)
      read_setting(self, &table[i], member->value);
  }
}

/* A document that says anything of groups means its headings, as in Argdown. */
static gboolean
wants_groups(const RebutSettingsReader *self)
{
  const RebutValue *group = rebut_value_get(self->root, "group");

  if (rebut_value_get(group, "groupDepth") != NULL || rebut_value_get(group, "sections") != NULL ||
      rebut_value_get(group, "regroup") != NULL)
    return TRUE;
  for (guint32 i = 0; i < self->map->n_sections; i++) {
    const RebutValue *data = self->map->sections[i].data;

    if (rebut_value_is_true(rebut_value_get(data, "isGroup")) ||
        rebut_value_is_true(rebut_value_get(data, "isClosed")))
      return TRUE;
  }
  return FALSE;
}

/* The front matter over the file, unless the file says otherwise. */
static const RebutValue *
merge_sources(RebutArena *arena, const RebutValue *front_matter, const RebutValue *config)
{
  const char *mode =
    rebut_value_string(rebut_value_get(rebut_value_get(config, "data"), "frontMatterSettingsMode"));

  if (g_strcmp0(mode, "ignore") == 0)
    return config;
  if (g_strcmp0(mode, "default") == 0)
    return rebut_value_merge(arena, front_matter, config);
  return rebut_value_merge(arena, config, front_matter);
}

RebutSettings *
rebut_settings_read(const RebutMap *map, const RebutValue *config, RebutDiagnostics *diagnostics)
{
  RebutSettings *settings = rebut_settings_new();
  RebutSettingsReader self = {.settings = settings, .map = map, .diagnostics = diagnostics};
  const RebutValue *group;

  self.root = merge_sources(settings->arena, map->settings, config);
  group = rebut_value_get(self.root, "group");
  read_all(&self);
  if (rebut_value_get(group, "by") == NULL && wants_groups(&self))
    settings->grouping = REBUT_GROUP_SECTION;
  rebut_settings_check_data(&self);
  rebut_diagnostics_sort(diagnostics);
  return settings;
}
