/* view_filter.c - which claims and arguments may be shown: by tags, headings, speakers and titles.
 *
 * Of each kind that is selected, one name must apply; of what is excluded, none may. */
#include "view_state.h"

#include <string.h>

/* What the settings' names mean in this map; each list is NULL when nothing of it is asked for. */
typedef struct {
  gboolean *selected_tags;
  gboolean *excluded_tags;
  gboolean *selected_sections;
  gboolean *excluded_sections;
  gboolean *selected_speakers;
  gboolean *excluded_speakers;
} Filter;

/* Of a claim or an argument. */
typedef struct {
  const char *title;
  const RebutIds *tags;
  const RebutIds *speakers;
  guint32 section;
  const RebutValue *data;
} Element;

static gboolean *
mark_tags(const RebutMap *map, const RebutWords *words)
{
  gboolean *marks = words->count == 0 ? NULL : g_new0(gboolean, rebut_names_count(map->tags) + 1);

  for (guint i = 0; i < words->count; i++) {
    guint32 tag = rebut_names_find(map->tags, words->words[i], strlen(words->words[i]));

    if (tag != REBUT_NONE)
      marks[tag] = TRUE;
  }
  return marks;
}

static gboolean *
mark_speakers(const RebutMap *map, const RebutWords *words)
{
  gboolean *marks = words->count == 0 ? NULL : g_new0(gboolean, map->n_speakers + 1);

  for (guint i = 0; i < words->count; i++) {
    guint32 speaker = rebut_map_find_speaker(map, words->words[i]);

    if (speaker != REBUT_NONE)
      marks[speaker] = TRUE;
  }
  return marks;
}

static gboolean
is_called_one_of(const RebutSection *section, const RebutWords *names)
{
  for (guint i = 0; i < names->count; i++)
    if (rebut_section_is_called(section, names->words[i]))
      return TRUE;
  return FALSE;
}

/* Headings of these names, and what is below them when WHOLE; a parent stands before its children.
 */
static gboolean *
mark_sections(const RebutMap *map, const RebutWords *words, gboolean whole)
{
  gboolean *marks = words->count == 0 ? NULL : g_new0(gboolean, map->n_sections + 1);

  for (guint32 i = 0; marks != NULL && i < map->n_sections; i++) {
    const RebutSection *section = &map->sections[i];

    marks[i] = is_called_one_of(section, words) ||
               (whole && section->parent != REBUT_NONE && marks[section->parent]);
  }
  return marks;
}

static gboolean
is_marked(const gboolean *marks, const RebutIds *ids)
{
  for (guint32 i = 0; i < ids->count; i++)
    if (marks[ids->ids[i]])
      return TRUE;
  return FALSE;
}

static gboolean
has_section(const gboolean *marks, const Element *element)
{
  return element->section != REBUT_NONE && marks[element->section];
}

static gboolean
is_selected(const RebutSettings *settings, const Filter *filter, const Element *element)
{
  if (filter->selected_tags != NULL && !is_marked(filter->selected_tags, element->tags) &&
      !(settings->select_without_tag && element->tags->count == 0))
    return FALSE;
  if (filter->selected_speakers != NULL &&
      !is_marked(filter->selected_speakers, element->speakers) &&
      !(settings->select_without_speaker && element->speakers->count == 0))
    return FALSE;
  return filter->selected_sections == NULL || has_section(filter->selected_sections, element) ||
         (settings->select_without_section && element->section == REBUT_NONE);
}

static gboolean
is_excluded(const RebutWords *titles, const Filter *filter, const Element *element)
{
  return rebut_words_have(titles, element->title) ||
         (filter->excluded_tags != NULL && is_marked(filter->excluded_tags, element->tags)) ||
         (filter->excluded_speakers != NULL &&
          is_marked(filter->excluded_speakers, element->speakers)) ||
         (filter->excluded_sections != NULL && has_section(filter->excluded_sections, element));
}

static RebutPreselection
preselect(const RebutSettings *settings,
          const RebutWords *excluded,
          const Filter *filter,
          const Element *element)
{
  if (!settings->ignore_is_in_map &&
      rebut_value_is_false(rebut_value_get(element->data, "isInMap")))
    return REBUT_REFUSED;
  if (is_excluded(excluded, filter, element))
    return REBUT_EXCLUDED;
  return is_selected(settings, filter, element) ? REBUT_MAY_BE_SHOWN : REBUT_UNSELECTED;
}

/* A premise or a main conclusion of an argument that may be shown. */
static void
find_used(RebutViewing *self)
{
  for (guint32 i = 0; i < self->map->n_arguments; i++) {
    const RebutArgument *argument = &self->map->arguments[i];

    for (guint32 j = 0; self->arguments[i] == REBUT_MAY_BE_SHOWN && j < argument->n_lines; j++) {
      const RebutOccurrence *line = &self->map->occurrences[argument->lines[j].occurrence];

      if (line->role == REBUT_ROLE_PREMISE || line->role == REBUT_ROLE_CONCLUSION)
        self->is_used[line->owner] = TRUE;
    }
  }
}

static void
filter_all(RebutViewing *self, const Filter *filter)
{
  const RebutMap *map = self->map;
  const RebutSettings *settings = self->settings;

  for (guint32 i = 0; i < map->n_arguments; i++) {
    const RebutArgument *argument = &map->arguments[i];
    Element element = {argument->title, &argument->tags, &argument->attribution->speakers,
                       argument->section, argument->data};

    self->arguments[i] = preselect(settings, &settings->exclude_arguments, filter, &element);
  }
  for (guint32 i = 0; i < map->n_claims; i++) {
    const RebutClaim *claim = &map->claims[i];
    Element element = {claim->title, &claim->tags, &claim->attribution->speakers, claim->section,
                       claim->data};

    self->claims[i] = claim->gist_of != REBUT_NONE
                        ? self->arguments[claim->gist_of]
                        : preselect(settings, &settings->exclude_claims, filter, &element);
  }
}

void
rebut_view_preselect(RebutViewing *self)
{
  const RebutMap *map = self->map;
  const RebutSettings *settings = self->settings;
  g_autofree gboolean *selected_tags = mark_tags(map, &settings->select_tags);
  g_autofree gboolean *excluded_tags = mark_tags(map, &settings->exclude_tags);
  g_autofree gboolean *selected_sections =
    mark_sections(map, &settings->select_sections, settings->select_whole_sections);
  g_autofree gboolean *excluded_sections = mark_sections(map, &settings->exclude_sections, TRUE);
  g_autofree gboolean *selected_speakers = mark_speakers(map, &settings->select_speakers);
  g_autofree gboolean *excluded_speakers = mark_speakers(map, &settings->exclude_speakers);
  Filter filter = {selected_tags,     excluded_tags,     selected_sections,
                   excluded_sections, selected_speakers, excluded_speakers};

  filter_all(self, &filter);
  find_used(self);
}
