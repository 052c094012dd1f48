/* output.h - an output file is whole or untouched. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_OUTPUT_ERROR (rebut_output_error_quark())

typedef enum {
  REBUT_OUTPUT_ERROR_WRITE /* the message names the file and the reason */
} RebutOutputError;

GQuark rebut_output_error_quark(void);

/* Writes LENGTH bytes to PATH: a regular or new file by way of a temporary one beside it that is
 * then renamed, with permission bits kept and symbolic links followed; a device or pipe directly.
 * "-" is standard output. */
gboolean rebut_output_write(const char *path, const char *bytes, gsize length, GError **error);

G_END_DECLS
