#include "debate_format.h"

#include "utf8.h"

static const RebutUsualSpeech POLICY[] = {
  {"1AC", "aff"}, {"1NC", "neg"}, {"2AC", "aff"}, {"2NC", "neg"},
  {"1NR", "neg"}, {"1AR", "aff"}, {"2NR", "neg"}, {"2AR", "aff"},
};
static const RebutUsualSpeech LINCOLN_DOUGLAS[] = {
  {"AC", "aff"}, {"NC", "neg"}, {"1AR", "aff"}, {"NR", "neg"}, {"2AR", "aff"},
};
static const RebutUsualSpeech PUBLIC_FORUM[] = {
  {"pro-constructive", "pro"}, {"con-constructive", "con"}, {"pro-rebuttal", "pro"},
  {"con-rebuttal", "con"},     {"pro-summary", "pro"},      {"con-summary", "con"},
  {"pro-final", "pro"},        {"con-final", "con"},
};

static const RebutDebateFormat FORMATS[] = {
  {"policy", POLICY, G_N_ELEMENTS(POLICY)},
  {"lincoln-douglas", LINCOLN_DOUGLAS, G_N_ELEMENTS(LINCOLN_DOUGLAS)},
  {"public-forum", PUBLIC_FORUM, G_N_ELEMENTS(PUBLIC_FORUM)},
};

const RebutDebateFormat *
rebut_debate_format_find(const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++)
    if (rebut_id_is_same(name, FORMATS[i].name))
      return &FORMATS[i];
  return NULL;
}

static const RebutUsualSpeech *
find_speech(const RebutDebateFormat *format, const char *id)
{
  for (guint i = 0; i < format->n_speeches; i++)
    if (rebut_id_is_same(id, format->speeches[i].id))
      return &format->speeches[i];
  return NULL;
}

const RebutDebateFormat *
rebut_debate_format_of_speech(const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++)
    if (find_speech(&FORMATS[i], id) != NULL)
      return &FORMATS[i];
  return NULL;
}

const char *
rebut_debate_format_spell(const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++) {
    const RebutUsualSpeech *speech = find_speech(&FORMATS[i], id);

    if (speech != NULL)
      return speech->id;
  }
  return id;
}

const char *
rebut_debate_format_side(const RebutDebateFormat *format, const char *id)
{
  const RebutUsualSpeech *speech;

  if (format == NULL)
    format = rebut_debate_format_of_speech(id);
  speech = format == NULL ? NULL : find_speech(format, id);
  return speech == NULL ? NULL : speech->side;
}
