/* fuzz_carneades.c - any bytes as an argument graph of Carneades: read, write and judge it.
 *
 * Nothing may crash or leak; the map is whole, as other rooms rely on it: every claim that is no
 * gist has a place, gists come last, every inference has a premise and a place, and no two
 * positions of an issue stand. */
#include "carneades.h"
#include "checks.h"
#include "format.h"
#include "judgement.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static gboolean
stands(const RebutJudgement *judgement, guint32 claim)
{
  return judgement->claims[claim] == REBUT_VERDICT_STANDS;
}

static void
check_judgement(const RebutMap *map)
{
  g_autoptr(RebutJudgement) judgement = rebut_judge(map, &rebut_judge_usual);

  for (guint32 i = 0; i < map->n_oppositions; i++)
    g_assert(!stands(judgement, map->oppositions[i].a) ||
             !stands(judgement, map->oppositions[i].b));
}

static void
check_whole(const RebutMap *map)
{
  gboolean gists = FALSE;

  for (guint32 i = 0; i < map->n_claims; i++) {
    gists = gists || map->claims[i].gist_of != REBUT_NONE;
    g_assert((map->claims[i].gist_of != REBUT_NONE) == gists);
    g_assert((map->claims[i].first == REBUT_NONE) == gists);
    g_assert_nonnull(map->claims[i].attribution);
  }
  for (guint32 i = 0; i < map->n_inferences; i++) {
    g_assert_cmpuint(map->inferences[i].premises.count, >, 0);
    g_assert_cmpuint(map->inferences[i].places.count, >, 0);
    g_assert_nonnull(map->inferences[i].attribution);
  }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map =
    rebut_carneades_read("fuzz.yml", (const char *)data, size, diagnostics, NULL);
  g_autoptr(GString) out = g_string_new(NULL);

  g_assert_nonnull(map);
  check_whole(map);
  rebut_checks_run(map, NULL, diagnostics);
  rebut_format_find("json")->write(map, out);
  g_assert(g_utf8_validate(out->str, (gssize)out->len, NULL));
  check_judgement(map);
  return 0;
}
