/* fuzz_rubric.c - any bytes as a rubric: what is wrong is reported, and marks stay between 0 and 1.
 */
#include "likeness.h"
#include "rubric.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  const RebutText *text = rebut_texts_add(texts, "fuzz", (const char *)data, size, diagnostics);
  RebutRubric rubric;

  rebut_rubric_parse(&rubric, text, diagnostics);
  g_assert(rubric.out_of >= 0 && rubric.least <= REBUT_SAME);
  for (guint part = 0; part <= 4; part++) {
    RebutScores scores = {0};
    gdouble mark;

    for (guint i = 0; i < REBUT_N_SCORES; i++)
      scores.values[i] = part / 4.0;
    mark = rebut_rubric_mark(&rubric, &scores);
    g_assert(mark >= 0 && mark <= 1.000001);
  }
  return 0;
}
