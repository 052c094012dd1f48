#include "scheme.h"

#include "utf8.h"

static const RebutScheme SCHEMES[] = {
  {"abductive", "abductive"},
  {"ad-hominem", "ad hominem"},
  {"alternatives", "from alternatives"},
  {"analogy", "from analogy"},
  {"best-explanation", "to the best explanation"},
  {"bias", "from bias"},
  {"cause-to-effect", "from cause to effect"},
  {"circumstantial-ad-hominem", "circumstantial ad hominem"},
  {"commitment", "from commitment"},
  {"composition", "from composition"},
  {"consequences", "from consequences"},
  {"correlation-to-cause", "from correlation to cause"},
  {"danger", "from danger"},
  {"definition", "from definition"},
  {"distress", "from distress"},
  {"division", "from division"},
  {"established-rule", "from an established rule"},
  {"evidence-to-hypothesis", "from evidence to hypothesis"},
  {"example", "from example"},
  {"exceptional-case", "from an exceptional case"},
  {"expert-opinion", "from expert opinion"},
  {"fairness", "from fairness"},
  {"falsification", "from falsification"},
  {"fear-appeal", "from fear"},
  {"generalisation", "from generalisation"},
  {"gradualism", "from gradualism"},
  {"ignorance", "from ignorance"},
  {"inconsistent-commitment", "from inconsistent commitment"},
  {"memory", "from memory"},
  {"modus-ponens", "modus ponens"},
  {"modus-tollens", "modus tollens"},
  {"need-for-help", "from need for help"},
  {"negative-consequences", "from negative consequences"},
  {"opposites", "from opposites"},
  {"perception", "from perception"},
  {"popular-opinion", "from popular opinion"},
  {"popular-practice", "from popular practice"},
  {"position-to-know", "from position to know"},
  {"positive-consequences", "from positive consequences"},
  {"practical-reasoning", "practical reasoning"},
  {"pragmatic-inconsistency", "from pragmatic inconsistency"},
  {"precedent", "from precedent"},
  {"rules", "from rules"},
  {"sacrifice", "from sacrifice"},
  {"sign", "from sign"},
  {"slippery-slope", "slippery slope"},
  {"sunk-costs", "from sunk costs"},
  {"threat", "from threat"},
  {"values", "from values"},
  {"verbal-classification", "from verbal classification"},
  {"waste", "from waste"},
  {"witness-testimony", "from witness testimony"},
};

const RebutScheme *
rebut_scheme_table(guint *n)
{
  *n = G_N_ELEMENTS(SCHEMES);
  return SCHEMES;
}

const RebutScheme *
rebut_scheme_find(const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS(SCHEMES); i++)
    if (rebut_id_is_same(id, SCHEMES[i].id))
      return &SCHEMES[i];
  return NULL;
}
