/* attribution.c - who says it, where, and how, as the data blocks say. */
#include "debate_format.h"
#include "scheme.h"
#include "utf8.h"
#include "vocabulary.h"

#include <string.h>

#define MAX_NEAR_IDS 100 /* among which one is looked for that was meant */

/* One attribution in the making. */
typedef struct {
  RebutDraft *draft;
  RebutDiagnostics *diagnostics;
  RebutAttribution *result;
} Attributing;

/* IDS are those that are known, the new one at their end. */
static void
report_unknown(
  Attributing *self, RebutCode code, const RebutValue *value, const char *what, RebutNames *ids)
{
  RebutNearWord near = {.word = value->string, .most = (guint)MIN(strlen(value->string) / 3, 3)};
  g_autofree char *hint = NULL;

  for (guint32 i = 0; i + 1 < MIN(rebut_names_count(ids), MAX_NEAR_IDS); i++)
    rebut_near_word_offer(&near, rebut_names_get(ids, i));
  hint = near.nearest == NULL ? g_strdup("declare it in the front matter")
                              : g_strdup_printf("did you mean %s?", near.nearest);
  rebut_diagnostics_add(self->diagnostics, code, value->span, hint, "the %s \"%s\" is not declared",
                        what, value->string);
}

static gboolean
has_declared_speakers(const RebutDraft *draft)
{
  return draft->speakers->len > 0 && g_array_index(draft->speakers, RebutSpeaker, 0).declared;
}

static guint32
read_speaker(Attributing *self, const RebutMember *member, const RebutValue *value)
{
  guint32 known;
  guint32 speaker;

  if (rebut_value_string(value) == NULL) {
    rebut_vocabulary_expect(self->diagnostics, member->key, value,
                            "a speaker's id or name, or a list of these");
    return REBUT_NONE;
  }
  known = self->draft->speakers->len;
  speaker = rebut_draft_add_speaker(self->draft, value->string);
  if (speaker == known && has_declared_speakers(self->draft))
    report_unknown(self, REBUT_CODE_UNKNOWN_SPEAKER, value, "speaker",
                   self->draft->map->speaker_names);
  return speaker;
}

static void
read_speakers(Attributing *self, const RebutMember *member)
{
  g_autoptr(GArray) speakers = g_array_new(FALSE, FALSE, sizeof(guint32));

  for (guint i = 0; i < rebut_value_length(member->value); i++) {
    guint32 speaker = read_speaker(self, member, rebut_value_item(member->value, i));

    if (speaker != REBUT_NONE)
      g_array_append_val(speakers, speaker);
  }
  self->result->speakers =
    rebut_draft_ids(self->draft, (const guint32 *)(gpointer)speakers->data, speakers->len);
}

static void
read_answers(Attributing *self, const RebutMember *member)
{
  self->result->answers = read_speaker(self, member, member->value);
}

static void
read_source(Attributing *self, const RebutMember *member)
{
  const RebutValue *value = member->value;
  guint32 known = self->draft->sources->len;

  if (rebut_value_string(value) == NULL) {
    rebut_vocabulary_expect(self->diagnostics, member->key, value, "a source's id");
    return;
  }
  self->result->source = rebut_draft_add_source(self->draft, value->string);
  if (self->result->source == known && known > 0 &&
      g_array_index(self->draft->sources, RebutSource, 0).declared)
    report_unknown(self, REBUT_CODE_UNKNOWN_SOURCE, value, "source", self->draft->map->source_ids);
}

/* Where no speeches are declared, those of the format that has one of this id come in their order.
 */
static void
add_usual_speeches(RebutDraft *draft, const char *id)
{
  const RebutDebateFormat *format = rebut_debate_format_of_speech(id);

  for (guint i = 0; format != NULL && i < format->n_speeches; i++)
    rebut_draft_add_speech(draft, format->speeches[i].id);
}

static guint32
read_one_speech(Attributing *self, const RebutMember *member, const RebutValue *value)
{
  guint32 known;
  guint32 speech;

  if (rebut_value_string(value) == NULL) {
    rebut_vocabulary_expect(self->diagnostics, member->key, value,
                            "a speech's id or a date, or a list of these");
    return REBUT_NONE;
  }
  if (self->draft->speeches->len == 0)
    add_usual_speeches(self->draft, value->string);
  known = self->draft->speeches->len;
  speech = rebut_draft_add_speech(self->draft, value->string);
  if (speech == known && known > 0 && g_array_index(self->draft->speeches, RebutSpeech, 0).declared)
    report_unknown(self, REBUT_CODE_UNKNOWN_SPEECH, value, "speech", self->draft->map->speech_ids);
  return speech;
}

/* Of several speeches, it is said first in the earliest. */
static void
read_speech(Attributing *self, const RebutMember *member)
{
  guint32 first = REBUT_NONE;

  for (guint i = 0; i < rebut_value_length(member->value); i++) {
    guint32 speech = read_one_speech(self, member, rebut_value_item(member->value, i));

    first = MIN(first, speech);
  }
  if (first != REBUT_NONE)
    self->result->speech = first;
}

/* The place of the member's word in a list of words; reports when it is not there. */
static guint
read_word(Attributing *self, const RebutMember *member, const char *const *words)
{
  const char *word = rebut_value_string(member->value);
  g_autofree char *all = NULL;
  g_autofree char *expected = NULL;

  for (guint i = 0; word != NULL && words[i] != NULL; i++)
    if (g_ascii_strcasecmp(words[i], word) == 0)
      return i;
  all = g_strjoinv(", ", (char **)words);
  expected = g_strdup_printf("one of %s", all);
  rebut_vocabulary_expect(self->diagnostics, member->key, member->value, expected);
  return G_MAXUINT;
}

