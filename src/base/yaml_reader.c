#include "yaml_reader.h"

#include "rebut_limits.h"
#include "scalar.h"

#include <math.h>
#include <string.h>
#include <yaml.h>

/* How much a value is, its aliases expanded. */
typedef struct {
  gsize size;   /* values: itself and those inside */
  gsize bytes;  /* of strings */
  guint height; /* levels, 0 for a scalar */
} Extent;

/* A list or mapping whose end has not come yet. */
typedef struct {
  RebutValue *value;
  guint first;     /* of its members among those pending */
  const char *key; /* of the value that comes next; NULL when a key comes next, or in a list */
  RebutSpan span;  /* of that key */
  Extent extent;
  char *anchor; /* owned; NULL without one */
} Level;

typedef struct {
  const RebutValue *value;
  Extent extent;
} Anchor;

typedef struct {
  yaml_parser_t parser;
  RebutArena *arena;
  RebutDiagnostics *diagnostics;
  const char *yaml;
  gsize length;
  guint32 base;
  gsize at; /* a byte of the text, and the character it is: libyaml counts characters */
  gsize at_char;
  GArray *levels;  /* of Level */
  GArray *pending; /* of RebutMember: of every open level, innermost last */
  GHashTable *anchors;
  const RebutValue *root;
  gboolean failed;
} Reader;

static guint32
find_offset(Reader *self, gsize character)
{
  if (character < self->at_char) {
    self->at = 0;
    self->at_char = 0;
  }
  while (self->at_char < character && self->at < self->length) {
    self->at = (gsize)(g_utf8_next_char(self->yaml + self->at) - self->yaml);
    self->at_char++;
  }
  return self->base + (guint32)self->at;
}

static RebutSpan
find_span(Reader *self, const yaml_event_t *event)
{
  RebutSpan span;

  span.start = find_offset(self, event->start_mark.index);
  span.end = find_offset(self, event->end_mark.index);
  return span;
}

static void
fail(Reader *self, RebutCode code, RebutSpan span, const char *message)
{
  rebut_diagnostics_add(self->diagnostics, code, span, NULL, "%s", message);
  self->failed = TRUE;
}

static void
fail_on_syntax(Reader *self)
{
  const yaml_parser_t *parser = &self->parser;
  guint32 at = parser->error == YAML_READER_ERROR
                 ? self->base + (guint32)MIN(parser->problem_offset, self->length)
                 : find_offset(self, parser->problem_mark.index);

  rebut_diagnostics_add(
    self->diagnostics, REBUT_CODE_YAML, (RebutSpan){at, at},
    "a value that holds : , # { } [ ] or a quotation mark needs quotation marks around it",
    "this is not YAML: %s", parser->problem == NULL ? "out of memory" : parser->problem);
  self->failed = TRUE;
}

static void
keep_anchor(Reader *self, const char *name, const RebutValue *value, Extent extent)
{
  Anchor *anchor;

  if (name == NULL)
    return;
  anchor = rebut_arena_new0(self->arena, Anchor, 1);
  anchor->value = value;
  anchor->extent = extent;
  g_hash_table_replace(self->anchors, g_strdup(name), anchor);
}

/* Aliases may repeat a value, but neither too many values nor too long strings. An escape can be
 * shorter than the character that it stands for. */
static gboolean
is_too_much(const Reader *self, const Extent *extent)
{
  return extent->size > REBUT_MAX_DATA_NODES ||
         extent->bytes > 2 * self->length + REBUT_MAX_REPEAT_BYTES;
}

/* Hands a finished value to the level that is open. */
static void
add_value(Reader *self, const RebutValue *value, Extent extent)
{
  Level *level;
  RebutMember member;

  if (self->levels->len == 0) {
    self->root = value;
    return;
  }
  level = &g_array_index(self->levels, Level, self->levels->len - 1);
  level->extent.size += extent.size;
  level->extent.bytes += extent.bytes;
  level->extent.height = MAX(level->extent.height, extent.height + 1);
  if (is_too_much(self, &level->extent)) {
    fail(self, REBUT_CODE_DATA_LIMIT, value->span, "this data holds too many values");
    return;
  }
  if (level->value->type == REBUT_VALUE_MAPPING && level->key == NULL) {
    level->key = value->string;
    level->span = value->span;
    if (value->string == NULL)
      fail(self, REBUT_CODE_YAML, value->span, "a key must be a word, not a list or a mapping");
    return;
  }
  member.key = level->key;
  member.span = level->span;
  member.value = value;
  g_array_append_val(self->pending, member);
  level->key = NULL;
}

/* The bytes of a scalar; a NUL, which an escape can write, would end the string. */
static const char *
keep_string(Reader *self, const char *bytes, gsize length)
{
  g_autofree char *valid = NULL;

  if (memchr(bytes, '\0', length) == NULL)
    return rebut_arena_strndup(self->arena, bytes, length);
  valid = g_utf8_make_valid(bytes, (gssize)length);
  return rebut_arena_strndup(self->arena, valid, strlen(valid));
}

static void
read_scalar(Reader *self, const yaml_event_t *event)
{
  RebutValue *value = rebut_arena_new0(self->arena, RebutValue, 1);
  Extent extent = {1, 0, 0};

  value->string =
    keep_string(self, (const char *)event->data.scalar.value, event->data.scalar.length);
  value->span = find_span(self, event);
  rebut_scalar_resolve(value, event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE);
  extent.bytes = strlen(value->string);
  keep_anchor(self, (const char *)event->data.scalar.anchor, value, extent);
  add_value(self, value, extent);
}

