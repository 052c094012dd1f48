#include "folder.h"

#include "output.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

static gboolean
fail(const char *path, const char *reason, GError **error)
{
  g_set_error(error, REBUT_OUTPUT_ERROR, REBUT_OUTPUT_ERROR_WRITE, "%s cannot be written: %s", path,
              reason);
  return FALSE;
}

/* Whether NAME, in the folder INSIDE ("" for the outermost), is one of the files or a folder of
 * one. */
static gboolean
is_known(const RebutFile *files, guint n, const char *inside, const char *name)
{
  g_autofree char *path = *inside == '\0' ? g_strdup(name) : g_build_filename(inside, name, NULL);
  gsize length = strlen(path);

  for (guint i = 0; i < n; i++)
    if (strncmp(files[i].name, path, length) == 0 &&
        (files[i].name[length] == '\0' || files[i].name[length] == '/'))
      return TRUE;
  return FALSE;
}

/* The first thing in the folder that is none of the files, with FORCE, or any; the caller frees it.
 * NULL when there is none. */
static char *
find_stranger(const char *path, const char *inside, const RebutFile *files, guint n, gboolean force)
{
  g_autofree char *folder = g_build_filename(path, inside, NULL);
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name(dir)) != NULL)
    if (!force || !is_known(files, n, inside, name))
      return g_build_filename(folder, name, NULL);
  return NULL;
}

static gboolean
check_free(const char *path, const RebutFile *files, guint n, gboolean force, GError **error)
{
  g_autofree char *stranger = NULL;

  if (!g_file_test(path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    return TRUE;
  if (!g_file_test(path, G_FILE_TEST_IS_DIR) || g_file_test(path, G_FILE_TEST_IS_SYMLINK))
    return fail(path, "it is there, and no folder", error);
  stranger = find_stranger(path, "", files, n, force);
  for (guint i = 0; i < n && stranger == NULL; i++) {
    g_autofree char *inside = g_path_get_dirname(files[i].name);

    if (strcmp(inside, ".") != 0)
      stranger = find_stranger(path, inside, files, n, force);
  }
  if (stranger == NULL)
    return TRUE;
  return fail(path, force ? "it holds other files, too" : "it is not empty (--force overwrites)",
              error);
}

static gboolean
write_files(const char *path, const RebutFile *files, guint n, GError **error)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *file = g_build_filename(path, files[i].name, NULL);
    g_autofree char *folder = g_path_get_dirname(file);

    if (g_mkdir_with_parents(folder, 0777) != 0)
      return fail(folder, g_strerror(errno), error);
    if (!rebut_output_write(file, files[i].bytes, files[i].length, error))
      return FALSE;
  }
  return TRUE;
}

/* Takes the files away, and the folders that are empty then. */
static void
remove_files(const char *path, const RebutFile *files, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *file = g_build_filename(path, files[i].name, NULL);

    g_unlink(file);
  }
  for (guint i = 0; i < n; i++) {
    g_autofree char *file = g_build_filename(path, files[i].name, NULL);
    g_autofree char *folder = g_path_get_dirname(file);

    g_rmdir(folder);
  }
  g_rmdir(path);
}

/* A new empty folder beside PATH; the caller frees its name. */
static char *
make_beside(const char *path, GError **error)
{
  g_autofree char *name = g_strconcat(path, ".XXXXXX", NULL);

  if (g_mkdtemp_full(name, 0777) == NULL) {
    fail(path, g_strerror(errno), error);
    return NULL;
  }
  return g_steal_pointer(&name);
}

/* What is at PATH, if anything, goes to OLD, and NEW takes its place. */
static gboolean
exchange(const char *path, const char *new, const char *old, GError **error)
{
  gboolean moved = g_rename(path, old) == 0;
  int reason = errno;

  if (!moved && reason != ENOENT)
    return fail(path, g_strerror(reason), error);
  if (g_rename(new, path) == 0)
    return TRUE;
  reason = errno;
  if (moved && g_rename(old, path) != 0)
    return fail(old, "the old folder stays there", error);
  return fail(path, g_strerror(reason), error);
}

gboolean
rebut_folder_write(
  const char *path, const RebutFile *files, guint n, gboolean force, GError **error)
{
  g_autofree char *bare = g_strdup(path);
  g_autofree char *new = NULL;
  g_autofree char *old = NULL;
  gboolean done;

  for (gsize length = strlen(bare); length > 1 && bare[length - 1] == '/'; length--)
    bare[length - 1] = '\0';
  if (!check_free(bare, files, n, force, error))
    return FALSE;
  new = make_beside(bare, error);
  old = new == NULL ? NULL : make_beside(bare, error);
  if (new == NULL)
    return FALSE;
  done = old != NULL && write_files(new, files, n, error) && exchange(bare, new, old, error);
  if (!done)
    remove_files(new, files, n);
  if (old != NULL)
    remove_files(old, files, n);
  return done;
}
