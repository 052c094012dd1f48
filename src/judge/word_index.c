#include "word_index.h"

#define LEAST_BITS 6
#define MOST_BITS  20

typedef struct {
  guint32 place;
  guint32 bucket;
} Word;

/* Words in buckets by their hash, in compressed rows. */
struct _RebutWordIndex {
  guint bits;
  guint32 *ends; /* of each bucket in PLACES; a bucket begins where the one before ends */
  guint32 *places;
};

static inline gboolean
is_word_byte(char byte)
{
  return (guchar)byte >= 0x80 || g_ascii_isalnum(byte);
}

gboolean
rebut_word_next(const char *text, gsize length, gsize *start, gsize *end)
{
  gsize at = *end;

  while (at < length && !is_word_byte(text[at]))
    at++;
  *start = at;
  while (at < length && is_word_byte(text[at]))
    at++;
  *end = at;
  return *start < at;
}

/* FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), its high bits folded into those that are used. */
static guint32
hash_word(const RebutWordIndex *self, const char *word, gsize length)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar)word[i]) * 16777619u;
  return (hash ^ (hash >> self->bits)) & ((1u << self->bits) - 1);
}

RebutWordIndex *
rebut_word_index_new(const char *text, gsize length)
{
  RebutWordIndex *self = g_new0(RebutWordIndex, 1);
  g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(Word));
  gsize start;

  self->bits = CLAMP(g_bit_storage(length / 16), LEAST_BITS, MOST_BITS);
  self->ends = g_new0(guint32, ((gsize)1 << self->bits) + 1);
  for (gsize end = 0; rebut_word_next(text, length, &start, &end);) {
    Word word = {(guint32)start, hash_word(self, text + start, end - start)};

    g_array_append_val(words, word);
    self->ends[word.bucket + 1]++;
  }
  for (gsize i = 0; i < (gsize)1 << self->bits; i++)
    self->ends[i + 1] += self->ends[i];
  self->places = g_new(guint32, (gsize)words->len + 1);
  for (guint i = 0; i < words->len; i++) {
    const Word *word = &g_array_index(words, Word, i);

    self->places[self->ends[word->bucket]++] = word->place;
  }
  return self;
}

void
rebut_word_index_free(RebutWordIndex *self)
{
  if (self == NULL)
    return;
  g_free(self->ends);
  g_free(self->places);
  g_free(self);
}

RebutIds
rebut_word_index_find(const RebutWordIndex *self, const char *word, gsize length)
{
  guint32 bucket = hash_word(self, word, length);
  guint32 from = bucket == 0 ? 0 : self->ends[bucket - 1];

  return (RebutIds){self->places + from, self->ends[bucket] - from};
}
