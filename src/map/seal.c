/* seal.c - from the draft's arrays to the map, and the look-ups of what bears on what: each a list
 * per target, all lists of a kind in one array (compressed rows). */
#include "draft.h"

#include <string.h>

#define TAKE(draft, map, field) \
  ((map)->field = take_array(g_steal_pointer(&(draft)->field), &(map)->n_##field))

static gpointer
take_array(GArray *array, guint32 *n)
{
  gsize size = (gsize)array->len * g_array_get_element_size(array);

  *n = array->len;
  return g_realloc(g_array_free(array, FALSE), size);
}

/* Which of N things a number is in a list of; called twice for each pair, to count and to fill. */
typedef struct {
  RebutIds *rows;
  guint32 *numbers; /* NULL while counting */
} Rows;

static void
put(Rows *self, guint32 row, guint32 number)
{
  RebutIds *ids = &self->rows[row];

  if (self->numbers != NULL)
    ((guint32 *)ids->ids)[ids->count] = number;
  ids->count++;
}

static Rows
begin_rows(RebutMap *map, guint32 n)
{
  return (Rows){rebut_arena_new0(map->arena, RebutIds, MAX(1, n)), NULL};
}

static void
begin_filling(Rows *self, RebutMap *map, guint32 n)
{
  guint32 total = 0;

  for (guint32 i = 0; i < n; i++)
    total += self->rows[i].count;
  self->numbers = rebut_arena_new0(map->arena, guint32, MAX(1, total));
  total = 0;
  for (guint32 i = 0; i < n; i++) {
    guint32 count = self->rows[i].count;

    self->rows[i] = (RebutIds){self->numbers + total, 0};
    total += count;
  }
}

static void
put_target(RebutMap *map, Rows *rows, RebutTargetType type)
{
  for (guint32 i = 0; i < map->n_inferences; i++)
    if (map->inferences[i].target.type == type)
      put(rows, map->inferences[i].target.id, i);
}

static const RebutIds *
index_targets(RebutMap *map, RebutTargetType type, guint32 n)
{
  Rows rows = begin_rows(map, n);

  put_target(map, &rows, type);
  begin_filling(&rows, map, n);
  put_target(map, &rows, type);
  return rows.rows;
}

static void
put_premises(RebutMap *map, Rows *rows)
{
  for (guint32 i = 0; i < map->n_inferences; i++) {
    const RebutIds *premises = &map->inferences[i].premises;

    for (guint32 j = 0; j < premises->count; j++)
      put(rows, premises->ids[j], i);
  }
}

static const RebutIds *
index_premises(RebutMap *map)
{
  Rows rows = begin_rows(map, map->n_claims);

  put_premises(map, &rows);
  begin_filling(&rows, map, map->n_claims);
  put_premises(map, &rows);
  return rows.rows;
}

static void
put_oppositions(RebutMap *map, Rows *rows)
{
  for (guint32 i = 0; i < map->n_oppositions; i++) {
    put(rows, map->oppositions[i].a, i);
    put(rows, map->oppositions[i].b, i);
  }
}

static const RebutIds *
index_oppositions(RebutMap *map)
{
  Rows rows = begin_rows(map, map->n_claims);

  put_oppositions(map, &rows);
  begin_filling(&rows, map, map->n_claims);
  put_oppositions(map, &rows);
  return rows.rows;
}

/* The inferences of each argument, and the argument's own list of them. */
static void
index_arguments(RebutMap *map)
{
  RebutArgument *arguments = (RebutArgument *)map->arguments;
  Rows rows = begin_rows(map, map->n_arguments);

  for (guint pass = 0; pass < 2; pass++) {
    if (pass == 1)
      begin_filling(&rows, map, map->n_arguments);
    for (guint32 i = 0; i < map->n_inferences; i++)
      if (map->inferences[i].argument != REBUT_NONE)
        put(&rows, map->inferences[i].argument, i);
  }
  for (guint32 i = 0; i < map->n_arguments; i++)
    arguments[i].inferences = rows.rows[i];
}

RebutMap *
rebut_draft_seal(RebutDraft *self, RebutTexts *texts)
{
  RebutMap *map = g_steal_pointer(&self->map);
  const char *title = rebut_value_string(rebut_value_get(map->settings, "title"));

  TAKE(self, map, claims);
  TAKE(self, map, arguments);
  TAKE(self, map, inferences);
  TAKE(self, map, oppositions);
  TAKE(self, map, occurrences);
  TAKE(self, map, sections);
  TAKE(self, map, speakers);
  TAKE(self, map, sources);
  TAKE(self, map, speeches);
  g_free(self);

  map->texts = texts;
  map->title = title;
  if (title == NULL && map->n_sections > 0)
    map->title = rebut_marked_text_without_tags(map->arena, &map->sections[0].text).plain;
  map->into_claim = index_targets(map, REBUT_TARGET_CLAIM, map->n_claims);
  map->into_argument = index_targets(map, REBUT_TARGET_ARGUMENT, map->n_arguments);
  map->into_inference = index_targets(map, REBUT_TARGET_INFERENCE, map->n_inferences);
  map->out_of_claim = index_premises(map);
  map->oppositions_of_claim = index_oppositions(map);
  index_arguments(map);
  return map;
}
