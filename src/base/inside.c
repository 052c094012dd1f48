#include "inside.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_LINKS 40 /* as many as Linux follows */

G_DEFINE_QUARK(rebut_inside_error, rebut_inside_error)

static gboolean
fail(GError **error, RebutInsideError code, const char *message)
{
  g_set_error_literal(error, REBUT_INSIDE_ERROR, (gint)code, message);
  return FALSE;
}

static gboolean
fail_by_system(GError **error, int reason)
{
  if (reason == ENOENT || reason == ENOTDIR)
    return fail(error, REBUT_INSIDE_ERROR_MISSING, "cannot be read: no such file");
  g_set_error(error, REBUT_INSIDE_ERROR, REBUT_INSIDE_ERROR_UNREADABLE, "cannot be read: %s",
              g_strerror(reason));
  return FALSE;
}

char *
rebut_inside_folder(const char *file)
{
  char *real = realpath(file, NULL);
  g_autofree char *folder = real == NULL ? NULL : g_path_get_dirname(real);

  free(real);
  if (folder == NULL || g_str_has_suffix(folder, "/"))
    return g_steal_pointer(&folder);
  return g_strconcat(folder, "/", NULL);
}

/* PATH seen from BASE without "." and "..", when that lies in FOLDER by its words alone. */
static char *
find_plain(const char *folder, const char *base, const char *path, GError **error)
{
  g_autofree char *plain = g_canonicalize_filename(path, base);
  g_autofree char *below = g_strconcat(plain, "/", NULL);

  if (g_str_has_prefix(below, folder))
    return g_steal_pointer(&plain);
  fail(error, REBUT_INSIDE_ERROR_OUTSIDE, "lies outside the folder of the map");
  return NULL;
}

/* The first symbolic link on the way from FOLDER to PATH, as the length of its own path; more than
 * the length of PATH when there is none, 0 with an error when something on the way is not there. */
static gsize
find_link(const char *folder, const char *path, GError **error)
{
  gsize length = strlen(path);
  gsize end = MIN(strlen(folder), length);

  while (end < length) {
    const char *slash = strchr(path + end, '/');
    g_autofree char *part = NULL;
    struct stat status;

    end = slash == NULL ? length : (gsize)(slash - path);
    part = g_strndup(path, end);
    if (lstat(part, &status) != 0) {
      fail_by_system(error, errno);
      return 0;
    }
    if (S_ISLNK(status.st_mode))
      return end;
    end += slash == NULL ? 0 : 1;
  }
  return length + 1;
}

/* PATH with the link that ends at END replaced by what it points to. */
static char *
replace_link(const char *folder, const char *path, gsize end, GError **error)
{
  g_autofree char *link = g_strndup(path, end);
  g_autofree char *above = g_path_get_dirname(link);
  g_autofree char *target = g_file_read_link(link, NULL);
  g_autofree char *whole = target == NULL ? NULL : g_strconcat(target, path + end, NULL);

  if (whole != NULL)
    return find_plain(folder, above, whole, error);
  fail_by_system(error, EIO);
  return NULL;
}

char *
rebut_inside_find(const char *folder, const char *base, const char *path, GError **error)
{
  g_autofree char *at = NULL;

  if (*path == '\0') {
    fail_by_system(error, ENOENT);
    return NULL;
  }
  at = find_plain(folder, base, path, error);
  for (guint i = 0; at != NULL; i++) {
    gsize link = find_link(folder, at, error);
    char *next = NULL;

    if (link > strlen(at))
      return g_steal_pointer(&at);
    if (i == MAX_LINKS)
      fail_by_system(error, ELOOP);
    else if (link > 0)
      next = replace_link(folder, at, link, error);
    g_free(at);
    at = next;
  }
  return NULL;
}

/* Up to LENGTH bytes, fewer when the file ends; a negative number when it cannot be read. */
static gssize
read_bytes(int fd, char *bytes, gsize length)
{
  gsize done = 0;

  while (done < length) {
    gssize n = read(fd, bytes + done, length - done);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return -1;
    if (n == 0)
      break;
    done += (gsize)n;
  }
  return (gssize)done;
}

static char *
read_open(int fd, gsize most, gsize *length, GError **error)
{
  g_autofree char *bytes = NULL;
  struct stat status;
  gssize n;

  if (fstat(fd, &status) != 0) {
    fail_by_system(error, errno);
    return NULL;
  }
  if (!S_ISREG(status.st_mode)) {
    fail(error, REBUT_INSIDE_ERROR_NOT_REGULAR, "is no regular file");
    return NULL;
  }
  if ((gsize)status.st_size > most) {
    g_set_error(error, REBUT_INSIDE_ERROR, REBUT_INSIDE_ERROR_TOO_LARGE,
                "is larger than %" G_GSIZE_FORMAT " MiB", most >> 20);
    return NULL;
  }
  bytes = g_malloc((gsize)status.st_size + 1);
  n = read_bytes(fd, bytes, (gsize)status.st_size);
  if (n < 0) {
    fail_by_system(error, errno);
    return NULL;
  }
  bytes[n] = '\0';
  *length = (gsize)n;
  return g_steal_pointer(&bytes);
}

char *
rebut_inside_read(const char *real_path, gsize most, gsize *length, GError **error)
{
  /* Not to wait for the other end of a pipe, nor to follow a link that has just been made. */
  int fd = g_open(real_path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC, 0);
  char *bytes;

  if (fd < 0) {
    fail_by_system(error, errno);
    return NULL;
  }
  bytes = read_open(fd, most, length, error);
  close(fd);
  return bytes;
}
