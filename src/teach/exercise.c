#include "exercise.h"

#include "argdown.h"
#include "judgement.h"

#include <string.h>

#define SLOT "…"

static const struct {
  const char *name;
  const char *task;
  const char *on_paper; /* the task where it is another there, or NULL */
} KINDS[] = {
  [REBUT_EXERCISE_BLANK] =
    {"blank",
     "Read the text. Then write into each empty claim what the text says there: a reason (+), an "
     "objection (-) or what denies a step (_)\nstands below what it bears on.",
     NULL},
  [REBUT_EXERCISE_SCRAMBLED] =
    {"scrambled",
     "These claims are one debate, in any order. Put each below what it bears on:\n+ a reason, - an "
     "objection, _ what denies the step from the line above it.\nPremises that only count together "
     "are a numbered list with ---- before the conclusion.",
     NULL},
  [REBUT_EXERCISE_HIDDEN_PREMISES] =
    {"hidden-premises",
     "Each argument lacks a premise without which its conclusion does not follow. Write it in.",
     NULL},
  [REBUT_EXERCISE_SIGNS] =
    {"signs",
     "Every line is drawn as a reason (+). Some are objections: make them -.\nSome deny the step "
     "from the line above them: make them _.",
     "Write into each box + for a reason, - for an objection, and _ for what denies the step from the "
     "line above it."},
  [REBUT_EXERCISE_FLAWS] =
    {"flaws",
     "Somebody has spoilt this map. Look for reasons that run in a circle, an objection to what "
     "nobody said,\nan answer that answers nothing, a relation of the wrong sign, and a reason that "
     "speaks of something else\nthan its conclusion. Mend them.",
     NULL},
  [REBUT_EXERCISE_VERDICTS] =
    {"verdicts",
     "Look at the map, and put each claim below the verdict that it has at the end of the debate.",
     "Write into each box the verdict at the end of the debate: S for what stands, R for refuted, U for "
     "unsupported, C for contested."},
};

const char *
rebut_exercise_kind_name(RebutExerciseKind kind)
{
  return KINDS[kind].name;
}

const char *
rebut_exercise_paper_task(RebutExerciseKind kind)
{
  return KINDS[kind].on_paper == NULL ? KINDS[kind].task : KINDS[kind].on_paper;
}

static void
set_string(char **string, const char *value)
{
  g_free(*string);
  *string = g_strdup(value);
}

/* What is said, in the order of the text, a line for each claim. */
static char *
write_passage(const RebutMap *map)
{
  GString *out = g_string_new(NULL);

  for (guint32 i = 0; i < map->n_claims; i++) {
    const RebutClaim *claim = &map->claims[i];
    g_autofree char *speakers = rebut_map_join_speakers(map, &claim->attribution->speakers);

    if (claim->attribution->implicit || *claim->text.plain == '\0')
      continue;
    g_string_append_printf(out, "%s%s%s%s", out->len > 0 ? "\n" : "", speakers,
                           *speakers == '\0' ? "" : ": ", claim->text.plain);
  }
  return g_string_free(out, FALSE);
}

/* Numbers go by the map, so that they do not tell where in the text a claim stands. */
static const char *
make_blank(RebutExercise *self, const RebutMap *map, GRand *rand)
{
  RebutWorksheet *sheet = self->worksheet;
  g_autoptr(GArray) lines = NULL;
  guint n = 0;

  (void)rand;
  if (map->n_claims == 0)
    return "the map has no claims";
  g_free(sheet->passage);
  sheet->passage = write_passage(map);
  lines = rebut_worksheet_lines(sheet);
  for (guint i = 0; i < lines->len; i++) {
    const RebutPrintedLine *line = &g_array_index(lines, RebutPrintedLine, i);
    RebutItem *item = rebut_worksheet_item(sheet, line->item);

    if (line->rule != NULL || !line->defines)
      continue;
    g_free(item->title);
    item->title = g_strdup_printf("%u", ++n);
    if (*item->text != '\0')
      set_string(&item->text, SLOT);
    set_string(&item->data, "");
  }
  return NULL;
}

/* Swaps two items; without relations nothing points at them. */
static void
swap_items(RebutWorksheet *sheet, guint32 a, guint32 b)
{
  RebutItem item = *rebut_worksheet_item(sheet, a);

  *rebut_worksheet_item(sheet, a) = *rebut_worksheet_item(sheet, b);
  *rebut_worksheet_item(sheet, b) = item;
}

static void
shuffle_items(RebutWorksheet *sheet, guint32 first, GRand *rand)
{
  for (guint32 i = sheet->items->len; i > first + 1; i--)
    swap_items(sheet, i - 1, (guint32)g_rand_int_range(rand, (gint)first, (gint)i));
}

static const char *
make_scrambled(RebutExercise *self, const RebutMap *map, GRand *rand)
{
  RebutWorksheet *sheet = self->worksheet;

  if (map->n_inferences + map->n_oppositions == 0)
    return "the map has no relations";
  rebut_worksheet_clear_relations(sheet);
  g_array_set_size(sheet->items, map->n_claims);
  shuffle_items(sheet, 0, rand);
  return NULL;
}

/* The premises of a structure that may be hidden: those that the author of the map supplied, else
 * all. */
static GArray *
list_candidates(const RebutWorkStructure *structure, const RebutMap *map)
{
  GArray *candidates = g_array_new(FALSE, FALSE, sizeof(guint32));
  guint n_premises = 0;

  for (guint pass = 0; pass < 2 && candidates->len == 0; pass++) {
    for (guint i = 0; i < structure->lines->len; i++) {
      const RebutWorkLine *line = &g_array_index(structure->lines, RebutWorkLine, i);

      if (line->step != REBUT_NONE)
        continue;
      n_premises++;
      if (pass == 1 || map->claims[line->item].attribution->implicit)
        g_array_append_val(candidates, line->item);
    }
    if (n_premises < 2)
      break;
  }
  return candidates;
}

