#include "debate_format.h"
#include "flow_state.h"
#include "utf8.h"

#include <string.h>

#define SEVERAL (REBUT_NONE - 1)

/* Words that a speech's id may begin with. */
static const struct {
  const char *word;
  const char *side;
} WORDS[] = {{"aff", "aff"}, {"affirmative", "aff"}, {"neg", "neg"},        {"negative", "neg"},
             {"pro", "pro"}, {"con", "con"},         {"gov", "gov"},        {"government", "gov"},
             {"opp", "opp"}, {"opposition", "opp"},  {"proposition", "pro"}};

static const struct {
  const char *side;
  const char *name;
} HOLDERS[] = {{"aff", "Affirmative"}, {"neg", "Negative"},   {"pro", "Pro"},
               {"con", "Con"},         {"gov", "Government"}, {"opp", "Opposition"}};

static const char *
guess_side(const char *id)
{
  gsize length = 0;

  while (g_ascii_isalpha(id[length]))
    length++;
  for (guint i = 0; i < G_N_ELEMENTS(WORDS); i++)
    if (length == strlen(WORDS[i].word) && g_ascii_strncasecmp(id, WORDS[i].word, length) == 0)
      return WORDS[i].side;
  return NULL;
}

/* What the front matter says, else what the speech's name says. */
static const char *
get_side(const RebutDebateFormat *format, const RebutSpeech *speech)
{
  const char *side = rebut_value_string(rebut_value_get(speech->data, "side"));

  if (side == NULL)
    side = rebut_value_string(speech->data);
  if (side == NULL)
    side = rebut_debate_format_side(format, speech->id);
  return side == NULL ? guess_side(speech->id) : side;
}

static void
meet(guint32 *speaker, guint32 other)
{
  if (*speaker == REBUT_NONE)
    *speaker = other;
  else if (*speaker != other)
    *speaker = SEVERAL;
}

/* By column: its only speaker; REBUT_NONE for nobody, and SEVERAL. */
static guint32 *
find_speakers(const RebutFlow *self)
{
  guint32 *speakers = rebut_nones_new(self->n_columns);

  for (guint32 i = 0; i < self->map->n_claims; i++) {
    const RebutAttribution *attribution = self->map->claims[i].attribution;

    for (guint32 k = 0; attribution->speech != REBUT_NONE && k < attribution->speakers.count; k++)
      meet(&speakers[attribution->speech], attribution->speakers.ids[k]);
  }
  return speakers;
}

static const char *
get_holder(const RebutFlow *self, const guint32 *speakers, const char *side)
{
  guint32 speaker = REBUT_NONE;

  for (guint32 i = 0; i < self->n_columns; i++)
    if (speakers[i] != REBUT_NONE && g_strcmp0(self->columns[i].side, side) == 0)
      meet(&speaker, speakers[i]);
  if (speaker != REBUT_NONE && speaker != SEVERAL)
    return self->map->speakers[speaker].name;
  for (guint i = 0; i < G_N_ELEMENTS(HOLDERS); i++)
    if (g_str_equal(side, HOLDERS[i].side))
      return HOLDERS[i].name;
  return side;
}

void
rebut_flow_find_columns(RebutFlow *self)
{
  const char *name = rebut_value_string(rebut_value_get(self->map->settings, "format"));
  const RebutDebateFormat *format = name == NULL ? NULL : rebut_debate_format_find(name);
  g_autofree guint32 *speakers = find_speakers(self);

  self->columns = g_new0(RebutFlowColumn, (gsize)self->n_columns + 1);
  for (guint32 i = 0; i < self->n_columns; i++) {
    self->columns[i].id = self->map->speeches[i].id;
    self->columns[i].side = get_side(format, &self->map->speeches[i]);
    if (self->columns[i].side == NULL && speakers[i] < SEVERAL)
      self->columns[i].side = self->map->speakers[speakers[i]].id;
  }
  for (guint32 i = 0; i < self->n_columns; i++)
    self->columns[i].holder =
      self->columns[i].side == NULL ? "" : get_holder(self, speakers, self->columns[i].side);
}
