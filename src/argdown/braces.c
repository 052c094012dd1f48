#include "braces.h"

#include "chars.h"

#include <string.h>

typedef struct {
  guint32 open;
  guint32 close; /* behind it; 0 while there is none */
} Pair;

struct _RebutBraces {
  GArray *pairs; /* of Pair, by where they open */
};

/* The closing quotation mark on this line; NULL when there is none. Inside, \" and '' are no end.
 */
static const char *
find_quote_end(const char *at, char quote)
{
  for (at++; *at != '\0' && *at != '\n'; at++) {
    if (*at == quote && (quote == '"' || at[1] != quote))
      return at;
    if (*at == quote || (*at == '\\' && quote == '"' && at[1] != '\0' && at[1] != '\n'))
      at++;
  }
  return NULL;
}

/* In YAML a quoted scalar begins where a value or a key can: behind { [ , or :. */
static gboolean
begins_scalar(const char *from, const char *at)
{
  while (at > from && (at[-1] == ' ' || at[-1] == '\t'))
    at--;
  return at > from && strchr("{[,:", at[-1]) != NULL;
}

static void
pair_up(RebutBraces *self, const RebutText *text)
{
  g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(guint));
  const char *end = text->bytes + text->length;
  const char *no_quote_before = text->bytes; /* an open quotation mark was looked for in vain */

  for (const char *at = text->bytes; (at = rebut_chars_find(at, REBUT_CHARS_BRACE)) < end; at++) {
    if (*at == '\\') {
      at += at[1] != '\0';
    } else if (*at == '{') {
      Pair pair = {(guint32)(at - text->bytes), 0};

      g_array_append_val(open, self->pairs->len);
      g_array_append_val(self->pairs, pair);
    } else if (open->len == 0) {
      continue;
    } else if (*at == '}') {
      guint last = g_array_index(open, guint, open->len - 1);

      g_array_index(self->pairs, Pair, last).close = (guint32)(at + 1 - text->bytes);
      g_array_set_size(open, open->len - 1);
    } else if (at >= no_quote_before && begins_scalar(text->bytes, at)) {
      const char *quote = find_quote_end(at, *at);

      if (quote != NULL)
        at = quote;
      else
        no_quote_before = strchrnul(at, '\n');
    }
  }
}

RebutBraces *
rebut_braces_new(const RebutText *text)
{
  RebutBraces *self = g_new0(RebutBraces, 1);

  self->pairs = g_array_new(FALSE, FALSE, sizeof(Pair));
  pair_up(self, text);
  return self;
}

void
rebut_braces_free(RebutBraces *self)
{
  if (self == NULL)
    return;
  g_array_unref(self->pairs);
  g_free(self);
}

static gint
compare_pairs(gconstpointer a, gconstpointer b)
{
  guint32 x = ((const Pair *)a)->open;
  guint32 y = ((const Pair *)b)->open;

  return (x > y) - (x < y);
}

guint32
rebut_braces_close(const RebutBraces *self, guint32 at)
{
  Pair key = {at, 0};
  guint found;

  if (!g_array_binary_search(self->pairs, &key, compare_pairs, &found))
    return 0;
  return g_array_index(self->pairs, Pair, found).close;
}
