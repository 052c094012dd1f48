#include "matching.h"

#include "assignment.h"
#include "neighbours.h"

#include <string.h>

/* A claim may be part of another when so much of it is found there, */
#define LEAST_WITHIN 6000
/* and the group is so much more alike with it. */
#define LEAST_GAIN 300
/* Pairs are looked for down to here: a part of a claim is less like it than the whole. */
#define LEAST_PART 1500
/* Claims are looked for beside claims that were found there so often at most. */
#define MAX_ROUNDS 10
/* Quotes that are so much alike quote the same words. */
#define LEAST_QUOTE 6000

typedef struct {
  const RebutMap *key;
  const RebutMap *student;
  guint32 least;
  RebutLikeness *texts;  /* the key's claims, then the student's */
  RebutLikeness *quotes; /* numbered in the same way; claims without a quote have no words */
  RebutRows pairs;       /* by student's claim: claims of the key */
  guint32 *values;       /* beside the pairs: likeness, quotes included */
  guint32 *partner;      /* by student's claim: the key's, or REBUT_NONE */
  guint32 *student_of;   /* by the key's claim, or REBUT_NONE */
  RebutRows key_neighbours;
  RebutRows student_neighbours;
} Matcher;

static const char *
get_words(const RebutClaim *claim)
{
  return *claim->text.plain == '\0' ? claim->title : claim->text.plain;
}

static const char *
get_quote(const RebutClaim *claim)
{
  return claim->attribution->quote == NULL ? "" : claim->attribution->quote->exact;
}

static RebutLikeness *
prepare(const RebutMap *key, const RebutMap *student, const char *(*get)(const RebutClaim *claim))
{
  guint32 n = key->n_claims + student->n_claims;
  g_autofree const char **texts = g_new(const char *, n + 1);

  for (guint32 i = 0; i < key->n_claims; i++)
    texts[i] = get(&key->claims[i]);
  for (guint32 i = 0; i < student->n_claims; i++)
    texts[key->n_claims + i] = get(&student->claims[i]);
  return rebut_likeness_new(texts, n);
}

static const char *
get_source(const RebutMap *map, guint32 claim)
{
  guint32 source = map->claims[claim].attribution->source;

  return source == REBUT_NONE ? NULL : map->sources[source].id;
}

/* What the quotes of a student's claim and a claim of the key add to their likeness. */
static guint32
find_bonus(const Matcher *self, guint32 student, guint32 key)
{
  const char *a = get_source(self->student, student);
  const char *b = get_source(self->key, key);

  if (a == NULL || b == NULL || strcmp(a, b) != 0)
    return 0;
  return rebut_likeness_of(self->quotes, self->key->n_claims + student, key) >= LEAST_QUOTE
           ? REBUT_MATCH_QUOTE_BONUS
           : 0;
}

/* Appends the pairs of a student's claim; ROW is what rebut_likeness_cross found, by claim of the
 * key. */
static void
append_pairs(const Matcher *self, guint32 student, const guint32 *row, GArray *keys, GArray *values)
{
  gboolean has_quote = self->student->claims[student].attribution->quote != NULL;

  for (guint32 key = 0; key < self->key->n_claims; key++) {
    guint32 bonus = has_quote ? find_bonus(self, student, key) : 0;
    guint32 value = MIN(row[key] + bonus, REBUT_SAME);

    if (value == 0)
      continue;
    g_array_append_val(keys, key);
    g_array_append_val(values, value);
  }
}

static void
find_pairs(Matcher *self)
{
  g_autofree guint32 *row = g_new0(guint32, self->key->n_claims + 1);
  g_autoptr(GArray) keys = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autofree guint32 *values = NULL;
  g_auto(RebutRows) alike = {0};

  rebut_likeness_cross(self->texts, self->key->n_claims, LEAST_PART, &alike, &values);
  self->pairs.first = g_new0(guint32, self->student->n_claims + 1);
  for (guint32 student = 0; student < self->student->n_claims; student++) {
    for (guint32 i = alike.first[student]; i < alike.first[student + 1]; i++)
      row[alike.items[i]] = values[i];
    append_pairs(self, student, row, keys, found);
    for (guint32 i = alike.first[student]; i < alike.first[student + 1]; i++)
      row[alike.items[i]] = 0;
    self->pairs.first[student + 1] = keys->len;
  }
  self->pairs.items = (guint32 *)(gpointer)g_array_free(g_steal_pointer(&keys), FALSE);
  self->values = (guint32 *)(gpointer)g_array_free(g_steal_pointer(&found), FALSE);
}

/* Makes partners of the pairs with OFFERS, beside the pairs, one to one; of claims that have none
 * yet. FALSE when there are none to make. */