static void
read_alias(Reader *self, const yaml_event_t *event)
{
  const char *name = (const char *)event->data.alias.anchor;
  const Anchor *anchor = g_hash_table_lookup(self->anchors, name);

  if (anchor == NULL)
    fail(self, REBUT_CODE_YAML, find_span(self, event), "this alias has no anchor before it");
  else if (self->levels->len + anchor->extent.height > REBUT_MAX_DATA_DEPTH)
    fail(self, REBUT_CODE_DATA_LIMIT, find_span(self, event), "this data is nested too deeply");
  else
    add_value(self, anchor->value, anchor->extent);
}

static void
open_level(Reader *self, const yaml_event_t *event, RebutValueType type, const yaml_char_t *anchor)
{
  Level level = {0};

  if (self->levels->len >= REBUT_MAX_DATA_DEPTH) {
    fail(self, REBUT_CODE_DATA_LIMIT, find_span(self, event), "this data is nested too deeply");
    return;
  }
  level.value = rebut_arena_new0(self->arena, RebutValue, 1);
  level.value->type = type;
  level.value->span = find_span(self, event);
  level.first = self->pending->len;
  level.anchor = g_strdup((const char *)anchor);
  level.extent.size = 1;
  level.extent.height = 1;
  g_array_append_val(self->levels, level);
}

static void
close_list(Reader *self, RebutValue *value, const RebutMember *members, guint n)
{
  const RebutValue **items = rebut_arena_new0(self->arena, const RebutValue *, n);

  for (guint i = 0; i < n; i++)
    items[i] = members[i].value;
  value->items = items;
  value->count = n;
}

/* The last of equal keys wins, at the place of the first. */
static void
close_mapping(Reader *self, RebutValue *value, const RebutMember *members, guint n)
{
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  RebutMember *kept = rebut_arena_new0(self->arena, RebutMember, n);
  guint n_kept = 0;

  for (guint i = 0; i < n; i++) {
    guint place = GPOINTER_TO_UINT(g_hash_table_lookup(seen, members[i].key));

    if (place != 0) {
      rebut_diagnostics_add(self->diagnostics, REBUT_CODE_KEY_TWICE, members[i].span, NULL,
                            "the key \"%s\" stands twice; this one counts", members[i].key);
    } else {
      place = ++n_kept;
      g_hash_table_insert(seen, (gpointer)members[i].key, GUINT_TO_POINTER(place));
    }
    kept[place - 1] = members[i];
  }
  value->members = kept;
  value->count = n_kept;
}

static void
close_level(Reader *self, const yaml_event_t *event)
{
  Level level = g_array_index(self->levels, Level, self->levels->len - 1);
  guint n = self->pending->len - level.first;
  const RebutMember *members =
    n == 0 ? NULL : &g_array_index(self->pending, RebutMember, level.first);

  level.value->span.end = find_offset(self, event->end_mark.index);
  if (level.value->type == REBUT_VALUE_LIST)
    close_list(self, level.value, members, n);
  else
    close_mapping(self, level.value, members, n);
  g_array_set_size(self->pending, level.first);
  g_array_set_size(self->levels, self->levels->len - 1);
  keep_anchor(self, level.anchor, level.value, level.extent);
  g_free(level.anchor);
  add_value(self, level.value, level.extent);
}

static void
read_event(Reader *self, const yaml_event_t *event)
{
  switch (event->type) {
  case YAML_SCALAR_EVENT:
    read_scalar(self, event);
    break;
  case YAML_ALIAS_EVENT:
    read_alias(self, event);
    break;
  case YAML_SEQUENCE_START_EVENT:
    open_level(self, event, REBUT_VALUE_LIST, event->data.sequence_start.anchor);
    break;
  case YAML_MAPPING_START_EVENT:
    open_level(self, event, REBUT_VALUE_MAPPING, event->data.mapping_start.anchor);
    break;
  case YAML_SEQUENCE_END_EVENT:
  case YAML_MAPPING_END_EVENT:
    close_level(self, event);
    break;
  case YAML_NO_EVENT:
  case YAML_STREAM_START_EVENT:
  case YAML_STREAM_END_EVENT:
  case YAML_DOCUMENT_START_EVENT:
  case YAML_DOCUMENT_END_EVENT:
  default:
    break;
  }
}

static void
read_document(Reader *self)
{
  gboolean done = FALSE;

  while (!done && !self->failed) {
    yaml_event_t event;

    if (!yaml_parser_parse(&self->parser, &event)) {
      fail_on_syntax(self);
      return;
    }
    read_event(self, &event);
    done = event.type == YAML_STREAM_END_EVENT || event.type == YAML_DOCUMENT_END_EVENT;
    yaml_event_delete(&event);
  }
}

const RebutValue *
rebut_yaml_read(
  RebutArena *arena, const char *yaml, gsize length, guint32 base, RebutDiagnostics *diagnostics)
{
  Reader self = {0};

  if (!yaml_parser_initialize(&self.parser))
    g_error("out of memory");
  yaml_parser_set_encoding(&self.parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&self.parser, (const unsigned char *)yaml, length);
  self.arena = arena;
  self.diagnostics = diagnostics;
  self.yaml = yaml;
  self.length = length;
  self.base = base;
  self.levels = g_array_new(FALSE, FALSE, sizeof(Level));
  self.pending = g_array_new(FALSE, FALSE, sizeof(RebutMember));
  self.anchors = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

  read_document(&self);

  for (guint i = 0; i < self.levels->len; i++)
    g_free(g_array_index(self.levels, Level, i).anchor);
  g_array_unref(self.levels);
  g_array_unref(self.pending);
  g_hash_table_unref(self.anchors);
  yaml_parser_delete(&self.parser);
  return self.failed ? NULL : self.root;
}
