#include "carneades.h"

#include "argdown.h"
#include "carneades_state.h"
#include "rebut_limits.h"
#include "yaml_reader.h"

#include <string.h>

static void
read_statement(RebutCarneades *self, const RebutMember *member)
{
  static const char *const KEYS[] = {"text", "assumed", "meta", "metadata", NULL};
  const RebutValue *value = member->value;
  gboolean mapping = value->type == REBUT_VALUE_MAPPING;
  const RebutValue *text = mapping ? rebut_value_get(value, "text") : value;
  const RebutMember *assumed = rebut_value_member(value, "assumed");
  RebutValue id = {.type = REBUT_VALUE_STRING, .string = member->key, .span = member->span};
  RebutOccurrence *occurrence;
  RebutClaim *claim;
  guint32 place;
  guint32 number = rebut_carneades_refer(self, &id, REBUT_ROLE_TOP, &place);

  if (number == REBUT_NONE)
    return;
  occurrence = rebut_draft_occurrence(self->draft, place);
  occurrence->span.end = value->span.end;
  claim = rebut_draft_claim(self->draft, number);
  if (text != NULL && text->string == NULL)
    rebut_carneades_expect(self, member, "a text, or a mapping with a text");
  if (text != NULL && rebut_value_string(text) != NULL) {
    occurrence->form = REBUT_FORM_DEFINITION;
    occurrence->content = text->span;
    occurrence->text.plain = claim->text.plain = rebut_carneades_line(self, text->string);
    claim->canonical = place;
  }
  if (!mapping)
    return;
  claim->data = occurrence->data = rebut_carneades_meta(self, value);
  if (assumed != NULL && assumed->value->type != REBUT_VALUE_BOOLEAN &&
      assumed->value->type != REBUT_VALUE_NULL)
    rebut_carneades_expect(self, assumed, "true or false");
  else
    rebut_carneades_standing(self, number)->assumed =
      assumed != NULL && rebut_value_is_true(assumed->value);
  rebut_carneades_lose_keys(self, value, KEYS, "a statement");
}

static void
read_statements(RebutCarneades *self, const RebutMember *member)
{
  rebut_carneades_read_each(self, member, "a mapping from ids to statements", read_statement);
}

static void
oppose(RebutCarneades *self, guint32 a, guint32 b, RebutSpan span)
{
  RebutOpposition opposition = {.kind = REBUT_CONTRARY, .a = a, .b = b};
  gint64 pair = ((gint64)MIN(a, b) << 32) | MAX(a, b);

  if (a == b)
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_SELF_OPPOSITION, span, NULL,
                          "a claim cannot be opposed to itself");
  if (a == b || !g_hash_table_add(self->opposed, g_memdup2(&pair, sizeof pair)))
    return;
  rebut_draft_add_place(self->draft, &opposition.places, span);
  g_array_append_val(self->draft->oppositions, opposition);
}

/* Of the positions of an issue at most one is right. */
static void
read_positions(RebutCarneades *self, const RebutValue *positions)
{
  g_autoptr(GArray) claims = g_array_new(FALSE, FALSE, sizeof(guint32));
  guint n = rebut_value_length(positions);

  self->n_pairs += (guint64)n * n / 2;
  if (self->n_pairs > REBUT_MAX_OPPOSITIONS) {
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_DATA_LIMIT, positions->span, NULL,
                          "these positions are too many to be opposed to each other");
    return;
  }
  for (guint i = 0; i < n; i++) {
    const RebutValue *value = rebut_value_item(positions, i);
    guint32 claim = rebut_carneades_refer(self, value, REBUT_ROLE_RELATION, NULL);

    if (claim == REBUT_NONE)
      continue;
    for (guint j = 0; j < claims->len; j++)
      oppose(self, g_array_index(claims, guint32, j), claim, value->span);
    g_array_append_val(claims, claim);
  }
}

static void
read_issue(RebutCarneades *self, const RebutMember *member)
{
  static const char *const KEYS[] = {"positions", "standard", NULL};
  const RebutValue *positions = rebut_value_get(member->value, "positions");
  const RebutMember *standard = rebut_value_member(member->value, "standard");
  const char *name = standard == NULL ? NULL : rebut_value_string(standard->value);

  if (positions == NULL) {
    rebut_carneades_expect(self, member, "a mapping with positions");
    return;
  }
  rebut_carneades_lose_keys(self, member->value, KEYS, "an issue");
  if (name != NULL && g_ascii_strcasecmp(name, "PE") != 0)
    rebut_carneades_lose(self, standard->value->span,
                         "the proof standard %s is left out: a map weighs no arguments", name);
  read_positions(self, positions);
}

