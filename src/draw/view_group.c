/* view_group.c - boxes behind cards: by heading, by speaker, or as the settings list them.
 *
 * Headings make groups as in Argdown: the deepest levels, unless a heading or the settings say
 * otherwise; a card belongs to the nearest group above the place where it is first stated. */
#include "view_state.h"

#include <string.h>

typedef struct {
  RebutViewing *viewing;
  GArray *closed; /* of gboolean, by group */
} Grouping;

static guint32
add_group(Grouping *self, const char *title, const char *colour, guint32 parent, gboolean closed)
{
  GArray *groups = self->viewing->groups;
  RebutGroup group = {title, colour, parent, 1};

  if (parent != REBUT_NONE)
    group.level = g_array_index(groups, RebutGroup, parent).level + 1;
  g_array_append_val(groups, group);
  g_array_append_val(self->closed, closed);
  return groups->len - 1;
}

/* What group.sections says of a heading; NULL when nothing. */
static const RebutValue *
find_section_setting(const Grouping *self, const RebutSection *section)
{
  const RebutValue *all = self->viewing->settings->sections;

  for (guint i = 0; all != NULL && i < all->count; i++)
    if (rebut_section_is_called(section, all->members[i].key))
      return all->members[i].value;
  return NULL;
}

/* TRUE or FALSE as the settings or the heading's own data say; OTHERWISE when they are silent. */
static gboolean
ask(const Grouping *self,
    const RebutSection *section,
    const char *key,
    gboolean ignore_data,
    gboolean otherwise)
{
  const RebutValue *value = rebut_value_get(find_section_setting(self, section), key);

  if (value == NULL && !ignore_data)
    value = rebut_value_get(section->data, key);
  return rebut_value_is_true(value) || (otherwise && !rebut_value_is_false(value));
}

static const char *
find_tag_colour(const RebutSettings *settings, const RebutMap *map, const RebutSection *section)
{
  for (guint32 i = 0; i < section->tags.count; i++) {
    const RebutTint *tint =
      rebut_tints_find(&settings->tag_colours, rebut_names_get(map->tags, section->tags.ids[i]));

    if (tint != NULL)
      return tint->colour;
  }
  return NULL;
}

static const char *
find_title_colour(const RebutSettings *settings, const RebutSection *section)
{
  for (guint i = 0; i < settings->group_colours.count; i++)
    if (rebut_section_is_called(section, settings->group_colours.tints[i].name))
      return settings->group_colours.tints[i].colour;
  return NULL;
}

static const char *
find_colour(const Grouping *self, const RebutSection *section)
{
  const RebutSettings *settings = self->viewing->settings;
  const char *colour = NULL;

  if (!settings->ignore_colour_data)
    colour = rebut_settings_colour(rebut_value_get(section->data, "color"), &settings->group_scheme,
                                   self->viewing->view->arena);
  if (colour == NULL)
    colour = find_title_colour(settings, section);
  if (colour == NULL && settings->colour_groups_by_tag)
    colour = find_tag_colour(settings, self->viewing->map, section);
  return colour;
}

static const char *
get_heading(const Grouping *self, const RebutSection *section)
{
  return rebut_marked_text_without_tags(self->viewing->view->arena, &section->text).plain;
}

/* Makes groups of sections; NUMBERS[section] becomes the nearest group at or above it. */
static void
group_sections(Grouping *self, guint32 *numbers)
{
  const RebutMap *map = self->viewing->map;
  const RebutSettings *settings = self->viewing->settings;
  guint32 deepest = 0;

  for (guint32 i = 0; i < map->n_sections; i++)
    deepest = MAX(deepest, map->sections[i].level);
  for (guint32 i = 0; i < map->n_sections; i++) {
    const RebutSection *section = &map->sections[i];
    guint32 parent = section->parent == REBUT_NONE ? REBUT_NONE : numbers[section->parent];
    gboolean deep = section->level + settings->group_depth > deepest;

    numbers[i] = parent;
    if (ask(self, section, "isGroup", settings->ignore_is_group, deep))
      numbers[i] = add_group(self, get_heading(self, section), find_colour(self, section), parent,
                             ask(self, section, "isClosed", settings->ignore_is_closed, FALSE));
  }
}

