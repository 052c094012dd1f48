#include "print.h"

#include "account.h"
#include "utf8.h"

#include <string.h>

static const char *const SEMANTICS[] = {"grounded", "preferred", "stable", "semi-stable", "ideal"};
static const char *const POLICIES[] = {"reply", "oneway", "twoway"};

/* Gists are shown as the arguments that they stand for. */
static gboolean
is_listed(const RebutMap *map, guint32 claim)
{
  return map->claims[claim].gist_of == REBUT_NONE;
}

/* A claim that bears on nothing, and something bears on it. */
static gboolean
is_thesis(const RebutMap *map, guint32 claim)
{
  return is_listed(map, claim) && map->out_of_claim[claim].count == 0 &&
         map->into_claim[claim].count + map->oppositions_of_claim[claim].count > 0;
}

/* The first theses, of guint32: *MORE is how many there are beside them. */
static GArray *
list_theses(const RebutMap *map, guint *more)
{
  GArray *theses = g_array_new(FALSE, FALSE, sizeof(guint32));

  *more = 0;
  for (guint32 i = 0; i < map->n_claims; i++)
    if (!is_thesis(map, i))
      continue;
    else if (theses->len < REBUT_PROOFS_MOST)
      g_array_append_val(theses, i);
    else
      ++*more;
  return theses;
}

/* How many of a speaker's claims have each verdict; all of them at REBUT_VERDICT_NONE. */
typedef struct {
  guint with[REBUT_VERDICT_CONTESTED + 1];
} Counts;

/* By speaker; the caller frees it. */
static Counts *
count_verdicts(const RebutJudgement *self)
{
  const RebutMap *map = self->debate->map;
  Counts *counts = g_new0(Counts, (gsize)map->n_speakers + 1);

  for (guint32 i = 0; i < map->n_claims; i++) {
    const RebutIds *speakers = &map->claims[i].attribution->speakers;

    for (guint32 k = 0; k < speakers->count && is_listed(map, i); k++) {
      counts[speakers->ids[k]].with[REBUT_VERDICT_NONE]++;
      counts[speakers->ids[k]].with[self->claims[i]]++;
    }
  }
  return counts;
}

static guint
measure_label(const RebutMap *map, guint32 claim)
{
  g_autofree char *label = rebut_claim_label(map, claim);

  return rebut_utf8_width(label, strlen(label));
}

/* Columns for the names of claims and of speakers. A longer name does not make all rows as long. */
static void
measure_columns(const RebutMap *map, guint *label, guint *speaker)
{
  enum { MOST = 60 };

  *label = strlen("claim");
  *speaker = strlen("speaker");
  for (guint32 i = 0; i < map->n_claims; i++) {
    g_autofree char *names = NULL;

    if (!is_listed(map, i))
      continue;
    names = rebut_map_join_speakers(map, &map->claims[i].attribution->speakers);
    *label = MAX(*label, measure_label(map, i));
    *speaker = MAX(*speaker, rebut_utf8_width(names, strlen(names)));
  }
  *label = MIN(*label, MOST);
  *speaker = MIN(*speaker, MOST);
}

/* What a table says of a claim, beside its verdict. */
typedef struct {
  char *label;
  char *names;
  char *why;
} Row;

static void
fill_row(const RebutJudgement *self, guint32 claim, Row *row)
{
  const RebutMap *map = self->debate->map;

  row->label = rebut_claim_label(map, claim);
  row->names = rebut_map_join_speakers(map, &map->claims[claim].attribution->speakers);
  row->why = rebut_explain_briefly(self, claim);
}

static void
clear_row(Row *row)
{
  g_free(row->label);
  g_free(row->names);
  g_free(row->why);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Row, clear_row)

static void
append_claims(const RebutJudgement *self, GString *out)
{
  const RebutMap *map = self->debate->map;
  guint label_width;
  guint speaker_width;

  measure_columns(map, &label_width, &speaker_width);
  rebut_utf8_append_column(out, "verdict", 13);
  rebut_utf8_append_column(out, "claim", label_width + 2);
  rebut_utf8_append_column(out, "speaker", speaker_width + 2);
  g_string_append(out, "why\n");
  for (guint32 i = 0; i < map->n_claims; i++) {
    g_auto(Row) row = {0};

    if (!is_listed(map, i))
      continue;
    fill_row(self, i, &row);
    rebut_utf8_append_column(out, rebut_verdict_name(self->claims[i]), 13);
    rebut_utf8_append_column(out, row.label, label_width + 2);
    rebut_utf8_append_column(out, row.names, speaker_width + 2);
    rebut_utf8_append_column(out, row.why, 0);
    g_string_append_c(out, '\n');
  }
}

