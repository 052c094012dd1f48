#include "vocabulary.h"

#include "debate_format.h"
#include "utf8.h"

#include <string.h>

/* Those of Argdown, then those for debates. */
static const char *const ELEMENT_KEYS[] = {
  "isInMap",  "isCanonical", "isInGroup", "isGroup", "isClosed", "color",  "rank",    "images",
  "speaker",  "status",      "implicit",  "source",  "quote",    "speech", "answers", "scheme",
  "strength", "expect",      "ignore",    "title",   "cq",       NULL};
static const char *const INFERENCE_KEYS[] = {"uses",   "from",     "logic",  "color",  "speaker",
                                             "status", "source",   "quote",  "speech", "answers",
                                             "scheme", "strength", "expect", "ignore", NULL};
static const char *const FRONT_MATTER_KEYS[] = {"title",
                                                "subTitle",
                                                "author",
                                                "date",
                                                "abstract",
                                                "model",
                                                "map",
                                                "selection",
                                                "group",
                                                "color",
                                                "dot",
                                                "json",
                                                "html",
                                                "images",
                                                "data",
                                                "parser",
                                                "vizJs",
                                                "dagre",
                                                "webComponent",
                                                "sourceHighlighter",
                                                "explodeArguments",
                                                "inputPath",
                                                "outputPath",
                                                "speakers",
                                                "sources",
                                                "speeches",
                                                "format",
                                                "id",
                                                "version",
                                                "lang",
                                                "source",
                                                "url",
                                                "tags",
                                                NULL};

static const char *const *
get_keys(RebutKeySet set)
{
  switch (set) {
  case REBUT_KEYS_ELEMENT:
    return ELEMENT_KEYS;
  case REBUT_KEYS_INFERENCE:
    return INFERENCE_KEYS;
  case REBUT_KEYS_FRONT_MATTER:
  default:
    return FRONT_MATTER_KEYS;
  }
}

/* The known key that KEY was most likely meant to be; NULL when none is close. */
static const char *
find_near(const char *const *known, const char *key)
{
  RebutNearWord near = {.word = key, .most = strlen(key) > 5 ? 2 : 1};

  if (strlen(key) < 4)
    return NULL;
  for (; *known != NULL; known++)
    rebut_near_word_offer(&near, *known);
  return near.nearest;
}

void
rebut_vocabulary_check_keys(RebutKeySet set, const RebutValue *data, RebutDiagnostics *diagnostics)
{
  const char *const *known = get_keys(set);

  if (data == NULL || data->type != REBUT_VALUE_MAPPING)
    return;
  for (guint i = 0; i < data->count; i++) {
    const RebutMember *member = &data->members[i];
    g_autofree char *hint = NULL;
    const char *near;

    if (g_strv_contains(known, member->key))
      continue;
    near = find_near(known, member->key);
    if (near == NULL)
      continue;
    hint = g_strdup_printf("did you mean %s?", near);
    rebut_diagnostics_add(diagnostics, REBUT_CODE_NEAR_KEY, member->span, hint,
                          "the key %s is not known", member->key);
  }
}

void
rebut_vocabulary_expect(RebutDiagnostics *diagnostics,
                        const char *key,
                        const RebutValue *value,
                        const char *expected)
{
  rebut_diagnostics_add(diagnostics, REBUT_CODE_WRONG_VALUE, value->span, NULL, "%s must be %s",
                        key, expected);
}

static void
declare_speaker(RebutDraft *draft, const char *id, const RebutValue *data)
{
  guint32 number = rebut_draft_add_speaker(draft, id);
  RebutSpeaker *speaker = &g_array_index(draft->speakers, RebutSpeaker, number);
  const char *name = rebut_value_string(rebut_value_get(data, "name"));

  if (speaker->declared)
    return;
  speaker->declared = TRUE;
  speaker->data = data;
  speaker->role = rebut_value_string(rebut_value_get(data, "role"));
  if (name == NULL)
    name = rebut_value_string(data);
  if (name == NULL)
    return;
  speaker->name = name;
  rebut_draft_name_speaker(draft, number, name);
}

static void
declare_source(RebutDraft *draft, const char *id, const RebutValue *data)
{
  guint32 number = rebut_draft_add_source(draft, id);
  RebutSource *source = &g_array_index(draft->sources, RebutSource, number);

  if (source->declared)
    return;
  source->declared = TRUE;
  source->data = data;
  source->title = rebut_value_string(rebut_value_get(data, "title"));
  source->author = rebut_value_string(rebut_value_get(data, "author"));
  source->date = rebut_value_string(rebut_value_get(data, "date"));
  source->file = rebut_value_string(rebut_value_get(data, "file"));
  if (source->title == NULL)
    source->title = rebut_value_string(data);
}

static void
declare_speech(RebutDraft *draft, const char *id, const RebutValue *data)
{
  guint32 number = rebut_draft_add_speech(draft, id);
  RebutSpeech *speech = &g_array_index(draft->speeches, RebutSpeech, number);

  if (!speech->declared)
    speech->data = data;
  speech->declared = TRUE;
}

/* Each member of a mapping, or each name in a list. */
static void
declare_each(RebutDraft *draft,
             const RebutMember *member,
             void (*declare)(RebutDraft *, const char *, const RebutValue *),
             RebutDiagnostics *diagnostics)
{
  const RebutValue *value;

  if (member == NULL)
    return;
  value = member->value;
  if (value->type == REBUT_VALUE_MAPPING) {
    for (guint i = 0; i < value->count; i++)
      declare(draft, value->members[i].key, value->members[i].value);
    return;
  }
  for (guint i = 0; i < rebut_value_length(value); i++) {
    const RebutValue *item = rebut_value_item(value, i);
    const char *id = rebut_value_string(item);

    if (id != NULL)
      declare(draft, id, NULL);
    else
      rebut_vocabulary_expect(diagnostics, member->key, item,
                              "a list of ids, or a mapping from ids");
  }
}

/* A format that is named has its usual speeches, unless others are listed. */
static void
declare_format(RebutDraft *draft, const RebutMember *member, RebutDiagnostics *diagnostics)
{
  const char *name = member == NULL ? NULL : rebut_value_string(member->value);
  const RebutDebateFormat *format = name == NULL ? NULL : rebut_debate_format_find(name);

  if (member == NULL)
    return;
  if (format == NULL)
    rebut_vocabulary_expect(diagnostics, member->key, member->value,
                            "policy, lincoln-douglas or public-forum");
  for (guint i = 0; format != NULL && i < format->n_speeches; i++)
    declare_speech(draft, format->speeches[i].id, NULL);
}

void
rebut_vocabulary_declare(RebutDraft *draft,
                         const RebutValue *front_matter,
                         RebutDiagnostics *diagnostics)
{
  declare_each(draft, rebut_value_member(front_matter, "speakers"), declare_speaker, diagnostics);
  declare_each(draft, rebut_value_member(front_matter, "sources"), declare_source, diagnostics);
  declare_each(draft, rebut_value_member(front_matter, "speeches"), declare_speech, diagnostics);
  if (draft->speeches->len == 0)
    declare_format(draft, rebut_value_member(front_matter, "format"), diagnostics);
}
