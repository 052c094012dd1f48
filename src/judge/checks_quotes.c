#include "checks_state.h"
#include "inside.h"
#include "quotes.h"
#include "rebut_limits.h"

#include <string.h>

typedef struct {
  RebutQuotable *quotable; /* NULL: not read */
  char *text;
  gsize length;
  gboolean tried;
} Source;

/* The folder of the map's first file; NULL without one. */
static char *
find_folder(const RebutMap *map)
{
  return map->texts == NULL || rebut_texts_count(map->texts) == 0
           ? NULL
           : rebut_inside_folder(rebut_texts_get(map->texts, 0)->name);
}

/* Reads the file of a source, which lies in FOLDER or below; what is in the way is returned, to be
 * freed, or NULL. */
static char *
read_source(Source *self, const char *folder, const char *file)
{
  g_autoptr(GError) error = NULL;
  gsize length;
  g_autofree char *path = rebut_inside_find(folder, folder, file, &error);
  g_autofree char *bytes =
    path == NULL ? NULL : rebut_inside_read(path, REBUT_MAX_SOURCE_BYTES, &length, &error);

  if (bytes == NULL)
    return g_strdup(error->message);
  self->text = g_utf8_make_valid(bytes, (gssize)length);
  self->length = strlen(self->text);
  self->quotable = rebut_quotable_new(self->text, self->length);
  return NULL;
}

static guint
count_lines(const char *text, gsize end)
{
  guint line = 1;

  for (gsize i = 0; i < end; i++)
    line += text[i] == '\n' ? 1 : 0;
  return line;
}

static void
check_quote(const RebutChecks *self, const Source *source, guint32 claim)
{
  const RebutMap *map = self->map;
  const RebutAttribution *attribution = map->claims[claim].attribution;
  const char *file = map->sources[attribution->source].file;
  g_autofree char *label = rebut_claim_label(map, claim);
  g_autofree char *nearest = NULL;
  g_autoptr(RebutQuoteSearch) search = rebut_quote_search_new(source->quotable, attribution->quote);
  RebutPassage passage;
  gsize place = 0;

  if (rebut_quote_search_next(search, &passage))
    return;
  nearest = rebut_quotable_nearest(source->quotable, attribution->quote, &place);
  rebut_checks_report(
    self, REBUT_CODE_QUOTE_NOT_FOUND, claim,
    nearest == NULL
      ? g_strdup_printf("the quote of %s does not stand in %s", label, file)
      : g_strdup_printf(
          "the quote of %s does not stand in %s; the nearest words are “%s” in line %u", label,
          file, nearest, count_lines(source->text, place)));
}

static void
check_claim(const RebutChecks *self, Source *sources, const char *folder, guint32 claim)
{
  const RebutMap *map = self->map;
  const RebutAttribution *attribution = map->claims[claim].attribution;
  Source *source;

  if (attribution->quote == NULL || attribution->source == REBUT_NONE ||
      map->sources[attribution->source].file == NULL)
    return;
  source = &sources[attribution->source];
  if (!source->tried) {
    g_autofree char *reason = read_source(source, folder, map->sources[attribution->source].file);

    source->tried = TRUE;
    if (reason != NULL)
      rebut_checks_report(self, REBUT_CODE_SOURCE_NOT_READ, claim,
                          g_strdup_printf("quotes from %s are not checked: it %s",
                                          map->sources[attribution->source].file, reason));
  }
  if (source->quotable != NULL)
    check_quote(self, source, claim);
}

void
rebut_check_quotes(const RebutChecks *self)
{
  const RebutMap *map = self->map;
  g_autofree Source *sources = g_new0(Source, (gsize)map->n_sources + 1);
  g_autofree char *folder = find_folder(map);

  for (guint32 i = 0; i < map->n_claims && folder != NULL; i++)
    check_claim(self, sources, folder, i);
  for (guint32 i = 0; i < map->n_sources; i++) {
    rebut_quotable_free(sources[i].quotable);
    g_free(sources[i].text);
  }
}
