#include "likeness.h"

#include <string.h>

/* The texts in the making. A feature that comes again in the same text is another feature, so that
 * a text is a set. */
typedef struct {
  GHashTable *numbers; /* "k:feature" -> number + 1 */
  GHashTable *counts;  /* feature -> how often in this text; emptied for each */
  GArray *first;       /* of guint32 */
  GArray *items;       /* of guint32 */
} Features;

static void
features_begin(Features *self)
{
  const guint32 zero = 0;

  self->numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  self->counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  self->first = g_array_new(FALSE, FALSE, sizeof(guint32));
  self->items = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_array_append_val(self->first, zero);
}

static void
features_add(Features *self, const char *feature, gsize length)
{
  char *name = g_strndup(feature, length);
  guint count = GPOINTER_TO_UINT(g_hash_table_lookup(self->counts, name)) + 1;
  g_autofree char *numbered = g_strdup_printf("%u:%s", count, name);
  guint32 number = GPOINTER_TO_UINT(g_hash_table_lookup(self->numbers, numbered));

  g_hash_table_insert(self->counts, name, GUINT_TO_POINTER(count));
  if (number == 0) {
    number = g_hash_table_size(self->numbers) + 1;
    g_hash_table_insert(self->numbers, g_steal_pointer(&numbered), GUINT_TO_POINTER(number));
  }
  number--;
  g_array_append_val(self->items, number);
}

static gint
compare_numbers(gconstpointer a, gconstpointer b)
{
  const guint32 *x = a;
  const guint32 *y = b;

  return (*x > *y) - (*x < *y);
}

static void
features_end_text(Features *self)
{
  guint32 begin = g_array_index(self->first, guint32, self->first->len - 1);

  if (self->items->len > begin)
    qsort(&g_array_index(self->items, guint32, begin), self->items->len - begin, sizeof(guint32),
          compare_numbers);
  g_array_append_val(self->first, self->items->len);
  g_hash_table_remove_all(self->counts);
}

/* How many different features there are. */
static guint32
features_end(Features *self, RebutRows *rows)
{
  guint32 n = g_hash_table_size(self->numbers);

  g_hash_table_destroy(self->numbers);
  g_hash_table_destroy(self->counts);
  rows->first = (guint32 *)(gpointer)g_array_free(self->first, FALSE);
  rows->items = (guint32 *)(gpointer)g_array_free(self->items, FALSE);
  return n;
}

/* Letters and digits in one case, without accents; all else is a blank. The caller frees it. */
static char *
fold(const char *text)
{
  g_autofree char *plain = g_utf8_normalize(text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold(plain, -1);
  GString *out = g_string_sized_new(strlen(folded) + 1);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char(at)) {
    gunichar c = g_utf8_get_char(at);

    if (g_unichar_isalnum(c))
      g_string_append_unichar(out, c);
    else if (!g_unichar_ismark(c) && c != '\'' && c != 0x2019)
      g_string_append_c(out, ' ');
  }
  return g_string_free(out, FALSE);
}

/* The three-character sequences of " WORD ". */
static void
add_sequences(Features *sequences, const char *word)
{
  g_autofree char *padded = g_strdup_printf(" %s ", word);
  const char *begin = padded;
  const char *end = g_utf8_next_char(g_utf8_next_char(begin));

  while (*end != '\0') {
    end = g_utf8_next_char(end);
    features_add(sequences, begin, (gsize)(end - begin));
    begin = g_utf8_next_char(begin);
  }
}

static gboolean
is_negation(const char *word)
{
  static const char *const WORDS[] = {
    "not",   "no",   "never", "neither", "nobody",  "none",   "nothing", "cannot", "without",
    "nicht", "kein", "nie",   "keine",   "niemand", "nichts", "ohne",    "pas",    "jamais",
    "aucun", "sans", "sin",   "nada",    "nunca",   "ningun", "non",     "nessun"};

  for (guint i = 0; i < G_N_ELEMENTS(WORDS); i++)
    if (strcmp(word, WORDS[i]) == 0)
      return TRUE;
  return strlen(word) > 3 && g_str_has_suffix(word, "nt") &&
         strstr(" isnt arent wasnt werent dont doesnt didnt wont wouldnt cant couldnt shouldnt "
                "hasnt havent hadnt ",
                word) != NULL;
}

RebutLikeness *
rebut_likeness_new(const char *const *texts, guint32 n)
{
  RebutLikeness *self = g_new0(RebutLikeness, 1);
  Features sequences;
  Features words;

  features_begin(&sequences);
  features_begin(&words);
  self->n_texts = n;
  self->negated = g_new0(gboolean, n + 1);
  for (guint32 i = 0; i < n; i++) {
    g_autofree char *folded = fold(texts[i]);
    g_auto(GStrv) list = g_strsplit(folded, " ", -1);

    for (guint k = 0; list[k] != NULL; k++) {
      if (*list[k] == '\0')
        continue;
      features_add(&words, list[k], strlen(list[k]));
      add_sequences(&sequences, list[k]);
      self->negated[i] ^= is_negation(list[k]);
    }
    features_end_text(&sequences);
    features_end_text(&words);
  }
  self->n_sequences = features_end(&sequences, &self->sequences);
  features_end(&words, &self->words);
  return self;
}

void
rebut_likeness_free(RebutLikeness *self)
{
  if (self == NULL)
    return;
  g_free(self->sequences.first);
  g_free(self->sequences.items);
  g_free(self->words.first);
  g_free(self->words.items);
  g_free(self->negated);
  g_free(self);
}

