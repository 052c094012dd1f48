#include "html_state.h"
#include "inside.h"
#include "source_text.h"

#include <string.h>

/* Bytes of all texts in one page; what does not fit any more is left out. */
#define MOST_TEXT ((gsize)1 << 20)

/* The words that a claim quotes, in bytes of the text. */
typedef struct {
  guint32 start;
  guint32 end;
  guint32 claim;
} Passage;

typedef struct {
  RebutPage *page;
  char *folder;   /* of the map's first file; NULL when it is in none */
  guint32 *first; /* by source, the first claim that quotes it, or REBUT_NONE */
  guint32 *next;  /* by claim, the next one that quotes the same source */
  gsize left;     /* bytes that may still be written */
} Sources;

static void
begin(Sources *self)
{
  const RebutMap *map = self->page->map;

  if (map->texts != NULL && rebut_texts_count(map->texts) > 0)
    self->folder = rebut_inside_folder(rebut_texts_get(map->texts, 0)->name);
  self->left = MOST_TEXT;
  self->first = rebut_nones_new(map->n_sources);
  self->next = rebut_nones_new(map->n_claims);
  for (guint32 i = map->n_claims; i-- > 0;) {
    const RebutAttribution *attribution = map->claims[i].attribution;

    if (attribution->source == REBUT_NONE || attribution->quote == NULL ||
        !rebut_quote_has_words(attribution->quote))
      continue;
    self->next[i] = self->first[attribution->source];
    self->first[attribution->source] = i;
  }
}

static void
end(Sources *self)
{
  g_free(self->folder);
  g_free(self->first);
  g_free(self->next);
}

static gint
compare_passages(gconstpointer a, gconstpointer b)
{
  const Passage *one = a;
  const Passage *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  if (one->end != other->end)
    return one->end > other->end ? -1 : 1;
  return one->claim < other->claim ? -1 : one->claim > other->claim;
}

/* Where each quote stands first, in reading order, the longer of two before the shorter. */
static GArray *
find_passages(const Sources *self, guint32 source, const RebutQuotable *quotable)
{
  GArray *passages = g_array_new(FALSE, FALSE, sizeof(Passage));

  for (guint32 i = self->first[source]; i != REBUT_NONE; i = self->next[i]) {
    const RebutQuote *quote = self->page->map->claims[i].attribution->quote;
    g_autoptr(RebutQuoteSearch) search = rebut_quote_search_new(quotable, quote);
    RebutPassage place;

    if (rebut_quote_search_next(search, &place)) {
      Passage passage = {(guint32)place.start, (guint32)place.end, i};

      g_array_append_val(passages, passage);
    }
  }
  g_array_sort(passages, compare_passages);
  return passages;
}

static gint
compare_places(gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *)a;
  guint32 other = *(const guint32 *)b;

  return one < other ? -1 : one > other;
}

/* Where the text is cut: at the ends of all passages and of the text, each place once. */
static GArray *
find_cuts(const GArray *passages, guint32 length)
{
  GArray *cuts = g_array_new(FALSE, FALSE, sizeof(guint32));
  guint32 zero = 0;
  guint n = 1;

  g_array_append_val(cuts, zero);
  g_array_append_val(cuts, length);
  for (guint i = 0; i < passages->len; i++) {
    const Passage *passage = &g_array_index(passages, Passage, i);

    g_array_append_val(cuts, passage->start);
    g_array_append_val(cuts, passage->end);
  }
  g_array_sort(cuts, compare_places);
  for (guint i = 1; i < cuts->len; i++)
    if (g_array_index(cuts, guint32, i) != g_array_index(cuts, guint32, n - 1))
      g_array_index(cuts, guint32, n++) = g_array_index(cuts, guint32, i);
  g_array_set_size(cuts, n);
  return cuts;
}

static void
write_parts(RebutPage *page, const char *text, const GArray *cuts)
{
  rebut_json_key(&page->json, "parts");
  rebut_json_open(&page->json, '[');
  for (guint i = 0; i + 1 < cuts->len; i++) {
    guint32 start = g_array_index(cuts, guint32, i);
    g_autofree char *part = g_strndup(text + start, g_array_index(cuts, guint32, i + 1) - start);

    rebut_html_text(page, part);
  }
  rebut_json_close(&page->json, ']');
}

static guint
find_cut(const GArray *cuts, guint32 place)
{
  guint cut = 0;

  g_array_binary_search((GArray *)cuts, &place, compare_places, &cut);
  return cut;
}

/* [first part, part behind the last, claim] */
static void
write_passages(RebutPage *page, const GArray *passages, const GArray *cuts)
{
  rebut_json_key(&page->json, "passages");
  rebut_json_open(&page->json, '[');
  for (guint i = 0; i < passages->len; i++) {
    const Passage *passage = &g_array_index(passages, Passage, i);

    rebut_json_open(&page->json, '[');
    rebut_json_integer(&page->json, find_cut(cuts, passage->start));
    rebut_json_integer(&page->json, find_cut(cuts, passage->end));
    rebut_json_integer(&page->json, passage->claim);
    rebut_json_close(&page->json, ']');
  }
  rebut_json_close(&page->json, ']');
}

/* The text, when the source has one that can be read and still fits. */
static void
write_text(Sources *self, guint32 i)
{
  const RebutMap *map = self->page->map;
  RebutObstacle obstacle = {0};
  g_autoptr(RebutSourceText) source = NULL;
  g_autoptr(GArray) passages = NULL;
  g_autoptr(GArray) cuts = NULL;

  if (map->sources[i].file == NULL)
    return;
  source = rebut_source_text_read(self->folder, map->sources[i].file, self->left, &obstacle);
  g_free(obstacle.message);
  if (source == NULL) {
    rebut_html_member_flag(self->page, "tooLong", obstacle.is_too_large);
    return;
  }
  self->left -= MIN(self->left, source->text->length);
  passages = find_passages(self, i, source->quotable);
  cuts = find_cuts(passages, source->text->length);
  write_parts(self->page, source->text->bytes, cuts);
  write_passages(self->page, passages, cuts);
}

/* An address that a page may lead to; NULL when there is none. */
static const char *
find_url(const RebutSource *source)
{
  const char *url = rebut_value_string(rebut_value_get(source->data, "url"));

  return url != NULL && (g_ascii_strncasecmp(url, "https://", 8) == 0 ||
                         g_ascii_strncasecmp(url, "http://", 7) == 0)
           ? url
           : NULL;
}

void
rebut_html_write_sources(RebutPage *page)
{
  Sources self = {.page = page};

  begin(&self);
  rebut_json_key(&page->json, "sources");
  rebut_json_open(&page->json, '[');
  for (guint32 i = 0; i < page->map->n_sources; i++) {
    const RebutSource *source = &page->map->sources[i];

    rebut_json_open(&page->json, '{');
    rebut_html_member_text(page, "id", source->id);
    rebut_html_member_text(page, "title", source->title);
    rebut_html_member_text(page, "author", source->author);
    rebut_html_member_text(page, "date", source->date);
    rebut_html_member_text(page, "url", find_url(source));
    write_text(&self, i);
    rebut_json_close(&page->json, '}');
  }
  rebut_json_close(&page->json, ']');
  end(&self);
}
