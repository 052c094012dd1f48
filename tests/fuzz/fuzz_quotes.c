/* fuzz_quotes.c - the first line as a quote, the rest as its source, also as a transcript. */
#include "argdown.h"
#include "quotes.h"
#include "turns.h"

#include <stdint.h>
#include <string.h>

#define MOST_PASSAGES 50

#define MAP                                                                  \
  "===\nspeakers: {anna: {name: Anna Berg, alias: ['3']}, ben: Ben Okoro}\n" \
  "speeches: [1NC, 2NC]\n===\n\n[A]: a {speaker: carl, speech: 3NC}\n"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
look_for(const RebutQuote *quote, const char *source, gsize length)
{
  g_autoptr(RebutQuotable) text = rebut_quotable_new(source, length);
  g_autoptr(RebutQuoteSearch) search = NULL;
  g_autofree char *nearest = NULL;
  RebutPassage passage;
  gsize before = 0;
  gsize place = 0;

  if (!rebut_quote_has_words(quote))
    return;
  search = rebut_quote_search_new(text, quote);
  for (guint i = 0; i < MOST_PASSAGES && rebut_quote_search_next(search, &passage); i++) {
    g_assert(before <= passage.start && passage.start < passage.end && passage.end <= length);
    before = passage.start;
  }
  nearest = rebut_quotable_nearest(text, quote, &place);
  g_assert(nearest == NULL || (place < length && g_utf8_validate(nearest, -1, NULL)));
}

static void
take_turns(const char *source, gsize length)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = rebut_argdown_read_bytes("map", MAP, strlen(MAP), diagnostics, NULL);
  const RebutText *text = rebut_texts_add(texts, "fuzz", source, length, diagnostics);
  g_autoptr(RebutTurns) turns = rebut_turns_new(map, text);

  for (gsize at = 0; at < text->length; at += 7) {
    const RebutTurn *turn = rebut_turns_find(turns, at);

    g_assert(turn == NULL || (turn->start <= at && turn->words <= text->length));
  }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  g_autofree char *valid = g_utf8_make_valid((const char *)data, (gssize)size);
  char *line_end = strchr(valid, '\n');
  RebutQuote quote = {.exact = valid};

  if (line_end == NULL)
    return 0;
  *line_end = '\0';
  look_for(&quote, line_end + 1, strlen(line_end + 1));
  take_turns(line_end + 1, strlen(line_end + 1));
  return 0;
}
