#include "scheme_checks.h"

#include "advice_report.h"
#include "checks.h"
#include "commitments.h"
#include "explain.h"
#include "questions.h"

#include <stdlib.h>

typedef struct {
  const RebutMap *map;
  RebutQuestions *questions;
  RebutDiagnostics *diagnostics;
} SchemeChecks;

/* A sketched inference says only one premise, and is no complete argument. */
static void
check_premises(const SchemeChecks *self, guint32 inference)
{
  const RebutInference *given = &self->map->inferences[inference];
  const RebutPattern *pattern = self->questions->patterns[inference];
  guint n = rebut_pattern_n_premises(pattern);
  g_autoptr(GString) hint = g_string_new("its premises:");

  if (!given->structured || given->premises.count >= n)
    return;
  for (guint i = 0; i < n; i++)
    g_string_append_printf(hint, " %s", pattern->premises[i]);
  rebut_advise_inference(self->map, self->diagnostics, REBUT_CODE_SCHEME_PREMISE_MISSING, inference,
                         hint->str, "an argument of the scheme %s has %u premises, this one has %u",
                         pattern->id, n, given->premises.count);
}

static void
check_open(const SchemeChecks *self, guint32 inference)
{
  const RebutPattern *pattern = self->questions->patterns[inference];
  guint n = rebut_pattern_n_questions(pattern);
  g_autoptr(GString) open = g_string_new(NULL);
  g_autofree char *hint = NULL;

  for (guint i = 0; i < n; i++)
    if (rebut_questions_is_open(self->questions, inference, i))
      g_string_append_printf(open, "%s%s", open->len > 0 ? ", " : "", pattern->questions[i].id);
  if (open->len == 0)
    return;
  hint = g_strdup_printf("rebut help %s says what they mean", pattern->id);
  rebut_advise_inference(self->map, self->diagnostics, REBUT_CODE_QUESTION_OPEN, inference, hint,
                         "critical questions of the scheme %s that no {cq: ...} asks: %s",
                         pattern->id, open->str);
}

/* One message for each question that a claim asks, of however many inferences. */
static void
check_asks(const SchemeChecks *self)
{
  const GArray *asks = self->questions->asks;
  const RebutAsk *last = NULL;

  for (guint i = 0; i < asks->len; i++) {
    const RebutAsk *ask = &g_array_index(asks, RebutAsk, i);
    const RebutPattern *pattern = self->questions->patterns[ask->inference];

    if (ask->answered ||
        (last != NULL && last->claim == ask->claim && last->question == ask->question))
      continue;
    last = ask;
    rebut_advise_claim(
      self->map, self->diagnostics, REBUT_CODE_QUESTION_DROPPED, ask->claim,
      pattern->questions[ask->question].text,
      "this asks the critical question “%s” of the scheme %s, and nobody answers it",
      pattern->questions[ask->question].id, pattern->id);
  }
}

static void
check_misfits(const SchemeChecks *self)
{
  const GArray *misfits = self->questions->misfits;

  for (guint i = 0; i < misfits->len; i++) {
    const RebutMisfit *misfit = &g_array_index(misfits, RebutMisfit, i);
    g_autoptr(GString) hint = g_string_new(NULL);

    if (misfit->near == NULL)
      g_string_append(hint, "give the inference that it bears on a {scheme: ...}");
    else
      g_string_append_printf(hint, "those of %s are", misfit->near->id);
    for (guint k = 0; misfit->near != NULL && k < rebut_pattern_n_questions(misfit->near); k++)
      g_string_append_printf(hint, "%s %s", k > 0 ? "," : "", misfit->near->questions[k].id);
    if (!rebut_checks_ignores(self->map, misfit->claim, REBUT_CODE_NO_SUCH_QUESTION))
      rebut_diagnostics_add(self->diagnostics, REBUT_CODE_NO_SUCH_QUESTION, misfit->name->span,
                            hint->str, "no inference that this bears on has such a question");
  }
}

static gint
compare_numbers(gconstpointer a, gconstpointer b)
{
  const guint32 *x = a;
  const guint32 *y = b;

  return (*x > *y) - (*x < *y);
}

static gboolean
is_own(const RebutCommitments *commitments, guint32 speaker, guint32 inference)
{
  const RebutRows *own = &commitments->own;

  return bsearch(&inference, &own->items[own->first[speaker]], rebut_rows_count(own, speaker),
                 sizeof inference, compare_numbers) != NULL;
}

/* The speaker's own inferences of the scheme that he questions, where the question is not answered
 * either. */
static void
check_speaker(const SchemeChecks *self,
              const RebutCommitments *commitments,
              const RebutAsk *ask,
              guint32 speaker)
{
  const RebutQuestions *questions = self->questions;
  const RebutPattern *pattern = questions->patterns[ask->inference];
  const RebutRows *own = &commitments->own;
  guint8 bit = (guint8)(1U << ask->question);
  g_autofree char *label = rebut_claim_label(self->map, ask->claim);

  for (guint32 i = own->first[speaker]; i < own->first[speaker + 1]; i++) {
    guint32 inference = own->items[i];
    gboolean open = rebut_questions_is_open(questions, inference, ask->question);

    if (questions->patterns[inference] != pattern ||
        !(open || (questions->dropped[inference] & bit) != 0))
      continue;
    rebut_advise_inference(
      self->map, self->diagnostics, REBUT_CODE_DOUBLE_STANDARD, inference,
      pattern->questions[ask->question].text,
      "a possible double standard: by %s, %s asks the critical question “%s” of "
      "others, but does not answer it here",
      label, self->map->speakers[speaker].name, pattern->questions[ask->question].id);
  }
}

/* A question is looked for once for each speaker who asks it. */
static void
check_standards(const SchemeChecks *self)
{
  const GArray *asks = self->questions->asks;
  g_autoptr(RebutCommitments) commitments = NULL;
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

  if (asks->len == 0)
    return;
  commitments = rebut_commitments_new(self->map);
  for (guint i = 0; i < asks->len; i++) {
    const RebutAsk *ask = &g_array_index(asks, RebutAsk, i);
    const RebutRows *told = &commitments->told;

    for (guint32 k = told->first[ask->claim]; k < told->first[ask->claim + 1]; k++) {
      const char *scheme = self->questions->patterns[ask->inference]->id;

      if (!is_own(commitments, told->items[k], ask->inference) &&
          g_hash_table_add(seen,
                           g_strdup_printf("%u %u %s", told->items[k], ask->question, scheme)))
        check_speaker(self, commitments, ask, told->items[k]);
    }
  }
}

void
rebut_scheme_checks_run(const RebutMap *map, gboolean teach, RebutDiagnostics *diagnostics)
{
  g_autoptr(RebutQuestions) questions = rebut_questions_new(map);
  SchemeChecks self = {map, questions, diagnostics};

  for (guint32 i = 0; i < map->n_inferences; i++) {
    if (questions->patterns[i] == NULL)
      continue;
    check_premises(&self, i);
    if (teach)
      check_open(&self, i);
  }
  if (teach)
    check_asks(&self);
  check_misfits(&self);
  check_standards(&self);
}
