/* reading.h - an Argdown text as a map, and the map as a few lines that a table can hold.
 *
 *   [A]: its text #tag {key: value} under Heading
 *   <B>: its gist
 *   [A] supports [C]
 *   (1)[P], (2)[Q] |- [C] in <B> by modus ponens deductive, scheme modus-ponens
 *   [U] undercuts ([A] supports [C])
 *   [A] contradicts [D]
 *   [A] said by anna in paper, reported, "the words"
 *   codes: R302 R501 */
#pragma once

#include "argdown.h"

#include <check.h>
#include <glib.h>
#include <string.h>

typedef enum {
  SHOW_ELEMENTS = 1 << 0,  /* claims and arguments; no gists */
  SHOW_LINKS = 1 << 1,     /* inferences and oppositions */
  SHOW_CODES = 1 << 2,     /* of all diagnostics, but R501 */
  SHOW_UNDEFINED = 1 << 3, /* R501 too */
  SHOW_VOICES = 1 << 4     /* who says what, where somebody does */
} Show;

static inline RebutMap *
read_map(const char *text, RebutDiagnostics *diagnostics)
{
  g_autoptr(GError) error = NULL;
  RebutMap *map = rebut_argdown_read_bytes("test", text, strlen(text), diagnostics, &error);

  g_assert_no_error(error);
  g_assert_nonnull(map);
  return map;
}

/* TEXT read, whatever is wrong with it. */
static inline RebutMap *
read_text(const char *text)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();

  return read_map(text, diagnostics);
}

static inline void
show_value(GString *out, const RebutValue *value)
{
  if (value->type == REBUT_VALUE_LIST) {
    g_string_append_c(out, '[');
    for (guint i = 0; i < value->count; i++) {
      g_string_append(out, i > 0 ? ", " : "");
      show_value(out, value->items[i]);
    }
    g_string_append_c(out, ']');
  } else if (value->type == REBUT_VALUE_MAPPING) {
    g_string_append_c(out, '{');
    for (guint i = 0; i < value->count; i++) {
      g_string_append_printf(out, "%s%s: ", i > 0 ? ", " : "", value->members[i].key);
      show_value(out, value->members[i].value);
    }
    g_string_append_c(out, '}');
  } else {
    g_string_append(out, value->string);
  }
}

static inline void
show_rest(GString *out,
          const RebutMap *map,
          const RebutMarkedText *text,
          const RebutIds *tags,
          const RebutValue *data,
          guint32 section)
{
  if (*text->plain != '\0')
    g_string_append_printf(out, ": %s", text->plain);
  for (guint32 i = 0; i < tags->count; i++)
    g_string_append_printf(out, " #%s", rebut_names_get(map->tags, tags->ids[i]));
  if (data != NULL) {
    g_string_append_c(out, ' ');
    show_value(out, data);
  }
  if (section != REBUT_NONE)
    g_string_append_printf(out, " under %s", map->sections[section].text.plain);
  g_string_append_c(out, '\n');
}

static inline void
show_elements(GString *out, const RebutMap *map)
{
  for (guint32 i = 0; i < map->n_claims; i++) {
    const RebutClaim *claim = &map->claims[i];

    if (claim->gist_of != REBUT_NONE)
      continue;
    g_string_append_printf(out, "[%s]", claim->title);
    show_rest(out, map, &claim->text, &claim->tags, claim->data, claim->section);
  }
  for (guint32 i = 0; i < map->n_arguments; i++) {
    const RebutArgument *argument = &map->arguments[i];

    g_string_append_printf(out, "<%s>", argument->title);
    show_rest(out, map, &argument->text, &argument->tags, argument->data, argument->section);
  }
}

/* The title of a claim in its brackets; a gist as its argument. */
static inline void
show_claim(GString *out, const RebutMap *map, guint32 claim)
{
  gboolean gist = map->claims[claim].gist_of != REBUT_NONE;

  g_string_append_printf(out, gist ? "<%s>" : "[%s]", map->claims[claim].title);
}

/* The number of the first line on which an inference's argument has CLAIM, or 0. */
static inline guint32
find_line_number(const RebutMap *map, const RebutInference *inference, guint32 claim)
{
  const RebutArgument *argument = &map->arguments[inference->argument];

  for (guint32 i = 0; i < argument->n_lines; i++) {
    const RebutOccurrence *occurrence = &map->occurrences[argument->lines[i].occurrence];

    if (occurrence->owner == claim)
      return occurrence->number;
  }
  return 0;
}

static inline void
show_premises(GString *out, const RebutMap *map, const RebutInference *inference)
{
  for (guint32 i = 0; i < inference->premises.count; i++) {
    guint32 claim = inference->premises.ids[i];

    g_string_append(out, i > 0 ? ", " : "");
    if (inference->structured)
      g_string_append_printf(out, "(%u)", find_line_number(map, inference, claim));
    show_claim(out, map, claim);
  }
}

