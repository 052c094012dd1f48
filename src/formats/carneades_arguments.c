/* carneades_arguments.c - the arguments of a Carneades graph, as structures. */
#include "carneades_state.h"
#include "scheme.h"

#include <string.h>

/* One argument. */
typedef struct {
  RebutCarneades *reader;
  const RebutMember *member;
  const RebutMember *conclusion;
  const RebutMember *undercutter; /* or NULL */
  const RebutAttribution *attribution;
  const RebutValue *data;  /* of the argument, or NULL */
  const RebutValue *roles; /* of the inference, or NULL */
} Reading;

typedef enum { LINKED, CONVERGENT, OTHER } Weighing;

static Weighing
find_weighing(RebutCarneades *self, const RebutMember *member)
{
  const char *name = member == NULL ? NULL : rebut_value_string(member->value);

  if (member != NULL && member->value->string == NULL)
    rebut_carneades_expect(self, member, "the id of a scheme");
  if (name == NULL || strcmp(name, "linked") == 0)
    return LINKED;
  if (strcmp(name, "convergent") == 0)
    return CONVERGENT;
  if (strcmp(name, "cumulative") != 0 && strcmp(name, "factorized") != 0)
    return OTHER;
  rebut_carneades_lose(self, member->value->span,
                       "a map weighs no arguments: this %s argument is read as linked", name);
  return LINKED;
}

/* The scheme, when it is more than a way of weighing, and a weight that does not depend on the
 * premises. */
static const RebutAttribution *
attribute(RebutCarneades *self, const RebutValue *argument, Weighing weighing)
{
  const RebutValue *scheme = rebut_value_get(argument, "scheme");
  const char *name = weighing == OTHER ? scheme->string : NULL;
  const RebutValue *weight = rebut_value_get(argument, "weight");
  const RebutScheme *known = name == NULL ? NULL : rebut_scheme_find(name);
  RebutAttribution *attribution;

  if (name != NULL && g_hash_table_contains(self->weights, name))
    weight = g_hash_table_lookup(self->weights, name);
  if (name == NULL && weight == NULL)
    return &rebut_no_attribution;
  attribution =
    rebut_arena_memdup(self->draft->map->arena, &rebut_no_attribution, sizeof *attribution);
  attribution->scheme = known == NULL ? name : known->id;
  if (weight != NULL && weight->type == REBUT_VALUE_NUMBER && weight->number >= 0 &&
      weight->number <= 1)
    attribution->strength = weight->number;
  else if (weight != NULL)
    rebut_carneades_lose(self, weight->span, "this weight is no number from 0 to 1");
  return attribution;
}

/* A new argument called TITLE or, when that is empty or one before has taken it, untitled. */
static guint32
add_argument(const Reading *self, const char *title)
{
  RebutDraft *draft = self->reader->draft;
  gboolean free = *title != '\0' && rebut_map_find_argument(draft->map, title) == REBUT_NONE;
  guint32 number = free ? rebut_draft_add_argument(draft, title, strlen(title))
                        : rebut_draft_add_untitled_argument(draft);
  RebutOccurrence occurrence = {.owner_type = REBUT_OF_ARGUMENT,
                                .form = REBUT_FORM_DEFINITION,
                                .role = REBUT_ROLE_TOP,
                                .section = REBUT_NONE,
                                .span = self->member->span,
                                .title = self->member->span,
                                .text = {.plain = ""},
                                .data = self->data};
  RebutArgument *argument;

  occurrence.owner = number;
  argument = rebut_draft_argument(draft, number);
  argument->canonical = rebut_draft_add_occurrence(draft, &occurrence);
  argument->data = self->data;
  argument->structure = (RebutSpan){self->member->span.start, self->member->value->span.end};
  return number;
}

static void
add_line(RebutLine *lines, guint32 *n, guint32 occurrence, guint32 inference, RebutDraft *draft)
{
  lines[*n] = (RebutLine){occurrence, inference};
  rebut_draft_occurrence(draft, occurrence)->number = ++*n;
}

static void
add_undercut(const Reading *self, guint32 inference)
{
  RebutDraft *draft = self->reader->draft;
  RebutInference undercut = {.polarity = REBUT_UNDERCUT,
                             .target = {REBUT_TARGET_INFERENCE, inference},
                             .argument = REBUT_NONE,
                             .attribution = &rebut_no_attribution};
  guint32 claim;

  if (self->undercutter == NULL)
    return;
  claim = rebut_carneades_refer(self->reader, self->undercutter->value, REBUT_ROLE_RELATION, NULL);
  if (claim == REBUT_NONE)
    return;
  undercut.premises = rebut_draft_ids(draft, &claim, 1);
  rebut_draft_add_place(draft, &undercut.places, self->undercutter->value->span);
  g_array_append_val(draft->inferences, undercut);
}

/* The premises of one step, each claim once, and the lines they stand on. */
typedef struct {
  GArray *claims; /* of guint32 */
  RebutLine *lines;
  guint32 n_lines;
} Premises;

static void
refer_to_premises(const Reading *self, const RebutValue *const *ids, guint n, Premises *premises)
{
  RebutDraft *draft = self->reader->draft;
  g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);

  for (guint i = 0; i < n; i++) {
    guint32 occurrence;
    guint32 claim = rebut_carneades_refer(self->reader, ids[i], REBUT_ROLE_PREMISE, &occurrence);

    if (claim == REBUT_NONE)
      continue;
    add_line(premises->lines, &premises->n_lines, occurrence, REBUT_NONE, draft);
    if (g_hash_table_add(seen, GUINT_TO_POINTER(claim)))
      g_array_append_val(premises->claims, claim);
  }
}

