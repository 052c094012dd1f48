/* advice_levels.c - what is more general stands higher. */
#include "advice_state.h"
#include "explain.h"

#include <string.h>

/* How many things a claim is about, by its first word. */
typedef enum { UNSAID, SOME, MOST, ALL } Quantity;

typedef struct {
  const char *word;
  Quantity quantity;
} Quantifier;

static const Quantifier QUANTIFIERS[] = {
  {"all", ALL},      {"every", ALL},    {"each", ALL},       {"no", ALL},     {"any", ALL},
  {"most", MOST},    {"usually", MOST}, {"some", SOME},      {"many", SOME},  {"few", SOME},
  {"several", SOME}, {"certain", SOME}, {"sometimes", SOME}, {"always", ALL}, {"never", ALL},
};

static Quantity
find_quantity(const char *text)
{
  gsize length = strcspn(text, " \n,");

  for (guint i = 0; i < G_N_ELEMENTS(QUANTIFIERS); i++)
    if (strlen(QUANTIFIERS[i].word) == length &&
        g_ascii_strncasecmp(text, QUANTIFIERS[i].word, length) == 0)
      return QUANTIFIERS[i].quantity;
  return UNSAID;
}

/* The claims begin with the same term: they are about the same things. */
static gboolean
have_one_subject(const RebutAdvice *self, guint32 one, guint32 other)
{
  const RebutRows *terms = &self->topics->terms;

  return rebut_rows_count(terms, one) > 0 && rebut_rows_count(terms, other) > 0 &&
         terms->items[terms->first[one]] == terms->items[terms->first[other]];
}

void
rebut_advise_on_levels(const RebutAdvice *self)
{
  const RebutMap *map = self->map;

  for (guint32 i = 0; i < map->n_inferences; i++) {
    const RebutInference *inference = &map->inferences[i];
    guint32 premise = inference->premises.count == 1 ? inference->premises.ids[0] : REBUT_NONE;
    guint32 target = inference->target.id;
    Quantity narrow;
    g_autofree char *label = NULL;

    if (premise == REBUT_NONE || inference->polarity != REBUT_SUPPORT ||
        inference->target.type != REBUT_TARGET_CLAIM)
      continue;
    narrow = find_quantity(map->claims[target].text.plain);
    if (narrow == UNSAID || find_quantity(map->claims[premise].text.plain) <= narrow ||
        !have_one_subject(self, premise, target))
      continue;
    label = rebut_claim_label(map, target);
    rebut_advise_claim(map, self->diagnostics, REBUT_CODE_GENERAL_BELOW, premise,
                       "the more general claim stands higher: what holds of some is a reason for "
                       "what holds of all, and the other way round says the same twice",
                       "this is more general than %s, which it supports", label);
  }
}
