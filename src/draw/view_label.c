/* view_label.c - what stands on a card. */
#include "view_state.h"

#include <string.h>

/* What there is to choose from. */
typedef struct {
  const char *title;
  const char *text;
  const RebutIds *tags;
  gboolean anonymous;
} Words;

static Words
get_words(const RebutMap *map, const RebutCard *card)
{
  if (card->type == REBUT_CARD_CLAIM) {
    const RebutClaim *claim = &map->claims[card->id];

    return (Words){claim->title, claim->text.plain, &claim->tags, claim->anonymous};
  } else {
    const RebutArgument *argument = &map->arguments[card->id];

    return (Words){argument->title, argument->text.plain, &argument->tags, argument->anonymous};
  }
}

static const char *
append_tags(RebutViewing *self, const Words *words)
{
  g_autoptr(GString) text = g_string_new(words->text);

  for (guint32 i = 0; i < words->tags->count; i++)
    g_string_append_printf(text, "%s#%s", text->len > 0 ? " " : "",
                           rebut_names_get(self->map->tags, words->tags->ids[i]));
  return rebut_arena_strndup(self->view->arena, text->str, text->len);
}

/* A claim's text says who it is; an argument is known by its title. */
static RebutLabelMode
get_mode(const RebutSettings *settings, const RebutCard *card)
{
  gboolean claim = card->type == REBUT_CARD_CLAIM;
  RebutLabelMode mode =
    (RebutLabelMode)(claim ? settings->claim_labels : settings->argument_labels);

  if (mode == REBUT_LABEL_AUTO)
    return claim ? REBUT_LABEL_TEXT : REBUT_LABEL_HIDE_UNTITLED;
  return mode;
}

void
rebut_view_label(RebutViewing *self, RebutCard *card)
{
  const RebutSettings *settings = self->settings;
  Words words = get_words(self->map, card);
  RebutLabelMode mode = get_mode(settings, card);

  card->name = *words.text == '\0' ? words.title : words.text;
  card->line_width =
    card->type == REBUT_CARD_CLAIM ? settings->claim_line_width : settings->argument_line_width;
  if (settings->add_tags)
    words.text = append_tags(self, &words);
  card->text = "";
  card->title = NULL;
  if (mode == REBUT_LABEL_NONE)
    return;
  if (mode != REBUT_LABEL_TITLE || words.anonymous)
    card->text = words.text;
  if ((mode != REBUT_LABEL_TEXT && !words.anonymous) || *card->text == '\0')
    card->title = words.title;
}