static void
group_by_section(Grouping *self)
{
  RebutViewing *viewing = self->viewing;
  g_autofree guint32 *numbers = g_new0(guint32, viewing->map->n_sections + 1);

  group_sections(self, numbers);
  for (guint32 i = 0; i < viewing->cards->len; i++) {
    RebutCard *card = &g_array_index(viewing->cards, RebutCard, i);
    guint32 section = card->type == REBUT_CARD_CLAIM ? viewing->map->claims[card->id].section
                                                     : viewing->map->arguments[card->id].section;

    if (section != REBUT_NONE)
      card->group = numbers[section];
  }
}

/* By whom it is said first. */
static void
group_by_speaker(Grouping *self)
{
  RebutViewing *viewing = self->viewing;
  const RebutMap *map = viewing->map;

  for (guint32 i = 0; i < map->n_speakers; i++)
    add_group(self, map->speakers[i].name, NULL, REBUT_NONE, FALSE);
  for (guint32 i = 0; i < viewing->cards->len; i++) {
    RebutCard *card = &g_array_index(viewing->cards, RebutCard, i);
    const RebutIds *speakers = card->type == REBUT_CARD_CLAIM
                                 ? &map->claims[card->id].attribution->speakers
                                 : &map->arguments[card->id].attribution->speakers;

    if (speakers->count > 0)
      card->group = speakers->ids[0];
  }
}

/* Puts the cards of the titles in LIST into GROUP. */
static void
gather(Grouping *self, const RebutValue *list, gboolean claims, guint32 group)
{
  RebutViewing *viewing = self->viewing;

  for (guint i = 0; i < rebut_value_length(list); i++) {
    const char *title = rebut_value_string(rebut_value_item(list, i));
    guint32 id = title == NULL ? REBUT_NONE
                 : claims      ? rebut_map_find_claim(viewing->map, title)
                               : rebut_map_find_argument(viewing->map, title);
    guint32 node = id == REBUT_NONE ? REBUT_NONE
                   : claims         ? viewing->claim_nodes[id]
                                    : viewing->argument_nodes[id];

    if (node != REBUT_NONE)
      g_array_index(viewing->cards, RebutCard, node).group = group;
  }
}

/* A list of groups still to be made, and what they stand in. */
typedef struct {
  const RebutValue *list;
  guint32 parent;
} Pending;

static void
add_listed_group(Grouping *self, const RebutValue *value, guint32 parent, GArray *pending)
{
  const char *title = rebut_value_string(rebut_value_get(value, "title"));
  Pending children = {rebut_value_get(value, "children"), REBUT_NONE};
  guint32 group;

  if (value->type != REBUT_VALUE_MAPPING)
    return;
  group = add_group(self, title == NULL ? "" : title, NULL, parent,
                    rebut_value_is_true(rebut_value_get(value, "isClosed")));
  gather(self, rebut_value_get(value, "statements"), TRUE, group);
  gather(self, rebut_value_get(value, "arguments"), FALSE, group);
  children.parent = group;
  if (children.list != NULL && children.list->type == REBUT_VALUE_LIST)
    g_array_append_val(pending, children);
}

static void
group_by_list(Grouping *self)
{
  g_autoptr(GArray) pending = g_array_new(FALSE, FALSE, sizeof(Pending));
  Pending first = {self->viewing->settings->regroup, REBUT_NONE};

  g_array_append_val(pending, first);
  for (guint i = 0; i < pending->len; i++) {
    Pending next = g_array_index(pending, Pending, i);

    for (guint j = 0; j < next.list->count; j++)
      add_listed_group(self, next.list->items[j], next.parent, pending);
  }
}

