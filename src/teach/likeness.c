#include "likeness.h"

#include "names.h"
#include "terms.h"

#include <string.h>

/* A longer word is only its beginning, so that "library" is "libraries". */
#define STEM_LENGTH 5

/* A feature weighs the bits it tells, in tenths; a function word a tenth of that. */
#define WEIGHT 10

/* A sequence or a word, whatever it is a feature of. */
typedef struct {
  guint32 first; /* the feature it is when it comes for the first time in a text */
  guint32 last;  /* the feature it was when it came last, */
  guint32 text;  /* in this text */
} Part;

/* The texts in the making. A part that comes again in the same text is another feature, so that a
 * text is a set. */
typedef struct {
  RebutArena *arena;
  RebutNames *names; /* of parts */
  GArray *parts;     /* of Part */
  GArray *again;     /* of guint32: by feature, the one that its part is the next time in the same
                      * text, or REBUT_NONE */
  GArray *first;     /* of guint32 */
  GArray *items;     /* of guint32 */
  GArray *weights;   /* of guint32: by feature, before it is known how rare it is */
} Making;

static void
making_begin(Making *self)
{
  const guint32 zero = 0;

  self->arena = rebut_arena_new();
  self->names = rebut_names_new(self->arena);
  self->parts = g_array_new(FALSE, FALSE, sizeof(Part));
  self->again = g_array_new(FALSE, FALSE, sizeof(guint32));
  self->first = g_array_new(FALSE, FALSE, sizeof(guint32));
  self->items = g_array_new(FALSE, FALSE, sizeof(guint32));
  self->weights = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_array_append_val(self->first, zero);
}

static guint32
add_feature(Making *self, guint32 weight)
{
  guint32 none = REBUT_NONE;

  g_array_append_val(self->again, none);
  g_array_append_val(self->weights, weight);
  return self->weights->len - 1;
}

static void
making_add(Making *self, const char *name, gsize length, guint32 weight)
{
  guint32 text = self->first->len - 1;
  guint32 number = rebut_names_add(self->names, name, length);
  Part *part;

  if (number == self->parts->len) {
    Part added = {add_feature(self, weight), REBUT_NONE, REBUT_NONE};

    g_array_append_val(self->parts, added);
  }
  part = &g_array_index(self->parts, Part, number);
  if (part->text != text)
    part->last = part->first;
  else if (g_array_index(self->again, guint32, part->last) != REBUT_NONE)
    part->last = g_array_index(self->again, guint32, part->last);
  else {
    guint32 next = add_feature(self, weight);

    g_array_index(self->again, guint32, part->last) = next;
    part->last = next;
  }
  part->text = text;
  g_array_append_val(self->items, part->last);
}

static gint
compare_numbers(gconstpointer a, gconstpointer b)
{
  const guint32 *x = a;
  const guint32 *y = b;

  return (*x > *y) - (*x < *y);
}

static void
making_end_text(Making *self)
{
  guint32 begin = g_array_index(self->first, guint32, self->first->len - 1);

  if (self->items->len > begin)
    qsort(&g_array_index(self->items, guint32, begin), self->items->len - begin, sizeof(guint32),
          compare_numbers);
  g_array_append_val(self->first, self->items->len);
}

/* Weighs every feature by how few of the N texts have it. */
static void
weigh(RebutFeatures *features, guint32 n)
{
  g_autofree guint32 *holders = g_new0(guint32, features->count + 1);

  for (guint32 i = 0; i < features->rows.first[n]; i++)
    holders[features->rows.items[i]]++;
  for (guint32 i = 0; i < features->count; i++) {
    g_assert(holders[i] > 0);
    features->weights[i] *= g_bit_storage(n / holders[i]);
  }
  features->totals = g_new0(guint32, n + 1);
  for (guint32 text = 0; text < n; text++)
    for (guint32 i = features->rows.first[text]; i < features->rows.first[text + 1]; i++)
      features->totals[text] += features->weights[features->rows.items[i]];
}

