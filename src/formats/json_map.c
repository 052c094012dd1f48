#include "json_map.h"

#include "json.h"

#include <string.h>

typedef struct {
  const RebutMap *map;
  RebutJson json;
  RebutPlacer placer;
  gboolean without_places;
} Writer;

static void
write_id(Writer *self, char letter, guint32 number)
{
  char id[16];

  if (number == REBUT_NONE) {
    rebut_json_string(&self->json, NULL);
    return;
  }
  g_snprintf(id, sizeof id, "%c%u", letter, number);
  rebut_json_string(&self->json, id);
}

static void
write_member_id(Writer *self, const char *key, char letter, guint32 number)
{
  if (number == REBUT_NONE)
    return;
  rebut_json_key(&self->json, key);
  write_id(self, letter, number);
}

static void
write_ids(Writer *self, const char *key, char letter, const RebutIds *ids)
{
  rebut_json_key(&self->json, key);
  rebut_json_open(&self->json, '[');
  for (guint32 i = 0; i < ids->count; i++)
    write_id(self, letter, ids->ids[i]);
  rebut_json_close(&self->json, ']');
}

/* Byte offsets in the file, and its first line and column; empty spans of things made in code are
 * left out. */
static void
write_span(Writer *self, const char *key, RebutSpan span)
{
  const RebutText *text =
    self->map->texts == NULL ? NULL : rebut_texts_find(self->map->texts, span.start);
  RebutPlace place;

  if (text == NULL || span.end <= span.start || self->without_places)
    return;
  place = rebut_placer_find(&self->placer, span.start);
  if (key != NULL)
    rebut_json_key(&self->json, key);
  rebut_json_open(&self->json, '{');
  rebut_json_member_string(&self->json, "file", text->name);
  rebut_json_member_integer(&self->json, "start", span.start - text->base);
  rebut_json_member_integer(&self->json, "end", span.end - text->base);
  rebut_json_member_integer(&self->json, "line", place.line);
  rebut_json_member_integer(&self->json, "column", place.column);
  rebut_json_close(&self->json, '}');
}

static void
write_spans(Writer *self, const RebutSpans *places)
{
  rebut_json_key(&self->json, "places");
  rebut_json_open(&self->json, '[');
  for (guint32 i = 0; i < places->count; i++)
    write_span(self, NULL, places->spans[i]);
  rebut_json_close(&self->json, ']');
}

static void
write_text(Writer *self, const RebutMarkedText *text)
{
  static const char *const TYPES[] = {
    [REBUT_RANGE_BOLD] = "bold",
    [REBUT_RANGE_ITALIC] = "italic",
    [REBUT_RANGE_LINK] = "link",
    [REBUT_RANGE_TAG] = "tag",
    [REBUT_RANGE_CLAIM_MENTION] = "claim-mention",
    [REBUT_RANGE_ARGUMENT_MENTION] = "argument-mention",
    [REBUT_RANGE_SYMBOL] = "symbol",
  };

  if (*text->plain != '\0')
    rebut_json_member_string(&self->json, "text", text->plain);
  if (text->n_ranges == 0)
    return;
  rebut_json_key(&self->json, "ranges");
  rebut_json_open(&self->json, '[');
  for (guint32 i = 0; i < text->n_ranges; i++) {
    rebut_json_open(&self->json, '{');
    rebut_json_member_string(&self->json, "type", TYPES[text->ranges[i].type]);
    rebut_json_member_integer(&self->json, "start", text->ranges[i].start);
    rebut_json_member_integer(&self->json, "end", text->ranges[i].end);
    rebut_json_member_string(&self->json, "value", text->ranges[i].value);
    rebut_json_close(&self->json, '}');
  }
  rebut_json_close(&self->json, ']');
}

static void
write_quote(Writer *self, const RebutQuote *quote)
{
  if (quote == NULL)
    return;
  rebut_json_key(&self->json, "quote");
  rebut_json_open(&self->json, '{');
  rebut_json_member_string(&self->json, "exact", quote->exact);
  rebut_json_member_string(&self->json, "prefix", quote->prefix);
  rebut_json_member_string(&self->json, "suffix", quote->suffix);
  rebut_json_close(&self->json, '}');
}

static void
write_speakers(Writer *self, const RebutIds *speakers)
{
  if (speakers->count == 0)
    return;
  rebut_json_key(&self->json, "speakers");
  rebut_json_open(&self->json, '[');
  for (guint32 i = 0; i < speakers->count; i++)
    rebut_json_string(&self->json, self->map->speakers[speakers->ids[i]].id);
  rebut_json_close(&self->json, ']');
}

static const char *
get_status_name(RebutStatus status)
{
  static const char *const NAMES[] = {"asserted", "granted", "reported", "hypothetical"};

  return NAMES[status];
}

