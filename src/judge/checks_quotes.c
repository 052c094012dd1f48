#include "checks_state.h"
#include "inside.h"
#include "place.h"
#include "rebut_limits.h"
#include "source_text.h"

/* A source, read when the first quote from it comes. */
typedef struct {
  RebutSourceText *text; /* NULL: not read */
  RebutTurns *turns;     /* NULL without a text */
  gboolean tried;
} Source;

/* The sources of the map. */
typedef struct {
  const RebutChecks *checks;
  char *folder; /* of the map's first file; NULL when it is in none */
  Source *all;
} Sources;

/* How the source is called in a message; NULL when it has no text. */
static const char *
get_name(const RebutChecks *self, guint32 source)
{
  return self->given != NULL && self->given[source].bytes != NULL ? self->given[source].name
                                                                  : self->map->sources[source].file;
}

/* Where the source's file is named; the quote of the claim when it is given elsewhere. */
static RebutSpan
find_span(const RebutChecks *self, guint32 source, guint32 claim)
{
  const RebutValue *file = rebut_value_get(self->map->sources[source].data, "file");

  return file == NULL || get_name(self, source) != self->map->sources[source].file
           ? self->map->claims[claim].attribution->quote->span
           : file->span;
}

static RebutSourceText *
read_source(const Sources *self, guint32 source, guint32 claim)
{
  const RebutChecks *checks = self->checks;
  const char *name = get_name(checks, source);
  RebutObstacle obstacle = {0};
  RebutSourceText *text =
    name == checks->map->sources[source].file
      ? rebut_source_text_read(self->folder, name, REBUT_MAX_SOURCE_BYTES, &obstacle)
      : rebut_source_text_new(&checks->given[source], &obstacle);

  if (text == NULL)
    rebut_checks_report_at(
      checks, REBUT_CODE_SOURCE_NOT_READ, claim, find_span(checks, source, claim), obstacle.hint,
      g_strdup_printf("quotes from %s are not checked: it %s", name, obstacle.message));
  else if (text->damage != NULL)
    rebut_checks_report_at(checks, REBUT_CODE_SOURCE_NOT_UTF8, claim,
                           find_span(checks, source, claim), "save the source as UTF-8",
                           g_strdup_printf("%s is not all text: %s", name, text->damage));
  g_free(obstacle.message);
  return text;
}

static void
fill_source(Sources *self, guint32 number, guint32 claim)
{
  Source *source = &self->all[number];

  source->tried = TRUE;
  source->text = read_source(self, number, claim);
  if (source->text != NULL)
    source->turns = rebut_turns_new(self->checks->map, source->text->text);
}

/* Why the quote does not stand in the text, as the end of a sentence on it. */
static char *
find_reason(const RebutSourceText *source, const RebutQuote *quote)
{
  RebutQuote bare = {.exact = quote->exact};
  g_autoptr(RebutQuoteSearch) search = rebut_quote_search_new(source->quotable, &bare);
  const char *name = source->text->name;
  g_autofree char *nearest = NULL;
  RebutPassage passage;
  gsize place = 0;

  if (rebut_quote_search_next(search, &passage))
    return g_strdup_printf("stands in line %u of %s, but not between its prefix and suffix",
                           rebut_source_text_line(source, passage.start), name);
  nearest = rebut_quotable_nearest(source->quotable, quote, &place);
  if (nearest == NULL)
    return g_strdup_printf("does not stand in %s", name);
  return g_strdup_printf("does not stand in %s; the nearest words are “%s” in line %u", name,
                         nearest, rebut_source_text_line(source, place));
}

static void
report_missing(const RebutChecks *self, const RebutSourceText *source, guint32 claim)
{
  const RebutQuote *quote = self->map->claims[claim].attribution->quote;
  g_autofree char *label = rebut_claim_label(self->map, claim);
  g_autofree char *reason = find_reason(source, quote);

  rebut_checks_report_at(self, REBUT_CODE_QUOTE_NOT_FOUND, claim, quote->span, NULL,
                         g_strdup_printf("the quote of %s %s", label, reason));
}

/* One place where all is well is enough; else what is wrong with the first is told. */
static void
check_quote(const RebutChecks *self, const Source *source, guint32 claim)
{
  const RebutQuote *quote = self->map->claims[claim].attribution->quote;
  g_autoptr(RebutQuoteSearch) search = rebut_quote_search_new(source->text->quotable, quote);
  g_autofree char *fault = NULL;
  const char *hint = NULL;
  RebutPassage passage;

  if (!rebut_quote_search_next(search, &passage)) {
    report_missing(self, source->text, claim);
    return;
  }
  fault = rebut_place_find_fault(self->map, source->text, source->turns, claim, &passage, &hint);
  while (fault != NULL && rebut_quote_search_next(search, &passage)) {
    const char *other_hint;
    g_autofree char *other =
      rebut_place_find_fault(self->map, source->text, source->turns, claim, &passage, &other_hint);

    if (other == NULL)
      return;
  }
  if (fault != NULL)
    rebut_checks_report_at(self, REBUT_CODE_QUOTE_OUT_OF_PLACE, claim, quote->span, hint,
                           g_steal_pointer(&fault));
}

static void
report_empty(const RebutChecks *self, guint32 claim)
{
  g_autofree char *label = rebut_claim_label(self->map, claim);

  rebut_checks_report_at(self, REBUT_CODE_EMPTY_QUOTE, claim,
                         self->map->claims[claim].attribution->quote->span,
                         "write the words as they stand in the source",
                         g_strdup_printf("the quote of %s holds nothing but omissions", label));
}

static void
check_claim(Sources *self, guint32 claim)
{
  const RebutAttribution *attribution = self->checks->map->claims[claim].attribution;
  guint32 source = attribution->source;

  if (attribution->quote == NULL)
    return;
  if (!rebut_quote_has_words(attribution->quote)) {
    report_empty(self->checks, claim);
    return;
  }
  if (source == REBUT_NONE || get_name(self->checks, source) == NULL)
    return;
  if (!self->all[source].tried)
    fill_source(self, source, claim);
  if (self->all[source].text != NULL)
    check_quote(self->checks, &self->all[source], claim);
}

void
rebut_check_quotes(const RebutChecks *checks)
{
  const RebutMap *map = checks->map;
  Sources self = {.checks = checks};

  if (map->texts != NULL && rebut_texts_count(map->texts) > 0)
    self.folder = rebut_inside_folder(rebut_texts_get(map->texts, 0)->name);
  self.all = g_new0(Source, (gsize)map->n_sources + 1);
  for (guint32 i = 0; i < map->n_claims; i++)
    check_claim(&self, i);
  for (guint32 i = 0; i < map->n_sources; i++) {
    rebut_source_text_free(self.all[i].text);
    rebut_turns_free(self.all[i].turns);
  }
  g_free(self.all);
  g_free(self.folder);
}
