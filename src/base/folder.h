/* folder.h - an output folder is whole or untouched. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file of a folder. */
typedef struct {
  const char *name; /* relative, with at most one folder: "key/flaws.txt" */
  const char *bytes;
  gsize length;
} RebutFile;

/* Makes the folder at PATH, with these N files and no others, by way of a temporary folder beside
 * it. One that is there must be empty or, with FORCE, hold nothing but files of these names; it is
 * replaced as a whole. FALSE with REBUT_OUTPUT_ERROR. */
gboolean rebut_folder_write(
  const char *path, const RebutFile *files, guint n, gboolean force, GError **error);

G_END_DECLS
