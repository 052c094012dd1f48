#include "account.h"

#include "grounds.h"
#include "settle.h"
#include "utf8.h"

/* The model by which all is explained; NULL when there are several. */
static const RebutModel *
get_only_model(const RebutJudgement *self)
{
  if (self->models == NULL || self->fell_back)
    return self->grounded;
  return self->models->n_models == 1 && self->complete ? self->models->models[0] : NULL;
}

/* In how many positions the claim stands. */
static guint
count_positions(const RebutModels *models, guint32 claim)
{
  guint n = 0;

  for (guint i = 0; i < models->n_models; i++)
    n += models->models[i]->values[claim] == REBUT_TRUE ? 1 : 0;
  return n;
}

/* "in all 4 positions", "in 1 of 4 positions", "in none of 4 positions that were found"; and "in 0
 * of 1 positions that were found". */
static void
append_share(const RebutModels *models, guint32 claim, GString *out)
{
  guint n = count_positions(models, claim);

  if (n == models->n_models && n > 1)
    g_string_append_printf(out, "in all %u positions", n);
  else if (n == 0 && models->n_models > 1)
    g_string_append_printf(out, "in none of %u positions", models->n_models);
  else
    g_string_append_printf(out, "in %u of %u positions", n, models->n_models);
  if (!models->complete)
    g_string_append(out, " that were found");
}

/* The number of the first position in which the claim has VALUE; n_models without any. */
static guint
find_position(const RebutModels *models, guint32 claim, RebutTruth value)
{
  guint i = 0;

  while (i < models->n_models && models->models[i]->values[claim] != value)
    i++;
  return i;
}

/* By the first position in which the claim has VALUE; FALSE when something is left out. */
static gboolean
explain_position(
  const RebutJudgement *self, guint32 claim, RebutTruth value, gboolean whole, GArray *sentences)
{
  guint number = find_position(self->models, claim, value);
  g_autofree char *before = g_strdup_printf("In position %u, ", number + 1);

  return number == self->models->n_models ||
         rebut_explain_by(self, self->models->models[number], claim, before, whole, sentences);
}

GArray *
rebut_explain(const RebutJudgement *judgement, guint32 claim, gboolean whole, gboolean *complete)
{
  const RebutModel *only = get_only_model(judgement);
  GArray *sentences = rebut_sentences_new();
  RebutSentence first = {0, claim, NULL};
  GString *text;

  if (only != NULL) {
    *complete = rebut_explain_by(judgement, only, claim, "", whole, sentences);
    return sentences;
  }
  text = g_string_new(NULL);
  rebut_labels_append(judgement->debate->map, &claim, 1, "", text);
  g_string_append(text, judgement->claims[claim] == REBUT_VERDICT_STANDS ? " stands" : " is ");
  if (judgement->claims[claim] != REBUT_VERDICT_STANDS)
    g_string_append_printf(text, "%s: it stands ", rebut_verdict_name(judgement->claims[claim]));
  else
    g_string_append_c(text, ' ');
  append_share(judgement->models, claim, text);
  g_string_append_c(text, '.');
  first.sentence = g_string_free(text, FALSE);
  g_array_append_val(sentences, first);
  *complete = explain_position(judgement, claim, REBUT_TRUE, whole, sentences);
  *complete = explain_position(judgement, claim, REBUT_FALSE, whole, sentences) && *complete;
  if (sentences->len == 1)
    *complete = explain_position(judgement, claim, REBUT_UNDEFINED, whole, sentences);
  return sentences;
}

char *
rebut_explain_briefly(const RebutJudgement *judgement, guint32 claim)
{
  const RebutModel *only = get_only_model(judgement);
  GString *text;

  if (only != NULL)
    return rebut_explain_briefly_by(judgement, only, claim);
  text = g_string_new(judgement->claims[claim] == REBUT_VERDICT_STANDS ? NULL : "stands ");
  append_share(judgement->models, claim, text);
  g_string_append_c(text, '.');
  return g_string_free(text, FALSE);
}