static const char *
make_hidden_premises(RebutExercise *self, const RebutMap *map, GRand *rand)
{
  RebutWorksheet *sheet = self->worksheet;
  guint n = 0;

  for (guint i = 0; i < sheet->structures->len; i++) {
    g_autoptr(GArray) candidates = list_candidates(g_ptr_array_index(sheet->structures, i), map);
    RebutItem *item;

    if (candidates->len == 0)
      continue;
    item = rebut_worksheet_item(
      sheet,
      g_array_index(candidates, guint32, (guint)g_rand_int_range(rand, 0, (gint)candidates->len)));
    if (strcmp(item->text, SLOT) == 0)
      continue;
    g_free(item->title);
    item->title = g_strdup_printf("Hidden premise %u", ++n);
    set_string(&item->text, SLOT);
  }
  return n == 0 ? "the map has no premises that count together" : NULL;
}

static const char *
make_signs(RebutExercise *self, const RebutMap *map, GRand *rand)
{
  guint n = 0;

  (void)map;
  (void)rand;
  for (guint32 i = 0; i < self->worksheet->relations->len; i++) {
    RebutDrawnRelation *relation = rebut_worksheet_relation(self->worksheet, i);

    if (strcmp(relation->sign, "-") != 0 && strcmp(relation->sign, "_") != 0)
      continue;
    relation->sign = "+";
    n++;
  }
  return n == 0 ? "nothing in the map attacks anything" : NULL;
}

static const char *
make_flaws(RebutExercise *self, const RebutMap *map, GRand *rand)
{
  rebut_exercise_plant_flaws(self->worksheet, map, rand, self->flaws);
  return self->flaws->len == 0 ? "the map has no room for a flaw" : NULL;
}

/* The claims alone, behind the four verdicts. */
static RebutWorksheet *
make_answer_sheet(const RebutMap *map)
{
  static const char *const VERDICTS[][2] = {
    {"Stands", "It can be held against everything that has been brought forward."},
    {"Refuted", "Something that stands shows it to be wrong."},
    {"Unsupported", "No reason given for it has survived."},
    {"Contested", "Neither side wins."}};
  RebutWorksheet *sheet = rebut_worksheet_new(map);
  guint32 n = map->n_claims;

  rebut_worksheet_clear_relations(sheet);
  while (n > 0 && map->claims[n - 1].gist_of != REBUT_NONE)
    n--;
  g_array_set_size(sheet->items, n);
  for (guint i = 0; i < G_N_ELEMENTS(VERDICTS); i++)
    rebut_worksheet_add_item(sheet, VERDICTS[i][0], VERDICTS[i][1]);
  return sheet;
}

static const char *
make_verdicts(RebutExercise *self, const RebutMap *map, GRand *rand)
{
  g_autoptr(RebutJudgement) judgement = rebut_judge(map, &rebut_judge_usual);
  guint32 n;

  (void)rand;
  self->map = self->worksheet;
  rebut_worksheet_free(self->key);
  self->worksheet = make_answer_sheet(map);
  self->key = make_answer_sheet(map);
  n = self->key->items->len - 4;
  for (guint32 i = 0; i < n; i++)
    rebut_worksheet_add_relation(self->key, "+", i,
                                 n + (guint32)(judgement->claims[i] - REBUT_VERDICT_STANDS));
  return n == 0 ? "the map has no claims" : NULL;
}

/* Whether the map, written and read again, has as much in it. What other formats say may have no
 * place in Argdown. */
static gboolean
can_be_written(const RebutMap *map, const RebutWorksheet *sheet)
{
  g_autoptr(GString) text = g_string_new(NULL);
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) again = NULL;

  if (!rebut_worksheet_print(sheet, text, NULL))
    return FALSE;
  again = rebut_argdown_read_bytes("key", text->str, text->len, diagnostics, NULL);
  return again != NULL && !rebut_diagnostics_has_errors(diagnostics) &&
         again->n_claims == map->n_claims && again->n_inferences == map->n_inferences &&
         again->n_oppositions == map->n_oppositions;
}

RebutExercise *
rebut_exercise_new(const RebutMap *map, RebutExerciseKind kind, guint32 seed, const char **problem)
{
  static const char *(*const MAKERS[])(RebutExercise *, const RebutMap *, GRand *) = {
    make_blank, make_scrambled, make_hidden_premises, make_signs, make_flaws, make_verdicts};
  g_autoptr(GRand) rand = g_rand_new_with_seed(seed);
  g_autoptr(RebutExercise) self = g_new0(RebutExercise, 1);

  self->kind = kind;
  self->title = g_strdup(map->title == NULL ? "An argument map" : map->title);
  self->worksheet = rebut_worksheet_new(map);
  self->key = rebut_worksheet_new(map);
  self->flaws = g_ptr_array_new_with_free_func(g_free);
  *problem = can_be_written(map, self->key) ? MAKERS[kind](self, map, rand)
                                            : "it holds what Argdown cannot say";
  set_string(&self->worksheet->task, KINDS[kind].task);
  return *problem == NULL ? g_steal_pointer(&self) : NULL;
}

void
rebut_exercise_free(RebutExercise *self)
{
  if (self == NULL)
    return;
  g_free(self->title);
  rebut_worksheet_free(self->worksheet);
  rebut_worksheet_free(self->key);
  rebut_worksheet_free(self->map);
  g_ptr_array_unref(self->flaws);
  g_free(self);
}
