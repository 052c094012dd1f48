#include "text_draft.h"

void
rebut_text_draft_init(RebutTextDraft *self, RebutArena *arena)
{
  self->arena = arena;
  self->plain = g_string_sized_new(256);
  self->ranges = g_array_new(FALSE, FALSE, sizeof(RebutRange));
  self->tags = g_array_new(FALSE, FALSE, sizeof(guint32));
}

void
rebut_text_draft_clear(RebutTextDraft *self)
{
  g_string_free(self->plain, TRUE);
  g_array_unref(self->ranges);
  g_array_unref(self->tags);
}

void
rebut_text_draft_begin(RebutTextDraft *self)
{
  g_string_truncate(self->plain, 0);
  g_array_set_size(self->ranges, 0);
  g_array_set_size(self->tags, 0);
}

void
rebut_text_draft_append_blank(RebutTextDraft *self)
{
  if (self->plain->len > 0 && self->plain->str[self->plain->len - 1] != ' ')
    g_string_append_c(self->plain, ' ');
}

void
rebut_text_draft_add_range(
  RebutTextDraft *self, RebutRangeType type, guint32 start, const char *value, gsize length)
{
  RebutRange range = {type, start, (guint32)self->plain->len, NULL};

  if (value != NULL)
    range.value = rebut_arena_strndup(self->arena, value, length);
  g_array_append_val(self->ranges, range);
}

static gint
compare_ranges(gconstpointer a, gconstpointer b)
{
  const RebutRange *x = a;
  const RebutRange *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return (x->end < y->end) - (x->end > y->end);
}

RebutMarkedText
rebut_text_draft_finish(RebutTextDraft *self)
{
  RebutMarkedText text;

  if (self->ranges->len > 1)
    g_array_sort(self->ranges, compare_ranges);
  while (self->plain->len > 0 && self->plain->str[self->plain->len - 1] == ' ')
    g_string_truncate(self->plain, self->plain->len - 1);
  for (guint i = 0; i < self->ranges->len; i++) {
    RebutRange *range = &g_array_index(self->ranges, RebutRange, i);

    range->start = MIN(range->start, (guint32)self->plain->len);
    range->end = MIN(range->end, (guint32)self->plain->len);
  }
  text.plain = rebut_arena_strndup(self->arena, self->plain->str, self->plain->len);
  text.n_ranges = self->ranges->len;
  text.ranges =
    rebut_arena_memdup(self->arena, self->ranges->data, self->ranges->len * sizeof(RebutRange));
  return text;
}

RebutIds
rebut_text_draft_tags(const RebutTextDraft *self)
{
  const guint32 *tags = (const guint32 *)(gconstpointer)self->tags->data;
  guint32 *kept;
  g_autoptr(GHashTable) seen = NULL;
  guint32 n = 0;

  if (self->tags->len == 0)
    return (RebutIds){NULL, 0};
  kept = rebut_arena_new0(self->arena, guint32, self->tags->len);
  if (self->tags->len > 1)
    seen = g_hash_table_new(NULL, NULL);
  for (guint i = 0; i < self->tags->len; i++)
    if (seen == NULL || g_hash_table_add(seen, GUINT_TO_POINTER(tags[i])))
      kept[n++] = tags[i];
  return (RebutIds){kept, n};
}
