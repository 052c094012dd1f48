#include "names.h"

#include <string.h>

#define FIRST_SLOTS 64

typedef struct {
  const char *string;
  guint32 length;
  guint32 hash;
} Name;

struct _RebutNames {
  RebutArena *arena;
  GArray *names;   /* of Name */
  guint32 *slots;  /* number + 1 by hash, open addressing; 0 is free */
  guint32 n_slots; /* a power of two, more than half of it free */
};

RebutNames *
rebut_names_new(RebutArena *arena)
{
  RebutNames *self = g_new0(RebutNames, 1);

  self->arena = arena;
  self->names = g_array_new(FALSE, FALSE, sizeof(Name));
  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0(guint32, FIRST_SLOTS);
  return self;
}

void
rebut_names_free(RebutNames *self)
{
  if (self == NULL)
    return;
  g_array_unref(self->names);
  g_free(self->slots);
  g_free(self);
}

/* FNV-1a, eight bytes at a step where there are eight. */
static guint32
hash_string(const char *string, gsize length)
{
  guint64 hash = G_GUINT64_CONSTANT(0xCBF29CE484222325);

  for (; length >= sizeof(guint64); length -= sizeof(guint64), string += sizeof(guint64)) {
    guint64 word;

    memcpy(&word, string, sizeof word);
    hash = (hash ^ word) * G_GUINT64_CONSTANT(0x100000001B3);
    hash ^= hash >> 29;
  }
  for (; length > 0; length--, string++)
    hash = (hash ^ (guchar)*string) * G_GUINT64_CONSTANT(0x100000001B3);
  return (guint32)(hash ^ (hash >> 32));
}

/* The slot that holds the name, or the free one where it belongs. */
static guint32
find_slot(const RebutNames *self, const char *string, gsize length, guint32 hash)
{
  guint32 slot = hash & (self->n_slots - 1);

  while (self->slots[slot] != 0) {
    const Name *name = &g_array_index(self->names, Name, self->slots[slot] - 1);

    if (name->hash == hash && name->length == length && memcmp(name->string, string, length) == 0)
      break;
    slot = (slot + 1) & (self->n_slots - 1);
  }
  return slot;
}

static void
grow(RebutNames *self)
{
  g_free(self->slots);
  self->n_slots *= 2;
  self->slots = g_new0(guint32, self->n_slots);
  for (guint32 i = 0; i < self->names->len; i++) {
    guint32 slot = g_array_index(self->names, Name, i).hash & (self->n_slots - 1);

    while (self->slots[slot] != 0)
      slot = (slot + 1) & (self->n_slots - 1);
    self->slots[slot] = i + 1;
  }
}

guint32
rebut_names_add(RebutNames *self, const char *name, gsize length)
{
  guint32 hash = hash_string(name, length);
  guint32 slot = find_slot(self, name, length, hash);
  Name added;

  if (self->slots[slot] != 0)
    return self->slots[slot] - 1;
  added.string = rebut_arena_strndup(self->arena, name, length);
  added.length = (guint32)length;
  added.hash = hash;
  g_array_append_val(self->names, added);
  self->slots[slot] = self->names->len;
  if (self->names->len * 2 > self->n_slots)
    grow(self);
  return self->names->len - 1;
}

guint32
rebut_names_find(const RebutNames *self, const char *name, gsize length)
{
  return self->slots[find_slot(self, name, length, hash_string(name, length))] - 1;
}

const char *
rebut_names_get(const RebutNames *self, guint32 number)
{
  return g_array_index(self->names, Name, number).string;
}

guint32
rebut_names_count(const RebutNames *self)
{
  return self->names->len;
}
