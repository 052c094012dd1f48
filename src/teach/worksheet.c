#include "worksheet.h"

#include "json.h"

#include <string.h>

static void
clear_item(gpointer data)
{
  RebutItem *item = data;

  g_free(item->title);
  g_free(item->text);
  g_free(item->data);
}

static void
clear_line(gpointer data)
{
  g_free(((RebutWorkLine *)data)->rule);
}

static void
free_structure(gpointer data)
{
  RebutWorkStructure *structure = data;

  g_array_unref(structure->lines);
  g_free(structure);
}

static RebutWorkStructure *
add_structure(RebutWorksheet *self, guint32 argument)
{
  RebutWorkStructure *structure = g_new0(RebutWorkStructure, 1);

  structure->argument = argument;
  structure->lines = g_array_new(FALSE, FALSE, sizeof(RebutWorkLine));
  g_array_set_clear_func(structure->lines, clear_line);
  g_ptr_array_add(self->structures, structure);
  return structure;
}

static void
append_line(RebutWorkStructure *structure, guint32 item, guint32 step, char *rule)
{
  RebutWorkLine line = {.item = item, .step = step};

  line.rule = rule;
  g_array_append_val(structure->lines, line);
}

/* A word as it is, anything else in quotation marks, which YAML reads as JSON does; short words may
 * be something else in YAML: "no", "on". */
static void
append_scalar(GString *out, const char *text)
{
  gboolean plain = g_ascii_isalpha(*text);
  RebutJson json = {.out = out};

  for (const char *at = text; *at != '\0'; at++)
    plain = plain && (g_ascii_isalnum(*at) || *at == '-' || *at == '_');
  if (plain && g_ascii_strcasecmp(text, "null") != 0 && g_ascii_strcasecmp(text, "true") != 0 &&
      g_ascii_strcasecmp(text, "false") != 0 && strlen(text) > 3)
    g_string_append(out, text);
  else
    rebut_json_string(&json, text);
}

static void
append_speakers(GString *out, const RebutMap *map, const RebutIds *speakers)
{
  g_string_append(out, speakers->count > 1 ? "speaker: [" : "speaker: ");
  for (guint32 i = 0; i < speakers->count; i++) {
    g_string_append(out, i > 0 ? ", " : "");
    append_scalar(out, map->speakers[speakers->ids[i]].id);
  }
  g_string_append(out, speakers->count > 1 ? "]" : "");
}

/* Who says it and how, as a data block. */
static char *
describe(const RebutMap *map, const RebutAttribution *attribution)
{
  static const char *const STATUSES[] = {"", "granted", "reported", "hypothetical"};
  GString *out = g_string_new("{");

  if (attribution->speakers.count > 0)
    append_speakers(out, map, &attribution->speakers);
  if (attribution->status != REBUT_STATUS_ASSERTED)
    g_string_append_printf(out, "%sstatus: %s", out->len > 1 ? ", " : "",
                           STATUSES[attribution->status]);
  if (attribution->implicit)
    g_string_append(out, out->len > 1 ? ", implicit: true" : "implicit: true");
  g_string_append_c(out, '}');
  if (out->len == 2)
    g_string_truncate(out, 0);
  return g_string_free(out, FALSE);
}

static char *
make_head(const RebutMap *map)
{
  GString *out = g_string_new("===\n");

  if (map->title != NULL) {
    g_string_append(out, "title: ");
    append_scalar(out, map->title);
    g_string_append_c(out, '\n');
  }
  if (map->strict)
    g_string_append(out, "model: {mode: strict}\n");
  if (map->n_speakers > 0)
    g_string_append(out, "speakers:\n");
  for (guint32 i = 0; i < map->n_speakers; i++) {
    g_string_append(out, "  ");
    append_scalar(out, map->speakers[i].id);
    g_string_append(out, ": {name: ");
    append_scalar(out, map->speakers[i].name);
    g_string_append(out, "}\n");
  }
  if (out->len > 4)
    g_string_append(out, "===\n\n");
  else
    g_string_truncate(out, 0);
  return g_string_free(out, FALSE);
}

