#include "cases.h"
#include "explain.h"
#include "html_state.h"
#include "utf8.h"

#include <string.h>

static void
write_speaker(RebutPage *self, guint32 i)
{
  rebut_json_open(&self->json, '{');
  rebut_html_member_text(self, "name", self->map->speakers[i].name);
  rebut_html_member_text(self, "role", self->map->speakers[i].role);
  rebut_json_close(&self->json, '}');
}

static void
write_tag(RebutPage *self, guint32 i)
{
  rebut_html_text(self, rebut_names_get(self->map->tags, i));
}

static void
write_section(RebutPage *self, guint32 i)
{
  rebut_json_open(&self->json, '{');
  rebut_html_member_text(self, "title", self->map->sections[i].text.plain);
  rebut_html_member_number(self, "parent", self->map->sections[i].parent);
  rebut_json_close(&self->json, '}');
}

static void
write_speech(RebutPage *self, guint32 i)
{
  rebut_html_text(self, self->map->speeches[i].id);
}

static void
write_attribution(RebutPage *self, const RebutAttribution *attribution)
{
  static const char *const STATUSES[] = {NULL, "granted", "reported", "hypothetical"};

  rebut_html_member_ids(self, "speakers", &attribution->speakers);
  rebut_html_member_flag(self, "implicit", attribution->implicit);
  rebut_json_member_string(&self->json, "status", STATUSES[attribution->status]);
  rebut_html_member_number(self, "source", attribution->source);
  rebut_html_member_number(self, "speech", attribution->speech);
  if (attribution->quote == NULL)
    return;
  rebut_json_key(&self->json, "quote");
  rebut_json_open(&self->json, '{');
  rebut_html_member_text(self, "exact", attribution->quote->exact);
  rebut_html_member_text(self, "prefix", attribution->quote->prefix);
  rebut_html_member_text(self, "suffix", attribution->quote->suffix);
  rebut_json_close(&self->json, '}');
}

static void
write_reasons(RebutPage *self, guint32 claim)
{
  g_autoptr(GPtrArray) sentences = rebut_explain_alone(self->judgement, claim);

  rebut_json_key(&self->json, "why");
  rebut_json_open(&self->json, '[');
  for (guint i = 0; i < sentences->len; i++)
    rebut_html_text(self, g_ptr_array_index(sentences, i));
  rebut_json_close(&self->json, ']');
}

/* [start, end, kind, value] of each, in UTF-16 units. They come by their starts. */
static void
write_ranges(RebutPage *self, const RebutMarkedText *text)
{
  static const char *const KINDS[] = {
    [REBUT_RANGE_BOLD] = "b",
    [REBUT_RANGE_ITALIC] = "i",
    [REBUT_RANGE_LINK] = "link",
    [REBUT_RANGE_TAG] = "tag",
    [REBUT_RANGE_CLAIM_MENTION] = "claim",
    [REBUT_RANGE_ARGUMENT_MENTION] = "argument",
    [REBUT_RANGE_SYMBOL] = "symbol",
  };

  const char *at = text->plain;
  gint64 units = 0;

  if (text->n_ranges == 0)
    return;
  rebut_json_key(&self->json, "ranges");
  rebut_json_open(&self->json, '[');
  for (guint32 i = 0; i < text->n_ranges; i++) {
    const RebutRange *range = &text->ranges[i];

    units += rebut_utf8_count_units(at, text->plain + range->start);
    at = text->plain + range->start;
    rebut_json_open(&self->json, '[');
    rebut_json_integer(&self->json, units);
    rebut_json_integer(&self->json, units + rebut_utf8_count_units(at, text->plain + range->end));
    rebut_json_string(&self->json, KINDS[range->type]);
    if (range->value != NULL)
      rebut_html_text(self, range->value);
    rebut_json_close(&self->json, ']');
  }
  rebut_json_close(&self->json, ']');
}

