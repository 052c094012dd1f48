/* value.h - trees of data: the front matter, and the {key: value} blocks on claims.
 *
 * A value is a scalar, a list or a mapping. Values are made by a reader (yaml_reader.h), live in an
 * arena and never change; lookups are linear, as the mappings of a map file have a handful of keys.
 */
#pragma once

#include "arena.h"
#include "text.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_VALUE_NULL,
  REBUT_VALUE_BOOLEAN,
  REBUT_VALUE_NUMBER,
  REBUT_VALUE_STRING,
  REBUT_VALUE_LIST,
  REBUT_VALUE_MAPPING
} RebutValueType;

typedef struct _RebutValue RebutValue;

typedef struct {
  const char *key;
  RebutSpan span; /* of the key */
  const RebutValue *value;
} RebutMember;

struct _RebutValue {
  RebutValueType type;
  guint count;        /* of items or members */
  const char *string; /* a scalar as it was written, without quotation marks; else NULL */
  gdouble number;     /* of a number; 1 or 0 for a boolean */
  RebutSpan span;
  union {
    const RebutValue *const *items;
    const RebutMember *members;
  };
};

/* The value of KEY in mapping SELF; NULL when SELF is NULL, no mapping, or has no such key. */
const RebutValue *rebut_value_get(const RebutValue *self, const char *key);

/* The member of KEY, for its span; NULL as above. */
const RebutMember *rebut_value_member(const RebutValue *self, const char *key);

/* The text of a scalar; NULL for NULL, a null, a list or a mapping. */
const char *rebut_value_string(const RebutValue *self);

/* TRUE for the boolean true alone. */
gboolean rebut_value_is_true(const RebutValue *self);

/* TRUE for the boolean false alone. */
gboolean rebut_value_is_false(const RebutValue *self);

/* A scalar and a list of scalars read alike: SELF itself, or its items, or nothing for NULL. */
guint rebut_value_length(const RebutValue *self);
const RebutValue *rebut_value_item(const RebutValue *self, guint index);

/* OVER on top of UNDER: mappings merge key by key and all the way down, anything else is replaced.
 * Either may be NULL. New nodes go to ARENA, unchanged ones are shared. */
const RebutValue *
rebut_value_merge(RebutArena *arena, const RebutValue *under, const RebutValue *over);

G_END_DECLS
