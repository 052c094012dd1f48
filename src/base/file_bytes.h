/* file_bytes.h - the bytes of a file that the user names.
 *
 * It may be a pipe, which is waited for, or a device that never ends. What a map names is read by
 * inside.h instead. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_FILE_ERROR (rebut_file_error_quark())

typedef enum {
  REBUT_FILE_ERROR_READ /* the message names the file and the reason */
} RebutFileError;

GQuark rebut_file_error_quark(void);

/* All bytes of the file at PATH ("-" is standard input), with a NUL behind them, when they are not
 * more than REBUT_MAX_INPUT_BYTES. The caller frees them. */
char *rebut_file_bytes(const char *path, gsize *length, GError **error);

G_END_DECLS