/* "4 claims: all stand", "3 claims: 2 stand, 1 refuted", "1 claim: refuted". */
static void
append_counts(GString *out, const Counts *counts)
{
  guint all = counts->with[REBUT_VERDICT_NONE];
  const char *separator = ": ";

  g_string_append_printf(out, "%u %s", all, all == 1 ? "claim" : "claims");
  for (RebutVerdict verdict = REBUT_VERDICT_STANDS; verdict <= REBUT_VERDICT_CONTESTED; verdict++) {
    guint n = counts->with[verdict];

    if (n == 0)
      continue;
    g_string_append(out, separator);
    if (n < all)
      g_string_append_printf(out, "%u ", n);
    else if (all > 1)
      g_string_append(out, "all ");
    g_string_append(out, verdict == REBUT_VERDICT_STANDS && n > 1 ? "stand"
                                                                  : rebut_verdict_name(verdict));
    separator = ", ";
  }
}

static void
append_speakers(const RebutJudgement *self, const char *before, GString *out)
{
  const RebutMap *map = self->debate->map;
  g_autofree Counts *counts = count_verdicts(self);

  for (guint32 i = 0; i < map->n_speakers; i++) {
    g_string_append(out, before);
    rebut_utf8_append_column(out, map->speakers[i].name, 0);
    g_string_append(out, ": ");
    append_counts(out, &counts[i]);
    g_string_append_c(out, '\n');
  }
}

/* Why the main claims have their verdicts, MARK before each sentence. */
static void
append_proofs(const RebutJudgement *self, const char *mark, GString *out)
{
  guint more;
  g_autoptr(GArray) theses = list_theses(self->debate->map, &more);

  for (guint i = 0; i < theses->len; i++) {
    g_string_append_c(out, '\n');
    rebut_proof_print(self, g_array_index(theses, guint32, i), mark, out);
  }
  if (more > 0)
    g_string_append_printf(out, "\n%s%u more main claims: --why explains each.\n", mark, more);
}

static void
append_text(const RebutJudgement *self, GString *out)
{
  const RebutMap *map = self->debate->map;

  append_claims(self, out);
  if (map->n_speakers > 0)
    g_string_append(out, "\nSpeakers\n");
  append_speakers(self, "  ", out);
  append_proofs(self, "", out);
}

/* Text in a cell of a Markdown table. */
static void
append_cell(GString *out, const char *text)
{
  g_autoptr(GString) safe = g_string_new(NULL);

  rebut_utf8_append_safe(safe, text, (gssize)strlen(text));
  g_string_append(out, "| ");
  for (const char *at = safe->str; *at != '\0'; at++) {
    if (strchr("|*_<>[]`\\", *at) != NULL)
      g_string_append_c(out, '\\');
    g_string_append_c(out, *at == '\n' ? ' ' : *at);
  }
  g_string_append_c(out, ' ');
}

static void
append_markdown(const RebutJudgement *self, GString *out)
{
  const RebutMap *map = self->debate->map;

  g_string_append(out, "| verdict | claim | speaker | why |\n|---|---|---|---|\n");
  for (guint32 i = 0; i < map->n_claims; i++) {
    g_auto(Row) row = {0};

    if (!is_listed(map, i))
      continue;
    fill_row(self, i, &row);
    append_cell(out, rebut_verdict_name(self->claims[i]));
    append_cell(out, row.label);
    append_cell(out, row.names);
    append_cell(out, row.why);
    g_string_append(out, "|\n");
  }
  if (map->n_speakers > 0)
    g_string_append_c(out, '\n');
  append_speakers(self, "- ", out);
  append_proofs(self, "- ", out);
}

