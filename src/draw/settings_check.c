/* settings_check.c - whether what a setting names is there.
 *
 * Only the front matter is held to it: one argdown.config.json may serve many files. */
#include "settings_state.h"
#include "utf8.h"

#include <string.h>

#define MAX_NEAR_NAMES 2000 /* above, no similar name is looked for */

static RebutNamed
get_kind(const RebutSetting *setting)
{
  static const struct {
    gsize field;
    RebutNamed kind;
  } KINDS[] = {
    {offsetof(RebutSettings, select_tags), REBUT_NAMED_TAG},
    {offsetof(RebutSettings, exclude_tags), REBUT_NAMED_TAG},
    {offsetof(RebutSettings, select_sections), REBUT_NAMED_SECTION},
    {offsetof(RebutSettings, exclude_sections), REBUT_NAMED_SECTION},
    {offsetof(RebutSettings, group_colours), REBUT_NAMED_SECTION},
    {offsetof(RebutSettings, select_speakers), REBUT_NAMED_SPEAKER},
    {offsetof(RebutSettings, exclude_speakers), REBUT_NAMED_SPEAKER},
    {offsetof(RebutSettings, include_claims), REBUT_NAMED_CLAIM},
    {offsetof(RebutSettings, exclude_claims), REBUT_NAMED_CLAIM},
    {offsetof(RebutSettings, claim_colours), REBUT_NAMED_CLAIM},
    {offsetof(RebutSettings, exclude_arguments), REBUT_NAMED_ARGUMENT},
    {offsetof(RebutSettings, argument_colours), REBUT_NAMED_ARGUMENT},
    {offsetof(RebutSettings, focus), REBUT_NAMED_ELEMENT},
  };

  for (guint i = 0; i < G_N_ELEMENTS(KINDS); i++)
    if (KINDS[i].field == setting->field)
      return KINDS[i].kind;
  return REBUT_NAMED_NOTHING;
}

/* Only blanks and tags stand at byte AT and behind it. */
static gboolean
has_only_tags_behind(const RebutMarkedText *text, gsize at)
{
  for (guint32 i = 0; i < text->n_ranges; i++) {
    const RebutRange *range = &text->ranges[i];

    at += strspn(text->plain + at, " ");
    if (range->type == REBUT_RANGE_TAG && range->start == at)
      at = range->end;
  }
  return text->plain[at + strspn(text->plain + at, " ")] == '\0';
}

gboolean
rebut_section_is_called(const RebutSection *section, const char *name)
{
  gsize length = strlen(name);

  return strncmp(section->text.plain, name, length) == 0 &&
         has_only_tags_behind(&section->text, length);
}

gboolean
rebut_named_exists(const RebutMap *map, RebutNamed kind, const char *name)
{
  switch (kind) {
  case REBUT_NAMED_TAG:
    return rebut_names_find(map->tags, name, strlen(name)) != REBUT_NONE;
  case REBUT_NAMED_SECTION:
    for (guint32 i = 0; i < map->n_sections; i++)
      if (rebut_section_is_called(&map->sections[i], name))
        return TRUE;
    return FALSE;
  case REBUT_NAMED_SPEAKER:
    return rebut_map_find_speaker(map, name) != REBUT_NONE;
  case REBUT_NAMED_CLAIM:
    return rebut_map_find_claim(map, name) != REBUT_NONE;
  case REBUT_NAMED_ARGUMENT:
    return rebut_map_find_argument(map, name) != REBUT_NONE;
  case REBUT_NAMED_ELEMENT:
    return rebut_map_find_claim(map, name) != REBUT_NONE ||
           rebut_map_find_argument(map, name) != REBUT_NONE;
  case REBUT_NAMED_NOTHING:
  default:
    return TRUE;
  }
}

/* The name of number I among all of a kind; NULL behind the last. */
static const char *
get_name(const RebutMap *map, RebutNamed kind, guint32 i)
{
  switch (kind) {
  case REBUT_NAMED_TAG:
    return i < rebut_names_count(map->tags) ? rebut_names_get(map->tags, i) : NULL;
  case REBUT_NAMED_SECTION:
    return i < map->n_sections ? map->sections[i].text.plain : NULL;
  case REBUT_NAMED_SPEAKER:
    return i < map->n_speakers ? map->speakers[i].id : NULL;
  case REBUT_NAMED_ARGUMENT:
    return i < map->n_arguments ? map->arguments[i].title : NULL;
  case REBUT_NAMED_CLAIM:
  case REBUT_NAMED_ELEMENT:
    return i < map->n_claims ? map->claims[i].title : NULL;
  case REBUT_NAMED_NOTHING:
  default:
    return NULL;
  }
}

const char *
rebut_named_near(const RebutMap *map, RebutNamed kind, const char *name)
{
  RebutNearWord near = {.word = name, .most = (guint)MIN(strlen(name) / 4, 4)};
  const char *other;

  if (near.most == 0)
    return NULL;
  for (guint32 i = 0; i < MAX_NEAR_NAMES && (other = get_name(map, kind, i)) != NULL; i++)
    rebut_near_word_offer(&near, other);
  return near.nearest;
}

const char *
rebut_named_word(RebutNamed kind)
{
  static const char *const WORDS[] = {"thing", "tag",      "heading",          "speaker",
                                      "claim", "argument", "claim or argument"};

  return WORDS[kind];
}

void
rebut_settings_check_target(RebutSettingsReader *self,
                            const RebutSetting *setting,
                            const RebutValue *value,
                            const char *name)
{
  RebutNamed kind = get_kind(setting);
  const RebutText *text =
    self->map->texts == NULL ? NULL : rebut_texts_find(self->map->texts, value->span.start);
  g_autofree char *hint = NULL;
  const char *near;

  if (rebut_named_exists(self->map, kind, name) || text == NULL || text->base != 0)
    return;
  near = rebut_named_near(self->map, kind, name);
  if (near != NULL)
    hint = g_strdup_printf("did you mean \"%s\"?", near);
  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_SETTING_WITHOUT_TARGET, value->span, hint,
                        "there is no %s \"%s\"", rebut_named_word(kind), name);
}
