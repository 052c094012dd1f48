#include "matching.h"

#include "partners.h"

#include <string.h>

/* A claim may be part of another when so much of it is found there, */
#define LEAST_WITHIN 6000
/* and the group is so much more alike with it. */
#define LEAST_GAIN 300
/* A part of a claim is less like it than the whole, but not less than this. */
#define LEAST_PART 1500
/* Pairs are looked for down to here: their place may speak for them. */
#define LEAST_PAIR (REBUT_MATCH_LEAST - REBUT_MATCH_PLACE_BONUS)
/* Quotes that are so much alike quote the same words. */
#define LEAST_QUOTE 6000

typedef struct {
  const RebutMap *key;
  const RebutMap *student;
  RebutLikeness *texts;  /* the key's claims, then the student's */
  RebutLikeness *quotes; /* numbered in the same way; claims without a quote have no words */
  RebutPairs pairs;      /* likeness, quotes included */
  RebutPartners partners;
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

  rebut_likeness_cross(self->texts, self->key->n_claims, LEAST_PAIR, &alike, &values);
  self->pairs.pairs.first = g_new0(guint32, self->student->n_claims + 1);
  for (guint32 student = 0; student < self->student->n_claims; student++) {
    for (guint32 i = alike.first[student]; i < alike.first[student + 1]; i++)
      row[alike.items[i]] = values[i];
    append_pairs(self, student, row, keys, found);
    for (guint32 i = alike.first[student]; i < alike.first[student + 1]; i++)
      row[alike.items[i]] = 0;
    self->pairs.pairs.first[student + 1] = keys->len;
  }
  self->pairs.pairs.items = (guint32 *)(gpointer)g_array_free(g_steal_pointer(&keys), FALSE);
  self->pairs.values = (guint32 *)(gpointer)g_array_free(g_steal_pointer(&found), FALSE);
}

/* Of some pairs, the highest value and the second one. */
typedef struct {
  guint32 best;
  guint32 second;
} Top;

static void
add_to_top(Top *self, guint32 value)
{
  if (value > self->best) {
    self->second = self->best;
    self->best = value;
  } else {
    self->second = MAX(self->second, value);
  }
}

static gboolean
stands_out(const Top *self, guint32 value)
{
  return value == self->best && value >= REBUT_MATCH_STANDS_OUT * self->second;
}

static gboolean
denies(const Matcher *self, guint32 student, guint32 key)
{
  const gboolean *negated = self->texts->negated;

  return negated[self->key->n_claims + student] != negated[key];
}

/* Offers the pairs of STUDENT that are alike enough, or stand out among all pairs of both claims;
 * but what denies the other stands out by all it shares with it. */
static void
offer_pairs(const Matcher *self, guint32 student, const Top *keys, guint32 least, guint32 *offers)
{
  const RebutRows *pairs = &self->pairs.pairs;
  Top top = {0};

  for (guint32 i = pairs->first[student]; i < pairs->first[student + 1]; i++)
    add_to_top(&top, self->pairs.values[i]);
  for (guint32 i = pairs->first[student]; i < pairs->first[student + 1]; i++) {
    guint32 key = pairs->items[i];
    guint32 value = self->pairs.values[i];
    gboolean alone =
      stands_out(&top, value) && stands_out(&keys[key], value) && !denies(self, student, key);

    offers[i] = value >= (alone ? MIN(least, REBUT_MATCH_LEAST_ALONE) : least) ? value : 0;
  }
}

static void
choose_partners(Matcher *self, guint32 least)
{
  const RebutRows *pairs = &self->pairs.pairs;
  guint32 n = pairs->first[self->student->n_claims];
  g_autofree guint32 *offers = g_new0(guint32, n + 1);
  g_autofree Top *keys = g_new0(Top, self->key->n_claims + 1);

  for (guint32 i = 0; i < n; i++)
    add_to_top(&keys[pairs->items[i]], self->pairs.values[i]);
  for (guint32 student = 0; student < self->student->n_claims; student++)
    offer_pairs(self, student, keys, least, offers);
  self->partners = rebut_partners_choose(&self->pairs, least, offers);
}

static guint32
find_value(const Matcher *self, guint32 student, guint32 key)
{
  guint32 i = self->pairs.pairs.first[student];

  while (self->pairs.pairs.items[i] != key)
    i++;
  return self->pairs.values[i];
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
  const RebutRows *pairs = &self->pairs.pairs;
  guint32 n_keys = self->key->n_claims;

  for (guint32 student = 0; student < self->student->n_claims; student++) {
    for (guint32 i = pairs->first[student]; i < pairs->first[student + 1]; i++) {
      guint32 key = pairs->items[i];
      guint32 other_key = self->partners.partner[student];
      guint32 other_student = self->partners.student_of[key];

      if (self->pairs.values[i] < LEAST_PART)
        continue;
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
    guint32 student = matcher->partners.student_of[key];

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
  rebut_rows_clear(&self->pairs.pairs);
  rebut_rows_clear(&self->pairs.key_neighbours);
  rebut_rows_clear(&self->pairs.student_neighbours);
  g_free(self->pairs.values);
  rebut_partners_clear(&self->partners);
}

RebutMatching *
rebut_matching_new(const RebutMap *key, const RebutMap *student, guint32 least)
{
  Matcher matcher = {.key = key, .student = student};
  RebutMatching *self = g_new0(RebutMatching, 1);

  self->arena = rebut_arena_new();
  matcher.texts = prepare(key, student, get_words);
  matcher.quotes = prepare(key, student, get_quote);
  matcher.pairs.n_keys = key->n_claims;
  matcher.pairs.n_students = student->n_claims;
  matcher.pairs.key_neighbours = rebut_neighbours(key);
  matcher.pairs.student_neighbours = rebut_neighbours(student);
  find_pairs(&matcher);
  choose_partners(&matcher, least);
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
