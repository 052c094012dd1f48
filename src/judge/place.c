#include "place.h"

#include "explain.h"
#include "frame.h"

#include <string.h>

#define MAX_SHOWN 80 /* bytes of a source in a message */

/* One claim's quote at one passage. */
typedef struct {
  const RebutMap *map;
  const RebutSourceText *source;
  const RebutTurns *turns;
  const RebutAttribution *attribution;
  const char *label;
  const RebutTurn *turn; /* in which it begins, or NULL */
} Place;

/* "Anna Berg or Ben Okoro" */
static char *
list_speakers(const Place *self)
{
  const RebutIds *speakers = &self->attribution->speakers;
  GString *list = g_string_new(NULL);

  for (guint32 i = 0; i < speakers->count; i++)
    g_string_append_printf(list, "%s%s", i > 0 ? " or " : "",
                           self->map->speakers[speakers->ids[i]].name);
  return g_string_free(list, FALSE);
}

/* Whether the turn is that of somebody to whom the claim is not ascribed. */
static gboolean
is_of_another(const Place *self, const RebutTurn *turn)
{
  return turn != NULL && turn->name.start < turn->name.end &&
         self->attribution->speakers.count > 0 &&
         !rebut_ids_has(&self->attribution->speakers, turn->speaker);
}

static char *
find_wrong_speaker(const Place *self, const RebutPassage *passage)
{
  const RebutTurn *last = rebut_turns_find(self->turns, passage->end - 1);
  gboolean begins = is_of_another(self, self->turn);
  const RebutTurn *turn = begins ? self->turn : last;
  g_autofree char *speakers = NULL;

  if (!begins && !is_of_another(self, last))
    return NULL;
  speakers = list_speakers(self);
  return g_strdup_printf("the quote of %s %s in line %u of %s, under %.*s and not under %s",
                         self->label, begins ? "stands" : "ends",
                         rebut_source_text_line(self->source,
                                                begins ? passage->start : passage->end - 1),
                         self->source->text->name, (int)(turn->name.end - turn->name.start),
                         self->source->text->bytes + turn->name.start, speakers);
}

static char *
find_wrong_speech(const Place *self, const RebutPassage *passage)
{
  guint32 speech = self->attribution->speech;

  if (self->turn == NULL || self->turn->speech == REBUT_NONE || speech == REBUT_NONE ||
      self->turn->speech == speech)
    return NULL;
  return g_strdup_printf("the quote of %s stands in line %u of %s, in %s and not in %s",
                         self->label, rebut_source_text_line(self->source, passage->start),
                         self->source->text->name, self->map->speeches[self->turn->speech].id,
                         self->map->speeches[speech].id);
}

/* All names of the claim's speakers, ended by NULL; the array is the caller's, the names are not.
 */
static GPtrArray *
collect_names(const Place *self)
{
  const RebutIds *speakers = &self->attribution->speakers;
  GPtrArray *names = g_ptr_array_new();

  for (guint32 i = 0; i < speakers->count; i++) {
    const RebutSpeaker *speaker = &self->map->speakers[speakers->ids[i]];
    const RebutValue *alias = rebut_value_get(speaker->data, "alias");

    g_ptr_array_add(names, (gpointer)speaker->id);
    g_ptr_array_add(names, (gpointer)speaker->name);
    for (guint k = 0; k < rebut_value_length(alias); k++)
      if (rebut_value_string(rebut_value_item(alias, k)) != NULL)
        g_ptr_array_add(names, (gpointer)rebut_value_string(rebut_value_item(alias, k)));
  }
  g_ptr_array_add(names, NULL);
  return names;
}

/* The words from START to the quote, on one line, without the quotation mark that opens it. */
static char *
show_words(const char *text, gsize start, gsize at)
{
  static const char *const OPENING[] = {"\"", "“", "‘", "„", "«", "'"};
  const char *from = text + start;
  const char *end = text + at;
  g_autofree char *words = NULL;

  if (end - from > MAX_SHOWN)
    end = g_utf8_find_prev_char(from, from + MAX_SHOWN);
  words = g_strchomp(g_strndup(from, (gsize)(end - from)));
  for (guint i = 0; i < G_N_ELEMENTS(OPENING); i++)
    if (g_str_has_suffix(words, OPENING[i])) {
      words[strlen(words) - strlen(OPENING[i])] = '\0';
      break;
    }
  return g_strdup(g_strchomp(g_strdelimit(words, "\r\n\t", ' ')));
}

static char *
find_wrong_sense(const Place *self, const RebutPassage *passage, RebutFrame *frame)
{
  const char *text = self->source->text->bytes;
  g_autoptr(GPtrArray) names = collect_names(self);
  RebutFrameSpeaker speaker = {(const char *const *)(gpointer)names->pdata,
                               self->turn != NULL &&
                                 rebut_ids_has(&self->attribution->speakers, self->turn->speaker)};
  gsize from = self->turn == NULL ? 0 : MIN(self->turn->words, passage->start);
  gsize start = 0;
  g_autofree char *words = NULL;

  *frame = rebut_frame_find(text, from, passage->start, &speaker, &start);
  if (*frame == REBUT_FRAME_NONE)
    return NULL;
  words = show_words(text, start, passage->start);
  return g_strdup_printf("the quote of %s leaves out “%s”, which stands before it in line %u of %s",
                         self->label, words, rebut_source_text_line(self->source, start),
                         self->source->text->name);
}

char *
rebut_place_find_fault(const RebutMap *map,
                       const RebutSourceText *source,
                       const RebutTurns *turns,
                       guint32 claim,
                       const RebutPassage *passage,
                       const char **hint)
{
  const RebutAttribution *attribution = map->claims[claim].attribution;
  g_autofree char *label = rebut_claim_label(map, claim);
  Place self = {map, source, turns, attribution, label, rebut_turns_find(turns, passage->start)};
  RebutFrame frame = REBUT_FRAME_NONE;
  char *fault;

  if (attribution->status != REBUT_STATUS_ASSERTED && attribution->status != REBUT_STATUS_GRANTED)
    return NULL;
  fault = find_wrong_speaker(&self, passage);
  *hint = "prefix tells places with the same words apart, alias gives a speaker more names";
  if (fault == NULL) {
    fault = find_wrong_speech(&self, passage);
    *hint = "prefix tells places with the same words apart";
  }
  if (fault == NULL) {
    fault = find_wrong_sense(&self, passage, &frame);
    *hint = frame == REBUT_FRAME_NEGATED
              ? "quote these words too, and state what is said"
              : "quote these words too, or {status: reported} if nobody here asserts it";
  }
  return fault;
}