static void
append_item(RebutWorksheet *self, char *title, const char *text, char *data, gboolean is_argument)
{
  RebutItem item = {.text = g_strdup(text), .is_argument = is_argument};

  item.title = title;
  item.data = data;
  g_array_append_val(self->items, item);
}

/* "Claim 3" where the map has no title, with a number that is free. */
static char *
make_title(const RebutMap *map, guint32 claim, guint *n)
{
  if (!map->claims[claim].anonymous)
    return g_strdup(map->claims[claim].title);
  for (;;) {
    char *title = g_strdup_printf("Claim %u", ++*n);

    if (rebut_map_find_claim(map, title) == REBUT_NONE &&
        rebut_map_find_argument(map, title) == REBUT_NONE)
      return title;
    g_free(title);
  }
}

/* Items are numbered as the claims; then come arguments that are spelled out. */
static void
collect_items(RebutWorksheet *self, const RebutMap *map, guint32 *item_of_argument)
{
  guint n_made = 0;

  for (guint32 i = 0; i < map->n_claims; i++) {
    const RebutClaim *claim = &map->claims[i];
    gboolean is_gist = claim->gist_of != REBUT_NONE;

    append_item(self, is_gist ? g_strdup(claim->title) : make_title(map, i, &n_made),
                claim->text.plain, describe(map, claim->attribution), is_gist);
    if (is_gist)
      item_of_argument[claim->gist_of] = i;
  }
  for (guint32 i = 0; i < map->n_arguments; i++) {
    const RebutArgument *argument = &map->arguments[i];

    if (item_of_argument[i] != REBUT_NONE || argument->anonymous)
      continue;
    item_of_argument[i] = self->items->len;
    append_item(self, g_strdup(argument->title), argument->text.plain,
                describe(map, argument->attribution), TRUE);
  }
}

/* The numbers of an inference's premises among the lines before it. */
static char *
list_uses(const RebutWorkStructure *structure, const RebutInference *inference)
{
  GString *out = g_string_new(NULL);

  for (guint32 i = 0; i < structure->lines->len; i++) {
    guint32 item = g_array_index(structure->lines, RebutWorkLine, i).item;

    for (guint32 k = 0; k < inference->premises.count; k++)
      if (inference->premises.ids[k] == item)
        g_string_append_printf(out, "%s%u", out->len > 0 ? ", " : "", i + 1);
  }
  return g_string_free(out, FALSE);
}

static char *
make_rule(const RebutWorkStructure *structure, const RebutInference *inference, gboolean first)
{
  gboolean all = first && inference->premises.count == structure->lines->len;
  g_autofree char *uses = all ? NULL : list_uses(structure, inference);
  const char *deductive = inference->deductive ? "logic: [deductive]" : "";

  if (uses == NULL)
    return inference->deductive ? g_strdup_printf("-- {%s} --", deductive) : g_strdup("----");
  return g_strdup_printf("-- {uses: [%s]%s%s} --", uses, inference->deductive ? ", " : "",
                         deductive);
}

static void
collect_structure(RebutWorksheet *self, const RebutMap *map, guint32 id, guint32 item)
{
  const RebutArgument *argument = &map->arguments[id];
  RebutWorkStructure *structure = add_structure(self, item);
  gboolean first = TRUE;

  for (guint32 i = 0; i < argument->n_lines; i++) {
    RebutLine line = argument->lines[i];
    char *rule = NULL;

    if (line.inference != REBUT_NONE) {
      rule = make_rule(structure, &map->inferences[line.inference], first);
      first = FALSE;
    }
    append_line(structure, map->occurrences[line.occurrence].owner, line.inference, rule);
  }
}

/* Linked premises that stand in no numbered structure, as other formats have them. */
static void
collect_linked(RebutWorksheet *self, const RebutMap *map, guint32 id)
{
  const RebutInference *inference = &map->inferences[id];
  RebutWorkStructure *structure = add_structure(self, REBUT_NONE);

  for (guint32 i = 0; i < inference->premises.count; i++)
    append_line(structure, inference->premises.ids[i], REBUT_NONE, NULL);
  append_line(structure, inference->target.id, id, make_rule(structure, inference, TRUE));
}

