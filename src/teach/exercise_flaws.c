/* Each flaw takes claims that no other flaw has touched, so that all can be found. */
#include "exercise.h"

#include <string.h>

typedef struct {
  RebutWorksheet *sheet;
  const RebutMap *map;
  GRand *rand;
  GPtrArray *flaws;
  gboolean *touched; /* by item */
} Planting;

static gboolean
is_free(const Planting *self, guint32 item)
{
  const RebutItem *at = rebut_worksheet_item(self->sheet, item);

  return !self->touched[item] && !at->is_argument && *at->text != '\0';
}

static gboolean
is_untouched(const Planting *self, const RebutDrawnRelation *relation)
{
  return relation->onto == REBUT_ONTO_ITEM && !relation->gone && is_free(self, relation->from) &&
         is_free(self, relation->to);
}

static gboolean
has_sign(const RebutDrawnRelation *relation, const char *signs)
{
  return relation->sign[1] == '\0' && strchr(signs, *relation->sign) != NULL;
}

/* By relation: something bears on it, so that it cannot go. The caller frees it. */
static gboolean *
find_undercut(const RebutWorksheet *sheet)
{
  gboolean *undercut = g_new0(gboolean, (gsize)sheet->relations->len + 1);

  for (guint32 i = 0; i < sheet->relations->len; i++)
    if (rebut_worksheet_relation(sheet, i)->onto == REBUT_ONTO_RELATION)
      undercut[rebut_worksheet_relation(sheet, i)->to] = TRUE;
  return undercut;
}

/* Relations between claims that are as they were, of one of SIGNS. The caller frees the array. */
static GArray *
list_relations(const Planting *self, const char *signs)
{
  g_autofree gboolean *undercut = find_undercut(self->sheet);
  GArray *found = g_array_new(FALSE, FALSE, sizeof(guint32));

  for (guint32 i = 0; i < self->sheet->relations->len; i++) {
    const RebutDrawnRelation *relation = rebut_worksheet_relation(self->sheet, i);

    if (is_untouched(self, relation) && has_sign(relation, signs) && !undercut[i])
      g_array_append_val(found, i);
  }
  return found;
}

/* One of the relations; REBUT_NONE of none. */
static guint32
choose(Planting *self, const GArray *relations)
{
  return relations->len == 0
           ? REBUT_NONE
           : g_array_index(relations, guint32,
                           (guint)g_rand_int_range(self->rand, 0, (gint)relations->len));
}

static void
touch(Planting *self, const RebutDrawnRelation *relation)
{
  self->touched[relation->from] = TRUE;
  self->touched[relation->to] = TRUE;
}

static const char *
get_title(const Planting *self, guint32 item)
{
  return rebut_worksheet_item(self->sheet, item)->title;
}

/* What rests on a reason becomes a reason for it. */
static void
plant_circle(Planting *self)
{
  g_autoptr(GArray) relations = list_relations(self, "+");
  guint32 chosen = choose(self, relations);
  RebutDrawnRelation relation;

  if (chosen == REBUT_NONE)
    return;
  relation = *rebut_worksheet_relation(self->sheet, chosen);
  touch(self, &relation);
  rebut_worksheet_add_relation(self->sheet, "+", relation.to, relation.from);
  g_ptr_array_add(self->flaws,
                  g_strdup_printf("circle: [%s] is given as a reason for [%s], which is a reason "
                                  "for it. Take the new relation away.",
                                  get_title(self, relation.to), get_title(self, relation.from)));
}

/* TEXT as a claim that is easier to attack; the caller frees it. */
static char *
overstate(const char *text)
{
  gunichar first = g_utf8_get_char(text);
  gboolean is_name =
    g_unichar_isupper(first) && g_unichar_isupper(g_utf8_get_char(g_utf8_next_char(text)));
  GString *out = g_string_new("Always, everywhere and without any exception, ");

  g_string_append_unichar(out, is_name ? first : g_unichar_tolower(first));
  g_string_append(out, g_utf8_next_char(text));
  return g_string_free(out, FALSE);
}