static void
write_attribution(Writer *self, const RebutAttribution *attribution)
{
  const RebutMap *map = self->map;

  write_speakers(self, &attribution->speakers);
  if (attribution->status != REBUT_STATUS_ASSERTED)
    rebut_json_member_string(&self->json, "status", get_status_name(attribution->status));
  if (attribution->implicit)
    rebut_json_member_boolean(&self->json, "implicit", TRUE);
  if (attribution->source != REBUT_NONE)
    rebut_json_member_string(&self->json, "source", map->sources[attribution->source].id);
  write_quote(self, attribution->quote);
  if (attribution->speech != REBUT_NONE)
    rebut_json_member_string(&self->json, "speech", map->speeches[attribution->speech].id);
  if (attribution->answers != REBUT_NONE)
    rebut_json_member_string(&self->json, "answers", map->speakers[attribution->answers].id);
  rebut_json_member_string(&self->json, "scheme", attribution->scheme);
  if (attribution->strength >= 0) {
    rebut_json_key(&self->json, "strength");
    rebut_json_number(&self->json, attribution->strength);
  }
  rebut_json_member_string(&self->json, "expect", rebut_verdict_name(attribution->expect));
}

static void
write_occurrences(Writer *self, guint32 first)
{
  static const char *const FORMS[] = {"anonymous", "definition", "reference"};
  static const char *const ROLES[] = {"block",   "item",         "relation",
                                      "premise", "intermediate", "conclusion"};

  rebut_json_key(&self->json, "occurrences");
  rebut_json_open(&self->json, '[');
  for (guint32 i = first; i != REBUT_NONE; i = self->map->occurrences[i].next) {
    const RebutOccurrence *occurrence = &self->map->occurrences[i];

    rebut_json_open(&self->json, '{');
    rebut_json_member_string(&self->json, "form", FORMS[occurrence->form]);
    rebut_json_member_string(&self->json, "role", ROLES[occurrence->role]);
    if (occurrence->number > 0)
      rebut_json_member_integer(&self->json, "number", occurrence->number);
    write_text(self, &occurrence->text);
    rebut_json_member_names(&self->json, "tags", self->map->tags, &occurrence->tags);
    rebut_json_member_value(&self->json, "data", occurrence->data);
    write_member_id(self, "section", 's', occurrence->section);
    write_span(self, "span", occurrence->span);
    rebut_json_close(&self->json, '}');
  }
  rebut_json_close(&self->json, ']');
}

static void
write_claim(Writer *self, guint32 id)
{
  const RebutClaim *claim = &self->map->claims[id];

  rebut_json_open(&self->json, '{');
  write_member_id(self, "id", 'c', id);
  rebut_json_member_string(&self->json, "title", claim->title);
  if (claim->anonymous)
    rebut_json_member_boolean(&self->json, "anonymous", TRUE);
  write_member_id(self, "gistOf", 'a', claim->gist_of);
  write_text(self, &claim->text);
  rebut_json_member_names(&self->json, "tags", self->map->tags, &claim->tags);
  write_attribution(self, claim->attribution);
  rebut_json_member_value(&self->json, "data", claim->data);
  write_member_id(self, "section", 's', claim->section);
  write_occurrences(self, claim->first);
  rebut_json_close(&self->json, '}');
}

static void
write_lines(Writer *self, const RebutArgument *argument)
{
  if (argument->n_lines == 0)
    return;
  rebut_json_key(&self->json, "structure");
  rebut_json_open(&self->json, '[');
  for (guint32 i = 0; i < argument->n_lines; i++) {
    const RebutOccurrence *line = &self->map->occurrences[argument->lines[i].occurrence];

    rebut_json_open(&self->json, '{');
    write_member_id(self, "claim", 'c', line->owner);
    if (line->number > 0)
      rebut_json_member_integer(&self->json, "number", line->number);
    write_member_id(self, "inference", 'i', argument->lines[i].inference);
    rebut_json_close(&self->json, '}');
  }
  rebut_json_close(&self->json, ']');
}

static void
write_argument(Writer *self, guint32 id)
{
  const RebutArgument *argument = &self->map->arguments[id];

  rebut_json_open(&self->json, '{');
  write_member_id(self, "id", 'a', id);
  rebut_json_member_string(&self->json, "title", argument->title);
  if (argument->anonymous)
    rebut_json_member_boolean(&self->json, "anonymous", TRUE);
  write_text(self, &argument->text);
  write_member_id(self, "gist", 'c', argument->gist);
  write_lines(self, argument);
  write_ids(self, "inferences", 'i', &argument->inferences);
  rebut_json_member_names(&self->json, "tags", self->map->tags, &argument->tags);
  write_attribution(self, argument->attribution);
  rebut_json_member_value(&self->json, "data", argument->data);
  write_member_id(self, "section", 's', argument->section);
  write_occurrences(self, argument->first);
  rebut_json_close(&self->json, '}');
}

