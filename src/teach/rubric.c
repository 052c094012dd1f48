#include "rubric.h"

#include "file_bytes.h"
#include "likeness.h"
#include "matching.h"
#include "utf8.h"
#include "yaml_reader.h"

#include <string.h>

G_DEFINE_QUARK(rebut_teach_error, rebut_teach_error)

const RebutRubric rebut_rubric_usual = {
  .weights = {[REBUT_SCORE_CLAIMS] = 4,
              [REBUT_SCORE_EDITS] = 3,
              [REBUT_SCORE_CLOSURE] = 2,
              [REBUT_SCORE_VERDICTS] = 1},
  .caps = {[REBUT_SCORE_CLAIMS] = {0.5, 0.5}, [REBUT_SCORE_MAIN] = {0.5, 0.6}},
  .out_of = 100,
  .least = REBUT_MATCH_LEAST,
};

typedef struct {
  RebutRubric *rubric;
  RebutDiagnostics *diagnostics;
} Reader;

/* A number of at least 0 and at most MOST; OTHERWISE when it is none, which is reported. */
static gdouble
read_number(const Reader *self, const RebutMember *member, gdouble most, gdouble otherwise)
{
  const RebutValue *value = member->value;

  if (value->type == REBUT_VALUE_NUMBER && value->number >= 0 && value->number <= most)
    return value->number;
  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_SETTING_VALUE, value->span, NULL,
                        "%s must be a number from 0 to %.7g", member->key, most);
  return otherwise;
}

static void
report_unknown(const Reader *self, const RebutMember *member, const char *hint)
{
  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_UNKNOWN_SETTING, member->span, hint,
                        "a rubric has no \"%s\" here", member->key);
}

/* REBUT_N_SCORES, which is reported, when there is none of this name. */
static RebutScore
find_score(const Reader *self, const RebutMember *member)
{
  g_autoptr(GString) hint = g_string_new("the scores are");
  RebutNearWord near = {.word = member->key, .most = 2};

  for (guint i = 0; i < REBUT_N_SCORES; i++) {
    if (strcmp(member->key, rebut_score_name((RebutScore)i)) == 0)
      return (RebutScore)i;
    rebut_near_word_offer(&near, rebut_score_name((RebutScore)i));
    g_string_append_printf(hint, "%s %s", i == 0 ? "" : ",", rebut_score_name((RebutScore)i));
  }
  if (near.nearest != NULL)
    g_string_printf(hint, "did you mean %s?", near.nearest);
  report_unknown(self, member, hint->str);
  return REBUT_N_SCORES;
}

static gboolean
is_mapping(const Reader *self, const RebutMember *member, const char *hint)
{
  if (member->value->type == REBUT_VALUE_MAPPING)
    return TRUE;
  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_SETTING_VALUE, member->value->span, hint,
                        "%s must name scores", member->key);
  return FALSE;
}

static void
read_weights(const Reader *self, const RebutMember *weights)
{
  gdouble read[REBUT_N_SCORES] = {0};
  gdouble sum = 0;

  if (!is_mapping(self, weights, "write weights: {claims: 3, closure: 3}"))
    return;
  for (guint i = 0; i < weights->value->count; i++) {
    RebutScore score = find_score(self, &weights->value->members[i]);

    if (score != REBUT_N_SCORES)
      sum += read[score] = read_number(self, &weights->value->members[i], 1000, 0);
  }
  if (sum > 0)
    memcpy(self->rubric->weights, read, sizeof read);
  else
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_SETTING_VALUE, weights->value->span, NULL,
                          "some weight must be above 0");
}

static void
read_floors(const Reader *self, const RebutMember *floors)
{
  if (!is_mapping(self, floors, "write floors: {claims: 0.25}"))
    return;
  for (guint i = 0; i < floors->value->count; i++) {
    RebutScore score = find_score(self, &floors->value->members[i]);

    if (score != REBUT_N_SCORES)
      self->rubric->floors[score] =
        read_number(self, &floors->value->members[i], REBUT_RUBRIC_MOST_FLOOR, 0);
  }
}

static RebutCap
read_cap(const Reader *self, const RebutMember *cap)
{
  const RebutMember *below = rebut_value_member(cap->value, "below");
  const RebutMember *most = rebut_value_member(cap->value, "most");
  RebutCap read = {0};

  if (below == NULL || most == NULL) {
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_SETTING_VALUE, cap->value->span,
                          "write main: {below: 1, most: 0.6}",
                          "a cap says below what score there is how much at most");
    return read;
  }
  read.below = read_number(self, below, 1, 0);
  read.most = read_number(self, most, 1, 1);
  return read;
}

