#include "json_argdown.h"

#include "argdown_relation.h"
#include "json.h"
#include "utf8.h"

/* Sections deeper than this stand beside their parents: a reader of JSON has limits too. */
#define MAX_NESTING 50

typedef struct {
  const RebutMap *map;
  const RebutArgdownRelations *relations;
  guint32 *argument_of;  /* by occurrence: in whose structure it stands, or REBUT_NONE */
  guint32 *inference_of; /* by occurrence: what leads to it there, or REBUT_NONE */
  RebutJson json;
  RebutPlacer placer;
} Writer;

/* Argdown counts UTF-16 units, and to the last one. Ranges come by their starts. */
static void
write_ranges(Writer *self, const RebutMarkedText *text)
{
  static const struct {
    const char *type;
    const char *key; /* of the value */
  } TYPES[] = {
    [REBUT_RANGE_BOLD] = {"bold", NULL},
    [REBUT_RANGE_ITALIC] = {"italic", NULL},
    [REBUT_RANGE_LINK] = {"link", "url"},
    [REBUT_RANGE_TAG] = {"tag", "tag"},
    [REBUT_RANGE_CLAIM_MENTION] = {"statement-mention", "title"},
    [REBUT_RANGE_ARGUMENT_MENTION] = {"argument-mention", "title"},
    [REBUT_RANGE_SYMBOL] = {"special-char", NULL},
  };
  const char *plain = text->plain;
  guint32 at = 0;
  guint32 units = 0;

  rebut_json_key(&self->json, "ranges");
  rebut_json_open(&self->json, '[');
  for (guint32 i = 0; i < text->n_ranges; i++) {
    const RebutRange *range = &text->ranges[i];

    units += rebut_utf8_count_units(plain + at, plain + range->start);
    at = range->start;
    rebut_json_open(&self->json, '{');
    rebut_json_member_string(&self->json, "type", TYPES[range->type].type);
    rebut_json_member_integer(&self->json, "start", units);
    rebut_json_member_integer(&self->json, "stop",
                              (gint64)units +
                                rebut_utf8_count_units(plain + at, plain + range->end) - 1);
    if (TYPES[range->type].key != NULL)
      rebut_json_member_string(&self->json, TYPES[range->type].key, range->value);
    rebut_json_close(&self->json, '}');
  }
  rebut_json_close(&self->json, ']');
}

static void
write_text(Writer *self, const char *key, const RebutMarkedText *text)
{
  rebut_json_member_string(&self->json, key, text->plain);
  if (text->n_ranges > 0)
    write_ranges(self, text);
}

static void
write_section_id(Writer *self, const char *key, guint32 section)
{
  char id[16];

  if (section == REBUT_NONE)
    return;
  g_snprintf(id, sizeof id, "s%u", section + 1);
  rebut_json_member_string(&self->json, key, id);
}

/* Lines and columns count from 1; the last column is inside. */
static void
write_place(Writer *self, RebutSpan span)
{
  RebutPlace place;

  if (self->map->texts == NULL || span.end <= span.start)
    return;
  place = rebut_placer_find(&self->placer, span.start);
  rebut_json_member_integer(&self->json, "startLine", place.line);
  rebut_json_member_integer(&self->json, "startColumn", place.column);
  place = rebut_placer_find(&self->placer, span.end - 1);
  rebut_json_member_integer(&self->json, "endLine", place.line);
  rebut_json_member_integer(&self->json, "endColumn", place.column);
}

static void
write_relation(Writer *self, guint32 id)
{
  const RebutMap *map = self->map;
  const RebutArgdownRelation *relation =
    &g_array_index(self->relations->relations, RebutArgdownRelation, id);

  rebut_json_open(&self->json, '{');
  rebut_json_member_string(&self->json, "type", "relation");
  rebut_json_member_string(&self->json, "relationType", relation->kind);
  rebut_json_member_string(&self->json, "from", rebut_argdown_title(map, relation->from));
  rebut_json_member_string(&self->json, "fromType", rebut_argdown_type(relation->from));
  rebut_json_member_string(&self->json, "to", rebut_argdown_title(map, relation->to));
  rebut_json_member_string(&self->json, "toType", rebut_argdown_type(relation->to));
  if (relation->to.type == REBUT_TARGET_INFERENCE)
    rebut_json_member_integer(&self->json, "conclusionIndex",
                              self->relations->line_of[relation->to.id]);
  rebut_json_close(&self->json, '}');
}

static void
write_relations_at(Writer *self, RebutTarget end)
{
  RebutIds relations = rebut_argdown_relations_at(self->relations, end);

  rebut_json_key(&self->json, "relations");
  rebut_json_open(&self->json, '[');
  for (guint32 i = 0; i < relations.count; i++)
    write_relation(self, relations.ids[i]);
  rebut_json_close(&self->json, ']');
}