/* An inference without what it belongs to; one that undercuts it is not shown whole. */
static inline void
show_step(GString *out, const RebutMap *map, guint32 id, gboolean whole)
{
  static const char *const VERBS[] = {"supports", "attacks", "undercuts"};
  const RebutInference *inference = &map->inferences[id];

  show_premises(out, map, inference);
  g_string_append_printf(out, " %s ", inference->structured ? "|-" : VERBS[inference->polarity]);
  if (inference->target.type == REBUT_TARGET_CLAIM) {
    show_claim(out, map, inference->target.id);
  } else if (inference->target.type == REBUT_TARGET_ARGUMENT) {
    g_string_append_printf(out, "<%s>", map->arguments[inference->target.id].title);
  } else if (whole) {
    g_string_append_c(out, '(');
    show_step(out, map, inference->target.id, FALSE);
    g_string_append_c(out, ')');
  } else {
    g_string_append(out, "...");
  }
}

static inline void
show_links(GString *out, const RebutMap *map)
{
  for (guint32 i = 0; i < map->n_inferences; i++) {
    const RebutInference *inference = &map->inferences[i];

    show_step(out, map, i, TRUE);
    if (inference->structured)
      g_string_append_printf(out, " in <%s>", map->arguments[inference->argument].title);
    for (guint32 j = 0; j < inference->n_rules; j++)
      g_string_append_printf(out, "%s%s", j == 0 ? " by " : ", ", inference->rules[j]);
    g_string_append(out, inference->deductive ? " deductive" : "");
    if (inference->attribution->scheme != NULL)
      g_string_append_printf(out, ", scheme %s", inference->attribution->scheme);
    g_string_append_c(out, '\n');
  }
  for (guint32 i = 0; i < map->n_oppositions; i++) {
    const RebutOpposition *opposition = &map->oppositions[i];

    show_claim(out, map, opposition->a);
    g_string_append(out, opposition->kind == REBUT_CONTRARY ? " contrary to " : " contradicts ");
    show_claim(out, map, opposition->b);
    g_string_append_c(out, '\n');
  }
}

static inline void
show_voice(GString *out, const RebutMap *map, const RebutAttribution *attribution)
{
  static const char *const STATUSES[] = {"", ", granted", ", reported", ", hypothetical"};

  for (guint32 i = 0; i < attribution->speakers.count; i++)
    g_string_append_printf(out, "%s%s", i == 0 ? " said by " : " and ",
                           map->speakers[attribution->speakers.ids[i]].id);
  if (attribution->source != REBUT_NONE)
    g_string_append_printf(out, " in %s", map->sources[attribution->source].id);
  g_string_append(out, STATUSES[attribution->status]);
  if (attribution->quote != NULL)
    g_string_append_printf(out, ", \"%s\"", attribution->quote->exact);
  g_string_append_c(out, '\n');
}

static inline void
show_voices(GString *out, const RebutMap *map)
{
  for (guint32 i = 0; i < map->n_claims; i++) {
    const RebutAttribution *attribution = map->claims[i].attribution;

    if (attribution->speakers.count == 0 && attribution->source == REBUT_NONE &&
        attribution->status == REBUT_STATUS_ASSERTED && attribution->quote == NULL)
      continue;
    show_claim(out, map, i);
    show_voice(out, map, attribution);
  }
}

static inline void
show_codes(GString *out, const RebutDiagnostics *diagnostics, Show show)
{
  gboolean any = FALSE;

  for (guint i = 0; i < rebut_diagnostics_count(diagnostics); i++) {
    RebutCode code = rebut_diagnostics_get(diagnostics, i)->code;

    if (code == REBUT_CODE_UNDEFINED && (show & SHOW_UNDEFINED) == 0)
      continue;
    g_string_append_printf(out, "%sR%d", any ? " " : "codes: ", (int)code);
    any = TRUE;
  }
  g_string_append(out, any ? "\n" : "");
}

/* TEXT read and shown; the caller frees it. */
static inline char *
show_text(const char *text, Show show)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(text, diagnostics);
  GString *out = g_string_new(NULL);

  if ((show & SHOW_ELEMENTS) != 0)
    show_elements(out, map);
  if ((show & SHOW_LINKS) != 0)
    show_links(out, map);
  if ((show & SHOW_VOICES) != 0)
    show_voices(out, map);
  if ((show & (SHOW_CODES | SHOW_UNDEFINED)) != 0)
    show_codes(out, diagnostics, show);
  return g_string_free(out, FALSE);
}

static inline void
check_shown(const char *text, Show show, const char *expected)
{
  g_autofree char *shown = show_text(text, show);

  ck_assert_str_eq(shown, expected);
}
