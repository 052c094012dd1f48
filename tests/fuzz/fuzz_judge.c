/* fuzz_judge.c - any bytes as a debate: judge, explain and check it.
 *
 * Nothing may crash or leak, and what stands is consistent: no two opposed claims stand, and what
 * follows by an undisputed deductive step from claims that stand does too (M. Caminada, L. Amgoud,
 * Artificial Intelligence 171, 2007). */
#include "account.h"
#include "argdown.h"
#include "checks.h"
#include "print.h"

#include <stdint.h>

#define MOST_MODELS 20

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static gboolean
stands(const RebutJudgement *judgement, guint32 claim)
{
  return judgement->claims[claim] == REBUT_VERDICT_STANDS;
}

static void
check_consistency(const RebutMap *map, const RebutJudgement *judgement)
{
  for (guint32 i = 0; i < map->n_oppositions; i++)
    g_assert(!stands(judgement, map->oppositions[i].a) ||
             !stands(judgement, map->oppositions[i].b));
  for (guint32 i = 0; i < map->n_inferences; i++) {
    const RebutInference *inference = &map->inferences[i];

    if (inference->deductive && inference->polarity == REBUT_SUPPORT &&
        inference->target.type == REBUT_TARGET_CLAIM &&
        rebut_judgement_step(judgement, judgement->grounded, i) == REBUT_TRUE)
      g_assert(stands(judgement, inference->target.id));
  }
}

static void
explain_all(const RebutMap *map, const RebutJudgement *judgement, GString *out)
{
  for (guint32 i = 0; i < MIN(map->n_claims, 50); i++)
    rebut_explanation_print(judgement, i, REBUT_PRINT_TEXT, out);
}

static void
judge(const RebutMap *map, GString *out)
{
  RebutJudgeOptions options = rebut_judge_usual;

  options.limits.most = MOST_MODELS;
  for (guint policy = REBUT_POLICY_REPLY; policy <= REBUT_POLICY_TWO_WAY; policy++)
    for (guint charity = 0; charity < 2; charity++) {
      g_autoptr(RebutJudgement) judgement = NULL;

      options.debate.policy = (RebutPolicy)policy;
      options.debate.charity = charity == 1;
      options.semantics = (RebutJudgeSemantics)(policy + charity);
      judgement = rebut_judge(map, &options);
      if (options.semantics == REBUT_JUDGE_GROUNDED)
        check_consistency(map, judgement);
      rebut_judgement_print(judgement, (RebutPrintFormat)policy, out);
      if (judgement->models != NULL)
        rebut_positions_print(judgement, (RebutPrintFormat)policy, out);
      explain_all(map, judgement, out);
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map =
    rebut_argdown_read_bytes("fuzz", (const char *)data, size, diagnostics, NULL);
  g_autoptr(GString) out = g_string_new(NULL);

  g_assert_nonnull(map);
  rebut_checks_run(map, NULL, diagnostics);
  judge(map, out);
  g_assert(g_utf8_validate(out->str, (gssize)out->len, NULL));
  return 0;
}
