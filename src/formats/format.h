/* format.h - the formats in which maps are exchanged, behind one table. */
#pragma once

#include "diagnostic.h"
#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *name;            /* as --to names it */
  const char *summary;         /* one line, no full stop */
  const char *const *suffixes; /* of files that are read so, ended by NULL; NULL when none is */

  /* The map of LENGTH bytes called NAME; the caller owns it. Mistakes go to DIAGNOSTICS, sorted.
   * NULL with an error when the text is too large. The function is NULL when SUFFIXES is. */
  RebutMap *(*read)(const char *name,
                    const char *bytes,
                    gsize length,
                    RebutDiagnostics *diagnostics,
                    GError **error);

  /* Appends the whole map to OUT; NULL when the format is only read. */
  void (*write)(const RebutMap *map, GString *out);
} RebutFormat;

/* All there are. */
const RebutFormat *rebut_format_table(guint *n);

/* By name; NULL when there is no such format. */
const RebutFormat *rebut_format_find(const char *name);

/* The format that the file at PATH is read as, by its suffix; NULL for any other: Argdown. */
const RebutFormat *rebut_format_of_file(const char *path);

G_END_DECLS
