#include "scores.h"

RebutF1
rebut_f1(gdouble right, gdouble his, gdouble found, gdouble keys)
{
  RebutF1 f1;

  f1.precision = his > 0 ? right / his : (keys > 0 ? 0 : 1);
  f1.recall = keys > 0 ? found / keys : (his > 0 ? 0 : 1);
  f1.f1 =
    f1.precision + f1.recall > 0 ? 2 * f1.precision * f1.recall / (f1.precision + f1.recall) : 0;
  return f1;
}

const char *
rebut_score_name(RebutScore score)
{
  static const char *const NAMES[REBUT_N_SCORES] = {"claims", "relations", "kinds",   "closure",
                                                    "linked", "main",      "kappa",   "cass",
                                                    "edits",  "sides",     "verdicts"};

  return NAMES[score];
}

const char *
rebut_score_meaning(RebutScore score)
{
  static const char *const MEANINGS[REBUT_N_SCORES] = {
    "claims of the key that you have, and yours that it has",
    "who bears on whom, of the claims that both have",
    "and whether it supports, attacks or denies a step",
    "the same, also when one map takes several steps",
    "premises that only count together",
    "the main claims",
    "agreement on all pairs of claims, beyond chance",
    "claims and relations together",
    "how little would have to be redrawn",
    "which side a claim is on",
    "what stands in the end",
  };

  return MEANINGS[score];
}

gdouble
rebut_kappa(const guint64 *table, guint n)
{
  gdouble all = 0;
  gdouble agreed = 0;
  gdouble by_chance = 0;

  for (guint i = 0; i < n * n; i++)
    all += (gdouble)table[i];
  for (guint i = 0; i < n; i++) {
    gdouble row = 0;
    gdouble column = 0;

    for (guint k = 0; k < n; k++) {
      row += (gdouble)table[i * n + k];
      column += (gdouble)table[k * n + i];
    }
    agreed += (gdouble)table[i * n + i];
    by_chance += row * column;
  }
  if (agreed >= all)
    return 1;
  return (agreed * all - by_chance) / (all * all - by_chance);
}

gdouble
rebut_cass(gdouble relations, gdouble segments)
{
  return relations + segments > 0 ? 2 * relations * segments / (relations + segments) : 0;
}
