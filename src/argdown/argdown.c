#include "argdown.h"

#include "build.h"
#include "file_bytes.h"
#include "include.h"
#include "parser.h"

G_DEFINE_QUARK(rebut_parse_error, rebut_parse_error)

static RebutMap *
read_text(RebutTexts *texts,
          const RebutText *text,
          RebutIncluder *includer,
          RebutDiagnostics *diagnostics)
{
  g_autoptr(RebutAst) ast =
    rebut_argdown_parse(text, includer == NULL ? NULL : rebut_includer_find, includer, diagnostics);
  RebutMap *map = rebut_argdown_build(ast, texts, diagnostics);

  rebut_diagnostics_sort(diagnostics);
  return map;
}

const RebutText *
rebut_argdown_add_text(RebutTexts *texts,
                       const char *name,
                       const char *bytes,
                       gsize length,
                       RebutDiagnostics *diagnostics,
                       GError **error)
{
  const RebutText *text = rebut_texts_add(texts, name, bytes, length, diagnostics);

  if (text == NULL)
    g_set_error(error, REBUT_PARSE_ERROR, REBUT_PARSE_ERROR_READ, "%s is too large", name);
  return text;
}

RebutMap *
rebut_argdown_read_file(const char *path, RebutDiagnostics *diagnostics, GError **error)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutIncluder) includer = rebut_includer_new(texts, path);
  g_autoptr(GError) read_error = NULL;
  g_autofree char *bytes = NULL;
  const RebutText *text;
  gsize length;

  bytes = rebut_file_bytes(path, &length, &read_error);
  if (bytes == NULL) {
    g_set_error_literal(error, REBUT_PARSE_ERROR, REBUT_PARSE_ERROR_READ, read_error->message);
    return NULL;
  }
  text = rebut_argdown_add_text(texts, path, bytes, length, diagnostics, error);
  g_clear_pointer(&bytes, g_free);
  return text == NULL ? NULL : read_text(g_steal_pointer(&texts), text, includer, diagnostics);
}

RebutMap *
rebut_argdown_read_bytes(
  const char *name, const char *bytes, gsize length, RebutDiagnostics *diagnostics, GError **error)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  const RebutText *text = rebut_argdown_add_text(texts, name, bytes, length, diagnostics, error);

  return text == NULL ? NULL : read_text(g_steal_pointer(&texts), text, NULL, diagnostics);
}
