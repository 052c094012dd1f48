/* build_checks.c - what can be said only when the whole text is known. */
#include "build_state.h"
#include "utf8.h"

#include <string.h>

#define MAX_NEAR_TITLES 2000 /* above, no similar title is looked for */

/* The title that this one was most likely meant to be; NULL when none is close, or too many are
 * there. */
static const char *
find_near_title(const RebutMap *map, const char *title, gboolean claim)
{
  RebutNearWord near = {.word = title, .most = (guint)MIN(strlen(title) / 4, 4)};
  guint32 n = claim ? map->n_claims : map->n_arguments;

  if (near.most == 0 || n > MAX_NEAR_TITLES)
    return NULL;
  for (guint32 i = 0; i < n; i++) {
    const char *other = claim ? map->claims[i].title : map->arguments[i].title;
    guint32 canonical = claim ? map->claims[i].canonical : map->arguments[i].canonical;

    if (canonical != REBUT_NONE)
      rebut_near_word_offer(&near, other);
  }
  return near.nearest;
}

static void
report_undefined(
  RebutBuilder *self, const RebutMap *map, guint32 occurrence, const char *title, gboolean claim)
{
  const char *open = claim ? "[" : "<";
  const char *close = claim ? "]" : ">";
  const char *near = find_near_title(map, title, claim);
  g_autofree char *hint = NULL;

  if (near != NULL)
    hint = g_strdup_printf("did you mean %s%s%s?", open, near, close);
  else
    hint = g_strdup_printf("write %s%s%s: and its text once", open, title, close);
  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_UNDEFINED, map->occurrences[occurrence].title,
                        hint, "%s%s%s is given no text anywhere", open, title, close);
}

static gboolean
is_same_text(const RebutMap *map, const RebutOccurrence *a, const RebutOccurrence *b)
{
  RebutMarkedText x;
  RebutMarkedText y;

  if (strcmp(a->text.plain, b->text.plain) == 0)
    return TRUE;
  x = rebut_marked_text_without_tags(map->arena, &a->text);
  y = rebut_marked_text_without_tags(map->arena, &b->text);
  return strcmp(x.plain, y.plain) == 0;
}

/* The first definition is the measure; one report for each title is enough. */
static void
check_texts(RebutBuilder *self, const RebutMap *map, guint32 first)
{
  const RebutOccurrence *measure = NULL;

  for (guint32 i = first; i != REBUT_NONE; i = map->occurrences[i].next) {
    const RebutOccurrence *occurrence = &map->occurrences[i];

    if (occurrence->form != REBUT_FORM_DEFINITION)
      continue;
    if (measure == NULL) {
      measure = occurrence;
    } else if (!is_same_text(map, measure, occurrence)) {
      g_autofree char *where =
        rebut_texts_describe(self->texts, occurrence->span.start, measure->span.start);

      rebut_diagnostics_add(self->diagnostics, REBUT_CODE_DIFFERENT_TEXTS, occurrence->title,
                            "mark the one to show with {isCanonical: true}, or use the title "
                            "alone to refer to it",
                            "this title has another text %s", where);
      return;
    }
  }
}

static void
check_tag_colours(RebutBuilder *self, const RebutMap *map)
{
  const RebutValue *colours = rebut_value_get(rebut_value_get(map->settings, "color"), "tagColors");

  if (colours == NULL || colours->type != REBUT_VALUE_MAPPING)
    return;
  for (guint i = 0; i < colours->count; i++) {
    const char *tag = colours->members[i].key;

    if (rebut_names_find(map->tags, tag, strlen(tag)) == REBUT_NONE)
      rebut_diagnostics_add(self->diagnostics, REBUT_CODE_UNUSED_TAG_COLOUR,
                            colours->members[i].span, NULL, "nothing bears the tag #%s", tag);
  }
}

void
rebut_build_check(RebutBuilder *self, const RebutMap *map)
{
  for (guint32 i = 0; i < map->n_claims; i++) {
    const RebutClaim *claim = &map->claims[i];

    if (claim->gist_of == REBUT_NONE && claim->canonical == REBUT_NONE)
      report_undefined(self, map, claim->first, claim->title, TRUE);
    check_texts(self, map, claim->first);
  }
  for (guint32 i = 0; i < map->n_arguments; i++) {
    const RebutArgument *argument = &map->arguments[i];

    if (argument->canonical == REBUT_NONE && argument->n_lines == 0)
      report_undefined(self, map, argument->first, argument->title, FALSE);
    check_texts(self, map, argument->first);
  }
  check_tag_colours(self, map);
}
