/* view_colour.c - colours that the document sets for cards and links; where it sets none, they keep
 * those of their part. The order is Argdown's: data, then titles, then tags, then the scheme. */
#include "view_state.h"

#include <string.h>

/* A tag's colour, and how much it counts. */
typedef struct {
  const char *colour;
  gdouble priority;
} TagColour;

typedef struct {
  RebutViewing *viewing;
  TagColour *tags; /* by tag */
} Colouring;

static TagColour
find_tag_colour(const RebutSettings *settings, const RebutMap *map, guint32 tag)
{
  const RebutTint *tint = rebut_tints_find(&settings->tag_colours, rebut_names_get(map->tags, tag));

  if (tint != NULL)
    return (TagColour){tint->colour, tint->priority};
  if (tag + 1 < settings->scheme.count) /* the first is for what bears no tag */
    return (TagColour){settings->scheme.words[tag + 1], 0};
  return (TagColour){NULL, 0};
}

/* Of the tags with a colour, that of the highest priority; of equal ones the first. */
static const char *
choose_tag_colour(const Colouring *self, const RebutIds *tags)
{
  const TagColour *best = NULL;

  for (guint32 i = 0; i < tags->count; i++) {
    const TagColour *one = &self->tags[tags->ids[i]];

    if (one->colour != NULL && (best == NULL || one->priority > best->priority))
      best = one;
  }
  return best == NULL ? NULL : best->colour;
}

static const char *
choose(const Colouring *self,
       const RebutValue *data,
       const RebutTints *titles,
       const char *title,
       const RebutIds *tags)
{
  const RebutSettings *settings = self->viewing->settings;
  const RebutTint *tint = rebut_tints_find(titles, title);
  const char *colour = NULL;

  if (!settings->ignore_colour_data)
    colour = rebut_settings_colour(rebut_value_get(data, "color"), &settings->scheme,
                                   self->viewing->view->arena);
  if (colour == NULL && tint != NULL)
    colour = tint->colour;
  if (colour == NULL && settings->colour_by_tag && tags->count > 0)
    return choose_tag_colour(self, tags);
  if (colour == NULL && settings->scheme.count > 0)
    return settings->scheme.words[0];
  return colour;
}

/* The view outlives the settings. */
static const char *
keep(const RebutViewing *self, const char *colour)
{
  return colour == NULL ? NULL : rebut_arena_strndup(self->view->arena, colour, strlen(colour));
}

static void
colour_card(const Colouring *self, RebutCard *card)
{
  const RebutSettings *settings = self->viewing->settings;
  const RebutMap *map = self->viewing->map;

  if (card->type == REBUT_CARD_CLAIM) {
    const RebutClaim *claim = &map->claims[card->id];

    card->colour = choose(self, claim->data, &settings->claim_colours, claim->title, &claim->tags);
  } else if (card->type == REBUT_CARD_ARGUMENT) {
    const RebutArgument *argument = &map->arguments[card->id];

    card->colour =
      choose(self, argument->data, &settings->argument_colours, argument->title, &argument->tags);
  }
}

/* Settings name relations in the order of the kinds of links; between claims of a strict map,
 * support is called entails. */
static void
colour_links(RebutViewing *self)
{
  const RebutRelationColours *set = &self->settings->relation_colours;
  const char **colours = rebut_arena_new0(self->view->arena, const char *, REBUT_N_LINK_KINDS);

  for (guint i = 0; i < REBUT_N_LINK_KINDS; i++)
    colours[i] = keep(self, set->colours[i]);
  if (self->map->strict && set->colours[REBUT_N_RELATION_COLOURS - 1] != NULL)
    colours[REBUT_LINK_SUPPORT] = keep(self, set->colours[REBUT_N_RELATION_COLOURS - 1]);
  self->view->link_colours = colours;
}

void
rebut_view_colour(RebutViewing *self)
{
  guint32 n_tags = rebut_names_count(self->map->tags);
  g_autofree TagColour *tags = g_new0(TagColour, n_tags + 1);
  Colouring colouring = {self, tags};

  for (guint32 i = 0; i < n_tags; i++)
    tags[i] = find_tag_colour(self->settings, self->map, i);
  for (guint i = 0; i < self->cards->len; i++)
    colour_card(&colouring, &g_array_index(self->cards, RebutCard, i));
  colour_links(self);
}