static void
write_inference(Writer *self, guint32 id)
{
  const RebutInference *inference = &self->map->inferences[id];

  rebut_json_key(&self->json, "inference");
  rebut_json_open(&self->json, '{');
  rebut_json_member_string(&self->json, "type", "inference");
  write_relations_at(self, (RebutTarget){REBUT_TARGET_INFERENCE, id});
  rebut_json_member_strings(&self->json, "inferenceRules", inference->rules, inference->n_rules);
  rebut_json_member_value(&self->json, "data", inference->data);
  rebut_json_member_integer(&self->json, "conclusionIndex", self->relations->line_of[id]);
  rebut_json_member_string(&self->json, "argumentTitle",
                           self->map->arguments[inference->argument].title);
  rebut_json_close(&self->json, '}');
}

static const char *
get_role(const RebutOccurrence *occurrence)
{
  static const char *const ROLES[] = {
    [REBUT_ROLE_TOP] = "top-level-statement",
    [REBUT_ROLE_ITEM] = NULL, /* Argdown gives it none */
    [REBUT_ROLE_RELATION] = "relation-statement",
    [REBUT_ROLE_PREMISE] = "premise",
    [REBUT_ROLE_INTERMEDIATE] = "intermediary-conclusion",
    [REBUT_ROLE_CONCLUSION] = "main-conclusion",
  };

  return occurrence->owner_type == REBUT_OF_ARGUMENT ? "argument-description"
                                                     : ROLES[occurrence->role];
}

static void
write_member(Writer *self, guint32 id)
{
  const RebutMap *map = self->map;
  const RebutOccurrence *occurrence = &map->occurrences[id];
  gboolean argument = occurrence->owner_type == REBUT_OF_ARGUMENT;

  rebut_json_open(&self->json, '{');
  rebut_json_member_string(&self->json, "type", "statement");
  rebut_json_member_string(&self->json, "role", get_role(occurrence));
  if (argument || occurrence->role == REBUT_ROLE_TOP)
    rebut_json_member_boolean(&self->json, "isTopLevel", occurrence->role == REBUT_ROLE_TOP);
  rebut_json_member_string(&self->json, "title",
                           argument ? map->arguments[occurrence->owner].title
                                    : map->claims[occurrence->owner].title);
  if (occurrence->form == REBUT_FORM_REFERENCE)
    rebut_json_member_boolean(&self->json, "isReference", TRUE);
  else
    write_text(self, "text", &occurrence->text);
  rebut_json_member_names(&self->json, "tags", self->map->tags, &occurrence->tags);
  rebut_json_member_value(&self->json, "data", occurrence->data);
  write_section_id(self, "section", occurrence->section);
  write_place(self, occurrence->span);
  if (self->argument_of[id] != REBUT_NONE)
    rebut_json_member_string(&self->json, "argumentTitle",
                             map->arguments[self->argument_of[id]].title);
  if (self->inference_of[id] != REBUT_NONE)
    write_inference(self, self->inference_of[id]);
  rebut_json_close(&self->json, '}');
}

static void
write_members(Writer *self, guint32 first)
{
  rebut_json_key(&self->json, "members");
  rebut_json_open(&self->json, '[');
  for (guint32 i = first; i != REBUT_NONE; i = self->map->occurrences[i].next)
    write_member(self, i);
  rebut_json_close(&self->json, ']');
}

static void
write_argument(Writer *self, guint32 id)
{
  const RebutArgument *argument = &self->map->arguments[id];

  rebut_json_key(&self->json, argument->title);
  rebut_json_open(&self->json, '{');
  rebut_json_member_string(&self->json, "type", "argument");
  rebut_json_member_string(&self->json, "title", argument->title);
  write_relations_at(self, (RebutTarget){REBUT_TARGET_ARGUMENT, id});
  write_members(self, argument->first);
  rebut_json_key(&self->json, "pcs");
  rebut_json_open(&self->json, '[');
  for (guint32 i = 0; i < argument->n_lines; i++)
    write_member(self, argument->lines[i].occurrence);
  rebut_json_close(&self->json, ']');
  rebut_json_member_names(&self->json, "tags", self->map->tags, &argument->tags);
  rebut_json_member_value(&self->json, "data", argument->data);
  write_section_id(self, "section", argument->section);
  rebut_json_close(&self->json, '}');
}

static void
write_uses(Writer *self, guint32 first)
{
  static const char *const USES[] = {
    [REBUT_ROLE_TOP] = "isUsedAsTopLevelStatement",
    [REBUT_ROLE_ITEM] = "isUsedAsTopLevelStatement",
    [REBUT_ROLE_RELATION] = "isUsedAsRelationStatement",
    [REBUT_ROLE_PREMISE] = "isUsedAsPremise",
    [REBUT_ROLE_INTERMEDIATE] = "isUsedAsIntermediaryConclusion",
    [REBUT_ROLE_CONCLUSION] = "isUsedAsMainConclusion",
  };
  guint roles = 0;

  for (guint32 i = first; i != REBUT_NONE; i = self->map->occurrences[i].next)
    roles |= 1U << MAX(self->map->occurrences[i].role, REBUT_ROLE_ITEM);
  if (first != REBUT_NONE && (roles & 1U << REBUT_ROLE_ITEM) != 0)
    rebut_json_member_boolean(&self->json, USES[REBUT_ROLE_ITEM], TRUE);
  for (guint role = REBUT_ROLE_RELATION; role <= REBUT_ROLE_CONCLUSION; role++)
    if ((roles & 1U << role) != 0)
      rebut_json_member_boolean(&self->json, USES[role], TRUE);
}