/* An objection is turned on something stronger than what was said. */
static void
plant_straw_man(Planting *self)
{
  g_autoptr(GArray) relations = list_relations(self, "-");
  guint32 chosen = choose(self, relations);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  guint32 target;
  guint32 straw;

  if (chosen == REBUT_NONE)
    return;
  target = rebut_worksheet_relation(self->sheet, chosen)->to;
  touch(self, rebut_worksheet_relation(self->sheet, chosen));
  title = g_strdup_printf("%s, in other words", get_title(self, target));
  text = overstate(rebut_worksheet_item(self->sheet, target)->text);
  straw = rebut_worksheet_add_item(self->sheet, title, text);
  g_free(rebut_worksheet_item(self->sheet, straw)->data);
  rebut_worksheet_item(self->sheet, straw)->data =
    g_strdup(rebut_worksheet_item(self->sheet, target)->data);
  rebut_worksheet_relation(self->sheet, chosen)->to = straw;
  g_ptr_array_add(
    self->flaws,
    g_strdup_printf(
      "straw man: [%s] attacks [%s], which nobody says. Let it attack [%s], and take the "
      "other away.",
      get_title(self, rebut_worksheet_relation(self->sheet, chosen)->from), title,
      get_title(self, target)));
}

/* What answers an objection is left beside it, without a relation. */
static void
plant_dropped_answer(Planting *self)
{
  g_autoptr(GArray) relations = list_relations(self, "-");
  guint32 chosen;
  RebutDrawnRelation *relation;

  for (guint i = relations->len; i-- > 0;) {
    guint32 target =
      rebut_worksheet_relation(self->sheet, g_array_index(relations, guint32, i))->to;
    const RebutIds *uses = &self->map->out_of_claim[target];

    if (uses->count == 0 || self->map->inferences[uses->ids[0]].polarity == REBUT_SUPPORT)
      g_array_remove_index(relations, i);
  }
  chosen = choose(self, relations);
  if (chosen == REBUT_NONE)
    return;
  relation = rebut_worksheet_relation(self->sheet, chosen);
  touch(self, relation);
  relation->gone = TRUE;
  g_ptr_array_add(self->flaws,
                  g_strdup_printf("dropped answer: [%s] answers nothing. Let it attack [%s].",
                                  get_title(self, relation->from), get_title(self, relation->to)));
}

static void
plant_swapped_sign(Planting *self)
{
  g_autoptr(GArray) relations = list_relations(self, "+-");
  guint32 chosen = choose(self, relations);
  RebutDrawnRelation *relation;
  gboolean attacks;

  if (chosen == REBUT_NONE)
    return;
  relation = rebut_worksheet_relation(self->sheet, chosen);
  attacks = *relation->sign == '-';
  touch(self, relation);
  relation->sign = attacks ? "+" : "-";
  g_ptr_array_add(self->flaws,
                  g_strdup_printf("swapped sign: [%s] is drawn as %s [%s]. It %s it.",
                                  get_title(self, relation->from),
                                  attacks ? "a reason for" : "an objection to",
                                  get_title(self, relation->to), attacks ? "attacks" : "supports"));
}

/* Words that name nothing. */
static const char *const EMPTY[] = {
  "about",   "above",  "after",   "again",   "against", "already", "although", "always",  "among",
  "another", "around", "because", "before",  "below",   "between", "beyond",   "could",   "either",
  "every",   "first",  "itself",  "least",   "might",   "mostly",  "neither",  "never",   "often",
  "other",   "others", "rather",  "shall",   "should",  "since",   "still",    "their",   "there",
  "these",   "those",  "though",  "through", "under",   "until",   "where",    "whether", "which",
  "while",   "whose",  "within",  "without", "would",   NULL};

static void
add_word(GPtrArray *words, char *word)
{
  if (g_strv_contains(EMPTY, word))
    g_free(word);
  else
    g_ptr_array_add(words, word);
}

/* The words of at least five letters, lower case, that name something; the caller frees them. */
static GPtrArray *
list_words(const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func(g_free);

  for (const char *at = text; *at != '\0';) {
    const char *start = at;
    gsize n = 0;

    for (; *at != '\0' && g_unichar_isalpha(g_utf8_get_char(at)); at = g_utf8_next_char(at))
      n++;
    if (n >= 5 && g_unichar_islower(g_utf8_get_char(start)))
      add_word(words, g_strndup(start, (gsize)(at - start)));
    if (at == start)
      at = g_utf8_next_char(at);
  }
  return words;
}

