/* writing.h - a folder to write into, and what is in it then. */
#pragma once

#include "output.h"

#include <check.h>
#include <fcntl.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static char *folder;

static inline void
set_up(void)
{
  folder = g_dir_make_tmp("rebut-output-XXXXXX", NULL);
  ck_assert_ptr_nonnull(folder);
}

static inline void
remove_all(const char *path)
{
  g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
    g_autofree char *inner = g_build_filename(path, name, NULL);

    if (g_remove(inner) != 0)
      remove_all(inner);
  }
  g_rmdir(path);
}

static inline void
tear_down(void)
{
  remove_all(folder);
  g_clear_pointer(&folder, g_free);
}

static inline char *
name_path(const char *name)
{
  return g_build_filename(folder, name, NULL);
}

static inline guint
count_files(void)
{
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name(dir) != NULL)
    n++;
  return n;
}

static inline void
write_well(const char *path, const char *bytes, gsize length)
{
  g_autoptr(GError) error = NULL;
  gboolean done = rebut_output_write(path, bytes, length, &error);

  ck_assert_pstr_eq(error == NULL ? NULL : error->message, NULL);
  ck_assert(done);
}

static inline void
assert_holds(const char *path, const char *bytes, gsize length)
{
  g_autofree char *found = NULL;
  gsize found_length;

  ck_assert(g_file_get_contents(path, &found, &found_length, NULL));
  ck_assert_uint_eq(found_length, length);
  ck_assert(memcmp(found, bytes, length) == 0);
}

/* Lets standard output be the file at PATH; returns what it was. */
static inline int
redirect_output(const char *path)
{
  int kept = dup(STDOUT_FILENO);
  int fd = g_open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  dup2(fd, STDOUT_FILENO);
  close(fd);
  return kept;
}

static inline void
restore_output(int kept)
{
  dup2(kept, STDOUT_FILENO);
  close(kept);
}