/* The step from the premises at IDS to the conclusion, as an argument called TITLE. Without any
 * premise the argument gets a gist, when all claims are known. */
static void
add_step(const Reading *self, const char *title, const RebutValue *const *ids, guint n)
{
  RebutDraft *draft = self->reader->draft;
  g_autoptr(GArray) claims = g_array_new(FALSE, FALSE, sizeof(guint32));
  Premises premises = {claims, rebut_arena_new0(draft->map->arena, RebutLine, n + 1), 0};
  RebutInference inference = {.polarity = REBUT_SUPPORT,
                              .structured = n > 0,
                              .data = self->roles,
                              .attribution = self->attribution};
  guint32 number = draft->inferences->len;
  guint32 occurrence;
  guint32 claim;

  refer_to_premises(self, ids, n, &premises);
  if (n > 0 && claims->len == 0)
    return;
  claim = rebut_carneades_refer(self->reader, self->conclusion->value, REBUT_ROLE_CONCLUSION,
                                &occurrence);
  if (claim == REBUT_NONE)
    return;
  rebut_carneades_standing(self->reader, claim)->argued = TRUE;
  inference.target = (RebutTarget){REBUT_TARGET_CLAIM, claim};
  inference.argument = add_argument(self, title);
  if (n > 0) {
    RebutArgument *argument = rebut_draft_argument(draft, inference.argument);

    add_line(premises.lines, &premises.n_lines, occurrence, number, draft);
    argument->lines = premises.lines;
    argument->n_lines = premises.n_lines;
  } else {
    rebut_draft_occurrence(draft, occurrence)->role = REBUT_ROLE_RELATION;
    g_array_append_val(self->reader->bare, number);
  }
  inference.premises = rebut_draft_ids(draft, (const guint32 *)(gpointer)claims->data, claims->len);
  rebut_draft_add_place(draft, &inference.places, self->member->span);
  g_array_append_val(draft->inferences, inference);
  add_undercut(self, number);
}

/* The ids of the premises: a list, one id, or a mapping by the roles that they play. */
static GPtrArray *
list_premises(const RebutValue *premises)
{
  GPtrArray *ids = g_ptr_array_new();
  gboolean by_roles = premises != NULL && premises->type == REBUT_VALUE_MAPPING;
  guint n = by_roles ? premises->count : rebut_value_length(premises);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add(ids, (gpointer)(by_roles ? premises->members[i].value
                                             : rebut_value_item(premises, i)));
  return ids;
}

static void
add_steps(const Reading *self, Weighing weighing, const GPtrArray *ids)
{
  const RebutValue *const *premises = (const RebutValue *const *)ids->pdata;
  const char *id = rebut_carneades_line(self->reader, self->member->key);

  if (weighing != CONVERGENT || ids->len < 2) {
    add_step(self, id, premises, ids->len);
    return;
  }
  for (guint i = 0; i < ids->len; i++) {
    g_autofree char *title = g_strdup_printf("%s (%u)", id, i + 1);

    add_step(self, title, premises + i, 1);
  }
}

static void
read_argument(RebutCarneades *self, const RebutMember *member)
{
  static const char *const KEYS[] = {"conclusion", "premises", "undercutter", "nas", "scheme",
                                     "weight",     "meta",     "metadata",    NULL};
  const RebutValue *value = member->value;
  const RebutValue *premises = rebut_value_get(value, "premises");
  g_autoptr(GPtrArray) ids = list_premises(premises);
  Weighing weighing;
  Reading reading = {.reader = self, .member = member};

  reading.conclusion = rebut_value_member(value, "conclusion");
  if (reading.conclusion == NULL) {
    rebut_carneades_expect(self, member, "a mapping with a conclusion");
    return;
  }
  rebut_carneades_lose_keys(self, value, KEYS, "an argument");
  reading.undercutter = rebut_value_member(value, "undercutter");
  if (reading.undercutter == NULL)
    reading.undercutter = rebut_value_member(value, "nas");
  if (reading.undercutter != NULL && reading.undercutter->value->type == REBUT_VALUE_NULL)
    reading.undercutter = NULL;
  reading.data = rebut_carneades_meta(self, value);
  if (premises != NULL && premises->type == REBUT_VALUE_MAPPING)
    reading.roles = rebut_carneades_mapping(self, "roles", premises);
  weighing = find_weighing(self, rebut_value_member(value, "scheme"));
  reading.attribution = attribute(self, value, weighing);
  add_steps(&reading, weighing, ids);
}

void
rebut_carneades_add_gists(RebutCarneades *self)
{
  for (guint i = 0; i < self->bare->len; i++) {
    RebutInference *inference =
      rebut_draft_inference(self->draft, g_array_index(self->bare, guint32, i));
    guint32 gist = rebut_draft_add_gist(self->draft, inference->argument);

    inference->premises = rebut_draft_ids(self->draft, &gist, 1);
  }
}

void
rebut_carneades_read_arguments(RebutCarneades *self, const RebutMember *arguments)
{
  rebut_carneades_read_each(self, arguments, "a mapping from ids to arguments", read_argument);
}
