/* build_elements.c - headings, claims, arguments and their occurrences. */
#include "build_state.h"
#include "vocabulary.h"
#include "yaml_reader.h"

#include <string.h>

static void
configure(RebutBuilder *self, const RebutValue *settings)
{
  const RebutValue *model = rebut_value_get(settings, "model");
  const char *mode = rebut_value_string(rebut_value_get(model, "mode"));

  self->draft->map->settings = settings;
  self->draft->map->strict = g_strcmp0(mode, "strict") == 0;
  rebut_inliner_configure(self->inliner, rebut_value_get(model, "shortcodes"),
                          rebut_value_is_true(rebut_value_get(model, "removeTagsFromText")));
}

/* Only the first text's front matter sets anything; those of included texts declare speakers,
 * sources and speeches. */
static void
build_front_matter(RebutBuilder *self, const RebutNode *node)
{
  const RebutValue *value =
    rebut_yaml_read(self->draft->map->arena, rebut_text_at(self->text, node->content.start),
                    node->content.end - node->content.start, node->content.start,
                    self->diagnostics);

  if (value != NULL && value->type != REBUT_VALUE_MAPPING) {
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_WRONG_VALUE, value->span, NULL,
                          "the front matter must be lines of key: value");
    return;
  }
  if (self->text->base == 0)
    configure(self, value);
  rebut_vocabulary_check_keys(REBUT_KEYS_FRONT_MATTER, value, self->diagnostics);
  rebut_vocabulary_declare(self->draft, value, self->diagnostics);
}

static const RebutAttribution *
get_section_attribution(const RebutBuilder *self, guint32 section)
{
  return section == REBUT_NONE
           ? &rebut_no_attribution
           : g_array_index(self->draft->sections, RebutSection, section).attribution;
}

static guint32
build_heading(RebutBuilder *self, const RebutNode *node)
{
  RebutSection section = {0};
  GArray *open = self->sections_open;
  guint32 id = self->draft->sections->len;

  section.level = node->number;
  while (open->len > 0 && g_array_index(self->draft->sections, RebutSection,
                                        g_array_index(open, guint32, open->len - 1))
                              .level >= section.level)
    g_array_set_size(open, open->len - 1);
  section.parent = open->len == 0 ? REBUT_NONE : g_array_index(open, guint32, open->len - 1);
  section.text = rebut_inliner_read(self->inliner, self->text, self->ast, node, &section.tags);
  section.data = rebut_build_data(self, node);
  section.attribution = rebut_vocabulary_attribute(
    self->draft, get_section_attribution(self, section.parent), section.data, self->diagnostics);
  section.span = node->span;
  g_array_append_val(self->draft->sections, section);
  g_array_append_val(open, id);
  self->section = id;
  return id;
}

/* The words between the brackets, and the colon behind them. */
static const char *
get_title(const RebutBuilder *self, const RebutNode *node, gsize *length)
{
  gsize brackets =
    node->form == REBUT_FORM_DEFINITION || *(rebut_text_at(self->text, node->title.end) - 1) == ':'
      ? 3
      : 2;

  *length = node->title.end - node->title.start - brackets;
  return rebut_text_at(self->text, node->title.start) + 1;
}

static guint32
add_owner(RebutBuilder *self, const RebutNode *node)
{
  gboolean claim = node->type == REBUT_NODE_CLAIM;
  const char *title;
  gsize length;

  if (node->form == REBUT_FORM_ANONYMOUS)
    return claim ? rebut_draft_add_untitled_claim(self->draft)
                 : rebut_draft_add_untitled_argument(self->draft);
  title = get_title(self, node, &length);
  return claim ? rebut_draft_add_claim(self->draft, title, length)
               : rebut_draft_add_argument(self->draft, title, length);
}