static gboolean
add_partners(Matcher *self, const guint32 *offers)
{
  RebutWeights weights = {.n_rows = self->student->n_claims, .n_columns = self->key->n_claims};
  guint32 n = self->pairs.first[weights.n_rows];
  g_autofree guint32 *chosen = NULL;
  guint32 kept = 0;

  weights.columns.first = g_new0(guint32, weights.n_rows + 1);
  weights.columns.items = g_new(guint32, n + 1);
  weights.weights = g_new(guint32, n + 1);
  for (guint32 student = 0; student < weights.n_rows; student++) {
    for (guint32 i = self->pairs.first[student]; i < self->pairs.first[student + 1]; i++) {
      if (offers[i] == 0)
        continue;
      weights.columns.items[kept] = self->pairs.items[i];
      weights.weights[kept++] = offers[i];
    }
    weights.columns.first[student + 1] = kept;
  }
  chosen = rebut_assign(&weights);
  for (guint32 student = 0; student < weights.n_rows; student++) {
    if (chosen[student] == REBUT_NONE)
      continue;
    self->partner[student] = chosen[student];
    self->student_of[chosen[student]] = student;
  }
  rebut_rows_clear(&weights.columns);
  g_free(weights.weights);
  return kept > 0;
}

/* By claim of the key, in BESIDE: whether it stands beside the partner of a claim that stands
 * beside the STUDENT's. */
static void
mark_beside(const Matcher *self, guint32 student, gboolean *beside, gboolean mark)
{
  const RebutRows *students = &self->student_neighbours;
  const RebutRows *keys = &self->key_neighbours;

  for (guint32 i = students->first[student]; i < students->first[student + 1]; i++) {
    guint32 key = self->partner[students->items[i]];

    if (key == REBUT_NONE)
      continue;
    for (guint32 k = keys->first[key]; k < keys->first[key + 1]; k++)
      beside[keys->items[k]] = mark;
  }
}

/* Offers the pairs of claims that are both alone, where they stand beside such as are not. */
static void
offer_by_place(const Matcher *self, gboolean *beside, guint32 *offers)
{
  for (guint32 student = 0; student < self->student->n_claims; student++) {
    if (self->partner[student] != REBUT_NONE)
      continue;
    mark_beside(self, student, beside, TRUE);
    for (guint32 i = self->pairs.first[student]; i < self->pairs.first[student + 1]; i++) {
      guint32 key = self->pairs.items[i];
      guint32 value = MIN(self->values[i] + REBUT_MATCH_PLACE_BONUS, REBUT_SAME);

      if (beside[key] && self->student_of[key] == REBUT_NONE && value >= self->least)
        offers[i] = value;
    }
    mark_beside(self, student, beside, FALSE);
  }
}

/* What is alike enough comes first, and then, again and again, what stands beside it. */
static void
choose_partners(Matcher *self)
{
  guint32 n_pairs = self->pairs.first[self->student->n_claims];
  g_autofree guint32 *offers = g_new0(guint32, n_pairs + 1);
  g_autofree gboolean *beside = g_new0(gboolean, self->key->n_claims + 1);

  self->partner = g_new(guint32, self->student->n_claims + 1);
  self->student_of = g_new(guint32, self->key->n_claims + 1);
  rebut_nones_set(self->partner, self->student->n_claims);
  rebut_nones_set(self->student_of, self->key->n_claims);
  for (guint32 i = 0; i < n_pairs; i++)
    offers[i] = self->values[i] >= self->least ? self->values[i] : 0;
  for (guint round = 0; round < MAX_ROUNDS && add_partners(self, offers); round++) {
    memset(offers, 0, sizeof(guint32) * n_pairs);
    offer_by_place(self, beside, offers);
  }
}

static guint32
find_value(const Matcher *self, guint32 student, guint32 key)
{
  guint32 i = self->pairs.first[student];

  while (self->pairs.items[i] != key)
    i++;
  return self->values[i];
}

/* How much more alike WHOLE is to PART and MATE together than to MATE alone, its partner; 0 when
 * too little of PART is in it. Numbers are those of the texts. */
static guint32
find_gain(const Matcher *self, guint32 whole, guint32 mate, guint32 part)
{
  guint32 both = rebut_likeness_of_both(self->texts, whole, mate, part);
  guint32 alone = rebut_likeness_of(self->texts, whole, mate);

  if (both < alone + LEAST_GAIN || rebut_likeness_within(self->texts, part, whole) < LEAST_WITHIN)
    return 0;
  return both - alone;
}

/* By claim, the group's claim of the same map that it adds to; REBUT_NONE for all others. */
typedef struct {
  guint32 *mates;
  guint32 *gains;
} Parts;

static void
offer(Parts *parts, guint32 part, guint32 mate, guint32 gain)
{
  if (gain <= parts->gains[part])
    return;
  parts->gains[part] = gain;
  parts->mates[part] = mate;
}

