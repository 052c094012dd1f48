#include "source_text.h"

#include "diagnostic.h"
#include "inside.h"
#include "rebut_limits.h"

#include <string.h>

static const char NO_TEXT[] = "save its words as plain text in UTF-8, as pdftotext does for a PDF";
static const char NAME_IT[] = "--source ID=FILE reads a source from elsewhere";
static const char TOO_LARGE[] = "save the part that is quoted as a file of its own";

/* Zero bytes are in no text in UTF-8; a PDF may do without. */
static gboolean
is_text(const char *bytes, gsize length)
{
  return memchr(bytes, '\0', length) == NULL && !g_str_has_prefix(bytes, "%PDF-");
}

/* The first repair, with its line. */
static char *
describe_damage(const RebutTexts *texts, const RebutDiagnostics *diagnostics)
{
  for (guint i = 0; i < rebut_diagnostics_count(diagnostics); i++) {
    const RebutDiagnostic *diagnostic = rebut_diagnostics_get(diagnostics, i);

    if (diagnostic->code == REBUT_CODE_NOT_UTF8)
      return g_strdup_printf("in line %u, %s",
                             rebut_texts_place(texts, diagnostic->span.start).line,
                             diagnostic->message);
  }
  return NULL;
}

RebutSourceText *
rebut_source_text_new(const RebutGivenText *given, RebutObstacle *obstacle)
{
  RebutSourceText *self;
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();

  if (given->length > REBUT_MAX_SOURCE_BYTES) {
    obstacle->message =
      g_strdup_printf("is larger than %" G_GSIZE_FORMAT " MiB", REBUT_MAX_SOURCE_BYTES >> 20);
    obstacle->hint = TOO_LARGE;
    obstacle->is_too_large = TRUE;
    return NULL;
  }
  if (!is_text(given->bytes, given->length)) {
    obstacle->message = g_strdup("is no text");
    obstacle->hint = NO_TEXT;
    return NULL;
  }
  self = g_new0(RebutSourceText, 1);
  self->texts = rebut_texts_new();
  self->text = rebut_texts_add(self->texts, given->name, given->bytes, given->length, diagnostics);
  self->damage = describe_damage(self->texts, diagnostics);
  self->quotable = rebut_quotable_new(self->text->bytes, self->text->length);
  return self;
}

RebutSourceText *
rebut_source_text_read(const char *folder, const char *path, gsize most, RebutObstacle *obstacle)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *real = NULL;
  g_autofree char *bytes = NULL;
  gsize length = 0;

  if (folder == NULL) {
    obstacle->message = g_strdup("would be in the folder of the map, which is in no file");
    obstacle->hint = NAME_IT;
    return NULL;
  }
  real = rebut_inside_find(folder, folder, path, &error);
  if (real != NULL)
    bytes = rebut_inside_read(real, most, &length, &error);
  if (bytes == NULL) {
    obstacle->message = g_strdup(error->message);
    obstacle->is_too_large = error->code == REBUT_INSIDE_ERROR_TOO_LARGE;
    obstacle->hint = obstacle->is_too_large ? TOO_LARGE : NAME_IT;
    return NULL;
  }
  return rebut_source_text_new(&(RebutGivenText){path, bytes, length}, obstacle);
}

void
rebut_source_text_free(RebutSourceText *self)
{
  if (self == NULL)
    return;
  rebut_texts_free(self->texts);
  rebut_quotable_free(self->quotable);
  g_free(self->damage);
  g_free(self);
}

guint
rebut_source_text_line(const RebutSourceText *self, gsize at)
{
  return rebut_text_line(self->text, (guint)at) + 1;
}