void
rebut_view_group(RebutViewing *viewing)
{
  const RebutSettings *settings = viewing->settings;
  g_autoptr(GArray) closed = g_array_new(FALSE, FALSE, sizeof(gboolean));
  Grouping self = {viewing, closed};

  if (settings->grouping == REBUT_GROUP_NONE)
    return;
  if (settings->grouping == REBUT_GROUP_SPEAKER)
    group_by_speaker(&self);
  else if (settings->regroup != NULL)
    group_by_list(&self);
  else
    group_by_section(&self);
  if (closed->len > 0)
    rebut_view_close_groups(viewing, (const gboolean *)(gpointer)closed->data);
}

/* The innermost group that holds both. */
static guint32
find_common_group(const RebutViewing *self, guint32 a, guint32 b)
{
  while (a != b && a != REBUT_NONE && b != REBUT_NONE) {
    const RebutGroup *x = &g_array_index(self->groups, RebutGroup, a);
    const RebutGroup *y = &g_array_index(self->groups, RebutGroup, b);

    if (x->level >= y->level)
      a = x->parent;
    if (y->level >= x->level)
      b = y->parent;
  }
  return a == b ? a : REBUT_NONE;
}

/* A pill stands where its premises and what it leads to all stand. */
static void
group_pills(RebutViewing *self)
{
  guint32 n_cards = self->cards->len;
  g_autofree gboolean *seen = g_new0(gboolean, self->pills->len + 1);

  for (guint i = 0; i < self->links->len; i++) {
    const RebutLink *link = &g_array_index(self->links, RebutLink, i);
    guint32 pill = link->from >= n_cards ? link->from : link->to;
    guint32 card = link->from >= n_cards ? link->to : link->from;
    guint32 group;
    RebutPill *of;

    if (pill < n_cards || card >= n_cards || (pill == link->to && link->has_head))
      continue;
    pill -= n_cards;
    of = &g_array_index(self->pills, RebutPill, pill);
    group = g_array_index(self->cards, RebutCard, card).group;
    of->group = seen[pill] ? find_common_group(self, of->group, group) : group;
    seen[pill] = TRUE;
  }
}

/* NUMBERS[group] becomes its number among those that hold a card. */
static void
drop_empty_groups(RebutViewing *self, guint32 *numbers)
{
  guint32 kept = 0;

  for (guint32 i = self->groups->len; i > 0; i--) {
    guint32 parent = g_array_index(self->groups, RebutGroup, i - 1).parent;

    if (numbers[i - 1] != 0 && parent != REBUT_NONE)
      numbers[parent] = 1;
  }
  for (guint32 i = 0; i < self->groups->len; i++) {
    RebutGroup group = g_array_index(self->groups, RebutGroup, i);

    if (numbers[i] == 0)
      continue;
    numbers[i] = kept;
    if (group.parent != REBUT_NONE)
      group.parent = numbers[group.parent];
    g_array_index(self->groups, RebutGroup, kept++) = group;
  }
  g_array_set_size(self->groups, kept);
}

/* By level, where the document sets a scheme and nothing closer. */
static void
colour_groups(RebutViewing *self)
{
  const RebutWords *scheme = &self->settings->group_scheme;

  for (guint32 i = 0; i < self->groups->len; i++) {
    RebutGroup *group = &g_array_index(self->groups, RebutGroup, i);

    if (group->colour == NULL && scheme->count > 0)
      group->colour = scheme->words[MIN(group->level, scheme->count) - 1];
    if (group->colour != NULL)
      group->colour = rebut_arena_strndup(self->view->arena, group->colour, strlen(group->colour));
  }
}

void
rebut_view_settle_groups(RebutViewing *self)
{
  g_autofree guint32 *numbers = g_new0(guint32, self->groups->len + 1);

  if (self->groups->len == 0)
    return;
  for (guint32 i = 0; i < self->cards->len; i++) {
    guint32 group = g_array_index(self->cards, RebutCard, i).group;

    if (group != REBUT_NONE)
      numbers[group] = 1;
  }
  drop_empty_groups(self, numbers);
  for (guint32 i = 0; i < self->cards->len; i++) {
    RebutCard *card = &g_array_index(self->cards, RebutCard, i);

    if (card->group != REBUT_NONE)
      card->group = numbers[card->group];
  }
  group_pills(self);
  colour_groups(self);
}