static void
write_claim(const RebutJudgement *self, guint32 claim, RebutJson *json)
{
  const RebutMap *map = self->debate->map;
  const RebutAttribution *attribution = map->claims[claim].attribution;
  g_autofree char *why = rebut_explain_briefly(self, claim);

  rebut_json_open(json, '{');
  rebut_json_member_string(json, "title", map->claims[claim].title);
  rebut_json_member_string(json, "text", map->claims[claim].text.plain);
  rebut_json_member_string(json, "verdict", rebut_verdict_name(self->claims[claim]));
  rebut_json_member_string(json, "expect", rebut_verdict_name(attribution->expect));
  rebut_json_key(json, "speakers");
  rebut_json_open(json, '[');
  for (guint32 i = 0; i < attribution->speakers.count; i++)
    rebut_json_string(json, map->speakers[attribution->speakers.ids[i]].id);
  rebut_json_close(json, ']');
  rebut_json_member_string(json, "why", why);
  rebut_json_close(json, '}');
}

static void
write_argument(const RebutJudgement *self, guint32 argument, RebutJson *json)
{
  rebut_json_open(json, '{');
  rebut_json_member_string(json, "title", self->debate->map->arguments[argument].title);
  rebut_json_member_string(json, "verdict", rebut_verdict_name(self->arguments[argument]));
  rebut_json_close(json, '}');
}

static void
write_speakers(const RebutJudgement *self, RebutJson *json)
{
  const RebutMap *map = self->debate->map;
  g_autofree Counts *counts = count_verdicts(self);

  rebut_json_key(json, "speakers");
  rebut_json_open(json, '[');
  for (guint32 i = 0; i < map->n_speakers; i++) {
    rebut_json_open(json, '{');
    rebut_json_member_string(json, "id", map->speakers[i].id);
    rebut_json_member_string(json, "name", map->speakers[i].name);
    rebut_json_member_integer(json, "claims", counts[i].with[REBUT_VERDICT_NONE]);
    for (RebutVerdict verdict = REBUT_VERDICT_STANDS; verdict <= REBUT_VERDICT_CONTESTED; verdict++)
      rebut_json_member_integer(json, rebut_verdict_name(verdict), counts[i].with[verdict]);
    rebut_json_close(json, '}');
  }
  rebut_json_close(json, ']');
}

static void
write_claims(const RebutJudgement *self, RebutJson *json)
{
  const RebutMap *map = self->debate->map;

  rebut_json_key(json, "claims");
  rebut_json_open(json, '[');
  for (guint32 i = 0; i < map->n_claims; i++)
    if (is_listed(map, i))
      write_claim(self, i, json);
  rebut_json_close(json, ']');
}

static void
write_arguments(const RebutJudgement *self, RebutJson *json)
{
  rebut_json_key(json, "arguments");
  rebut_json_open(json, '[');
  for (guint32 i = 0; i < self->debate->map->n_arguments; i++)
    write_argument(self, i, json);
  rebut_json_close(json, ']');
}

static void
write_proofs(const RebutJudgement *self, RebutJson *json)
{
  guint more;
  g_autoptr(GArray) theses = list_theses(self->debate->map, &more);

  rebut_json_key(json, "proofs");
  rebut_json_open(json, '[');
  for (guint i = 0; i < theses->len; i++)
    rebut_proof_write(self, g_array_index(theses, guint32, i), json);
  rebut_json_close(json, ']');
}

static void
append_json(const RebutJudgement *self, GString *out)
{
  const RebutJudgeOptions *options = &self->options;
  RebutJson json = {.out = out, .indent = 1};

  rebut_json_open(&json, '{');
  rebut_json_member_string(&json, "format", "rebut-judgement");
  rebut_json_member_integer(&json, "version", REBUT_JSON_JUDGEMENT_VERSION);
  rebut_json_member_string(&json, "semantics", SEMANTICS[options->semantics]);
  rebut_json_member_string(&json, "policy", POLICIES[options->debate.policy]);
  rebut_json_member_boolean(&json, "needSupport", !options->debate.charity);
  rebut_json_member_boolean(&json, "complete", self->complete);
  if (self->models != NULL)
    rebut_json_member_integer(&json, "models", self->models->n_models);
  write_claims(self, &json);
  write_arguments(self, &json);
  write_speakers(self, &json);
  write_proofs(self, &json);
  rebut_json_close(&json, '}');
  g_string_append_c(out, '\n');
}

void
rebut_judgement_print(const RebutJudgement *self, RebutPrintFormat format, GString *out)
{
  if (format == REBUT_PRINT_JSON)
    append_json(self, out);
  else if (format == REBUT_PRINT_MARKDOWN)
    append_markdown(self, out);
  else
    append_text(self, out);
}
