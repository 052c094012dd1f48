#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_LINKS 40 /* as many as Linux follows */

G_DEFINE_QUARK(rebut_output_error, rebut_output_error)

static gboolean
fail(const char *path, int reason, GError **error)
{
  g_set_error(error, REBUT_OUTPUT_ERROR, REBUT_OUTPUT_ERROR_WRITE, "%s cannot be written: %s",
              strcmp(path, "-") == 0 ? "standard output" : path, g_strerror(reason));
  return FALSE;
}

static gboolean
write_all(int fd, const char *path, const char *bytes, gsize length, GError **error)
{
  while (length > 0) {
    gssize written = write(fd, bytes, length);

    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return fail(path, errno, error);
    bytes += written;
    length -= (gsize)written;
  }
  return TRUE;
}

/* Devices and pipes hold no half a file: what was written is gone. */
static gboolean
write_directly(const char *path, const char *bytes, gsize length, GError **error)
{
  int fd = g_open(path, O_WRONLY | O_CLOEXEC, 0);
  gboolean done;

  if (fd < 0)
    return fail(path, errno, error);
  done = write_all(fd, path, bytes, length, error);
  if (close(fd) != 0 && done)
    return fail(path, errno, error);
  return done;
}

/* The file at the end of the symbolic links that begin at PATH, whether it is there or not; NULL
 * when they turn in a circle. The caller frees it. */
static char *
follow_links(const char *path)
{
  g_autofree char *target = g_strdup(path);

  for (guint i = 0; i < MAX_LINKS; i++) {
    g_autofree char *link = g_file_read_link(target, NULL);
    g_autofree char *folder = NULL;

    if (link == NULL)
      return g_steal_pointer(&target);
    folder = g_path_get_dirname(target);
    g_free(target);
    target = g_path_is_absolute(link) ? g_strdup(link) : g_build_filename(folder, link, NULL);
  }
  return NULL;
}

/* Opens a temporary file beside TARGET, with TARGET's permission bits when it exists. */
static int
open_temporary(const char *target, char **name)
{
  g_autofree char *folder = g_path_get_dirname(target);
  struct stat old;
  gboolean exists = stat(target, &old) == 0;
  int fd;

  *name = g_build_filename(folder, ".rebut-XXXXXX", NULL);
  fd = g_mkstemp_full(*name, O_RDWR | O_CLOEXEC, exists ? (int)old.st_mode & 0777 : 0666);
  /* Opening took away what the umask forbids. A file system may have no bits to set. */
  if (fd >= 0 && exists)
    (void)fchmod(fd, old.st_mode & 0777);
  return fd;
}

static gboolean
replace_file(const char *path, const char *target, const char *bytes, gsize length, GError **error)
{
  g_autofree char *temporary = NULL;
  int fd = open_temporary(target, &temporary);

  if (fd < 0)
    return fail(path, errno, error);
  if (!write_all(fd, path, bytes, length, error)) {
    close(fd);
    g_unlink(temporary);
    return FALSE;
  }
  if (close(fd) != 0 || g_rename(temporary, target) != 0) {
    int reason = errno;

    g_unlink(temporary);
    return fail(path, reason, error);
  }
  return TRUE;
}

gboolean
rebut_output_write(const char *path, const char *bytes, gsize length, GError **error)
{
  g_autofree char *target = NULL;
  struct stat info;

  if (strcmp(path, "-") == 0)
    return write_all(STDOUT_FILENO, path, bytes, length, error);
  if (stat(path, &info) == 0 && !S_ISREG(info.st_mode))
    return write_directly(path, bytes, length, error);
  target = follow_links(path);
  return target == NULL ? fail(path, ELOOP, error)
                        : replace_file(path, target, bytes, length, error);
}