/* The claims whose text is that of the lines on their cards. */
static gboolean *
find_shown_claims(const RebutPage *self)
{
  gboolean *shown = g_new0(gboolean, self->map->n_claims + 1);
  g_autoptr(GString) joined = g_string_new(NULL);

  for (guint32 i = 0; i < self->view->n_cards; i++) {
    const RebutCard *card = &self->view->cards[i];
    const RebutCardBox *box = &self->boxes.cards[i];

    if (card->type != REBUT_CARD_CLAIM || card->title != NULL)
      continue;
    g_string_truncate(joined, 0);
    for (guint32 line = 0; line < box->n_lines; line++)
      g_string_append_printf(joined, "%s%s", box->lines[line].text,
                             box->lines[line].blank ? " " : "");
    shown[card->id] = strcmp(joined->str, self->map->claims[card->id].text.plain) == 0;
  }
  return shown;
}

static void
write_claim(RebutPage *self, guint32 i)
{
  const RebutClaim *claim = &self->map->claims[i];

  rebut_json_open(&self->json, '{');
  if (!claim->anonymous)
    rebut_html_member_text(self, "title", claim->title);
  if (!self->shown[i])
    rebut_html_member_text(self, "text", claim->text.plain);
  write_ranges(self, &claim->text);
  rebut_html_member_number(self, "gist", claim->gist_of);
  rebut_html_member_number(self, "section", claim->section);
  rebut_html_member_ids(self, "tags", &claim->tags);
  write_attribution(self, claim->attribution);
  rebut_json_member_integer(&self->json, "verdict", self->judgement->claims[i]);
  write_reasons(self, i);
  rebut_json_close(&self->json, '}');
}

static void
write_claims(RebutPage *self)
{
  g_autofree gboolean *shown = find_shown_claims(self);

  self->shown = shown;
  rebut_html_list(self, "claims", self->map->n_claims, write_claim);
}

static void
write_argument(RebutPage *self, guint32 i)
{
  const RebutArgument *argument = &self->map->arguments[i];

  rebut_json_open(&self->json, '{');
  if (!argument->anonymous)
    rebut_html_member_text(self, "title", argument->title);
  rebut_html_member_text(self, "text", argument->text.plain);
  write_ranges(self, &argument->text);
  rebut_html_member_number(self, "gist", argument->gist);
  rebut_html_member_number(self, "section", argument->section);
  rebut_html_member_ids(self, "tags", &argument->tags);
  write_attribution(self, argument->attribution);
  rebut_json_member_integer(&self->json, "verdict", self->judgement->arguments[i]);
  rebut_json_close(&self->json, '}');
}

static void
write_inference(RebutPage *self, guint32 i)
{
  static const char *const TARGETS[] = {
    [REBUT_TARGET_CLAIM] = "claim",
    [REBUT_TARGET_INFERENCE] = "inference",
    [REBUT_TARGET_ARGUMENT] = "argument",
  };
  const RebutInference *inference = &self->map->inferences[i];

  rebut_json_open(&self->json, '{');
  rebut_json_member_integer(&self->json, "kind", inference->polarity);
  rebut_json_member_integer(&self->json, TARGETS[inference->target.type], inference->target.id);
  rebut_html_member_ids(self, "premises", &inference->premises);
  rebut_html_member_number(self, "of", inference->argument);
  rebut_html_member_flag(self, "deductive", inference->deductive);
  rebut_json_close(&self->json, '}');
}

static void
write_opposition(RebutPage *self, guint32 i)
{
  rebut_json_open(&self->json, '[');
  rebut_json_integer(&self->json, self->map->oppositions[i].a);
  rebut_json_integer(&self->json, self->map->oppositions[i].b);
  rebut_json_close(&self->json, ']');
}

void
rebut_html_write_map(RebutPage *self)
{
  const RebutMap *map = self->map;

  rebut_html_member_text(self, "title", map->title);
  rebut_html_list(self, "speakers", map->n_speakers, write_speaker);
  rebut_html_list(self, "tags", rebut_names_count(map->tags), write_tag);
  rebut_html_list(self, "sections", map->n_sections, write_section);
  rebut_html_write_sources(self);
  rebut_html_list(self, "speeches", map->n_speeches, write_speech);
  write_claims(self);
  rebut_html_list(self, "arguments", map->n_arguments, write_argument);
  rebut_html_list(self, "inferences", map->n_inferences, write_inference);
  rebut_html_list(self, "oppositions", map->n_oppositions, write_opposition);
  rebut_json_key(&self->json, "program");
  rebut_cases_write(map, rebut_judge_usual.debate.charity, &self->json);
}