static guint32
count_shared(const RebutRows *rows, guint32 a, guint32 b)
{
  guint32 i = rows->first[a];
  guint32 k = rows->first[b];
  guint32 shared = 0;

  while (i < rows->first[a + 1] && k < rows->first[b + 1]) {
    guint32 x = rows->items[i];
    guint32 y = rows->items[k];

    shared += x == y;
    i += x <= y;
    k += y <= x;
  }
  return shared;
}

/* How many of A's features are in B or in C. */
static guint32
count_shared_with_both(const RebutRows *rows, guint32 a, guint32 b, guint32 c)
{
  guint32 k = rows->first[b];
  guint32 m = rows->first[c];
  guint32 shared = 0;

  for (guint32 i = rows->first[a]; i < rows->first[a + 1]; i++) {
    while (k < rows->first[b + 1] && rows->items[k] < rows->items[i])
      k++;
    while (m < rows->first[c + 1] && rows->items[m] < rows->items[i])
      m++;
    shared += (k < rows->first[b + 1] && rows->items[k] == rows->items[i]) ||
              (m < rows->first[c + 1] && rows->items[m] == rows->items[i]);
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

  return denied ? mean / 2 : mean;
}

guint32
rebut_likeness_of(const RebutLikeness *self, guint32 a, guint32 b)
{
  const RebutRows *sequences = &self->sequences;
  const RebutRows *words = &self->words;

  return join(dice(count_shared(sequences, a, b),
                   rebut_rows_count(sequences, a) + rebut_rows_count(sequences, b)),
              dice(count_shared(words, a, b),
                   rebut_rows_count(words, a) + rebut_rows_count(words, b)),
              self->negated[a] != self->negated[b]);
}

/* Of the kind of features ROWS: A against B and C together. */
static guint32
dice_of_both(const RebutRows *rows, guint32 a, guint32 b, guint32 c)
{
  guint32 together =
    rebut_rows_count(rows, b) + rebut_rows_count(rows, c) - count_shared(rows, b, c);

  return dice(count_shared_with_both(rows, a, b, c), rebut_rows_count(rows, a) + together);
}

guint32
rebut_likeness_of_both(const RebutLikeness *self, guint32 a, guint32 b, guint32 c)
{
  return join(dice_of_both(&self->sequences, a, b, c), dice_of_both(&self->words, a, b, c),
              self->negated[a] != (self->negated[b] != self->negated[c]));
}

static guint32
share(const RebutRows *rows, guint32 a, guint32 b)
{
  guint32 all = rebut_rows_count(rows, a);

  return all == 0 ? 0 : (guint32)((guint64)REBUT_SAME * count_shared(rows, a, b) / all);
}

guint32
rebut_likeness_within(const RebutLikeness *self, guint32 a, guint32 b)
{
  return join(share(&self->sequences, a, b), share(&self->words, a, b), FALSE);
}

/* Texts below SPLIT by the sequences that are in them. */
static RebutRows
turn(const RebutLikeness *self, guint32 split)
{
  const RebutRows *rows = &self->sequences;
  RebutRows texts = {.first = g_new0(guint32, self->n_sequences + 2),
                     .items = g_new(guint32, rows->first[split] + 1)};

  for (guint32 i = 0; i < rows->first[split]; i++)
    texts.first[rows->items[i] + 2]++;
  for (guint32 i = 0; i < self->n_sequences; i++)
    texts.first[i + 2] += texts.first[i + 1];
  for (guint32 text = 0; text < split; text++)
    for (guint32 i = rows->first[text]; i < rows->first[text + 1]; i++)
      texts.items[texts.first[rows->items[i] + 1]++] = text;
  return texts;
}

/* SHARED becomes how many sequences TEXT shares with each text below SPLIT. */
static void
count_shared_with_all(const RebutLikeness *self,
                      const RebutRows *texts,
                      guint32 text,
                      guint32 *shared)
{
  for (guint32 i = self->sequences.first[text]; i < self->sequences.first[text + 1]; i++) {
    guint32 sequence = self->sequences.items[i];

    for (guint32 k = texts->first[sequence]; k < texts->first[sequence + 1]; k++)
      shared[texts->items[k]]++;
  }
}

void
rebut_likeness_cross(
  const RebutLikeness *self, guint32 split, guint32 least, RebutRows *rows, guint32 **values)
{
  RebutRows texts = turn(self, split);
  g_autofree guint32 *shared = g_new0(guint32, split + 1);
  g_autoptr(GArray) columns = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint32));

  rows->first = g_new0(guint32, self->n_texts - split + 1);
  for (guint32 text = split; text < self->n_texts; text++) {
    guint32 own = rebut_rows_count(&self->sequences, text);

    memset(shared, 0, sizeof(guint32) * split);
    count_shared_with_all(self, &texts, text, shared);
    for (guint32 other = 0; other < split; other++) {
      guint32 all = own + rebut_rows_count(&self->sequences, other);
      guint32 value;

      /* The words can add at most one half. */
      if (shared[other] == 0 || (dice(shared[other], all) + REBUT_SAME) / 2 < least)
        continue;
      value = rebut_likeness_of(self, text, other);
      if (value < least)
        continue;
      g_array_append_val(columns, other);
      g_array_append_val(found, value);
    }
    rows->first[text - split + 1] = columns->len;
  }
  rows->items = (guint32 *)(gpointer)g_array_free(g_steal_pointer(&columns), FALSE);
  *values = (guint32 *)(gpointer)g_array_free(g_steal_pointer(&found), FALSE);
  g_free(texts.first);
  g_free(texts.items);
}
