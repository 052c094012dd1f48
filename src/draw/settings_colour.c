/* settings_colour.c - the colours that a document sets: by itself, or by their place in its scheme.
 */
#include "colour.h"
#include "settings_state.h"

#include <string.h>

#define HOW_TO_WRITE "write it in quotes: \"#c44e00\", \"#c40\", or red"

static const char *
keep(RebutArena *arena, const char *text)
{
  RebutColour colour;

  return text != NULL && rebut_colour_parse(text, &colour)
           ? rebut_arena_strndup(arena, colour.text, strlen(colour.text))
           : NULL;
}

/* The scheme whose places are meant where the document sets none. */
static RebutWords
get_scheme(const RebutWords *scheme)
{
  const char *const *standard = rebut_colour_scheme("default");

  return scheme->count > 0 ? *scheme : (RebutWords){standard, g_strv_length((char **)standard)};
}

const char *
rebut_settings_colour(const RebutValue *value, const RebutWords *scheme, RebutArena *arena)
{
  RebutWords words = get_scheme(scheme);

  if (value == NULL)
    return NULL;
  if (value->type != REBUT_VALUE_NUMBER)
    return keep(arena, rebut_value_string(value));
  if (!(value->number >= 0 && value->number < words.count))
    return NULL;
  return words.words[(guint)value->number];
}

static void
report(RebutSettingsReader *self, const RebutValue *value, const RebutWords *scheme)
{
  g_autofree char *hint = NULL;

  if (value->type == REBUT_VALUE_NUMBER)
    hint = g_strdup_printf("the scheme's colours are 0 to %u", get_scheme(scheme).count - 1);
  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_NOT_A_COLOUR, value->span,
                        hint == NULL ? HOW_TO_WRITE : hint, "this is no colour");
}

static void
read_named_scheme(RebutSettingsReader *self, const RebutValue *value, RebutWords *scheme)
{
  const char *const *colours = rebut_colour_scheme(value->string);
  const char *near = rebut_colour_near_scheme(value->string);
  g_autofree char *hint = near == NULL ? NULL : g_strdup_printf("did you mean %s?", near);

  if (colours != NULL)
    *scheme = (RebutWords){colours, g_strv_length((char **)colours)};
  else
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_NOT_A_COLOUR, value->span, hint,
                          "there is no colour scheme \"%s\"", value->string);
}

void
rebut_settings_read_scheme(RebutSettingsReader *self, const RebutValue *value, RebutWords *scheme)
{
  static const RebutWords NO_SCHEME = {NULL, 0};
  RebutArena *arena = self->settings->arena;
  const char **words;
  guint n = 0;

  if (value->type == REBUT_VALUE_STRING) {
    read_named_scheme(self, value, scheme);
    return;
  }
  if (value->type != REBUT_VALUE_LIST) {
    report(self, value, &NO_SCHEME);
    return;
  }
  words = rebut_arena_new0(arena, const char *, value->count + 1);
  for (guint i = 0; i < value->count; i++) {
    words[n] = keep(arena, rebut_value_string(value->items[i]));
    if (words[n] != NULL)
      n++;
    else
      report(self, value->items[i], &NO_SCHEME);
  }
  *scheme = (RebutWords){words, n};
}

void
rebut_settings_read_colours(RebutSettingsReader *self,
                            const RebutSetting *setting,
                            const RebutValue *value,
                            RebutTints *tints)
{
  RebutArena *arena = self->settings->arena;
  const RebutWords *scheme = tints == &self->settings->group_colours ? &self->settings->group_scheme
                                                                     : &self->settings->scheme;
  RebutTint *read;
  guint n = 0;

  if (value->type != REBUT_VALUE_MAPPING) {
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_SETTING_VALUE, value->span,
                          "write {name: \"#c44e00\"}", "%s.%s must be a mapping", setting->path,
                          setting->key);
    return;
  }
  read = rebut_arena_new0(arena, RebutTint, value->count + 1);
  for (guint i = 0; i < value->count; i++) {
    const RebutMember *member = &value->members[i];
    const RebutValue *priority = rebut_value_get(member->value, "priority");
    const RebutValue *colour = member->value;

    if (colour->type == REBUT_VALUE_MAPPING && rebut_value_get(colour, "color") != NULL)
      colour = rebut_value_get(colour, "color");
    rebut_settings_check_target(self, setting, member->value, member->key);
    read[n].name = member->key;
    read[n].priority =
      priority != NULL && priority->type == REBUT_VALUE_NUMBER ? priority->number : 0;
    read[n].colour = rebut_settings_colour(colour, scheme, arena);
    if (read[n].colour != NULL)
      n++;
    else
      report(self, colour, scheme);
  }
  *tints = (RebutTints){read, n};
}

void
rebut_settings_read_relation_colours(RebutSettingsReader *self,
                                     const RebutSetting *setting,
                                     const RebutValue *value,
                                     RebutRelationColours *colours)
{
  g_auto(GStrv) kinds = g_strsplit(setting->choices, "|", -1);

  if (value->type != REBUT_VALUE_MAPPING) {
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_SETTING_VALUE, value->span,
                          "write {attack: \"#c44e00\"}", "%s.%s must be a mapping", setting->path,
                          setting->key);
    return;
  }
  for (guint i = 0; i < value->count; i++) {
    const RebutMember *member = &value->members[i];
    guint kind = 0;

    while (kind < REBUT_N_RELATION_COLOURS && strcmp(kinds[kind], member->key) != 0)
      kind++;
    if (kind == REBUT_N_RELATION_COLOURS) {
      g_autofree char *all = g_strjoinv(", ", kinds);

      rebut_diagnostics_add(self->diagnostics, REBUT_CODE_UNKNOWN_SETTING, member->span, all,
                            "there is no relation \"%s\"", member->key);
      continue;
    }
    colours->colours[kind] =
      rebut_settings_colour(member->value, &self->settings->scheme, self->settings->arena);
    if (colours->colours[kind] == NULL)
      report(self, member->value, &self->settings->scheme);
  }
}

static void
check_one(RebutSettingsReader *self, const RebutValue *data, const RebutWords *scheme)
{
  const RebutValue *colour = rebut_value_get(data, "color");

  if (colour != NULL && rebut_settings_colour(colour, scheme, self->settings->arena) == NULL)
    report(self, colour, scheme);
}

void
rebut_settings_check_data(RebutSettingsReader *self)
{
  const RebutMap *map = self->map;

  if (self->settings->ignore_colour_data)
    return;
  for (guint32 i = 0; i < map->n_claims; i++)
    if (map->claims[i].gist_of == REBUT_NONE)
      check_one(self, map->claims[i].data, &self->settings->scheme);
  for (guint32 i = 0; i < map->n_arguments; i++)
    check_one(self, map->arguments[i].data, &self->settings->scheme);
  for (guint32 i = 0; i < map->n_sections; i++)
    check_one(self, map->sections[i].data, &self->settings->group_scheme);
}

const RebutTint *
rebut_tints_find(const RebutTints *tints, const char *name)
{
  for (guint i = 0; i < tints->count; i++)
    if (strcmp(tints->tints[i].name, name) == 0)
      return &tints->tints[i];
  return NULL;
}
