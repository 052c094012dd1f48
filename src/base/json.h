/* json.h - writes JSON straight into a string.
 *
 * json-glib builds a tree first: for a map of 100,000 claims that is more memory than the map, and
 * it loads GObject and GIO, which the commands that only read and judge do without. */
#pragma once

#include "ids.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RebutNames RebutNames;
typedef struct _RebutValue RebutValue;

#define REBUT_JSON_MAX_DEPTH 128

/* A writer on the caller's stack. Start it with { .out = string, .indent = 2 }; 0 writes one line.
 * What is no UTF-8 in a string becomes U+FFFD. */
typedef struct {
  GString *out;
  guint indent;
  guint depth;
  gboolean has_items[REBUT_JSON_MAX_DEPTH]; /* of the open level: a comma is due */
  gboolean after_key;
} RebutJson;

void rebut_json_open(RebutJson *self, char bracket);  /* '{' or '[' */
void rebut_json_close(RebutJson *self, char bracket); /* '}' or ']' */
void rebut_json_key(RebutJson *self, const char *key);
void rebut_json_string(RebutJson *self, const char *value); /* NULL writes null */
void rebut_json_integer(RebutJson *self, gint64 value);

/* The fewest digits that read back, with no exponent for a whole number below 1e15; null if not
 * finite. */
void rebut_json_number(RebutJson *self, gdouble value);
void rebut_json_boolean(RebutJson *self, gboolean value);

/* A value tree as JSON; nothing (NULL) as null. */
void rebut_json_value(RebutJson *self, const RebutValue *value);

/* Key and value at once; the string's member is left out when VALUE is NULL. */
void rebut_json_member_string(RebutJson *self, const char *key, const char *value);
void rebut_json_member_integer(RebutJson *self, const char *key, gint64 value);
void rebut_json_member_boolean(RebutJson *self, const char *key, gboolean value);

/* A member that is left out when there is nothing: a NULL value, an empty list of names. */
void rebut_json_member_value(RebutJson *self, const char *key, const RebutValue *value);
void rebut_json_member_names(RebutJson *self,
                             const char *key,
                             const RebutNames *names,
                             const RebutIds *ids);

/* A list of N strings, however many. */
void
rebut_json_member_strings(RebutJson *self, const char *key, const char *const *strings, guint n);

G_END_DECLS