/* On what claims a verdict hangs. */
typedef struct {
  GArray *needs;  /* of guint32, as the others */
  GArray *circle; /* these only of what is contested */
  GArray *granting;
  GArray *rejecting;
  gboolean complete; /* FALSE: not all claims were tried */
} Hinges;

static void
find_hinges(const RebutJudgement *self, guint32 claim, Hinges *hinges)
{
  gboolean contested = self->claims[claim] == REBUT_VERDICT_CONTESTED &&
                       (self->options.semantics == REBUT_JUDGE_GROUNDED || self->fell_back);

  if (!contested) {
    hinges->needs = rebut_necessary_claims(self, claim, &hinges->complete);
    return;
  }
  hinges->needs = g_array_new(FALSE, FALSE, sizeof(guint32));
  hinges->circle = rebut_contested_circle(self, claim);
  hinges->granting = g_array_new(FALSE, FALSE, sizeof(guint32));
  hinges->rejecting = g_array_new(FALSE, FALSE, sizeof(guint32));
  rebut_settling_claims(self, claim, hinges->granting, hinges->rejecting, &hinges->complete);
}

static void
clear_hinges(Hinges *self)
{
  g_clear_pointer(&self->needs, g_array_unref);
  g_clear_pointer(&self->circle, g_array_unref);
  g_clear_pointer(&self->granting, g_array_unref);
  g_clear_pointer(&self->rejecting, g_array_unref);
}

static void
append_labels(const RebutMap *map, const GArray *claims, const char *word, GString *out)
{
  rebut_labels_append(map, (const guint32 *)(gconstpointer)claims->data, claims->len, word, out);
}

static void
append_needs(const RebutJudgement *self, guint32 claim, const Hinges *hinges, GString *out)
{
  RebutVerdict verdict = self->claims[claim];
  guint n = hinges->needs->len;

  if (n == 0)
    return;
  g_string_append(out, verdict == REBUT_VERDICT_STANDS ? "It needs " : "That hangs on ");
  append_labels(self->debate->map, hinges->needs, "and", out);
  g_string_append_printf(out, ": without %s it would no longer %s%s.\n",
                         n == 1   ? "this claim"
                         : n == 2 ? "either of them"
                                  : "any one of them",
                         verdict == REBUT_VERDICT_STANDS ? "stand" : "be ",
                         verdict == REBUT_VERDICT_STANDS ? "" : rebut_verdict_name(verdict));
}

/* "[A] depends on [B], which depends on [A]." Of a long one only the beginning. */
static void
append_circle(const RebutMap *map, const GArray *circle, GString *out)
{
  enum { MOST = 8 };
  guint n;

  if (circle == NULL || circle->len == 0)
    return;
  n = MIN(circle->len, MOST);
  g_string_append(out, "There is an open circle");
  if (n < circle->len)
    g_string_append_printf(out, " of %u claims", circle->len);
  g_string_append(out, ": ");
  for (guint i = 0; i <= n; i++) {
    if (i == n && n < circle->len)
      g_string_append(out, ", and so on back to ");
    else if (i > 0)
      g_string_append(out, i == 1 ? " depends on " : ", which depends on ");
    rebut_labels_append(map, &g_array_index(circle, guint32, i % n), 1, "", out);
  }
  g_string_append(out, ".\n");
}

static void
append_settling(const RebutMap *map, const Hinges *hinges, GString *out)
{
  if (hinges->granting == NULL || hinges->granting->len + hinges->rejecting->len == 0)
    return;
  g_string_append(out, "It would be settled by ");
  if (hinges->granting->len > 0) {
    g_string_append(out, "granting ");
    append_labels(map, hinges->granting, "or", out);
  }
  if (hinges->rejecting->len > 0) {
    g_string_append(out, hinges->granting->len > 0 ? ", or by rejecting " : "rejecting ");
    append_labels(map, hinges->rejecting, "or", out);
  }
  g_string_append(out, ".\n");
}

