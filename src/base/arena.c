#include "arena.h"

#include <string.h>

#define FIRST_BLOCK 4096
#define LAST_BLOCK  (1 << 20)

typedef struct _Block Block;
struct _Block {
  Block *next;
  gsize size; /* of the whole block, this header included */
};

struct _RebutArena {
  Block *blocks; /* the one in use first */
  char *at;
  gsize left;
  gsize next_size;
  gsize total;
};

RebutArena *
rebut_arena_new(void)
{
  RebutArena *self = g_new0(RebutArena, 1);

  self->next_size = FIRST_BLOCK;
  return self;
}

void
rebut_arena_free(RebutArena *self)
{
  if (self == NULL)
    return;
  while (self->blocks != NULL) {
    Block *next = self->blocks->next;

    g_free(self->blocks);
    self->blocks = next;
  }
  g_free(self);
}

static Block *
allocate_block(RebutArena *self, gsize size)
{
  Block *block = g_malloc(size);

  block->size = size;
  self->total += size;
  return block;
}

/* A request that would waste most of a fresh block gets a block of its own behind the one in use.
 */
static gpointer
allocate_alone(RebutArena *self, gsize size)
{
  Block *block = allocate_block(self, sizeof(Block) + size);

  if (self->blocks == NULL) {
    block->next = NULL;
    self->blocks = block;
  } else {
    block->next = self->blocks->next;
    self->blocks->next = block;
  }
  return block + 1;
}

static gpointer
take(RebutArena *self, gsize size)
{
  char *taken;

  if (size > self->left || self->at == NULL) {
    Block *block;

    if (size > self->next_size / 2)
      return allocate_alone(self, size);
    block = allocate_block(self, self->next_size);
    block->next = self->blocks;
    self->blocks = block;
    self->at = (char *)(block + 1);
    self->left = block->size - sizeof(Block);
    if (self->next_size < LAST_BLOCK)
      self->next_size *= 2;
  }
  taken = self->at;
  self->at += size;
  self->left -= size;
  return taken;
}

/* Strings need no alignment, so they take what they need and no more; the next aligned request
 * pays. */
static gpointer
take_aligned(RebutArena *self, gsize size)
{
  gsize misaligned = GPOINTER_TO_SIZE(self->at) % sizeof(gpointer);
  gsize padding = misaligned == 0 ? 0 : sizeof(gpointer) - misaligned;

  if (padding > self->left)
    padding = self->left;
  if (padding > 0) {
    self->at += padding;
    self->left -= padding;
  }
  return take(self, (size + sizeof(gpointer) - 1) / sizeof(gpointer) * sizeof(gpointer));
}

gpointer
rebut_arena_alloc(RebutArena *self, gsize size)
{
  return memset(take_aligned(self, size), 0, size);
}

char *
rebut_arena_strndup(RebutArena *self, const char *text, gsize length)
{
  char *copy = take(self, length + 1);

  memcpy(copy, text, length);
  copy[length] = '\0';
  return copy;
}

gpointer
rebut_arena_memdup(RebutArena *self, gconstpointer data, gsize size)
{
  return size == 0 ? NULL : memcpy(take_aligned(self, size), data, size);
}

gsize
rebut_arena_size(const RebutArena *self)
{
  return self->total;
}
