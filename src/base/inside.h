/* inside.h - the files of one folder: those in it or below it, and no others.
 *
 * A map comes from anywhere, so what it names is read with care. What lies outside of the map's
 * folder is not even looked for, also when a symbolic link leads there; only regular files are
 * read, because a pipe or a device may never end. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Messages are said of the file: "lies outside the folder of the map". */
#define REBUT_INSIDE_ERROR (rebut_inside_error_quark())

typedef enum {
  REBUT_INSIDE_ERROR_OUTSIDE,
  REBUT_INSIDE_ERROR_MISSING,
  REBUT_INSIDE_ERROR_NOT_REGULAR, /* a folder, a pipe, a device */
  REBUT_INSIDE_ERROR_TOO_LARGE,
  REBUT_INSIDE_ERROR_UNREADABLE
} RebutInsideError;

GQuark rebut_inside_error_quark(void);

/* The folder of FILE as a real path with "/" at its end, links followed; NULL when FILE is not
 * there. The caller frees it. */
char *rebut_inside_folder(const char *file);

/* The real path of the file that PATH names, seen from the real folder BASE, which is FOLDER (as
 * rebut_inside_folder() gives it) or below. The caller frees it. */
char *rebut_inside_find(const char *folder, const char *base, const char *path, GError **error);

/* The bytes of the regular file at REAL_PATH, with a NUL behind them, when they are not more than
 * MOST. The caller frees them. */
char *rebut_inside_read(const char *real_path, gsize most, gsize *length, GError **error);

G_END_DECLS