static void
write_claim(Writer *self, guint32 id)
{
  const RebutClaim *claim = &self->map->claims[id];

  rebut_json_key(&self->json, claim->title);
  rebut_json_open(&self->json, '{');
  rebut_json_member_string(&self->json, "type", "equivalence-class");
  rebut_json_member_string(&self->json, "title", claim->title);
  write_relations_at(self, (RebutTarget){REBUT_TARGET_CLAIM, id});
  write_members(self, claim->first);
  rebut_json_member_names(&self->json, "tags", self->map->tags, &claim->tags);
  rebut_json_member_value(&self->json, "data", claim->data);
  write_section_id(self, "section", claim->section);
  write_uses(self, claim->first);
  rebut_json_close(&self->json, '}');
}

static void
open_section(Writer *self, guint32 id)
{
  const RebutSection *section = &self->map->sections[id];

  rebut_json_open(&self->json, '{');
  rebut_json_member_string(&self->json, "type", "section");
  write_section_id(self, "id", id);
  rebut_json_member_integer(&self->json, "level", section->level);
  write_text(self, "title", &section->text);
  rebut_json_member_names(&self->json, "tags", self->map->tags, &section->tags);
  rebut_json_member_value(&self->json, "data", section->data);
  write_section_id(self, "parent", section->parent);
  write_place(self, section->span);
  rebut_json_key(&self->json, "children");
  rebut_json_open(&self->json, '[');
}

static void
close_section(Writer *self)
{
  rebut_json_close(&self->json, ']');
  rebut_json_close(&self->json, '}');
}

/* Sections stand in the order of the text, so a stack of the open ones makes the tree. */
static void
write_sections(Writer *self)
{
  guint32 open[MAX_NESTING];
  guint n_open = 0;

  rebut_json_key(&self->json, "sections");
  rebut_json_open(&self->json, '[');
  for (guint32 i = 0; i < self->map->n_sections; i++) {
    guint32 parent = self->map->sections[i].parent;

    for (; n_open > 0 && (n_open == MAX_NESTING || open[n_open - 1] != parent); n_open--)
      close_section(self);
    open[n_open++] = i;
    open_section(self, i);
  }
  for (; n_open > 0; n_open--)
    close_section(self);
  rebut_json_close(&self->json, ']');
}

static void
write_tag_list(Writer *self)
{
  rebut_json_key(&self->json, "tags");
  rebut_json_open(&self->json, '{');
  for (guint32 i = 0; i < rebut_names_count(self->map->tags); i++) {
    rebut_json_key(&self->json, rebut_names_get(self->map->tags, i));
    rebut_json_open(&self->json, '{');
    rebut_json_member_string(&self->json, "tag", rebut_names_get(self->map->tags, i));
    rebut_json_member_integer(&self->json, "occurrenceIndex", i);
    rebut_json_close(&self->json, '}');
  }
  rebut_json_close(&self->json, '}');
}

static void
index_lines(Writer *self)
{
  const RebutMap *map = self->map;

  self->argument_of = rebut_nones_new(map->n_occurrences);
  self->inference_of = rebut_nones_new(map->n_occurrences);
  for (guint32 i = 0; i < map->n_arguments; i++)
    for (guint32 line = 0; line < map->arguments[i].n_lines; line++) {
      self->argument_of[map->arguments[i].lines[line].occurrence] = i;
      self->inference_of[map->arguments[i].lines[line].occurrence] =
        map->arguments[i].lines[line].inference;
    }
}

static void
write_all(Writer *self)
{
  rebut_json_open(&self->json, '{');
  rebut_json_key(&self->json, "arguments");
  rebut_json_open(&self->json, '{');
  for (guint32 i = 0; i < self->map->n_arguments; i++)
    write_argument(self, i);
  rebut_json_close(&self->json, '}');
  rebut_json_key(&self->json, "statements");
  rebut_json_open(&self->json, '{');
  for (guint32 i = 0; i < self->map->n_claims; i++)
    if (self->map->claims[i].gist_of == REBUT_NONE)
      write_claim(self, i);
  rebut_json_close(&self->json, '}');
  rebut_json_key(&self->json, "relations");
  rebut_json_open(&self->json, '[');
  for (guint32 i = 0; i < self->relations->relations->len; i++)
    write_relation(self, i);
  rebut_json_close(&self->json, ']');
  write_sections(self);
  write_tag_list(self);
  rebut_json_close(&self->json, '}');
}

void
rebut_json_argdown_write(const RebutMap *map, GString *out)
{
  g_autoptr(RebutArgdownRelations) relations = rebut_argdown_relations_new(map);
  Writer self = {
    .map = map,
    .relations = relations,
    .json = {.out = out, .indent = 1},
    .placer = {.texts = map->texts},
  };

  index_lines(&self);
  write_all(&self);
  g_string_append_c(out, '\n');
  g_free(self.argument_of);
  g_free(self.inference_of);
}