/* Whether an inference is written as a structure. */
static gboolean
is_structured(const RebutMap *map, const RebutInference *inference)
{
  gboolean reason =
    inference->polarity == REBUT_SUPPORT && inference->target.type == REBUT_TARGET_CLAIM;

  return inference->structured ||
         (reason && (inference->premises.count > 1 || (inference->deductive && !map->strict)));
}

static void
collect_relation(RebutWorksheet *self,
                 const RebutMap *map,
                 guint32 id,
                 const guint32 *item_of_argument,
                 const guint32 *numbers)
{
  static const char *const SIGNS[] = {"+", "-", "_"};
  const RebutInference *inference = &map->inferences[id];
  RebutDrawnRelation relation = {.sign = SIGNS[inference->polarity],
                                 .from = inference->premises.ids[0],
                                 .to = inference->target.id};

  if (inference->target.type == REBUT_TARGET_ARGUMENT) {
    relation.to = item_of_argument[inference->target.id];
  } else if (inference->target.type == REBUT_TARGET_INFERENCE) {
    relation.onto = numbers[relation.to] == REBUT_NONE ? REBUT_ONTO_STEP : REBUT_ONTO_RELATION;
    if (relation.onto == REBUT_ONTO_RELATION)
      relation.to = numbers[relation.to];
  }
  g_array_append_val(self->relations, relation);
}

static void
collect_relations(RebutWorksheet *self, const RebutMap *map, const guint32 *item_of_argument)
{
  g_autofree guint32 *numbers = rebut_nones_new(map->n_inferences);
  guint32 n = 0;

  for (guint32 i = 0; i < map->n_inferences; i++)
    if (!is_structured(map, &map->inferences[i]))
      numbers[i] = n++;
  for (guint32 i = 0; i < map->n_inferences; i++) {
    if (numbers[i] != REBUT_NONE)
      collect_relation(self, map, i, item_of_argument, numbers);
    else if (!map->inferences[i].structured)
      collect_linked(self, map, i);
  }
  /* Where relations are not strict, claims that are contrary can only be written as contradictory.
   */
  for (guint32 i = 0; i < map->n_oppositions; i++) {
    const RebutOpposition *opposition = &map->oppositions[i];
    gboolean contrary = opposition->kind == REBUT_CONTRARY && map->strict;

    rebut_worksheet_add_relation(self, contrary ? "-" : "><", opposition->b, opposition->a);
  }
}

RebutWorksheet *
rebut_worksheet_new(const RebutMap *map)
{
  RebutWorksheet *self = g_new0(RebutWorksheet, 1);
  g_autofree guint32 *item_of_argument = rebut_nones_new(map->n_arguments);

  self->head = make_head(map);
  self->task = g_strdup("");
  self->passage = g_strdup("");
  self->items = g_array_new(FALSE, FALSE, sizeof(RebutItem));
  g_array_set_clear_func(self->items, clear_item);
  self->relations = g_array_new(FALSE, FALSE, sizeof(RebutDrawnRelation));
  self->structures = g_ptr_array_new_with_free_func(free_structure);
  collect_items(self, map, item_of_argument);
  for (guint32 i = 0; i < map->n_arguments; i++)
    if (map->arguments[i].n_lines > 0)
      collect_structure(self, map, i, item_of_argument[i]);
  collect_relations(self, map, item_of_argument);
  return self;
}

void
rebut_worksheet_free(RebutWorksheet *self)
{
  if (self == NULL)
    return;
  g_free(self->head);
  g_free(self->task);
  g_free(self->passage);
  g_array_unref(self->items);
  g_array_unref(self->relations);
  g_ptr_array_unref(self->structures);
  g_free(self);
}

guint32
rebut_worksheet_add_item(RebutWorksheet *self, const char *title, const char *text)
{
  append_item(self, g_strdup(title), text, g_strdup(""), FALSE);
  return self->items->len - 1;
}

void
rebut_worksheet_add_relation(RebutWorksheet *self, const char *sign, guint32 from, guint32 to)
{
  RebutDrawnRelation relation = {.sign = sign, .from = from, .onto = REBUT_ONTO_ITEM, .to = to};

  g_array_append_val(self->relations, relation);
}

void
rebut_worksheet_clear_relations(RebutWorksheet *self)
{
  g_array_set_size(self->relations, 0);
  g_ptr_array_set_size(self->structures, 0);
}