static void
read_caps(const Reader *self, const RebutMember *caps)
{
  if (!is_mapping(self, caps, "write caps: {main: {below: 1, most: 0.6}}"))
    return;
  memset(self->rubric->caps, 0, sizeof self->rubric->caps);
  for (guint i = 0; i < caps->value->count; i++) {
    RebutScore score = find_score(self, &caps->value->members[i]);

    if (score != REBUT_N_SCORES)
      self->rubric->caps[score] = read_cap(self, &caps->value->members[i]);
  }
}

static void
read_out_of(const Reader *self, const RebutMember *member)
{
  gdouble out_of = read_number(self, member, 1000000, self->rubric->out_of);

  if (out_of > 0)
    self->rubric->out_of = out_of;
  else
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_SETTING_VALUE, member->value->span, NULL,
                          "out-of must be above 0");
}

static void
report_unknown_member(const Reader *self, const RebutMember *member)
{
  static const char *const KNOWN[] = {"out-of", "threshold", "weights", "floors", "caps"};
  RebutNearWord near = {.word = member->key, .most = 2};
  g_autofree char *hint = NULL;

  for (guint i = 0; i < G_N_ELEMENTS(KNOWN); i++)
    rebut_near_word_offer(&near, KNOWN[i]);
  if (near.nearest != NULL)
    hint = g_strdup_printf("did you mean %s?", near.nearest);
  report_unknown(self, member,
                 hint == NULL ? "it has out-of, threshold, weights, floors and caps" : hint);
}

static void
read_member(const Reader *self, const RebutMember *member)
{
  RebutRubric *rubric = self->rubric;

  if (strcmp(member->key, "weights") == 0)
    read_weights(self, member);
  else if (strcmp(member->key, "caps") == 0)
    read_caps(self, member);
  else if (strcmp(member->key, "floors") == 0)
    read_floors(self, member);
  else if (strcmp(member->key, "out-of") == 0)
    read_out_of(self, member);
  else if (strcmp(member->key, "threshold") == 0)
    rubric->least =
      (guint32)(REBUT_SAME * read_number(self, member, 1, (gdouble)rubric->least / REBUT_SAME));
  else
    report_unknown_member(self, member);
}

void
rebut_rubric_parse(RebutRubric *self, const RebutText *text, RebutDiagnostics *diagnostics)
{
  const Reader reader = {self, diagnostics};
  g_autoptr(RebutArena) arena = rebut_arena_new();
  const RebutValue *value =
    rebut_yaml_read(arena, text->bytes, text->length, text->base, diagnostics);

  *self = rebut_rubric_usual;
  if (value != NULL && value->type != REBUT_VALUE_MAPPING)
    rebut_diagnostics_add(diagnostics, REBUT_CODE_SETTING_VALUE, value->span,
                          "write weights: {claims: 3, closure: 3}",
                          "a rubric is a mapping of names to values");
  for (guint i = 0; value != NULL && value->type == REBUT_VALUE_MAPPING && i < value->count; i++)
    read_member(&reader, &value->members[i]);
}

gboolean
rebut_rubric_read(RebutRubric *self,
                  const char *path,
                  RebutTexts *texts,
                  RebutDiagnostics *diagnostics,
                  GError **error)
{
  g_autoptr(GError) reason = NULL;
  g_autofree char *bytes = NULL;
  const RebutText *text;
  gsize length;

  *self = rebut_rubric_usual;
  bytes = rebut_file_bytes(path, &length, &reason);
  if (bytes == NULL) {
    g_set_error_literal(error, REBUT_TEACH_ERROR, REBUT_TEACH_ERROR_READ, reason->message);
    return FALSE;
  }
  text = rebut_texts_add(texts, path, bytes, length, diagnostics);
  if (text != NULL)
    rebut_rubric_parse(self, text, diagnostics);
  return TRUE;
}

/* The score as it counts, before its floor: claims, main claims and edits are of both maps as a
 * whole, and so are the claims in cass. */
static gdouble
get_counting(const RebutScores *scores, RebutScore score)
{
  switch ((int)score) {
  case REBUT_SCORE_CLAIMS:
  case REBUT_SCORE_MAIN:
  case REBUT_SCORE_CASS:
  case REBUT_SCORE_EDITS:
    return scores->values[score];
  default:
    return scores->values[score] * scores->f1[REBUT_SCORE_CLAIMS].recall;
  }
}

gdouble
rebut_rubric_mark(const RebutRubric *self, const RebutScores *scores)
{
  gdouble sum = 0;
  gdouble weights = 0;
  gdouble most = 1;

  for (guint i = 0; i < REBUT_N_SCORES; i++) {
    weights += self->weights[i];
    sum += self->weights[i] * MAX(get_counting(scores, (RebutScore)i) - self->floors[i], 0) /
           (1 - self->floors[i]);
    if (scores->values[i] < self->caps[i].below)
      most = MIN(most, self->caps[i].most);
  }
  return MIN(sum / weights, most);
}
