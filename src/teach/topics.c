#include "topics.h"

#include "common_words.h"

#include <libstemmer.h>
#include <string.h>

enum {
  SAME_BEGINNING = 5,      /* characters */
  LEAST_COMMON_SHARE = 20, /* percent of the words of an English text are common ones */
  LEAST_WORDS = 40,        /* fewer words do not show which language it is */
};

/* The words seen so far, in lower case, and the terms that they are. */
typedef struct {
  RebutArena *arena;
  RebutNames *words;
  GArray *term_of; /* of guint32, by word; REBUT_NONE for a common one */
  RebutNames *terms;
  GHashTable *irregular; /* form -> word; borrowed */
  struct sb_stemmer *stemmer;
  guint32 n_common; /* the first so many words */
  guint32 n_weak;   /* the common ones and as many after them */
  guint64 n_read;
  guint64 n_common_read;
} Lexicon;

/* "unsafe" is about what "safe" is about; "immature", "irregular" and "illegal" likewise. */
static const char *
skip_negation(const char *word)
{
  if (strlen(word) < 6)
    return word;
  if (g_str_has_prefix(word, "un") ||
      (word[0] == 'i' && word[1] == word[2] && strchr("mrl", word[1]) != NULL))
    return word + 2;
  return word;
}

/* The bytes of a stem that count: without an ending that the stemmer leaves on short words ("vote",
 * "voter"; "rent", "rental"), and no more than the same beginning. */
static gsize
measure_stem(const char *stem)
{
  static const char *const ENDINGS[] = {"er", "or", "al"};
  gsize length = strlen(stem);

  for (guint i = 0; i < G_N_ELEMENTS(ENDINGS); i++)
    if (length > 4 && memcmp(stem + length - 2, ENDINGS[i], 2) == 0) {
      length -= 2;
      break;
    }
  if (length > 3 && strchr("eiy", stem[length - 1]) != NULL)
    length--;
  if (g_utf8_strlen(stem, (gssize)length) > SAME_BEGINNING)
    length = (gsize)(g_utf8_offset_to_pointer(stem, SAME_BEGINNING) - stem);
  return length;
}

/* The term of a word that has not come before. */
static guint32
make_term(Lexicon *self, const char *word)
{
  const char *regular = g_hash_table_lookup(self->irregular, word);
  const char *stem = skip_negation(regular == NULL ? word : regular);

  if (g_ascii_isdigit(*word) || g_utf8_strlen(word, -1) < 2)
    return REBUT_NONE;
  stem = (const char *)sb_stemmer_stem(self->stemmer, (const sb_symbol *)stem, (int)strlen(stem));
  return rebut_names_add(self->terms, stem, measure_stem(stem));
}

/* The number of a word in lower case, whose term becomes known. */
static guint32
find_number(Lexicon *self, const char *word)
{
  guint32 known = rebut_names_count(self->words);
  guint32 number = rebut_names_add(self->words, word, strlen(word));

  if (number == known) {
    guint32 term = make_term(self, rebut_names_get(self->words, number));

    g_array_append_val(self->term_of, term);
  }
  return number;
}

static void
lexicon_begin(Lexicon *self)
{
  g_auto(GStrv) common = g_strsplit(rebut_common_words, " ", -1);
  g_auto(GStrv) weak = g_strsplit(rebut_weak_words, " ", -1);
  guint n;
  const RebutIrregular *forms = rebut_irregular_forms(&n);

  self->arena = rebut_arena_new();
  self->words = rebut_names_new(self->arena);
  self->terms = rebut_names_new(self->arena);
  self->term_of = g_array_new(FALSE, FALSE, sizeof(guint32));
  self->irregular = g_hash_table_new(g_str_hash, g_str_equal);
  self->stemmer = sb_stemmer_new("english", "UTF_8");
  for (guint i = 0; common[i] != NULL; i++)
    rebut_names_add(self->words, common[i], strlen(common[i]));
  self->n_common = rebut_names_count(self->words);
  for (guint i = 0; i < n; i++)
    g_hash_table_insert(self->irregular, (gpointer)forms[i].form, (gpointer)forms[i].word);
  for (guint i = 0; weak[i] != NULL; i++)
    find_number(self, weak[i]);
  self->n_weak = rebut_names_count(self->words);
}

static void
lexicon_end(Lexicon *self)
{
  sb_stemmer_delete(self->stemmer);
  g_hash_table_destroy(self->irregular);
  g_array_unref(self->term_of);
  rebut_names_free(self->terms);
  rebut_names_free(self->words);
  rebut_arena_free(self->arena);
}

