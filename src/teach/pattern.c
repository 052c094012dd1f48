#include "pattern_table.h"
#include "scheme.h"

#include <string.h>

static const RebutPattern *
find_in(const RebutPatterns *table, const char *id)
{
  for (guint i = 0; i < table->n; i++)
    if (strcmp(table->patterns[i].id, id) == 0)
      return &table->patterns[i];
  return NULL;
}

const RebutPattern *
rebut_pattern_find(const char *id)
{
  const RebutPatterns *const tables[] = {&rebut_patterns_of_sources, &rebut_patterns_of_evidence,
                                         &rebut_patterns_of_actions, &rebut_patterns_of_rules};
  const RebutScheme *scheme = rebut_scheme_find(id);
  const RebutPattern *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS(tables) && scheme != NULL && found == NULL; i++)
    found = find_in(tables[i], scheme->id);
  return found;
}

guint
rebut_pattern_n_premises(const RebutPattern *self)
{
  guint n = 0;

  while (n < REBUT_MOST_PREMISES && self->premises[n] != NULL)
    n++;
  return n;
}

guint
rebut_pattern_n_questions(const RebutPattern *self)
{
  guint n = 0;

  while (n < REBUT_MOST_QUESTIONS && self->questions[n].id != NULL)
    n++;
  return n;
}

guint
rebut_pattern_find_question(const RebutPattern *self, const char *name)
{
  guint n = rebut_pattern_n_questions(self);
  guint64 number;

  for (guint i = 0; i < n; i++)
    if (g_ascii_strcasecmp(self->questions[i].id, name) == 0)
      return i;
  return n > 0 && g_ascii_string_to_unsigned(name, 10, 1, n, &number, NULL) ? (guint)number - 1
                                                                            : G_MAXUINT;
}

static void
add_list(GString *page, const char *heading, const char *const *sentences)
{
  if (sentences[0] == NULL)
    return;
  g_string_append_printf(page, "\n%s:\n", heading);
  for (guint i = 0; i < REBUT_MOST_PREMISES && sentences[i] != NULL; i++)
    g_string_append_printf(page, "  %s\n", sentences[i]);
}

char *
rebut_pattern_example(const RebutPattern *self)
{
  GString *text = g_string_new(NULL);
  guint last = 0;

  while (last < REBUT_MOST_PREMISES && self->example[last + 1] != NULL)
    last++;
  for (guint i = 0; i < last; i++)
    g_string_append_printf(text, "(%u) %s\n", i + 1, self->example[i]);
  g_string_append_printf(text, "-- {scheme: %s} --\n", self->id);
  if (self->asked != NULL)
    g_string_append_printf(text, "  <_ %s {cq: %s}\n", self->objection, self->asked);
  g_string_append_printf(text, "(%u) %s\n", last + 1, self->example[last]);
  return g_string_free(text, FALSE);
}

static void
add_questions(GString *page, const RebutPattern *self)
{
  guint n = rebut_pattern_n_questions(self);

  if (n == 0) {
    g_string_append(page, "\nIt has no critical questions: only its premises can be doubted.\n"
                          "\nAn example:\n\n");
    return;
  }
  g_string_append(page, "\nCritical questions:\n");
  for (guint i = 0; i < n; i++)
    g_string_append_printf(page, "  %u. %-12s %s\n", i + 1, self->questions[i].id,
                           self->questions[i].text);
  g_string_append_printf(page, "\nAn example, in which an objection asks question %u:\n\n",
                         rebut_pattern_find_question(self, self->asked) + 1);
}

char *
rebut_pattern_explain(const RebutPattern *self)
{
  GString *page = g_string_new(NULL);
  g_autofree char *example = rebut_pattern_example(self);

  g_string_append_printf(page, "%s (%s)\n", self->id, rebut_scheme_find(self->id)->name);
  add_list(page, "Premises", self->premises);
  add_list(page, "Conclusion", (const char *const[]){self->conclusion, NULL});
  add_list(page, "Assumed until somebody asks", self->assumptions);
  add_list(page, "Does not hold if it is shown that", self->exceptions);
  add_questions(page, self);
  g_string_append_printf(page, "%s\nAfter %s.\n", example,
                         self->after != NULL
                           ? self->after
                           : "D. Walton, C. Reed and F. Macagno, Argumentation Schemes, 2008");
  return g_string_free(page, FALSE);
}