void
rebut_proof_print(const RebutJudgement *self, guint32 claim, const char *mark, GString *out)
{
  gboolean complete;
  g_autoptr(GArray) sentences = rebut_explain(self, claim, FALSE, &complete);

  for (guint i = 0; i < sentences->len; i++) {
    const RebutSentence *sentence = &g_array_index(sentences, RebutSentence, i);

    g_string_append_printf(out, "%*s%s", (int)(2 * MIN(sentence->depth, 30)), "", mark);
    rebut_utf8_append_column(out, sentence->sentence, 0);
    g_string_append_c(out, '\n');
  }
  if (!complete)
    g_string_append_printf(out,
                           "%sThere is more to it: --why explains each claim that is named here, "
                           "--why with --format json all.\n",
                           mark);
}

static void
append_text(const RebutJudgement *self, guint32 claim, const char *mark, GString *out)
{
  const RebutMap *map = self->debate->map;
  g_autoptr(GString) text = g_string_new(NULL);
  g_auto(GStrv) lines = NULL;
  Hinges hinges = {0};

  rebut_proof_print(self, claim, mark, out);
  find_hinges(self, claim, &hinges);
  append_needs(self, claim, &hinges, text);
  append_circle(map, hinges.circle, text);
  append_settling(map, &hinges, text);
  if (!hinges.complete)
    g_string_append(text, "Not all claims were tried for this.\n");
  clear_hinges(&hinges);
  lines = g_strsplit(text->str, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++) {
    g_string_append(out, mark);
    rebut_utf8_append_column(out, lines[i], 0);
    g_string_append_c(out, '\n');
  }
}

/* FALSE when sentences are left out. */
static gboolean
write_members(const RebutJudgement *self, guint32 claim, gboolean whole, RebutJson *json)
{
  const RebutMap *map = self->debate->map;
  gboolean complete;
  g_autoptr(GArray) sentences = rebut_explain(self, claim, whole, &complete);

  rebut_json_member_string(json, "claim", map->claims[claim].title);
  rebut_json_member_string(json, "verdict", rebut_verdict_name(self->claims[claim]));
  rebut_json_key(json, "sentences");
  rebut_json_open(json, '[');
  for (guint i = 0; i < sentences->len; i++) {
    const RebutSentence *sentence = &g_array_index(sentences, RebutSentence, i);

    rebut_json_open(json, '{');
    rebut_json_member_integer(json, "depth", sentence->depth);
    rebut_json_member_string(json, "claim", map->claims[sentence->claim].title);
    rebut_json_member_string(json, "sentence", sentence->sentence);
    rebut_json_close(json, '}');
  }
  rebut_json_close(json, ']');
  return complete;
}

void
rebut_proof_write(const RebutJudgement *self, guint32 claim, RebutJson *json)
{
  gboolean complete;

  rebut_json_open(json, '{');
  complete = write_members(self, claim, FALSE, json);
  rebut_json_member_boolean(json, "complete", complete);
  rebut_json_close(json, '}');
}

void
rebut_explanation_print(const RebutJudgement *self,
                        guint32 claim,
                        RebutPrintFormat format,
                        GString *out)
{
  const RebutMap *map = self->debate->map;
  RebutJson json = {.out = out, .indent = 1};
  Hinges hinges = {0};

  if (format != REBUT_PRINT_JSON) {
    append_text(self, claim, format == REBUT_PRINT_MARKDOWN ? "- " : "", out);
    return;
  }
  find_hinges(self, claim, &hinges);
  rebut_json_open(&json, '{');
  write_members(self, claim, TRUE, &json);
  rebut_titles_write(map, "needs", hinges.needs, &json);
  rebut_json_member_boolean(&json, "needsComplete", hinges.complete || hinges.granting != NULL);
  rebut_titles_write(map, "circle", hinges.circle, &json);
  rebut_titles_write(map, "granting", hinges.granting, &json);
  rebut_titles_write(map, "rejecting", hinges.rejecting, &json);
  if (hinges.granting != NULL)
    rebut_json_member_boolean(&json, "settlingComplete", hinges.complete);
  rebut_json_close(&json, '}');
  g_string_append_c(out, '\n');
  clear_hinges(&hinges);
}
