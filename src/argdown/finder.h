/* finder.h - the next closing bracket, asked for again and again while going through a text.
 *
 * It remembers its last answers, so that a text of nothing but opening brackets takes linear time.
 */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_FIND_SQUARE,
  REBUT_FIND_ROUND,
  REBUT_FIND_ANGLE,
  REBUT_FIND_LINE_END,
  REBUT_N_FINDS
} RebutFind;

/* Start it with { .end = behind the text }. */
typedef struct {
  const char *end;
  struct {
    const char *from;  /* looked for from here on; NULL: not yet */
    const char *found; /* the end when there is none */
  } last[REBUT_N_FINDS];
} RebutFinder;

/* The first "]", ")", ">" or newline at or behind AT; NULL when there is none before the end. */
static inline const char *
rebut_finder_next(RebutFinder *self, RebutFind what, const char *at)
{
  static const char CHARS[] = {']', ')', '>', '\n'};
  const char *found = self->last[what].found;

  if (at >= self->end)
    return NULL;
  if (self->last[what].from == NULL || at < self->last[what].from || at > found) {
    found = memchr(at, CHARS[what], (gsize)(self->end - at));
    self->last[what].from = at;
    self->last[what].found = found = found == NULL ? self->end : found;
  }
  return found == self->end ? NULL : found;
}

G_END_DECLS
