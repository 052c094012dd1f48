/* names.h - numbers for strings.
 *
 * A set of strings, numbered from 0 in the order of their first coming. It takes slices of the text
 * as they are, without a copy for a name that is known, which a GHashTable of C strings cannot. */
#pragma once

#include "arena.h"
#include "ids.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RebutNames RebutNames;

/* Its strings are kept in ARENA, which must outlive it. */
RebutNames *rebut_names_new(RebutArena *arena);
void rebut_names_free(RebutNames *self);

/* The number of LENGTH bytes at NAME, which becomes known. */
guint32 rebut_names_add(RebutNames *self, const char *name, gsize length);

/* The number of a known name, or REBUT_NONE. */
guint32 rebut_names_find(const RebutNames *self, const char *name, gsize length);

/* The string of a number; it belongs to the arena. */
const char *rebut_names_get(const RebutNames *self, guint32 number);

guint32 rebut_names_count(const RebutNames *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutNames, rebut_names_free)

G_END_DECLS
