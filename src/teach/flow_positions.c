/* A claim stands on the sheet that its heading or its tag names, else on that of what it stands
 * beside. What is tagged as a position begins a sheet, unless it bears on one of that kind. What
 * bears on nothing and is begun by another side than the first speech's begins a sheet, too. */
#include "flow_state.h"

#include <string.h>

/* What tags and headings call a kind. A short word is one in a heading only in capitals, and a
 * single letter only before a colon at its beginning. */
static const struct {
  RebutSheetKind kind;
  const char *names[4];
} KINDS[] = {
  {REBUT_SHEET_ADVANTAGE, {"advantage", "adv", NULL}},
  {REBUT_SHEET_DISADVANTAGE, {"disadvantage", "da", "disad", NULL}},
  {REBUT_SHEET_COUNTERPLAN, {"counterplan", "cp", NULL}},
  {REBUT_SHEET_KRITIK, {"kritik", "critique", "k", NULL}},
  {REBUT_SHEET_TOPICALITY, {"topicality", "t", NULL}},
};

static gboolean
has_tag(const RebutMap *map, const RebutIds *tags, const char *const *names)
{
  for (guint32 i = 0; i < tags->count; i++)
    for (guint k = 0; names[k] != NULL; k++)
      if (g_ascii_strcasecmp(rebut_names_get(map->tags, tags->ids[i]), names[k]) == 0)
        return TRUE;
  return FALSE;
}

static gboolean
is_word(const char *heading, const char *at, gsize length, const char *name)
{
  if (strlen(name) != length || g_ascii_strncasecmp(at, name, length) != 0)
    return FALSE;
  if (length == 1)
    return at == heading && at[1] == ':';
  return length > 3 || (g_ascii_isupper(at[0]) && g_ascii_isupper(at[1]));
}

static gboolean
has_word(const char *heading, const char *const *names)
{
  gsize length;

  for (const char *at = heading; *at != '\0'; at += MAX(length, 1)) {
    for (length = 0; g_ascii_isalpha(at[length]);)
      length++;
    for (guint i = 0; length > 0 && names[i] != NULL; i++)
      if (is_word(heading, at, length, names[i]))
        return TRUE;
  }
  return FALSE;
}

static RebutSheetKind
get_kind(const RebutMap *map, const RebutIds *tags, const char *heading)
{
  for (guint i = 0; i < G_N_ELEMENTS(KINDS); i++)
    if (has_tag(map, tags, KINDS[i].names) || has_word(heading, KINDS[i].names))
      return KINDS[i].kind;
  return REBUT_SHEET_CASE;
}

gboolean
rebut_flow_is_tagged(const RebutMap *map, guint32 claim, const char *const *tags)
{
  if (has_tag(map, &map->claims[claim].tags, tags))
    return TRUE;
  for (guint32 at = map->claims[claim].section; at != REBUT_NONE; at = map->sections[at].parent)
    if (has_tag(map, &map->sections[at].tags, tags))
      return TRUE;
  return FALSE;
}

static RebutSheet *
get_sheet(const RebutFlowMaking *self, guint32 sheet)
{
  return g_ptr_array_index(self->flow->sheets, sheet);
}

static guint32
add_sheet(RebutFlowMaking *self, RebutSheetKind kind, const char *title)
{
  RebutSheet *sheet = g_new0(RebutSheet, 1);

  sheet->kind = kind;
  sheet->title = title;
  sheet->heads = g_array_new(FALSE, FALSE, sizeof(guint32));
  sheet->entries = g_array_new(FALSE, FALSE, sizeof(RebutFlowEntry));
  g_ptr_array_add(self->flow->sheets, sheet);
  return self->flow->sheets->len - 1;
}

/* By section: the one at or above it that is a position, or REBUT_NONE. */
static guint32 *
find_positions(const RebutMap *map)
{
  guint32 *positions = rebut_nones_new(map->n_sections);

  for (guint32 i = 0; i < map->n_sections; i++) {
    const RebutSection *section = &map->sections[i];

    if (get_kind(map, &section->tags, section->text.plain) != REBUT_SHEET_CASE)
      positions[i] = i;
    else if (section->parent != REBUT_NONE)
      positions[i] = positions[section->parent];
  }
  return positions;
}

static guint32
choose_by_section(RebutFlowMaking *self, guint32 section, guint32 *sheets)
{
  const RebutSection *position = &self->flow->map->sections[section];

  if (sheets[section] == REBUT_NONE)
    sheets[section] =
      add_sheet(self, get_kind(self->flow->map, &position->tags, position->text.plain),
                rebut_marked_text_without_tags(self->flow->arena, &position->text).plain);
  return sheets[section];
}

static guint32
choose_by_claim(RebutFlowMaking *self, guint32 claim, gboolean met)
{
  const RebutFlow *flow = self->flow;
  RebutSheetKind kind = get_kind(flow->map, &flow->map->claims[claim].tags, "");
  guint32 parent = rebut_flow_parent(self, claim);
  guint32 beside = parent == REBUT_NONE ? 0 : self->sheet_of[parent];

  if (kind != REBUT_SHEET_CASE && get_sheet(self, beside)->kind != kind)
    return add_sheet(self, kind, rebut_flow_label(flow, claim));
  if (parent == REBUT_NONE && met &&
      rebut_flow_is_against(rebut_flow_side(flow, claim), flow->columns[0].side))
    return add_sheet(self, REBUT_SHEET_OFF_CASE, rebut_flow_label(flow, claim));
  return beside;
}

/* By claim: something bears on it. */
static gboolean *
find_met(const RebutFlowMaking *self)
{
  gboolean *met = g_new0(gboolean, (gsize)self->flow->map->n_claims + 1);

  for (guint32 i = 0; i < self->links->len; i++)
    met[rebut_flow_link(self, i)->to] = TRUE;
  return met;
}

/* What a sheet is about: something bears on it, and it bears on nothing there. */
static void
find_heads(RebutFlowMaking *self, const gboolean *met)
{
  for (guint32 i = 0; i < self->flow->map->n_claims; i++)
    if (self->sheet_of[i] != REBUT_NONE && rebut_flow_begins_thread(self, i) &&
        (met[i] || rebut_flow_parent(self, i) != REBUT_NONE))
      g_array_append_val(get_sheet(self, self->sheet_of[i])->heads, i);
}

void
rebut_flow_find_sheets(RebutFlowMaking *self)
{
  const RebutMap *map = self->flow->map;
  g_autofree guint32 *positions = find_positions(map);
  g_autofree guint32 *by_section = rebut_nones_new(map->n_sections);
  g_autofree gboolean *met = find_met(self);

  self->sheet_of = rebut_nones_new(map->n_claims);
  add_sheet(self, REBUT_SHEET_CASE, "Case");
  for (guint32 i = 0; i < map->n_claims; i++) {
    guint32 claim = self->order[i];
    guint32 section = map->claims[claim].section;
    guint32 position = section == REBUT_NONE ? REBUT_NONE : positions[section];

    if (map->claims[claim].attribution->speech == REBUT_NONE && !met[claim] &&
        self->link_of[claim] == REBUT_NONE)
      continue;
    self->sheet_of[claim] = position != REBUT_NONE ? choose_by_section(self, position, by_section)
                                                   : choose_by_claim(self, claim, met[claim]);
  }
  find_heads(self, met);
}
