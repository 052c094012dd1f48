/* carneades_language.c - sentences for statements that are terms: with the pattern
 * father/2: "The father of %s is %s." the statement father(ann,bob) says "The father of ann is
 * bob." The parts of a term stay as they are written. */
#include "carneades_state.h"
#include "rebut_limits.h"

#include <string.h>

static void
read_pattern(RebutCarneades *self, const RebutMember *member)
{
  const char *pattern = member->value->string;

  if (pattern == NULL || strlen(pattern) > REBUT_MAX_PATTERN_BYTES)
    rebut_carneades_expect(self, member,
                           "a sentence of up to " G_STRINGIFY(REBUT_MAX_PATTERN_BYTES) " bytes");
  else
    g_hash_table_insert(self->patterns, (gpointer)member->key,
                        (gpointer)rebut_carneades_line(self, pattern));
}

void
rebut_carneades_read_language(RebutCarneades *self, const RebutMember *language)
{
  rebut_carneades_read_each(self, language, "a mapping from predicate/arity to patterns",
                            read_pattern);
}

/* The parts of TERM, a(b,c(d)): b and c(d); each the caller's. NULL when it is no term. */
static GPtrArray *
split_term(const char *term)
{
  const char *open = strchr(term, '(');
  const char *begin = open == NULL ? NULL : open + 1;
  GPtrArray *parts;
  gint depth = 0;

  if (open == NULL || open == term || !g_str_has_suffix(term, ")"))
    return NULL;
  parts = g_ptr_array_new_with_free_func(g_free);
  for (const char *at = open; *at != '\0'; at++) {
    if (*at == '(' || *at == '[')
      depth++;
    else if (*at == ')' || *at == ']')
      depth--;
    if ((*at == ',' && depth == 1) || (depth == 0 && at[1] == '\0')) {
      g_ptr_array_add(parts, g_strstrip(g_strndup(begin, (gsize)(at - begin))));
      begin = at + 1;
    }
  }
  return parts;
}

/* PATTERN with the parts for %s and %v, one after the other. */
static char *
fill_pattern(const char *pattern, const GPtrArray *parts)
{
  GString *out = g_string_new(NULL);
  guint n = 0;

  for (const char *at = pattern; *at != '\0'; at++) {
    if (at[0] == '%' && (at[1] == 's' || at[1] == 'v') && parts != NULL && n < parts->len) {
      g_string_append(out, g_ptr_array_index(parts, n++));
      at++;
    } else {
      g_string_append_c(out, *at);
    }
  }
  return g_string_free(out, FALSE);
}

const char *
rebut_carneades_phrase(RebutCarneades *self, const char *term)
{
  g_autoptr(GPtrArray) parts = split_term(term);
  g_autofree char *predicate =
    parts == NULL ? g_strdup(term) : g_strndup(term, (gsize)(strchr(term, '(') - term));
  g_autofree char *key = g_strdup_printf("%s/%u", predicate, parts == NULL ? 0 : parts->len);
  const char *pattern = g_hash_table_lookup(self->patterns, key);
  g_autofree char *sentence = pattern == NULL ? NULL : fill_pattern(pattern, parts);

  return sentence == NULL ? NULL : rebut_carneades_line(self, sentence);
}
