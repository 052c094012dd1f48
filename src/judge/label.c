#include "label.h"

#define MAX_LABEL 40 /* characters of a text that stands for a title */
#define MAX_NAMED 12 /* claims in one list */

char *
rebut_claim_words(const RebutMap *map, guint32 claim)
{
  const char *text = map->claims[claim].text.plain;
  g_autofree char *start = NULL;

  if (g_utf8_strlen(text, -1) <= MAX_LABEL)
    return g_strdup_printf("“%s”", text);
  start = g_utf8_substring(text, 0, MAX_LABEL - 1);
  return g_strdup_printf("“%s…”", start);
}

char *
rebut_claim_label(const RebutMap *map, guint32 claim)
{
  const RebutClaim *self = &map->claims[claim];

  if (self->gist_of != REBUT_NONE && !map->arguments[self->gist_of].anonymous)
    return g_strdup_printf("<%s>", self->title);
  if (!self->anonymous && self->gist_of == REBUT_NONE)
    return g_strdup_printf("[%s]", self->title);
  return rebut_claim_words(map, claim);
}

void
rebut_labels_append(
  const RebutMap *map, const guint32 *claims, guint n, const char *word, GString *out)
{
  for (guint i = 0; i < MIN(n, MAX_NAMED); i++) {
    g_autofree char *label = rebut_claim_label(map, claims[i]);

    if (i > 0 && i + 1 == n)
      g_string_append_printf(out, " %s ", word);
    else if (i > 0)
      g_string_append(out, ", ");
    g_string_append(out, label);
  }
  if (n > MAX_NAMED)
    g_string_append_printf(out, " %s %u more", word, n - MAX_NAMED);
}

void
rebut_titles_write(const RebutMap *map, const char *key, const GArray *claims, RebutJson *json)
{
  if (claims == NULL)
    return;
  rebut_json_key(json, key);
  rebut_json_open(json, '[');
  for (guint i = 0; i < claims->len; i++)
    rebut_json_string(json, map->claims[g_array_index(claims, guint32, i)].title);
  rebut_json_close(json, ']');
}
