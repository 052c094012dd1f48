#include "flow.h"

#include "scalar.h"

#include <string.h>

#define MAX_MEMBERS 16
#define MAX_ITEMS   16

typedef struct {
  RebutArena *arena;
  const char *yaml;
  const char *at;
  const char *end;
  guint32 base;
} Flow;

static void
skip_spaces(Flow *self)
{
  while (self->at < self->end && *self->at == ' ')
    self->at++;
}

static guint32
get_offset(const Flow *self, const char *at)
{
  return self->base + (guint32)(at - self->yaml);
}

/* A byte that means nothing but itself, wherever it stands in a plain scalar. */
static gboolean
is_plain(char c)
{
  return g_ascii_isalnum(c) || (guchar)c >= 0x80 || strchr("_-./+()%=;$^~", c) != NULL;
}

static gboolean
can_begin_plain(char c)
{
  return g_ascii_isalnum(c) || (guchar)c >= 0x80 || c == '_' || c == '/' || c == '(' || c == '+';
}

/* YAML counts these characters as line breaks, or as none of its own: let libyaml say. */
static gboolean
has_odd_character(const char *at, const char *end)
{
  for (; at < end; at++)
    if (((guchar)*at == 0xC2 && at + 1 < end && (guchar)at[1] < 0xA0) ||
        ((guchar)*at == 0xE2 && at + 1 < end && (guchar)at[1] == 0x80) || (guchar)*at >= 0xEF)
      return TRUE;
  return FALSE;
}

static RebutValue *
make_scalar(Flow *self, const char *start, const char *end, gboolean plain)
{
  RebutValue *value = rebut_arena_new0(self->arena, RebutValue, 1);

  value->string = rebut_arena_strndup(self->arena, start, (gsize)(end - start));
  value->span.start = get_offset(self, plain ? start : start - 1);
  value->span.end = get_offset(self, plain ? end : end + 1);
  rebut_scalar_resolve(value, plain);
  return value;
}

/* Plain words up to , ] or }. */
static RebutValue *
read_plain(Flow *self)
{
  const char *start = self->at;
  const char *last;

  if (self->at >= self->end || !can_begin_plain(*self->at))
    return NULL;
  while (self->at < self->end && (is_plain(*self->at) || *self->at == ' '))
    self->at++;
  for (last = self->at; last[-1] == ' ';)
    last--;
  if (self->at >= self->end || strchr(",]}", *self->at) == NULL || has_odd_character(start, last))
    return NULL;
  return make_scalar(self, start, last, TRUE);
}

/* A string in double quotation marks without escapes. */
static RebutValue *
read_quoted(Flow *self)
{
  const char *start = ++self->at;

  while (self->at < self->end && *self->at != '"' && *self->at != '\\' &&
         (guchar)*self->at >= ' ' && *self->at != 0x7F)
    self->at++;
  if (self->at >= self->end || *self->at != '"' || has_odd_character(start, self->at))
    return NULL;
  return make_scalar(self, start, self->at++, FALSE);
}

static RebutValue *
read_scalar(Flow *self)
{
  return self->at < self->end && *self->at == '"' ? read_quoted(self) : read_plain(self);
}

static RebutValue *
read_list(Flow *self)
{
  const RebutValue *items[MAX_ITEMS];
  RebutValue *list;
  guint32 start = get_offset(self, self->at);
  guint n = 0;

  do {
    self->at++;
    skip_spaces(self);
    if (n == MAX_ITEMS || (items[n] = read_scalar(self)) == NULL)
      return NULL;
    n++;
    skip_spaces(self);
  } while (self->at < self->end && *self->at == ',');
  if (self->at >= self->end || *self->at != ']')
    return NULL;
  self->at++;
  list = rebut_arena_new0(self->arena, RebutValue, 1);
  list->type = REBUT_VALUE_LIST;
  list->items = rebut_arena_memdup(self->arena, items, n * sizeof(const RebutValue *));
  list->count = n;
  list->span = (RebutSpan){start, get_offset(self, self->at)};
  return list;
}

static gboolean
read_key(Flow *self, RebutMember *member)
{
  const char *start = self->at;

  while (self->at < self->end &&
         (g_ascii_isalnum(*self->at) || *self->at == '_' || *self->at == '-'))
    self->at++;
  if (self->at == start || !g_ascii_isalpha(*start) || self->end - self->at < 2 ||
      self->at[0] != ':' || self->at[1] != ' ')
    return FALSE;
  member->key = rebut_arena_strndup(self->arena, start, (gsize)(self->at - start));
  member->span = (RebutSpan){get_offset(self, start), get_offset(self, self->at)};
  self->at++;
  return TRUE;
}

static gboolean
has_key(const RebutMember *members, guint n, const char *key)
{
  for (guint i = 0; i < n; i++)
    if (strcmp(members[i].key, key) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
read_member(Flow *self, RebutMember *members, guint n)
{
  skip_spaces(self);
  if (n == MAX_MEMBERS || !read_key(self, &members[n]) || has_key(members, n, members[n].key))
    return FALSE;
  skip_spaces(self);
  members[n].value = self->at < self->end && *self->at == '[' ? read_list(self) : read_scalar(self);
  skip_spaces(self);
  return members[n].value != NULL;
}

const RebutValue *
rebut_flow_read(RebutArena *arena, const char *yaml, gsize length, guint32 base)
{
  Flow self = {arena, yaml, yaml, yaml + length, base};
  RebutMember members[MAX_MEMBERS];
  RebutValue *mapping;
  guint n = 0;

  if (length == 0 || *yaml != '{')
    return NULL;
  do {
    self.at++;
    if (!read_member(&self, members, n))
      return NULL;
    n++;
  } while (self.at < self.end && *self.at == ',');
  if (self.at + 1 != self.end || *self.at != '}')
    return NULL;
  mapping = rebut_arena_new0(arena, RebutValue, 1);
  mapping->type = REBUT_VALUE_MAPPING;
  mapping->members = rebut_arena_memdup(arena, members, n * sizeof *members);
  mapping->count = n;
  mapping->span = (RebutSpan){base, base + (guint32)length};
  return mapping;
}
