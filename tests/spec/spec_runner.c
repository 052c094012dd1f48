/* spec_runner.c - runs the examples of a Markdown page: a block "```argdown" and, right behind it,
 * a block
 * "```facts" that says what must come of it. REBUT_UPDATE_GOLDEN=1 writes the second blocks anew.
 */
#include "reading.h"

#include <stdio.h>
#include <stdlib.h>

#define TEXT_FENCE  "```argdown\n"
#define FACTS_FENCE "```\n```facts\n"
#define END_FENCE   "```\n"

typedef struct {
  const char *page;
  const char *at;
  GString *updated;
  guint n_examples;
  guint n_failed;
} Run;

static guint
count_lines(const char *from, const char *to)
{
  guint n = 1;

  for (; from < to; from++)
    n += *from == '\n';
  return n;
}

static void
report(Run *self, const char *where, const char *expected, const char *shown)
{
  printf("line %u: expected\n%s\nbut it is\n%s\n", count_lines(self->page, where), expected, shown);
  self->n_failed++;
}

/* The example whose text begins at self->at; moves behind its facts. */
static void
run_example(Run *self)
{
  const char *start = self->at;
  const char *facts = strstr(start, FACTS_FENCE);
  const char *end = facts == NULL ? NULL : strstr(facts + strlen(FACTS_FENCE), END_FENCE);
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *shown = NULL;

  if (end == NULL)
    g_error("line %u: this example has no facts", count_lines(self->page, start));
  text = g_strndup(start, (gsize)(facts - start));
  facts += strlen(FACTS_FENCE);
  expected = g_strndup(facts, (gsize)(end - facts));
  shown = show_text(text, SHOW_ELEMENTS | SHOW_LINKS | SHOW_VOICES | SHOW_CODES | SHOW_UNDEFINED);
  if (strcmp(expected, shown) != 0)
    report(self, facts, expected, shown);
  self->n_examples++;
  g_string_append_printf(self->updated, "%s" FACTS_FENCE "%s", text, shown);
  self->at = end;
}

static void
run_page(Run *self)
{
  const char *fence;

  while ((fence = strstr(self->at, TEXT_FENCE)) != NULL) {
    fence += strlen(TEXT_FENCE);
    g_string_append_len(self->updated, self->at, fence - self->at);
    self->at = fence;
    run_example(self);
  }
  g_string_append(self->updated, self->at);
}

int
main(int argc, char **argv)
{
  g_autofree char *page = NULL;
  g_autoptr(GString) updated = g_string_new(NULL);
  Run run = {.updated = updated};

  if (argc != 2 || !g_file_get_contents(argv[1], &page, NULL, NULL))
    return EXIT_FAILURE;
  run.page = run.at = page;
  run_page(&run);
  if (g_getenv("REBUT_UPDATE_GOLDEN") != NULL)
    return g_file_set_contents(argv[1], updated->str, -1, NULL) ? EXIT_SUCCESS : EXIT_FAILURE;
  printf("%u examples, %u failed\n", run.n_examples, run.n_failed);
  return run.n_failed == 0 && run.n_examples > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