static guint32
build_element(RebutBuilder *self, guint32 id, const RebutNode *node)
{
  static const RebutRole ROLES[] = {
    [REBUT_PLACE_BLOCK] = REBUT_ROLE_TOP,
    [REBUT_PLACE_ITEM] = REBUT_ROLE_ITEM,
    [REBUT_PLACE_RELATION] = REBUT_ROLE_RELATION,
    [REBUT_PLACE_LINE] = REBUT_ROLE_PREMISE,
  };
  RebutOccurrence occurrence = {0};
  guint32 number;

  occurrence.owner_type = node->type == REBUT_NODE_CLAIM ? REBUT_OF_CLAIM : REBUT_OF_ARGUMENT;
  occurrence.owner = add_owner(self, node);
  occurrence.form = node->form;
  occurrence.role = ROLES[node->place];
  occurrence.section = self->section;
  occurrence.number = node->number;
  occurrence.span = node->span;
  occurrence.title = node->title;
  occurrence.content = node->content;
  occurrence.text =
    rebut_inliner_read(self->inliner, self->text, self->ast, node, &occurrence.tags);
  occurrence.data = rebut_build_data(self, node);
  number = rebut_draft_add_occurrence(self->draft, &occurrence);
  if (node->place == REBUT_PLACE_RELATION && node->sign != REBUT_SIGN_NONE)
    g_array_append_val(self->relations, id);
  if (node->place == REBUT_PLACE_LINE)
    rebut_build_add_line(self, id, number);
  return occurrence.owner;
}

static void
build_node(RebutBuilder *self, guint32 id)
{
  const RebutNode *node = rebut_ast_node(self->ast, id);

  self->text = rebut_texts_find(self->texts, node->span.start);
  if (node->place <= REBUT_PLACE_ITEM && node->type != REBUT_NODE_INFERENCE)
    rebut_build_finish_structure(self);
  switch (node->type) {
  case REBUT_NODE_FRONT_MATTER:
    build_front_matter(self, node);
    break;
  case REBUT_NODE_HEADING:
    self->things[id] = build_heading(self, node);
    break;
  case REBUT_NODE_CLAIM:
  case REBUT_NODE_ARGUMENT:
    self->things[id] = build_element(self, id, node);
    break;
  case REBUT_NODE_STRUCTURE:
    rebut_build_begin_structure(self, id);
    break;
  case REBUT_NODE_INFERENCE:
    rebut_build_add_line(self, id, REBUT_NONE);
    break;
  default:
    g_assert_not_reached();
  }
}

/* Titles of the text come first, so that nothing untitled takes one. */
static void
reserve_titles(RebutBuilder *self)
{
  for (guint32 i = 0; i < self->ast->nodes->len; i++) {
    const RebutNode *node = rebut_ast_node(self->ast, i);
    const char *title;
    gsize length;

    if (node->title.end <= node->title.start)
      continue;
    self->text = rebut_texts_find(self->texts, node->span.start);
    title = get_title(self, node, &length);
    if (length > 9 && memcmp(title, "Untitled ", 9) == 0)
      rebut_draft_reserve_title(self->draft, title, length);
  }
}

void
rebut_build_nodes(RebutBuilder *self)
{
  reserve_titles(self);
  for (guint32 i = 0; i < self->ast->nodes->len; i++)
    build_node(self, i);
  rebut_build_finish_structure(self);
}

/* What all occurrences of one claim or argument say together. */
typedef struct {
  guint32 canonical;
  guint32 section;
  const RebutValue *data;
  RebutIds tags;
} Summary;

static gboolean
takes_section(const RebutOccurrence *occurrence, guint32 section)
{
  const RebutValue *in_group = rebut_value_get(occurrence->data, "isInGroup");

  if (rebut_value_is_true(in_group))
    return TRUE;
  return in_group == NULL && section == REBUT_NONE && occurrence->form != REBUT_FORM_REFERENCE;
}