static void
read_issues(RebutCarneades *self, const RebutMember *member)
{
  rebut_carneades_read_each(self, member, "a mapping from ids to issues", read_issue);
}

static void
read_assumptions(RebutCarneades *self, const RebutMember *member)
{
  if (member->value->type == REBUT_VALUE_MAPPING) {
    rebut_carneades_expect(self, member, "a list of the ids of statements");
    return;
  }
  for (guint i = 0; i < rebut_value_length(member->value); i++) {
    guint32 claim =
      rebut_carneades_refer(self, rebut_value_item(member->value, i), REBUT_ROLE_TOP, NULL);

    if (claim != REBUT_NONE)
      rebut_carneades_standing(self, claim)->assumed = TRUE;
  }
}

static void
read_tests(RebutCarneades *self, const RebutMember *member)
{
  static const char *const LABELS[] = {"in", "out", "undecided", NULL};
  const RebutValue *tests = member->value;

  if (tests->type != REBUT_VALUE_MAPPING) {
    rebut_carneades_expect(self, member, "a mapping from in, out and undecided to statements");
    return;
  }
  rebut_carneades_lose_keys(self, tests, LABELS, "the tests");
  for (guint i = 0; i < tests->count; i++) {
    const RebutMember *label = &tests->members[i];

    if (!g_strv_contains(LABELS, label->key))
      continue;
    if (strcmp(label->key, "out") == 0 && rebut_value_length(label->value) > 0)
      rebut_carneades_lose(
        self, label->span,
        "out may be refuted or unsupported: it is kept as data, and not checked");
    for (guint j = 0; j < rebut_value_length(label->value); j++) {
      guint32 claim =
        rebut_carneades_refer(self, rebut_value_item(label->value, j), REBUT_ROLE_TOP, NULL);

      if (claim != REBUT_NONE)
        rebut_carneades_standing(self, claim)->label = label;
    }
  }
}

/* Constant weights are kept with the arguments that use them; a scheme that says more is a rule. */
static void
read_schemes(RebutCarneades *self, const RebutMember *member)
{
  gboolean rules = FALSE;

  for (guint i = 0; i < rebut_value_length(member->value); i++) {
    const RebutValue *scheme = rebut_value_item(member->value, i);
    const char *id = rebut_value_string(rebut_value_get(scheme, "id"));
    const RebutValue *weight = rebut_value_get(scheme, "weight");
    const RebutValue *constant = rebut_value_get(weight, "constant");

    if (id != NULL && constant != NULL)
      g_hash_table_insert(self->weights, (gpointer)id, (gpointer)constant);
    else if (weight != NULL)
      rebut_carneades_lose(self, weight->span, "this way of weighing is left out");
    rules = rules || rebut_value_get(scheme, "conclusions") != NULL;
  }
  if (rules)
    rebut_carneades_lose(self, member->span,
                         "rules are not run: only the arguments that are written down are read");
}

static void
lose_section(RebutCarneades *self, const RebutMember *member)
{
  if (member->value->string != NULL || member->value->count > 0)
    rebut_carneades_lose(self, member->span, "the section \"%s\" is left out", member->key);
}

/* In this order: claims are numbered as the statements, and weights looked up by arguments. */
static const struct {
  const char *key;
  void (*read)(RebutCarneades *, const RebutMember *);
} SECTIONS[] = {
  {"language", rebut_carneades_read_language},
  {"argument_schemes", read_schemes},
  {"statements", read_statements},
  {"issues", read_issues},
  {"arguments", rebut_carneades_read_arguments},
  {"assumptions", read_assumptions},
  {"tests", read_tests},
  {"labels", read_tests}, /* as old files call them */
  {"issue_schemes", lose_section},
  {"weighing_functions", lose_section},
  {"references", lose_section},
};