/* A claim that stayed alone may be half of what the other map says in one. */
static void
find_parts(const Matcher *self, Parts *of_key, Parts *of_student)
{
  guint32 n_keys = self->key->n_claims;

  for (guint32 student = 0; student < self->student->n_claims; student++) {
    for (guint32 i = self->pairs.first[student]; i < self->pairs.first[student + 1]; i++) {
      guint32 key = self->pairs.items[i];
      guint32 other_key = self->partner[student];
      guint32 other_student = self->student_of[key];

      if (other_key == REBUT_NONE && other_student != REBUT_NONE)
        offer(of_student, student, other_student,
              find_gain(self, key, n_keys + other_student, n_keys + student));
      if (other_key != REBUT_NONE && other_student == REBUT_NONE)
        offer(of_key, key, other_key, find_gain(self, n_keys + student, other_key, key));
    }
  }
}

static Parts
parts_new(guint32 n)
{
  Parts parts = {g_new(guint32, n + 1), g_new0(guint32, n + 1)};

  rebut_nones_set(parts.mates, n);
  return parts;
}

static void
parts_clear(Parts *parts)
{
  g_free(parts->mates);
  g_free(parts->gains);
}

/* Groups begin with a pair, in the order of the key. */
static void
begin_groups(const Matcher *matcher, RebutMatching *self)
{
  self->groups = rebut_arena_new0(self->arena, RebutMatch, matcher->key->n_claims + 1);
  self->group_of_key = rebut_arena_new0(self->arena, guint32, matcher->key->n_claims + 1);
  self->group_of_student = rebut_arena_new0(self->arena, guint32, matcher->student->n_claims + 1);
  rebut_nones_set(self->group_of_key, matcher->key->n_claims);
  rebut_nones_set(self->group_of_student, matcher->student->n_claims);
  for (guint32 key = 0; key < matcher->key->n_claims; key++) {
    guint32 student = matcher->student_of[key];

    if (student == REBUT_NONE)
      continue;
    self->group_of_key[key] = self->group_of_student[student] = self->n_groups;
    self->groups[self->n_groups++] =
      (RebutMatch){.key = key, .student = student, .likeness = find_value(matcher, student, key)};
  }
}

static void
add_parts(guint32 *group_of, guint32 n, const Parts *parts)
{
  for (guint32 i = 0; i < n; i++)
    if (parts->mates[i] != REBUT_NONE)
      group_of[i] = group_of[parts->mates[i]];
}

static RebutIds
get_row(const RebutRows *rows, guint32 row)
{
  return (RebutIds){rows->items + rows->first[row], rebut_rows_count(rows, row)};
}

static void
make_groups(const Matcher *matcher, RebutMatching *self)
{
  guint32 n_keys = matcher->key->n_claims;
  guint32 n_students = matcher->student->n_claims;
  Parts of_key = parts_new(n_keys);
  Parts of_student = parts_new(n_students);

  begin_groups(matcher, self);
  find_parts(matcher, &of_key, &of_student);
  add_parts(self->group_of_key, n_keys, &of_key);
  add_parts(self->group_of_student, n_students, &of_student);
  self->keys = rebut_rows_by_key(self->group_of_key, NULL, n_keys, self->n_groups);
  self->students = rebut_rows_by_key(self->group_of_student, NULL, n_students, self->n_groups);
  for (guint32 i = 0; i < self->n_groups; i++) {
    self->groups[i].keys = get_row(&self->keys, i);
    self->groups[i].students = get_row(&self->students, i);
  }
  parts_clear(&of_key);
  parts_clear(&of_student);
}

static void
matcher_clear(Matcher *self)
{
  rebut_likeness_free(self->texts);
  rebut_likeness_free(self->quotes);
  rebut_rows_clear(&self->pairs);
  rebut_rows_clear(&self->key_neighbours);
  rebut_rows_clear(&self->student_neighbours);
  g_free(self->values);
  g_free(self->partner);
  g_free(self->student_of);
}

RebutMatching *
rebut_matching_new(const RebutMap *key, const RebutMap *student, guint32 least)
{
  Matcher matcher = {.key = key, .student = student, .least = least};
  RebutMatching *self = g_new0(RebutMatching, 1);

  self->arena = rebut_arena_new();
  matcher.texts = prepare(key, student, get_words);
  matcher.quotes = prepare(key, student, get_quote);
  matcher.key_neighbours = rebut_neighbours(key);
  matcher.student_neighbours = rebut_neighbours(student);
  find_pairs(&matcher);
  choose_partners(&matcher);
  make_groups(&matcher, self);
  matcher_clear(&matcher);
  return self;
}

void
rebut_matching_free(RebutMatching *self)
{
  if (self == NULL)
    return;
  rebut_rows_clear(&self->keys);
  rebut_rows_clear(&self->students);
  rebut_arena_free(self->arena);
  g_free(self);
}