static void
write_inference(Writer *self, guint32 id)
{
  static const char *const POLARITIES[] = {"support", "attack", "undercut"};
  static const char LETTERS[] = {'c', 'i', 'a'};
  const RebutInference *inference = &self->map->inferences[id];

  rebut_json_open(&self->json, '{');
  write_member_id(self, "id", 'i', id);
  rebut_json_member_string(&self->json, "polarity", POLARITIES[inference->polarity]);
  write_ids(self, "premises", 'c', &inference->premises);
  write_member_id(self, "target", LETTERS[inference->target.type], inference->target.id);
  write_member_id(self, "argument", 'a', inference->argument);
  rebut_json_member_boolean(&self->json, "deductive", inference->deductive);
  rebut_json_member_boolean(&self->json, "structured", inference->structured);
  if (inference->n_rules > 0)
    rebut_json_member_strings(&self->json, "rules", inference->rules, inference->n_rules);
  write_attribution(self, inference->attribution);
  rebut_json_member_value(&self->json, "data", inference->data);
  write_spans(self, &inference->places);
  rebut_json_close(&self->json, '}');
}

static void
write_opposition(Writer *self, guint32 id)
{
  const RebutOpposition *opposition = &self->map->oppositions[id];

  rebut_json_open(&self->json, '{');
  rebut_json_member_string(&self->json, "kind",
                           opposition->kind == REBUT_CONTRARY ? "contrary" : "contradictory");
  write_member_id(self, "a", 'c', opposition->a);
  write_member_id(self, "b", 'c', opposition->b);
  write_spans(self, &opposition->places);
  rebut_json_close(&self->json, '}');
}

static void
write_section(Writer *self, guint32 id)
{
  const RebutSection *section = &self->map->sections[id];

  rebut_json_open(&self->json, '{');
  write_member_id(self, "id", 's', id);
  rebut_json_member_integer(&self->json, "level", section->level);
  write_member_id(self, "parent", 's', section->parent);
  write_text(self, &section->text);
  rebut_json_member_names(&self->json, "tags", self->map->tags, &section->tags);
  rebut_json_member_value(&self->json, "data", section->data);
  write_span(self, "span", section->span);
  rebut_json_close(&self->json, '}');
}

static void
write_speaker(Writer *self, guint32 id)
{
  const RebutSpeaker *speaker = &self->map->speakers[id];

  rebut_json_open(&self->json, '{');
  rebut_json_member_string(&self->json, "id", speaker->id);
  rebut_json_member_string(&self->json, "name", speaker->name);
  rebut_json_member_string(&self->json, "role", speaker->role);
  rebut_json_member_boolean(&self->json, "declared", speaker->declared);
  rebut_json_close(&self->json, '}');
}

static void
write_source(Writer *self, guint32 id)
{
  const RebutSource *source = &self->map->sources[id];

  rebut_json_open(&self->json, '{');
  rebut_json_member_string(&self->json, "id", source->id);
  rebut_json_member_string(&self->json, "title", source->title);
  rebut_json_member_string(&self->json, "author", source->author);
  rebut_json_member_string(&self->json, "date", source->date);
  rebut_json_member_string(&self->json, "file", source->file);
  rebut_json_member_boolean(&self->json, "declared", source->declared);
  rebut_json_close(&self->json, '}');
}

static void
write_speech(Writer *self, guint32 id)
{
  rebut_json_open(&self->json, '{');
  rebut_json_member_string(&self->json, "id", self->map->speeches[id].id);
  rebut_json_member_boolean(&self->json, "declared", self->map->speeches[id].declared);
  rebut_json_close(&self->json, '}');
}

static void
write_list(Writer *self, const char *key, guint32 n, void (*write)(Writer *, guint32))
{
  rebut_json_key(&self->json, key);
  rebut_json_open(&self->json, '[');
  for (guint32 i = 0; i < n; i++)
    write(self, i);
  rebut_json_close(&self->json, ']');
}

static void
write_map(const RebutMap *map, gboolean without_places, GString *out)
{
  Writer self = {map, {.out = out, .indent = 1}, {.texts = map->texts}, without_places};

  rebut_json_open(&self.json, '{');
  rebut_json_member_string(&self.json, "format", "rebut-map");
  rebut_json_member_integer(&self.json, "version", REBUT_JSON_MAP_VERSION);
  rebut_json_member_string(&self.json, "title", map->title);
  rebut_json_member_value(&self.json, "settings", map->settings);
  write_list(&self, "speakers", map->n_speakers, write_speaker);
  write_list(&self, "sources", map->n_sources, write_source);
  write_list(&self, "speeches", map->n_speeches, write_speech);
  write_list(&self, "sections", map->n_sections, write_section);
  write_list(&self, "claims", map->n_claims, write_claim);
  write_list(&self, "arguments", map->n_arguments, write_argument);
  write_list(&self, "inferences", map->n_inferences, write_inference);
  write_list(&self, "oppositions", map->n_oppositions, write_opposition);
  rebut_json_close(&self.json, '}');
  g_string_append_c(out, '\n');
}

void
rebut_json_map_write(const RebutMap *map, GString *out)
{
  write_map(map, FALSE, out);
}

void
rebut_json_map_write_without_places(const RebutMap *map, GString *out)
{
  write_map(map, TRUE, out);
}