static void
making_end(Making *self, RebutFeatures *features)
{
  guint32 n = self->first->len - 1;

  features->count = self->weights->len;
  rebut_names_free(self->names);
  rebut_arena_free(self->arena);
  g_array_unref(self->parts);
  g_array_unref(self->again);
  features->rows.first = (guint32 *)(gpointer)g_array_free(self->first, FALSE);
  features->rows.items = (guint32 *)(gpointer)g_array_free(self->items, FALSE);
  features->weights = (guint32 *)(gpointer)g_array_free(self->weights, FALSE);
  weigh(features, n);
}

/* The three-character sequences of " TERM ". */
static void
add_sequences(Making *sequences, const char *term)
{
  g_autofree char *padded = g_strdup_printf(" %s ", term);
  const char *begin = padded;
  const char *end = g_utf8_next_char(g_utf8_next_char(begin));

  while (*end != '\0') {
    end = g_utf8_next_char(end);
    making_add(sequences, begin, (gsize)(end - begin), WEIGHT);
    begin = g_utf8_next_char(begin);
  }
}

static void
add_word(Making *words, const char *term)
{
  const char *end = term;

  for (guint i = 0; i < STEM_LENGTH && *end != '\0'; i++)
    end = g_utf8_next_char(end);
  making_add(words, term, (gsize)(end - term), rebut_term_is_function_word(term) ? 1 : WEIGHT);
}

/* The terms of a text as far as it is compared; the caller frees them. */
static char **
split(const char *text)
{
  gsize length = strnlen(text, REBUT_LIKENESS_MOST_BYTES);
  g_autofree char *begin = NULL;

  if (length < REBUT_LIKENESS_MOST_BYTES)
    return rebut_terms_split(text);
  begin = g_strndup(text, (gsize)(g_utf8_find_prev_char(text, text + length) - text));
  return rebut_terms_split(begin);
}

RebutLikeness *
rebut_likeness_new(const char *const *texts, guint32 n)
{
  RebutLikeness *self = g_new0(RebutLikeness, 1);
  Making sequences;
  Making words;

  making_begin(&sequences);
  making_begin(&words);
  self->n_texts = n;
  self->negated = g_new0(gboolean, n + 1);
  for (guint32 i = 0; i < n; i++) {
    g_auto(GStrv) terms = split(texts[i]);

    for (guint k = 0; terms[k] != NULL; k++) {
      add_word(&words, terms[k]);
      add_sequences(&sequences, terms[k]);
      self->negated[i] ^= rebut_term_is_negation(terms[k]);
    }
    making_end_text(&sequences);
    making_end_text(&words);
  }
  making_end(&sequences, &self->sequences);
  making_end(&words, &self->words);
  return self;
}

static void
features_clear(RebutFeatures *self)
{
  rebut_rows_clear(&self->rows);
  g_free(self->weights);
  g_free(self->totals);
}

void
rebut_likeness_free(RebutLikeness *self)
{
  if (self == NULL)
    return;
  features_clear(&self->sequences);
  features_clear(&self->words);
  g_free(self->negated);
  g_free(self);
}

/* The weight of what A and B share. */
static guint32
weigh_shared(const RebutFeatures *self, guint32 a, guint32 b)
{
  const RebutRows *rows = &self->rows;
  guint32 i = rows->first[a];
  guint32 k = rows->first[b];
  guint32 shared = 0;

  while (i < rows->first[a + 1] && k < rows->first[b + 1]) {
    guint32 x = rows->items[i];
    guint32 y = rows->items[k];

    if (x == y)
      shared += self->weights[x];
    i += x <= y;
    k += y <= x;
  }
  return shared;
}

/* The weight of A's features that are in B or in C. */
static guint32
weigh_shared_with_both(const RebutFeatures *self, guint32 a, guint32 b, guint32 c)
{
  const RebutRows *rows = &self->rows;
  guint32 k = rows->first[b];
  guint32 m = rows->first[c];
  guint32 shared = 0;

  for (guint32 i = rows->first[a]; i < rows->first[a + 1]; i++) {
    guint32 feature = rows->items[i];

    while (k < rows->first[b + 1] && rows->items[k] < feature)
      k++;
    while (m < rows->first[c + 1] && rows->items[m] < feature)
      m++;
    if ((k < rows->first[b + 1] && rows->items[k] == feature) ||
        (m < rows->first[c + 1] && rows->items[m] == feature))
      shared += self->weights[feature];
  }
  return shared;
}

