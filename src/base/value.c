#include "value.h"

#include <string.h>

#define LINEAR_LOOKUP 16 /* members; above, a hash table pays */

const RebutMember *
rebut_value_member(const RebutValue *self, const char *key)
{
  if (self == NULL || self->type != REBUT_VALUE_MAPPING)
    return NULL;
  for (guint i = 0; i < self->count; i++)
    if (strcmp(self->members[i].key, key) == 0)
      return &self->members[i];
  return NULL;
}

const RebutValue *
rebut_value_get(const RebutValue *self, const char *key)
{
  const RebutMember *member = rebut_value_member(self, key);

  return member == NULL ? NULL : member->value;
}

const char *
rebut_value_string(const RebutValue *self)
{
  return self == NULL || self->type == REBUT_VALUE_NULL ? NULL : self->string;
}

gboolean
rebut_value_is_true(const RebutValue *self)
{
  return self != NULL && self->type == REBUT_VALUE_BOOLEAN && self->number > 0;
}

gboolean
rebut_value_is_false(const RebutValue *self)
{
  return self != NULL && self->type == REBUT_VALUE_BOOLEAN && !(self->number > 0);
}

guint
rebut_value_length(const RebutValue *self)
{
  if (self == NULL || self->type == REBUT_VALUE_NULL)
    return 0;
  return self->type == REBUT_VALUE_LIST ? self->count : 1;
}

const RebutValue *
rebut_value_item(const RebutValue *self, guint index)
{
  return self->type == REBUT_VALUE_LIST ? self->items[index] : self;
}

/* Where each key of a mapping too long for a linear look-up stands; NULL for a short one. */
static GHashTable *
index_keys(const RebutValue *self)
{
  GHashTable *index;

  if (self->count <= LINEAR_LOOKUP)
    return NULL;
  index = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < self->count; i++)
    g_hash_table_insert(index, (gpointer)self->members[i].key, (gpointer)&self->members[i]);
  return index;
}

static const RebutMember *
find_member(const RebutValue *self, GHashTable *index, const char *key)
{
  return index == NULL ? rebut_value_member(self, key) : g_hash_table_lookup(index, key);
}

/* Recurses, but no deeper than REBUT_MAX_DATA_DEPTH, which the readers keep. */
const RebutValue *
rebut_value_merge(RebutArena *arena, const RebutValue *under, const RebutValue *over)
{
  g_autoptr(GHashTable) under_keys = NULL;
  g_autoptr(GHashTable) over_keys = NULL;
  RebutValue *merged;
  RebutMember *members;
  guint n = 0;

  if (over == NULL)
    return under;
  if (under == NULL || under->type != REBUT_VALUE_MAPPING || over->type != REBUT_VALUE_MAPPING)
    return over;

  under_keys = index_keys(under);
  over_keys = index_keys(over);
  members = rebut_arena_new0(arena, RebutMember, under->count + over->count);
  for (guint i = 0; i < under->count; i++) {
    const RebutMember *newer = find_member(over, over_keys, under->members[i].key);

    members[n] = under->members[i];
    if (newer != NULL) {
      members[n].span = newer->span;
      members[n].value = rebut_value_merge(arena, under->members[i].value, newer->value);
    }
    n++;
  }
  for (guint i = 0; i < over->count; i++)
    if (find_member(under, under_keys, over->members[i].key) == NULL)
      members[n++] = over->members[i];

  merged = rebut_arena_memdup(arena, over, sizeof *over);
  merged->members = members;
  merged->count = n;
  return merged;
}