/* STAMPS remembers, by tag, for which summary it was last counted. */
static Summary
summarise(RebutBuilder *self, guint32 first, guint32 *stamps, guint32 stamp, GArray *tags)
{
  Summary summary = {REBUT_NONE, REBUT_NONE, NULL, {NULL, 0}};
  gboolean marked = FALSE;

  g_array_set_size(tags, 0);
  for (guint32 i = first; i != REBUT_NONE; i = rebut_draft_occurrence(self->draft, i)->next) {
    const RebutOccurrence *occurrence = rebut_draft_occurrence(self->draft, i);
    gboolean marks = rebut_value_is_true(rebut_value_get(occurrence->data, "isCanonical"));

    if (occurrence->form != REBUT_FORM_REFERENCE && (marks || !marked)) {
      summary.canonical = i;
      marked = marked || marks;
    }
    if (takes_section(occurrence, summary.section))
      summary.section = occurrence->section;
    summary.data = rebut_value_merge(self->draft->map->arena, summary.data, occurrence->data);
    for (guint32 j = 0; j < occurrence->tags.count; j++) {
      guint32 tag = occurrence->tags.ids[j];

      if (stamps[tag] != stamp)
        g_array_append_val(tags, tag);
      stamps[tag] = stamp;
    }
  }
  if (summary.section == REBUT_NONE && first != REBUT_NONE)
    summary.section = rebut_draft_occurrence(self->draft, first)->section;
  if (tags->len > 0)
    summary.tags = rebut_draft_ids(self->draft, (const guint32 *)(gpointer)tags->data, tags->len);
  return summary;
}

static RebutMarkedText
get_canonical_text(RebutBuilder *self, const Summary *summary)
{
  if (summary->canonical == REBUT_NONE)
    return (RebutMarkedText){"", NULL, 0};
  return rebut_marked_text_without_tags(
    self->draft->map->arena, &rebut_draft_occurrence(self->draft, summary->canonical)->text);
}

/* What is stated more than once is said first in the earliest speech. What refers to it says its
 * speech only in data of its own: under the heading of a speech stands also what is answered. */
static void
find_first_speech(RebutBuilder *self, guint32 first, const RebutAttribution **attribution)
{
  guint32 speech = (*attribution)->speech;
  RebutAttribution *earlier;

  for (guint32 i = first; i != REBUT_NONE; i = rebut_draft_occurrence(self->draft, i)->next) {
    const RebutOccurrence *occurrence = rebut_draft_occurrence(self->draft, i);

    if (rebut_value_get(occurrence->data, "speech") == NULL &&
        occurrence->form != REBUT_FORM_REFERENCE) {
      guint32 inherited = get_section_attribution(self, occurrence->section)->speech;

      speech = MIN(speech, inherited);
    }
    speech = rebut_vocabulary_earlier(self->draft, occurrence->data, speech);
  }
  if (speech == (*attribution)->speech)
    return;
  earlier = rebut_arena_memdup(self->draft->map->arena, *attribution, sizeof **attribution);
  earlier->speech = speech;
  *attribution = earlier;
}

void
rebut_build_finish_elements(RebutBuilder *self)
{
  g_autoptr(GArray) tags = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autofree guint32 *stamps = g_new0(guint32, rebut_names_count(self->draft->map->tags) + 1);
  guint32 stamp = 0;

  for (guint32 i = 0; i < self->draft->claims->len; i++) {
    RebutClaim *claim = rebut_draft_claim(self->draft, i);
    Summary summary = summarise(self, claim->first, stamps, ++stamp, tags);

    claim->canonical = summary.canonical;
    claim->section = summary.section;
    claim->data = summary.data;
    claim->tags = summary.tags;
    claim->text = get_canonical_text(self, &summary);
    claim->attribution = rebut_vocabulary_attribute(
      self->draft, get_section_attribution(self, claim->section), claim->data, self->diagnostics);
    if (claim->first != claim->last)
      find_first_speech(self, claim->first, &claim->attribution);
  }
  for (guint32 i = 0; i < self->draft->arguments->len; i++) {
    RebutArgument *argument = rebut_draft_argument(self->draft, i);
    Summary summary = summarise(self, argument->first, stamps, ++stamp, tags);

    argument->canonical = summary.canonical;
    if (argument->section == REBUT_NONE) /* else it is that of the structure */
      argument->section = summary.section;
    argument->data = summary.data;
    argument->tags = summary.tags;
    argument->text = get_canonical_text(self, &summary);
    argument->attribution =
      rebut_vocabulary_attribute(self->draft, get_section_attribution(self, argument->section),
                                 argument->data, self->diagnostics);
    if (argument->first != argument->last)
      find_first_speech(self, argument->first, &argument->attribution);
    if (argument->n_lines == 0)
      rebut_draft_add_gist(self->draft, i);
  }
}