static void
read_sections(RebutCarneades *self, const RebutValue *root)
{
  gboolean any = self->draft->map->settings != NULL;

  for (guint i = 0; i < G_N_ELEMENTS(SECTIONS); i++) {
    const RebutMember *member = rebut_value_member(root, SECTIONS[i].key);

    if (member == NULL)
      continue;
    any = TRUE;
    if (member->value->type != REBUT_VALUE_NULL)
      SECTIONS[i].read(self, member);
  }
  if (!any)
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_NOT_THIS_FORMAT,
                          root == NULL ? (RebutSpan){0, 0} : root->span,
                          "rebut reads debates from Argdown: name such a file *.argdown",
                          "this is no argument graph of Carneades: it has no \"statements\" and no "
                          "\"arguments\"");
}

/* {label: out} under the claim's other data. */
static void
keep_label(RebutCarneades *self, RebutClaim *claim, const RebutMember *label)
{
  RebutArena *arena = self->draft->map->arena;
  RebutValue word = {.type = REBUT_VALUE_STRING, .string = label->key, .span = label->span};
  const RebutValue *kept = rebut_arena_memdup(arena, &word, sizeof word);

  claim->data = rebut_value_merge(arena, claim->data, rebut_carneades_mapping(self, "label", kept));
}

/* Gives the claim the text that its pattern makes of it; FALSE without one. */
static gboolean
phrase_claim(RebutCarneades *self, RebutClaim *claim)
{
  const char *text = rebut_carneades_phrase(self, claim->title);
  RebutOccurrence *occurrence = rebut_draft_occurrence(self->draft, claim->first);

  if (text == NULL)
    return FALSE;
  occurrence->form = REBUT_FORM_DEFINITION;
  occurrence->text.plain = claim->text.plain = text;
  claim->canonical = claim->first;
  return TRUE;
}

static void
finish_claim(RebutCarneades *self, guint32 number)
{
  const RebutCarneadesStanding *standing = rebut_carneades_standing(self, number);
  RebutClaim *claim = rebut_draft_claim(self->draft, number);
  RebutAttribution attribution = rebut_no_attribution;

  if (standing->assumed)
    attribution.status = REBUT_STATUS_GRANTED;
  else if (!standing->argued)
    attribution.status = REBUT_STATUS_HYPOTHETICAL;
  if (standing->label != NULL && strcmp(standing->label->key, "in") == 0)
    attribution.expect = REBUT_VERDICT_STANDS;
  else if (standing->label != NULL && strcmp(standing->label->key, "undecided") == 0)
    attribution.expect = REBUT_VERDICT_CONTESTED;
  else if (standing->label != NULL)
    keep_label(self, claim, standing->label);
  claim->attribution =
    rebut_arena_memdup(self->draft->map->arena, &attribution, sizeof attribution);
  if (claim->canonical == REBUT_NONE && !phrase_claim(self, claim))
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_UNDEFINED,
                          rebut_draft_occurrence(self->draft, claim->first)->title,
                          "give it a text under \"statements\"", "[%s] is given no text anywhere",
                          claim->title);
}

static void
read_graph(RebutCarneades *self, const RebutText *text)
{
  const RebutValue *root = rebut_yaml_read(self->draft->map->arena, text->bytes, text->length,
                                           text->base, self->diagnostics);

  if (root == NULL && rebut_diagnostics_has_errors(self->diagnostics))
    return;
  self->draft->map->settings = rebut_carneades_meta(self, root);
  read_sections(self, root);
  for (guint32 i = 0; i < self->draft->claims->len; i++)
    finish_claim(self, i);
  rebut_carneades_add_gists(self);
}

RebutMap *
rebut_carneades_read(
  const char *name, const char *bytes, gsize length, RebutDiagnostics *diagnostics, GError **error)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(GHashTable) weights = g_hash_table_new(g_str_hash, g_str_equal);
  g_autoptr(GHashTable) patterns = g_hash_table_new(g_str_hash, g_str_equal);
  g_autoptr(GHashTable) opposed = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GArray) standings = g_array_new(FALSE, TRUE, sizeof(RebutCarneadesStanding));
  g_autoptr(GArray) bare = g_array_new(FALSE, FALSE, sizeof(guint32));
  RebutCarneades self = {NULL, diagnostics, standings, bare, weights, opposed, 0, patterns};
  const RebutText *text = rebut_argdown_add_text(texts, name, bytes, length, diagnostics, error);
  RebutMap *map;

  if (text == NULL)
    return NULL;
  self.draft = rebut_draft_new();
  read_graph(&self, text);
  map = rebut_draft_seal(self.draft, g_steal_pointer(&texts));
  rebut_diagnostics_sort(diagnostics);
  return map;
}