/* Two times what is shared, of all there is. */
static guint32
dice(guint32 shared, guint32 all)
{
  return all == 0 ? 0 : (guint32)((guint64)2 * REBUT_SAME * shared / all);
}

/* The mean of both kinds, for texts of which one may deny what the other says. */
static guint32
join(guint32 sequences, guint32 words, gboolean denied)
{
  guint32 mean = (sequences + words) / 2;

  return denied ? MIN(mean, REBUT_SAME - mean) : mean;
}

static guint32
dice_of(const RebutFeatures *self, guint32 a, guint32 b)
{
  return dice(weigh_shared(self, a, b), self->totals[a] + self->totals[b]);
}

guint32
rebut_likeness_of(const RebutLikeness *self, guint32 a, guint32 b)
{
  return join(dice_of(&self->sequences, a, b), dice_of(&self->words, a, b),
              self->negated[a] != self->negated[b]);
}

/* A against B and C together. */
static guint32
dice_of_both(const RebutFeatures *self, guint32 a, guint32 b, guint32 c)
{
  guint32 together = self->totals[b] + self->totals[c] - weigh_shared(self, b, c);

  return dice(weigh_shared_with_both(self, a, b, c), self->totals[a] + together);
}

guint32
rebut_likeness_of_both(const RebutLikeness *self, guint32 a, guint32 b, guint32 c)
{
  return join(dice_of_both(&self->sequences, a, b, c), dice_of_both(&self->words, a, b, c),
              self->negated[a] != (self->negated[b] != self->negated[c]));
}

static guint32
share(const RebutFeatures *self, guint32 a, guint32 b)
{
  guint32 all = self->totals[a];

  return all == 0 ? 0 : (guint32)((guint64)REBUT_SAME * weigh_shared(self, a, b) / all);
}

guint32
rebut_likeness_within(const RebutLikeness *self, guint32 a, guint32 b)
{
  return join(share(&self->sequences, a, b), share(&self->words, a, b), FALSE);
}

/* SHARED becomes the weight of what TEXT shares with each of the TEXTS. */
static void
weigh_shared_with_all(const RebutFeatures *self,
                      const RebutRows *texts,
                      guint32 text,
                      guint32 *shared)
{
  for (guint32 i = self->rows.first[text]; i < self->rows.first[text + 1]; i++) {
    guint32 feature = self->rows.items[i];

    for (guint32 k = texts->first[feature]; k < texts->first[feature + 1]; k++)
      shared[texts->items[k]] += self->weights[feature];
  }
}

void
rebut_likeness_cross(
  const RebutLikeness *self, guint32 split, guint32 least, RebutRows *rows, guint32 **values)
{
  g_auto(RebutRows) of_sequences =
    rebut_rows_turn(&self->sequences.rows, split, self->sequences.count);
  g_auto(RebutRows) of_words = rebut_rows_turn(&self->words.rows, split, self->words.count);
  g_autofree guint32 *sequences = g_new(guint32, split + 1);
  g_autofree guint32 *words = g_new(guint32, split + 1);
  g_autoptr(GArray) columns = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint32));

  rows->first = g_new0(guint32, self->n_texts - split + 1);
  for (guint32 text = split; text < self->n_texts; text++) {
    memset(sequences, 0, sizeof(guint32) * split);
    memset(words, 0, sizeof(guint32) * split);
    weigh_shared_with_all(&self->sequences, &of_sequences, text, sequences);
    weigh_shared_with_all(&self->words, &of_words, text, words);
    for (guint32 other = 0; other < split; other++) {
      guint32 value =
        join(dice(sequences[other], self->sequences.totals[text] + self->sequences.totals[other]),
             dice(words[other], self->words.totals[text] + self->words.totals[other]),
             self->negated[text] != self->negated[other]);

      if (value < MAX(least, 1))
        continue;
      g_array_append_val(columns, other);
      g_array_append_val(found, value);
    }
    rows->first[text - split + 1] = columns->len;
  }
  rows->items = (guint32 *)(gpointer)g_array_free(g_steal_pointer(&columns), FALSE);
  *values = (guint32 *)(gpointer)g_array_free(g_steal_pointer(&found), FALSE);
}
