/* arena.h - memory that is freed all at once.
 *
 * A map holds some ten small strings and arrays per claim that live exactly as long as the map. A
 * bump allocator gives them without a header each and frees them in a handful of calls.
 * GStringChunk does this for strings alone. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RebutArena RebutArena;

/* An empty arena; no block is allocated before the first request. */
RebutArena *rebut_arena_new(void);

/* Frees the arena and everything allocated from it. NULL is fine. */
void rebut_arena_free(RebutArena *self);

/* SIZE zeroed bytes, aligned for any pointer or double; owned by the arena. Never NULL: running out
 * of memory aborts, as everywhere in GLib. */
gpointer rebut_arena_alloc(RebutArena *self, gsize size);

/* A NUL-terminated copy of LENGTH bytes of TEXT, owned by the arena. */
char *rebut_arena_strndup(RebutArena *self, const char *text, gsize length);

/* A copy of SIZE bytes at DATA, owned by the arena; NULL when SIZE is 0. */
gpointer rebut_arena_memdup(RebutArena *self, gconstpointer data, gsize size);

/* Bytes taken from the system so far. */
gsize rebut_arena_size(const RebutArena *self);

#define rebut_arena_new0(self, type, count) \
  ((type *)rebut_arena_alloc((self), sizeof(type) * (gsize)(count)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutArena, rebut_arena_free)

G_END_DECLS
