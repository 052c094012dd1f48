#include "include.h"

#include "inside.h"
#include "rebut_limits.h"

#include <stdlib.h>
#include <string.h>

/* One file of the map. */
typedef struct {
  char *real_path;
  guint32 from; /* the text that includes it, REBUT_NONE for the first */
} File;

struct _RebutIncluder {
  RebutTexts *texts;
  char *folder;  /* real path, with a "/" at its end */
  GArray *files; /* of File, numbered as the texts */
};

static void
clear_file(gpointer data)
{
  g_free(((File *)data)->real_path);
}

RebutIncluder *
rebut_includer_new(RebutTexts *texts, const char *first_path)
{
  char *real_path = realpath(first_path, NULL);
  char *folder = rebut_inside_folder(first_path);
  File first = {g_strdup(real_path), REBUT_NONE};
  RebutIncluder *self;

  free(real_path);
  if (first.real_path == NULL || folder == NULL) {
    g_free(first.real_path);
    g_free(folder);
    return NULL;
  }
  self = g_new0(RebutIncluder, 1);
  self->texts = texts;
  self->folder = folder;
  self->files = g_array_new(FALSE, FALSE, sizeof(File));
  g_array_set_clear_func(self->files, clear_file);
  g_array_append_val(self->files, first);
  return self;
}

void
rebut_includer_free(RebutIncluder *self)
{
  if (self == NULL)
    return;
  g_free(self->folder);
  g_array_unref(self->files);
  g_free(self);
}

static guint32
find_text_number(const RebutIncluder *self, const RebutText *text)
{
  for (guint32 i = 0; i < rebut_texts_count(self->texts); i++)
    if (rebut_texts_get(self->texts, i) == text)
      return i;
  g_assert_not_reached();
}

static guint32
find_file(const RebutIncluder *self, const char *real_path)
{
  for (guint32 i = 0; i < self->files->len; i++)
    if (strcmp(g_array_index(self->files, File, i).real_path, real_path) == 0)
      return i;
  return REBUT_NONE;
}

static gboolean
is_being_read(const RebutIncluder *self, guint32 file, guint32 from)
{
  for (; from != REBUT_NONE; from = g_array_index(self->files, File, from).from)
    if (from == file)
      return TRUE;
  return FALSE;
}

static void
report(RebutDiagnostics *diagnostics,
       RebutCode code,
       RebutSpan where,
       const char *path,
       const char *problem)
{
  rebut_diagnostics_add(diagnostics, code, where, NULL, "%s %s", path, problem);
}

static void
report_failure(RebutDiagnostics *diagnostics, RebutSpan where, const char *path, GError *failure)
{
  RebutCode code = failure->code == REBUT_INSIDE_ERROR_OUTSIDE     ? REBUT_CODE_INCLUDE_OUTSIDE
                   : failure->code == REBUT_INSIDE_ERROR_TOO_LARGE ? REBUT_CODE_INPUT_TOO_LARGE
                                                                   : REBUT_CODE_INCLUDE_UNREADABLE;

  report(diagnostics, code, where, *path == '\0' ? "@include()" : path, failure->message);
}

static const RebutText *
read_file(
  RebutIncluder *self, File *file, const char *name, RebutSpan where, RebutDiagnostics *diagnostics)
{
  g_autoptr(GError) error = NULL;
  gsize length;
  g_autofree char *bytes =
    rebut_inside_read(file->real_path, REBUT_MAX_INPUT_BYTES, &length, &error);
  const RebutText *text;

  if (bytes == NULL) {
    report_failure(diagnostics, where, name, error);
    return NULL;
  }
  text = rebut_texts_add(self->texts, name, bytes, length, diagnostics);
  if (text != NULL) {
    g_array_append_vals(self->files, file, 1);
    file->real_path = NULL;
  }
  return text;
}

/* The file that PATH names, seen from the file that includes. */
static char *
find_real_path(const RebutIncluder *self, guint32 from, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname(g_array_index(self->files, File, from).real_path);

  return rebut_inside_find(self->folder, folder, path, error);
}

const RebutText *
rebut_includer_find(gpointer data,
                    const RebutText *from,
                    const char *path,
                    RebutSpan where,
                    RebutDiagnostics *diagnostics)
{
  RebutIncluder *self = data;
  guint32 from_number = find_text_number(self, from);
  g_autofree char *folder = g_path_get_dirname(from->name);
  g_autofree char *name = g_path_is_absolute(path) || strcmp(folder, ".") == 0
                            ? g_strdup(path)
                            : g_build_filename(folder, path, NULL);
  g_autoptr(GError) error = NULL;
  File file = {find_real_path(self, from_number, path, &error), from_number};
  const RebutText *text = NULL;
  guint32 known = file.real_path == NULL ? REBUT_NONE : find_file(self, file.real_path);

  if (file.real_path == NULL)
    report_failure(diagnostics, where, path, error);
  else if (known == REBUT_NONE)
    text = read_file(self, &file, name, where, diagnostics);
  else if (is_being_read(self, known, from_number))
    report(diagnostics, REBUT_CODE_INCLUDE_CYCLE, where, path, "includes itself");
  else
    report(diagnostics, REBUT_CODE_INCLUDE_TWICE, where, path, "was included before");
  g_free(file.real_path);
  return text;
}