static gboolean
has_word(const GPtrArray *words, const char *word)
{
  for (guint i = 0; i < words->len; i++)
    if (strcmp(g_ptr_array_index(words, i), word) == 0)
      return TRUE;
  return FALSE;
}

/* A word that two texts share, or NULL. */
static const char *
find_common(const GPtrArray *words, const GPtrArray *others)
{
  for (guint i = 0; i < words->len; i++)
    if (has_word(others, g_ptr_array_index(words, i)))
      return g_ptr_array_index(words, i);
  return NULL;
}

/* The words of the map, each once, in the order of the text; the caller frees them. */
static GPtrArray *
list_vocabulary(const RebutMap *map)
{
  g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *vocabulary = g_ptr_array_new_with_free_func(g_free);

  for (guint32 i = 0; i < map->n_claims; i++) {
    g_autoptr(GPtrArray) words = list_words(map->claims[i].text.plain);

    for (guint k = 0; k < words->len; k++)
      if (g_hash_table_add(known, g_strdup(g_ptr_array_index(words, k))))
        g_ptr_array_add(vocabulary, g_strdup(g_ptr_array_index(words, k)));
  }
  return vocabulary;
}

/* A word of the map that ends like WORD and stands in neither text, or NULL. */
static const char *
find_other(const GPtrArray *vocabulary, const char *word, const GPtrArray *a, const GPtrArray *b)
{
  const char *end = word + strlen(word) - 2;

  for (guint i = 0; i < vocabulary->len; i++) {
    const char *other = g_ptr_array_index(vocabulary, i);

    if (g_str_has_suffix(other, end) && !has_word(a, other) && !has_word(b, other))
      return other;
  }
  return NULL;
}

/* A reason that shares a word with what it is a reason for says another in its place. */
static gboolean
shift_term(Planting *self, const GPtrArray *vocabulary, guint32 from, guint32 to)
{
  RebutItem *item = rebut_worksheet_item(self->sheet, from);
  g_autoptr(GPtrArray) words = list_words(item->text);
  g_autoptr(GPtrArray) others = list_words(rebut_worksheet_item(self->sheet, to)->text);
  const char *word = find_common(words, others);
  const char *other = word == NULL ? NULL : find_other(vocabulary, word, words, others);
  g_autoptr(GString) text = g_string_new(item->text);

  if (other == NULL || self->touched[from] || self->touched[to])
    return FALSE;
  g_string_replace(text, word, other, 1);
  g_free(item->text);
  item->text = g_strdup(text->str);
  self->touched[from] = TRUE;
  self->touched[to] = TRUE;
  g_ptr_array_add(self->flaws,
                  g_strdup_printf("equivocal term: [%s] speaks of \"%s\" where [%s] needs \"%s\".",
                                  item->title, other, get_title(self, to), word));
  return TRUE;
}

static void
plant_equivocal_term(Planting *self)
{
  g_autoptr(GPtrArray) vocabulary = list_vocabulary(self->map);

  for (guint32 i = 0; i < self->map->n_inferences; i++) {
    const RebutInference *inference = &self->map->inferences[i];

    if (inference->polarity != REBUT_SUPPORT || inference->target.type != REBUT_TARGET_CLAIM)
      continue;
    for (guint32 k = 0; k < inference->premises.count; k++)
      if (shift_term(self, vocabulary, inference->premises.ids[k], inference->target.id))
        return;
  }
}

void
rebut_exercise_plant_flaws(RebutWorksheet *worksheet,
                           const RebutMap *map,
                           GRand *rand,
                           GPtrArray *flaws)
{
  g_autofree gboolean *touched = g_new0(gboolean, 2 * (gsize)worksheet->items->len + 8);
  Planting self = {worksheet, map, rand, flaws, touched};

  plant_equivocal_term(&self);
  plant_dropped_answer(&self);
  plant_circle(&self);
  plant_straw_man(&self);
  plant_swapped_sign(&self);
}
