#include "file_bytes.h"

#include "rebut_limits.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

G_DEFINE_QUARK(rebut_file_error, rebut_file_error)

#define CHUNK 65536

static void
fail(const char *path, const char *reason, GError **error)
{
  g_autofree char *name =
    strcmp(path, "-") == 0 ? g_strdup("standard input") : g_filename_display_name(path);

  g_set_error(error, REBUT_FILE_ERROR, REBUT_FILE_ERROR_READ, "%s cannot be read: %s", name,
              reason);
}

/* How many bytes are to be expected: 0 of what is no regular file. */
static guint
expected_size(FILE *file)
{
  struct stat status;

  if (fstat(fileno(file), &status) != 0 || !S_ISREG(status.st_mode))
    return 0;
  return (guint)CLAMP(status.st_size, 0, (goffset)REBUT_MAX_INPUT_BYTES);
}

/* NULL when reading fails, which errno says, or there is too much, when it is EFBIG. */
static char *
read_stream(FILE *file, gsize *length)
{
  g_autoptr(GByteArray) bytes = g_byte_array_sized_new(expected_size(file) + CHUNK + 1);
  gsize n;

  do {
    guint before = bytes->len;

    g_byte_array_set_size(bytes, before + CHUNK);
    n = fread(bytes->data + before, 1, CHUNK, file);
    g_byte_array_set_size(bytes, before + (guint)n);
  } while (n == CHUNK && bytes->len <= REBUT_MAX_INPUT_BYTES);
  if (ferror(file))
    return NULL;
  if (bytes->len > REBUT_MAX_INPUT_BYTES) {
    errno = EFBIG;
    return NULL;
  }
  *length = bytes->len;
  g_byte_array_append(bytes, (const guint8 *)"", 1);
  return (char *)g_byte_array_free(g_steal_pointer(&bytes), FALSE);
}

char *
rebut_file_bytes(const char *path, gsize *length, GError **error)
{
  gboolean standard = strcmp(path, "-") == 0;
  FILE *file = standard ? stdin : g_fopen(path, "rbe");
  char *bytes;

  if (file == NULL) {
    fail(path, g_strerror(errno), error);
    return NULL;
  }
  bytes = read_stream(file, length);
  if (bytes == NULL)
    fail(path, g_strerror(errno), error);
  if (!standard)
    (void)fclose(file);
  return bytes;
}