static void
read_status(Attributing *self, const RebutMember *member)
{
  static const char *const WORDS[] = {"asserted", "granted", "reported", "hypothetical", NULL};
  guint word = read_word(self, member, WORDS);

  if (word != G_MAXUINT)
    self->result->status = (RebutStatus)word;
}

static void
read_expect(Attributing *self, const RebutMember *member)
{
  static const char *const WORDS[] = {"stands", "refuted", "unsupported", "contested", NULL};
  guint word = read_word(self, member, WORDS);

  if (word != G_MAXUINT)
    self->result->expect = REBUT_VERDICT_STANDS + (RebutVerdict)word;
}

static void
read_implicit(Attributing *self, const RebutMember *member)
{
  if (member->value->type == REBUT_VALUE_BOOLEAN)
    self->result->implicit = rebut_value_is_true(member->value);
  else
    rebut_vocabulary_expect(self->diagnostics, member->key, member->value, "true or false");
}

static void
read_strength(Attributing *self, const RebutMember *member)
{
  const RebutValue *value = member->value;

  if (value->type == REBUT_VALUE_NUMBER && value->number >= 0 && value->number <= 1)
    self->result->strength = value->number;
  else
    rebut_vocabulary_expect(self->diagnostics, member->key, value, "a number from 0 to 1");
}

static void
read_scheme(Attributing *self, const RebutMember *member)
{
  const RebutValue *value = member->value;
  const RebutScheme *scheme;

  if (rebut_value_string(value) == NULL) {
    rebut_vocabulary_expect(self->diagnostics, member->key, value,
                            "the name of an argument scheme");
    return;
  }
  scheme = rebut_scheme_find(value->string);
  self->result->scheme = scheme == NULL ? value->string : scheme->id;
  if (scheme == NULL)
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_UNKNOWN_SCHEME, value->span,
                          "rebut help schemes lists those that are known",
                          "the argument scheme \"%s\" is not known", value->string);
}

/* Whether EXACT can be a quote's words; reports when not. */
static gboolean
holds_words(Attributing *self, const RebutMember *member, const RebutValue *exact)
{
  const char *words = rebut_value_string(exact);

  if (words == NULL)
    rebut_vocabulary_expect(self->diagnostics, member->key, member->value,
                            "the exact words, or {exact, prefix, suffix}");
  else if (words[strspn(words, " \t\r\n")] == '\0')
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_EMPTY_QUOTE, exact->span,
                          "write the words as they stand in the source", "this quote is empty");
  else
    return TRUE;
  return FALSE;
}

static void
read_quote(Attributing *self, const RebutMember *member)
{
  const RebutValue *value = member->value;
  gboolean selector = value->type == REBUT_VALUE_MAPPING;
  const RebutValue *exact = selector ? rebut_value_get(value, "exact") : value;
  RebutQuote *quote;

  if (!holds_words(self, member, exact))
    return;
  quote = rebut_arena_new0(self->draft->map->arena, RebutQuote, 1);
  quote->exact = exact->string;
  quote->span = value->span;
  if (selector) {
    quote->prefix = rebut_value_string(rebut_value_get(value, "prefix"));
    quote->suffix = rebut_value_string(rebut_value_get(value, "suffix"));
  }
  self->result->quote = quote;
  if (self->result->source == REBUT_NONE)
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_QUOTE_WITHOUT_SOURCE, member->span,
                          "add source: and the id of a source in the front matter",
                          "this quote names no source");
}

/* In this order: a quote looks at the source. */
static const struct {
  const char *key;
  void (*read)(Attributing *, const RebutMember *);
} READERS[] = {
  {"speaker", read_speakers},  {"status", read_status}, {"expect", read_expect},
  {"implicit", read_implicit}, {"source", read_source}, {"speech", read_speech},
  {"answers", read_answers},   {"scheme", read_scheme}, {"strength", read_strength},
  {"quote", read_quote},
};

const RebutAttribution *
rebut_vocabulary_attribute(RebutDraft *draft,
                           const RebutAttribution *inherited,
                           const RebutValue *data,
                           RebutDiagnostics *diagnostics)
{
  Attributing self = {draft, diagnostics, NULL};

  if (data == NULL)
    return inherited;
  for (guint i = 0; i < G_N_ELEMENTS(READERS); i++) {
    const RebutMember *member = rebut_value_member(data, READERS[i].key);

    if (member == NULL || member->value->type == REBUT_VALUE_NULL)
      continue;
    if (self.result == NULL)
      self.result = rebut_arena_memdup(draft->map->arena, inherited, sizeof *inherited);
    READERS[i].read(&self, member);
  }
  return self.result == NULL ? inherited : self.result;
}

guint32
rebut_vocabulary_earlier(RebutDraft *draft, const RebutValue *data, guint32 speech)
{
  const RebutValue *value = rebut_value_get(data, "speech");

  for (guint i = 0; i < rebut_value_length(value); i++) {
    const char *id = rebut_value_string(rebut_value_item(value, i));

    if (id != NULL) {
      guint32 named = rebut_draft_add_speech(draft, id);

      speech = MIN(speech, named);
    }
  }
  return speech;
}

/* WORD stands in TEXT, alone or between commas. */
static gboolean
has_word(const char *text, const char *word)
{
  g_auto(GStrv) words = g_strsplit(text, ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp(g_strstrip(words[i]), word) == 0)
      return TRUE;
  return FALSE;
}

gboolean
rebut_vocabulary_has_logic(const RebutValue *data, const char *word)
{
  const RebutValue *logic = rebut_value_get(data, "logic");

  for (guint i = 0; i < rebut_value_length(logic); i++) {
    const char *item = rebut_value_string(rebut_value_item(logic, i));

    if (item != NULL && has_word(item, word))
      return TRUE;
  }
  return FALSE;
}