/* The term of the word in [START, END); REBUT_NONE for a common word. */
static guint32
find_term(Lexicon *self, const char *start, const char *end, gboolean *weak)
{
  g_autofree char *word = g_utf8_strdown(start, end - start);
  guint32 number = find_number(self, word);

  self->n_read++;
  *weak = number < self->n_weak;
  if (number >= self->n_common)
    return g_array_index(self->term_of, guint32, number - self->n_common);
  self->n_common_read++;
  return REBUT_NONE;
}

/* The end of the word at START, which may be empty. */
static const char *
find_end(const char *start)
{
  const char *end = start;

  while (g_unichar_isalnum(g_utf8_get_char(end)))
    end = g_utf8_next_char(end);
  return end;
}

/* An apostrophe ends a word: "city's" is "city". */
static const char *
skip_rest(const char *end)
{
  gunichar c = g_utf8_get_char(end);

  return c == '\'' || c == 0x2019 ? find_end(g_utf8_next_char(end)) : end;
}

/* The rows in the making. */
typedef struct {
  GArray *terms; /* of guint32 */
  GPtrArray *words;
  GArray *weights; /* of guint8 */
  GArray *counts;  /* of guint32, by term */
  GArray *seen;    /* of guint32, by term: the last claim, counted from 1, that has it */
} Reading;

static void
add_term(Reading *self, guint32 claim, guint32 term, const char *word, gsize length, guint8 weight)
{
  if (self->seen->len <= term) {
    g_array_set_size(self->seen, term + 1);
    g_array_set_size(self->counts, term + 1);
  }
  if (g_array_index(self->seen, guint32, term) == claim + 1)
    return;
  g_array_index(self->seen, guint32, term) = claim + 1;
  g_array_index(self->counts, guint32, term)++;
  g_array_append_val(self->terms, term);
  g_array_append_val(self->weights, weight);
  g_ptr_array_add(self->words, g_strndup(word, length));
}

static void
read_claim(Reading *self, Lexicon *lexicon, guint32 claim, const char *text)
{
  for (const char *at = text; *at != '\0';) {
    const char *end = find_end(at);
    gboolean weak = FALSE;
    guint32 term = end == at ? REBUT_NONE : find_term(lexicon, at, end, &weak);
    gboolean name = at > text && g_unichar_isupper(g_utf8_get_char(at));

    if (term != REBUT_NONE)
      add_term(self, claim, term, at, (gsize)(end - at),
               weak   ? REBUT_WEIGHT_WEAK
               : name ? REBUT_WEIGHT_NAME
                      : REBUT_WEIGHT_FULL);
    at = end == at ? g_utf8_next_char(at) : skip_rest(end);
  }
}

/* By what the document says, else by how many of its words are common ones of English. */
static gboolean
is_english(const Lexicon *self, const RebutMap *map)
{
  const char *language = rebut_value_string(rebut_value_get(map->settings, "lang"));

  if (language != NULL)
    return g_ascii_strncasecmp(language, "en", 2) == 0;
  return self->n_read < LEAST_WORDS ||
         self->n_common_read * 100 >= self->n_read * LEAST_COMMON_SHARE;
}

RebutTopics *
rebut_topics_new(const RebutMap *map)
{
  RebutTopics *self = g_new0(RebutTopics, 1);
  Lexicon lexicon = {0};
  Reading reading = {
    .terms = g_array_new(FALSE, FALSE, sizeof(guint32)),
    .words = g_ptr_array_new(),
    .weights = g_array_new(FALSE, FALSE, sizeof(guint8)),
    .counts = g_array_new(FALSE, TRUE, sizeof(guint32)),
    .seen = g_array_new(FALSE, TRUE, sizeof(guint32)),
  };

  lexicon_begin(&lexicon);
  self->terms.first = g_new0(guint32, (gsize)map->n_claims + 1);
  for (guint32 i = 0; i < map->n_claims; i++) {
    read_claim(&reading, &lexicon, i, map->claims[i].text.plain);
    self->terms.first[i + 1] = reading.terms->len;
  }
  self->n_terms = rebut_names_count(lexicon.terms);
  self->is_english = is_english(&lexicon, map);
  g_array_set_size(reading.counts, self->n_terms + 1);
  lexicon_end(&lexicon);
  g_ptr_array_add(reading.words, NULL);
  self->words = (char **)g_ptr_array_free(reading.words, FALSE);
  self->terms.items = (guint32 *)(gpointer)g_array_free(reading.terms, FALSE);
  self->weights = (guint8 *)(gpointer)g_array_free(reading.weights, FALSE);
  self->counts = (guint32 *)(gpointer)g_array_free(reading.counts, FALSE);
  g_array_unref(reading.seen);
  return self;
}

void
rebut_topics_free(RebutTopics *self)
{
  if (self == NULL)
    return;
  rebut_rows_clear(&self->terms);
  g_strfreev(self->words);
  g_free(self->weights);
  g_free(self->counts);
  g_free(self);
}
